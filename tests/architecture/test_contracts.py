"""Every import contract holds, and every one bites: a violation planted in a copy of the source breaks it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

PLANTED = {
    "Layers": ("app/imaging/planted.py", "import app.vision"),
    "The register knows nothing of the app": ("consent_db/planted.py", "import app.domain.geometry"),
    "Qt lives in app.gui": ("app/pipeline/planted.py", "from PySide6 import QtCore"),
    "Image files live in app.imaging": ("app/pipeline/planted.py", "from PIL import Image"),
    "Models live in app.vision": ("app/imaging/planted.py", "import cv2"),
    "Only consent_db opens the store": ("app/event/planted.py", "import sqlite3"),
    "The pipeline sees a snapshot, never the register": ("app/pipeline/planted.py", "import consent_db.register"),
    "The domain needs the standard library only": ("app/domain/planted.py", "import numpy"),
}


def broken(folder: Path) -> set[str]:
    """Names of the contracts that the source in `folder` breaks."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    kept = {line.removesuffix(" KEPT") for line in lines if line.endswith(" KEPT")}
    failed = {line.removesuffix(" BROKEN") for line in lines if line.endswith(" BROKEN")}
    assert kept | failed == {contract["name"] for contract in CONTRACTS}, done.stdout + done.stderr
    assert (done.returncode != 0) is bool(failed)
    return failed


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("source")
    for package in ("app", "consent_db"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_holds(copy: Path) -> None:
    assert broken(copy) == set()


def test_every_contract_has_a_planted_violation() -> None:
    assert {contract["name"] for contract in CONTRACTS} == set(PLANTED)


@pytest.mark.parametrize(("name", "planted"), PLANTED.items(), ids=PLANTED.keys())
def test_every_contract_bites(name: str, planted: tuple[str, str], copy: Path) -> None:
    path, code = planted
    (copy / path).write_text(f"{code}\n", encoding="utf-8")
    try:
        assert name in broken(copy)
    finally:
        (copy / path).unlink()

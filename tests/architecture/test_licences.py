"""Everything that runs inside the program is named with its licence, and the program states its own in full."""

from __future__ import annotations

import hashlib
import runpy
import tomllib
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
APACHE_2 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "notices.py"))


@pytest.fixture(scope="module")
def closure(script: dict[str, Any]) -> dict[str, Distribution | None]:
    found: dict[str, Distribution | None] = script["closure"]("assent")
    return found


def named() -> set[str]:
    text = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")
    table = text.split("## Distributions\n")[1].split("## Licence texts\n")[0]
    return {line.split("|")[1].strip() for line in table.splitlines()[3:] if line.startswith("|")}


def test_licence_is_the_verbatim_apache_text() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == APACHE_2


def test_every_distribution_that_runs_is_named(closure: dict[str, Distribution | None]) -> None:
    assert set(closure) - named() == set()


def test_nothing_is_named_that_is_not_used() -> None:
    pins = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["uv"]["constraint-dependencies"]
    assert named() - {Requirement(pin).name for pin in pins} == set()


def test_closure_reaches_what_dependencies_need(closure: dict[str, Distribution | None]) -> None:
    assert {"pillow", "shiboken6", "numpy", "pyclipper", "pywin32-ctypes", "secretstorage"} <= set(closure)
    assert not {"pytest", "mypy", "dlib-bin", "opencv-python", "assent"} & set(closure)


def test_a_distribution_without_a_stated_licence_is_not_passed_over(script: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        script["licence_name"]("somebody-elses-work", None)


@pytest.mark.parametrize(
    ("model", "licence"),
    [
        ("centerface.onnx", "MIT"),
        ("dlib_face_recognition_resnet_model_v1.dat", "public domain"),
        ("PP-OCRv6_det_small.onnx", "Apache-2.0"),
    ],
)
def test_every_model_is_named_with_its_licence(model: str, licence: str) -> None:
    lines = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8").splitlines()
    assert any(model in line and licence in line for line in lines)

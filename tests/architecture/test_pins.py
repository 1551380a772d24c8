"""What is installed is exactly what pyproject.toml pins, and nothing is left unpinned."""

from __future__ import annotations

import runpy
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def uv_table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["uv"]
    return table


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "pin.py"))


def test_installed_versions_are_the_pinned_ones(uv_table: dict[str, list[str]]) -> None:
    pins = [Requirement(line) for line in uv_table["constraint-dependencies"]]
    here = {pin.name: str(pin.specifier) for pin in pins if pin.marker is None or pin.marker.evaluate()}
    installed = {str(canonicalize_name(d.name)): f"=={d.version}" for d in distributions()}
    installed.pop("assent")
    assert installed == {name: pin for name, pin in here.items() if name in installed}


@pytest.mark.parametrize("key", ["constraint-dependencies", "build-constraint-dependencies"])
def test_pins_are_exact(uv_table: dict[str, list[str]], key: str) -> None:
    assert uv_table[key]
    for line in uv_table[key]:
        assert [specifier.operator for specifier in Requirement(line).specifier] == ["=="], line


def test_a_version_that_depends_on_python_keeps_its_marker(script: dict[str, Any]) -> None:
    def locked(name: str, version: str, *markers: str) -> dict[str, Any]:
        return {"name": name, "version": version, "source": {"registry": "-"}, "resolution-markers": list(markers)}

    old, new = "python_full_version < '3.12'", "python_full_version >= '3.12'"
    linux, windows = "sys_platform == 'linux'", "sys_platform == 'win32'"
    lock = {
        "package": [
            {"name": "assent", "version": "0.1.0", "source": {"editable": "."}},
            locked("plain", "1.0"),
            locked("forked", "2.0", f"{old} and {linux}", f"{old} and {windows}"),
            locked("forked", "3.0", f"{new} and {linux}", f"{new} and {windows}"),
            locked("by-system", "4.0", f"{old} and {linux}"),
            locked("by-system", "5.0", f"{old} and {windows}"),
        ]
    }
    assert script["locked_versions"](lock) == [
        f"by-system==4.0 ; {old} and {linux}",
        f"by-system==5.0 ; {old} and {windows}",
        f"forked==2.0 ; {old}",
        f"forked==3.0 ; {new}",
        "plain==1.0",
    ]


def test_rewriting_a_list_leaves_the_rest_alone(script: dict[str, Any]) -> None:
    before = '[tool.uv]\nconstraint-dependencies = [\n    "a==1",\n]\nother = 1\n'
    after = '[tool.uv]\nconstraint-dependencies = [\n    "b==2 ; x[1]",\n]\nother = 1\n'
    assert script["with_list"](before, "constraint-dependencies", ["b==2 ; x[1]"]) == after
    assert script["with_list"]("[tool.uv]\nother = 1\n", "constraint-dependencies", ["b==2 ; x[1]"]) == after

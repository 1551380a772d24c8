"""Rewrite the exact versions in pyproject.toml from the lock.

    uv run python packaging/pin.py              pin what the lock holds now
    uv run python packaging/pin.py --upgrade    first let every version move forward as far as pyproject.toml allows

uv.lock itself stays out of the repository, because it names download hosts. `constraint-dependencies` holds the same
exact versions, so that a fresh clone resolves to them; `build-constraint-dependencies` does the same for what builds
this package and the one dependency that comes as source.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = ROOT / "pyproject.toml"
BUILD_BACKENDS = ("hatchling", "setuptools")


def uv(*arguments: str, stdin: str = "") -> str:
    """What uv prints; raises CalledProcessError where it fails."""
    done = subprocess.run(["uv", *arguments], cwd=ROOT, input=stdin, text=True, stdout=subprocess.PIPE, check=True)  # noqa: S603, S607 - a maintainer's own uv, fixed arguments
    return done.stdout


def locked_versions(lock: dict[str, Any]) -> list[str]:
    """Every package of a parsed uv.lock as `name==version`, with a marker where the version depends on the system.

    The package itself is left out: it has no version to choose.
    """
    versions: dict[str, dict[str, list[str]]] = {}
    for package in lock["package"]:
        if "registry" in package["source"]:
            versions.setdefault(package["name"], {})[package["version"]] = package.get("resolution-markers", [])
    return [line for name, found in sorted(versions.items()) for line in _pins(name, found)]


def _pins(name: str, versions: dict[str, list[str]]) -> list[str]:
    if len(versions) == 1:
        return [f"{name}=={version}" for version in versions]
    shown = {version: _python_part(markers) for version, markers in versions.items()}
    if not _disjoint(shown.values()):
        shown = {version: sorted(markers) for version, markers in versions.items()}
    return [f"{name}=={version} ; {' or '.join(markers)}" for version, markers in shown.items()]


def _python_part(markers: list[str]) -> list[str]:
    clauses = (" and ".join(c for c in marker.split(" and ") if c.startswith("python_")) for marker in markers)
    return sorted(set(clauses))


def _disjoint(groups: Any) -> bool:
    seen = [marker for group in groups for marker in group]
    return "" not in seen and len(seen) == len(set(seen))


def build_versions() -> list[str]:
    """The build backends and what they need, as `name==version` lines."""
    compiled = uv(
        "pip", "compile", "--universal", "--no-header", "--no-annotate", "--quiet", "-", stdin="\n".join(BUILD_BACKENDS)
    )
    return [line.partition(" ;")[0] for line in compiled.splitlines() if line and not line.startswith("#")]


def with_list(pyproject: str, key: str, lines: list[str]) -> str:
    """`pyproject` with the list `key` of its [tool.uv] table replaced, or added at the table's top."""
    written = f"{key} = [\n" + "".join(f'    "{line}",\n' for line in lines) + "]\n"
    present = re.compile(rf"^{re.escape(key)} = \[.*?^\]\n", re.MULTILINE | re.DOTALL)
    if present.search(pyproject):
        return present.sub(lambda _: written, pyproject, count=1)
    return pyproject.replace("[tool.uv]\n", f"[tool.uv]\n{written}", 1)


def main() -> None:
    pyproject = PYPROJECT.read_text(encoding="utf-8")
    if sys.argv[1:] == ["--upgrade"]:
        PYPROJECT.write_text(with_list(pyproject, "constraint-dependencies", []), encoding="utf-8")
        uv("lock", "--upgrade")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        uv("lock")
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    pyproject = with_list(pyproject, "constraint-dependencies", locked_versions(lock))
    pyproject = with_list(pyproject, "build-constraint-dependencies", build_versions())
    PYPROJECT.write_text(pyproject, encoding="utf-8")
    uv("lock")


if __name__ == "__main__":
    main()

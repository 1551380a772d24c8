"""Write THIRD-PARTY-NOTICES.md: every part of other people's work that runs inside Assent, and its licence.

    uv run python packaging/notices.py

Run it on Linux with Python 3.11, which installs the most. The list is the dependency closure of `assent` as the
installed metadata states it, on every supported system and Python. Licence texts up to `LONGEST_TEXT` characters are
quoted once each; longer ones are named by where they stand.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
NOTICES = ROOT / "THIRD-PARTY-NOTICES.md"
OPENING = ROOT / "packaging" / "licences" / "opening.md"
LONGEST_TEXT = 12_000

SYSTEMS: tuple[dict[str, str], ...] = tuple(
    {**platform, "python_version": python, "python_full_version": f"{python}.9"}
    for platform in (
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    )
    for python in ("3.11", "3.12", "3.13")
)

ELSEWHERE = {
    "colorama": "BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "importlib-metadata": "Apache-2.0",
    "backports-tarfile": "MIT",
    "lazy-importer": "Apache-2.0",
    "secretstorage": "BSD-3-Clause",
    "jeepney": "MIT",
}
"""Licences of what only some systems or Pythons install, so that the file can be written on any of them."""

UNSTATED = {
    "exifread": "BSD-3-Clause",
    "sqlcipher3": "Zlib (with SQLCipher, BSD-3-Clause, and SQLite, public domain)",
}
"""Licences that a distribution's metadata does not name; read from its licence file."""

LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|ThirdPartyNotices|MODEL_LICENSES)", re.IGNORECASE)


def overridden() -> set[str]:
    """Names that a dependency asks for and pyproject.toml overrides away: never installed."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {Requirement(text).name for text in pyproject["tool"]["uv"]["override-dependencies"]}


def closure(root: str) -> dict[str, Distribution | None]:
    """Everything `root` needs at run time on any supported system: canonical name -> what is installed, or None."""
    found: dict[str, Distribution | None] = {}
    waiting: list[tuple[str, frozenset[str]]] = [(canonicalize_name(root), frozenset())]
    visited = set()
    never = overridden()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in visited or name in never:
            continue
        visited.add((name, extras))
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            found[name] = None
            continue
        for text in distribution(name).requires or []:
            wanted = Requirement(text)
            if _applies(wanted, extras):
                waiting.append((canonicalize_name(wanted.name), frozenset(wanted.extras)))
    del found[canonicalize_name(root)]
    return dict(sorted(found.items()))


def _applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**s, "extra": e}) for s in SYSTEMS for e in (extras or {""}))


def licence_name(name: str, installed: Distribution | None) -> str:
    """The licence as the metadata names it; raises KeyError where nothing names it, so that someone looks."""
    if installed is None:
        return ELSEWHERE[name]
    stated = installed.metadata.json
    expression, plain = str(stated.get("license_expression", "")), str(stated.get("license", ""))
    licences = [c for c in stated.get("classifier", []) if c.startswith("License")]
    classifiers = ", ".join(c.rpartition("::")[2].strip() for c in licences)
    for name_of_licence in (expression, plain if len(plain) < 100 else "", classifiers):
        if name_of_licence:
            return name_of_licence
    return UNSTATED[name]


def licence_files(installed: Distribution) -> list[tuple[str, str]]:
    """(path as installed, text) of every licence file a distribution brings."""
    paths = [path for path in installed.files or [] if LICENCE_FILE.search(path.name) and path.suffix != ".py"]
    stated = [path for path in paths if ".dist-info" in path.parts[0]]
    return [(str(path), path.read_text(encoding="utf-8")) for path in sorted(stated or paths)]


def notices() -> str:
    """The whole text of THIRD-PARTY-NOTICES.md."""
    found = closure("assent")
    rows, texts = [], []
    quoted: dict[str, str] = {}
    for name, installed in found.items():
        rows.append(f"| {name} | {licence_name(name, installed)} |\n")
        for path, text in licence_files(installed) if installed else []:
            digest = hashlib.sha256(text.encode()).hexdigest()
            where = f"`{re.sub(r'-[0-9][^/-]*[.]dist-info', '-*.dist-info', path)}`"
            if len(text) > LONGEST_TEXT:
                texts.append(f"### {name}: {where}\n\nToo long to repeat; it stands in the installed package.\n\n")
            elif digest in quoted:
                texts.append(f"### {name}: {where}\n\nThe same text as for {quoted[digest]}.\n\n")
            else:
                quoted[digest] = name
                body = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
                texts.append(f"### {name}: {where}\n\n~~~~text\n{body}\n~~~~\n\n")
    parts = (
        OPENING.read_text(encoding="utf-8"),
        "## Distributions\n\n| distribution | licence |\n|---|---|\n" + "".join(rows),
        "## Licence texts\n\n" + "".join(texts).rstrip("\n") + "\n",
    )
    return "\n".join(parts)


def main() -> None:
    NOTICES.write_text(notices(), encoding="utf-8")


if __name__ == "__main__":
    main()

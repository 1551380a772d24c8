"""The clean file, and what verifying it found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.authored import Authored
from app.domain.geometry import Size


@dataclass(frozen=True, slots=True)
class Preset:
    """How large an export is: its longer side in pixels, or None for the photo's own size."""

    name: str
    longest: int | None


PRESETS = {preset.name: preset for preset in (Preset("web", 2048), Preset("print", 3508), Preset("original", None))}


class FileFormat(StrEnum):
    """What kind of file an export is."""

    JPEG = "jpeg"
    PNG = "png"

    @property
    def suffix(self) -> str:
        return ".jpg" if self is FileFormat.JPEG else ".png"


NOTHING_AUTHORED = Authored()


@dataclass(frozen=True, slots=True)
class Form:
    """In which form files are written: their kind, and what is authored into every one of them.

    `say_release`: each file also says whether the people shown in it agreed.
    """

    format: FileFormat = FileFormat.JPEG
    authored: Authored = NOTHING_AUTHORED
    say_release: bool = False


USUAL_FORM = Form()
"""JPEG, with nothing authored."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written: where, its SHA-256 and its size in pixels."""

    path: Path
    sha256: str
    size: Size


class Check(StrEnum):
    """What a proof looks at; each is named in every report."""

    CONTAINER = "container"
    DECODED = "decoded"
    INDEPENDENT = "independent"
    METADATA = "metadata"
    FILE = "file"
    MARKS = "marks"
    OUTSIDE = "outside"
    FACES = "faces"
    MATCHES = "matches"
    TEXT = "text"
    CODES = "codes"


@dataclass(frozen=True, slots=True)
class CheckResult:
    check: Check
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What reopening the exported file found. It holds only if every check was made and every check passed."""

    results: tuple[CheckResult, ...]

    @property
    def ok(self) -> bool:
        return {r.check for r in self.results} == set(Check) and all(r.ok for r in self.results)

    @property
    def failures(self) -> tuple[CheckResult, ...]:
        return tuple(r for r in self.results if not r.ok)

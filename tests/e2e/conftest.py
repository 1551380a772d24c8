"""The sample event, cleared once for all end-to-end tests."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.event.sample import PASSPHRASE
from tests.e2e.running import Ended, run


@dataclass(frozen=True)
class Demo:
    """A finished `assent demo`: its folder, how it ended, and its report."""

    folder: Path
    ended: Ended

    @property
    def event(self) -> Path:
        return self.folder / "event"

    @property
    def clean(self) -> Path:
        return self.folder / "clean"

    @property
    def report(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads((self.clean / "report.json").read_text("utf-8"))
        return loaded

    def entry(self, source: str) -> dict[str, Any]:
        (entry,) = [photo for photo in self.report["photos"] if photo["source"] == source]
        return dict(entry)

    def clear(self, folder: Path, out: Path, *more: str | Path) -> Ended:
        """`assent clear` with the demo's register and identities, for what the adult agreed to."""
        return run(
            *("clear", folder, "--out", out, "--register", self.folder / "register.assent"),
            *("--channel", "website", "--purpose", "news", "--event", "Sample open day", "--quiet"),
            *more,
            passphrase=PASSPHRASE,
        )

    def who(self, photo: str, folder: Path) -> Path:
        """A file that says which face of the small copy of `photo` is the adult's; written beside `folder`."""
        entries = [e for e in json.loads((self.folder / "identities.json").read_text("utf-8")) if e["photo"] == photo]
        for entry in entries:
            entry["box"] = [side / 2 for side in entry["box"]]
        file = folder.with_name("who.json")
        file.write_text(json.dumps(entries), "utf-8")
        return file

    def clear_softly(self, photo: str, folder: Path, out: Path, style: str, *more: str) -> Ended:
        """`clear` in a style for adults only, for a purpose to which the adult in the small copy did not agree."""
        who = self.who(photo, folder)
        return self.clear(folder, out, "--purpose", "teaching", "--identities", who, "--style", style, *more)


def small_copy(photo: Path, folder: Path, name: str | None = None) -> Path:
    """The photo at half its size with its metadata, so that tests which clear it often stay quick."""
    target = folder / (name or photo.name)
    with Image.open(photo) as opened:
        half = opened.resize((opened.width // 2, opened.height // 2))
        half.save(target, quality=95, exif=opened.info["exif"], comment="half size")
    return target


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo") / "out"
    return Demo(folder, run("demo", "--out", folder, "--quiet"))

"""Where exports may go: never among the originals."""

from __future__ import annotations

from pathlib import Path


class TargetInTheWay(Exception):
    """The folder cannot take the export; the message says why and what to do."""

    code = "target-in-the-way"


def check_target(target: Path, originals: Path) -> None:
    """Raises TargetInTheWay where nothing may be exported to `target`. `originals`: their folder, or a single photo."""
    if target.exists() and not target.is_dir():
        raise TargetInTheWay("This is a file, not a folder. Choose another folder.")
    here = target.resolve()
    # Of a single photo only its own folder is one of originals: what lies below it was not asked for.
    places, folder = ((here,), originals.parent) if originals.is_file() else ((here, *here.parents), originals)
    if any(place.exists() and folder.exists() and place.samefile(folder) for place in places):
        raise TargetInTheWay("The originals are in this folder. Choose one outside it, so that they never mix.")

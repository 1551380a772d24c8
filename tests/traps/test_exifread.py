"""ExifRead shows metadata to people; it is never the judge of whether a file is clean."""

from __future__ import annotations

import pytest

from tests.architecture.source import ROOT, imports, parsed


@pytest.mark.parametrize(
    "judge", ["app/imaging/walk.py", "app/imaging/slack.py", "app/imaging/compare.py", "app/pipeline/verify.py"]
)
def test_what_judges_a_file_does_not_ask_exifread(judge: str) -> None:
    tree = parsed(ROOT / judge)
    assert not imports(tree, "exifread")
    assert not imports(tree, "app.imaging.metadata")

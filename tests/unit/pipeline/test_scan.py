"""Looking at a photo ends as soon as somebody stops it, whatever the photo is doing."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from app.domain.export import PRESETS
from app.imaging import read as read_module
from app.jobs.cancel import Cancelled, CancelToken
from app.pipeline.detect import DetectSettings, Models
from app.pipeline.match import NOBODY
from app.pipeline.scan import scan_one
from tests.unit.imaging.planted import TROUBLE, planted

NOT_REACHED = cast(Models, None)


def test_a_photo_that_is_being_opened_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "p.jpg").write_bytes(TROUBLE)
    cancel = CancelToken()
    cancel.cancel()
    with planted("while True: pass") as readers:
        monkeypatch.setattr(read_module, "_readers", readers)
        with pytest.raises(Cancelled):
            scan_one(tmp_path / "p.jpg", "p.jpg", DetectSettings(PRESETS["web"]), NOBODY, NOT_REACHED, cancel)

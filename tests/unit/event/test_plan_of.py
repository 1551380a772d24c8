"""A plan that a report holds says what the file was made with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.authored import ModelRelease
from app.domain.record import PhotoRecord
from app.event.journal import plan_of
from app.pipeline.record import report_json
from tests.unit.pipeline.test_record import delivered, report


def written(record: PhotoRecord, tmp_path: Path) -> ModelRelease:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(report_json(report(record))), encoding="utf-8")
    assert record.photo_id is not None
    found = plan_of(path, record.photo_id)
    assert found is not None
    return found[0].release


@pytest.mark.parametrize("release", ModelRelease)
def test_what_the_file_says_of_releases_is_read_from_its_report(release: ModelRelease, tmp_path: Path) -> None:
    assert written(replace(delivered("a"), release=release), tmp_path) is release


def test_a_report_of_an_earlier_version_tells_it_by_the_people_shown(tmp_path: Path) -> None:
    record = delivered("a")
    assert record.shown and written(record, tmp_path) is ModelRelease.LIMITED
    assert written(replace(record, shown=()), tmp_path) is ModelRelease.NOT_APPLICABLE

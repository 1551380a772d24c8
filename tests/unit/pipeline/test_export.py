"""Staged first, placed after the proof, and never left behind by a run that was killed."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.authored import Authored, DataMining, ModelRelease
from app.domain.export import Exported, Form
from app.domain.geometry import Size
from app.domain.outcome import Failed, FailureCode
from app.imaging.publish import publish
from app.pipeline.export import HELD, STAGING, authored_into, clean_staging, deliver
from tests.unit.imaging.made import plan, scene

DATA = b"the bytes of an export"
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def staged(tmp_path: Path) -> Exported:
    staging = tmp_path / STAGING
    staging.mkdir()
    assert publish(DATA, staging / "event-0001.jpg") == SHA256
    return Exported(staging / "event-0001.jpg", SHA256, Size(1, 1))


def test_a_file_that_a_journal_names_stays(tmp_path: Path, staged: Exported) -> None:
    assert deliver(staged, tmp_path) == Exported(tmp_path / "event-0001.jpg", SHA256, Size(1, 1))
    clean_staging(tmp_path, {"event-0001.jpg"})
    assert [path.name for path in tmp_path.iterdir()] == ["event-0001.jpg"]


@pytest.mark.parametrize("folder", ["", HELD])
def test_a_file_that_no_journal_names_is_taken_away(tmp_path: Path, staged: Exported, folder: str) -> None:
    """The run was killed after placing it: the next one makes it again, and it may be what must not be seen."""
    placed = deliver(staged, tmp_path / folder)
    assert isinstance(placed, Exported)
    clean_staging(tmp_path, {"event-0002.jpg"})
    assert not placed.path.exists()
    assert not (tmp_path / STAGING).exists()


def test_a_file_of_somebody_else_is_not_taken_away(tmp_path: Path, staged: Exported) -> None:
    placed = deliver(staged, tmp_path)
    assert isinstance(placed, Exported)
    placed.path.write_bytes(b"changed since")
    clean_staging(tmp_path, ())
    assert placed.path.read_bytes() == b"changed since"


def test_nothing_is_placed_over_another_file(tmp_path: Path, staged: Exported) -> None:
    (tmp_path / "event-0001.jpg").write_bytes(b"somebody else's")
    failed = deliver(staged, tmp_path)
    assert isinstance(failed, Failed)
    assert failed.code is FailureCode.EXISTS
    clean_staging(tmp_path, ())
    assert (tmp_path / "event-0001.jpg").read_bytes() == b"somebody else's"


def test_a_staging_folder_that_leads_elsewhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "original.jpg").write_bytes(b"an original")
    (tmp_path / STAGING).symlink_to(tmp_path / "elsewhere")
    clean_staging(tmp_path, ())
    assert (tmp_path / "elsewhere" / "original.jpg").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_what_was_held_is_closed_to_others(tmp_path: Path, staged: Exported) -> None:
    deliver(staged, tmp_path / HELD)
    assert stat.S_IMODE((tmp_path / HELD).stat().st_mode) == 0o700


def test_a_file_says_of_releases_what_its_plan_says() -> None:
    form = Form(authored=Authored(credit="Press office", data_mining=DataMining.PROHIBITED), say_release=True)
    for release in ModelRelease:
        says = authored_into(replace(plan(scene()), release=release), form)
        assert (says.model_release, says.credit) == (release, "Press office")


def test_a_file_says_nothing_of_releases_unless_it_was_asked_for() -> None:
    assert authored_into(replace(plan(scene()), release=ModelRelease.LIMITED), Form()) == Authored()

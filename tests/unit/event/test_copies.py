"""The ledger knows every copy that an event delivered, and nobody forgets the ones in other folders."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.export import PRESETS, USUAL_FORM, Check, CheckResult, Proof
from app.domain.geometry import Box, Size
from app.domain.photo import PhotoId
from app.domain.plan import Shown
from app.domain.record import Outcome, PhotoRecord, Report
from app.event.acts import Delivered
from app.event.copies import UNKNOWN, CaughtUp, catch_up, elsewhere
from app.event.dispatch import Removed
from app.event.journal import REPORT
from app.pipeline.record import report_json
from consent_db import connection
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import ConsentId, ExportState
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, NOON, PASSPHRASE, QUICK, adult, yes

PHOTO = PhotoId("1" * 64)
MADE = b"a clean file"
SHA256 = hashlib.sha256(MADE).hexdigest()
WEBSITE = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, event="ev1")
AT = datetime(2026, 5, 20, tzinfo=UTC)
PROVED = Proof(tuple(CheckResult(check, True, "") for check in Check))
SHOWS_ADA = (Shown(ADA, Box(0, 0, 9, 9), (Reason.ADULT_CONSENT,), (ConsentId("c-p-ada"),)),)
ASKED = ({Channel.WEBSITE: WEBSITE}, Policy())


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    with Register.create(tmp_path / "consents.assent", PASSPHRASE) as opened:
        opened.add_person(adult())
        opened.add_consent(yes(evidence_ids=frozenset()))
        yield opened


def copy_in(folder: Path, *, shown: tuple[Shown, ...] | None = SHOWS_ADA) -> Delivered:
    """A copy in `folder`, and a report beside it that says whom it shows; None for no report."""
    folder.mkdir()
    (folder / "1.jpg").write_bytes(MADE)
    if shown is not None:
        record = PhotoRecord("a.jpg", Outcome.DELIVERED, PHOTO, Size(9, 9), "1.jpg", SHA256, shown=shown, proof=PROVED)
        report = Report(WEBSITE, PRESETS["web"], USUAL_FORM, "1", "0" * 64, AT, AT, (), {}, (record,))
        (folder / REPORT).write_text(json.dumps(report_json(report)))
    return Delivered(PHOTO, Channel.WEBSITE, str(folder / "1.jpg"), SHA256, "looks", AT, "web")


def test_a_copy_without_a_row_is_entered_as_of_when_it_was_made_and_once(register: Register, tmp_path: Path) -> None:
    copy = copy_in(tmp_path / "out")
    assert catch_up(register, [copy], *ASKED, {PHOTO: "jb"}) == CaughtUp(1, ())
    (row,) = register.exports()
    assert (row.file, row.exported_at, row.state, row.event) == (copy.file, AT, ExportState.QUEUED, "ev1")
    assert row.people_shown == {ADA}
    assert [entry.approver for entry, _ in register.decisions(PHOTO)] == ["jb"]
    assert catch_up(register, [copy], *ASKED, {}) == CaughtUp(0, ())


def test_nobody_is_made_the_approver_of_what_nobody_is_known_to_have_let_go(register: Register, tmp_path: Path) -> None:
    catch_up(register, [copy_in(tmp_path / "out")], *ASKED, {})
    assert [entry.approver for entry, _ in register.decisions(PHOTO)] == [UNKNOWN]


def test_each_copy_of_a_photo_is_looked_for(register: Register, tmp_path: Path) -> None:
    copies = [copy_in(tmp_path / "one"), copy_in(tmp_path / "two")]
    assert catch_up(register, copies, *ASKED, {}).entered == 2
    assert {row.file for row in register.exports()} == {copy.file for copy in copies}


def test_a_copy_that_shows_nobody_is_gone_or_was_changed_needs_no_row(register: Register, tmp_path: Path) -> None:
    empty, gone, changed = (
        copy_in(tmp_path / "empty", shown=()),
        *(copy_in(tmp_path / n) for n in ("gone", "changed")),
    )
    Path(gone.file).unlink()
    Path(changed.file).write_bytes(b"by hand")
    assert catch_up(register, [empty, gone, changed], *ASKED, {}) == CaughtUp(0, ())


def test_a_copy_of_which_no_report_speaks_is_told(register: Register, tmp_path: Path) -> None:
    without, broken = copy_in(tmp_path / "without", shown=None), copy_in(tmp_path / "broken")
    (tmp_path / "broken" / REPORT).write_text("{")
    files = (Path(without.file), Path(broken.file))
    assert catch_up(register, [without, broken], *ASKED, {}) == CaughtUp(0, files)


def test_the_same_copy_in_another_folder_is_told_while_it_lies_there(tmp_path: Path) -> None:
    here, there, other = (copy_in(tmp_path / name) for name in ("here", "there", "other"))
    gone = [Removed(PHOTO, 0, Path(here.file), SHA256, True)]
    other = replace(other, sha256="2" * 64)
    assert elsewhere([here, there, other], gone) == (Path(there.file),)
    Path(there.file).unlink()
    assert elsewhere([here, there, other], gone) == ()

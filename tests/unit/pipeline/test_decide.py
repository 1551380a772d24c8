"""A face is shown only by a confirmed identity and a consent; everything else becomes a mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.findings import Code, Face, Findings, Identity, Kind, Suggestion, Text
from app.domain.geometry import BlockGrid, Box, Size
from app.domain.photo import Days, Photo, PhotoFormat, PhotoId
from app.domain.plan import Plan, Style
from app.imaging.header import LOSSLESS
from app.pipeline.decide import DecideSettings, decide, grown, with_identities
from consent_db.approvals import Approval, Role
from consent_db.records import Method, PersonId
from consent_db.rules import Outcome, Policy, Reason
from tests.unit.consent_db.build import ADA, KIT, TODAY, Scene, adult, child, kits, no, yes

ID = PhotoId("a" * 64)
SIZE = Size(1200, 800)
PHOTO = Photo(
    ID, Path("IMG_0001.jpg"), PhotoFormat.JPEG, SIZE, 1000, BlockGrid(16, 16, 0, 0, 8), taken_on=date(2026, 3, 1)
)
FACE = Face(Box(400, 200, 500, 320), 0.9)
OTHER = Face(Box(700, 200, 790, 310), 0.3)
DEFAULT = DecideSettings()
AGREED = Scene(consents=(yes(),))


def identity(box: Box = FACE.box, person: object = ADA) -> Identity:
    return Identity(ID, box, person, "jb", datetime(2026, 5, 1, tzinfo=UTC))  # type: ignore[arg-type]  # a person's id


def plan(
    *faces: Face,
    identities: tuple[Identity, ...] = (),
    suggestions: tuple[tuple[Suggestion, ...], ...] = (),
    texts: tuple[Text, ...] = (),
    codes: tuple[Code, ...] = (),
    scene: Scene = AGREED,
    settings: DecideSettings = DEFAULT,
    photo: Photo = PHOTO,
    event_days: Days | None = None,
) -> Plan:
    findings = Findings(ID, SIZE, faces, texts, codes, ())
    publication = replace(scene.publication, event="ev1")
    facts = (photo, findings, suggestions, identities, scene.snapshot, publication, Policy(), TODAY, settings)
    return decide(*facts, event_days)


def test_a_confirmed_person_whose_consent_covers_the_use_is_shown() -> None:
    made = plan(FACE, OTHER, identities=(identity(),))
    assert [shown.person for shown in made.shown] == [ADA]
    assert [mark.box.contains(OTHER.box.centre) for mark in made.marks] == [True]


def test_a_face_nobody_named_is_covered_even_with_a_near_suggestion() -> None:
    made = plan(FACE, suggestions=((Suggestion(ADA, 0.1, True),),))
    assert made.shown == ()
    assert made.marks[0].reasons == (Reason.IDENTITY_UNCONFIRMED, Reason.REGION_UNREVIEWED)


def test_a_confirmed_person_without_a_yes_is_covered_with_the_reason() -> None:
    made = plan(FACE, identities=(identity(),), scene=Scene(consents=(yes(), no())))
    assert (made.shown, made.marks[0].reasons) == ((), (Reason.WITHDRAWN,))


def test_a_confirmed_box_in_which_nothing_was_found_is_a_face_too() -> None:
    made = plan(identities=(identity(),), scene=Scene())
    assert [mark.kind for mark in made.marks] == [Kind.FACE]
    assert made.marks[0].box.contains(FACE.box.centre)


def test_a_possible_face_is_covered_and_marked_as_such() -> None:
    assert [mark.possible for mark in plan(FACE, OTHER).marks] == [False, True]


def test_text_and_codes_are_covered_with_fill_whatever_the_style() -> None:
    line = Text(Box(10, 10, 200, 40), 0.8, "Ward 4")
    code = Code(Box(300, 500, 400, 600), "QRCode")
    mosaic = DecideSettings(Style.MOSAIC)
    made = plan(FACE, texts=(line,), codes=(code,), identities=(identity(),), scene=Scene(), settings=mosaic)
    assert {mark.kind: mark.style for mark in made.marks} == {
        Kind.FACE: Style.MOSAIC,
        Kind.TEXT: Style.FILL,
        Kind.CODE: Style.FILL,
    }


def test_the_length_of_a_bar_does_not_give_its_word_away() -> None:
    """Words of one to four letters in the same place end in the same bar; each lies wholly under it."""
    at_once = {
        mark.box
        for width in (15, 28, 40, 51)
        for mark in plan(texts=(Text(Box(325, 100, 325 + width, 124), 0.8),), photo=replace(PHOTO, grid=LOSSLESS)).marks
    }
    assert len(at_once) == 1
    (bar,) = at_once
    assert (bar.x0, bar.x1) == (320, 384)


@given(st.floats(0, 1000), st.floats(0, 700), st.floats(4, 190), st.floats(4, 90))
def test_a_bar_covers_its_line_and_is_not_longer_than_it_must_be(x: float, y: float, w: float, h: float) -> None:
    line = Text(Box(x, y, x + w, y + h), 0.8)
    area, box = grown(line, SIZE), line.box.padded(0.15 * h).clipped(SIZE)
    assert box is not None
    assert area.intersection(box) >= box.area * 0.999
    across = w + 0.3 * h if 1.3 * h > 2 * (w + 0.3 * h) else 1.3 * h
    most = 2 * 2 * (across + 8)
    assert max(area.width - box.width, area.height - box.height) <= most


def test_anyone_under_18_is_covered_with_fill_whatever_the_style() -> None:
    made = plan(FACE, identities=(identity(person=KIT),), scene=kits(consents=()), settings=DecideSettings(Style.BLUR))
    assert [mark.style for mark in made.marks] == [Style.FILL]
    assert Reason.CHILD_REDACTION_SIGNOFF in made.stops
    soft = plan(FACE, identities=(identity(person=KIT),), scene=kits(consents=()), settings=DecideSettings(Style.SOFT))
    assert [mark.style for mark in soft.marks] == [Style.FILL]
    unknown = Scene(people=(child(born=None),))
    made = plan(FACE, identities=(identity(person=KIT),), scene=unknown, settings=DecideSettings(Style.BLUR))
    assert [mark.style for mark in made.marks] == [Style.FILL]


@pytest.mark.parametrize("style", Style)
def test_a_cover_that_leaves_a_trace_is_only_for_people_known_to_be_adults(style: Style) -> None:
    settings = DecideSettings(style)
    (stranger,) = plan(FACE, settings=settings).marks
    assert stranger.style is (style if style.removes_everything else Style.FILL)
    assert (Reason.AGE_UNKNOWN in stranger.reasons) is not style.removes_everything
    (known,) = plan(FACE, identities=(identity(),), scene=Scene(), settings=settings).marks
    assert (known.style, known.reasons) == (style, (Reason.NO_RECORD,))
    # Ada declared to be over 18 on 1 September 2025: in an older photo she may be a child.
    older = replace(PHOTO, taken_on=date(2025, 8, 31))
    (earlier,) = plan(FACE, identities=(identity(),), scene=Scene(), settings=settings, photo=older).marks
    assert earlier.style is Style.FILL


UNDATED = replace(PHOTO, taken_on=None)
DAY, BEFORE, AFTER = date(2026, 3, 1), date(2026, 2, 28), date(2026, 3, 2)


def shows(event_days: Days | None, photo: Photo = UNDATED) -> bool:
    """Is Ada, who agreed for one day, shown?"""
    scene = Scene(consents=(yes(photo_from=DAY, photo_to=DAY),))
    return bool(plan(FACE, identities=(identity(),), scene=scene, photo=photo, event_days=event_days).shown)


def test_the_event_date_counts_for_a_photo_without_one_and_all_of_it_must_be_covered() -> None:
    assert shows(Days(DAY, DAY))
    assert not any(shows(days) for days in (None, Days(BEFORE, DAY), Days(DAY, AFTER), Days(AFTER, AFTER)))


def test_a_photo_with_a_date_keeps_it_whatever_the_event_says() -> None:
    assert shows(Days(AFTER, AFTER), PHOTO)
    assert not shows(Days(DAY, DAY), replace(PHOTO, taken_on=AFTER))


def test_somebody_is_as_old_as_on_the_first_day_of_the_event() -> None:
    came_of_age = Scene(people=(adult(over18_confirmed_on=DAY),))
    who, settings = (identity(),), DecideSettings(Style.BLUR)
    for days, style in ((Days(DAY, AFTER), Style.BLUR), (Days(BEFORE, AFTER), Style.FILL), (None, Style.FILL)):
        made = plan(FACE, identities=who, scene=came_of_age, settings=settings, photo=UNDATED, event_days=days)
        assert [mark.style for mark in made.marks] == [style]


def test_what_is_kept_of_a_decision_says_that_the_date_was_the_events() -> None:
    for photo, days, note in (
        (
            UNDATED,
            Days(DAY, AFTER),
            "it has no date of its own: taken from 2026-03-01 to 2026-03-02, as the event says",
        ),
        (PHOTO, Days(DAY, AFTER), ""),
        (UNDATED, None, ""),
    ):
        basis = plan(FACE, photo=photo, event_days=days).basis
        assert basis is not None and basis.note == note


def test_a_line_stays_only_if_every_word_is_allowed_and_was_read() -> None:
    allowed = DecideSettings(allowed_words=frozenset({"university", "of", "oxford"}))
    for words, covered in (("University of Oxford", 0), ("UNIVERSITY, Oxford!", 0), ("Oxford Ward", 1), ("", 1)):
        line = Text(Box(10, 10, 200, 40), 0.8, words)
        assert len(plan(texts=(line,), settings=allowed).marks) == covered, words
    assert len(plan(texts=(Text(Box(10, 10, 200, 40), 0.8),), settings=allowed).marks) == 1


def test_a_code_is_never_allowed() -> None:
    allowed = DecideSettings(allowed_words=frozenset({"qrcode"}))
    assert len(plan(codes=(Code(Box(300, 500, 400, 600), "QRCode"),), settings=allowed).marks) == 1


def test_a_mark_beside_the_border_reaches_it() -> None:
    made = plan(Face(Box(30, 300, 110, 400), 0.9))
    assert made.marks[0].box.x0 == 0


def test_the_best_overlap_gets_the_identity_and_each_face_one_at_most() -> None:
    left, right = Face(Box(0, 0, 100, 100), 0.9), Face(Box(60, 0, 160, 100), 0.9)
    _, named = with_identities((left, right), (identity(Box(58, 0, 158, 100)),))
    assert [who is not None for who in named] == [False, True]


@given(
    st.lists(
        st.builds(
            lambda x, y, w, h, score: Face(Box(x, y, x + w, y + h), score),
            st.floats(0, 1100),
            st.floats(0, 700),
            st.floats(4, 400),
            st.floats(4, 400),
            st.floats(0.2, 1),
        ),
        max_size=6,
    ),
    st.lists(st.integers(0, 5), max_size=2, unique=True),
)
def test_every_face_is_either_shown_by_identity_or_wholly_inside_a_mark(faces: list[Face], who: list[int]) -> None:
    named = tuple(identity(faces[n].box, person) for n, person in zip(who, (ADA, KIT), strict=False) if n < len(faces))
    made = plan(*faces, identities=named)
    shown = {tuple(person.box.as_list()) for person in made.shown}
    assert len(shown) <= len(named)
    for face in faces:
        area = grown(face, SIZE)
        covered = any(mark.box.intersection(area) >= area.area * 0.999 for mark in made.marks)
        assert covered or tuple(face.box.as_list()) in shown


SPOKEN = Scene(consents=(yes(method=Method.VERBAL),))
ACCEPTED = Approval(
    photo_id=ID,
    publication=replace(SPOKEN.publication, event="ev1"),
    person=ADA,
    reason=Reason.VERBAL_WITH_NOTE,
    outcome=Outcome.SHOW,
    role=Role.COMMUNICATIONS_MANAGER,
    decided_by="manager",
    requested_by="asker",
    decided_on=TODAY,
    last_day=date(2026, 12, 31),
    note="note 7",
)


@pytest.mark.parametrize(("exporter", "shown"), [("user", [ADA]), ("manager", []), (None, [])])
def test_an_approval_in_the_register_counts_unless_its_giver_exports(
    exporter: str | None, shown: list[PersonId]
) -> None:
    snapshot = replace(SPOKEN.snapshot, approvals=(ACCEPTED,))
    findings = Findings(ID, SIZE, (FACE,), (), (), ())
    settings = DecideSettings(exporter=exporter)
    publication = ACCEPTED.publication
    made = decide(PHOTO, findings, (), (identity(),), snapshot, publication, Policy(), TODAY, settings)
    assert [one.person for one in made.shown] == shown


def test_a_plan_says_from_what_it_was_made() -> None:
    made = plan(FACE, OTHER, identities=(identity(),))
    assert made.basis is not None
    assert [(r.person, r.outcome) for r in made.basis.decision.regions] == [(ADA, Outcome.SHOW), (None, Outcome.HUMAN)]
    assert made.basis.facts.photo_id == ID

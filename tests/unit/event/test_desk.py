"""The desk says what each photo waits for, lets nothing go early, and keeps what faces look like to itself."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from app.domain.answers import Approval, Dismissal
from app.domain.findings import Findings, Kind
from app.domain.geometry import Box
from app.domain.photo import Days, PhotoId
from app.domain.plan import Style
from app.domain.search import USUAL_TEXT, Readable, Search
from app.event.acts import (
    Act,
    Approved,
    Arranged,
    CalledHarmless,
    Dated,
    Delivered,
    Drew,
    Held,
    Looked,
    Named,
    RejectedSuggestion,
    Rendition,
    Settled,
    Sought,
    Spared,
    Styled,
)
from app.event.desk import Desk, PhotoState, looks_of
from app.event.dispatch import notes_of
from app.event.event import Event
from app.event.sealed_log import SealedLog, to_json
from app.pipeline.groups import FaceRef
from consent_db.policy import VerbalAdult
from consent_db.profile import CoverStyle, Profile
from consent_db.publication import Channel
from consent_db.records import Method, PersonId, RestrictionCode
from consent_db.rules import AgeSeen, Policy, Reason
from consent_db.snapshot import ConsentSnapshot, Template
from tests.unit.consent_db.build import ADA, KIT, TODAY, Scene, adult, kits, no, restricted, yes
from tests.unit.event.build import (
    AT,
    BEGAN,
    FACE,
    FINDINGS,
    FIRST,
    ID,
    KEY,
    LOOKED,
    MINE,
    OTHER_ID,
    PRINT,
    QR,
    SECOND,
    SIZE,
    TEXT,
    WEBSITE,
    answer,
    descriptor,
    gates,
    harmless,
    looked,
    named,
    own,
    settlement,
)

ALONE = Findings(ID, SIZE, (FACE,), (), (), ())
AGREED = Scene(consents=(yes(),))
BEA = PersonId("p-bea")
TEMPLATES = (Template(ADA, tuple(descriptor(1).tolist())), Template(BEA, tuple(descriptor(2).tolist())))
MAY = Days(date(2026, 5, 1), date(2026, 5, 3))
Opener = Callable[..., Desk]


def matching(scene: Scene = AGREED, *, on: bool = True) -> ConsentSnapshot:
    snapshot = replace(scene, people=(*scene.people, adult(BEA))).snapshot
    return replace(snapshot, dpia_reference="DPIA 7", templates=TEMPLATES) if on else snapshot


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """A desk with one photo of one face on it."""
    desks: list[Desk] = []

    def open_(
        snapshot: ConsentSnapshot = AGREED.snapshot,
        findings: Findings = ALONE,
        renditions: tuple[Rendition, ...] = (WEBSITE,),
        policy: Policy = Policy(),  # noqa: B008  # frozen
    ) -> Desk:
        path = tmp_path / f"{len(desks)}.event"
        event = Event.create(path, KEY, replace(BEGAN, renditions=renditions))
        event.record(replace(LOOKED, findings=findings))
        desks.append(Desk(event, replace(snapshot, profile=Profile(policy)), TODAY))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.close()


def approve(desk: Desk, photo: PhotoId = ID, by: str = "jb") -> tuple[Act | Reason, ...]:
    """What the desk answers; what it offers is done."""
    found = desk.approval(photo, by, AT)
    acts = [act for act in found if not isinstance(act, Reason)]
    if acts:
        desk.event.do("Approve", *acts)
    return tuple(found)


def delivered(desk: Desk) -> None:
    reviewed = desk.reviewed(ID, 0)
    assert reviewed is not None
    desk.event.record(Delivered(ID, Channel.WEBSITE, "a.jpg", "0" * 64, looks_of(reviewed), AT, "web"))


# What a photo waits for

STATES: tuple[tuple[PhotoState, Scene, tuple[Act, ...]], ...] = (
    (PhotoState.TO_REVIEW, AGREED, ()),
    (PhotoState.TO_REVIEW, AGREED, (named(ADA),)),
    (PhotoState.MORE_CONSENT, Scene(), (named(ADA),)),
    (PhotoState.MORE_CONSENT, Scene(consents=(yes(), no())), (named(ADA),)),
    (PhotoState.DECIDE, Scene(consents=(yes(method=Method.VERBAL),)), (named(ADA), gates())),
    (PhotoState.DECIDE, kits(consents=()), (named(KIT), gates(child_cover_checked_by=None))),
    (PhotoState.BLOCKED, replace(AGREED, restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),)), (named(ADA),)),
)


@pytest.mark.parametrize(("state", "scene", "acts"), STATES)
def test_a_photo_waits_for_what_its_people_and_gates_need(
    opened: Opener, state: PhotoState, scene: Scene, acts: tuple[Act, ...]
) -> None:
    desk = opened(scene.snapshot)
    desk.event.do("Say", *acts)
    assert desk.state(ID) is state and desk.state(ID).waits
    assert desk.reviewed(ID, 0) is None


def test_a_photo_with_a_suggestion_waits_for_a_decision(opened: Opener) -> None:
    desk = opened(matching())
    desk.describe(ID, (descriptor(1),))
    assert desk.state(ID) is PhotoState.DECIDE


def test_an_approved_photo_is_ready_then_delivered_and_ready_again_once_it_looks_otherwise(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    assert desk.state(ID) is PhotoState.READY and not desk.state(ID).waits
    delivered(desk)
    assert desk.state(ID) is PhotoState.DELIVERED
    desk.renew(Scene(consents=(yes(), no())).snapshot, TODAY)
    assert desk.state(ID) is PhotoState.READY
    desk.event.do("Draw", Drew(ID, MINE, own()))
    assert desk.state(ID).waits


def test_a_held_photo_is_ready_again_once_somebody_approved_it_after_that(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.event.record(Held(ID, Channel.WEBSITE, ("a face",), AT))
    assert desk.state(ID) is PhotoState.HELD
    later = AT.replace(hour=23)
    acts = [act for act in desk.approval(ID, "jb", later) if not isinstance(act, Reason)]
    desk.event.do("Approve", *acts)
    assert desk.state(ID) is PhotoState.READY


def test_a_photo_goes_out_no_larger_than_it_was_searched(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.event.do("Larger", Arranged((replace(WEBSITE, preset_name="print"),)))
    assert desk.reviewed(ID, 0) is None and desk.state(ID) is PhotoState.LOOKING
    desk.event.record(replace(LOOKED, findings=ALONE, preset_name="original"))
    assert desk.state(ID) is PhotoState.READY


@pytest.mark.parametrize("wanted", [Search(thorough=True), Search(smallest_face=8)])
def test_a_photo_goes_out_no_sooner_than_it_was_searched_as_the_event_asks(opened: Opener, wanted: Search) -> None:
    desk = opened()
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.event.do("More", Sought(wanted))
    assert desk.reviewed(ID, 0) is None and desk.state(ID) is PhotoState.LOOKING
    desk.event.record(replace(LOOKED, findings=ALONE, search=wanted))
    assert desk.state(ID) is PhotoState.READY, "nothing more was found, so what was approved is what is there"
    desk.event.undo()
    assert desk.state(ID) is PhotoState.READY, "more than enough is enough"


def test_what_another_search_adds_is_covered_and_has_to_be_approved(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.event.record(replace(LOOKED, findings=replace(ALONE, faces=FINDINGS.faces), search=Search(thorough=True)))
    assert desk.event.answers(ID).faces == {FIRST: answer(ADA)}
    assert desk.reviewed(ID, 0) is None and desk.considered(ID).items[1].marks


# Which text stays readable

WARD = Spared(Readable(("Ward 4",)))
IN_TEXT = replace(ALONE, texts=FINDINGS.texts)


def test_a_list_of_words_is_decided_by_at_once_and_taken_back_with_its_step(opened: Opener) -> None:
    desk = opened(findings=IN_TEXT)
    assert desk.considered(ID).items[1].marks
    desk.event.do("Words", WARD)
    item = desk.considered(ID).items[1]
    assert item.on_list and item.shown and not item.marks
    desk.event.undo()
    assert desk.considered(ID).items[1].marks


@pytest.mark.parametrize("lines", [("Ward",), ("Ward 44",), ("War d 4",), ("ward4",), ("W", "4"), ()])
def test_a_line_stays_only_where_each_of_its_words_is_on_the_list_whole(opened: Opener, lines: tuple[str, ...]) -> None:
    desk = opened(findings=IN_TEXT)
    desk.event.do("Words", Spared(Readable(lines)))
    assert desk.considered(ID).items[1].marks and not desk.considered(ID).items[1].on_list


@pytest.mark.parametrize("words", [None, "", " - "])
def test_what_was_not_read_or_could_not_be_stays_covered_whatever_is_on_the_list(
    opened: Opener, words: str | None
) -> None:
    desk = opened(findings=replace(ALONE, texts=(replace(FINDINGS.texts[0], words=words),)))
    desk.event.do("Words", WARD)
    assert desk.considered(ID).items[1].marks


def test_unsharp_areas_are_covered_where_the_event_says_so(opened: Opener) -> None:
    maybe = replace(FINDINGS.texts[0], possible=True)
    desk = opened(findings=replace(ALONE, texts=(maybe,)))
    desk.event.do("Words", WARD)
    assert not desk.considered(ID).items[1].marks and not desk.considered(ID).items[1].on_list
    desk.event.do("Unsharp", Spared(Readable(cover_unsharp=True)))
    assert desk.considered(ID).items[1].marks


def test_a_word_put_on_the_list_after_the_approval_ends_it_and_one_taken_off_covers(opened: Opener) -> None:
    desk = opened(findings=IN_TEXT)
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.event.do("Words", WARD)
    assert desk.reviewed(ID, 0) is None
    approve(desk)
    desk.event.do("None", Spared(USUAL_TEXT))
    reviewed = desk.reviewed(ID, 0)
    assert reviewed is not None and [mark.kind for mark in reviewed.plan.marks] == [Kind.TEXT]


def test_whoever_draws_over_a_line_on_the_list_covers_it(opened: Opener) -> None:
    desk = opened(findings=IN_TEXT)
    (line,) = IN_TEXT.texts
    desk.event.do("Words", WARD)
    desk.event.do("Beside", Drew(ID, MINE, own(box=line.box.shifted(120, 0))))
    assert desk.considered(ID).items[1].on_list
    desk.event.do("Over", Drew(ID, MINE, own(box=line.box)))
    item = desk.considered(ID).items[1]
    assert item.reasons == (Reason.COVERED_BY_HAND,) and not item.on_list
    assert any(mark.kind is Kind.TEXT and mark.style is Style.FILL for mark in item.marks)


def test_reading_what_a_line_says_ends_no_approval(opened: Opener) -> None:
    unread = replace(ALONE, texts=(replace(FINDINGS.texts[0], words=None),))
    desk = opened(findings=unread)
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.event.record(replace(LOOKED, findings=IN_TEXT))
    assert desk.reviewed(ID, 0) is not None


@pytest.mark.parametrize(
    ("possible", "lines", "said"),
    [(False, ("Ward 4",), "list: 1."), (False, (), ""), (True, (), "not covered: 1.")],
)
def test_the_report_notes_text_that_nothing_covers(
    opened: Opener, possible: bool, lines: tuple[str, ...], said: str
) -> None:
    desk = opened(findings=replace(ALONE, texts=(replace(FINDINGS.texts[0], possible=possible),)))
    desk.event.do("Words", Spared(Readable(lines)))
    notes = " ".join(notes_of(desk, ID))
    assert said in notes and bool(notes) is bool(said) and "Ward" not in notes
    desk.event.do("Over", Drew(ID, MINE, own(box=FINDINGS.texts[0].box)))
    assert notes_of(desk, ID) == ()


# Letting a photo go


def test_an_approval_says_what_is_missing_and_changes_nothing(opened: Opener) -> None:
    desk = opened()
    before = desk.event.answers(ID)
    assert set(approve(desk)) == {
        Reason.PEOPLE_CHECK_NOT_ATTESTED,
        Reason.WORK_REVEAL_NOT_ASSESSED,
        Reason.BACKGROUND_NOT_CHECKED,
        Reason.CONFIDENTIAL_NOT_CHECKED,
    }
    assert desk.event.answers(ID) == before


def test_whom_nobody_named_is_nobody_in_the_register_once_approved_and_covered(opened: Opener) -> None:
    desk = opened(findings=FINDINGS)
    desk.event.do("Say", named(ADA), gates())
    *names, last = approve(desk)
    assert names == [Named(ID, SECOND, replace(answer(None), age=AgeSeen.NOT_ASSESSED))]
    assert isinstance(last, Approved)
    reviewed = desk.reviewed(ID, 0)
    assert reviewed is not None and [s.person for s in reviewed.plan.shown] == [ADA]
    assert any(mark.box.contains(FINDINGS.faces[1].box.centre) for mark in reviewed.plan.marks)


def test_approving_and_naming_are_taken_back_as_one_step(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Say", gates())
    approve(desk)
    desk.event.undo()
    assert desk.considered(ID).unanswered_faces and desk.state(ID) is PhotoState.TO_REVIEW


def test_the_second_person_cannot_approve(opened: Opener) -> None:
    desk = opened(kits(consents=()).snapshot)
    desk.event.do("Say", named(KIT), gates())
    assert approve(desk, by="Second ") == (Reason.CHILD_REDACTION_SIGNOFF,)
    approve(desk, by="third")
    assert desk.state(ID) is PhotoState.READY


def test_somebody_unknown_keeps_a_photo_off_a_personal_account(opened: Opener) -> None:
    personal = replace(WEBSITE, publication=replace(WEBSITE.publication, channel=Channel.SOCIAL_PERSONAL))
    desk = opened(renditions=(personal,))
    desk.event.do("Say", gates())
    assert Reason.AGE_UNKNOWN in approve(desk)


def test_each_rendition_shows_whom_its_channel_may_show(opened: Opener) -> None:
    desk = opened(renditions=(WEBSITE, PRINT))
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    on_web, in_print = desk.reviewed(ID, 0), desk.reviewed(ID, 1)
    assert on_web is not None and in_print is not None
    assert (len(on_web.plan.shown), len(in_print.plan.shown)) == (1, 0)
    wider = Scene(consents=(yes(channels=frozenset({Channel.WEBSITE, Channel.PRINT})),))
    desk.renew(wider.snapshot, TODAY)
    assert desk.reviewed(ID, 0) is not None and desk.reviewed(ID, 1) is None


def test_two_uses_of_one_channel_never_lend_each_other_an_approval(opened: Opener) -> None:
    tomorrow = replace(WEBSITE, publication=replace(WEBSITE.publication, event="ev2"))
    for renditions in ((WEBSITE, tomorrow), (tomorrow, WEBSITE)):
        desk = opened(renditions=renditions)
        desk.event.do("Say", named(ADA), gates())
        (approved,) = (act for act in approve(desk) if isinstance(act, Approved))
        assert isinstance(approved.approval, Approval)
        assert approved.approval.shown == {Channel.WEBSITE: frozenset()}


# Nothing that follows is out of date, even where nobody says `forget`


def test_another_channel_another_answer_and_other_settings_are_decided_anew(opened: Opener) -> None:
    desk = opened()
    assert len(desk.considered(ID).plan.marks) == 1
    desk.event.do("Name", named(ADA))
    assert desk.considered(ID).plan.marks == ()
    desk.event.do("Print", Arranged((PRINT,)))
    found = desk.considered(ID)
    assert found.plan.publication.channel is Channel.PRINT and len(found.plan.marks) == 1
    desk.event.do("Style", Styled(Style.MOSAIC))
    assert [mark.style for mark in desk.considered(ID).plan.marks] == [Style.MOSAIC]
    desk.event.undo()
    desk.event.undo()
    assert desk.considered(ID).plan.shown
    desk.event.record(replace(LOOKED, findings=FINDINGS))
    assert len(desk.considered(ID).items) == 4
    assert desk.considered(ID) is desk.considered(ID)


def test_the_event_date_is_decided_by_and_taken_back_with_its_step(opened: Opener) -> None:
    dated = Scene(consents=(yes(photo_from=MAY.first, photo_to=MAY.last),))
    desk = opened(dated.snapshot)
    desk.event.record(replace(LOOKED, photo=replace(LOOKED.photo, taken_on=None), findings=ALONE))
    desk.event.do("Name", named(ADA))
    assert Reason.PHOTO_DATE_UNKNOWN in desk.considered(ID).items[0].reasons
    desk.event.do("Date", Dated(MAY))
    assert desk.considered(ID).plan.shown
    desk.event.do("Another", Dated(Days(date(2026, 5, 1), date(2026, 5, 4))))
    assert not desk.considered(ID).plan.shown
    desk.event.undo()
    assert desk.considered(ID).plan.shown
    desk.event.undo()
    assert not desk.considered(ID).plan.shown


FACE_HERE = Box(100, 100, 200, 200)


@pytest.mark.parametrize(
    ("there", "stays"),
    [
        (Box(100, 100, 200, 200), True),
        (Box(120, 110, 220, 210), True),
        (Box(100, 100, 200, 300), True),
        (Box(134, 100, 234, 200), False),
        (Box(100, 100, 200, 301), False),
        (Box(400, 100, 500, 200), False),
    ],
)
def test_a_face_moved_away_from_where_it_was_named_loses_its_name(opened: Opener, there: Box, stays: bool) -> None:
    desk = opened()
    desk.event.do("Draw", Drew(ID, MINE, own(Kind.FACE, FACE_HERE)))
    desk.event.do("Name", named(ADA, MINE))
    desk.event.do("Move", *desk.moved(ID, MINE, own(Kind.FACE, there)))
    assert (MINE in desk.event.answers(ID).faces) is stays
    assert desk.event.answers(ID).own[MINE].shape.box == there
    desk.event.undo()
    assert desk.event.answers(ID).faces[MINE].person == ADA


def test_a_name_does_not_creep_along_in_small_moves(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Draw", Drew(ID, MINE, own(Kind.FACE, FACE_HERE)))
    desk.event.do("Attest", named(None, MINE, recognisable=False))
    for by in (20, 40):
        desk.event.do("Move", *desk.moved(ID, MINE, own(Kind.FACE, Box(100 + by, 100, 200 + by, 200))))
    assert MINE not in desk.event.answers(ID).faces


def test_an_area_and_a_face_nobody_named_are_only_moved(opened: Opener) -> None:
    desk = opened()
    for kind in (Kind.AREA, Kind.FACE):
        desk.event.do("Draw", Drew(ID, MINE, own(kind, FACE_HERE)))
        assert len(desk.moved(ID, MINE, own(kind, Box(400, 100, 500, 200)))) == 1


def test_a_withdrawal_covers_at_once(opened: Opener) -> None:
    desk = opened()
    desk.event.do("Say", named(ADA), gates())
    approve(desk)
    desk.renew(Scene(consents=(yes(), no())).snapshot, TODAY)
    reviewed = desk.reviewed(ID, 0)
    assert reviewed is not None and reviewed.plan.shown == () and reviewed.plan.marks


def test_an_event_without_a_name_for_the_rules_is_called_by_its_title(opened: Opener) -> None:
    nameless = replace(WEBSITE, publication=replace(WEBSITE.publication, event=None))
    for events, shown in (({BEGAN.title}, 1), ({"ev1"}, 0)):
        desk = opened(Scene(consents=(yes(events=frozenset(events)),)).snapshot, renditions=(nameless,))
        desk.event.do("Name", named(ADA))
        assert len(desk.considered(ID).plan.shown) == shown


def test_saying_what_would_follow_changes_nothing(opened: Opener) -> None:
    desk = opened()
    before = (desk.considered(ID), desk.event.answers(ID), desk.event.undo_label)
    group = (FaceRef(ID, FIRST), FaceRef(ID, MINE))
    shows, covers = desk.consequence(group, answer(ADA)), desk.consequence(group, answer(BEA))
    assert (shows.shown, shows.covered, shows.why_covered) == (1, 0, ())
    assert (covers.shown, covers.covered) == (0, 1) and covers.why_covered
    assert (desk.considered(ID), desk.event.answers(ID), desk.event.undo_label) == before


# Who a face may be


def test_with_matching_off_nothing_is_kept_of_any_face(opened: Opener) -> None:
    desk = opened(matching(on=False))
    face = descriptor(1)
    desk.describe(ID, (face,))
    assert desk.described == frozenset() and desk.unnamed_groups() == ()
    assert not face.any()


def test_switching_matching_off_wipes_what_was_known(opened: Opener) -> None:
    desk = opened(matching())
    face = descriptor(1)
    desk.describe(ID, (face, None))
    assert desk.described == {ID} and desk.considered(ID).items[0].suggestions
    desk.renew(matching(on=False), TODAY)
    assert not face.any() and desk.described == frozenset()
    assert desk.considered(ID).items[0].suggestions == ()


def test_closing_wipes_what_faces_look_like_and_what_comes_too_late(opened: Opener) -> None:
    desk = opened(matching())
    old, new, late = descriptor(1), descriptor(2), descriptor(3)
    desk.describe(ID, (old,))
    desk.describe(ID, (new,))
    assert not old.any() and new.any()
    desk.close()
    desk.describe(ID, (late,))
    assert not new.any() and not late.any() and desk.described == frozenset()


def test_a_rejected_suggestion_never_returns(opened: Opener) -> None:
    desk = opened(matching())
    desk.describe(ID, (descriptor(1),))
    group = (FaceRef(ID, FIRST),)
    assert [s.person for s in desk.suggestions_for(group)] == [ADA]
    desk.event.do("Not her", RejectedSuggestion(ID, FIRST, ADA))
    for _ in range(2):
        assert desk.suggestions_for(group) == ()
        desk.describe(ID, (descriptor(1),))
        desk.renew(matching(), TODAY)
    desk.event.undo()
    assert desk.suggestions_for(group)


def test_look_alikes_nobody_spoke_of_are_grouped_and_suggested_once(opened: Opener) -> None:
    desk = opened(matching(), findings=FINDINGS)
    desk.event.record(looked(OTHER_ID))
    near = np.asarray(descriptor(1) + 0.1 * descriptor(7), np.float32)
    desk.describe(ID, (descriptor(1), descriptor(9)))
    desk.describe(OTHER_ID, (near, None))
    desk.describe(PhotoId("c" * 64), (descriptor(1),))  # a photo that is not in the event
    pair, stranger = desk.unnamed_groups()
    assert set(pair) == {FaceRef(ID, FIRST), FaceRef(OTHER_ID, FIRST)} and stranger == (FaceRef(ID, SECOND),)
    (suggestion,) = desk.suggestions_for(pair)
    assert (suggestion.person, suggestion.distance) == (ADA, 0.0)
    desk.event.do("Say", named(None), harmless(SECOND, Dismissal.NOT_A_FACE))
    assert desk.unnamed_groups() == ((FaceRef(OTHER_ID, FIRST),),)


def test_whoever_was_rejected_for_one_face_is_not_suggested_for_its_group(opened: Opener) -> None:
    desk = opened(matching(), findings=FINDINGS)
    desk.event.record(looked(OTHER_ID))
    desk.describe(ID, (descriptor(1), None))
    desk.describe(OTHER_ID, (descriptor(1), None))
    desk.event.do("Not her", RejectedSuggestion(ID, FIRST, ADA))
    assert desk.suggestions_for((FaceRef(OTHER_ID, FIRST),))
    assert desk.suggestions_for((FaceRef(ID, FIRST), FaceRef(OTHER_ID, FIRST))) == ()


def test_of_two_people_whom_the_faces_of_a_group_are_near_neither_is_preselected(opened: Opener) -> None:
    desk = opened(matching(), findings=FINDINGS)
    desk.event.record(looked(OTHER_ID))
    desk.describe(ID, (descriptor(1), None))
    desk.describe(OTHER_ID, (descriptor(2), None))
    (alone,) = desk.suggestions_for((FaceRef(ID, FIRST),))
    both = desk.suggestions_for((FaceRef(ID, FIRST), FaceRef(OTHER_ID, FIRST)))
    assert alone.preselected and {s.person for s in both} == {ADA, BEA}
    assert not any(s.preselected for s in both)


def test_every_face_found_or_drawn_that_nobody_spoke_of_is_unnamed(opened: Opener) -> None:
    desk = opened(findings=FINDINGS)
    found = (FaceRef(ID, FIRST), FaceRef(ID, SECOND))
    assert desk.unnamed_faces() == found
    desk.event.do("Say", named(None))
    assert desk.unnamed_faces() == found[1:]
    assert desk.looks_like(found) == () and not desk.can_compare(found[0])


# Nothing of a face reaches the disk


def traces(face: np.ndarray) -> list[bytes]:
    """The forms in which numbers of a face could be written down."""
    wide = [float(number) for number in face]
    forms = [np.asarray(wide, kind).tobytes()[16:32] for kind in ("<f4", ">f4", "<f8", ">f8")]
    forms += [struct.pack("<f", wide[5]), struct.pack("<d", wide[5])]
    return [*forms, *(json.dumps(n).strip("-")[:9].encode() for n in wide[:20])]


def written(folder: Path, files: tuple[Path, ...]) -> bytes:
    """Every byte under `folder`, and every entry of the events as it reads without its seal."""
    found = b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    for path in files:
        log, entries = SealedLog.open(path, KEY)
        log.close()
        found += b"".join(to_json(entry).encode() for entry in entries)
    return found


def test_what_a_face_looks_like_never_reaches_the_file(opened: Opener, tmp_path: Path) -> None:
    desk = opened(matching(), findings=FINDINGS)
    faces = (descriptor(1), descriptor(9))
    searched = [trace for face in faces for trace in traces(face)]
    desk.describe(ID, faces)
    desk.unnamed_groups()
    desk.event.do("Reject", RejectedSuggestion(ID, SECOND, BEA), Drew(ID, MINE, own()))
    desk.event.do("Name", named(ADA), Settled(ID, FIRST, settlement(Reason.VERBAL_WITH_NOTE)), gates())
    desk.event.do("Harmless", CalledHarmless(ID, QR, None), harmless(TEXT, Dismissal.MAY_BE_READ))
    approve(desk)
    delivered(desk)
    desk.close()
    everything = written(tmp_path, (tmp_path / "0.event",))
    assert b"IMG_0001" in everything and b"p-ada" in everything
    assert not [trace for trace in searched if trace in everything]
    assert traces(faces[0])[0] != traces(descriptor(9))[0]  # wiped by now, and the search was for what was there


def test_the_search_for_traces_finds_one(tmp_path: Path) -> None:
    face = descriptor(1)
    for form in (face.tobytes(), np.asarray(face, np.float64).tobytes(), json.dumps([float(n) for n in face]).encode()):
        (tmp_path / "leak").write_bytes(b"..." + form)
        assert any(trace in written(tmp_path, ()) for trace in traces(face))


def test_a_look_has_no_place_for_what_a_face_looks_like() -> None:
    assert set(Looked.__dataclass_fields__) == {"source", "photo", "findings", "preset_name", "search"}


# What the institution chose


def test_the_registers_profile_decides_and_says_how_to_cover(opened: Opener) -> None:
    desk = opened()
    chosen = Profile(Policy(verbal_adult=VerbalAdult.COVER), CoverStyle.MOSAIC)
    assert desk.style is Style.FILL
    desk.renew(replace(AGREED.snapshot, profile=chosen), TODAY)
    assert (desk.policy, desk.style) == (chosen.policy, Style.MOSAIC)
    desk.event.do("Style", Styled(Style.FILL))
    assert desk.style is Style.FILL, "what is chosen for the event wins"

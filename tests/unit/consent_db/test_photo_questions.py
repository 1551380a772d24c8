"""Every cell of consent-rules 4.3 and 4.4: strangers and crowds, names, work and what a release asks for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from consent_db.approval import AUTHORITY
from consent_db.channels import Action
from consent_db.publication import Channel
from consent_db.records import (
    AuthoriserRole,
    ConsentId,
    ConsentState,
    EvidenceId,
    EvidenceType,
    ExportState,
    LedgerEntry,
    Person,
    PersonId,
    ReleaseId,
    RestrictionCode,
)
from consent_db.rules import AgeSeen, Crowd, Gate, GateAnswer, Outcome, Policy, Reason, Region, Verdict
from consent_db.rules import WorkRevealing as Work
from consent_db.withdrawal import Wish, recalls
from tests.unit.consent_db.build import (
    ADA,
    KIT,
    LAST,
    TAKEN,
    TODAY,
    YESTERDAY,
    Scene,
    adult,
    child,
    document,
    kits,
    no,
    region,
    release,
    restricted,
    yes,
)

R = Reason
SHOW, REDACT, HUMAN, BLOCK = Outcome
TOMORROW = date(2026, 6, 2)
YES, MAYBE, OPEN = AgeSeen
PERSONAL = Channel.SOCIAL_PERSONAL


def crowd(*regions: Region, **changes: Any) -> Scene:
    """People of a crowd, its notice proved, under a crowd profile that is reviewed on the last day of the year."""
    start = Scene(
        regions=regions,
        more_evidence=(document("e-notice", person_id=None),),
        gates={"notice_evidence": EvidenceId("e-notice")},
        policy=Policy(crowd=Crowd("LIA-7", date(2026, 12, 31))),
    )
    return replace(start, **changes)


@pytest.mark.parametrize("profile", [False, True], ids=["default", "crowd profile"])
@pytest.mark.parametrize(
    ("recognisable", "incidental", "age", "channel", "default", "with_profile"),
    [
        (True, False, YES, Channel.WEBSITE, (REDACT, R.UNKNOWN_PERSON), None),
        (True, False, MAYBE, Channel.WEBSITE, (REDACT, R.UNKNOWN_PERSON), None),
        (True, False, OPEN, Channel.WEBSITE, (REDACT, R.UNKNOWN_PERSON), None),
        (False, False, YES, Channel.WEBSITE, (SHOW, R.NOT_RECOGNISABLE), None),
        (False, False, MAYBE, Channel.WEBSITE, (REDACT, R.UNKNOWN_PERSON), None),
        (False, False, OPEN, Channel.WEBSITE, (REDACT, R.UNKNOWN_PERSON), None),
        (True, True, YES, Channel.WEBSITE, (REDACT, R.CROWD_NO_EXPRESS_CONSENT), (SHOW, R.CROWD_LEGITIMATE_INTERESTS)),
        (True, True, MAYBE, Channel.WEBSITE, (REDACT, R.UNKNOWN_PERSON), None),
        (True, True, OPEN, Channel.WEBSITE, (REDACT, R.CROWD_NO_EXPRESS_CONSENT), None),
        (False, True, YES, Channel.WEBSITE, (SHOW, R.NOT_RECOGNISABLE), None),
        (True, False, YES, PERSONAL, (REDACT, R.UNKNOWN_PERSON), None),
        (False, False, YES, PERSONAL, (SHOW, R.NOT_RECOGNISABLE), None),
        (True, False, MAYBE, PERSONAL, (BLOCK, R.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL), None),
        (False, True, MAYBE, PERSONAL, (BLOCK, R.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL), None),
        (True, False, OPEN, PERSONAL, (HUMAN, R.AGE_UNKNOWN), None),
        (False, True, OPEN, PERSONAL, (HUMAN, R.AGE_UNKNOWN), None),
    ],
)
def test_strangers(
    recognisable: bool,
    incidental: bool,
    age: AgeSeen,
    channel: Channel,
    default: tuple[Outcome, Reason],
    with_profile: tuple[Outcome, Reason] | None,
    profile: bool,
) -> None:
    seen = region(None, recognisable=recognisable, incidental=incidental, age=age)
    scene = crowd(seen, channel=channel)
    found = (scene if profile else replace(scene, policy=Policy())).decide().regions[0]
    outcome, reason = with_profile if profile and with_profile else default
    stranger = (R.UNKNOWN_PERSON,) if outcome in (HUMAN, BLOCK) else ()
    assert (found.outcome, found.reasons) == (outcome, (*stranger, reason))
    assert found.may_show is (outcome is SHOW)
    assert (found.is_child, found.is_adult) == (age is MAYBE, age is YES)


def test_somebody_of_a_crowd_who_refused_or_is_protected_is_not_one_of_a_crowd() -> None:
    known = region(incidental=True)
    refused = crowd(known, consents=(no(state=ConsentState.REFUSED),))
    assert refused.decide().reasons == {R.REFUSED}
    assert crowd(known).decide().reasons == {R.NO_RECORD}
    bar = (restricted(RestrictionCode.MUST_NOT_PUBLISH),)
    assert crowd(known, consents=(yes(),), restrictions=bar).decide().verdict is Verdict.BLOCK


@pytest.mark.parametrize(("review", "shown"), [(YESTERDAY, False), (TODAY, True), (TOMORROW, True)])
def test_a_crowd_profile_counts_until_its_review(review: date, shown: bool) -> None:
    scene = crowd(region(None, incidental=True), policy=Policy(crowd=Crowd("LIA-7", review)))
    assert (scene.decide().verdict is Verdict.EXPORT_AS_IS) is shown


def test_a_child_in_a_crowd_is_covered_and_looked_at_twice() -> None:
    unchecked = {"notice_evidence": EvidenceId("e-notice"), "child_cover_checked_by": None}
    found = crowd(region(None, incidental=True, age=MAYBE), gates=unchecked).decide()
    assert found.reasons == {R.UNKNOWN_PERSON, R.CHILD_REDACTION_SIGNOFF}


@pytest.mark.parametrize(
    ("suggested", "reviewed", "said"),
    [
        (True, True, (R.IDENTITY_UNCONFIRMED,)),
        (False, False, (R.REGION_UNREVIEWED,)),
        (True, False, (R.IDENTITY_UNCONFIRMED, R.REGION_UNREVIEWED)),
    ],
)
@pytest.mark.parametrize("person", [ADA, KIT, None])
def test_nobody_is_decided_about_before_a_human_said_who_they_are(
    suggested: bool, reviewed: bool, said: tuple[Reason, ...], person: PersonId | None
) -> None:
    face = region(person, suggested=suggested, reviewed=reviewed)
    scene = Scene(people=(adult(), child()), consents=(yes(),), regions=(face,), gates={"child_cover_checked_by": None})
    found = scene.decide()
    assert (found.regions[0].outcome, found.regions[0].reasons) == (HUMAN, said)
    assert (R.CHILD_REDACTION_SIGNOFF in found.reasons) is (person == KIT)


@pytest.mark.parametrize(
    ("person", "age", "is_child"),
    [
        (ADA, YES, False),
        (ADA, MAYBE, True),
        (KIT, YES, True),
        (None, MAYBE, True),
        (None, YES, False),
        (None, OPEN, False),
    ],
)
def test_a_face_that_may_be_a_childs_is_treated_so_before_it_is_confirmed(
    person: PersonId | None, age: AgeSeen, is_child: bool
) -> None:
    scene = Scene(people=(adult(), child()), regions=(region(person, age=age, suggested=True),))
    found = scene.decide().regions[0]
    assert (found.is_child, found.is_adult) == (is_child, False)


@pytest.mark.parametrize(
    ("person", "seen", "known"),
    [
        (adult(), OPEN, True),
        (adult(), MAYBE, False),
        (adult(over18_confirmed_on=None), YES, False),
        (adult(over18_confirmed_on=TAKEN), OPEN, True),
        (adult(over18_confirmed_on=TAKEN + timedelta(days=1)), OPEN, False),
        (adult(over18_confirmed_on=TAKEN + timedelta(days=1)), YES, True),
        (child(person_id=ADA), YES, False),
    ],
)
def test_somebody_counts_as_an_adult_only_where_that_is_known_of_the_photo_and_of_today(
    person: Person, seen: AgeSeen, known: bool
) -> None:
    found = Scene(people=(person,), regions=(region(age=seen),)).decide().regions[0]
    assert (found.is_adult, found.is_child) == (known, not known)


def test_a_name_that_the_register_does_not_know_makes_nobody_an_adult() -> None:
    gone = PersonId("p-gone")
    for seen in (OPEN, YES):
        assert Scene(regions=(region(gone, age=seen),)).decide().regions[0].is_adult is (seen is YES)


def test_somebody_of_unknown_age_is_covered_as_a_possible_child_whatever_they_look_like() -> None:
    unknown = Scene(people=(adult(over18_confirmed_on=None),), gates={"child_cover_checked_by": None})
    assert unknown.decide().reasons == {R.AGE_UNKNOWN, R.NO_RECORD, R.CHILD_REDACTION_SIGNOFF}


def test_an_adult_needs_neither_check_of_children() -> None:
    unchecked = {"child_checklist": GateAnswer.NOT_ANSWERED, "child_cover_checked_by": None}
    assert Scene(consents=(yes(),), gates=unchecked).decide().verdict is Verdict.EXPORT_AS_IS
    assert Scene(gates=unchecked).decide().verdict is Verdict.EXPORT_WITH_REDACTIONS


def test_one_confirmed_face_does_not_vouch_for_another() -> None:
    group = Scene(consents=(yes(),), regions=(region(), region(None, key="2", reviewed=False), region(None, key="3")))
    found = group.decide()
    assert [r.outcome for r in found.regions] == [SHOW, HUMAN, REDACT]
    assert [r.key for r in found.regions] == ["r-p-ada", "2", "3"]


# The gates

GATES = [
    ("people", Gate.PEOPLE, (HUMAN, R.PEOPLE_CHECK_NOT_ATTESTED), (HUMAN, R.PEOPLE_CHECK_NOT_ATTESTED)),
    ("background", Gate.BACKGROUND, (HUMAN, R.BACKGROUND_NOT_CHECKED), (BLOCK, R.BACKGROUND_ISSUE_OPEN)),
    ("confidential", Gate.CONFIDENTIAL, (HUMAN, R.CONFIDENTIAL_NOT_CHECKED), (BLOCK, R.BACKGROUND_ISSUE_OPEN)),
    ("metadata", Gate.METADATA, (SHOW, None), (BLOCK, R.METADATA_NOT_CLEAN)),
    ("cover", Gate.COVER, (SHOW, None), (BLOCK, R.REDACTION_NOT_VERIFIED)),
]


@pytest.mark.parametrize("channel", [Channel.WEBSITE, Channel.INTERNAL])
@pytest.mark.parametrize(("field", "gate", "unanswered", "failed"), GATES)
def test_the_answers_about_the_whole_photo(
    field: str,
    gate: Gate,
    unanswered: tuple[Outcome, Reason | None],
    failed: tuple[Outcome, Reason | None],
    channel: Channel,
) -> None:
    """Inside the University they are asked as well."""
    for answer, (outcome, reason) in (
        (GateAnswer.NOT_ANSWERED, unanswered),
        (GateAnswer.FAILED, failed),
        (GateAnswer.PASSED, (SHOW, None)),
    ):
        found = {g.gate: g for g in Scene(regions=(), channel=channel, gates={field: answer}).decide().gates}
        assert (found[gate].outcome, found[gate].reasons) == (outcome, (reason,) if reason else ())
        others = [g for g in found.values() if g.gate is not gate]
        assert {g.outcome for g in others} == {SHOW}


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize(
    ("work", "outcome"), [(Work.NO, SHOW), (Work.NOT_ASSESSED, HUMAN), (Work.UNSURE, HUMAN), (Work.YES, BLOCK)]
)
def test_whether_a_photo_reveals_work_is_asked_wherever_the_public_sees_it(
    channel: Channel, work: Work, outcome: Outcome
) -> None:
    found = Scene(regions=(), channel=channel, gates={"work_revealing": work}).decide()
    gate = next(g for g in found.gates if g.gate is Gate.WORK_REVEALING)
    assert gate.outcome is (outcome if channel.public else SHOW)


LETTER = (document("e-release", person_id=None),)


def lab(*releases: Any, **gates: Any) -> Scene:
    return Scene(regions=(), releases=releases, more_evidence=LETTER, gates={"work_revealing": Work.YES, **gates})


@pytest.mark.parametrize(
    ("changes", "valid"),
    [
        ({}, True),
        ({"authoriser_role": AuthoriserRole.HOD}, True),
        ({"authoriser_role": AuthoriserRole.SPONSOR_TERMS, "sponsor_approval_required": True}, True),
        ({"sponsor_approval_required": True}, False),
        ({"last_day": TODAY}, True),
        ({"last_day": YESTERDAY}, False),
        ({"valid_from": TODAY}, True),
        ({"valid_from": TOMORROW}, False),
        ({"written": False}, False),
        ({"evidence_id": None}, False),
        ({"evidence_id": EvidenceId("e-none")}, False),
        ({"revoked_at": datetime(2026, 6, 30, tzinfo=UTC)}, False),
        ({"channels": frozenset({Channel.PRINT})}, False),
        ({"photo_ids": frozenset({"img2"})}, False),
        ({"photo_ids": frozenset(), "project_id": "lasers"}, False),
    ],
    ids=str,
)
def test_a_release_counts_where_everything_about_it_is_in_order(changes: dict[str, Any], valid: bool) -> None:
    found = lab(release(**changes)).decide()
    assert (found.verdict is Verdict.EXPORT_AS_IS) is valid
    assert found.reasons == (set() if valid else {R.WORK_RELEASE_MISSING})


@pytest.mark.parametrize("kind", EvidenceType)
def test_a_release_is_proved_by_a_written_document(kind: EvidenceType) -> None:
    scene = replace(lab(release()), more_evidence=(document("e-release", type=kind),))
    spoken = kind in (EvidenceType.RECORDING, EvidenceType.FILE_NOTE)
    assert (scene.decide().verdict is Verdict.BLOCK) is spoken


def test_a_release_whose_document_has_changed_is_none() -> None:
    scene = replace(lab(release()), altered=frozenset({"e-release"}))
    assert scene.decide().reasons == {R.WORK_RELEASE_MISSING}


@pytest.mark.parametrize(("project", "valid"), [("lasers", True), ("optics", False), (None, False)])
def test_a_release_for_a_project_is_for_its_photos(project: str | None, valid: bool) -> None:
    found = lab(release(photo_ids=frozenset(), project_id="lasers"), project=project).decide()
    assert (found.verdict is Verdict.EXPORT_AS_IS) is valid


def test_a_project_whose_sponsor_must_approve_wants_the_sponsors_release() -> None:
    by_investigator = lab(release(), project="lasers")
    strict = Policy(sponsor_projects=frozenset({"lasers"}))
    assert by_investigator.decide().verdict is Verdict.EXPORT_AS_IS
    assert replace(by_investigator, policy=strict).decide().reasons == {R.WORK_RELEASE_MISSING}
    by_sponsor = lab(release(authoriser_role=AuthoriserRole.SPONSOR_TERMS), project="lasers")
    assert replace(by_sponsor, policy=strict).decide().verdict is Verdict.EXPORT_AS_IS
    other = lab(release(), project="optics")
    assert replace(other, policy=strict).decide().verdict is Verdict.EXPORT_AS_IS


def test_the_sponsors_terms_on_one_release_bind_the_others() -> None:
    asks = release(release_id=ReleaseId("r-2"), sponsor_approval_required=True)
    assert lab(release(), asks).decide().reasons == {R.WORK_RELEASE_MISSING}


@pytest.mark.parametrize(
    ("answer", "outcome"), [(GateAnswer.PASSED, SHOW), (GateAnswer.NOT_ANSWERED, HUMAN), (GateAnswer.FAILED, BLOCK)]
)
def test_what_a_release_asks_for_must_be_done(answer: GateAnswer, outcome: Outcome) -> None:
    asks = release(conditions="whiteboard covered")
    found = next(g for g in lab(asks, release_conditions=answer).decide().gates if g.gate is Gate.WORK_REVEALING)
    assert found.outcome is outcome
    assert found.reasons == (() if outcome is SHOW else (R.WORK_RELEASE_CONDITIONS_OPEN,))
    without = lab(release(conditions=" "), release_conditions=answer).decide()
    assert without.verdict is Verdict.EXPORT_AS_IS


def test_of_two_releases_the_one_that_asks_for_nothing_is_relied_on_then_the_one_that_lasts() -> None:
    asks = release(release_id=ReleaseId("r-2"), conditions="whiteboard covered", last_day=date(2028, 1, 1))
    assert lab(asks, release()).decide().take_down_by == date(2026, 12, 31)
    lasts = release(release_id=ReleaseId("r-3"), last_day=date(2027, 6, 1))
    for order in ((release(), lasts), (lasts, release())):
        assert lab(*order).decide().take_down_by == date(2027, 6, 1)


def test_the_exporters_own_release_does_not_count_beside_anothers() -> None:
    another = release(release_id=ReleaseId("r-2"), authoriser_id="hod")
    own_first = lab(release(last_day=date(2030, 1, 1)), another, exporter="pi").decide()
    assert (own_first.verdict, own_first.take_down_by) == (Verdict.EXPORT_AS_IS, date(2026, 12, 31))
    for exporter, authoriser in (("pi", "pi"), (None, "pi"), ("", "pi"), ("first", "")):
        found = lab(release(authoriser_id=authoriser), exporter=exporter).decide()
        assert found.reasons == {R.WORK_RELEASE_SELF_AUTHORISED}
        assert found.verdict is Verdict.NEEDS_DECISION


def test_a_photo_is_taken_down_when_the_first_of_its_permissions_ends() -> None:
    scene = replace(lab(release(last_day=date(2027, 6, 1))), regions=(region(),), consents=(yes(),))
    assert scene.decide().take_down_by == date(2027, 6, 1)
    longer = replace(scene, releases=(release(last_day=date(2040, 1, 1)),))
    assert longer.decide().take_down_by == LAST


# Names

NAMED = frozenset({ADA})


@pytest.mark.parametrize(
    ("scene", "said"),
    [
        pytest.param(Scene(consents=(yes(allow_name=True),)), None, id="agreed"),
        pytest.param(Scene(consents=(yes(),)), R.NAME_NOT_CONSENTED, id="did not agree"),
        pytest.param(Scene(consents=(yes(allow_name=True), no())), R.NAME_OF_HIDDEN_PERSON, id="withdrew"),
        pytest.param(
            Scene(consents=(yes(allow_name=True),), channel=Channel.PRINT), R.NAME_OF_HIDDEN_PERSON, id="not for this"
        ),
        pytest.param(Scene(people=()), R.NAME_OF_HIDDEN_PERSON, id="not in the register"),
        pytest.param(Scene(regions=(), people=()), R.NAME_NOT_CONSENTED, id="neither there nor in the photo"),
        pytest.param(Scene(regions=(), consents=(yes(allow_name=True),)), None, id="not in the photo, agreed"),
        pytest.param(Scene(regions=(), consents=(yes(),)), R.NAME_NOT_CONSENTED, id="not in the photo, did not agree"),
        pytest.param(Scene(regions=()), R.NAME_NOT_CONSENTED, id="not in the photo, no form"),
        pytest.param(
            Scene(regions=(), consents=(yes(allow_name=True, last_day=YESTERDAY),)),
            R.NAME_NOT_CONSENTED,
            id="not in the photo, agreed until yesterday",
        ),
        pytest.param(
            Scene(consents=(yes(allow_name=True),), regions=(region(), region(None, key="2"))),
            R.NAME_OF_HIDDEN_PERSON,
            id="a covered face could be theirs",
        ),
        pytest.param(
            Scene(consents=(yes(allow_name=True),), regions=(region(), region(None, key="2", recognisable=False))),
            None,
            id="a face that nobody could recognise",
        ),
        pytest.param(
            Scene(people=(adult(over18_confirmed_on=None),), consents=(yes(allow_name=True),)),
            R.NAME_WITH_CHILD,
            id="age not known",
        ),
        pytest.param(
            Scene(
                consents=(
                    yes(),
                    yes(
                        consent_id=ConsentId("c-old"),
                        allow_name=True,
                        events=frozenset({"ev2"}),
                        evidence_ids=frozenset({EvidenceId("e-2")}),
                    ),
                )
            ),
            R.NAME_NOT_CONSENTED,
            id="agreed to be named with other photos",
        ),
    ],
)
def test_names(scene: Scene, said: Reason | None) -> None:
    gate = next(g for g in replace(scene, named=NAMED).decide().gates if g.gate is Gate.NAMES)
    assert gate.reasons == ((said,) if said else ())
    assert gate.outcome is (BLOCK if said else SHOW)


def test_somebody_else_who_is_covered_may_not_be_named_and_does_not_stop_other_names() -> None:
    bo = adult(PersonId("p-bo"))
    group = Scene(
        people=(adult(), bo), consents=(yes(allow_name=True),), regions=(region(), region(bo.person_id)), named=NAMED
    )
    assert group.decide().verdict is Verdict.EXPORT_WITH_REDACTIONS
    both = replace(group, named=frozenset({ADA, bo.person_id}))
    assert R.NAME_OF_HIDDEN_PERSON in both.decide().reasons


def test_no_profile_lets_a_child_be_named() -> None:
    for scene in (kits(), kits(regions=()), kits(consents=())):
        assert R.NAME_WITH_CHILD in replace(scene, named=frozenset({KIT})).decide().reasons


# What decisions ask for, and what a withdrawal asks of earlier exports


def test_every_question_that_can_be_asked_has_somebody_who_may_answer_it() -> None:
    """The questions about people stand in test_approval; these are the rest."""
    asked = [
        *(Scene(gates={field: GateAnswer.NOT_ANSWERED}) for field, *_ in GATES[:3]),
        Scene(regions=(region(suggested=True, reviewed=False),)),
        lab(release(conditions="x"), exporter="pi"),
        Scene(regions=(), gates={"work_revealing": Work.UNSURE}),
        kits(gates={"child_checklist_by": None}),
        kits(consents=(), gates={"child_cover_checked_by": None}),
    ]
    for scene in asked:
        decision = scene.decide()
        asked_of_people = [r.reasons for r in decision.regions if r.outcome is HUMAN]
        asked_of_gates = [g.reasons for g in decision.gates if g.outcome is HUMAN]
        assert asked_of_people or asked_of_gates
        assert {r for said in (*asked_of_people, *asked_of_gates) for r in said} <= set(AUTHORITY)


@pytest.mark.parametrize("state", ExportState)
@pytest.mark.parametrize("late", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(
    ("channel", "live"),
    [
        (Channel.INTERNAL, {Action.TAKE_DOWN}),
        (Channel.WEBSITE, {Action.TAKE_DOWN}),
        (Channel.SOCIAL_UNIVERSITY, {Action.TAKE_DOWN, Action.ASK_PLATFORM}),
        (Channel.PRINT, {Action.STOP_FURTHER_USE}),
        (Channel.DISPLAY, {Action.TAKE_DOWN}),
        (Channel.PRESS, {Action.TELL_RECIPIENT, Action.STOP_FURTHER_USE}),
        (Channel.ADVERTISING_PAID, {Action.TAKE_DOWN}),
        (Channel.PARTNER, {Action.TELL_RECIPIENT}),
        (Channel.ACADEMIC, {Action.STOP_FURTHER_USE}),
        (Channel.SOCIAL_PERSONAL, {Action.TAKE_DOWN}),
    ],
)
def test_a_withdrawal_asks_of_each_channel_what_the_table_says(
    channel: Channel, live: set[Action], late: bool, state: ExportState
) -> None:
    received = datetime(2026, 5, 20, 9, tzinfo=UTC)
    entry = LedgerEntry(
        file_sha256="0" * 64,
        photo_id="img1",
        people_shown=frozenset({ADA}),
        channel=channel,
        exported_at=datetime(2026, 5, 20, 9, 0, 1, tzinfo=UTC) if late else received,
        state=state,
    )
    asked = {ExportState.QUEUED: {Action.CANCEL}, ExportState.LIVE: live}.get(state, set())
    asked = asked | ({Action.INCIDENT} if late else set())
    assert [r.actions for r in recalls([entry], Wish(ADA, ADA, received))] == ([asked] if asked else [])


def test_a_withdrawal_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Wish(ADA, ADA, datetime(2026, 5, 20, 9))  # noqa: DTZ001  # the very thing that is refused

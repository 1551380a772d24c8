"""People nobody knows, and the whole photo (consent-rules 4.3, 4.4 and the I and G rows of section 6)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from consent_db.publication import Channel
from consent_db.records import EvidenceId
from consent_db.rules import (
    AgeSeen,
    Crowd,
    GateAnswer,
    Outcome,
    Policy,
    Reason,
    Verdict,
)
from consent_db.rules import WorkRevealing as Work
from tests.unit.consent_db.build import (
    ADA,
    YESTERDAY,
    Row,
    Scene,
    check,
    document,
    region,
    release,
    row,
    yes,
)

R = Reason
AS_IS = Verdict.EXPORT_AS_IS
REDACTED = Verdict.EXPORT_WITH_REDACTIONS
DECIDE = Verdict.NEEDS_DECISION
BLOCK = Verdict.BLOCK

CROWD = Policy(crowd=Crowd("LIA-7", review_on=date(2026, 12, 31)))
NOTICE = document("e-notice")
IN_CROWD = region(None, incidental=True)

IDENTITY = [
    row("I01", "not in the register, adult", Scene(regions=(region(None),)), REDACTED, R.UNKNOWN_PERSON),
    row(
        "I02",
        "suggested, not confirmed",
        Scene(consents=(yes(),), regions=(region(suggested=True),)),
        DECIDE,
        R.IDENTITY_UNCONFIRMED,
    ),
    row(
        "I03",
        "two people equally likely",
        Scene(regions=(region(None, suggested=True),)),
        DECIDE,
        R.IDENTITY_UNCONFIRMED,
    ),
    row("I04", "not looked at", Scene(regions=(region(None, reviewed=False),)), DECIDE, R.REGION_UNREVIEWED),
    row(
        "I05",
        "no faces, nobody attested",
        Scene(regions=(), gates={"people": GateAnswer.NOT_ANSWERED}),
        DECIDE,
        R.PEOPLE_CHECK_NOT_ATTESTED,
    ),
    row(
        "I07",
        "distant, may be a child",
        Scene(
            regions=(region(None, recognisable=False, age=AgeSeen.MAYBE_CHILD),),
            gates={"child_cover_checked_by": None},
        ),
        DECIDE,
        R.UNKNOWN_PERSON,
        R.CHILD_REDACTION_SIGNOFF,
    ),
    row(
        "I08",
        "in a crowd, notice displayed, default profile",
        Scene(regions=(IN_CROWD,), more_evidence=(NOTICE,), gates={"notice_evidence": EvidenceId("e-notice")}),
        REDACTED,
        R.CROWD_NO_EXPRESS_CONSENT,
    ),
    row(
        "I09",
        "the same, with the crowd profile on",
        Scene(
            regions=(IN_CROWD,),
            more_evidence=(NOTICE,),
            gates={"notice_evidence": EvidenceId("e-notice")},
            policy=CROWD,
        ),
        AS_IS,
        R.CROWD_LEGITIMATE_INTERESTS,
    ),
    row(
        "I12",
        "crowd profile on, no evidence of the notice",
        Scene(regions=(IN_CROWD,), policy=CROWD, gates={"notice_evidence": EvidenceId("e-notice")}),
        REDACTED,
        R.CROWD_NO_EXPRESS_CONSENT,
    ),
]

WORK = {"work_revealing": Work.YES}
LETTER = (document("e-release"),)


def lab(**changes: Any) -> Scene:
    """A work-revealing photo with nobody in it, and a written release."""
    start = Scene(regions=(), gates=WORK, releases=(release(),), more_evidence=LETTER)
    return replace(start, **changes)


GATES = [
    row("G01", "reveals work, no release", lab(releases=()), BLOCK, R.WORK_RELEASE_MISSING),
    row("G02", "with the principal investigator's release", lab(), AS_IS, take_down=date(2026, 12, 31)),
    row("G04", "spoken release", lab(releases=(release(written=False),)), BLOCK, R.WORK_RELEASE_MISSING),
    row("G05", "release ended", lab(releases=(release(last_day=YESTERDAY),)), BLOCK, R.WORK_RELEASE_MISSING),
    row("G08", "not answered", lab(gates={"work_revealing": Work.NOT_ASSESSED}), DECIDE, R.WORK_REVEAL_NOT_ASSESSED),
    row("G10", "label on a screen", lab(gates={"background": GateAnswer.FAILED}), BLOCK, R.BACKGROUND_ISSUE_OPEN),
    row("G11", "place left in the file", lab(gates={"metadata": GateAnswer.FAILED}), BLOCK, R.METADATA_NOT_CLEAN),
    row("G12", "face left in a mark", lab(gates={"cover": GateAnswer.FAILED}), BLOCK, R.REDACTION_NOT_VERIFIED),
    row("G13", "release's document lost", lab(lost=frozenset({"e-release"})), BLOCK, R.WORK_RELEASE_MISSING),
    row(
        "G14",
        "release revoked",
        lab(releases=(release(revoked_at=datetime(2026, 5, 1, tzinfo=UTC)),)),
        BLOCK,
        R.WORK_RELEASE_MISSING,
    ),
]

ROWS = [*IDENTITY, *GATES]


@pytest.mark.parametrize("case", ROWS, ids=lambda c: f"{c.id}: {c.given}")
def test_the_table(case: Row) -> None:
    check(case)


def test_no_answer_about_an_unconfirmed_face_can_show_it() -> None:
    for face in (region(suggested=True), region(reviewed=False)):
        decided = Scene(consents=(yes(),), regions=(face,)).decide().regions[0]
        assert (decided.outcome, decided.may_show, decided.relies_on) == (Outcome.HUMAN, False, ())


def test_a_person_whom_the_register_does_not_hold_is_unknown() -> None:
    scene = Scene(people=(), consents=(yes(),), regions=(region(incidental=True, recognisable=False),))
    assert scene.decide().reasons == {R.UNKNOWN_PERSON}


def test_unknown_people_on_a_personal_account() -> None:
    personal = Scene(channel=Channel.SOCIAL_PERSONAL)
    maybe = replace(personal, regions=(region(None, age=AgeSeen.MAYBE_CHILD),))
    assert maybe.decide().verdict is BLOCK
    not_assessed = replace(personal, regions=(region(None, age=AgeSeen.NOT_ASSESSED),))
    assert not_assessed.decide().verdict is DECIDE
    assert replace(personal, regions=(region(None),)).decide().verdict is REDACTED


def test_not_recognisable_shows_an_adult_only() -> None:
    far = region(None, recognisable=False)
    assert Scene(regions=(far,)).decide().reasons == {R.NOT_RECOGNISABLE}
    for age in (AgeSeen.MAYBE_CHILD, AgeSeen.NOT_ASSESSED):
        assert Scene(regions=(replace(far, age=age),)).decide().reasons == {R.UNKNOWN_PERSON}


def test_a_named_person_could_be_any_covered_face_that_nobody_knows() -> None:
    named = Scene(consents=(yes(allow_name=True),), named=frozenset({ADA}))
    assert named.decide().verdict is AS_IS
    with_stranger = replace(named, regions=(region(), region(None)))
    assert R.NAME_OF_HIDDEN_PERSON in with_stranger.decide().reasons


def test_the_exporter_cannot_release_their_own_work() -> None:
    for exporter in ("pi", None):
        decision = lab(gates={**WORK, "exporter": exporter}).decide()
        assert (decision.verdict, decision.reasons) == (DECIDE, frozenset({R.WORK_RELEASE_SELF_AUTHORISED}))


def test_sponsor_terms_that_ask_for_approval_want_it_from_the_sponsor() -> None:
    assert lab(gates={**WORK, "sponsor_approval_required": True}).decide().verdict is BLOCK
    assert lab(releases=(release(sponsor_approval_required=True),)).decide().verdict is BLOCK


def test_a_photo_nobody_answered_anything_about_needs_decisions_and_does_not_leave() -> None:
    unanswered = {
        "people": GateAnswer.NOT_ANSWERED,
        "work_revealing": Work.NOT_ASSESSED,
        "background": GateAnswer.NOT_ANSWERED,
        "confidential": GateAnswer.NOT_ANSWERED,
        "metadata": GateAnswer.NOT_ANSWERED,
        "cover": GateAnswer.NOT_ANSWERED,
    }
    decision = Scene(consents=(yes(),), gates=unanswered).decide()
    assert decision.verdict is DECIDE
    assert {R.PEOPLE_CHECK_NOT_ATTESTED, R.WORK_REVEAL_NOT_ASSESSED, R.BACKGROUND_NOT_CHECKED} <= decision.reasons


def test_a_release_holds_for_its_channels_and_from_its_first_day() -> None:
    for changed in (
        release(channels=frozenset({Channel.PRINT})),
        release(valid_from=date(2026, 6, 2)),
        release(photo_ids=frozenset({"img2"})),
    ):
        assert lab(releases=(changed,)).decide().reasons == {R.WORK_RELEASE_MISSING}
    project = release(photo_ids=frozenset(), project_id="lasers")
    assert lab(releases=(project,)).decide().verdict is BLOCK
    assert lab(releases=(project,), gates={**WORK, "project": "lasers"}).decide().verdict is AS_IS


def test_work_seen_only_inside_needs_no_release() -> None:
    assert lab(releases=(), channel=Channel.INTERNAL).decide().verdict is AS_IS


@pytest.mark.parametrize(
    "changed",
    [
        {"policy": Policy(crowd=Crowd("LIA-7", review_on=YESTERDAY))},
        {"policy": Policy(crowd=Crowd(" ", review_on=date(2026, 12, 31)))},
        {"lost": frozenset({"e-notice"})},
        {"gates": {}},
        {"regions": (region(None, incidental=True, age=AgeSeen.NOT_ASSESSED),)},
    ],
    ids=["review overdue", "no assessment", "notice lost", "no notice", "age not assessed"],
)
def test_the_crowd_profile_wants_everything_in_order(changed: dict[str, Any]) -> None:
    crowd = Scene(
        regions=(IN_CROWD,), more_evidence=(NOTICE,), gates={"notice_evidence": EvidenceId("e-notice")}, policy=CROWD
    )
    assert crowd.decide().verdict is AS_IS
    assert replace(crowd, **changed).decide().reasons == {R.CROWD_NO_EXPRESS_CONSENT}

"""The command line and the window decide about a face by one set of rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import Answer, Answers
from app.domain.findings import Findings, Identity
from app.domain.photo import Days
from app.domain.plan import Mark, Plan, Style
from app.pipeline.attended import consider
from app.pipeline.decide import DecideSettings, decide
from consent_db.records import PersonId
from consent_db.rules import AgeSeen, Policy
from tests.unit.consent_db.build import ADA, KIT, TODAY, Scene, adult, child, kits, no, yes
from tests.unit.event.build import FACE, FIRST, ID, PHOTO, SIZE

AT = datetime(2026, 5, 1, tzinfo=UTC)
DAYS = [date(2025, 8, 31), date(2025, 9, 1), date(2026, 3, 1), date(2026, 3, 2)]
"""Ada declared to be over 18 on the second; what was agreed for one day was agreed for the third."""

SCENES = [
    Scene(people=(adult(), child())),
    Scene(people=(adult(), child()), consents=(yes(),)),
    Scene(people=(adult(), child()), consents=(yes(photo_from=DAYS[2], photo_to=DAYS[2]),)),
    Scene(people=(adult(), child()), consents=(no(),)),
    Scene(people=(adult(over18_confirmed_on=None), child(born=None)), consents=(yes(),)),
    kits(),
    kits(consents=()),
]

dates = st.none() | st.sampled_from(DAYS)
event_days = st.none() | st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(lambda two: Days(*sorted(two)))


def of_faces(plan: Plan) -> tuple[tuple[Mark, ...], tuple[PersonId, ...]]:
    """How the face is covered and why, or who is shown."""
    return plan.marks, tuple(shown.person for shown in plan.shown)


@given(
    st.sampled_from(SCENES),
    st.sampled_from([ADA, KIT, None]),
    st.sampled_from(AgeSeen),
    st.sampled_from(Style),
    dates,
    event_days,
)
def test_a_face_is_shown_or_covered_alike_and_for_the_same_reasons(
    scene: Scene, who: PersonId | None, seen: AgeSeen, style: Style, taken_on: date | None, days: Days | None
) -> None:
    photo, findings = replace(PHOTO, taken_on=taken_on), Findings(ID, SIZE, (FACE,), (), (), ())
    publication = replace(scene.publication, event="ev1")
    known = (scene.snapshot, publication, Policy(), TODAY, DecideSettings(style), days)
    named = () if who is None else (Identity(ID, FACE.box, who, "jb", AT, seen),)
    answers = Answers() if who is None else Answers(faces={FIRST: Answer(who, "jb", AT, seen)})
    alone = decide(photo, findings, (), named, *known)
    watched = consider(photo, findings, (), answers, *known).plan
    assert of_faces(alone) == of_faces(watched)
    assert alone.basis is not None and watched.basis is not None
    assert alone.basis.note == watched.basis.note
    assert (alone.basis.facts.taken_from, alone.basis.facts.taken_to) == (
        watched.basis.facts.taken_from,
        watched.basis.facts.taken_to,
    )

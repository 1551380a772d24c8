"""Values that cannot be right are refused where they are made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from consent_db.channels import Channel
from consent_db.records import LedgerEntry, Person, new_id
from consent_db.rules import PhotoFacts, Policy
from consent_db.snapshot import ConsentSnapshot
from tests.unit.consent_db.build import ADA, KIT, TODAY, Scene, document, release, yes

NAIVE = datetime(2026, 6, 1, 12)  # noqa: DTZ001  # the very thing that is refused


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: yes(given_at=NAIVE),
        lambda: yes(collected_at=NAIVE),
        lambda: release(revoked_at=NAIVE),
        lambda: LedgerEntry(file_sha256="0", photo_id="img1", channel=Channel.WEBSITE, exported_at=NAIVE),
        lambda: yes(subject_id=KIT),
        lambda: Person(display_name="X", date_of_birth="2011-13"),
        lambda: PhotoFacts("img1", taken_from=TODAY, taken_to=date(2026, 5, 31)),
        lambda: Policy(child_written_consent_age=14),
        lambda: Policy(minors_channels=frozenset({Channel.SOCIAL_PERSONAL})),
        lambda: Policy(default_duration_years=0),
        lambda: Policy(default_duration_years=7),
    ],
)
def test_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        wrong()


def test_the_date_of_a_photo_may_be_known_from_one_side_or_not_at_all() -> None:
    for first, last in ((TODAY, None), (None, TODAY), (TODAY, TODAY), (None, None)):
        assert PhotoFacts("img1", taken_from=first, taken_to=last).regions == ()


def test_the_earliest_day_of_all_has_none_before_it() -> None:
    assert PhotoFacts("img1", taken_from=date.min, by_clock=True).earliest_for_ages == date.min
    assert PhotoFacts("img1", by_clock=True).earliest_for_ages is None


def test_a_snapshot_knows_who_is_in_it() -> None:
    snapshot = Scene().snapshot
    assert snapshot.known(ADA)
    assert not snapshot.known(KIT)


def test_a_policy_states_every_choice_and_sets_in_order() -> None:
    said = Policy(sponsor_projects=frozenset({"b", "a", "c"})).stated
    assert "'sponsor_projects': ['a', 'b', 'c']" in said
    assert "'default_duration_years': 3" in said


def test_ids_are_short_and_random() -> None:
    ids = {new_id("p") for _ in range(100)}
    assert len(ids) == 100
    assert all(len(i) == 10 and not set(i[2:]) & set("01lo") for i in ids)


def test_a_new_entry_brings_its_own_id() -> None:
    assert Person(display_name="X").person_id != Person(display_name="X").person_id
    assert replace(yes()).consent_id == yes().consent_id


def test_an_institutions_choices_have_a_short_name() -> None:
    assert len(Policy().version) == 16
    assert Policy(default_duration_years=1).version != Policy().version == Policy().version


def test_a_snapshot_knows_whose_documents_are_whose() -> None:
    own, notice = document("e-own"), document("e-notice", person_id=None)
    snapshot = ConsentSnapshot("1", evidence=(own, notice))
    assert (own.person_id, snapshot.documents_of(ADA), snapshot.documents_of(KIT)) == (ADA, (own,), ())
    assert (snapshot.evidence_of(own.evidence_id), snapshot.evidence_of(notice.evidence_id)) == (own, notice)

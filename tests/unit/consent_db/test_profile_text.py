"""A profile that is chosen by hand is written as the file it would have been, and loses no remark."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db.channels import Channel
from consent_db.policy import PROFESSIONAL, Crowd, GuardiansRequired, Policy, VerbalAdult
from consent_db.profile import CoverStyle, Jurisdiction, Profile, profile_in
from consent_db.profile_text import remarks, written
from consent_db.register import Register

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
policies = st.builds(
    Policy,
    guardians_required=st.sampled_from(GuardiansRequired),
    child_written_consent_age=st.sampled_from([0, 12, 13, 16]),
    minors_channels=st.sets(st.sampled_from(sorted(PROFESSIONAL))).map(frozenset),
    crowd=st.one_of(st.none(), st.builds(Crowd, words.map(str.strip), st.dates())),
    verbal_adult=st.sampled_from(VerbalAdult),
    default_duration_years=st.integers(1, 6),
    sponsor_projects=st.sets(words).map(frozenset),
)
profiles = st.builds(Profile, policies, st.sampled_from(CoverStyle), st.sampled_from(Jurisdiction))


@given(profiles)
def test_what_is_written_is_read_back_as_the_same_choices(profile: Profile) -> None:
    assert profile_in(written(profile)) == profile


def test_only_what_differs_from_the_careful_defaults_is_named() -> None:
    assert written(Profile()) == ""
    chosen = Profile(
        Policy(
            child_written_consent_age=0,
            minors_channels=frozenset({Channel.WEBSITE, Channel.PRINT}),
            crowd=Crowd('LIA "7"', date(2026, 12, 31)),
        )
    )
    assert written(chosen).splitlines() == [
        'child_written_consent_age = "always"',
        'minors_channels = ["print", "website"]',
        'crowd_profile = { assessment = "LIA \\"7\\"", review_on = 2026-12-31 }',
    ]


def test_remarks_on_lines_of_their_own_stay() -> None:
    before = "# Adopted by the DPO, 3 March 2026\ndefault_duration_years = 1  # short\n  # reviewed yearly\n"
    after = written(Profile(Policy(default_duration_years=2)), before)
    assert after == "# Adopted by the DPO, 3 March 2026\n# reviewed yearly\ndefault_duration_years = 2\n"
    assert profile_in(after).policy.default_duration_years == 2
    assert remarks(after) == remarks(before)


def test_who_chose_last_is_told_from_the_log(register: Register) -> None:
    assert register.profile_chosen() is None
    register.set_profile("default_duration_years = 1")
    chosen = register.profile_chosen()
    assert chosen is not None and (chosen.by, chosen.cleared) == (register.actor, False)
    register.clear_profile()
    later = register.profile_chosen()
    assert later is not None and later.cleared and later.at >= chosen.at


@pytest.mark.parametrize("place", Jurisdiction)
def test_every_jurisdiction_is_written_as_it_is_read(place: Jurisdiction) -> None:
    assert profile_in(written(Profile(jurisdiction=place))).jurisdiction is place

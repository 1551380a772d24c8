"""The institution's switches (consent-rules, section 9): careful defaults, and what nobody may choose."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from consent_db.channels import Channel
from consent_db.policy import PROFESSIONAL, Crowd, GuardiansRequired, Policy, VerbalAdult
from consent_db.profile import LOCKED, BadProfile, CoverStyle, Jurisdiction, Profile, profile_of, read_profile
from consent_db.records import EvidenceType
from consent_db.register import Register
from consent_db.retention import What
from consent_db.review import review
from tests.architecture.source import ROOT
from tests.shared import shared_folder
from tests.unit.consent_db.build import ADA, GIVEN, TODAY, adult, yes


def test_without_a_word_everything_is_as_careful_as_it_can_be() -> None:
    careful = Policy(
        guardians_required=GuardiansRequired.ALL_RECORDED,
        child_written_consent_age=12,
        minors_channels=PROFESSIONAL,
        crowd=None,
        verbal_adult=VerbalAdult.ASK,
        default_duration_years=3,
        sponsor_projects=frozenset(),
    )
    assert profile_of({}) == Profile(careful, CoverStyle.FILL, Jurisdiction.ENGLAND)


def test_every_switch_can_be_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(
        """
        policy_age = 18
        allow_child_names = "never"
        biometric_under_18 = "off"
        matching_mode = "off"
        guardians_required = "one_and_no_objection"
        child_written_consent_age = "always"
        minors_channels = ["print", "website"]
        verbal_adult = "cover"
        default_duration_years = 6
        sponsor_approval_needed = ["lasers"]
        redaction_style = "mosaic"
        jurisdiction = "Scotland"
        [crowd_profile]
        assessment = "LIA-7"
        review_on = 2026-12-31
        """,
        encoding="utf-8",
    )
    chosen = Policy(
        guardians_required=GuardiansRequired.ONE_AND_NO_OBJECTION,
        child_written_consent_age=0,
        minors_channels=frozenset({Channel.PRINT, Channel.WEBSITE}),
        crowd=Crowd("LIA-7", date(2026, 12, 31)),
        verbal_adult=VerbalAdult.COVER,
        default_duration_years=6,
        sponsor_projects=frozenset({"lasers"}),
    )
    assert read_profile(path) == Profile(chosen, CoverStyle.MOSAIC, Jurisdiction.SCOTLAND)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("policy_age", 17),
        ("policy_age", 0),
        ("policy_age", True),
        ("allow_child_names", "always"),
        ("allow_child_names", True),
        ("biometric_under_18", "on"),
        ("matching_mode", "on"),
        ("guardians_required", "none"),
        ("child_written_consent_age", 14),
        ("child_written_consent_age", True),
        ("child_written_consent_age", "never"),
        ("minors_channels", ["social_personal"]),
        ("minors_channels", ["nowhere"]),
        ("minors_channels", "website"),
        ("crowd_profile", "on"),
        ("crowd_profile", {"assessment": "LIA-7"}),
        ("crowd_profile", {"review_on": date(2026, 12, 31)}),
        ("crowd_profile", {"assessment": " ", "review_on": date(2026, 12, 31)}),
        ("crowd_profile", {"assessment": "LIA-7", "review_on": "soon"}),
        ("crowd_profile", {"assessment": "LIA-7", "review_on": date(2026, 12, 31), "notice": "no"}),
        ("verbal_adult", "show"),
        ("default_duration_years", 0),
        ("default_duration_years", 7),
        ("default_duration_years", 2.5),
        ("sponsor_approval_needed", "lasers"),
        ("sponsor_approval_needed", [""]),
        ("redaction_style", "none"),
        ("jurisdiction", "France"),
        ("police_age", 18),
    ],
)
def test_what_cannot_be_chosen_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadProfile, match=r"\.$"):
        profile_of({name: value})


def test_one_profile_is_stated_alike_in_every_process_and_two_are_not() -> None:
    """A run is gone on with by another process, which must see that nothing was changed meanwhile."""
    code = "from consent_db.policy import Policy; print(Policy(sponsor_projects=frozenset('abcdef')).stated)"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
    assert Policy().stated != Policy(default_duration_years=2).stated


def test_a_crowd_profile_can_be_said_to_be_off() -> None:
    assert profile_of({"crowd_profile": "off"}).policy.crowd is None


@pytest.mark.parametrize("content", [b"policy_age = ", b"\xff\xfe", None], ids=["no TOML", "no text", "no file"])
def test_a_file_that_cannot_be_read_is_refused(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadProfile, match="cannot be read"):
        read_profile(path)


def test_only_scotland_needs_a_word_of_its_own() -> None:
    assert [place for place in Jurisdiction if place.note] == [Jurisdiction.SCOTLAND]


def test_every_switch_that_is_printed_is_read_or_locked() -> None:
    page = (shared_folder() / "consent-rules.md").read_text(encoding="utf-8")
    rows = page.split("\n## 9. ")[1].split("\n## 10. ")[0].split("|---|---|---|\n")[1].split("\n\n")[0].splitlines()
    printed = [line.split("|")[1].strip() for line in rows]
    assert len(printed) == 13
    for name in printed:
        with pytest.raises(BadProfile) as refused:
            profile_of({name: object()})
        assert "no switch" not in str(refused.value)
    assert set(LOCKED) < set(printed)


SHORT = "default_duration_years = 1  # as the board decided\n"


def test_a_register_without_a_profile_decides_by_the_careful_defaults(register: Register) -> None:
    assert register.profile_text() is None
    assert (register.profile(), register.snapshot(TODAY).profile) == (Profile(), Profile())


def test_what_the_register_keeps_is_what_is_decided_by(register: Register) -> None:
    before = register.revision
    assert register.set_profile(SHORT).policy == Policy(default_duration_years=1)
    assert register.profile_text() == SHORT
    assert register.snapshot(TODAY).policy == Policy(default_duration_years=1)
    assert register.revision != before
    register.clear_profile()
    assert register.profile_text() is None
    assert register.snapshot(TODAY).policy == Policy()


@pytest.mark.parametrize("bad", ["policy_age = 16", "allow_child_names = 'always'", "misspelt = 1", "not toml ["])
def test_a_profile_that_cannot_be_used_changes_nothing(register: Register, bad: str) -> None:
    register.set_profile(SHORT)
    before = register.revision, register.audit_rows()
    with pytest.raises(BadProfile):
        register.set_profile(bad)
    assert (register.revision, register.audit_rows()) == before
    assert register.profile_text() == SHORT


def test_the_log_says_which_choices_were_made(register: Register) -> None:
    register.set_profile(SHORT)
    register.clear_profile()
    rows = register.audit_rows()[-2:]
    assert [row["action"] for row in rows] == ["set-profile", "clear-profile"]
    assert Policy(default_duration_years=1).version in rows[0]["details"]


def test_every_choice_has_its_own_version_in_every_process() -> None:
    versions = [Policy().version, Policy(default_duration_years=1).version, Policy(minors_channels=frozenset()).version]
    assert len(set(versions)) == 3
    assert Policy(minors_channels=frozenset(reversed(sorted(PROFESSIONAL)))).version == Policy().version


def test_the_yearly_review_and_retention_go_by_it(register: Register) -> None:
    register.add_person(adult())
    form = register.add_evidence(ADA, b"%PDF form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_consent(yes(evidence_ids=frozenset({form})))
    register.set_profile(SHORT)
    late = date(2026, 12, 1)
    assert [e.last_day for e in review(register.snapshot(late), late).expiring] == [date(2027, 1, 9)]
    due = {d.what for d in register.retention_due(date(2033, 1, 10))}
    assert What.CONSENT in due
    register.clear_profile()
    assert review(register.snapshot(late), late).expiring == ()
    assert What.CONSENT not in {d.what for d in register.retention_due(date(2033, 1, 10))}

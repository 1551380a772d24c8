"""Which corrections could let more be shown than before: whoever makes one is asked first.

Promises: a change to a person, a guardian, a restriction or the institution's profile after which somebody may be shown
who might not be before is named here, whatever their forms say; so is one after which covers leave more of a face. Does
not promise the opposite: many named changes show nobody, because the forms do not. A new decision is no correction: it
counts only with its own document.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from consent_db.policy import Crowd, GuardiansRequired, VerbalAdult
from consent_db.profile import CoverStyle, Profile
from consent_db.records import ChildView, Guardian, Person, RestrictionCode


class Widening(StrEnum):
    """What is taken out of the way."""

    AGE = "age"
    CHILD_VIEW = "child_view"
    CAPACITY = "capacity"
    DECEASED = "deceased"
    AFFILIATION = "affiliation"
    VERIFIED = "verified"
    RESPONSIBILITY = "responsibility"
    RESTRICTION = "restriction"


class Loosening(StrEnum):
    """Which of the institution's choices becomes less careful."""

    GUARDIANS = "guardians"
    WRITTEN_AGE = "written_age"
    CHANNELS = "channels"
    CROWD = "crowd"
    SPOKEN = "spoken"
    DURATION = "duration"
    SPONSORS = "sponsors"
    COVER = "cover"


def of_person(before: Person, after: Person) -> frozenset[Widening]:
    """What putting `after` in place of `before` takes out of the way. Any other age does: it changes who must agree."""
    found = {
        Widening.AGE: (before.date_of_birth, before.over18_confirmed_on)
        != (after.date_of_birth, after.over18_confirmed_on),
        Widening.CHILD_VIEW: _agrees_anew(before, after)
        or (before.child_view is ChildView.OBJECTS and after.child_view is not ChildView.OBJECTS),
        Widening.CAPACITY: before.capacity_concern and not after.capacity_concern,
        Widening.DECEASED: before.deceased and not after.deceased,
        Widening.AFFILIATION: _later(before.affiliation_end, after.affiliation_end),
    }
    return frozenset(what for what, so in found.items() if so)


def of_guardian(before: Guardian, after: Guardian) -> frozenset[Widening]:
    """What putting `after` in place of `before` takes out of the way: an ended responsibility also ends a veto."""
    held = (before.pr_active, before.pr_ended_on), (after.pr_active, after.pr_ended_on)
    found = {
        Widening.VERIFIED: _verified_since(after) is not None and _verified_since(after) != _verified_since(before),
        Widening.RESPONSIBILITY: held[0] != held[1],
    }
    return frozenset(what for what, so in found.items() if so)


def of_restriction(before: RestrictionCode, after: RestrictionCode) -> frozenset[Widening]:
    """Lifting a restriction, or putting a milder one in its place."""
    order = list(RestrictionCode)
    return frozenset({Widening.RESTRICTION}) if order.index(after) < order.index(before) else frozenset()


def of_profile(before: Profile, after: Profile) -> frozenset[Loosening]:
    """What putting `after` in place of `before` makes less careful. The jurisdiction changes texts only."""
    was, now = before.policy, after.policy
    found = {
        Loosening.GUARDIANS: was.guardians_required is not now.guardians_required
        and now.guardians_required is GuardiansRequired.ONE_AND_NO_OBJECTION,
        # From which age a child agrees in writing: the later, the fewer have to; 0 is always.
        Loosening.WRITTEN_AGE: now.child_written_consent_age > was.child_written_consent_age,
        Loosening.CHANNELS: not now.minors_channels <= was.minors_channels,
        Loosening.CROWD: _crowd_anew(was.crowd, now.crowd),
        Loosening.SPOKEN: was.verbal_adult is not now.verbal_adult and now.verbal_adult is VerbalAdult.ASK,
        Loosening.DURATION: now.default_duration_years > was.default_duration_years,
        Loosening.SPONSORS: not was.sponsor_projects <= now.sponsor_projects,
        Loosening.COVER: before.style is not after.style and after.style is not CoverStyle.FILL,
    }
    return frozenset(what for what, so in found.items() if so)


def _crowd_anew(before: Crowd | None, after: Crowd | None) -> bool:
    """May a crowd be shown that might not be before, for longer, or under another assessment?"""
    if before is None or after is None:
        return after is not None
    return after.review_on > before.review_on or after.assessment != before.assessment


def _agrees_anew(before: Person, after: Person) -> bool:
    asked = [(p.child_view, p.child_asked_by, p.child_asked_on) for p in (before, after)]
    return after.child_view is ChildView.AGREES and asked[0] != asked[1]


def _later(before: date | None, after: date | None) -> bool:
    """Does a permission that ends with the affiliation last longer? None is no end."""
    return before is not None and (after is None or after > before)


def _verified_since(guardian: Guardian) -> date | None:
    return guardian.pr_verified_on if guardian.is_verified_on(date.max) else None

"""How far two decisions of one giver reach beside each other.

Promise: every doubt is read the careful way. Where a use may lie in both, they overlap; a yes lies within another only
where it could show nobody whom that one does not, on no day on which that one does not, whatever happens later. It
does not look at documents' content: that a form says what was recorded of it is what somebody saw.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from consent_db.policy import Policy
from consent_db.records import Consent, Person
from consent_db.scope import first_day, last_day


def overlaps(yes: Consent, no: Consent) -> bool:
    """May some use that `yes` is about be one that `no` is about? For either, what is left empty means everything."""
    return (
        _meet(yes.channels, no.channels)
        and _meet(yes.purposes, no.purposes)
        and (not no.names_photos or _photos_meet(yes, no))
    )


def lies_within(yes: Consent, held: Consent, person: Person, policy: Policy) -> bool:
    """Is `yes` the same decision as `held`, by the same documents, about no more and for no longer?"""
    same = (
        (yes.subject_id, yes.giver_id, yes.kind) == (held.subject_id, held.giver_id, held.kind)
        and (yes.given_on, yes.method, yes.evidence_ids) == (held.given_on, held.method, held.evidence_ids)
        and yes.notice_version in ("", held.notice_version)
    )
    days = first_day(yes) >= first_day(held) and last_day(yes, person, policy) <= last_day(held, person, policy)
    about = yes.channels <= held.channels and yes.purposes <= held.purposes and yes.controllers <= held.controllers
    permitted = all(
        getattr(held, also) or not getattr(yes, also) for also in ("allow_name", "allow_edit", "worldwide_ack")
    )
    leaving = yes.while_affiliated or not held.while_affiliated
    return same and days and about and permitted and leaving and _photos_within(yes, held)


def _meet(some: Set[object], others: Set[object]) -> bool:
    return not some or not others or bool(some & others)


def _photos_meet(yes: Consent, no: Consent) -> bool:
    """A photo has to fit all that a yes names, and any of what a no names."""
    return (
        (bool(no.photo_ids) and _meet(yes.photo_ids, no.photo_ids))
        or (bool(no.events) and _meet(yes.events, no.events))
        or (
            no.names_dates
            and (yes.photo_from or date.min) <= (no.photo_to or date.max)
            and (no.photo_from or date.min) <= (yes.photo_to or date.max)
        )
    )


def _photos_within(yes: Consent, held: Consent) -> bool:
    named = all(
        not held_names or (yes_names and yes_names <= held_names)
        for yes_names, held_names in ((yes.photo_ids, held.photo_ids), (yes.events, held.events))
    )
    from_day = held.photo_from is None or (yes.photo_from is not None and yes.photo_from >= held.photo_from)
    to_day = held.photo_to is None or (yes.photo_to is not None and yes.photo_to <= held.photo_to)
    # A yes that names no photos covers none; what it was recorded of may name none either.
    return named and from_day and to_day and (held.names_photos or not yes.names_photos)

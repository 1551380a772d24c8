"""The questions about the whole photo (consent-rules 4.4)."""

from __future__ import annotations

from collections.abc import Sequence

from consent_db.adults import Standing, standing_on
from consent_db.decision import Gate, GateDecision, Outcome, RegionDecision
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.reasons import Reason
from consent_db.records import AuthoriserRole, ConsentId, PersonId, Release
from consent_db.scope import Use


def decide_gates(regions: Sequence[RegionDecision], use: Use) -> tuple[GateDecision, ...]:
    """Every gate's answer, in the order of the rules."""
    gates = use.facts.gates
    return (
        _answered(Gate.PEOPLE, gates.people, Reason.PEOPLE_CHECK_NOT_ATTESTED, Outcome.HUMAN),
        _work_revealing(gates, use),
        _answered(Gate.BACKGROUND, gates.background, Reason.BACKGROUND_NOT_CHECKED, Outcome.BLOCK),
        _answered(Gate.CONFIDENTIAL, gates.confidential, Reason.BACKGROUND_NOT_CHECKED, Outcome.BLOCK),
        _names(regions, use),
        _child_checklist(regions, gates),
        _child_cover(regions, gates),
        _of_the_file(Gate.METADATA, gates.metadata, Reason.METADATA_NOT_CLEAN),
        _of_the_file(Gate.COVER, gates.cover, Reason.REDACTION_NOT_VERIFIED),
    )


def _answered(gate: Gate, given: GateAnswer, unanswered: Reason, failed: Outcome) -> GateDecision:
    if given is GateAnswer.PASSED:
        return GateDecision(gate, Outcome.SHOW)
    if given is GateAnswer.NOT_ANSWERED or failed is Outcome.HUMAN:
        return GateDecision(gate, Outcome.HUMAN, (unanswered,))
    return GateDecision(gate, failed, (Reason.BACKGROUND_ISSUE_OPEN,))


def _of_the_file(gate: Gate, given: GateAnswer, failed: Reason) -> GateDecision:
    """Before there is a file there is nothing to answer; the proof of the export looks again."""
    if given is GateAnswer.FAILED:
        return GateDecision(gate, Outcome.BLOCK, (failed,))
    return GateDecision(gate, Outcome.SHOW)


def _work_revealing(gates: Gates, use: Use) -> GateDecision:
    gate = Gate.WORK_REVEALING
    if not use.publication.channel.public or gates.work_revealing is WorkRevealing.NO:
        return GateDecision(gate, Outcome.SHOW)
    if gates.work_revealing is not WorkRevealing.YES:
        return GateDecision(gate, Outcome.HUMAN, (Reason.WORK_REVEAL_NOT_ASSESSED,))
    named = [r for r in use.snapshot.releases if _names_photo(r, use)]
    by_sponsor = gates.sponsor_approval_required or any(r.sponsor_approval_required for r in named)
    valid = [
        r for r in named if _is_valid(r, use) and (r.authoriser_role is AuthoriserRole.SPONSOR_TERMS or not by_sponsor)
    ]
    if not valid:
        return GateDecision(gate, Outcome.BLOCK, (Reason.WORK_RELEASE_MISSING,))
    exporter = _written(gates.exporter)
    if not exporter or all(_written(r.authoriser_id) == exporter for r in valid):
        return GateDecision(gate, Outcome.HUMAN, (Reason.WORK_RELEASE_SELF_AUTHORISED,))
    return GateDecision(gate, Outcome.SHOW)


def _names_photo(release: Release, use: Use) -> bool:
    project = use.facts.gates.project
    return use.facts.photo_id in release.photo_ids or (project is not None and release.project_id == project)


def _is_valid(release: Release, use: Use) -> bool:
    document = None if release.evidence_id is None else use.snapshot.evidence_of(release.evidence_id)
    return (
        release.written
        and document is not None
        and document.holds
        and release.revoked_at is None
        and use.publication.channel in release.channels
        and release.valid_from <= use.day <= release.last_day
    )


def _names(regions: Sequence[RegionDecision], use: Use) -> GateDecision:
    """Nobody covered is named, no child is named, and an adult only where they agreed to it."""
    found: set[Reason] = set()
    children = {r.person for r in regions if r.is_child}
    for person_id in use.publication.named_people:
        person = use.snapshot.person(person_id)
        if person_id in children or (person is not None and standing_on(person, use.day) is not Standing.ADULT):
            found.add(Reason.NAME_WITH_CHILD)
        elif not _is_shown(person_id, regions):
            found.add(Reason.NAME_OF_HIDDEN_PERSON)
        elif not _agreed_to_name(person_id, regions, use):
            found.add(Reason.NAME_NOT_CONSENTED)
    reasons = tuple(sorted(found))
    return GateDecision(Gate.NAMES, Outcome.BLOCK if reasons else Outcome.SHOW, reasons)


def _is_shown(person_id: PersonId, regions: Sequence[RegionDecision]) -> bool:
    """Is nothing covered that is, or could be, this person? Somebody covered whom nobody named could be anybody."""
    theirs = [r for r in regions if r.person in (person_id, None)]
    return all(r.outcome is Outcome.SHOW for r in theirs)


def _agreed_to_name(person_id: PersonId, regions: Sequence[RegionDecision], use: Use) -> bool:
    allowing: set[ConsentId] = {c.consent_id for c in use.snapshot.consents_of(person_id) if c.allow_name}
    return all(allowing.intersection(r.relies_on) for r in regions if r.person == person_id)


def _child_checklist(regions: Sequence[RegionDecision], gates: Gates) -> GateDecision:
    gate = Gate.CHILD_CHECKLIST
    if gates.child_checklist is GateAnswer.PASSED or not any(r.is_child and r.may_show for r in regions):
        return GateDecision(gate, Outcome.SHOW)
    if gates.child_checklist is GateAnswer.FAILED:
        return GateDecision(gate, Outcome.BLOCK, (Reason.NSPCC_CHECK_FAILED,))
    return GateDecision(gate, Outcome.HUMAN, (Reason.NSPCC_CHECK_NOT_DONE,))


def _written(name: str | None) -> str:
    """A user as people write them: capitals and spaces do not make somebody else."""
    return (name or "").strip().casefold()


def _child_cover(regions: Sequence[RegionDecision], gates: Gates) -> GateDecision:
    covered = any(r.is_child and r.outcome in (Outcome.REDACT, Outcome.HUMAN) for r in regions)
    second, exporter = _written(gates.child_cover_checked_by), _written(gates.exporter)
    checked = bool(second) and bool(exporter) and second != exporter
    if covered and not checked:
        return GateDecision(Gate.CHILD_COVER, Outcome.HUMAN, (Reason.CHILD_REDACTION_SIGNOFF,))
    return GateDecision(Gate.CHILD_COVER, Outcome.SHOW)

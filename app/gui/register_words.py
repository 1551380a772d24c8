"""The register in words: how somebody stands, what a decision covers, what proves it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QColor

from app.gui import words
from app.gui.signs import Shape, Sign
from app.gui.theme import colours
from consent_db.adults import Standing, standing_on
from consent_db.channels import Action
from consent_db.records import (
    ChildView,
    Consent,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceType,
    ExportState,
    GiverId,
    GiverRole,
    Guardian,
    GuardianRole,
    LedgerEntry,
    Method,
    Person,
    Restriction,
    RestrictionCode,
)
from consent_db.review import live, missing_evidence, restricted
from consent_db.scope import last_day
from consent_db.snapshot import ConsentSnapshot
from consent_db.traces import Proof
from consent_db.widening import Widening


class Stands(Enum):
    """How somebody's permission to be published stands; for one photo the rules decide, not this."""

    SAFEGUARDED = "safeguarded"
    AGREED = "agreed"
    UNPROVEN = "unproven"
    INCOMPLETE = "incomplete"
    NO = "no"
    ENDED = "ended"
    ASKED = "asked"
    NOTHING = "nothing"


def stands(person: Person, snapshot: ConsentSnapshot, today: date) -> Stands:
    """An adult by their own word; somebody under 18 by theirs and that of everybody responsible for them."""
    if restricted(person, snapshot, today):
        return Stands.SAFEGUARDED
    everyone: set[str] = {person.person_id}
    if standing_on(person, today) is Standing.CHILD:
        holders = [g for g in snapshot.guardians_of(person.person_id) if g.holds_responsibility_on(today)]
        everyone |= {g.guardian_id for g in holders}
    records = [c for c in snapshot.consents_of(person.person_id) if c.kind is ConsentKind.PUBLICATION]
    in_force = {c.giver_id for c in live(person, snapshot, today, ConsentKind.PUBLICATION)}
    if everyone <= in_force:
        alone = standing_on(person, today) is Standing.CHILD and len(everyone) == 1
        if alone or standing_on(person, today) is Standing.UNKNOWN:
            return Stands.INCOMPLETE
        return Stands.UNPROVEN if missing_evidence(person, snapshot, today) else Stands.AGREED
    silent = everyone - in_force
    if any(c.state.is_no and c.giver_id in silent for c in records):
        return Stands.NO
    if everyone & in_force:
        return Stands.INCOMPLETE
    if any(c.state.is_yes for c in records):
        return Stands.ENDED
    return Stands.ASKED if records else Stands.NOTHING


def ends(person: Person, snapshot: ConsentSnapshot, today: date) -> date | None:
    """The first last day of what is in force."""
    days = [last_day(c, person, snapshot.policy) for c in live(person, snapshot, today, ConsentKind.PUBLICATION)]
    return min(days, default=None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Register", text)


def of_date(day: date | None) -> str:
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def of_standing(standing: Standing) -> str:
    return {
        Standing.ADULT: _tr("adult"),
        Standing.CHILD: _tr("under 18"),
        Standing.UNKNOWN: _tr("age not known"),
    }[standing]


def sign_of(how: Stands) -> Sign:
    now = colours()
    word, shape, colour = {
        Stands.SAFEGUARDED: (_tr("Ask safeguarding"), Shape.OCTAGON, now.blocked),
        Stands.AGREED: (_tr("Agreed"), Shape.CIRCLE, now.shown),
        Stands.UNPROVEN: (_tr("Not proved"), Shape.TRIANGLE, now.decide),
        Stands.INCOMPLETE: (_tr("Incomplete"), Shape.TRIANGLE, now.decide),
        Stands.NO: (_tr("Said no"), Shape.SQUARE, now.covered),
        Stands.ENDED: (_tr("Ended"), Shape.CROSS, now.blocked),
        Stands.ASKED: (_tr("Asked"), Shape.DOTS, now.muted),
        Stands.NOTHING: (_tr("Nothing recorded"), Shape.DASHED, now.muted),
    }[how]
    return Sign(word, shape, QColor(colour))


def sign_of_decision(consent: Consent) -> Sign:
    now = colours()
    if consent.state.is_yes:
        return Sign(of_state(consent.state), Shape.CIRCLE, QColor(now.shown))
    if consent.state.is_no:
        return Sign(of_state(consent.state), Shape.SQUARE, QColor(now.covered))
    return Sign(of_state(consent.state), Shape.DOTS, QColor(now.muted))


def sign_of_document(document: Evidence) -> Sign:
    now = colours()
    if document.holds:
        return Sign(_tr("sound"), Shape.TICK, QColor(now.accent))
    return Sign(_tr("changed") if document.present else _tr("missing"), Shape.CROSS, QColor(now.blocked))


def of_state(state: ConsentState) -> str:
    return {
        ConsentState.REQUESTED: _tr("asked"),
        ConsentState.GIVEN: _tr("agreed"),
        ConsentState.RENEWED: _tr("agreed again"),
        ConsentState.REFUSED: _tr("refused"),
        ConsentState.WITHDRAWN: _tr("withdrew"),
        ConsentState.OBJECTED: _tr("objected"),
        ConsentState.INVALIDATED: _tr("found invalid"),
    }[state]


def of_method(method: Method) -> str:
    return {
        Method.WRITTEN_SIGNED: _tr("signed form"),
        Method.ESIGN: _tr("electronic signature"),
        Method.EMAIL: _tr("e-mail"),
        Method.RECORDED_VERBAL: _tr("recorded word"),
        Method.VERBAL: _tr("by word of mouth"),
        Method.NOTICE: _tr("notice"),
    }[method]


def of_kind(kind: ConsentKind) -> str:
    return _tr("to be shown") if kind is ConsentKind.PUBLICATION else _tr("to face matching")


def of_document(type: EvidenceType) -> str:
    return {
        EvidenceType.FORM_SCAN: _tr("scan of a form"),
        EvidenceType.ESIGN_RECEIPT: _tr("receipt of a signature"),
        EvidenceType.EMAIL: _tr("e-mail"),
        EvidenceType.RECORDING: _tr("recording"),
        EvidenceType.FILE_NOTE: _tr("note"),
    }[type]


def of_decision(consent: Consent, person: Person, snapshot: ConsentSnapshot) -> str:
    """One decision in a sentence: when, who, what, and what it covers."""
    giver = _tr("The person")
    if consent.giver_role is GiverRole.GUARDIAN:
        names = [g.name for g in snapshot.guardians_of(person.person_id) if g.guardian_id == consent.giver_id]
        giver = _tr("{0} (guardian)").format(names[0] if names else consent.giver_id)
    said = _tr("{0}: {1} {2} {3}, {4}.").format(
        of_date(consent.given_on), giver, of_state(consent.state), of_kind(consent.kind), of_method(consent.method)
    )
    if consent.kind is ConsentKind.BIOMETRIC_MATCHING:
        return said + _until(consent, person, snapshot)
    everything = _tr("everywhere") if consent.state.is_no else _tr("nowhere: no place is named")
    channels = ", ".join(words.of_channel(c) for c in sorted(consent.channels)) or everything
    purposes = ", ".join(words.of_purpose(p) for p in sorted(consent.purposes))
    said += " " + _tr("Where: {0}.").format(channels)
    if purposes:
        said += " " + _tr("For: {0}.").format(purposes)
    said += " " + _tr("Photos: {0}.").format(of_photos(consent))
    if consent.allow_name:
        said += " " + _tr("The name may be given.")
    return said + _until(consent, person, snapshot)


def of_photos(consent: Consent) -> str:
    named = sorted(consent.events)
    if consent.photo_ids:
        named.append(_tr("{0} single photos").format(len(consent.photo_ids)))
    if consent.names_dates:
        named.append(
            _tr("taken {0} to {1}").format(of_date(consent.photo_from) or "…", of_date(consent.photo_to) or "…")
        )
    return ", ".join(named) or (_tr("all") if consent.state.is_no else _tr("none named"))


def _until(consent: Consent, person: Person, snapshot: ConsentSnapshot) -> str:
    if not consent.state.is_yes:
        return ""
    return " " + _tr("Until {0}.").format(of_date(last_day(consent, person, snapshot.policy)))


def of_guardian(guardian: Guardian, snapshot: ConsentSnapshot, today: date) -> str:
    """Who they are, whether somebody checked their responsibility, and whether they agreed."""
    if not guardian.holds_responsibility_on(today):
        held = _tr("responsibility has ended")
    elif guardian.is_verified_on(today):
        held = _tr("responsibility checked by {0} on {1} ({2})").format(
            guardian.pr_verified_by, of_date(guardian.pr_verified_on), guardian.pr_basis
        )
    else:
        held = _tr("responsibility not checked yet")
    said = _said_last(guardian.guardian_id, snapshot.consents_of(guardian.person_id))
    return _tr("{0}, {1}: {2}; {3}").format(guardian.name, of_role(guardian.role), held, said)


def _said_last(giver: GiverId, consents: tuple[Consent, ...]) -> str:
    records = [c for c in consents if c.giver_id == giver and c.kind is ConsentKind.PUBLICATION]
    if not records:
        return _tr("not asked yet")
    return of_state(max(records, key=lambda c: (c.given_on, not c.state.is_yes)).state)


def of_child_view(person: Person) -> str:
    asked = (person.child_asked_by, of_date(person.child_asked_on))
    return {
        ChildView.AGREES: _tr("The child agrees: asked by {0} on {1}."),
        ChildView.OBJECTS: _tr("The child does not want this: asked by {0} on {1}."),
        ChildView.NOT_RECORDED: _tr("Nobody recorded asking the child."),
    }[person.child_view].format(*asked)


def of_restriction(code: RestrictionCode) -> str:
    return {
        RestrictionCode.NONE: _tr("Shown as their forms say"),
        RestrictionCode.REFER_SAFEGUARDING: _tr("Ask the safeguarding lead first"),
        RestrictionCode.MUST_NOT_PUBLISH: _tr("Must not be published"),
    }[code]


def of_restricted(restriction: Restriction) -> str:
    said = _tr("{0}: {1}").format(of_date(restriction.set_on), of_restriction(restriction.code))
    if restriction.reference:
        said += _tr(", reference {0}").format(restriction.reference)
    if restriction.review_on is not None:
        said += _tr(", to be looked at again on {0}").format(of_date(restriction.review_on))
    return said


def of_widenings(found: frozenset[Widening]) -> str | None:
    """What is asked before a correction that could let more be shown; None where there is nothing to ask."""
    said = {
        Widening.AGE: _tr("Their age decides who must agree: have you seen what proves it?"),
        Widening.CHILD_VIEW: _tr("Did the child say so themselves, to the person named?"),
        Widening.CAPACITY: _tr("Did the safeguarding lead settle the doubt about their ability to consent?"),
        Widening.DECEASED: _tr("Are you sure that they are alive?"),
        Widening.AFFILIATION: _tr("Are they still working or studying here until that day?"),
        Widening.VERIFIED: _tr("Did the person named check the responsibility themselves, in that way?"),
        Widening.RESPONSIBILITY: _tr(
            "Whoever holds no responsibility can neither agree nor object any more. Have you seen what proves it?"
        ),
        Widening.RESTRICTION: _tr("Did the safeguarding lead agree to this?"),
    }
    asked = [said[one] for one in Widening if one in found]
    return "\n".join([_tr("After this change, more photos of them may be shown."), *asked]) if asked else None


def of_change(row: Mapping[str, Any]) -> str:
    """A row of the log: when, by which account, what, and which fields."""
    done = {
        "add-person": _tr("added"),
        "change-person": _tr("changed"),
        "add-guardian": _tr("guardian added"),
        "change-guardian": _tr("guardian changed"),
        "restrict": _tr("protection changed"),
        "add-evidence": _tr("document added"),
        "view-document": _tr("document looked at"),
        "add-consent": _tr("decision recorded"),
        "add-template": _tr("face enrolled"),
        "drop-template": _tr("enrolled faces deleted"),
        "export-decisions": _tr("table of what was decided handed out"),
        "subject-access": _tr("copy of everything handed out"),
    }.get(row["action"], row["action"])
    named = [of_field(name) for name in json.loads(row["details"]).get("fields", ())]
    moment = QDateTime.fromString(row["at"], Qt.DateFormat.ISODateWithMs).toLocalTime()
    said = _tr("{0}: {1}, by {2}").format(QLocale().toString(moment, "d MMM yyyy, HH:mm"), done, row["actor"])
    return f"{said} ({', '.join(named)})" if named else said


def of_erased(table: str, many: int) -> str:
    """How many entries of one kind go."""
    one = {
        "people": _tr("their entry with name and contact"),
        "guardians": _tr("guardians: {0}"),
        "consents": _tr("decisions: {0}"),
        "evidence": _tr("documents, with their files: {0}"),
        "templates": _tr("enrolled faces: {0}"),
        "restrictions": _tr("entries about protection: {0}"),
        "forms": _tr("printed forms: {0}"),
    }.get(table, _tr("other entries: {0}"))
    return one.format(many)


def of_proof(proof: Proof) -> str:
    """What stays to show that a past use was lawful."""
    where = ", ".join(words.of_channel(channel) for channel in sorted(proof.channels))
    return _tr("proof, without a name, that {0} was agreed to on {1}; until {2}").format(
        where, of_date(proof.given_on), of_date(proof.keep_until)
    )


def of_field(name: str) -> str:
    return {
        "display_name": _tr("name"),
        "name": _tr("name"),
        "contact": _tr("contact"),
        "over18_confirmed_on": _tr("declaration to be over 18"),
        "date_of_birth": _tr("birth date"),
        "child_view": _tr("the child's view"),
        "child_asked_by": _tr("who asked"),
        "child_asked_on": _tr("day of asking"),
        "capacity_concern": _tr("ability to consent"),
        "deceased": _tr("death"),
        "affiliation_end": _tr("end of work or study here"),
        "role": _tr("role"),
        "pr_basis": _tr("how it was checked"),
        "pr_verified_by": _tr("who checked"),
        "pr_verified_on": _tr("day of the check"),
        "pr_active": _tr("responsibility"),
        "pr_ended_on": _tr("end of responsibility"),
    }.get(name, name)


def of_role(role: GuardianRole) -> str:
    return {
        GuardianRole.PARENT: _tr("parent"),
        GuardianRole.GUARDIAN: _tr("guardian"),
        GuardianRole.SPECIAL_GUARDIAN: _tr("special guardian"),
        GuardianRole.LOCAL_AUTHORITY: _tr("local authority"),
        GuardianRole.OTHER: _tr("somebody else responsible"),
    }[role]


def of_export(entry: LedgerEntry) -> str:
    said = _tr("{0}: {1}, photo {2}, {3}").format(
        of_date(entry.exported_at.date()),
        words.of_channel(entry.channel),
        entry.photo_id[:12],
        _of_export_state(entry.state),
    )
    if entry.place:
        said += ", " + entry.place.replace("\n", ", ")
    return said


def _of_export_state(state: ExportState) -> str:
    return {
        ExportState.QUEUED: _tr("made, not published yet"),
        ExportState.LIVE: _tr("published"),
        ExportState.STOPPED: _tr("stopped"),
        ExportState.TAKEN_DOWN: _tr("taken down"),
    }[state]


def of_action(action: Action) -> str:
    return {
        Action.CANCEL: _tr("cancel it: it must not go out"),
        Action.TAKE_DOWN: _tr("take it down and check that it is gone"),
        Action.ASK_PLATFORM: _tr("ask the platform and search engines to remove copies"),
        Action.STOP_FURTHER_USE: _tr("use it no further, hold remaining stock"),
        Action.TELL_RECIPIENT: _tr("tell every recipient"),
        Action.INCIDENT: _tr("INCIDENT: it went out after the wish had arrived; tell the data protection officer"),
    }[action]

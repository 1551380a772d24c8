"""Printing a form and filing it when it comes back.

Promises: what a form asks is recorded as *requested*, no more, when it is printed; when it comes back, a yes is
recorded only of somebody it asked, only for places they ticked, and only with the document filed as its proof. Does not
promise that the ticks and signatures are there: a human looked and said so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from consent_db.adults import Standing, standing_on
from consent_db.ages import last_day_of
from consent_db.channels import Channel, Purpose
from consent_db.errors import WrongForm
from consent_db.form_pages import statement_version
from consent_db.forms import Form, FormKind
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentState,
    EvidenceId,
    EvidenceType,
    GiverId,
    GiverRole,
    Method,
    PersonId,
)
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot

_UNDER_18 = frozenset({FormKind.UNDER_18, FormKind.CHILD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a form is to ask; `last_day` None means the default duration from today."""

    channels: frozenset[Channel] = frozenset()
    purposes: frozenset[Purpose] = frozenset()
    events: frozenset[str] = frozenset()
    controllers: frozenset[str] = frozenset()
    asks_name: bool = False
    last_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a human saw on the form that came back: who agreed or refused, the ticked places, and the date on it."""

    agreed: frozenset[GiverId] = frozenset()
    refused: frozenset[GiverId] = frozenset()
    ticked: frozenset[Channel] = frozenset()
    name_ticked: bool = False
    over_18_ticked: bool = False
    decided_on: date


@dataclass(frozen=True, slots=True)
class Filed:
    evidence: EvidenceId
    consents: tuple[ConsentId, ...]


def print_form(
    register: Register, kind: FormKind, person_id: PersonId, asked: Asked, now: datetime, today: date
) -> Form:
    """Remembers a form and what it asks of whom, in one transaction. Nothing is printed here: see `form_pages`.

    Raises `WrongForm` where the form does not fit the person or says too little, `NoInstitution`, `UnknownId`.
    """
    whose = register.institution()
    snapshot = register.snapshot(today)
    _check(kind, person_id, asked, snapshot, today)
    form = Form(
        person_id=person_id,
        kind=kind,
        channels=asked.channels,
        purposes=asked.purposes,
        events=asked.events,
        controllers=asked.controllers,
        asks_name=asked.asks_name,
        last_day=asked.last_day or last_day_of(today, snapshot.policy.default_duration_years),
        statement_version=statement_version(kind),
        notice_version=whose.notice,
        printed_on=today,
    )
    with register.together():
        requests = [
            register.add_consent(
                replace(_record(form, giver, ConsentState.REQUESTED, today, whose.withdrawal_contact), collected_at=now)
            )
            for giver in signers(kind, person_id, snapshot, today)
        ]
        form = replace(form, requests=frozenset(requests))
        register.add_form(form)
    return form


def signers(kind: FormKind, person_id: PersonId, snapshot: ConsentSnapshot, today: date) -> tuple[GiverId, ...]:
    """Who is to sign: on the all-parties form every guardian with present responsibility, and then the child."""
    guardians = snapshot.guardians_of(person_id) if kind is FormKind.UNDER_18 else ()
    return (*(g.guardian_id for g in guardians if g.holds_responsibility_on(today)), person_id)


def file_form(
    register: Register, form: Form, document: Path | bytes, answers: Answers, now: datetime, today: date
) -> Filed:
    """Files a form that came back: the document, and a decision of each who agreed or refused, in one transaction.

    Raises `WrongForm` where the answers do not fit the form, `UnreadableDocument`, `EmptyDocument`, `CannotWrite`.
    """
    requests = {c.giver_id: c for c in register.snapshot(today).consents if c.consent_id in form.requests}
    _check_answers(form, frozenset(requests), answers, today)
    with register.together():
        evidence = register.add_evidence(
            form.person_id,
            document,
            EvidenceType.FORM_SCAN,
            received_on=today,
            signed_by=answers.agreed | answers.refused,
        )
        recorded = []
        for giver in sorted(answers.agreed | answers.refused):
            state = ConsentState.GIVEN if giver in answers.agreed else ConsentState.REFUSED
            contact = requests[giver].withdrawal_contact
            decision = replace(
                _record(form, giver, state, answers.decided_on, contact),
                collected_at=now,
                evidence_ids=frozenset({evidence}),
                supersedes=requests[giver].consent_id,
            )
            if state is ConsentState.GIVEN and form.kind is not FormKind.BIOMETRIC:
                decision = replace(decision, channels=answers.ticked, allow_name=answers.name_ticked)
            recorded.append(register.add_consent(decision))
        _declare(register, form, answers, today)
    return Filed(evidence, tuple(recorded))


def is_answered(form: Form, snapshot: ConsentSnapshot) -> bool:
    """Whether a decision that this form asked for is recorded already."""
    return any(c.supersedes in form.requests for c in snapshot.consents)


def _check(kind: FormKind, person_id: PersonId, asked: Asked, snapshot: ConsentSnapshot, today: date) -> None:
    person = snapshot.person(person_id)
    standing = Standing.UNKNOWN if person is None else standing_on(person, today)
    if (standing is Standing.CHILD) is not (kind in _UNDER_18):
        under = "is not known to be under 18" if kind in _UNDER_18 else "is under 18"
        fitting = "adult or biometric" if kind in _UNDER_18 else "under_18 or child"
        raise WrongForm(f"This person {under}, and this form does not fit.", f"Print {fitting} instead.")
    if kind is FormKind.UNDER_18 and len(signers(kind, person_id, snapshot, today)) == 1:
        raise WrongForm("No guardian of this person is recorded.", "Add those with parental responsibility first.")
    if asked.last_day is not None and asked.last_day < today:
        raise WrongForm("The last day has passed.", "Give a later one.")
    if kind is FormKind.BIOMETRIC:
        if asked.channels or asked.purposes or asked.events or asked.controllers or asked.asks_name:
            raise WrongForm("The form for face matching asks for nothing else.", "Print another one for publication.")
        return
    if not (asked.channels and asked.purposes and asked.events):
        raise WrongForm("A form has to say where, what for and which photos.", "Name channels, purposes and events.")
    if kind in _UNDER_18 and (asked.asks_name or Channel.SOCIAL_PERSONAL in asked.channels):
        raise WrongForm(
            "People under 18 are never named, and appear in professional publications only.", "Leave that out."
        )


def _check_answers(form: Form, asked: frozenset[GiverId], answers: Answers, today: date) -> None:
    if not (answers.agreed | answers.refused) <= asked or answers.agreed & answers.refused:
        raise WrongForm("Somebody decided whom this form did not ask, or decided both ways.", "Look at it again.")
    if not answers.ticked <= form.channels or (answers.name_ticked and not form.asks_name):
        raise WrongForm("Something is ticked that this form does not offer.", "Look at it again.")
    if answers.agreed and not answers.ticked and form.kind is not FormKind.BIOMETRIC:
        raise WrongForm("A yes without any place ticked agrees to nothing.", "Ask the person, or record no decision.")
    if not form.printed_on <= answers.decided_on <= today:
        raise WrongForm("The date on the form is not between its printing and today.", "Look at it again.")


def _record(form: Form, giver: GiverId, state: ConsentState, decided_on: date, withdrawal_contact: str) -> Consent:
    return Consent(
        subject_id=form.person_id,
        giver_id=giver,
        giver_role=GiverRole.SELF if giver == form.person_id else GiverRole.GUARDIAN,
        kind=form.kind.consent_kind,
        state=state,
        given_on=decided_on,
        method=Method.WRITTEN_SIGNED,
        statement_version=form.statement_version,
        notice_version=form.notice_version,
        language=form.language,
        controllers=form.controllers,
        channels=form.channels,
        purposes=form.purposes,
        events=form.events,
        worldwide_ack=form.kind is not FormKind.BIOMETRIC,
        last_day=form.last_day,
        withdrawal_contact=withdrawal_contact,
    )


def _declare(register: Register, form: Form, answers: Answers, today: date) -> None:
    """Records the declaration to be over 18, where the form asks for it and nothing is known of the person's age."""
    person = register.snapshot(today).person(form.person_id)
    if answers.over_18_ticked and person is not None and standing_on(person, today) is Standing.UNKNOWN:
        register.change_person(replace(person, over18_confirmed_on=answers.decided_on))

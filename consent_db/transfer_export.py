"""People and their decisions as a table, which `transfer_import` reads again.

What the table cannot carry stays behind: documents, face templates, restrictions, and that a guardian's responsibility
was verified. What it says of a yes is worth no more than *requested* where it is read (DP-27).
"""

from __future__ import annotations

from datetime import date

from consent_db import transfer_cells as cells
from consent_db.errors import BadFile
from consent_db.records import Consent, GiverRole, Guardian, Person
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_mapping import GUARDIANS, Field, guardian_field
from consent_db.transfer_sheet import write_sheet

_LEFT_OUT = (Field.FIRST_NAME, Field.LAST_NAME)


def table(snapshot: ConsentSnapshot) -> bytes:
    """Everybody, a row for each decision and at least one each. Raises `BadFile` for too many guardians for a row."""
    columns = [field for field in Field if field not in _LEFT_OUT]
    rows = []
    for person in snapshot.people:
        guardians = snapshot.guardians_of(person.person_id)
        if len(guardians) > GUARDIANS:
            raise BadFile(
                f"{person.person_id} has more than {GUARDIANS} guardians, which a row of a table cannot hold.",
                "Export the consent records instead.",
            )
        about = _person(person) | _guardians(guardians)
        decisions = sorted(snapshot.consents_of(person.person_id), key=lambda c: (c.given_on, c.consent_id))
        rows += [about | _consent(consent) for consent in decisions] or [about]
    headings = ("person_id" if column is Field.ID else column for column in columns)
    return write_sheet(headings, ([row.get(column, "") for column in columns] for row in rows))


def _person(person: Person) -> dict[Field, str]:
    return {
        Field.ID: person.person_id,
        Field.NAME: person.display_name,
        Field.CONTACT: person.contact,
        Field.OVER_18: _day(person.over18_confirmed_on),
        Field.BORN: person.date_of_birth or "",
        Field.CHILD_VIEW: person.child_view,
        Field.CHILD_ASKED_BY: person.child_asked_by,
        Field.CHILD_ASKED_ON: _day(person.child_asked_on),
        Field.CAPACITY_CONCERN: cells.written_flag(person.capacity_concern),
        Field.DECEASED: cells.written_flag(person.deceased),
        Field.LEFT: _day(person.affiliation_end),
    }


def _guardians(guardians: tuple[Guardian, ...]) -> dict[Field, str]:
    row: dict[Field, str] = {}
    for number, guardian in enumerate(guardians, start=1):
        row[guardian_field(number)] = guardian.name
        row[guardian_field(number, "id")] = guardian.guardian_id
        row[guardian_field(number, "contact")] = guardian.contact
        row[guardian_field(number, "role")] = guardian.role
    return row


def _consent(consent: Consent) -> dict[Field, str]:
    return {
        Field.CONSENT: consent.state,
        Field.CONSENT_ID: consent.consent_id,
        Field.DECIDED_BY: "self" if consent.giver_role is GiverRole.SELF else consent.giver_id,
        Field.KIND: consent.kind,
        Field.DECIDED_ON: _day(consent.given_on),
        Field.METHOD: consent.method,
        Field.CHANNELS: "; ".join(sorted(consent.channels)),
        Field.PURPOSES: "; ".join(sorted(consent.purposes)),
        Field.EVENTS: cells.written_names(consent.events),
        Field.PHOTOS: cells.written_names(consent.photo_ids),
        Field.PHOTOS_FROM: _day(consent.photo_from),
        Field.PHOTOS_TO: _day(consent.photo_to),
        Field.CONTROLLERS: cells.written_names(consent.controllers),
        Field.ALLOW_NAME: cells.written_flag(consent.allow_name),
        Field.ALLOW_EDIT: cells.written_flag(consent.allow_edit),
        Field.WORLDWIDE: cells.written_flag(consent.worldwide_ack),
        Field.VALID_FROM: _day(consent.effective_from),
        Field.LAST_DAY: _day(consent.last_day),
        Field.WHILE_AFFILIATED: cells.written_flag(consent.while_affiliated),
        Field.STATEMENT: consent.statement_version,
        Field.NOTICE: consent.notice_version,
        Field.LANGUAGE: consent.language,
        Field.WITHDRAWAL_CONTACT: consent.withdrawal_contact,
    }


def _day(value: date | None) -> str:
    return "" if value is None else value.isoformat()

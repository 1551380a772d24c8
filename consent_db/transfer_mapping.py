"""Which column of somebody's table means what: guessed from common headings, and changed by whoever imports it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from consent_db.errors import BadFile
from consent_db.transfer_sheet import Sheet


class Field(StrEnum):
    """What a column can mean. The first lines are about a person, the rest about one decision of theirs."""

    ID = "id"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    CONTACT = "contact"
    OVER_18 = "over_18"
    BORN = "born"
    CHILD_VIEW = "child_view"
    CHILD_ASKED_BY = "child_asked_by"
    CHILD_ASKED_ON = "child_asked_on"
    CAPACITY_CONCERN = "capacity_concern"
    DECEASED = "deceased"
    LEFT = "left"
    GUARDIAN_1 = "guardian_1"
    GUARDIAN_1_ID = "guardian_1_id"
    GUARDIAN_1_CONTACT = "guardian_1_contact"
    GUARDIAN_1_ROLE = "guardian_1_role"
    GUARDIAN_2 = "guardian_2"
    GUARDIAN_2_ID = "guardian_2_id"
    GUARDIAN_2_CONTACT = "guardian_2_contact"
    GUARDIAN_2_ROLE = "guardian_2_role"
    GUARDIAN_3 = "guardian_3"
    GUARDIAN_3_ID = "guardian_3_id"
    GUARDIAN_3_CONTACT = "guardian_3_contact"
    GUARDIAN_3_ROLE = "guardian_3_role"
    GUARDIAN_4 = "guardian_4"
    GUARDIAN_4_ID = "guardian_4_id"
    GUARDIAN_4_CONTACT = "guardian_4_contact"
    GUARDIAN_4_ROLE = "guardian_4_role"
    CONSENT = "consent"
    CONSENT_ID = "consent_id"
    DECIDED_BY = "decided_by"
    KIND = "kind"
    DECIDED_ON = "decided_on"
    METHOD = "method"
    CHANNELS = "channels"
    PURPOSES = "purposes"
    EVENTS = "events"
    PHOTOS = "photos"
    PHOTOS_FROM = "photos_from"
    PHOTOS_TO = "photos_to"
    CONTROLLERS = "controllers"
    ALLOW_NAME = "allow_name"
    ALLOW_EDIT = "allow_edit"
    WORLDWIDE = "worldwide"
    VALID_FROM = "valid_from"
    LAST_DAY = "last_day"
    WHILE_AFFILIATED = "while_affiliated"
    STATEMENT = "statement"
    NOTICE = "notice"
    LANGUAGE = "language"
    WITHDRAWAL_CONTACT = "withdrawal_contact"


GUARDIANS = 4
"""How many guardians one row can name."""


def guardian_field(number: int, part: str = "") -> Field:
    """The column of the guardian with this number, from 1: the name, or `id`, `contact`, `role`."""
    return Field(f"guardian_{number}_{part}" if part else f"guardian_{number}")


# Headings as people write them, folded by `_folded`; the fields' own names are understood as well. A bare `id` is not
# here: it is mostly a student number, which the register must not hold.
_HEADINGS = {
    Field.ID: ("person id", "assent id"),
    Field.NAME: ("full name", "display name", "person", "participant", "student", "attendee", "name of participant"),
    Field.FIRST_NAME: ("first name", "forename", "given name", "firstname"),
    Field.LAST_NAME: ("last name", "surname", "family name", "lastname"),
    Field.CONTACT: ("email", "e mail", "email address", "e mail address", "mail", "phone", "telephone", "mobile"),
    Field.OVER_18: ("over 18", "over18", "over 18 on", "over 18 declaration", "adult since"),
    Field.BORN: ("date of birth", "dob", "birth date", "birthdate", "birthday", "year of birth"),
    Field.LEFT: ("leaving date", "affiliation end"),
    Field.GUARDIAN_1: ("guardian", "parent", "parent guardian", "parent or guardian", "parent name", "guardian name"),
    Field.GUARDIAN_1_CONTACT: ("guardian contact", "parent contact", "parent email", "guardian email", "parent phone"),
    Field.GUARDIAN_2: ("second parent", "second guardian", "parent 2", "other parent"),
    Field.GUARDIAN_2_CONTACT: ("second parent email", "second guardian contact", "parent 2 email"),
    Field.CONSENT: ("consented", "consent given", "photo consent", "permission", "agreed", "state", "consent y n"),
    Field.DECIDED_ON: ("consent date", "date of consent", "date signed", "signed on", "given on", "date"),
    Field.CHANNELS: ("channel", "where", "media"),
    Field.PURPOSES: ("purpose", "use", "uses"),
    Field.EVENTS: ("event", "occasion"),
    Field.CONTROLLERS: ("organisations", "partners"),
    Field.LAST_DAY: ("expires", "expiry", "expiry date", "valid until", "end date"),
    Field.NOTICE: ("notice version", "privacy notice"),
}
_BY_HEADING = {
    **{field.replace("_", " "): field for field in Field if field is not Field.ID},
    **{heading: field for field, headings in _HEADINGS.items() for heading in headings},
}


def guessed(columns: tuple[str, ...]) -> dict[str, Field]:
    """What each column seems to mean; columns that mean nothing here are left out, and the first of two is taken."""
    mapping: dict[str, Field] = {}
    for column in columns:
        field = _BY_HEADING.get(_folded(column))
        if field is not None and field not in mapping.values():
            mapping[column] = field
    return mapping


def mapped(sheet: Sheet, chosen: Mapping[str, Field | None]) -> dict[str, Field]:
    """The guess with somebody's choices in place of it; None leaves a column out.

    Raises `BadFile` for a column that the table does not have, for two columns of one meaning, and where no column
    says who a row is about.
    """
    named = [field for field in chosen.values() if field is not None]
    if len(set(named)) != len(named):
        raise BadFile("Two columns are to mean the same.", "Write each field once.")
    by_fold = {_folded(column): column for column in sheet.columns}
    mapping = guessed(sheet.columns)
    for heading, field in chosen.items():
        column = by_fold.get(_folded(heading))
        if column is None:
            raise BadFile("The table has no column of that heading.", "Write --map with a heading of the table.")
        mapping = {c: f for c, f in mapping.items() if c != column and f is not field}
        if field is not None:
            mapping[column] = field
    meant = set(mapping.values())
    if Field.NAME not in meant and not {Field.FIRST_NAME, Field.LAST_NAME} <= meant:
        raise BadFile(
            "No column says who a row is about.", 'Name it with --map "Heading=name", or first_name and last_name.'
        )
    return {column: mapping[column] for column in sheet.columns if column in mapping}


def _folded(heading: str) -> str:
    return re.sub(r"[\W_]+", " ", heading.casefold()).strip()

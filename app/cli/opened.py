"""What every command of the register shares: opening it, asking, and refusing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from app.cli.options import Refused
from consent_db import remembered
from consent_db.ages import latest_birth_date
from consent_db.clock import now, today
from consent_db.errors import NoKeyring, RegisterError, WrongPassphrase
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot

PASSPHRASE_VARIABLE = "ASSENT_PASSPHRASE"  # noqa: S105  # the name of a variable, not a passphrase

Command = TypeVar("Command", bound=Callable[..., Any])
Choice = TypeVar("Choice", bound=StrEnum)


def day(text: str) -> date:
    """An option's type: a civil date, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as trouble:
        raise click.BadParameter("a date is YYYY-MM-DD") from trouble


def past_day(text: str) -> date:
    """An option's type: a civil date that has come."""
    if day(text) > today():
        raise click.BadParameter("this date has not come yet")
    return day(text)


def birth_date(text: str) -> str:
    """An option's type: YYYY, YYYY-MM or YYYY-MM-DD."""
    try:
        latest_birth_date(text)
    except ValueError as trouble:
        raise click.BadParameter("a birth date is YYYY, YYYY-MM or YYYY-MM-DD") from trouble
    return text


def moment(text: str) -> datetime:
    """An option's type: a moment that has come, with its time zone, such as 2026-05-20T09:00+01:00."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError as trouble:
        raise click.BadParameter("a moment is YYYY-MM-DDTHH:MM+HH:MM") from trouble
    if parsed.tzinfo is None:
        raise click.BadParameter("a moment needs its time zone, such as +01:00")
    if parsed > now():
        raise click.BadParameter("this moment has not come yet")
    return parsed


def one_of(choices: type[Choice]) -> click.Choice[Choice]:
    """An option's type: the members of an enumeration, as they are written in the register."""
    return click.Choice(choices, case_sensitive=False)


def register_option(command: Command) -> Command:
    """Adds `--register FILE`."""
    return click.option(
        "--register",
        "file",
        required=True,
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="The register's file.",
    )(command)


def yes_option(command: Command) -> Command:
    """Adds `--yes`, which answers the command's question."""
    return click.option("--yes", is_flag=True, help="Do not ask; the answer is yes.")(command)


def new_passphrase(variable: str) -> str:
    """From the environment, for scripts; else asked for twice, without showing it."""
    return os.environ.get(variable) or str(
        click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True)
    )


def open_register(file: Path, *, read_only: bool) -> tuple[Register, str]:
    """The register, and the passphrase that opened it: from the environment, or remembered, or asked for."""
    given = os.environ.get(PASSPHRASE_VARIABLE)
    kept = None if given else _remembered(file)
    if kept is not None:
        try:
            return Register.open(file, kept, read_only=read_only), kept
        except WrongPassphrase:
            click.echo("The remembered passphrase does not open this register any more.", err=True)
    passphrase = given or str(click.prompt("Passphrase", hide_input=True, err=True))
    return Register.open(file, passphrase, read_only=read_only), passphrase


def _remembered(file: Path) -> str | None:
    try:
        return remembered.recall(file)
    except NoKeyring as trouble:
        click.echo(str(trouble), err=True)
        return None


@contextmanager
def refusing() -> Iterator[None]:
    """Turns the register's expected troubles into a message and exit code 1."""
    try:
        yield
    except RegisterError as error:
        raise refused(str(error), error.code) from error


@contextmanager
def opened(file: Path, *, read_only: bool = False) -> Iterator[Register]:
    """The register, open for one command."""
    with refusing(), open_register(file, read_only=read_only)[0] as register:
        yield register


def opened_for_photos(file: Path, *, read_only: bool = True) -> Register:
    """The register for a command about photos, which cannot start without it: exit code 2."""
    try:
        return open_register(file, read_only=read_only)[0]
    except RegisterError as error:
        raise Refused(f"{error} [{error.code}]") from error


def refused(message: str, code: str) -> click.ClickException:
    """Exit code 1: what happened, what to do next, and the stable code."""
    return click.ClickException(f"{message} [{code}]")


def ask(question: str, *, yes: bool) -> None:
    """Goes on only after a yes; a no changes nothing and ends with exit code 1."""
    if not yes and not click.confirm(question, err=True):
        raise refused("Nothing was changed. Run the command again and answer yes to go on.", "answered-no")


def must_know(snapshot: ConsentSnapshot, person: str) -> PersonId:
    """The id, if the register holds somebody with it."""
    person_id = PersonId(person)
    if not snapshot.known(person_id):
        raise refused("The register has no person with this id. List the register to find the right one.", "unknown-id")
    return person_id


def plain(value: object) -> object:
    """How a value that JSON does not know is written: days and moments in ISO form, sets sorted."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value).__name__)

"""Humans' answers to what the rules leave to humans, and what was decided about each photo."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from app.cli.opened import ask, day, must_know, one_of, opened, plain, refused, register_option, today, yes_option
from app.cli.options import at_midnight
from consent_db.approval import AUTHORITY
from consent_db.approvals import Approval, ApprovalId, Role
from consent_db.channels import Channel, Purpose
from consent_db.decided import Decided, Line
from consent_db.decision import Gate, Outcome
from consent_db.publication import Publication
from consent_db.reasons import Reason

_ANSWERED = tuple(sorted(reason for reason, authority in AUTHORITY.items() if not authority.by_looking))
_OF_WORK = (Reason.WORK_REVEAL_NOT_ASSESSED, Reason.WORK_RELEASE_SELF_AUTHORISED)


@click.command()
@register_option
@click.argument("photo")
@click.option("--reason", type=click.Choice(_ANSWERED, case_sensitive=False), required=True, help="The question.")
@click.option("--person", help="Whom it is about; not for a question about the institution's work.")
@click.option("--cover", is_flag=True, help="The answer is to cover them; else it is to show.")
@click.option("--channel", type=one_of(Channel), required=True, help="For this channel only.")
@click.option("--purpose", type=one_of(Purpose), required=True, help="For this purpose only.")
@click.option("--publish-on", type=day, required=True, help="For this day of publication only.")
@click.option("--event", help="The event's name, as `clear --event` has it.")
@click.option("--use-until", type=day, help="As `clear --use-until` has it.")
@click.option("--role", type=one_of(Role), required=True, help="In which role it is decided.")
@click.option("--by", required=True, help="Who decides: their staff id.")
@click.option("--asked-by", required=True, help="Who asked for it: somebody else.")
@click.option("--second", default="", help="The second person who agrees; or let them run `sign-off`.")
@click.option("--dpo-informed", is_flag=True, help="The data protection officer was told.")
@click.option("--until", "last_day", type=day, required=True, help="Last day on which the answer holds.")
@click.option("--note", required=True, help="Why, without anybody's name.")
@yes_option
def approve(
    file: Path,
    photo: str,
    reason: Reason,
    person: str | None,
    cover: bool,
    channel: Channel,
    purpose: Purpose,
    publish_on: date,
    event: str | None,
    use_until: date | None,
    role: Role,
    by: str,
    asked_by: str,
    second: str,
    dpo_informed: bool,
    last_day: date,
    note: str,
    yes: bool,
) -> None:
    """Answer one question about one person in PHOTO (its SHA-256), for one publication. Prints the approval's id.

    It never shows anybody whom the rules cover or block, and does not count for whoever exports the photo.
    """
    gate = Gate.WORK_REVEALING if reason in _OF_WORK else None
    if (person is None) is (gate is None):
        raise click.UsageError("Name a --person, except for a question about the institution's work.")
    try:
        publication = Publication(channel, purpose, at_midnight(publish_on), event, use_until=use_until)
        outcome = Outcome.REDACT if cover else Outcome.SHOW
        with opened(file) as store:
            approval = Approval(
                photo_id=photo,
                publication=publication,
                person=None if person is None else must_know(store.snapshot(today()), person),
                gate=gate,
                reason=Reason(reason),
                outcome=outcome,
                role=role,
                decided_by=by,
                requested_by=asked_by,
                second=second,
                dpo_informed=dpo_informed,
                decided_on=today(),
                last_day=last_day,
                note=note,
            )
            ask(f"{approval.reason.sentence} Record that this {'is covered' if cover else 'may be shown'}?", yes=yes)
            click.echo(store.approve(approval, today()))
    except ValueError as error:
        raise click.UsageError(f"This cannot be approved: {error}.") from error
    if AUTHORITY[approval.reason].second_person and not second:
        click.echo("It counts once a second person agreed: `assent register sign-off`.", err=True)


@click.command("sign-off")
@register_option
@click.argument("approval")
@click.option("--by", required=True, help="The second person: their staff id.")
@yes_option
def sign_off(file: Path, approval: str, by: str, yes: bool) -> None:
    """Agree, as the second person, to APPROVAL. Whoever decided it or asked for it cannot."""
    with opened(file) as store:
        ask("Do you agree to it, as somebody who neither asked for it nor decided it?", yes=yes)
        store.sign_off(ApprovalId(approval), by, today())


@click.command("revoke-approval")
@register_option
@click.argument("approval")
@click.option("--by", required=True, help="Who takes it back: their staff id.")
@click.option("--note", required=True, help="Why, without anybody's name.")
@yes_option
def revoke_approval(file: Path, approval: str, by: str, note: str, yes: bool) -> None:
    """Take APPROVAL back: from then on nobody is shown because of it. It cannot be undone."""
    with opened(file) as store:
        ask("Take this approval back? It cannot be undone.", yes=yes)
        store.revoke_approval(ApprovalId(approval), by, today(), note)


@click.command("list-approvals")
@register_option
@click.option("--photo", help="Only about this photo (SHA-256).")
@click.option("--taken-back", "gone", is_flag=True, help="Only those that were taken back, and why.")
@click.option("--json", "as_json", is_flag=True, help="Everything, for scripts.")
def list_approvals(file: Path, photo: str | None, gone: bool, as_json: bool) -> None:
    """List every approval that nobody took back."""
    if gone:
        _list_taken_back(file, photo, as_json)
        return
    with opened(file, read_only=True) as store:
        found = [approval for approval in store.approvals() if photo in (None, approval.photo_id)]
    if as_json:
        click.echo(json.dumps([asdict(approval) for approval in found], default=plain, indent=2))
        return
    for approval in found:
        click.echo(_approval(approval))
    if not found:
        click.echo("There are no approvals.", err=True)


def _list_taken_back(file: Path, photo: str | None, as_json: bool) -> None:
    with opened(file, read_only=True) as store:
        found = [(approval, step) for approval, step in store.taken_back() if photo in (None, approval.photo_id)]
    if as_json:
        said = [asdict(approval) | {"taken_back": asdict(step)} for approval, step in found]
        click.echo(json.dumps(said, default=plain, indent=2))
        return
    for approval, step in found:
        why = f": {step.note}" if step.note else ""
        click.echo(f"{_approval(approval)}; TAKEN BACK by {step.taken_by} on {step.taken_on}{why}")
    if not found:
        click.echo("No approval was taken back.", err=True)


@click.command()
@register_option
@click.option("--photo", help="Only about this photo (SHA-256).")
@click.option("--json", "as_json", is_flag=True, help="Everything, for scripts.")
def decisions(file: Path, photo: str | None, as_json: bool) -> None:
    """List what was decided about each exported photo: by whom, until when, and why for each person."""
    with opened(file, read_only=True) as store:
        found = store.decisions(photo)
    if as_json:
        said = [asdict(entry) | {"lines": [asdict(line) for line in lines]} for entry, lines in found]
        click.echo(json.dumps(said, default=plain, indent=2))
        return
    for entry, lines in found:
        click.echo(_decision(entry))
        for line in lines:
            # A gate that passed without a word says nothing.
            if line.gate is None or line.reasons:
                click.echo(f"  {_line(line)}")
    if not found and photo is not None:
        raise refused("No decision about this photo is recorded. List them without --photo.", "unknown-id")
    if not found:
        click.echo("No decisions are recorded.", err=True)


def _approval(approval: Approval) -> str:
    about = approval.person or approval.gate
    state = "" if approval.last_day >= today() else "; ended"
    if AUTHORITY[approval.reason].second_person:
        state += f"; signed off by {approval.second}" if approval.second else "; WAITS for a second person"
    return (
        f"{approval.approval_id}  {approval.photo_id[:12]} {approval.publication.channel.replace('_', ' ')}, {about}: "
        f"{approval.reason.lower()} answered {approval.outcome.name.lower()} by {approval.decided_by} "
        f"({approval.role.replace('_', ' ')}) on {approval.decided_on}, until {approval.last_day}{state}"
    )


def _decision(entry: Decided) -> str:
    until = f", until {entry.last_day}" if entry.last_day else ""
    return (
        f"{entry.decision_id}  {entry.photo_id[:12]} {entry.publication.channel.replace('_', ' ')}: "
        f"{entry.verdict.replace('_', ' ')}, {entry.decided_at:%Y-%m-%d} by {entry.approver}{until}; "
        f"policy {entry.policy}, inputs {entry.inputs[:12]}" + (f"; {entry.note}" if entry.note else "")
    )


def _line(line: Line) -> str:
    about = line.person or line.gate or "somebody unknown"
    relies = f"; relies on {', '.join(sorted(line.relies_on))}" if line.relies_on else ""
    return f"{about}: {line.outcome.name.lower()}, {', '.join(sorted(line.reasons)).lower()}{relies}"


APPROVAL_COMMANDS = (approve, sign_off, revoke_approval, list_approvals, decisions)

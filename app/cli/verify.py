"""assent verify: prove one exported file again."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app.cli.opened import opened_for_photos
from app.cli.options import Refused, existing
from app.domain.export import Check, CheckResult, Proof
from app.domain.outcome import Failed
from app.event.journal import REPORT, BrokenReport, plan_of
from app.imaging.read import read
from app.pipeline.alone import NOT_CHECKED, look_at
from app.pipeline.detect import load
from app.pipeline.ingest import photo_id
from app.pipeline.match import NOBODY, references
from app.pipeline.report_page import REMOVED
from app.pipeline.verify import prove
from consent_db.clock import today


@click.command()
@click.argument("file", type=existing(folder=False))
@click.option("--source", type=existing(folder=False), help="The original that the file was made from.")
@click.option("--report", type=existing(folder=False), help="The run's report.json; looked for beside FILE otherwise.")
@click.option(
    "--register", "register_file", type=existing(folder=False), help="Compare soft covers with everyone enrolled."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.pass_context
def verify(
    context: click.Context,
    file: Path,
    source: Path | None,
    report: Path | None,
    register_file: Path | None,
    as_json: bool,
) -> None:
    """Reopen FILE and check that it shows what its report says, and nothing else.

    Without --source, FILE may be a photo of any origin: everything in it that is not needed to show the picture is
    named. Ends with 0 where the file is clean, 1 where it is not, 2 where the command cannot start.
    """
    if source is None:
        if report or register_file:
            raise Refused("--report and --register are of use with --source only.")
        context.exit(0 if _alone(file, as_json) else 1)
    original = read(source)
    if isinstance(original, Failed):
        raise Refused(f"The original: {original.message} {original.next_action}")
    against = NOBODY
    if register_file:
        with opened_for_photos(register_file) as register:
            against = references(register.snapshot(today()))
    try:
        made = plan_of(report or _report_beside(file), original.photo.id)
    except BrokenReport as error:
        raise Refused(str(error)) from error
    if made is None:
        raise Refused("The report knows no export of this original. Check --source and --report.")
    plan, preset, form, sha256 = made
    proof = prove(file, original.photo, original.pixels, plan, preset, form, against, load())
    if photo_id(file) != sha256:
        changed = CheckResult(Check.FILE, False, "these are not the bytes that were exported")
        proof = Proof(tuple(changed if r.check is Check.FILE else r for r in proof.results))
    if as_json:
        results = [{"check": r.check, "ok": r.ok, "detail": r.detail} for r in proof.results]
        click.echo(json.dumps({"ok": proof.ok, "proof": results}))
    else:
        for result in proof.results:
            click.echo(f"{'good' if result.ok else 'BAD ':4}  {result.check:10} {result.detail}")
        click.echo("The proof holds." if proof.ok else "The proof does not hold: do not publish this file.")
    context.exit(0 if proof.ok else 1)


def _alone(file: Path, as_json: bool) -> bool:
    """Says what can be said of a file without its original; whether it is clean."""
    found = look_at(file, load())
    if isinstance(found, Failed):
        if as_json:
            click.echo(json.dumps({"ok": False, "failure": {"code": found.code, "message": found.message}}))
        else:
            click.echo(
                f"BAD   {found.message} {found.next_action}\nThis cannot be called clean: do not publish this file."
            )
        return False
    seen = {"faces": found.faces, "lines of text": found.lines, "codes": found.codes}
    if as_json:
        said = {"format": found.photo.format, "sha256": found.photo.id, "not_needed": found.parts}
        counts = {"faces": found.faces, "texts": found.lines, "codes": found.codes}
        gives_away = {"gives_away": found.kinds, "not_checked": NOT_CHECKED}
        click.echo(json.dumps({"ok": found.clean, **said, **counts, **gives_away}))
        return found.clean
    lines = [f"{found.photo.format}, {found.photo.size.width} x {found.photo.size.height} pixels"]
    lines += [f"BAD   not needed for the picture: {part}" for part in found.parts]
    lines += [f"BAD   it gives away: {REMOVED[kind]}" for kind in found.kinds]
    lines += ["good  the file holds its picture and nothing else"] if found.clean else []
    lines += [f"look  {count} {what} can be found: is that meant?" for what, count in seen.items() if count]
    lines += [f"good  no {what} can be found" for what, count in seen.items() if not count]
    lines += [f"      not checked: {what}" for what in NOT_CHECKED]
    lines.append("The file is clean." if found.clean else "The file is not clean: do not publish it.")
    click.echo("\n".join(lines))
    return found.clean


def _report_beside(file: Path) -> Path:
    for folder in (file.parent, file.parent.parent):
        if (folder / REPORT).is_file():
            return folder / REPORT
    raise Refused("There is no report.json beside the file. Say where it is with --report.")

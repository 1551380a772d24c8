"""assent verify: prove one exported file again."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app.cli.opened import opened_for_photos
from app.cli.options import Refused, existing, now
from app.domain.export import Check, CheckResult, Proof
from app.domain.outcome import Failed
from app.event.journal import REPORT, BrokenReport, plan_of
from app.imaging.read import read
from app.pipeline.detect import load
from app.pipeline.ingest import photo_id
from app.pipeline.match import NOBODY, references
from app.pipeline.verify import prove


@click.command()
@click.argument("file", type=existing(folder=False))
@click.option("--source", required=True, type=existing(folder=False), help="The original that the file was made from.")
@click.option("--report", type=existing(folder=False), help="The run's report.json; looked for beside FILE otherwise.")
@click.option(
    "--register", "register_file", type=existing(folder=False), help="Compare soft covers with everyone enrolled."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.pass_context
def verify(
    context: click.Context, file: Path, source: Path, report: Path | None, register_file: Path | None, as_json: bool
) -> None:
    """Reopen FILE and check that it shows what its report says, and nothing else."""
    original = read(source)
    if isinstance(original, Failed):
        raise Refused(f"The original: {original.message} {original.next_action}")
    against = NOBODY
    if register_file:
        with opened_for_photos(register_file) as register:
            against = references(register.snapshot(now().date()))
    try:
        made = plan_of(report or _report_beside(file), original.photo.id)
    except BrokenReport as error:
        raise Refused(str(error)) from error
    if made is None:
        raise Refused("The report knows no export of this original. Check --source and --report.")
    plan, preset, sha256 = made
    proof = prove(file, original.pixels, plan, preset, against, load())
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


def _report_beside(file: Path) -> Path:
    for folder in (file.parent, file.parent.parent):
        if (folder / REPORT).is_file():
            return folder / REPORT
    raise Refused("There is no report.json beside the file. Say where it is with --report.")

"""assent scan: what is on the photos, without writing one."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from app.cli.interrupt import INTERRUPTED, cancel_on_interrupt
from app.cli.opened import opened_for_photos
from app.cli.options import counted, detect_settings, detection_options, existing, preset_option
from app.cli.progress import shown_progress
from app.domain.export import Preset
from app.domain.findings import Code, Face, Suggestion, Text
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.jobs.progress import Progress
from app.jobs.window import in_window
from app.pipeline.decide import KINDS, grown
from app.pipeline.detect import load
from app.pipeline.ingest import gather
from app.pipeline.match import NOBODY, references
from app.pipeline.scan import Scanned, scan_one
from consent_db.clock import today


@click.command()
@click.argument("folder", type=existing())
@click.option("--register", "register_file", type=existing(folder=False), help="Suggest people from this register.")
@preset_option
@detection_options
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.pass_context
def scan(
    context: click.Context,
    folder: Path,
    register_file: Path | None,
    preset: Preset,
    smallest_face: float,
    thorough: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """List the faces, texts and codes on the photos in FOLDER, and who the faces may be; writes nothing."""
    against = NOBODY
    if register_file:
        with opened_for_photos(register_file) as register:
            against = references(register.snapshot(today()))
    inputs = gather(folder)
    models = load()
    settings = detect_settings(preset, smallest_face, thorough)
    cancel = cancel_on_interrupt()
    started = time.monotonic()
    found: dict[Path, Scanned | Failed] = {}
    with shown_progress("Looking", quiet=quiet) as on_progress:
        for path, result in in_window(
            lambda path: scan_one(inputs.root / path, path.as_posix(), settings, against, models, cancel),
            inputs.photos,
            cancel,
        ):
            found[path] = result
            trouble = sum(isinstance(one, Failed) for one in found.values())
            on_progress(Progress(len(found), trouble, len(inputs.photos), time.monotonic() - started))
    results = [(path.as_posix(), found[path]) for path in inputs.photos if path in found]
    if as_json:
        click.echo(json.dumps(_as_json(results), ensure_ascii=False))
    else:
        for source, result in results:
            click.echo(_in_words(source, result))
    if len(results) < len(inputs.photos):
        click.echo("Stopped: the photos above are all that were looked at.", err=True)
        context.exit(INTERRUPTED)
    context.exit(1 if any(isinstance(result, Failed) for _, result in results) else 0)


def _as_json(results: list[tuple[str, Scanned | Failed]]) -> dict[str, object]:
    return {
        "photos": [_photo(source, result) for source, result in results if isinstance(result, Scanned)],
        "failed": [
            {"file": failure.file, "code": failure.code, "message": f"{failure.message} {failure.next_action}"}
            for _, failure in results
            if isinstance(failure, Failed)
        ],
    }


def _photo(source: str, scanned: Scanned) -> dict[str, object]:
    photo, findings = scanned.photo, scanned.findings
    faces = [_finding(face, photo.size, s) for face, s in zip(findings.faces, scanned.suggestions, strict=True)]
    return {
        "file": source,
        "sha256": photo.id,
        "width": photo.size.width,
        "height": photo.size.height,
        "findings": [
            *faces,
            *(_finding(text, photo.size, ()) for text in findings.texts),
            *(_finding(code, photo.size, ()) for code in findings.codes),
        ],
    }


def _finding(finding: Face | Text | Code, size: Size, suggestions: tuple[Suggestion, ...]) -> dict[str, object]:
    return {
        "kind": KINDS[type(finding)],
        "box": _rounded(finding.box),
        "score": round(finding.score, 3),
        "possible": isinstance(finding, Face | Text) and finding.possible,
        "grown_box": _rounded(grown(finding, size)),
        "suggestions": [{"person": s.person, "distance": round(s.distance, 3)} for s in suggestions],
    }


def _rounded(box: Box) -> list[float]:
    return [round(side, 1) for side in box.as_list()]


def _in_words(source: str, result: Scanned | Failed) -> str:
    if isinstance(result, Failed):
        return f"{source}: {result.message} {result.next_action}"
    findings = result.findings
    possible = sum(face.possible for face in findings.faces)
    unsharp = sum(text.possible for text in findings.texts)
    lines = [
        f"{source}: {counted(len(findings.faces) - possible, 'face')}, {counted(possible, 'possible face')}, "
        f"{counted(len(findings.texts) - unsharp, 'text')}, {counted(unsharp, 'unsharp area')}, "
        f"{counted(len(findings.codes), 'code')}"
    ]
    for n, suggestions in enumerate(result.suggestions, start=1):
        for s in suggestions:
            lines.append(f"  face {n} may be {s.person} ({'close' if s.preselected else 'weak'}, {s.distance:.2f})")
    return "\n".join(lines)

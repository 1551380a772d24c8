"""assent inspect: what one photo gives away, in plain words."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app.cli.options import Refused, counted, detect_settings, existing
from app.domain.export import PRESETS
from app.domain.findings import Findings
from app.domain.outcome import Failed
from app.domain.photo import Photo, Reveals, Revelation
from app.imaging.read import read, reveals_in
from app.pipeline.detect import detect, load

_HEADINGS = {
    Reveals.PLACE: "Where it was taken",
    Reveals.TIME: "When it was taken",
    Reveals.CAMERA: "Camera",
    Reveals.SERIAL: "Serial numbers",
    Reveals.OWNER: "Owner or author",
    Reveals.NAME: "Names of people",
    Reveals.DESCRIPTION: "Descriptions and comments",
    Reveals.THUMBNAIL: "Embedded preview",
    Reveals.MORE_PICTURES: "Further pictures in the file",
    Reveals.PROFILE: "Colour profile",
    Reveals.HISTORY: "Software and history",
    Reveals.HIDDEN_DATA: "Hidden data",
    Reveals.OTHER: "Other",
}


@click.command()
@click.argument("photo", type=existing(folder=False))
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def inspect(photo: Path, as_json: bool) -> None:
    """Say what PHOTO gives away: place, camera, names, previews, people and readable text."""
    decoded = read(photo)
    if isinstance(decoded, Failed):
        raise Refused(f"{decoded.message} {decoded.next_action}")
    found = reveals_in(photo)
    if isinstance(found, Failed):
        raise Refused(f"{found.message} {found.next_action}")
    models = load()
    findings = detect(decoded.photo.id, decoded.pixels, detect_settings(PRESETS["original"], 12.0, False), models)
    if isinstance(findings, Failed):
        raise Refused(f"{findings.message} {findings.next_action}")
    texts = [text for text in findings.texts if not text.possible]
    lines = [text.words for text in models.texts.read(decoded.pixels, texts) if text.words]
    if as_json:
        click.echo(json.dumps(_as_json(decoded.photo, found, findings, lines), ensure_ascii=False))
    else:
        click.echo("\n".join(_in_words(decoded.photo, found, findings, lines)))


def _in_words(photo: Photo, found: tuple[Revelation, ...], findings: Findings, lines: list[str]) -> list[str]:
    possible = sum(face.possible for face in findings.faces)
    said = [
        f"{photo.format} photo, {photo.size.width} x {photo.size.height} pixels, {photo.bytes:,} bytes",
        *photo.notes,
    ]
    said += ["", "In the picture"]
    said.append(f"  {counted(len(findings.faces) - possible, 'face')} and {counted(possible, 'possible face')}")
    said.append(
        f"  {counted(sum(not text.possible for text in findings.texts), 'line')} of text"
        + (", which say:" if lines else "")
    )
    said += [f"    {line}" for line in lines]
    said.append(f"  {counted(len(findings.codes), 'QR or bar code')}")
    said += ["", "Around the picture" if found else "Around the picture: nothing"]
    for kind, heading in _HEADINGS.items():
        mine = [r for r in found if r.kind is kind]
        if mine:
            said.append(f"  {heading}")
            said += [f"    {r.value}   ({r.where})" for r in mine]
    if found:
        said += ["", "A clean copy made with assent clear carries none of what stands around the picture."]
    return said


def _as_json(photo: Photo, found: tuple[Revelation, ...], findings: Findings, lines: list[str]) -> dict[str, object]:
    return {
        "sha256": photo.id,
        "format": photo.format,
        "width": photo.size.width,
        "height": photo.size.height,
        "bytes": photo.bytes,
        "notes": list(photo.notes),
        "gives_away": [{"kind": r.kind, "where": r.where, "value": r.value} for r in found],
        "faces": sum(not face.possible for face in findings.faces),
        "possible_faces": sum(face.possible for face in findings.faces),
        "texts": sum(not text.possible for text in findings.texts),
        "codes": len(findings.codes),
        "words": lines,
    }

"""The report of a run: as JSON for machines, both ways, and as a page for people (`report_page`).

Promises: every photo that went in appears exactly once, with what became of it; a photo is called delivered only where
a complete proof holds; names of people appear only where they were asked for. Does not promise that the report itself
is unchanged since it was written: the audit log does that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from app import __version__
from app.domain.authored import Authored, DataMining
from app.domain.export import PRESETS, Check, CheckResult, FileFormat, Form, Proof
from app.domain.findings import Kind, ModelStamp
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, PhotoId, Reveals
from app.domain.plan import Mark, Shown, Style
from app.domain.record import Outcome, PhotoRecord, Report
from app.pipeline.parsed import digest, fields, flag, items, number, optional_text, text, texts
from app.pipeline.report_page import report_html, unproved
from consent_db.publication import Channel, Publication, Purpose, publication_json
from consent_db.records import ConsentId, PersonId
from consent_db.rules import Reason

__all__ = ["read_report", "report_html", "report_json"]

Json = dict[str, object]

PROOF = "proof:"
"""Before the name of a failed check among the things a photo was held for."""


def report_json(report: Report, names: Mapping[PersonId, str] | None = None) -> Json:
    """The report as plain values for `json.dumps`. `names` adds each shown person's name beside the id.

    Raises ValueError where two photos have the same source, or one is called delivered without a proof that holds:
    such a report must not be written.
    """
    check_records(report.records)
    return {
        "assent": __version__,
        "publication": publication_json(report.publication),
        "event_days": days_json(report.event_days),
        "preset": report.preset.name,
        "form": form_json(report.form),
        "register_revision": report.register_revision,
        "settings_digest": report.settings_digest,
        "started_at": report.started_at.isoformat(),
        "finished_at": report.finished_at.isoformat(),
        "models": [{"name": stamp.name, "sha256": stamp.sha256} for stamp in report.stamps],
        "versions": dict(report.versions),
        "counts": counts(report),
        "photos": [photo_json(record, names or {}) for record in report.records],
        "ignored": list(report.ignored),
    }


def counts(report: Report) -> dict[str, int]:
    """How many photos went in, how many had each outcome, and how many files were ignored."""
    outcomes = Counter(record.outcome for record in report.records)
    return {
        "photos": len(report.records),
        **{str(outcome): outcomes[outcome] for outcome in Outcome},
        "ignored": len(report.ignored),
    }


def days_json(days: Days | None) -> Json | None:
    return None if days is None else {"first": days.first.isoformat(), "last": days.last.isoformat()}


def form_json(form: Form) -> Json:
    authored = form.authored
    return {
        "format": str(form.format),
        "copyright": authored.copyright,
        "credit": authored.credit,
        "rights_url": authored.rights_url,
        "data_mining": str(authored.data_mining) if authored.data_mining else None,
        "model_release": form.say_release,
    }


def photo_json(record: PhotoRecord, names: Mapping[PersonId, str]) -> Json:
    return {
        "source": record.source,
        "sha256": record.photo_id,
        "outcome": str(record.outcome),
        "file": record.file,
        "file_sha256": record.file_sha256,
        "width": record.size.width if record.size else None,
        "height": record.size.height if record.size else None,
        "marks": [mark_json(mark) for mark in record.marks],
        "shown": [shown_json(shown, names) for shown in record.shown],
        "removed": [str(kind) for kind in record.removed],
        "proof": proof_json(record.proof) if record.proof else None,
        "held_for": held_for(record),
        "unanswered": [str(reason) for reason in record.unanswered],
        "notes": list(record.notes),
        "failure": failure_json(record.failure) if record.failure else None,
    }


def mark_json(mark: Mark) -> Json:
    reasons = [str(reason) for reason in mark.reasons]
    return {
        "kind": str(mark.kind),
        "box": mark.box.as_list(),
        "style": str(mark.style),
        "reason": reasons[0] if reasons else None,
        "reasons": reasons,
        "possible": mark.possible,
        "face_width": mark.face_width,
    }


def shown_json(shown: Shown, names: Mapping[PersonId, str]) -> Json:
    name = {"name": names[shown.person]} if shown.person in names else {}
    return {
        "person": shown.person,
        **name,
        "box": shown.box.as_list(),
        "reasons": [str(reason) for reason in shown.reasons],
        "relies_on": list(shown.relies_on),
    }


def proof_json(proof: Proof) -> list[Json]:
    return [{"check": str(result.check), "ok": result.ok, "detail": result.detail} for result in proof.results]


def failure_json(failure: Failed) -> Json:
    """`file` is left out: it may be a path on somebody's own disk, and the photo's `source` says which one it was."""
    return {
        "step": str(failure.step),
        "code": str(failure.code),
        "message": failure.message,
        "next": failure.next_action,
    }


def held_for(record: PhotoRecord) -> list[str]:
    """Why a photo was held: codes of reasons, then `proof:` and the name of each check that failed or was not made."""
    if record.outcome is not Outcome.HELD:
        return []
    open_checks = [f"{PROOF}{check}" for check in unproved(record.proof)] if record.proof else []
    return [str(reason) for reason in record.stops] + open_checks


def check_records(records: tuple[PhotoRecord, ...]) -> None:
    """Raises ValueError where `records` cannot be true: see `report_json`."""
    if len({record.source for record in records}) != len(records):
        raise ValueError("a photo appears twice")
    for position, record in enumerate(records, start=1):
        complaint = untrue(record)
        if complaint:
            raise ValueError(f"photo {position} {complaint}")


def untrue(record: PhotoRecord) -> str | None:
    """What contradicts itself in `record`, or None."""
    if (record.outcome is Outcome.FAILED) is not (record.failure is not None):
        return "must have failed exactly when it names a failure"
    if record.outcome is Outcome.DELIVERED:
        if record.proof is None or not record.proof.ok:
            return "cannot be delivered without a complete proof"
        if record.photo_id is None or record.size is None or record.file is None or record.file_sha256 is None:
            return "cannot be delivered without a file"
    if record.stops and record.outcome is not Outcome.HELD:
        return "has reasons to be held, and was not"
    return None


def read_report(data: object) -> Report:
    """The report that `report_json` wrote, from `json.loads`; names of people are not kept.

    `Failed.file` is the photo's source. Raises ValueError, which says where, for anything that `report_json` does not
    write: unknown or missing entries, wrong types, unknown codes, or outcomes that contradict their proof.
    """
    # Reports of earlier versions do not say when the event was.
    days = ("event_days",) if isinstance(data, dict) and "event_days" in data else ()
    top = fields(
        data,
        *days,
        *(
            "assent",
            "publication",
            "preset",
            "form",
            "register_revision",
            "settings_digest",
            "started_at",
            "finished_at",
        ),
        *("models", "versions", "counts", "photos", "ignored"),
    )
    preset = text(top["preset"])
    if preset not in PRESETS:
        raise ValueError(f"the report names an unknown preset: {preset}")
    versions = top["versions"]
    if not isinstance(versions, dict):
        raise ValueError("the report's versions are not an object")
    report = Report(
        publication=read_publication(top["publication"]),
        preset=PRESETS[preset],
        form=read_form(top["form"]),
        register_revision=text(top["register_revision"]),
        settings_digest=text(top["settings_digest"]),
        started_at=datetime.fromisoformat(text(top["started_at"])),
        finished_at=datetime.fromisoformat(text(top["finished_at"])),
        stamps=tuple(read_stamp(stamp) for stamp in items(top["models"])),
        versions={text(name): text(version) for name, version in versions.items()},
        records=tuple(_read_numbered(number, photo) for number, photo in enumerate(items(top["photos"]), start=1)),
        ignored=texts(top["ignored"]),
        event_days=read_days(top["event_days"]) if days else None,
    )
    check_records(report.records)
    if top["counts"] != counts(report):
        raise ValueError("the report's counts do not match its photos: it was cut short or changed")
    return report


def _read_numbered(number: int, data: object) -> PhotoRecord:
    try:
        return read_photo(data)
    except ValueError as error:
        raise ValueError(f"photo {number} of the report is damaged: {error}") from error


def read_publication(data: object) -> Publication:
    # Reports of earlier versions do not say until when.
    until = ("use_until",) if isinstance(data, dict) and "use_until" in data else ()
    entry = fields(data, "channel", "purpose", "publish_at", "event", "named_people", "other_controllers", *until)
    return Publication(
        channel=Channel(text(entry["channel"])),
        purpose=Purpose(text(entry["purpose"])),
        publish_at=datetime.fromisoformat(text(entry["publish_at"])),
        event=optional_text(entry["event"]),
        named_people=frozenset(PersonId(person) for person in texts(entry["named_people"])),
        other_controllers=frozenset(texts(entry["other_controllers"])),
        use_until=date.fromisoformat(text(entry["use_until"])) if until else None,
    )


def read_days(data: object) -> Days | None:
    if data is None:
        return None
    entry = fields(data, "first", "last")
    return Days(date.fromisoformat(text(entry["first"])), date.fromisoformat(text(entry["last"])))


def read_form(data: object) -> Form:
    entry = fields(data, "format", "copyright", "credit", "rights_url", "data_mining", "model_release")
    mining = optional_text(entry["data_mining"])
    authored = Authored(
        copyright=text(entry["copyright"]),
        credit=text(entry["credit"]),
        rights_url=text(entry["rights_url"]),
        data_mining=DataMining(mining) if mining else None,
    )
    return Form(FileFormat(text(entry["format"])), authored, flag(entry["model_release"]))


def read_stamp(data: object) -> ModelStamp:
    entry = fields(data, "name", "sha256")
    return ModelStamp(text(entry["name"]), text(entry["sha256"]))


def read_photo(data: object) -> PhotoRecord:
    """One photo's line of the report; raises ValueError as `read_report` does."""
    entry = fields(
        data,
        *("source", "sha256", "outcome", "file", "file_sha256", "width", "height", "marks", "shown", "removed"),
        *("proof", "held_for", "unanswered", "notes", "failure"),
    )
    source = text(entry["source"])
    photo_id = digest(entry["sha256"])
    record = PhotoRecord(
        source=source,
        outcome=Outcome(text(entry["outcome"])),
        photo_id=None if photo_id is None else PhotoId(photo_id),
        size=read_size(entry["width"], entry["height"]),
        file=optional_text(entry["file"]),
        file_sha256=digest(entry["file_sha256"]),
        marks=tuple(read_mark(mark) for mark in items(entry["marks"])),
        shown=tuple(read_shown(shown) for shown in items(entry["shown"])),
        removed=tuple(Reveals(kind) for kind in texts(entry["removed"])),
        notes=texts(entry["notes"]),
        stops=tuple(Reason(code) for code in texts(entry["held_for"]) if not code.startswith(PROOF)),
        unanswered=read_reasons(entry["unanswered"]),
        proof=None if entry["proof"] is None else read_proof(entry["proof"]),
        failure=None if entry["failure"] is None else read_failure(entry["failure"], source),
    )
    if entry["held_for"] != held_for(record):
        raise ValueError("what it was held for does not follow from its proof and outcome")
    return record


def read_size(width: object, height: object) -> Size | None:
    if width is None and height is None:
        return None
    if type(width) is not int or type(height) is not int:
        raise ValueError("a size is not two whole numbers")
    return Size(width, height)


def read_mark(data: object) -> Mark:
    entry = fields(data, "kind", "box", "style", "reason", "reasons", "possible", "face_width")
    reasons = read_reasons(entry["reasons"])
    if entry["reason"] != (reasons[0] if reasons else None):
        raise ValueError("a mark's reason is not the first of its reasons")
    return Mark(
        kind=Kind(text(entry["kind"])),
        box=read_box(entry["box"]),
        style=Style(text(entry["style"])),
        reasons=reasons,
        possible=flag(entry["possible"]),
        face_width=number(entry["face_width"]),
    )


def read_shown(data: object) -> Shown:
    named = ("name",) if isinstance(data, dict) and "name" in data else ()
    entry = fields(data, "person", *named, "box", "reasons", "relies_on")
    return Shown(
        person=PersonId(text(entry["person"])),
        box=read_box(entry["box"]),
        reasons=read_reasons(entry["reasons"]),
        relies_on=tuple(ConsentId(consent) for consent in texts(entry["relies_on"])),
    )


def read_proof(data: object) -> Proof:
    entries = [fields(result, "check", "ok", "detail") for result in items(data)]
    return Proof(
        tuple(CheckResult(Check(text(e["check"])), flag(e["ok"]), text(e["detail"])) for e in entries),
    )


def read_failure(data: object, source: str) -> Failed:
    entry = fields(data, "step", "code", "message", "next")
    code = FailureCode(text(entry["code"]))
    return Failed(source, Step(text(entry["step"])), code, text(entry["message"]), text(entry["next"]))


def read_reasons(data: object) -> tuple[Reason, ...]:
    return tuple(Reason(code) for code in texts(data))


def read_box(data: object) -> Box:
    corners = [number(corner) for corner in items(data)]
    if len(corners) != 4:
        raise ValueError("a box has not four corners")
    return Box(*corners)

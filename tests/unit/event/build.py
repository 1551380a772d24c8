"""Small builders for an event: one photo of 1,200 x 800 with two faces, a line of text and a code; Ada agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np

from app.domain.answers import Answer, Dismissal, Dismissed, FindingKey, LetThrough, OwnMark, Settlement, Visible
from app.domain.findings import Code, Face, Findings, Kind, Text
from app.domain.geometry import BlockGrid, Box, Size
from app.domain.photo import Photo, PhotoFormat, PhotoId
from app.domain.shapes import Shape, ShapeKind
from app.event.acts import AnsweredGates, Began, CalledHarmless, Looked, Named, Rendition
from app.event.desk import Desk
from app.pipeline.groups import FaceRef, groups
from app.vision.embedding import Descriptor
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import PersonId
from consent_db.rules import AgeSeen, GateAnswer, Gates, Reason, WorkRevealing
from tests.unit.consent_db.build import NOON

KEY = bytes(range(32))
AT = datetime(2026, 5, 20, 9, tzinfo=UTC)
SIZE = Size(1200, 800)
ID = PhotoId("a" * 64)
OTHER_ID = PhotoId("b" * 64)
PHOTO = Photo(
    ID, Path("IMG_0001.jpg"), PhotoFormat.JPEG, SIZE, 1000, BlockGrid(16, 16, 0, 0, 8), taken_on=date(2026, 3, 1)
)
LANDMARKS = ((430.0, 250.0), (470.0, 250.0), (450.0, 270.0), (435.0, 295.0), (465.0, 295.0))
FACE = Face(Box(400, 200, 500, 320), 0.9, LANDMARKS)
OTHER = Face(Box(700, 200, 790, 310), 0.3)
LINE = Text(Box(10, 700, 300, 740), 0.8, "Ward 4")
CODE = Code(Box(1000, 600, 1100, 700), "QRCode")
FINDINGS = Findings(ID, SIZE, (FACE, OTHER), (LINE,), (CODE,), ())
FIRST, SECOND = FindingKey("face-0"), FindingKey("face-1")
TEXT, QR = FindingKey("text-0"), FindingKey("code-0")
MINE = FindingKey("own-1")
AREA = Box(100, 400, 180, 470)

WEBSITE = Rendition(Publication(Channel.WEBSITE, Purpose.NEWS, NOON, event="ev1"), "web")
PRINT = Rendition(Publication(Channel.PRINT, Purpose.NEWS, NOON, event="ev1"), "web")
BEGAN = Began("ev_1", "Open day", "/photos", (WEBSITE,), "jb", AT)
LOOKED = Looked("day 1/IMG_0001.jpg", PHOTO, FINDINGS, "web")

PASSED = Gates(
    people=GateAnswer.PASSED,
    work_revealing=WorkRevealing.NO,
    background=GateAnswer.PASSED,
    confidential=GateAnswer.PASSED,
    child_checklist=GateAnswer.PASSED,
    child_checklist_by="second",
    child_cover_checked_by="second",
)


def looked(photo: PhotoId = ID, source: str | None = None, **changes: Any) -> Looked:
    found = replace(FINDINGS, photo_id=photo, **changes)
    return Looked(source or f"{photo[:4]}.jpg", replace(PHOTO, id=photo), found, "web")


def answer(person: PersonId | None, **changes: Any) -> Answer:
    return replace(Answer(person, "jb", AT, AgeSeen.ADULT), **changes)


def named(person: PersonId | None, finding: FindingKey = FIRST, photo: PhotoId = ID, **changes: Any) -> Named:
    return Named(photo, finding, answer(person, **changes))


def harmless(finding: FindingKey, why: Dismissal, photo: PhotoId = ID) -> CalledHarmless:
    return CalledHarmless(photo, finding, Dismissed(why, "jb", AT))


def gates(photo: PhotoId = ID, **changes: Any) -> AnsweredGates:
    return AnsweredGates(photo, replace(PASSED, **changes))


def settlement(*asked: Reason, publication: Publication = WEBSITE.publication, show: bool = False) -> Settlement:
    """Somebody was covered; to `show` is what an earlier version of the program could still write."""
    return Settlement(publication, "jb", AT, frozenset(asked), show)


def let_through(*findings: FindingKey, publication: Publication = WEBSITE.publication, by: str = "jb") -> LetThrough:
    return LetThrough(by, AT, "0" * 64, (Visible(publication, frozenset(findings)),))


def own(kind: Kind = Kind.AREA, box: Box = AREA, form: ShapeKind = ShapeKind.RECTANGLE) -> OwnMark:
    return OwnMark(kind, Shape(form, ((box.x0, box.y0), (box.x1, box.y1))))


def descriptor(seed: int) -> Descriptor:
    """128 numbers that nobody else has, of length 1."""
    numbers = np.random.default_rng(seed).normal(size=128)
    return np.asarray(numbers / np.linalg.norm(numbers), np.float32)


def unnamed_groups(desk: Desk) -> tuple[tuple[FaceRef, ...], ...]:
    """Groups of look-alike faces that nobody has said anything of, the largest first."""
    return groups(desk.looks_like(desk.unnamed_faces()))

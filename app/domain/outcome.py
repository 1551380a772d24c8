"""What a step answers when it has no value to give."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    INGEST = "ingest"
    DETECT = "detect"
    MATCH = "match"
    DECIDE = "decide"
    REVIEW = "review"
    COVER = "cover"
    EXPORT = "export"
    VERIFY = "verify"


class FailureCode(StrEnum):
    """Stable names for expected trouble; scripts may rely on them."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TRUNCATED = "truncated"
    UNSUPPORTED = "unsupported"
    WRONG_TYPE = "wrong-type"
    TOO_LARGE = "too-large"
    DUPLICATE = "duplicate"
    NOT_A_FILE = "not-a-file"
    UNFIT_REFERENCE = "unfit-reference"
    DETECTION_FAILED = "detection-failed"
    WRITE_FAILED = "write-failed"
    EXISTS = "exists"
    CHANGED = "changed"
    READER_MISSING = "reader-missing"
    READER_CRASHED = "reader-crashed"
    READER_HUNG = "reader-hung"
    READER_GARBLED = "reader-garbled"
    STOPPED = "stopped"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Failed:
    """One photo did not get through one step: what happened, and what to do next.

    `message` is for the user and holds no name of a person and no path; `file` is the path as the user gave it.
    """

    file: str
    step: Step
    code: FailureCode
    message: str
    next_action: str

"""What a reviewer had in front of them when they let a photo through, as a digest: another one, and it ends."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import UTC, date, datetime

from app.domain.answers import Answers
from app.domain.findings import Findings


def seen(findings: Findings, answers: Answers) -> str:
    """SHA-256 over what a reviewer has in front of them: everything found and everything said but that it may go.

    The same for the same things whatever order they were said in, and after they were saved and read again.
    """
    # What a line says is read for the list of words; whoever looks at the photo sees the line itself.
    unread = tuple(replace(text, words=None) for text in findings.texts)
    found = asdict(replace(findings, texts=unread, stamps=()))
    both = {"found": found, "said": asdict(replace(answers, let_through=None))}
    text = json.dumps(both, sort_keys=True, default=_plain)
    # A coordinate of 10 comes back from the disk as 10.0.
    text = json.dumps(json.loads(text, parse_int=float), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no plain form for {type(value).__name__}")

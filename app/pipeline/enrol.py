"""Turns a reference photo of one person into the descriptor that the register keeps."""

from __future__ import annotations

from pathlib import Path

from app.domain.outcome import Failed, FailureCode, Step


def descriptor_from(path: Path) -> tuple[float, ...] | Failed:
    """The 128 numbers that describe the one face in the photo at `path`, or why there are none."""
    return Failed(
        file=str(path),
        step=Step.MATCH,
        code=FailureCode.INTERNAL,
        message="Reading a face from a photo is not available.",
        next_action="Name people by hand.",
    )

"""Kills a run at random moments: `python -m tests.killed FOLDER TIMES SEED`; not on Windows, which cannot fork.

Prints one JSON line for each kill: what stood in the output folder then, and after the same run was started again.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from tests.light import cleared, folder_of

PHOTOS = 5


def main(folder: Path, times: int, seed: int) -> None:
    event = folder_of(folder / "event", PHOTOS)
    started = time.monotonic()
    expected = forked(event, folder / "whole", None)
    whole = time.monotonic() - started
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    sys.stdout.write(json.dumps({"originals": digests(event), "expected": expected}) + "\n")
    for number in range(times):
        out = folder / f"out{number}"
        killed = forked(event, out, chance.uniform(0, whole))
        again = forked(event, out, None)
        left = sorted(path.name for path in out.iterdir())
        sys.stdout.write(
            json.dumps({"killed": killed, "again": again, "left": left, "originals": digests(event)}) + "\n"
        )
        shutil.rmtree(out)


def forked(event: Path, out: Path, kill_after: float | None) -> dict[str, str]:
    """The run in a process of its own, killed after so many seconds; the files that are then in the output folder."""
    child = os.fork()
    if not child:
        try:
            cleared(event, out)
        finally:
            os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return digests(out)


def digests(folder: Path) -> dict[str, str]:
    """The photos in `folder` and below, but for what is staged, each with its SHA-256."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".jpg", ".png") and ".assent-staging" not in path.parts
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))

"""How long the whole way of one photo takes, step by step, beside the `deface` command on the same file in one run.

    python -m tests.bench.whole PHOTO DEFACE

PHOTO is a JPEG of about 24 megapixels; for DEFACE see tests/bench/speed.py. `deface` finds faces and blurs them; the
whole way here also searches text and codes, matches, covers, strips, exports and proves. Both are timed as commands,
from start to end, `ROUNDS` times in turn, and the shortest counts; the steps are timed inside one process.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from app.domain.export import PRESETS, Form
from app.domain.findings import Findings
from app.domain.geometry import Size
from app.domain.outcome import Failed
from app.imaging.cover import cover
from app.imaging.encode import encoded
from app.imaging.picture import Decoded
from app.imaging.read import read
from app.imaging.resize import resized
from app.pipeline.batch import who_may_be
from app.pipeline.decide import DecideSettings, decide
from app.pipeline.detect import DetectSettings, Models, detect, load
from app.pipeline.export import stage
from app.pipeline.match import references
from app.pipeline.review import unattended
from app.pipeline.verify import prove
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.rules import Policy
from consent_db.snapshot import ConsentSnapshot, Template
from tests.bench.speed import plain_export, run_deface

T = TypeVar("T")

ROUNDS = 3
PASSPHRASE = "measuring, nothing secret"  # noqa: S105  # of an empty register


def main() -> None:
    photo, deface = Path(sys.argv[1]), Path(sys.argv[2])
    deface_seconds, deface_megabytes = run_deface(deface, photo)
    with tempfile.TemporaryDirectory() as folder:
        seconds = min(clear_command(photo, Path(folder)) for _ in range(ROUNDS))
    base = min(_timed(lambda: plain_export(photo))[0] for _ in range(ROUNDS))
    print(f"deface, whole command: {deface_seconds:.2f} s, {deface_megabytes:.0f} MB")
    print(f"assent clear --preset web, whole command: {seconds:.2f} s, 1/{deface_seconds / seconds:.1f} of deface")
    print(f"decode, resize to 2,048, encode alone: {base:.2f} s")
    models = load()
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for step, took in steps(photo, models).items():
            best[step] = min(took, best.get(step, took))
    for step, took in best.items():
        print(f"  {step:<28} {took:5.2f} s   {took / base:5.1f} x")
    print(f"  {'all steps':<28} {sum(best.values()):5.2f} s   {sum(best.values()) / base:5.1f} x")


def clear_command(photo: Path, folder: Path) -> float:
    """Seconds of `assent clear` on a folder with this photo, with an empty register."""
    event, out, register = folder / "event", folder / "clean", folder / "register.assent"
    event.mkdir(exist_ok=True)
    shutil.copy(photo, event)
    if not register.exists():
        Register.create(register, PASSPHRASE).close()
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "app", "clear", str(event), "--out", str(out), "--register", str(register)]
    command += ["--channel", "website", "--purpose", "news", "--quiet"]
    environment = {"ASSENT_PASSPHRASE": PASSPHRASE, "PATH": "", "HOME": str(Path.home())}
    took, _ = _timed(lambda: subprocess.run(command, check=True, capture_output=True, env=environment))
    return took


def steps(photo: Path, models: Models) -> dict[str, float]:
    """Seconds of each step of one photo, with matching against one person."""
    preset, now = PRESETS["web"], datetime.now(UTC)
    snapshot = ConsentSnapshot("measuring", templates=(Template(PersonId("p-nobody"), (0.0,) * 128),))
    against = references(snapshot)
    publication = Publication(Channel.WEBSITE, Purpose.NEWS, now)
    took: dict[str, float] = {}
    took["decode"], decoded = _timed(lambda: read(photo))
    if not isinstance(decoded, Decoded):
        raise SystemExit(decoded.message)
    pixels = decoded.pixels
    took["faces, texts, codes"], findings = _timed(
        lambda: detect(decoded.photo.id, pixels, DetectSettings(preset), models)
    )
    if not isinstance(findings, Findings):
        raise SystemExit(findings.message)
    took["matching"], suggestions = _timed(lambda: who_may_be(pixels, findings, against, models))
    took["deciding"], plan = _timed(
        lambda: decide(
            decoded.photo, findings, suggestions, (), snapshot, publication, Policy(), now.date(), DecideSettings()
        )
    )
    reviewed = unattended(plan, now)
    if reviewed is None:
        raise SystemExit("the plan stops")
    size = Size(pixels.shape[1], pixels.shape[0]).fitted(preset.longest)
    took["cover"], covered = _timed(lambda: cover(pixels, reviewed))
    took["resize, encode"], _ = _timed(lambda: encoded(resized(covered.pixels, size)))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / ".assent-staging").mkdir()
        exported = stage(pixels, reviewed, preset, Form(), Path(folder), "event-0001.jpg")
        target = Path(folder) / ".assent-staging" / "event-0001.jpg"
        took["proof"], proof = _timed(
            lambda: prove(target, decoded.photo, pixels, plan, preset, Form(), against, models)
        )
    if isinstance(exported, Failed) or not proof.ok:
        raise SystemExit("the photo was not proved")
    return took


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    main()

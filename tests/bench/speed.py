"""How long each step of detection takes, beside the `deface` command on the same file, in one run.

    python -m tests.bench.speed PHOTO DEFACE

PHOTO is a JPEG of about 24 megapixels. DEFACE is the `deface` command of an environment of its own: it imports a video
encoder that this project leaves out, so it does not start in this one. To make that environment:

    uv venv deface-env && uv pip install --python deface-env deface onnx onnxruntime

Times mean something only as ratios within one run on a quiet machine. Everything is run `ROUNDS` times in turn and the
shortest counts. Memory is the largest resident size of a process of its own.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from app.domain.export import PRESETS
from app.domain.geometry import Size
from app.pipeline import detect
from app.vision import codes
from app.vision.faces import FaceFinder
from app.vision.pixels import Pixels, resized
from tests.bench.detection import peak_megabytes
from tests.bench.opened import opened

ROUNDS = 3

DEFACE_FACES = """
import sys
import numpy
from PIL import Image
from deface.centerface import CenterFace
pixels = numpy.asarray(Image.open(sys.argv[1]).convert("RGB"))
boxes, _landmarks = CenterFace()(pixels, threshold=0.2)
print(len(boxes))
"""


def main() -> None:
    photo, deface = Path(sys.argv[1]), Path(sys.argv[2])
    if len(sys.argv) > 3:
        _memory(photo)
        return
    # First, while this process is small: Linux hands the parent's largest size on to its child.
    ours = int(_said(sys.executable, "-m", "tests.bench.speed", photo, deface, "memory"))
    deface_seconds, deface_megabytes = run_deface(deface, photo)
    pixels = opened(photo)
    models = detect.load()
    web, original = steps(pixels, "web", models), steps(pixels, "original", models)
    found = models.faces.find(pixels, detect.face_scales(_size(pixels), False), smallest=8.0)
    base = _best(lambda: plain_export(photo))
    print(f"deface, whole command: {deface_seconds:.2f} s, {deface_megabytes:.0f} MB")
    print(f"decode, resize to 2,048, encode: {base:.2f} s")
    for name, measured in (("web", web), ("original", original)):
        for step, seconds in measured.items():
            print(
                f"{name:>8} {step:<8} {seconds:6.2f} s, {seconds / base:5.1f} x decode-resize-encode, "
                f"1/{deface_seconds / seconds:.1f} of deface"
            )
    print(f"faces at original, a process of its own: {ours} MB, 1/{deface_megabytes / ours:.1f} of deface")
    scores = [face.score for face in found]
    python = deface.parent / "python"
    for threshold in (0.2, 0.5):
        code = DEFACE_FACES.replace("0.2", str(threshold))
        theirs = _said(python, "-c", code, photo).split()[-1]
        print(f"faces scored {threshold} and more: deface {theirs}, here {sum(s >= threshold for s in scores)}")


def _said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def run_deface(deface: Path, photo: Path) -> tuple[float, float]:
    """Seconds (the shortest) and megabytes (the largest child so far) of the command as a user runs it."""
    with tempfile.TemporaryDirectory() as folder:
        command: list[str | Path] = [deface, photo, "-o", Path(folder) / "out.jpg"]
        seconds = _best(lambda: subprocess.run(command, capture_output=True, check=True))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return seconds, peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def steps(pixels: Pixels, preset: str, models: detect.Models) -> dict[str, float]:
    """Seconds of each step on the pixels that `detect` would give it."""
    size = _size(pixels)
    exported = size.fitted(PRESETS[preset].longest)
    base = resized(pixels, *detect.base_size(size, exported))
    unit = exported.width / base.shape[1]
    leaving = resized(base, exported.width, exported.height)
    face_scales = [unit * scale for scale in detect.face_scales(exported, False)]
    text_scales = [unit * scale for scale in detect.TEXT_SCALES]
    found = models.faces.find(base, face_scales)
    return {
        "resizing": _best(lambda: resized(pixels, *detect.base_size(size, exported))),
        "faces": _best(lambda: models.faces.find(base, face_scales)),
        "texts": _best(lambda: models.texts.find(base, text_scales)),
        "codes": _best(lambda: codes.find(leaving)),
        "matching": _best(lambda: models.describer.describe(base, found)),
    }


def plain_export(photo: Path) -> None:
    """What any exporter does: decode, resize to the web preset, encode."""
    with Image.open(photo) as opened_photo:
        pixels = np.asarray(opened_photo.convert("RGB"))
    target = _size(pixels).fitted(PRESETS["web"].longest)
    Image.fromarray(resized(pixels, target.width, target.height)).save(io.BytesIO(), "JPEG", quality=90)


def _memory(photo: Path) -> None:
    pixels = opened(photo)
    scales = detect.face_scales(_size(pixels), False)
    FaceFinder().find(pixels, scales, smallest=8.0)
    print(round(peak_megabytes()))


def _size(pixels: Pixels) -> Size:
    return Size(pixels.shape[1], pixels.shape[0])


def _best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


if __name__ == "__main__":
    main()

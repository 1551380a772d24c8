"""What detection finds on real photographs.

    python -m tests.bench.detection ../shared/photos [faces] [large] [text] [matches] [memory]

Takes the folder of the photographs and the parts to run (all where none is named). Nothing is tuned to single photos.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from app.domain.export import PRESETS, Preset
from app.domain.findings import Findings
from app.domain.geometry import Size
from app.domain.photo import PhotoId
from app.pipeline.detect import DetectSettings, Models, detect, load
from app.vision.pixels import Pixels
from tests.bench.faces import FaceCount
from tests.bench.matches import count_matches
from tests.bench.opened import opened
from tests.bench.texts import TextCount

MOSAIC = Size(5120, 3600)
"""The 18 megapixel photo that the small text photos are composed into."""
SIGNS = Path(__file__).with_name("signs.json")
"""Words of signs on the sharp photos among those of text, which come without truth: marked by eye, so that they say
less than the other figures do. `box` is left, top, right, below."""


def main() -> None:
    folder, parts = Path(sys.argv[1]), sys.argv[2:] or ["faces", "large", "text", "matches", "memory"]
    models = load()
    faces = json.loads((folder / "detect" / "boxes.json").read_text())
    large = {name: truth for name, truth in faces.items() if name.startswith("../")}
    small = {name: truth for name, truth in faces.items() if name not in large}
    if "faces" in parts:
        count_faces("Faces, preset web", folder / "detect", small, PRESETS["web"], models)
    if "large" in parts:
        count_faces("Faces, 24 megapixels, preset original", folder / "detect", large, PRESETS["original"], models)
        count_faces("Faces, 24 megapixels, preset web", folder / "detect", large, PRESETS["web"], models)
    if "text" in parts:
        words = json.loads((folder / "text" / "text.json").read_text())
        count_texts("Text, own size", own_size(folder / "text", words), models)
        count_texts("Text, composed into 18 megapixels", mosaics(folder / "text", words), models)
        count_texts("Signs on sharp photos", own_size(folder / "text", signs()), models)
    if "matches" in parts:
        people = json.loads((folder / "identities" / "identities.json").read_text())
        count_matches(folder / "identities", people, models)
    if "memory" in parts:
        two_in_flight(folder / "detect", large, models)


def count_faces(title: str, folder: Path, truth: dict[str, Any], preset: Preset, models: Models) -> None:
    count, seconds = FaceCount(), 0.0
    for name, photo in truth.items():
        pixels = opened(folder / name)
        size = Size(pixels.shape[1], pixels.shape[0])
        start = time.perf_counter()
        findings = found(pixels, preset, models)
        seconds += time.perf_counter() - start
        count.add(photo["faces"], findings.faces, size, size.fitted(preset.longest))
    print(f"{title}: {count.photos} photos, {seconds / count.photos:.2f} s each", *count.lines(), sep="\n")


def count_texts(title: str, photos: Iterator[tuple[Pixels, list[dict[str, Any]]]], models: Models) -> None:
    every, covered, seconds = TextCount(), TextCount(), 0.0
    for pixels, words in photos:
        start = time.perf_counter()
        findings = found(pixels, PRESETS["original"], models)
        seconds += time.perf_counter() - start
        every.add(words, findings.texts, findings.size)
        covered.add(words, [text for text in findings.texts if not text.possible], findings.size)
    print(f"{title}: {every.photos} photos, {seconds / every.photos:.2f} s each", *every.lines(), sep="\n")
    print("the same, without what is only possible text:", *covered.lines(), sep="\n")


def two_in_flight(folder: Path, large: dict[str, Any], models: Models) -> None:
    """Peak memory of the process while two photos of 24 megapixels are looked at, at each size."""
    photos = [opened(folder / name) for name in large for _ in range(2)][:2]
    for name in ("web", "original"):
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda pixels, name=name: found(pixels, PRESETS[name], models), photos))
        print(f"peak memory after two photos in flight, preset {name}: {peak_megabytes():.0f} MB")


def found(pixels: Pixels, preset: Preset, models: Models) -> Findings:
    findings = detect(PhotoId("0" * 64), pixels, DetectSettings(preset), models)
    if not isinstance(findings, Findings):
        raise RuntimeError(findings.message)
    return findings


def own_size(folder: Path, truth: dict[str, Any]) -> Iterator[tuple[Pixels, list[dict[str, Any]]]]:
    for name, words in truth.items():
        yield opened(folder / name), words


def signs() -> dict[str, list[dict[str, Any]]]:
    """The words of `SIGNS` as the other truth has them, by photo."""
    marked = json.loads(SIGNS.read_text())
    return {
        name: [
            {"poly": [x0, y0, x1, y0, x1, y1, x0, y1], "ignore": False, "text": word["text"]}
            for word in words
            for x0, y0, x1, y1 in [word["box"]]
        ]
        for name, words in marked.items()
    }


def mosaics(folder: Path, truth: dict[str, Any]) -> Iterator[tuple[Pixels, list[dict[str, Any]]]]:
    """The photos side by side on as many 18 megapixel canvases as it takes, with their words moved along."""
    canvas, x, y, row = _canvas(), 0, 0, 0
    words: list[dict[str, Any]] = []
    for name, here in truth.items():
        pixels = opened(folder / name)
        height, width = pixels.shape[:2]
        if x + width > MOSAIC.width:
            x, y, row = 0, y + row, 0
        if y + height > MOSAIC.height:
            yield canvas, words
            canvas, words, x, y, row = _canvas(), [], 0, 0, 0
        canvas[y : y + height, x : x + width] = pixels
        move = np.tile([x, y], 4)
        words.extend({**word, "poly": (np.array(word["poly"]) + move).tolist()} for word in here)
        x, row = x + width, max(row, height)
    yield canvas, words


def _canvas() -> Pixels:
    return np.full((MOSAIC.height, MOSAIC.width, 3), 128, np.uint8)


def peak_megabytes() -> float:
    """Largest resident size so far (Linux gives kilobytes, macOS bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


if __name__ == "__main__":
    main()

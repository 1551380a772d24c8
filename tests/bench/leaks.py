"""What is left in the files that four programs write: `python -m tests.bench.leaks ../shared/files`.

Prints one table. The files are those of the folder's `manifest.tsv`, the same for every program in the same run:
Assent (the whole way with its proof; stand-ins for the models, which look at pixels only), `exiftool -all=`, mat2, and
a plain save by Pillow in the file's own format. A program that is not installed is left out.

Judges: our walker (`unneeded`, any part that the first picture does not need), ExifTool (any tag that does not describe
the picture itself), and canaries: `CNRY-` as it is, in UTF-16, as hexadecimal digits, and in whatever zlib unpacks.
ExifTool is judge and party; the walker is ours. That is why there are three.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from app.domain.export import PRESETS
from app.domain.record import Outcome
from app.imaging.formats import sniff
from app.imaging.header import UnfitError
from app.imaging.unneeded import unneeded
from tests.light import cleared

Route = Callable[[Path, Path], None]
"""Writes clean copies of the files of a folder into another folder, as far as it can."""

SECONDS = 60
CANARY = b"CNRY-"
CANARIES = (CANARY, CANARY.decode().encode("utf-16-le"), CANARY.decode().encode("utf-16-be"), CANARY.hex().encode())

DESCRIBES_THE_PICTURE = re.compile(
    r"(ExifTool|System|Composite|SourceFile)\b.*"
    r"|File:(?!Comment).*"
    r"|JFIF:(JFIFVersion|ResolutionUnit|[XY]Resolution)"
    r"|PNG(-pHYs)?:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Transparency"
    r"|PixelsPerUnit[XY]|PixelUnits|Gamma|SRGBRendering|SignificantBits|BackgroundColor|AnimationFrames|AnimationPlays)"
    r"|GIF:(GIFVersion|HasColorMap|ColorResolutionDepth|BitsPerPixel|BackgroundColor|PixelAspectRatio|FrameCount"
    r"|Duration|TransparentColor|AnimationIterations)"
    r"|RIFF:(VP8Version|ImageWidth|ImageHeight|HorizontalScale|VerticalScale|WebP_Flags|AlphaIsUsed|BackgroundColor"
    r"|AnimationLoopCount|FrameCount|Duration|AlphaPreprocessing|AlphaFiltering|AlphaCompression)"
    r"|IFD\d+:(ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation|StripOffsets|SamplesPerPixel"
    r"|RowsPerStrip|StripByteCounts|PlanarConfiguration|Predictor|ColorMap|Tile.*|ExtraSamples|SampleFormat|JPEGTables"
    r"|YCbCr.*|ReferenceBlackWhite|SubfileType|OldSubfileType|FillOrder|Orientation|[XY]Resolution|ResolutionUnit"
    r"|T4Options|T6Options|HalftoneHints|PageNumber|MinSampleValue|MaxSampleValue|Thresholding)"
    r"|(QuickTime|Meta|Track\d+|ItemList):.*"
    r"|APP14:.*"
)


def main(files: Path) -> None:
    with (files / "manifest.tsv").open(encoding="utf-8", newline="") as table:
        listed = [files / row["file"] for row in csv.DictReader(table, delimiter="\t")]
    present = [path for path in listed if path.is_file()]
    routes: dict[str, Route] = {"Assent": by_assent}
    if shutil.which("exiftool"):
        routes["exiftool -all="] = by_exiftool
    if shutil.which("mat2"):
        routes["mat2"] = by_mat2
    routes["Pillow, plain save"] = by_pillow
    print(f"| program | files | exported | refused | leaks by walker | leaks by ExifTool | canaries |\n|{'---|' * 7}")
    for name, route in routes.items():
        with tempfile.TemporaryDirectory() as place:
            before, after = Path(place) / "in", Path(place) / "out"
            before.mkdir()
            after.mkdir()
            for number, path in enumerate(present):
                shutil.copyfile(path, before / f"{number:04}{path.suffix}")
            route(before, after)
            written = sorted(path for path in after.iterdir() if path.is_file())
            walker = sum(holds_more(path) for path in written)
            canaries = sum(holds_canary(path.read_bytes()) for path in written)
            counts = (len(present), len(written), len(present) - len(written), walker, tagged(written), canaries)
            print(f"| {name} | {' | '.join(map(str, counts))} |", flush=True)


def by_assent(before: Path, after: Path) -> None:
    with tempfile.TemporaryDirectory() as out:
        report = cleared(before, Path(out) / "clean", preset=PRESETS["web"])
        for record in report.records if report else ():
            if record.outcome is Outcome.DELIVERED and record.file:
                shutil.copyfile(Path(out) / "clean" / record.file, after / record.file)


def by_exiftool(before: Path, after: Path) -> None:
    for path in sorted(before.iterdir()):
        _run("exiftool", "-q", "-q", "-all=", "-o", after / path.name, path)


def by_mat2(before: Path, after: Path) -> None:
    for path in sorted(before.iterdir()):
        _run("mat2", path)
        cleaned = path.with_suffix(f".cleaned{path.suffix}")
        if cleaned.is_file():
            shutil.copyfile(cleaned, after / path.name)
            cleaned.unlink()


def by_pillow(before: Path, after: Path) -> None:
    for path in sorted(before.iterdir()):
        try:
            with Image.open(path) as image:
                image.save(after / path.name, image.format)
        except Exception:
            (after / path.name).unlink(missing_ok=True)


def holds_more(path: Path) -> bool:
    """Whether the walker finds any part that the picture does not need; what it cannot read counts as well."""
    data = path.read_bytes()
    format = sniff(data)
    try:
        return format is None or bool(unneeded(data, format))
    except UnfitError:
        return True


def holds_canary(data: bytes) -> bool:
    return any(canary in text for text in (data, *_unpacked(data)) for canary in CANARIES)


def _unpacked(data: bytes) -> list[bytes]:
    """Whatever begins like a zlib stream, unpacked; the rows of a PNG put together first."""
    streams = [b"".join(re.findall(rb"IDAT(.*?)(?=....IDAT|....IEND)", data, re.DOTALL))]
    streams += [data[found.start() :] for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data)]
    texts = []
    for stream in streams[:2000]:
        try:
            texts.append(zlib.decompressobj().decompress(stream, 1 << 22))
        except zlib.error:
            continue
    return texts


def tagged(written: list[Path]) -> str:
    """How many files have a tag that does not describe the picture itself."""
    if not shutil.which("exiftool"):
        return "not installed"
    if not written:
        return "0"
    said = _run("exiftool", "-q", "-q", "-json", "-G1", "-a", "-s", "-U", "-ee", *written)
    return str(sum(any(not DESCRIBES_THE_PICTURE.fullmatch(tag) for tag in entry) for entry in json.loads(said)))


def _run(*command: str | Path) -> str:
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=SECONDS, text=True).stdout
    except subprocess.TimeoutExpired:
        return "[]"


if __name__ == "__main__":
    main(Path(sys.argv[1]))

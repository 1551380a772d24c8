"""Make the picture of README from the output of `assent demo`.

uv run assent demo --out demo && uv run python packaging/picture.py demo
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ("IMG_0002.jpg", "IMG_0004.jpg")
WIDTH = 560
GAP = 12


def main() -> None:
    demo = Path(sys.argv[1])
    report = json.loads((demo / "clean" / "report.json").read_text("utf-8"))
    clean = {photo["source"]: demo / "clean" / photo["file"] for photo in report["photos"]}
    rows = [(small(demo / "event" / source), small(clean[source])) for source in SHOWN]
    height = sum(before.height for before, _ in rows) + GAP * (len(rows) - 1)
    sheet = Image.new("RGB", (2 * WIDTH + GAP, height), "white")
    top = 0
    for before, after in rows:
        sheet.paste(before, (0, top))
        sheet.paste(after, (WIDTH + GAP, top))
        top += before.height + GAP
    target = ROOT / "resources" / "readme" / "before-after.jpg"
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target, quality=82)


def small(path: Path) -> Image.Image:
    with Image.open(path) as photo:
        upright = ImageOps.exif_transpose(photo).convert("RGB")
    return upright.resize((WIDTH, round(upright.height * WIDTH / upright.width)))


if __name__ == "__main__":
    main()

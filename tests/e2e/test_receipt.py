"""The receipt: what an original gave away stands in the page for whoever cleared it, and nowhere else."""

from __future__ import annotations

import base64
import re
import struct
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.light import CANARY, cleared, folder_of


def test_the_page_says_what_was_removed_and_the_report_for_machines_does_not(tmp_path: Path) -> None:
    out = tmp_path / "clean"
    assert cleared(folder_of(tmp_path / "event", 1), out)
    page, machine = (out / "report.html").read_text("utf-8"), (out / "report.json").read_text("utf-8")
    assert "What the original gave away" in page
    assert f"{len(CANARY)} bytes after the end of the picture" in page
    assert "Keep this page to yourself" in page
    assert "What no proof covers" in page
    assert "bytes after the end" not in machine


def test_what_may_name_somebody_is_left_out_unless_names_were_asked_for(tmp_path: Path) -> None:
    event, out = folder_of(tmp_path / "event", 1), tmp_path / "clean"
    assert cleared(event, out)
    page = (out / "report.html").read_text("utf-8")
    assert CANARY.decode() not in page
    assert "left out because names were not asked for" in page
    assert cleared(event, out, force=True, names={})
    assert CANARY.decode() in (out / "report.html").read_text("utf-8")


def test_the_small_picture_is_shown_without_its_own_metadata_and_can_be_left_out(tmp_path: Path) -> None:
    event, out = folder_of(tmp_path / "event", 1), tmp_path / "clean"
    original = event / "IMG_0000.jpg"
    block = Image.Exif()
    block[0x0132] = "2026:05:01 09:30:00"
    thumbnail = BytesIO()
    Image.new("RGB", (64, 48), (0, 200, 0)).save(thumbnail, "JPEG", comment=CANARY)
    original.write_bytes(with_thumbnail(original.read_bytes(), thumbnail.getvalue()))
    assert cleared(event, out)
    (address,) = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', (out / "report.html").read_text("utf-8"))
    shown = base64.b64decode(address)
    assert CANARY not in shown
    with Image.open(BytesIO(shown)) as picture:
        assert picture.size == (64, 48)
    assert cleared(event, out, force=True, thumbnails=False)
    assert "data:image" not in (out / "report.html").read_text("utf-8")


def with_thumbnail(data: bytes, thumbnail: bytes) -> bytes:
    """A JPEG with an EXIF block of two directories, the second of which holds `thumbnail` (EXIF 2.32, 4.5.5)."""

    def entry(tag: int, value: int) -> bytes:
        return struct.pack("<HHII", tag, 4, 1, value)

    first = (0).to_bytes(2, "little") + (14).to_bytes(4, "little")
    second = (2).to_bytes(2, "little") + entry(513, 44) + entry(514, len(thumbnail)) + bytes(4)
    block = b"Exif\0\0" + b"II*\0\x08\0\0\0" + first + second + thumbnail
    return data[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + data[2:]

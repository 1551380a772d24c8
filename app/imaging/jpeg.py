"""The segments of any JPEG file (ITU-T T.81), read without trust: for decoding, and to see what it gives away.

`walk.py`, which judges our own exports, does not use this module on purpose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.domain.geometry import BlockGrid
from app.imaging.header import LOSSLESS, Header, damaged, stored_size, truncated

SOI: Final = 0xD8
EOI: Final = 0xD9
SOS: Final = 0xDA
DQT: Final = 0xDB
APP0: Final = 0xE0
APP1: Final = 0xE1
APP2: Final = 0xE2
APP11: Final = 0xEB
APP13: Final = 0xED
APP14: Final = 0xEE
COM: Final = 0xFE

EXIF: Final = b"Exif\x00\x00"
XMP: Final = b"http://ns.adobe.com/xap/1.0/\x00"
EXTENDED_XMP: Final = b"http://ns.adobe.com/xmp/extension/\x00"
MPF: Final = b"MPF\x00"
_ICC: Final = b"ICC_PROFILE\x00"

# Every start of frame; C4, C8 and CC are other things.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_LOSSLESS = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
_SEQUENTIAL_HUFFMAN = frozenset({0xC0, 0xC1})
_PROGRESSIVE = frozenset({0xC2, 0xCA})
# The coefficients that libjpeg-turbo guesses from neighbouring blocks (jdcoefct.c, SAVED_COEFS).
_SMOOTHED = 9
# DHT, DAC, DNL, DQT, DRI, DHP, EXP: with the frames and scans, all that pixels are made of.
NEEDED = _FRAMES | {0xC4, 0xCC, 0xDC, DQT, 0xDD, 0xDE, 0xDF, SOS}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_AFTER_ENTROPY = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_MARKER = re.compile(rb"\xff[\x01-\xfe]")

# libjpeg-turbo's own advice for programs that decode files of strangers.
_MOST_SCANS = 500

# A Huffman decoder looks a few bytes ahead. Given these instead of the end marker, it finishes a whole picture, while
# one that stops early runs out of data and says so, where an end marker would make it paint the rest grey.
_LOOK_AHEAD = bytes(16)


@dataclass(frozen=True, slots=True)
class Segment:
    """One marker with its body: `start` is where its 0xFF stands, `end` is behind its body (and its scan's data)."""

    marker: int
    start: int
    body: bytes
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The start of frame: which process, the size, and the sampling factors (h, v) of each component."""

    marker: int
    width: int
    height: int
    sampling: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Jpeg:
    """The first picture of a JPEG file. `end` is where its end marker ends, or None where it has none."""

    segments: tuple[Segment, ...]
    end: int | None

    def bodies(self, marker: int, start: bytes = b"") -> tuple[bytes, ...]:
        """The bodies of every segment `marker` that begin with `start`, without that start."""
        return tuple(s.body[len(start) :] for s in self.segments if s.marker == marker and s.body.startswith(start))

    @property
    def frame(self) -> Frame:
        """Raises UnfitError where there is none, or where it is damaged."""
        for segment in self.segments:
            if segment.marker in _FRAMES:
                return _frame(segment)
        raise damaged("it holds no picture")

    @property
    def grid(self) -> BlockGrid:
        """The grid of coding units (T.81 A.2), with how far beyond them a decoder carries what lies inside.

        A block is decoded from its own coefficients alone. Two things reach further: colours of half the resolution
        are interpolated with the next sample, which is one pixel beyond the unit; and where a progressive file leaves
        low coefficients out, libjpeg guesses them from two blocks to each side (its block smoothing). Raises
        UnfitError where there is no frame.
        """
        frame = self.frame
        if frame.marker in _LOSSLESS or not frame.sampling:
            return LOSSLESS
        # A single component is not interleaved: its unit is one block, whatever its factors say.
        alone = len(frame.sampling) == 1
        step_x = 8 if alone else 8 * max(h for h, _ in frame.sampling)
        step_y = 8 if alone else 8 * max(v for _, v in frame.sampling)
        margin = 0 if alone or len(set(frame.sampling)) == 1 else 1
        if frame.marker in _PROGRESSIVE and self._leaves_coefficients_out(len(frame.sampling)):
            margin += 2 * max(step_x, step_y)
        return BlockGrid(step_x, step_y, 0, 0, margin)

    def _leaves_coefficients_out(self, components: int) -> bool:
        """Whether any of the coefficients 1 to 9 of a component is not brought to its last bit by any scan."""
        whole: set[tuple[int, int]] = set()
        for segment in self.segments:
            body = segment.body
            if segment.marker != SOS or len(body) < 1 or len(body) < 4 + 2 * body[0]:
                continue
            first, last, bits = body[1 + 2 * body[0] : 4 + 2 * body[0]]
            if bits & 15 == 0:
                whole |= {(body[1 + 2 * n], at) for n in range(body[0]) for at in range(first, last + 1)}
        return len([at for _, at in whole if 1 <= at <= _SMOOTHED]) < components * _SMOOTHED

    @property
    def scans(self) -> int:
        return sum(s.marker == SOS for s in self.segments)

    @property
    def icc(self) -> bytes | None:
        """The ICC profile, put together from its numbered parts (ICC.1:2022 annex B.4)."""
        parts = sorted(self.bodies(APP2, _ICC), key=lambda part: part[:1])
        return b"".join(part[2:] for part in parts) or None

    @property
    def exif(self) -> bytes | None:
        blocks = self.bodies(APP1, EXIF)
        return blocks[0] if blocks else None

    @property
    def xmp(self) -> bytes | None:
        packets = self.bodies(APP1, XMP)
        return packets[0] if packets else None


def segments(data: bytes) -> Jpeg:
    """The segments of the first picture in `data`, which begins with SOI. Never raises: stops where sense stops."""
    found: list[Segment] = []
    at = 2
    while True:
        marker = _MARKER.search(data, at)
        if marker is None:
            return Jpeg(tuple(found), None)
        start, code = marker.start(), data[marker.start() + 1]
        at = start + 2
        if code == EOI:
            return Jpeg(tuple(found), at)
        if code in _ALONE or code == SOI:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2 or at + length > len(data):
            return Jpeg(tuple(found), None)
        body, at = data[at + 2 : at + length], at + length
        if code == SOS:
            after = _AFTER_ENTROPY.search(data, at)
            at = after.start() if after else len(data)
        found.append(Segment(code, start, body, at))


def header(data: bytes) -> Header:
    """Raises UnfitError where the file is no JPEG that can be decoded."""
    jpeg = segments(data)
    if jpeg.end is None:
        raise truncated()
    frame = jpeg.frame
    if jpeg.scans == 0 or jpeg.scans > _MOST_SCANS:
        raise damaged("it has no scan, or far too many")
    return Header(
        size=stored_size(frame.width, frame.height),
        decodable=_decodable(data, jpeg, frame),
        grid=jpeg.grid,
        pictures=_pictures(jpeg),
        exif=jpeg.exif,
        xmp=jpeg.xmp,
        icc=jpeg.icc,
    )


def _frame(segment: Segment) -> Frame:
    body = segment.body
    if len(body) < 6 or len(body) < 6 + 3 * body[5]:
        raise damaged("its frame header is too short")
    sampling = tuple((body[at] >> 4, body[at] & 15) for at in range(7, 7 + 3 * body[5], 3))
    if not all(1 <= h <= 4 and 1 <= v <= 4 for h, v in sampling):
        raise damaged("its sampling factors make no sense")
    return Frame(segment.marker, int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big"), sampling)


def _decodable(data: bytes, jpeg: Jpeg, frame: Frame) -> bytes:
    parts = [b"\xff\xd8"]
    for segment in jpeg.segments:
        # JFIF and Adobe headers say which colours the components are.
        colours = (segment.marker == APP0 and segment.body.startswith(b"JFIF\x00")) or (
            segment.marker == APP14 and segment.body.startswith(b"Adobe")
        )
        if segment.marker in NEEDED or colours:
            parts.append(data[segment.start : segment.end])
    one_scan = jpeg.scans == 1 and frame.marker in _SEQUENTIAL_HUFFMAN
    parts.append(_LOOK_AHEAD if one_scan else b"\xff\xd9")
    return b"".join(parts)


def _pictures(jpeg: Jpeg) -> int:
    """How many pictures the multi-picture index lists (CIPA DC-007 tag 0xB001, read as a count of its entries)."""
    for body in jpeg.bodies(APP2, MPF):
        order = "little" if body[:2] == b"II" else "big"
        at = body.find((0xB001).to_bytes(2, order) + (4).to_bytes(2, order))  # type: ignore[arg-type] # two literals
        if at >= 0:
            return max(1, min(1000, int.from_bytes(body[at + 8 : at + 12], order)))  # type: ignore[arg-type] # as above
    return 1

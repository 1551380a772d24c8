"""An independent judge of our own exports, byte by byte.

Promises: a file in which `problems` finds nothing is exactly one baseline JPEG with the header that our settings give
and entropy-coded data: no other segment, table, scan, thumbnail, comment, profile, density or marker, and not one byte
after its end; where the settings author a block, exactly that one in its place. It is an allow-list: what is not known
is a problem. It never uses the encoder's library, and its tables come from the standard, not from the encoder.

Does not promise: that the entropy-coded data decodes to the right pixels, or that every bit of it is needed for them.
The proof compares the pixels, and the file's SHA-256 with what was encoded.
"""

from __future__ import annotations

import re
from typing import Final

_QUALITY: Final = 92

# Recommendation ITU-T T.81 Annex K, tables K.1 and K.2, row by row.
_LUMINANCE = (
    *(16, 11, 10, 16, 24, 40, 51, 61),
    *(12, 12, 14, 19, 26, 58, 60, 55),
    *(14, 13, 16, 24, 40, 57, 69, 56),
    *(14, 17, 22, 29, 51, 87, 80, 62),
    *(18, 22, 37, 56, 68, 109, 103, 77),
    *(24, 35, 55, 64, 81, 104, 113, 92),
    *(49, 64, 78, 87, 103, 121, 120, 101),
    *(72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMINANCE = (
    *(17, 18, 24, 47, 99, 99, 99, 99),
    *(18, 21, 26, 66, 99, 99, 99, 99),
    *(24, 26, 56, 99, 99, 99, 99, 99),
    *(47, 66, 99, 99, 99, 99, 99, 99),
    *(99,) * 32,
)

# Annex K.3: how many codes of 1 to 16 bits there are, then what they stand for.
_DC_LUMINANCE = bytes((0, 1, 5, 1, 1, 1, 1, 1, 1, *(0,) * 7, *range(12)))
_DC_CHROMINANCE = bytes((0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, *(0,) * 5, *range(12)))
_AC_LUMINANCE = bytes.fromhex(
    "00020103 03020403 05050404 0000017d"
    "01020300 04110512 21314106 13516107 22711432 8191a108 2342b1c1 1552d1f0"
    "24336272 82090a16 1718191a 25262728 292a3435 36373839 3a434445 46474849"
    "4a535455 56575859 5a636465 66676869 6a737475 76777879 7a838485 86878889"
    "8a929394 95969798 999aa2a3 a4a5a6a7 a8a9aab2 b3b4b5b6 b7b8b9ba c2c3c4c5"
    "c6c7c8c9 cad2d3d4 d5d6d7d8 d9dae1e2 e3e4e5e6 e7e8e9ea f1f2f3f4 f5f6f7f8"
    "f9fa"
)
_AC_CHROMINANCE = bytes.fromhex(
    "00020102 04040304 07050404 00010277"
    "00010203 11040521 31061241 51076171 13223281 08144291 a1b1c109 233352f0"
    "156272d1 0a162434 e125f117 18191a26 2728292a 35363738 393a4344 45464748"
    "494a5354 55565758 595a6364 65666768 696a7374 75767778 797a8283 84858687"
    "88898a92 93949596 9798999a a2a3a4a5 a6a7a8a9 aab2b3b4 b5b6b7b8 b9bac2c3"
    "c4c5c6c7 c8c9cad2 d3d4d5d6 d7d8d9da e2e3e4e5 e6e7e8e9 eaf2f3f4 f5f6f7f8"
    "f9fa"
)


def _zigzag() -> tuple[int, ...]:
    """Row-by-row positions in the order in which a file lists them (T.81 figure 5)."""

    def along(position: int) -> tuple[int, int]:
        row, column = divmod(position, 8)
        diagonal = row + column
        return diagonal, row if diagonal % 2 else column

    return tuple(sorted(range(64), key=along))


def _quantisation(table: tuple[int, ...]) -> bytes:
    """`table` scaled to our quality by the rule of the Independent JPEG Group, in zigzag order."""
    scale = 200 - 2 * _QUALITY
    return bytes(min(255, max(1, (table[at] * scale + 50) // 100)) for at in _zigzag())


_NAMES: Final = {
    0xC4: "Huffman table",
    0xCC: "arithmetic coding table",
    0xD9: "end",
    0xDA: "scan",
    0xDB: "quantisation table",
    0xDC: "number of lines",
    0xDD: "restart interval",
    0xD8: "start of another picture",
    0xFE: "comment",
}

_JFIF = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_SCAN = bytes((3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0))
_XMP = b"http://ns.adobe.com/xap/1.0/\x00"
_COMPONENTS = bytes((3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1))

# Marker and body of every segment in the order in which our encoder writes them; None is the frame, whose size varies.
_EXPECTED: Final[tuple[tuple[int, bytes | None], ...]] = (
    (0xE0, _JFIF),
    (0xDB, b"\x00" + _quantisation(_LUMINANCE)),
    (0xDB, b"\x01" + _quantisation(_CHROMINANCE)),
    (0xC0, None),
    (0xC4, b"\x00" + _DC_LUMINANCE),
    (0xC4, b"\x10" + _AC_LUMINANCE),
    (0xC4, b"\x01" + _DC_CHROMINANCE),
    (0xC4, b"\x11" + _AC_CHROMINANCE),
    (0xDA, _SCAN),
)

_SIGNS: Final = {
    b"Exif\x00\x00": "EXIF",
    b"http://ns.adobe.com/": "XMP",
    b"<x:xmpmeta": "XMP",
    b"Photoshop 3.0": "IPTC or Photoshop data",
    b"ICC_PROFILE\x00": "a colour profile",
    b"JFXX\x00\x10": "a thumbnail",
    b"urn:c2pa": "content credentials",
    b"MotionPhoto": "a motion photo",
    b"ftypmp42": "a video",
}
"""How well-known metadata begins; each is too long to come about by chance in a picture."""

_MARKER_IN_ENTROPY = re.compile(rb"\xff[^\x00]|\xff$", re.DOTALL)


def problems(data: bytes, xmp: bytes = b"") -> tuple[str, ...]:
    """What is wrong with the bytes of an export, in plain words; empty where nothing is.

    `xmp` is the packet that the settings ask for, which must then stand there exactly. Looks no further than the first
    segment that does not belong, for behind it nothing can be trusted to be what it seems; what follows the end is
    always named too.
    """
    if data[:2] != b"\xff\xd8":
        return ("it does not begin like a JPEG",)
    at = 2
    authored = ((0xE1, _XMP + xmp),) if xmp else ()
    for marker, expected in (_EXPECTED[0], *authored, *_EXPECTED[1:]):
        if data[at : at + 1] != b"\xff" or at + 4 > len(data):
            return (f"no {_name(marker)} segment at byte {at}",)
        found = data[at + 1]
        if found == 0xFF:
            return (f"fill bytes before a marker at byte {at}",)
        if found != marker:
            return (f"an unexpected {_name(found)} segment at byte {at}",)
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if length < 2 or len(body) != length - 2:
            return (f"the {_name(marker)} segment at byte {at} has a false length",)
        if expected is None:
            wrong = _frame_problem(body)
            if wrong:
                return (wrong,)
        elif body != expected:
            return (f"the {_name(marker)} segment at byte {at} is not the constant one{_difference(marker, body)}",)
        at += 2 + length
    return _entropy_problems(data, at)


def fixed_length(xmp: bytes = b"") -> int:
    """How many bytes of a file without problems come before its entropy-coded data."""
    bodies = (len(_COMPONENTS) + 5 if body is None else len(body) for _, body in _EXPECTED)
    return 2 + sum(4 + length for length in bodies) + (4 + len(_XMP + xmp) if xmp else 0)


def metadata_signs(data: bytes, xmp: bytes = b"") -> tuple[str, ...]:
    """Which well-known kinds of metadata stand anywhere in `data`, whatever the segments claim to be.

    The packet `xmp` that the settings ask for is passed over once, with what announces it.
    """
    for authored in (_XMP + xmp, xmp):
        data = data.replace(authored, b"", 1) if xmp else data
    return tuple(dict.fromkeys(kind for sign, kind in _SIGNS.items() if sign in data))


def _frame_problem(body: bytes) -> str:
    if len(body) != 15 or body[0] != 8 or body[5:] != _COMPONENTS:
        return "the frame is not of three components of 8 bits at full resolution"
    if not int.from_bytes(body[1:3], "big") or not int.from_bytes(body[3:5], "big"):
        return "the frame has no size"
    return ""


def _difference(marker: int, body: bytes) -> str:
    """Which part of the JFIF segment differs, for it is where leaks have hidden."""
    if marker != 0xE0 or body[:5] != _JFIF[:5]:
        return ""
    if len(body) > len(_JFIF) or body[12:14] != b"\x00\x00":
        return ": it holds a thumbnail"
    return ": its density differs" if body[7:12] != _JFIF[7:12] else ""


def _entropy_problems(data: bytes, at: int) -> tuple[str, ...]:
    """Everything from the first byte of entropy-coded data on: no marker but the end, and nothing behind it."""
    marker = _MARKER_IN_ENTROPY.search(data, at)
    if marker is None:
        return ("it has no end marker",)
    start = marker.start()
    if start == at:
        return ("its scan is empty",)
    found = data[start + 1] if start + 1 < len(data) else None
    if found != 0xD9:
        if found == 0xFF:
            return (f"fill bytes before a marker at byte {start}",)
        return (f"an unexpected {_name(found)} inside the picture at byte {start}",)
    after = len(data) - start - 2
    return (f"{after} bytes after the end of the picture",) if after else ()


def _name(marker: int | None) -> str:
    if marker is None:
        return "cut marker"
    if 0xE0 <= marker <= 0xEF:
        return f"APP{marker - 0xE0}"
    if 0xD0 <= marker <= 0xD7:
        return "restart marker"
    if 0xC0 <= marker <= 0xCF and marker not in _NAMES:
        return "frame"
    return _NAMES.get(marker, f"0x{marker:02X}")

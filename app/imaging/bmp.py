"""The header of a BMP file (Microsoft's BITMAPCOREHEADER to BITMAPV5HEADER), read without trust."""

from __future__ import annotations

from app.imaging.header import Header, damaged, stored_size, truncated


def header(data: bytes) -> Header:
    """Raises UnfitError where the file is no BMP that can be decoded."""
    length = int.from_bytes(data[14:18], "little")
    if length == 12:
        width, height = int.from_bytes(data[18:20], "little"), int.from_bytes(data[20:22], "little")
        bits, packing = int.from_bytes(data[24:26], "little"), 0
    elif length >= 40:
        width = int.from_bytes(data[18:22], "little", signed=True)
        # A negative height means that the first row is the top one.
        height = abs(int.from_bytes(data[22:26], "little", signed=True))
        bits, packing = int.from_bytes(data[28:30], "little"), int.from_bytes(data[30:34], "little")
    else:
        raise damaged("its header has an unknown length")
    size = stored_size(width, height)
    if len(data) < 14 + length:
        raise truncated()
    row = (width * bits + 31) // 32 * 4
    unpacked = packing in (0, 3)
    whole = not unpacked or int.from_bytes(data[10:14], "little") + row * height <= len(data)
    return Header(size=size, decodable=data, whole=whole)

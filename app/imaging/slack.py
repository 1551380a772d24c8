"""Bytes that hide inside the picture of one of our own exports, where no marker gives them away.

Promises: what is put between the last block of pixels and the end marker is found from about 16 bytes on: a decoder
that gets everything but the last byte of the entropy-coded data must run out of data, unless something follows what it
needs.

Does not promise: anything about the rest of the file, which is the part of `walk.py`.
"""

from __future__ import annotations

from io import BytesIO

from PIL import JpegImagePlugin

_END = b"\xff\xd9"


def slack(data: bytes) -> tuple[str, ...]:
    """What is wrong with the end of an export's picture, in plain words; empty where nothing is."""
    if not data.endswith(_END):
        return ("it has no end marker at its end",)
    try:
        JpegImagePlugin.JpegImageFile(BytesIO(data[: -len(_END) - 1])).load()
    except OSError as trouble:
        return () if "truncated" in str(trouble) else ("its picture cannot be decoded",)
    except Exception:
        # Decoders answer hostile bytes with many types.
        return ("its picture cannot be decoded",)
    return ("bytes hide between the picture and its end marker",)

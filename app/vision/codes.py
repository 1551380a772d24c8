"""Finds QR and bar codes with zxing-cpp, and draws QR codes for samples and tests.

Promises: a code that can be read is found, at any angle. Does not promise to find codes too small or too blurred to be
read; an unreadable code may still be read by a better camera.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.findings import Code
from app.domain.geometry import Box, Size
from app.vision.pixels import Pixels

Grey = NDArray[np.uint8]

DOUBLED_AT_MOST = 13_000_000
"""The enlarged pass, which finds codes of 1.5 pixels a module, stays under this many pixels: a web export doubled."""
TURNED_AT_MOST = 3_000_000
"""The turned pass looks at this many pixels: bar codes at 45 degrees need it, and a readable one survives it."""
WORTH_ENLARGING = 1.25
SAME_CODE_IOU = 0.3
QUIET_ZONE = 4
"""Modules of white around a QR code (ISO/IEC 18004, 6.3.8)."""
_EVERY = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.AllReadable,))
_QR = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.QRCode,))
_BARS = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.AllLinear,))


def find(pixels: Pixels) -> tuple[Code, ...]:
    """The codes on `pixels`, in its pixels: as it is, twice as large, and turned by 45 degrees (bar codes)."""
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    height, width = grey.shape
    found = _read(grey, np.eye(2, 3), _EVERY)
    scale = min(2.0, math.sqrt(DOUBLED_AT_MOST / grey.size))
    if scale >= WORTH_ENLARGING:
        larger = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR), np.uint8)
        back = np.array([[width / larger.shape[1], 0, 0], [0, height / larger.shape[0], 0]])
        found += _read(larger, back, _EVERY, smaller=False)
    turned, back = _turned(grey)
    found += _read(turned, back, _BARS, smaller=False)
    size = Size(width, height)
    kept: list[Code] = []
    for code in found:
        box = code.box.clipped(size)
        if box is not None and all(box.iou(other.box) < SAME_CODE_IOU for other in kept):
            kept.append(Code(box, code.format))
    return tuple(kept)


def qr(text: str, module: int = 4) -> Pixels:
    """A QR code that says `text`, black on white with its quiet zone, `module` pixels for each of its squares."""
    drawn = zxingcpp.write_barcode_to_image(
        zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode), scale=module, add_quiet_zones=False
    )
    margin = QUIET_ZONE * module
    framed = np.pad(np.asarray(drawn), margin, constant_values=255)
    return np.repeat(framed[:, :, None], 3, axis=2)


def qr_drawing(text: str) -> str:
    """A QR code that says `text` as an SVG drawing, its quiet zone included; a quarter of it may be spoilt."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    return str(code.to_svg(add_quiet_zones=True))


def qr_texts(pixels: Pixels) -> frozenset[str]:
    """What the QR codes on `pixels` say: as it is, and twice as large where none is found.

    For pages that a form was scanned or photographed on, never for photos of people.
    """
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    texts = _said(grey)
    scale = min(2.0, math.sqrt(DOUBLED_AT_MOST / grey.size))
    if not texts and scale >= WORTH_ENLARGING:
        texts = _said(np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8))
    return texts


def _said(grey: Grey) -> frozenset[str]:
    found = zxingcpp.read_barcodes(grey, formats=_QR, try_downscale=True)
    return frozenset(str(barcode.text) for barcode in found)


def _read(grey: Grey, back: NDArray[np.float64], formats: zxingcpp.BarcodeFormats, smaller: bool = True) -> list[Code]:
    """Codes on `grey`; `back` (2, 3) takes its points to the photo. `smaller`: look at smaller copies as well."""
    codes = []
    for barcode in zxingcpp.read_barcodes(grey, formats=formats, try_downscale=smaller):
        place = barcode.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        points = np.array([[corner.x, corner.y, 1.0] for corner in corners]) @ back.T
        (x0, y0), (x1, y1) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
        # A bar code is read along one line: its position may have no height.
        codes.append(Code(Box(x0 - 1, y0 - 1, x1 + 1, y1 + 1), str(barcode.format)))
    return codes


def _turned(grey: Grey) -> tuple[Grey, NDArray[np.float64]]:
    """`grey` turned by 45 degrees at most at `TURNED_AT_MOST` pixels, and the matrix that takes its points back."""
    height, width = grey.shape
    scale = min(1.0, math.sqrt(TURNED_AT_MOST / grey.size))
    side = math.ceil((width + height) * scale / math.sqrt(2))
    there = cv2.getRotationMatrix2D((width / 2, height / 2), 45, scale)
    there[:, 2] += side / 2 - np.array([width / 2, height / 2])
    turned = cv2.warpAffine(
        grey, there, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=255
    )
    return np.asarray(turned, np.uint8), np.asarray(cv2.invertAffineTransform(there), np.float64)

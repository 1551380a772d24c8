from __future__ import annotations

import cv2
import numpy as np
import pytest
import zxingcpp

from app.domain.geometry import Box
from app.vision.codes import find, qr
from app.vision.pixels import Pixels

CONTENT = "https://example.org/door/214"


def wall(code: Pixels, angle: float) -> tuple[Pixels, Box]:
    """A grey wall with `code` on it, turned by `angle` degrees, and where its middle half lies."""
    canvas = np.full((600, 800, 3), 190, np.uint8)
    height, width = code.shape[:2]
    x, y = 400 - width // 2, 300 - height // 2
    canvas[y : y + height, x : x + width] = code
    turn = cv2.getRotationMatrix2D((400, 300), angle, 1)
    turned = cv2.warpAffine(canvas, turn, (800, 600), borderMode=cv2.BORDER_REPLICATE)
    side = min(width, height) / 4
    return np.asarray(turned, np.uint8), Box(400 - side, 300 - side, 400 + side, 300 + side)


@pytest.mark.parametrize("angle", [0, 30, 45, 90, 200])
def test_a_qr_code_is_found_at_any_angle(angle: float) -> None:
    pixels, middle = wall(qr(CONTENT), angle)
    (code,) = find(pixels)
    assert code.format == "QR Code"
    assert code.box.intersection(middle) == pytest.approx(middle.area)


def test_a_bar_code_at_45_degrees_is_found() -> None:
    drawn = np.asarray(
        zxingcpp.write_barcode_to_image(zxingcpp.create_barcode("ASSENT-214", zxingcpp.BarcodeFormat.Code128), scale=3)
    )
    pixels, middle = wall(np.repeat(drawn[:, :, None], 3, axis=2), 45)
    (code,) = find(pixels)
    assert code.format.startswith("Code 128")
    assert code.box.intersection(middle) > 0


def test_a_code_too_small_at_its_own_size_is_found_enlarged() -> None:
    large, _middle = wall(qr(CONTENT, module=6), 0)
    small = np.asarray(cv2.resize(large, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA), np.uint8)
    assert [code.format for code in find(small)] == ["QR Code"]


def test_a_code_is_counted_once_and_a_wall_has_none() -> None:
    pixels, _middle = wall(qr(CONTENT, module=6), 0)
    assert len(find(pixels)) == 1
    assert find(np.full((300, 300, 3), 190, np.uint8)) == ()


def test_a_drawn_code_says_what_was_asked() -> None:
    (read,) = zxingcpp.read_barcodes(qr(CONTENT))
    assert read.text == CONTENT

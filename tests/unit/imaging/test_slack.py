"""Nothing can be hidden between the last block of pixels and the end marker."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.imaging.encode import encoded
from app.imaging.slack import slack
from tests.unit.imaging.made import scene, textured


@given(st.integers(1, 70), st.integers(1, 70), st.integers(0, 1000))
def test_an_export_has_none(width: int, height: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    assert slack(encoded(pixels)) == ()


@pytest.mark.parametrize("level", [0, 32, 128, 255])
def test_a_plain_export_has_none(level: int) -> None:
    for side in (1, 8, 9, 300):
        assert slack(encoded(np.full((side, side, 3), level, np.uint8))) == ()


@given(st.binary(min_size=16, max_size=400).filter(lambda b: b"\xff" not in b), st.sampled_from([0, 1, 2]))
def test_hidden_bytes_are_found(payload: bytes, kind: int) -> None:
    pixels = (scene(), textured(64, 48), np.full((8, 8, 3), 32, np.uint8))[kind]
    assert slack(encoded(pixels)[:-2] + payload + b"\xff\xd9")


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert slack(data)
    assert slack(data + b"\xff\xd9")

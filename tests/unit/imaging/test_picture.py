"""How large a photo may be depends on the computer's memory, and on nothing that changes from day to day."""

from __future__ import annotations

import pytest

from app.imaging.picture import BYTES_PER_PIXEL, USUAL, fitting, memory_here

GIGABYTE = 1 << 30
PHONE = 12_240 * 16_320


@pytest.mark.parametrize(("gigabytes", "fits"), [(2, False), (4, False), (8, True), (16, True), (64, True)])
def test_a_phone_s_200_megapixels_fit_where_memory_allows(gigabytes: int, fits: bool) -> None:
    assert (fitting(gigabytes * GIGABYTE).pixels >= PHONE) is fits


def test_108_megapixels_fit_into_4_gb() -> None:
    assert fitting(4 * GIGABYTE).pixels >= 108_000_000


@pytest.mark.parametrize("gigabytes", [4, 8, 16, 64])
def test_two_photos_at_once_leave_a_third_of_the_memory(gigabytes: int) -> None:
    assert 2 * fitting(gigabytes * GIGABYTE).pixels * BYTES_PER_PIXEL <= gigabytes * GIGABYTE * 2 / 3


def test_no_computer_is_too_small_for_an_ordinary_photo_and_none_has_no_limit() -> None:
    assert fitting(GIGABYTE // 2).pixels >= 64_000_000
    assert fitting(1 << 50) == USUAL


def test_this_computer_says_how_much_memory_it_has() -> None:
    assert memory_here() > GIGABYTE // 2

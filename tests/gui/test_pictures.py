"""Which pixels the window keeps: small ones for lists, one photo in its own size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui import pictures as pictures_module
from app.gui.background import Bridge
from app.gui.pictures import Levels, Pictures
from tests.gui.conftest import WAIT_MS
from tests.gui.stand_ins import write_photo

WIDE, HIGH = 2000, 1500
PHOTOS = ("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A folder of photos that are larger than any window's half."""
    for number, name in enumerate(PHOTOS):
        write_photo(tmp_path / name, [(300, 300, number)], (WIDE, HIGH))
    return tmp_path


@pytest.fixture
def pictures(qapp: QApplication) -> Iterator[Pictures]:
    made = Pictures(Bridge(qapp))
    yield made
    made.shut_down()


def shown(pictures: Pictures, qtbot: QtBot, path: Path, width: int) -> Levels:
    """What the canvas gets of the photo at `path` once its first picture is so wide."""

    def first_width() -> int:
        levels = pictures.whole(path.name, path)
        return levels[0].width() if levels else 0

    qtbot.waitUntil(lambda: first_width() == width, timeout=WAIT_MS)
    levels = pictures.whole(path.name, path)
    assert levels is not None
    return levels


def test_the_photo_under_review_comes_in_its_own_size_and_in_halves_of_it(
    pictures: Pictures, large: Path, qtbot: QtBot
) -> None:
    levels = shown(pictures, qtbot, large / "a.jpg", WIDE)
    assert [(level.width(), level.height()) for level in levels] == [(WIDE, HIGH), (WIDE // 2, HIGH // 2)]


def test_the_next_photo_is_kept_in_half_its_size_until_it_is_asked_for(
    pictures: Pictures, large: Path, qtbot: QtBot
) -> None:
    shown(pictures, qtbot, large / "a.jpg", WIDE)
    with qtbot.waitSignal(pictures.whole_ready, timeout=WAIT_MS, check_params_cb=lambda source: source == "b.jpg"):
        pictures.ahead("b.jpg", large / "b.jpg")
    at_once = pictures.whole("b.jpg", large / "b.jpg")
    assert at_once is not None
    assert [level.width() for level in at_once] == [WIDE // 2]
    assert len(shown(pictures, qtbot, large / "b.jpg", WIDE)) == 2


def test_only_one_photo_is_kept_in_its_own_size(pictures: Pictures, large: Path, qtbot: QtBot) -> None:
    shown(pictures, qtbot, large / "a.jpg", WIDE)
    shown(pictures, qtbot, large / "b.jpg", WIDE)
    back = pictures.whole("a.jpg", large / "a.jpg")
    assert back is not None
    assert [level.width() for level in back] == [WIDE // 2]


def test_few_photos_are_kept_at_all(pictures: Pictures, large: Path, qtbot: QtBot) -> None:
    for name in PHOTOS:
        shown(pictures, qtbot, large / name, WIDE)
    assert len(pictures._whole) == pictures_module.KEPT_WHOLE
    assert pictures.whole("a.jpg", large / "a.jpg") is None


def test_a_small_photo_is_never_halved(pictures: Pictures, tmp_path: Path, qtbot: QtBot) -> None:
    for name in ("a.jpg", "b.jpg"):
        write_photo(tmp_path / name, [], (640, 480))
        shown(pictures, qtbot, tmp_path / name, 640)
    back = pictures.whole("a.jpg", tmp_path / "a.jpg")
    assert back is not None
    assert [level.width() for level in back] == [640]


def test_the_photo_under_review_is_made_before_one_that_was_asked_for_later(
    pictures: Pictures, large: Path, qtbot: QtBot
) -> None:
    made: list[str] = []
    pictures.whole_ready.connect(made.append)
    # The thread cannot take anything before both are in.
    with pictures._wanted:
        pictures._at = "a.jpg"
        pictures._large = type(pictures._large)({"a.jpg": large / "a.jpg", "b.jpg": large / "b.jpg"})
        pictures._wanted.notify()
    qtbot.waitUntil(lambda: len(made) == 2, timeout=WAIT_MS)
    assert made == ["a.jpg", "b.jpg"]


def test_what_was_asked_for_before_an_event_was_left_is_for_nobody(
    pictures: Pictures, large: Path, qtbot: QtBot
) -> None:
    shown(pictures, qtbot, large / "a.jpg", WIDE)
    pictures.whole("b.jpg", large / "b.jpg")
    pictures.forget()
    # Made after it, so whatever came before has arrived.
    shown(pictures, qtbot, large / "c.jpg", WIDE)
    assert set(pictures._whole) == {"c.jpg"}

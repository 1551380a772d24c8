"""Where an error happened can be told without saying anything that it says."""

from __future__ import annotations

from pathlib import Path

from app.jobs.where import where


def fail() -> None:
    raise OSError("/home/ada.lovelace/photos/Ada.jpg")


def test_the_type_and_every_step_are_told_and_neither_words_nor_folders() -> None:
    try:
        fail()
    except OSError as error:
        told = where(error)
    first, *steps = told.splitlines()
    assert first == "OSError"
    assert [step.split()[0] for step in steps] == [
        "test_the_type_and_every_step_are_told_and_neither_words_nor_folders",
        "fail",
    ]
    assert all("(test_where.py:" in step for step in steps)
    assert "ada" not in told.casefold() and str(Path(__file__).parent) not in told

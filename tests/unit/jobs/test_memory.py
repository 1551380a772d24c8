"""Large blocks go back: asked of the C library where it can be asked."""

from __future__ import annotations

import platform

import pytest

from app.jobs.memory import give_back


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be asked")
def test_the_c_library_takes_the_wish() -> None:
    assert give_back()


def test_where_there_is_no_such_wish_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda _name: object())
    assert not give_back()
    monkeypatch.setattr("sys.platform", "darwin")
    assert not give_back()

"""Work in flight is bounded, nothing is lost, and stopping stops."""

from __future__ import annotations

import threading

import pytest

from app.jobs.cancel import CancelToken
from app.jobs.window import in_window


def test_every_item_comes_back_once_with_its_result() -> None:
    results = dict(in_window(lambda n: n * n, range(50), CancelToken()))
    assert results == {n: n * n for n in range(50)}


def test_no_more_than_twice_the_workers_are_taken_from_the_source() -> None:
    taken: list[int] = []
    gate = threading.Event()

    def source() -> object:
        for n in range(20):
            taken.append(n)
            yield n

    def work(n: int) -> int:
        gate.wait(10)
        return n

    results = in_window(work, source(), CancelToken(), workers=2)  # type: ignore[arg-type]  # a generator is an iterable
    threading.Timer(0.05, gate.set).start()
    next(results)
    assert len(taken) <= 5
    results.close()  # type: ignore[attr-defined]  # in_window is a generator


def test_no_more_than_the_workers_run_at_once() -> None:
    running = highest = 0
    lock = threading.Lock()

    def work(n: int) -> int:
        nonlocal running, highest
        with lock:
            running += 1
            highest = max(highest, running)
        with lock:
            running -= 1
        return n

    assert len(list(in_window(work, range(200), CancelToken(), workers=2))) == 200
    assert highest <= 2


def test_nothing_starts_after_cancelling_and_a_cancelled_item_has_no_result() -> None:
    cancel = CancelToken()
    started: list[int] = []

    def work(n: int) -> int:
        started.append(n)
        if n == 3:
            cancel.cancel()
        cancel.check()
        return n

    results = [n for n, _ in in_window(work, range(100), cancel, workers=1)]
    assert 3 not in results
    assert len(started) <= 6


def test_a_bug_in_the_work_is_raised_and_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_window(lambda n: n // 0, range(3), CancelToken()))

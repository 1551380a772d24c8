"""Work beside the window: threads that hand their results to the window's thread, at most ten times a second."""

from __future__ import annotations

import queue
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.jobs.cancel import Cancelled, CancelToken

Item = TypeVar("Item")
Value = TypeVar("Value")

EVERY_MS = 100
AT_ONCE_MS = 20.0
SLICE_MS = 10.0


class Bridge(QObject):
    """Carries calls from any thread to the window's thread. One for the whole program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._works: weakref.WeakSet[CancelToken] = weakref.WeakSet()
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.deliver)
        self._timer.start()

    def call(self, what: Callable[[], None]) -> None:
        """Has `what` called on the window's thread soon. May be called from any thread."""
        self._calls.put(what)

    def follow(self, work: CancelToken) -> None:
        """Has work that tells of itself here cancelled once nobody is told any more."""
        self._works.add(work)

    def stop(self) -> None:
        """Nothing is called any more: whoever would be told may be gone."""
        self._stopped = True
        for work in tuple(self._works):
            work.cancel()
        self._timer.stop()
        self._calls = queue.SimpleQueue()

    def deliver(self) -> None:
        """Makes the calls that wait; stops after a while so that the window stays responsive, and goes on later."""
        end = perf_counter() + AT_ONCE_MS / 1000
        while perf_counter() < end and not self._stopped:
            try:
                what = self._calls.get_nowait()
            except queue.Empty:
                return
            what()
        if not self._stopped:
            QTimer.singleShot(0, self.deliver)

    def drain(self) -> None:
        """Makes every call that waits, however long it takes; for when the window is about to close."""
        while not self._calls.empty():
            self._calls.get_nowait()()


class Task(Generic[Item]):
    """One piece of work that yields items: a thread, a token to stop it, and what is called on the window's thread.

    `on_end` gets the exception that broke the work off, or None. Once it was cancelled neither is called any more; it
    is when the bridge stops.
    """

    def __init__(
        self,
        bridge: Bridge,
        make: Callable[[CancelToken], Iterable[Item]],
        on_item: Callable[[Item], None],
        on_end: Callable[[BaseException | None], None],
    ) -> None:
        self._bridge = bridge
        self._make = make
        self._on_item = on_item
        self._on_end = on_end
        self.cancel = CancelToken()
        bridge.follow(self.cancel)
        self._thread = threading.Thread(target=self._run, name="task", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def join(self, seconds: float | None = None) -> None:
        self._thread.join(seconds)

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def _run(self) -> None:
        trouble: BaseException | None = None
        try:
            for item in self._make(self.cancel):
                self._bridge.call(partial(self._tell, self._on_item, item))
        except Cancelled:
            pass
        except BaseException as error:
            trouble = error
        self._bridge.call(partial(self._tell, self._on_end, trouble))

    def _tell(self, whom: Callable[[Value], None], what: Value) -> None:
        if not self.cancel.cancelled:
            whom(what)


class Slices(QObject):
    """Long work on the window's thread, done a little at a time; only what was asked for last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def run(self, steps: Iterator[object], then: Callable[[], None] | None = None) -> None:
        """Each step should take a few milliseconds at most; what ran before is dropped. At the end `then` is called."""
        self._steps, self._then = steps, then
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._steps, self._then = iter(()), None

    def _go_on(self) -> None:
        end = perf_counter() + SLICE_MS / 1000
        while perf_counter() < end:
            steps, then = self._steps, self._then
            try:
                next(steps)
            except StopIteration:
                if steps is self._steps:
                    self.stop()
                    if then is not None:
                        then()
                    return


class Lane:
    """A thread of its own for calls that take turns; what they return, or raise, comes back on the window's thread."""

    def __init__(self, bridge: Bridge, name: str) -> None:
        self._bridge = bridge
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    def ask(
        self,
        work: Callable[[], Value],
        then: Callable[[Value], None],
        trouble: Callable[[BaseException], None],
    ) -> Future[Value]:
        """`work` in the lane, then `then` or `trouble` on the window's thread; neither after it was cancelled."""
        future = self._pool.submit(work)

        def done(finished: Future[Value]) -> None:
            if finished.cancelled():
                return
            error = finished.exception()
            if error is None:
                value = finished.result()
                self._bridge.call(lambda: then(value))
            else:
                self._bridge.call(lambda: trouble(error))

        future.add_done_callback(done)
        return future

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

"""Work on many photos with a bounded number in flight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

from app.jobs.cancel import Cancelled, CancelToken

T = TypeVar("T")
R = TypeVar("R")

WORKERS = 2
"""Photos decoded at the same time. Threads, not processes: decoders and models let go of the interpreter's lock."""


def in_window(
    work: Callable[[T], R], items: Iterable[T], cancel: CancelToken, workers: int = WORKERS
) -> Iterator[tuple[T, R]]:
    """Yield (item, work(item)) as each finishes, with at most twice `workers` submitted and `workers` running.

    Nothing new starts once `cancel` is set; what is running stops at its next check and is not yielded. An exception
    of `work` other than Cancelled is a bug and is raised here, after the running work has ended.
    """
    waiting = iter(items)
    flying: dict[Future[R], T] = {}
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="photo") as pool:
        try:
            while True:
                while len(flying) < 2 * workers and not cancel.cancelled:
                    try:
                        item = next(waiting)
                    except StopIteration:
                        break
                    flying[pool.submit(work, item)] = item
                if not flying:
                    return
                # A time limit, since on some systems a wait without one cannot be interrupted by Ctrl-C.
                finished, _ = wait(flying, timeout=0.5, return_when=FIRST_COMPLETED)
                for future in finished:
                    item = flying.pop(future)
                    try:
                        result = future.result()
                    except Cancelled:
                        continue
                    yield item, result
        except BaseException:
            cancel.cancel()
            for future in flying:
                future.cancel()
            raise

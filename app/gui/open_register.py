"""The open register, in a thread of its own: the window asks, and is told."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.gui.background import Bridge, Lane
from app.gui.roll import NOBODY, Roll, roll_of
from consent_db.ages import london_date
from consent_db.errors import RegisterError
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot

Value = TypeVar("Value")
_Read = tuple[ConsentSnapshot, Roll]


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    """The civil date in London."""
    return london_date(now())


class OpenRegister(QObject):
    """At most one register. `changed` carries a new snapshot whenever the register or the day may have changed."""

    opened = Signal()
    closed = Signal()
    changed = Signal(ConsentSnapshot)
    refused = Signal(object)
    """A RegisterError, or a bug, that nobody asked for by name."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(bridge, "register")
        self._register: Register | None = None
        self.path: Path | None = None
        self.snapshot: ConsentSnapshot | None = None
        self.roll = NOBODY
        """The people of `snapshot`, by name."""

    @property
    def is_open(self) -> bool:
        return self.snapshot is not None

    def open(self, path: Path, passphrase: str, *, create: bool, trouble: Callable[[BaseException], None]) -> None:
        """Opens or creates the register at `path`; `opened` follows, or `trouble` gets a RegisterError."""

        def work() -> _Read:
            self._shut()
            if create:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            register = Register.create(path, passphrase) if create else Register.open(path, passphrase)
            register.drop_templates(today())
            self._register = register
            return _read(register)

        _tidy()

        def done(found: _Read) -> None:
            self.path = path
            self.snapshot, self.roll = found
            self.opened.emit()
            self.changed.emit(self.snapshot)

        self._lane.ask(work, done, trouble)

    def close(self) -> None:
        """Forgets the register; `closed` follows at once."""
        if self.snapshot is None:
            return
        self.snapshot, self.roll = None, NOBODY
        self._lane.ask(self._shut, lambda _: None, self.refused.emit)
        self.closed.emit()

    def rest(self) -> None:
        """Closes the file and keeps what was read: nothing can be asked until `wake`."""
        self._lane.ask(self._shut, lambda _: None, self.refused.emit)

    def wake(self, passphrase: str, then: Callable[[], None], trouble: Callable[[BaseException], None]) -> None:
        """Opens the file again after `rest`, or proves the passphrase where it never rested; `changed` follows."""
        path = self.path
        if path is None:
            return

        def work() -> _Read:
            if self._register is None:
                self._register = Register.open(path, passphrase)
                self._register.drop_templates(today())
            else:
                Register.open(path, passphrase, read_only=True).close()
            return _read(self._register)

        _tidy()

        def done(found: _Read) -> None:
            self._renewed(found)
            then()

        self._lane.ask(work, done, trouble)

    def ask(
        self,
        work: Callable[[Register], Value],
        then: Callable[[Value], None] | None = None,
        trouble: Callable[[BaseException], None] | None = None,
    ) -> None:
        """`work` with the register in its thread; `then` gets the answer on the window's thread."""

        def asked() -> Value:
            if self._register is None:
                raise RegisterError
            return work(self._register)

        self._lane.ask(asked, then or (lambda _: None), trouble or self.refused.emit)

    def change(
        self,
        work: Callable[[Register], Value],
        then: Callable[[Value], None] | None = None,
        trouble: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Like `ask`, for what changes the register: `changed` follows before `then`."""

        _tidy()

        def changed(register: Register) -> tuple[Value, _Read]:
            return work(register), _read(register)

        def done(found: tuple[Value, _Read]) -> None:
            self._renewed(found[1])
            if then is not None:
                then(found[0])

        self.ask(changed, done, trouble)

    def renew(
        self, then: Callable[[], None] = lambda: None, trouble: Callable[[BaseException], None] | None = None
    ) -> None:
        """Reads the register again: another program may have changed it. `then` follows `changed`."""
        _tidy()

        def done(found: _Read) -> None:
            self._renewed(found)
            then()

        self.ask(_read, done, trouble)

    def shut_down(self) -> None:
        """Waits for what is under way and closes; nothing may be asked after it."""
        self._lane.ask(self._shut, lambda _: None, lambda _: None)
        self._lane.close()

    def _renewed(self, found: _Read) -> None:
        if self.snapshot is not None:
            self.snapshot, self.roll = found
            self.changed.emit(self.snapshot)

    def _shut(self) -> None:
        if self._register is not None:
            self._register.close()
            self._register = None


def _tidy() -> None:
    """Collects what is garbage by now, closed dialogs above all, or it would be put away with what is read next.

    On the window's thread: in another one, the collector would delete parts of dialogs that the window still deletes
    itself, and the program crashes.
    """
    gc.collect(1)


def _read(register: Register) -> _Read:
    """In the register's thread, so that the window has only to show it. Call `_tidy` before it is asked for.

    What was read lives until it is read again. Python's collector would look through all of it, a fifth of a second for
    20,000 people in which no thread goes on, so it is put out of its sight; it holds no cycles and needs none.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        snapshot = register.snapshot(today())
        roll = roll_of(snapshot)
        gc.freeze()
    finally:
        if collecting:
            gc.enable()
    return snapshot, roll

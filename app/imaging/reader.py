"""The reader: the process that opens bytes nobody trusts, and hands back plain pixels.

Promises: it sees the bytes of a photo and nothing else: no path, no name, no environment, no register. Before the first
photo it gives up what it does not need. On Linux and macOS it can open no file and no connection from then on (not one
further file descriptor), write nothing to disk and leave no core dump; on Linux its memory is bounded too. Whatever a
decoder prints goes nowhere.

Does not promise: a prison. A decoder that is taken over by a photo may lie about the photos after it, until the process
is replaced, and may do to the user's other processes what the system lets any program do that opens nothing. On Windows
and macOS memory is bounded only by what a photo's header says, which is looked at before anything is unpacked; on
Windows files and connections could still be opened. Time is bounded from outside (`child`), everywhere.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings
from contextlib import suppress
from importlib import import_module
from typing import BinaryIO, Final

from app.domain.outcome import Failed
from app.imaging import wire
from app.imaging.decode import decode_bytes, decode_small, reveals_of
from app.imaging.metadata import thumbnail
from app.imaging.picture import Limits

if sys.platform != "win32":
    import resource

CPU_SECONDS: Final = 300
"""For one photo, where the program that would stop the reader is gone."""

# What the libraries would load with the first photo that needs it, when no file can be opened any more.
_NEEDED_LATER: Final = ("encodings.utf_16_be", "encodings.utf_16_le")


def serve(memory: int) -> None:
    """Answer wishes on standard input until it ends; use at most `memory` bytes where the system can see to that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends this process.
    wishes, answers = _streams()
    warnings.simplefilter("ignore")
    for name in _NEEDED_LATER:
        import_module(name)
    _give_up(memory)
    answers.write(wire.start(bytes(wire.NUMBER), {"ready": True}, 0))
    # Where the other side is gone, so is the reason to live.
    with suppress(EOFError, BrokenPipeError):
        while True:
            _answer(wishes, answers)


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, which from now on nobody else in this process can reach."""
    wishes, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return open(wishes, "rb", buffering=0), open(answers, "wb", buffering=0)  # noqa: PTH123 - not paths; for ever


def _give_up(memory: int) -> None:
    """Give up what decoding does not need, for good."""
    if sys.platform == "win32":
        return
    limits = {resource.RLIMIT_CORE: 0, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_NOFILE: 0}
    if sys.platform == "linux":
        limits[resource.RLIMIT_AS] = memory
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def _answer(wishes: BinaryIO, answers: BinaryIO) -> None:
    def read_into(view: memoryview) -> None:
        while len(view):
            count = wishes.readinto(view)  # type: ignore[attr-defined]  # a raw file has it
            if not count:
                raise EOFError
            view = view[count:]

    wish = wire.next_frame(read_into)
    data = _data(wish.length, read_into)
    _allow_time()
    if wish.fields["wish"] == "reveals":
        found = reveals_of(data)
        said = wire.of_failed(found) if isinstance(found, Failed) else wire.of_revelations(found)
        _write(answers, wire.start(wish.number, said, 0))
        return
    if wish.fields["wish"] == "thumbnail":
        data = thumbnail(data) or b""
    limits = Limits(**wish.fields["limits"])
    small = wish.fields["wish"] == "small"
    picture = decode_small(data, wish.fields["longest"], limits) if small else decode_bytes(data, limits)
    if isinstance(picture, Failed):
        _write(answers, wire.start(wish.number, wire.of_failed(picture), 0))
        return
    _write(answers, wire.start(wish.number, wire.of_picture(picture), picture.pixels.nbytes))
    _write(answers, picture.pixels.reshape(-1).data)


def _data(length: int, read_into: wire.ReadInto) -> bytes:
    """The bytes of a photo; decoders want them unchangeable, and a copy must not stay behind."""
    data = bytearray(length)
    read_into(memoryview(data))
    return bytes(data)


def _write(answers: BinaryIO, data: bytes | memoryview) -> None:
    view = memoryview(data)
    while len(view):
        view = view[answers.write(view) :]


def _allow_time() -> None:
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + CPU_SECONDS, most))

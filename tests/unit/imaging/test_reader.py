"""The reader process may die, hang, lie or be taken over: it costs one photo, and it has nothing to give away."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoFormat, Reveals
from app.imaging import read as read_module
from app.imaging.child import Child, command
from app.imaging.decode import decode_bytes
from app.imaging.metadata import reveals
from app.imaging.picture import Limits, Picture
from app.imaging.read import AT_ONCE, LIMITS, Readers, read, reveals_in, thumbnail_in
from app.imaging.samples import with_thumbnail
from tests.unit.imaging.made import (
    decoded,
    exif,
    file_of,
    heic,
    jpeg_with,
    png_chunk,
    png_with,
    scene,
    segment,
    textured,
)
from tests.unit.imaging.planted import TROUBLE, planted

PHOTO = file_of(textured(60, 40), "PNG")
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds memory, and shows a process's files")


def seen(result: Picture | Failed) -> Picture:
    assert isinstance(result, Picture), result
    return result


def said(result: Picture | Failed) -> str:
    """What a planted reader says in the place of a failure's message."""
    assert isinstance(result, Failed)
    assert result.code is FailureCode.INTERNAL
    return result.message


# --- the same picture -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        PHOTO,
        file_of(scene(), "JPEG", exif=exif(6)),
        file_of(scene(), "WEBP", quality=80),
        file_of(scene(), "TIFF", compression="tiff_lzw"),
        heic(scene()),
        b"",
        b"not a photo",
        file_of(scene(), "JPEG")[:-80],
    ],
)
def test_the_reader_says_what_decoding_says(data: bytes) -> None:
    with planted() as readers:
        there, here = readers.picture(data, file="p"), decode_bytes(data, file="p")
    if isinstance(here, Failed):
        assert there == here
        return
    there = seen(there)
    assert np.array_equal(there.pixels, here.pixels)
    assert not there.pixels.flags.writeable
    assert there.pixels.flags.c_contiguous
    for field in ("format", "grid", "frames", "taken_on", "removed", "notes"):
        assert getattr(there, field) == getattr(here, field)


def test_what_a_photo_gives_away_is_said_by_the_reader_too(tmp_path: Path) -> None:
    data = jpeg_with(file_of(scene(), "JPEG", exif=exif(6)), segment(0xFE, b"at the lake"))
    (tmp_path / "p.jpg").write_bytes(data)
    found = reveals_in(tmp_path / "p.jpg")
    assert found == reveals(data, PhotoFormat.JPEG)
    assert any(revelation.value == "at the lake" for revelation in found)


def test_the_hidden_picture_of_a_photo_is_read_by_the_reader(tmp_path: Path) -> None:
    small = Image.fromarray(np.full((12, 16, 3), 200, np.uint8))
    data = file_of(scene(), "JPEG", exif=with_thumbnail(exif(1), small))
    (tmp_path / "p.jpg").write_bytes(data)
    (tmp_path / "q.jpg").write_bytes(file_of(scene(), "JPEG", exif=exif(1)))
    assert np.array_equal(seen(thumbnail_in(tmp_path / "p.jpg")).pixels, np.asarray(small))
    for name, code in (("q.jpg", FailureCode.EMPTY), ("r.jpg", FailureCode.UNREADABLE)):
        failed = thumbnail_in(tmp_path / name)
        assert isinstance(failed, Failed)
        assert failed.code is code


def test_of_a_file_that_is_no_photo_or_not_there_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_text("a text")
    for name, code in (("p.jpg", FailureCode.WRONG_TYPE), ("q.jpg", FailureCode.UNREADABLE)):
        failed = reveals_in(tmp_path / name)
        assert isinstance(failed, Failed)
        assert (failed.code, failed.file) == (code, str(tmp_path / name))


def test_what_would_rule_a_terminal_is_taken_out_of_what_is_said() -> None:
    from_png = saved_with_keyword("\x1b[31mAuthor")
    assert all(r.where.isprintable() and r.value.isprintable() for r in reveals(from_png, PhotoFormat.PNG))
    with planted() as readers:
        assert readers.reveals(from_png) == reveals(from_png, PhotoFormat.PNG)


def saved_with_keyword(keyword: str) -> bytes:
    return png_with(PHOTO, png_chunk(b"tEXt", keyword.encode("latin-1") + b"\x00somebody"))


# --- trouble --------------------------------------------------------------------------------------------------------

CRASHES = {
    "it exits": "os._exit(0)",
    "it exits with an error": "os._exit(3)",
    "it is killed by the system": "os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, 'SIGKILL') else 15)",
    "it touches memory that is not there": "ctypes.string_at(8)",
    "it aborts": "os.abort()",
    "our own code has a bug": "raise KeyError('a name')",
}


@pytest.mark.parametrize("trouble", CRASHES.values(), ids=CRASHES.keys())
def test_a_crash_costs_one_photo(trouble: str, capfd: pytest.CaptureFixture[str]) -> None:
    with planted(trouble) as readers:
        seen(readers.picture(PHOTO))
        failed = readers.picture(TROUBLE, file="p.jpg")
        assert isinstance(failed, Failed)
        assert (failed.file, failed.step, failed.code) == ("p.jpg", Step.INGEST, FailureCode.READER_CRASHED)
        seen(readers.picture(PHOTO))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("trouble", ["while True: pass", "time.sleep(1000)"])
def test_a_photo_that_takes_too_long_is_given_up(trouble: str) -> None:
    with planted(trouble, seconds=1) as readers:
        failed = readers.picture(TROUBLE)
        assert isinstance(failed, Failed)
        assert failed.code is FailureCode.READER_HUNG
        readers._seconds = 60  # A busy computer may need more than one for the next.
        seen(readers.picture(PHOTO))


@LINUX_ONLY
def test_a_photo_that_wants_all_memory_is_too_large() -> None:
    hog = "decode._picture = lambda data, limits: [bytes(1 << 26) for _ in range(1 << 20)]"
    with planted(hog) as readers:
        failed = readers.picture(TROUBLE)
        assert isinstance(failed, Failed)
        assert failed.code is FailureCode.TOO_LARGE


def test_the_memory_of_a_large_photo_goes_back_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_module, "LARGE", 60 * 40)
    with planted() as readers:
        seen(readers.picture(file_of(textured(20, 20), "PNG")))
        assert len(readers._idle) == 1
        seen(readers.picture(PHOTO))
        assert readers._idle == []


NONSENSE = {
    "bytes": "reader._write = lambda answers, data: answers.write(b'x' * 5000)",
    "no JSON": "wire.json.dumps = lambda fields: '}{'",
    "JSON that is no object": "wire.json.dumps = lambda fields: '[1]'",
    "JSON without end": "wire.json.dumps = lambda fields: '[' * 100000",
    "a number as a message": "return says(5)",
    "a terminal's commands as a message": "return says(chr(27) + '[2J')",
    "a whole book as a message": "return says('x' * 5000)",
    "a failure nobody knows": "wire.of_failed = lambda f: {'failed': 'because'}; return says('')",
    "another wish's number": "start = wire.start; wire.start = lambda n, f, l: start(bytes(16), f, l); return says('')",
    "a picture without pixels": "wire.of_failed = lambda f: {'format': 'PNG', 'size': [3, 2]}; return says('')",
    "half a picture": (
        "wire.of_picture = lambda p: dict(size=[60, 39], grid=[1, 1, 0, 0, 0], frames=1, taken_on=None, "
        "format='PNG', removed=[], notes=[]); return real(open_photo, limits)"
    ),
    "more than was allowed": (
        "wire.of_picture = lambda p: dict(size=[1 << 20, 1 << 20], grid=[1, 1, 0, 0, 0], frames=1, taken_on=None, "
        "format='PNG', removed=[], notes=[]); return real(open_photo, limits)"
    ),
}


@pytest.mark.parametrize("trouble", NONSENSE.values(), ids=NONSENSE.keys())
def test_of_a_nonsensical_answer_nothing_is_used(trouble: str) -> None:
    with planted(trouble, before=f"open_photo = {PHOTO!r}") as readers:
        failed = readers.picture(TROUBLE)
        assert isinstance(failed, Failed)
        assert failed.code is FailureCode.READER_GARBLED
        assert isinstance(readers.reveals(PHOTO), tuple)
        seen(readers.picture(PHOTO))


def test_an_answer_given_in_advance_is_not_taken_for_that_of_the_next_photo() -> None:
    twice = (
        "write = reader._write; "
        "reader._write = lambda answers, data: (write(answers, data), write(answers, data)); return says('first')"
    )
    with planted(twice) as readers:
        assert said(readers.picture(TROUBLE)) == "first"
        failed = readers.picture(PHOTO)
        assert isinstance(failed, Failed)
        assert failed.code is FailureCode.READER_GARBLED
        seen(readers.picture(PHOTO))


@pytest.mark.parametrize(
    "command", [("/nowhere/at/all",), (sys.executable, "-c", "raise SystemExit('noise')"), (sys.executable, "-c", "")]
)
def test_a_reader_that_does_not_start_is_said_to_be_missing(
    command: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    failed = Readers(command).picture(PHOTO)
    assert isinstance(failed, Failed)
    assert failed.code is FailureCode.READER_MISSING
    assert capfd.readouterr() == ("", "")


def test_a_photo_can_be_given_up_while_it_is_read() -> None:
    asked = threading.Event()

    def stop() -> bool:
        asked.set()
        return True

    with planted("while True: pass") as readers:
        failed = readers.picture(TROUBLE, stop=stop)
        assert asked.is_set()
        assert isinstance(failed, Failed)
        assert failed.code is FailureCode.STOPPED
        seen(readers.picture(PHOTO))


@POSIX_ONLY
def test_ctrl_c_is_not_for_the_reader() -> None:
    with planted(f"os.kill(os.getpid(), {int(signal.SIGINT)}); return says(str(os.getsid(0)))") as readers:
        assert said(readers.picture(TROUBLE)) != str(os.getsid(0))


def test_a_reader_that_dies_while_it_has_nothing_to_do_costs_no_photo() -> None:
    with planted() as readers:
        seen(readers.picture(PHOTO))
        (child,) = readers._idle
        child._process.kill()
        child._process.wait()
        seen(readers.picture(PHOTO))


# --- one after another, and two at once -----------------------------------------------------------------------------


def test_a_reader_is_used_again_and_replaced_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_module, "PHOTOS_EACH", 3)
    with planted("return says(str(os.getpid()))") as readers:
        pids = [said(readers.picture(TROUBLE)) for _ in range(6)]
    assert len(set(pids[:3])) == len(set(pids[3:])) == 1
    assert pids[0] != pids[3]


def test_two_photos_are_read_at_once_and_never_three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of two readers answers only when the other has been asked too."""
    together = threading.Barrier(AT_ONCE, timeout=60)
    inside, most, lock = 0, 0, threading.Lock()
    picture = Child.picture

    def counted(self: Child, *arguments: object) -> Picture | Failed:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        together.wait()
        try:
            return picture(self, *arguments)  # type: ignore[arg-type]  # passed on as they came
        finally:
            with lock:
                inside -= 1

    monkeypatch.setattr(Child, "picture", counted)
    photos = [file_of(textured(50 + n, 40, n), format) for n, format in enumerate(["TIFF", "GIF", "PNG", "TIFF"] * 2)]
    expected = [decoded(data).pixels for data in photos]
    results: dict[int, Picture | Failed] = {}
    with planted() as readers:
        threads = [
            threading.Thread(target=lambda n=n: results.__setitem__(n, readers.picture(photos[n])))
            for n in range(len(photos))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(readers._idle) == AT_ONCE
    assert most == AT_ONCE
    assert all(np.array_equal(seen(results[n]).pixels, expected[n]) for n in range(len(photos)))


# --- it has nothing to give away ------------------------------------------------------------------------------------


def test_the_reader_sees_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSENT_PASSPHRASE", "correct horse")
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    with planted("return says(' '.join(sorted(os.environ)))") as readers:
        names = set(said(readers.picture(TROUBLE)).split())
    allowed = {"SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}
    # The interpreter and the system set these by themselves.
    assert names <= allowed | {"LC_CTYPE", "__CF_USER_TEXT_ENCODING"}


def test_the_reader_is_told_neither_path_nor_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "Ada Beispiel" / "p.jpg"
    path.parent.mkdir()
    path.write_bytes(TROUBLE)
    listening = (
        "frames = []; take = wire.next_frame\n"
        "wire.next_frame = lambda read_into: frames.append(take(read_into)) or frames[-1]"
    )
    with planted("return says(repr(frames) + os.getcwd() + repr(sys.argv))", before=listening) as readers:
        monkeypatch.setattr(read_module, "_readers", readers)
        failed = read(path)
    assert isinstance(failed, Failed)
    assert failed.file == str(path)
    assert "limits" in failed.message
    assert "Ada" not in failed.message
    assert str(Path.cwd()) not in failed.message


@POSIX_ONLY
def test_the_reader_can_open_no_file_and_no_connection() -> None:
    trouble = (
        "refused = 0\n"
        "        for attempt in (lambda: open(os.__file__), lambda: os.listdir('/'), socket.socket, os.pipe,\n"
        "                        lambda: os.open('/tmp/planted-by-a-test', os.O_CREAT | os.O_WRONLY)):\n"
        "            try: attempt()\n"
        "            except OSError: refused += 1\n"
        "        return says(str(refused))"
    )
    with planted(trouble) as readers:
        assert said(readers.picture(TROUBLE)) == "5"


@LINUX_ONLY
def test_the_reader_holds_nothing_open_but_its_two_pipes(tmp_path: Path) -> None:
    with (tmp_path / "register").open("wb") as mine, planted() as readers:
        os.set_inheritable(mine.fileno(), True)
        seen(readers.picture(PHOTO))
        (child,) = readers._idle
        files = {str(link.readlink()) for link in Path(f"/proc/{child._process.pid}/fd").iterdir()}
    assert {file.partition(":")[0] for file in files} == {"/dev/null", "pipe"}


NOISE = {
    "a decoder's words": "os.write(2, b'noise'); os.write(1, b'noise'); print('noise'); sys.stderr.write('noise')",
    "a warning": "warnings.warn('noise')",
    "a line for the log": "logging.getLogger('PIL').critical('noise'); logging.critical('noise')",
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE.keys())
def test_what_a_decoder_prints_goes_nowhere(
    noise: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with planted(f"{noise}; return says('done')") as readers:
        assert said(readers.picture(TROUBLE)) == "done"
        seen(readers.picture(PHOTO))
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_damaged_files_print_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    data = file_of(textured(60, 40), "TIFF", compression="tiff_lzw")
    with planted() as readers:
        for cut in range(0, len(data), 97):
            readers.picture(data[:cut] + bytes(40) + data[cut + 40 :])
        readers.picture(data.replace(b"\x11\x01\x04\x00", b"\x11\x01\x09\x09"))
    assert capfd.readouterr() == ("", "")


def test_a_crash_is_logged_without_what_was_read(caplog: pytest.LogCaptureFixture) -> None:
    with planted("os._exit(3)") as readers:
        readers.picture(TROUBLE, file="Ada.jpg")
    assert [record.getMessage() for record in caplog.records] == ["a reader ended with 3"]


def test_nothing_is_loaded_with_a_photo_for_which_a_file_would_have_to_be_opened() -> None:
    """What is not loaded before the first photo cannot be loaded any more."""
    before = (
        "reader._give_up = lambda memory: None\n"
        "first = reader.decode_bytes\n"
        "def real(data, limits):\n"
        "    known = set(sys.modules)\n"
        "    first(data, limits); decode.reveals_of(data)\n"
        "    return says(' '.join(sorted(set(sys.modules) - known)))"
    )
    comment = Image.Exif()
    comment.get_ifd(0x8769)[0x9286] = b"UNICODE\x00" + "Ada".encode("utf-16-le")
    little = comment.tobytes()
    comment.endian = ">"
    comment.get_ifd(0x8769)[0x9286] = b"UNICODE\x00" + "Ada".encode("utf-16-be")
    rich = exif(6)
    with planted(before=before) as readers:
        for data in (
            PHOTO,
            file_of(scene(), "JPEG", exif=rich, progressive=True),
            file_of(np.dstack([scene(), scene()[..., 0]]), "PNG"),
            file_of(scene(), "TIFF", compression="tiff_deflate", exif=rich),
            file_of(scene(), "TIFF", compression="jpeg"),
            file_of(scene(), "WEBP", exif=rich),
            file_of(scene(), "AVIF", exif=rich),
            file_of(scene(), "BMP"),
            file_of(scene(), "GIF"),
            heic(scene(), exif=rich),
            PHOTO[:-30],
            file_of(scene(), "JPEG", exif=little),
            file_of(scene(), "JPEG", exif=comment.tobytes(), xmp=packet("iso-8859-2").encode("utf-8")),
            file_of(scene(), "JPEG", xmp=packet("utf-16").encode("utf-16")),
        ):
            assert said(readers.picture(data)) == ""


def packet(encoding: str) -> str:
    """An XMP packet that says it is in some encoding."""
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:tiff="http://ns.adobe.com/'
        'tiff/1.0/" tiff:Make="Łódź"/></rdf:RDF></x:xmpmeta>'
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-2", "nonsense"])
def test_no_encoding_that_a_packet_declares_stops_the_photo_or_its_reader(encoding: str) -> None:
    told = packet(encoding).encode("utf-16" if encoding == "utf-16" else "utf-8")
    data = file_of(scene(), "JPEG", xmp=told)
    with planted() as readers:
        assert Reveals.CAMERA in seen(readers.picture(data)).removed
        found = readers.reveals(data)
    assert isinstance(found, tuple)
    assert [r.value for r in found if r.kind is Reveals.CAMERA] == ["Łódź"]


def test_the_program_s_own_readers_are_this_program(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    path.write_bytes(PHOTO)
    assert not isinstance(read(path), Failed)
    (child, *_) = read_module._readers._idle
    assert list(child._process.args)[-2:-1] == ["--reader"]  # type: ignore[arg-type]  # a tuple, as it was given


def test_a_packed_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(LIMITS)[:2] == (sys.executable, "--reader")


def test_limits_are_those_of_the_call(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    path.write_bytes(PHOTO)
    failed = read(path, Limits(pixels=100))
    assert isinstance(failed, Failed)
    assert failed.code is FailureCode.TOO_LARGE
    assert LIMITS.pixels > 100

"""An event's file: nobody reads it without the key, nothing altered passes, and no saved step is ever lost."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
import zlib
from datetime import UTC, timedelta, timezone
from io import FileIO
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.authored import Authored
from app.domain.findings import Code, Face, Text
from app.domain.geometry import Box, Size
from app.domain.photo import Days
from app.domain.search import SMALLEST_FACE_RANGE, USUAL_SEARCH, USUAL_TEXT, Search
from app.domain.shapes import Shape, ShapeKind
from app.event import sealed_log
from app.event.acts import Act, Did, Drew, Entry, Looked, Undid
from app.event.sealed_log import MAGIC, EventTrouble, SealedLog, event_id_of, first_entry, from_json, to_json
from consent_db.evidence import seal
from consent_db.publication import Channel, Publication, Purpose
from tests.unit.consent_db.build import ADA, KIT
from tests.unit.event.build import BEGAN, KEY, LOOKED, MINE, OTHER_ID, gates, looked, named

ENTRIES: tuple[Entry, ...] = (BEGAN, LOOKED, Did((named(ADA), gates()), "Name"), looked(OTHER_ID), Undid())
HEAD = len(MAGIC) + len("ev_1\n")

# Every kind of entry

numbers = st.floats(-5000, 5000)
boxes = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), numbers, numbers, st.floats(1, 900), st.floats(1, 900))
moments = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=1))]))


def drawn(box: Box, kind: ShapeKind) -> Shape:
    corners = ((box.x0, box.y0), (box.x1, box.y1), (box.x0, box.y1))
    return Shape(kind, corners if kind is ShapeKind.FREEHAND else corners[:2])


st.register_type_strategy(Path, st.text(min_size=1, max_size=9).map(Path))
st.register_type_strategy(Box, boxes)
st.register_type_strategy(Days, st.tuples(st.dates(), st.dates()).map(lambda both: Days(min(both), max(both))))
st.register_type_strategy(
    Authored, st.builds(Authored, st.sampled_from(["", "© Ada"]), rights_url=st.sampled_from(["", "https://a.example"]))
)
st.register_type_strategy(Search, st.builds(Search, st.booleans(), st.floats(*SMALLEST_FACE_RANGE)))
st.register_type_strategy(Size, st.builds(Size, st.integers(1, 9000), st.integers(1, 9000)))
st.register_type_strategy(Shape, st.builds(drawn, boxes, st.sampled_from(ShapeKind)))
st.register_type_strategy(
    Face, st.builds(Face, boxes, numbers, st.none() | st.tuples(*[st.tuples(numbers, numbers)] * 5))
)
st.register_type_strategy(Text, st.builds(Text, boxes, numbers, st.none() | st.text(), st.booleans()))
st.register_type_strategy(Code, st.builds(Code, boxes, st.text(), numbers))
st.register_type_strategy(
    Publication,
    st.builds(
        Publication, st.sampled_from(Channel), st.sampled_from(Purpose), moments, st.none() | st.text(),
        st.frozensets(st.sampled_from([ADA, KIT])), st.frozensets(st.text()),
    ),
)  # fmt: skip
kinds_of_act = st.one_of(
    *(st.from_type(kind) for kind in get_args(Act) if kind is not Drew),
    st.builds(Drew, finding=st.just(MINE)),
)
entries: st.SearchStrategy[Entry] = st.one_of(
    *(st.from_type(kind) for kind in get_args(Entry) if kind is not Did),
    st.builds(Did, st.lists(kinds_of_act, min_size=1, max_size=3).map(tuple), st.text(max_size=9)),
)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=150)
@given(entries)
def test_every_entry_is_read_as_it_was_written(entry: Entry) -> None:
    assert from_json(to_json(entry)) == entry


def test_a_name_of_a_file_that_is_no_proper_text_is_kept() -> None:
    odd = Looked("caf\udce9/\u2028.jpg", LOOKED.photo, LOOKED.findings, "web")
    assert from_json(to_json(odd)) == odd


def test_an_event_of_an_earlier_version_was_searched_as_usual() -> None:
    """Word for word as it was written before anything could be chosen about the search."""
    began, looked_ = (json.loads(to_json(entry)) for entry in (BEGAN, LOOKED))
    assert began.pop("search") and began.pop("readable") and looked_.pop("search")
    assert from_json(json.dumps(began)) == BEGAN and from_json(json.dumps(looked_)) == LOOKED
    assert (BEGAN.search, BEGAN.readable, LOOKED.search) == (USUAL_SEARCH, USUAL_TEXT, USUAL_SEARCH)


# A file


def write(path: Path, *some: Entry) -> list[int]:
    """Where each entry ends."""
    log = SealedLog.create(path, "ev_1", KEY)
    ends = [path.stat().st_size]
    for entry in some:
        log.append(entry)
        ends.append(path.stat().st_size)
    log.close()
    return ends


def read(path: Path, key: bytes = KEY) -> tuple[Entry, ...]:
    log, found = SealedLog.open(path, key)
    log.close()
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "events" / "ev_1.event"


def test_what_was_appended_is_read_again_and_goes_on(path: Path) -> None:
    write(path, *ENTRIES)
    log, found = SealedLog.open(path, KEY)
    assert found == ENTRIES
    log.append(BEGAN)
    log.sync()
    log.close()
    log.sync()  # too late for anything, and no trouble
    assert read(path) == (*ENTRIES, BEGAN)
    assert event_id_of(path) == "ev_1" and first_entry(path, KEY) == BEGAN


def test_only_this_user_can_open_the_file_and_nobody_can_read_it(path: Path) -> None:
    write(path, *ENTRIES)
    assert path.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    raw = path.read_bytes()
    assert not any(word in raw for word in (b"Open day", b"IMG_0001", b"p-ada", b"Ward 4"))


def test_a_program_killed_in_the_middle_of_an_entry_loses_only_that_entry(path: Path) -> None:
    *_, before, end = write(path, *ENTRIES)
    whole = path.read_bytes()
    for cut in range(before, end):
        path.write_bytes(whole[:cut])
        log, found = SealedLog.open(path, KEY)
        assert found == ENTRIES[:-1], cut
        log.append(BEGAN)
        log.close()
        assert read(path) == (*ENTRIES[:-1], BEGAN), cut


def test_what_an_unfinished_long_entry_left_does_not_outlive_the_next_short_one(path: Path) -> None:
    *_, before, end = write(path, BEGAN, LOOKED)
    path.write_bytes(path.read_bytes()[: end - 1])
    log, _ = SealedLog.open(path, KEY)
    log.append(Undid())
    log.close()
    assert read(path) == (BEGAN, Undid())
    assert path.stat().st_size < end - 1 and before < end


def test_room_that_a_power_cut_left_unfilled_is_an_unfinished_entry(path: Path) -> None:
    write(path, *ENTRIES)
    path.write_bytes(path.read_bytes() + bytes(500))
    assert read(path) == ENTRIES


def test_a_byte_altered_anywhere_is_noticed_and_the_file_left_alone(path: Path) -> None:
    write(path, BEGAN, Did((named(ADA),), "Name"), Undid())
    whole = path.read_bytes()
    for at in range(len(whole)):
        for flip in (1, 0x80) if at < HEAD + 40 else (1,):
            altered = bytearray(whole)
            altered[at] ^= flip
            path.write_bytes(altered)
            with pytest.raises(EventTrouble) as trouble:
                read(path)
            assert trouble.value.code == "event-damaged", at
            assert path.read_bytes() == altered


def test_entries_swapped_repeated_or_taken_out_are_noticed(path: Path) -> None:
    ends = write(path, *ENTRIES)
    whole = path.read_bytes()
    head, *blocks = (whole[a:b] for a, b in zip((0, *ends), ends, strict=False))
    one, two, three, *rest = blocks
    for order in ([two, one, three, *rest], [one, three, *rest], [one, one, two, three, *rest], [two, three, *rest]):
        path.write_bytes(b"".join([head, *order]))
        with pytest.raises(EventTrouble) as trouble:
            read(path)
        assert trouble.value.code == "event-damaged"


@pytest.mark.parametrize("key", [bytes(32), b"short", b""])
def test_another_key_opens_nothing(path: Path, key: bytes) -> None:
    write(path, *ENTRIES)
    for attempt in (lambda: read(path, key), lambda: first_entry(path, key)):
        with pytest.raises(EventTrouble) as trouble:
            attempt()
        assert trouble.value.code == "event-damaged"


@pytest.mark.parametrize("content", [b"", b"ASSENT", b"x" * 200, MAGIC, MAGIC + b"a" * 100, MAGIC + b"\xff\n"])
def test_what_is_no_event_is_called_so(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for attempt in (lambda: read(path), lambda: event_id_of(path), lambda: first_entry(path, KEY)):
        with pytest.raises(EventTrouble) as trouble:
            attempt()
        assert trouble.value.code == "event-damaged"


def test_a_file_without_entries_has_none_and_no_first(path: Path) -> None:
    write(path)
    assert read(path) == ()
    with pytest.raises(EventTrouble, match="empty"):
        first_entry(path, KEY)


@pytest.mark.parametrize(
    "text", ['{"entry": "Dreamt"}', '{"entry": "Undid", "why": "new field"}', "[]", "not JSON", '{"act": "Named"}']
)
def test_an_entry_of_a_newer_program_asks_for_that_program(path: Path, text: str) -> None:

    write(path)
    sealed = seal(text.encode(), KEY, "event ev_1 0")
    length = len(sealed).to_bytes(4, "little")
    path.write_bytes(path.read_bytes() + length + zlib.crc32(length).to_bytes(4, "little") + sealed)
    for attempt in (lambda: read(path), lambda: first_entry(path, KEY)):
        with pytest.raises(EventTrouble) as trouble:
            attempt()
        assert trouble.value.code == "event-newer"


def test_an_event_is_never_written_over_another(path: Path) -> None:
    write(path, *ENTRIES)
    with pytest.raises(EventTrouble) as trouble:
        SealedLog.create(path, "ev_1", KEY)
    assert trouble.value.code == "event-not-written"
    assert read(path) == ENTRIES


def test_a_file_that_is_gone_is_said_to_be(path: Path) -> None:
    with pytest.raises(EventTrouble) as trouble:
        read(path)
    assert trouble.value.code == "event-unreadable"


# Two programs

ELSEWHERE = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from app.event.sealed_log import EventTrouble, SealedLog
    try:
        SealedLog.open(Path(sys.argv[1]), bytes(range(32)))
    except EventTrouble as trouble:
        print(trouble.code)
    else:
        print("open")
    """
)


def elsewhere(path: Path) -> str:
    done = subprocess.run([sys.executable, "-c", ELSEWHERE, path], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_one_program_has_an_event_open_at_a_time(path: Path) -> None:
    write(path, *ENTRIES)
    log, _ = SealedLog.open(path, KEY)
    with pytest.raises(EventTrouble) as trouble:
        SealedLog.open(path, KEY)
    assert trouble.value.code == "event-in-use"
    assert elsewhere(path) == "event-in-use"
    assert first_entry(path, KEY) == BEGAN  # a list of events may still name it
    log.append(BEGAN)
    log.close()
    assert elsewhere(path) == "open"
    assert read(path) == (*ENTRIES, BEGAN)


def test_an_event_that_was_just_made_is_locked_too_and_one_that_failed_to_open_is_not(path: Path) -> None:
    log = SealedLog.create(path, "ev_1", KEY)
    assert elsewhere(path) == "event-in-use"
    log.close()
    write(path.with_name("two.event"), *ENTRIES)
    with pytest.raises(EventTrouble):
        read(path.with_name("two.event"), bytes(32))
    assert read(path.with_name("two.event")) == ENTRIES


# A full disk


class Nearly(FileIO):
    """A disk with room for so many more bytes."""

    room = 10**9

    def write(self, block: Any) -> int:
        taken = memoryview(block)[: self.room]
        if not taken:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.room -= len(taken)
        return super().write(taken) or 0


@pytest.mark.parametrize("room", [0, 3, 7, 8, 20, 100])
def test_a_full_disk_keeps_every_earlier_entry_and_the_step_can_be_done_again(
    path: Path, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed_log, "FileIO", Nearly)
    write(path, *ENTRIES)
    log, _ = SealedLog.open(path, KEY)
    monkeypatch.setattr(Nearly, "room", room)
    with pytest.raises(EventTrouble, match="Make room") as trouble:
        log.append(BEGAN)
    assert trouble.value.code == "event-not-written"
    monkeypatch.undo()
    log._file.room = 10**9  # type: ignore[attr-defined]  # somebody made room
    log.append(Undid())
    log.close()
    assert read(path) == (*ENTRIES, Undid())


def test_a_new_event_that_finds_no_room_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_log, "FileIO", Nearly)
    monkeypatch.setattr(Nearly, "room", 5)
    with pytest.raises(EventTrouble):
        SealedLog.create(path, "ev_1", KEY)
    assert not path.exists()


LIMITED = textwrap.dedent(
    """
    import resource, sys
    from pathlib import Path
    from app.event.acts import Undid
    from app.event.sealed_log import EventTrouble, SealedLog
    path = Path(sys.argv[1])
    log = SealedLog.create(path, "ev_1", bytes(range(32)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    done = 0
    try:
        while True:
            log.append(Undid())
            done += 1
    except EventTrouble as trouble:
        print(done, trouble.code)
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit of a file's size")
def test_a_limit_of_the_system_keeps_every_earlier_entry(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, path], capture_output=True, text=True, check=True)
    count, code = done.stdout.split()
    assert code == "event-not-written"
    assert read(path) == (Undid(),) * int(count) and int(count) > 5


# A killed program

KILLED = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from app.event.acts import Did, Approved
    from app.event.sealed_log import SealedLog
    path = Path(sys.argv[1])
    log, entries = SealedLog.open(path, bytes(range(32)))
    n = len(entries)
    while True:
        log.append(Did((Approved("a" * 64, None),) * (1 + n % 40), str(n)))
        sys.stdout.write(f"{n}\\n")
        sys.stdout.flush()
        n += 1
    """
)


def killed_again_and_again(path: Path, times: int) -> None:
    write(path)
    for time in range(times):
        child = subprocess.Popen([sys.executable, "-c", KILLED, path], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        said = [int(child.stdout.readline()) for _ in range(1 + time * 7 % 30)]
        child.send_signal(signal.SIGKILL)
        rest, _ = child.communicate()
        said += [int(line) for line in rest.splitlines()]
        found = read(path)
        assert len(found) >= said[-1] + 1, "an entry that was saved is gone"
        assert [entry.label for entry in found if isinstance(entry, Did)] == [str(n) for n in range(len(found))]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_program_has_lost_nothing_it_saved(path: Path) -> None:
    killed_again_and_again(path, 4)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_program_killed_many_times_has_lost_nothing_it_saved(path: Path) -> None:
    killed_again_and_again(path, 60)

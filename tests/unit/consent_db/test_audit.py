"""The log names the first row that was touched, and what was done to it."""

import json
from datetime import UTC, datetime

import pytest

from consent_db import audit
from consent_db.audit import Fault
from consent_db.records import Person
from consent_db.register import Register


@pytest.fixture
def logged(register: Register) -> Register:
    """A register whose log has six rows: its creation, and five people."""
    for _ in range(5):
        register.add_person(Person(display_name="Featherstonehaugh"))
    for verb in ("update", "delete"):
        register._db.execute(f"DROP TRIGGER audit_never_{verb}")
    return register


def test_an_untouched_log_is_good(logged: Register) -> None:
    check = logged.verify_audit()
    assert (check.ok, check.rows, check.first_bad) == (True, 6, None)
    assert check.newest == logged.audit_rows()[-1]["hash"]


SWAPPED = (
    "UPDATE audit SET number = -1 WHERE number = 3",
    "UPDATE audit SET number = 3 WHERE number = 4",
    "UPDATE audit SET number = 4 WHERE number = -1",
)
SHIFTED = (
    "UPDATE audit SET number = number + 101 WHERE number >= 4",
    "UPDATE audit SET number = number - 100 WHERE number >= 4",
)
CLOSED_UP = ("UPDATE audit SET number = number - 1 WHERE number > 3",)


@pytest.mark.parametrize(
    ("tampering", "first_bad", "fault"),
    [
        (("UPDATE audit SET actor = 'somebody else' WHERE number = 3",), 3, Fault.ALTERED),
        (("UPDATE audit SET action = 'other' WHERE number = 1",), 1, Fault.ALTERED),
        (("UPDATE audit SET action = 'other' WHERE number = 6",), 6, Fault.ALTERED),
        (("UPDATE audit SET actor = x'00ff' WHERE number = 5",), 5, Fault.ALTERED),
        (("UPDATE audit SET hash = 'x' WHERE number = 2",), 2, Fault.ALTERED),
        (("UPDATE audit SET previous = 'x' WHERE number = 2",), 2, Fault.ALTERED),
        (("DELETE FROM audit WHERE number = 4",), 4, Fault.MISSING),
        (("DELETE FROM audit WHERE number IN (4, 5)",), 4, Fault.MISSING),
        (("DELETE FROM audit WHERE number = 1",), 1, Fault.MISSING),
        (("DELETE FROM audit WHERE number = 3", *CLOSED_UP), 3, Fault.MISSING),
        (SWAPPED, 3, Fault.REORDERED),
        (("UPDATE audit SET number = 60 WHERE number = 6",), 6, Fault.REORDERED),
        (("INSERT INTO audit VALUES (7, '', '', '', '', '', '', '')",), 7, Fault.ALTERED),
        (("INSERT INTO audit VALUES (0, '', '', '', '', '', '', '')",), 1, Fault.INSERTED),
        ((*SHIFTED, "INSERT INTO audit VALUES (4, '', '', '', '', '', '', '')"), 4, Fault.INSERTED),
    ],
)
def test_the_first_bad_row_is_named(logged: Register, tampering: tuple[str, ...], first_bad: int, fault: Fault) -> None:
    for statement in tampering:
        logged._db.execute(statement)
    check = logged.verify_audit()
    assert (check.ok, check.first_bad, check.fault) == (False, first_bad, fault)


def forge(register: Register, number: int, **changes: str) -> None:
    """Writes this row over, and seals it anew."""
    row = {**register.audit_rows()[number - 1], **changes}
    register._db.table("audit").update(number, {**row, "hash": audit._seal(row)})


def test_a_row_that_was_sealed_anew_is_given_away_by_the_next_one(logged: Register) -> None:
    forge(logged, 3, actor="somebody else")
    check = logged.verify_audit()
    assert (check.first_bad, check.fault) == (3, Fault.ALTERED)


def test_a_row_put_in_with_a_seal_of_its_own_is_given_away_by_the_one_it_pushed_on(logged: Register) -> None:
    for statement in (
        *SHIFTED,
        "INSERT INTO audit SELECT 4, at, actor, action, entry, details, previous, '' FROM audit WHERE number = 5",
    ):
        logged._db.execute(statement)
    forge(logged, 4, action="never-happened")
    check = logged.verify_audit()
    assert (check.first_bad, check.fault) == (4, Fault.INSERTED)


def test_rows_cut_off_the_end_are_noticed_with_the_hash_that_was_kept(logged: Register) -> None:
    kept = logged.verify_audit().newest
    logged.add_person(Person(display_name="Later"))
    assert logged.verify_audit(kept).ok
    logged._db.execute("DELETE FROM audit WHERE number >= 6")
    assert logged.verify_audit().ok
    check = logged.verify_audit(kept)
    assert (check.ok, check.rows, check.first_bad, check.fault) == (False, 5, None, Fault.CUT)


def test_a_chain_written_anew_is_noticed_with_the_hash_that_was_kept(logged: Register) -> None:
    kept = logged.verify_audit().newest
    forge(logged, 6, actor="somebody else")
    assert logged.verify_audit().ok
    assert logged.verify_audit(kept).fault is Fault.CUT


def test_the_log_holds_no_names(logged: Register) -> None:
    assert "Featherstonehaugh" not in repr(logged.audit_rows())
    assert {row["action"] for row in logged.audit_rows()} == {"create", "add-person"}


def test_the_history_of_an_entry_is_its_own_rows_alone(logged: Register) -> None:
    rows = logged.audit_rows()
    entry = rows[-1]["entry"]
    assert entry and logged.history({entry}) == [row for row in rows if row["entry"] == entry]
    assert logged.history({"p-nobody"}) == [] and logged.history(()) == []


YEARS_AGO = datetime(2019, 1, 1, tzinfo=UTC)
SIX_AGO = datetime(2020, 6, 1, tzinfo=UTC)


@pytest.fixture
def pruned(register: Register) -> Register:
    """Rows 1 to 4 are older than six years; row 5 is the newest but the one that says so, and row 6 came afterwards."""
    for _ in range(4):
        register.add_person(Person(display_name="Featherstonehaugh"))
    for verb in ("update", "delete"):
        register._db.execute(f"DROP TRIGGER audit_never_{verb}")
    aged(register, 4)
    with register.together():
        hash = audit.let_go(register._db, "keeper", audit.old_enough(register._db, SIX_AGO))
        audit.append(register._db, "keeper", "retention", "", {audit.LET_GO: hash})
    register.add_person(Person(display_name="Later"))
    return register


def aged(register: Register, last: int) -> None:
    """Makes rows up to `last` old, and the whole chain anew."""
    previous = audit.FIRST
    for row in register.audit_rows():
        at = YEARS_AGO.isoformat() if row["number"] <= last else row["at"]
        changed = {**row, "at": at, "previous": previous}
        previous = audit._seal(changed)
        register._db.table("audit").update(row["number"], {**changed, "hash": previous})


def test_old_rows_leave_and_a_checkpoint_takes_their_place(pruned: Register) -> None:
    assert [row["number"] for row in pruned.audit_rows()] == [4, 5, 6, 7]
    assert pruned.audit_rows()[0]["action"] == audit.CHECKPOINT
    check = pruned.verify_audit()
    assert (check.ok, check.rows, check.let_go) == (True, 3, 4)
    assert pruned.verify_audit(check.newest).ok


def test_nothing_is_old_enough_twice(pruned: Register) -> None:
    assert audit.old_enough(pruned._db, SIX_AGO) == 0


def test_a_checkpoint_moves_on(pruned: Register) -> None:
    last = audit.old_enough(pruned._db, datetime(9999, 1, 1, tzinfo=UTC))
    assert last == 6
    hash = audit.let_go(pruned._db, "keeper", last)
    audit.append(pruned._db, "keeper", "retention", "", {audit.LET_GO: hash})
    assert [row["number"] for row in pruned.audit_rows()] == [6, 7, 8]
    assert (pruned.verify_audit().ok, pruned.verify_audit().let_go) == (True, 6)


def test_the_newest_row_never_leaves(register: Register) -> None:
    assert audit.old_enough(register._db, datetime(9999, 1, 1, tzinfo=UTC)) == 0


def test_an_old_row_behind_a_newer_one_stays(logged: Register) -> None:
    aged(logged, 3)
    row = logged.audit_rows()[4]
    logged._db.table("audit").update(5, {"at": YEARS_AGO.isoformat(), "hash": row["hash"]})
    aged_again = audit.old_enough(logged._db, SIX_AGO)
    # The chain does not hold any more: what was tampered with is evidence, and stays whole.
    assert aged_again == 0
    aged(logged, 3)
    assert audit.old_enough(logged._db, SIX_AGO) == 3


CHECKPOINTS = ("UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 5) WHERE number = 4",)


@pytest.mark.parametrize(
    ("tampering", "first_bad", "fault"),
    [
        (("UPDATE audit SET actor = 'somebody else' WHERE number = 4",), 4, Fault.ALTERED),
        (("UPDATE audit SET action = 'other' WHERE number = 4",), 4, Fault.ALTERED),
        (("UPDATE audit SET details = '{}' WHERE number = 4",), 4, Fault.ALTERED),
        (("UPDATE audit SET details = 'no json' WHERE number = 4",), 4, Fault.ALTERED),
        (CHECKPOINTS, 4, Fault.ALTERED),
        (("DELETE FROM audit WHERE number = 4",), 1, Fault.MISSING),
        (("UPDATE audit SET actor = 'somebody else' WHERE number = 5",), 5, Fault.ALTERED),
        (("UPDATE audit SET details = '{}' WHERE number = 6",), 6, Fault.ALTERED),
        (("UPDATE audit SET details = 'no json' WHERE number = 6",), 6, Fault.ALTERED),
        (("DELETE FROM audit WHERE number = 5",), 5, Fault.MISSING),
        (("DELETE FROM audit WHERE number = 6",), 6, Fault.MISSING),
        (
            (
                "UPDATE audit SET number = -1 WHERE number = 5",
                "UPDATE audit SET number = 5 WHERE number = 6",
                "UPDATE audit SET number = 6 WHERE number = -1",
            ),
            5,
            Fault.REORDERED,
        ),
    ],
)
def test_the_first_bad_row_is_named_after_old_ones_left(
    pruned: Register, tampering: tuple[str, ...], first_bad: int, fault: Fault
) -> None:
    for statement in tampering:
        pruned._db.execute(statement)
    check = pruned.verify_audit()
    assert (check.ok, check.first_bad, check.fault) == (False, first_bad, fault)


def sealed_anew(register: Register, number: int, **changes: str) -> None:
    (row,) = (row for row in register.audit_rows() if row["number"] == number)
    row = {**row, **changes}
    register._db.table("audit").update(number, {**row, "hash": audit._seal(row)})


def test_a_checkpoint_that_was_sealed_anew_is_given_away_by_the_row_that_tells_of_it(pruned: Register) -> None:
    sealed_anew(pruned, 4, actor="somebody else")
    assert (pruned.verify_audit().first_bad, pruned.verify_audit().fault) == (4, Fault.INSERTED)


def test_a_checkpoint_with_another_hash_is_given_away_by_the_row_after_it(pruned: Register) -> None:
    sealed_anew(pruned, 4, details=json.dumps({"hash": "f" * 64}))
    assert (pruned.verify_audit().first_bad, pruned.verify_audit().fault) == (4, Fault.ALTERED)


def test_rows_that_somebody_cut_off_behind_a_checkpoint_of_their_own_are_noticed(logged: Register) -> None:
    (third,) = (row for row in logged.audit_rows() if row["number"] == 3)
    logged._db.execute("DELETE FROM audit WHERE number <= 3")
    forged = audit._row(3, audit.FIRST, "x", audit.CHECKPOINT, "", {"hash": third["hash"]}, third["at"])
    logged._db.table("audit").insert(forged)
    assert (logged.verify_audit().first_bad, logged.verify_audit().fault) == (3, Fault.INSERTED)


def test_a_log_that_was_tampered_with_loses_no_row(logged: Register) -> None:
    aged(logged, 4)
    assert audit.old_enough(logged._db, SIX_AGO) == 4
    logged._db.execute("UPDATE audit SET actor = 'x' WHERE number = 6")
    assert audit.old_enough(logged._db, SIX_AGO) == 0

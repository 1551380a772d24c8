"""The log names the first row that was touched, and what was done to it."""

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

"""The log names the first row that was touched."""

import pytest

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


@pytest.mark.parametrize(
    ("tampering", "first_bad"),
    [
        ("UPDATE audit SET actor = 'somebody else' WHERE number = 3", 3),
        ("UPDATE audit SET action = 'other' WHERE number = 1", 1),
        ("UPDATE audit SET action = 'other' WHERE number = 6", 6),
        ("UPDATE audit SET hash = 'x' WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 4", 4),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("UPDATE audit SET number = 60 WHERE number = 6", 6),
        ("INSERT INTO audit VALUES (7, '', '', '', '', '', '', '')", 7),
    ],
)
def test_the_first_bad_row_is_named(logged: Register, tampering: str, first_bad: int) -> None:
    logged._db.execute(tampering)
    check = logged.verify_audit()
    assert (check.ok, check.first_bad) == (False, first_bad)


def test_the_log_holds_no_names(logged: Register) -> None:
    assert "Featherstonehaugh" not in repr(logged.audit_rows())
    assert {row["action"] for row in logged.audit_rows()} == {"create", "add-person"}

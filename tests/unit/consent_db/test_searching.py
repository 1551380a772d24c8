"""A search finds people by any part of their name, contact or id, whatever the capitals and accents."""

import pytest

from consent_db.records import Person, PersonId
from consent_db.register import Register

EVERYBODY = {
    "p-zoe": Person(person_id=PersonId("p-zoe"), display_name="Zoë Wójcik", contact="z.w@example.org"),
    "p-lukasz": Person(person_id=PersonId("p-lukasz"), display_name="Łukasz O'Hara", contact="+44 20 7946 0000"),
    "p-ada": Person(person_id=PersonId("p-ada"), display_name="Ada Lovelace", contact="ada_100%@example.org"),
    "p-li": Person(person_id=PersonId("p-li"), display_name="李 明", contact=""),
}


@pytest.fixture
def peopled(register: Register) -> Register:
    for person in EVERYBODY.values():
        register.add_person(person)
    return register


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ada", {"p-ada"}),
        ("LOVE", {"p-ada"}),
        ("velac", {"p-ada"}),
        ("love ad", {"p-ada"}),
        ("ada wojcik", set()),
        ("wojcik", {"p-zoe"}),
        ("WÓJCIK", {"p-zoe"}),
        ("zoe\u0308", {"p-zoe"}),
        ("łuk", {"p-lukasz"}),
        ("ŁUK", {"p-lukasz"}),
        ("o'hara", {"p-lukasz"}),
        ("7946", {"p-lukasz"}),
        ("example.org", {"p-ada", "p-zoe"}),
        ("p-li", {"p-li"}),
        ("李", {"p-li"}),
        ("%", {"p-ada"}),
        ("_", {"p-ada"}),
        ("", set()),
        ("   ", set()),
        ("'; DROP TABLE people; --", set()),
    ],
)
def test_who_is_found(peopled: Register, text: str, found: set[str]) -> None:
    assert {person.person_id for person in peopled.search(text)} == found


def test_people_come_by_name_and_no_more_than_asked_for(peopled: Register) -> None:
    assert [p.display_name for p in peopled.search("p-")] == ["Ada Lovelace", "Zoë Wójcik", "Łukasz O'Hara", "李 明"]
    assert peopled.search("p-", 2) == peopled.search("p-")[:2]
    assert peopled.search("p-", 0) == ()


def test_they_come_back_whole(peopled: Register) -> None:
    assert peopled.search("zoe") == (EVERYBODY["p-zoe"],)


def test_a_register_opened_for_reading_can_be_searched(peopled: Register) -> None:
    with Register.open(peopled._path, "correct horse battery staple", read_only=True) as reader:
        assert len(reader.search("ada")) == 1

"""Confirmations are taken as they are, or refused with the entry and what to do."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.findings import Identity
from app.domain.geometry import Box
from app.domain.photo import PhotoId
from app.event.identities import BadIdentities, read_identities, resolve
from consent_db.records import PersonId

NOW = datetime(2026, 6, 20, tzinfo=UTC)
ENTRY: dict[str, object] = {
    "photo": "IMG_0001.jpg",
    "box": [10, 20, 110, 140],
    "person": "p-1",
    "confirmed_by": "ab",
    "confirmed_at": "2026-06-12T10:00:00+01:00",
}
PHOTOS = {"IMG_0001.jpg": PhotoId("a" * 64), "day 2/IMG_0002.jpg": PhotoId("b" * 64)}
KNOWN = frozenset({PersonId("p-1"), PersonId("p-2")})


def read(tmp_path: Path, *entries: dict[str, object]) -> dict[PhotoId, tuple[Identity, ...]]:
    path = tmp_path / "identities.json"
    path.write_text(json.dumps(list(entries)), "utf-8")
    return resolve(read_identities(path), PHOTOS, KNOWN, NOW)


def test_json_and_csv_say_the_same(tmp_path: Path) -> None:
    rows = tmp_path / "identities.csv"
    rows.write_text(
        "photo,x0,y0,x1,y1,person,confirmed_by,confirmed_at\nIMG_0001.jpg,10,20,110,140,p-1,ab,2026-06-12T10:00:00+01:00\n",
        "utf-8-sig",
    )
    from_csv = resolve(read_identities(rows), PHOTOS, KNOWN, NOW)
    assert from_csv == read(tmp_path, ENTRY)
    (identity,) = from_csv[PhotoId("a" * 64)]
    assert (identity.box, identity.person) == (Box(10, 20, 110, 140), "p-1")


@pytest.mark.parametrize("photo", ["day 2/IMG_0002.jpg", "IMG_0002.jpg", "b" * 64, "./day 2/IMG_0002.jpg"])
def test_a_photo_is_named_by_path_by_name_or_by_digest(tmp_path: Path, photo: str) -> None:
    assert read(tmp_path, {**ENTRY, "photo": photo}).keys() == {"b" * 64}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"photo": "gone.jpg"}, "no photo"),
        ({"person": "p-9"}, "not in the register"),
        ({"confirmed_by": " "}, "no confirmed_by"),
        ({"confirmed_at": "2026-06-12"}, "time zone"),
        ({"confirmed_at": "2027-01-01T00:00:00Z"}, "future"),
        ({"box": [10, 20, 5, 140]}, "four numbers"),
        ({"box": [10, 20, 5]}, "four numbers"),
        ({"box": None}, "four numbers"),
    ],
)
def test_what_cannot_be_relied_on_is_refused(tmp_path: Path, change: dict[str, object], says: str) -> None:
    with pytest.raises(BadIdentities, match=says):
        read(tmp_path, {**ENTRY, **change})


def test_nobody_is_twice_in_one_photo(tmp_path: Path) -> None:
    with pytest.raises(BadIdentities, match="Entry 2"):
        read(tmp_path, ENTRY, {**ENTRY, "box": [200, 20, 310, 140]})


def test_a_name_that_two_photos_share_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "identities.json"
    path.write_text(json.dumps([{**ENTRY, "photo": "x.jpg"}]), "utf-8")
    with pytest.raises(BadIdentities, match="more than one"):
        resolve(read_identities(path), {"a/x.jpg": PhotoId("a" * 64), "b/x.jpg": PhotoId("b" * 64)}, KNOWN, NOW)


@pytest.mark.parametrize("text", ["{", "[1, 2]", '["who"]', '{"people": []}', '{"identities": 3}'])
def test_json_that_is_no_list_of_entries_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "identities.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BadIdentities, match=r"^identities\.json cannot be read as JSON or CSV\. Save it again"):
        read_identities(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "identities.csv"
    path.write_bytes(b"photo,person\n\xff\xfe\n")
    with pytest.raises(BadIdentities, match="cannot be read as JSON or CSV"):
        read_identities(path)


@pytest.mark.parametrize("text", ["photo;person\na.jpg;p-ada\n", "anything\nat all\n"])
def test_a_table_without_the_fields_is_refused_by_its_entry(tmp_path: Path, text: str) -> None:
    path = tmp_path / "identities.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(BadIdentities, match=r"^Entry 1 has no confirmed_at\."):
        read_identities(path)


@pytest.mark.parametrize("text", ["", "[]", '{"identities": []}', "photo,person\n"])
def test_a_file_without_entries_names_nobody(tmp_path: Path, text: str) -> None:
    path = tmp_path / "identities.json"
    path.write_text(text, "utf-8")
    assert read_identities(path) == ()

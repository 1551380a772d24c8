"""Enrolling by the shell: each photo is taken or refused for its own reason, and a no keeps nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import register_enrol
from app.domain.outcome import Failed, FailureCode, Step
from app.pipeline.enrol import Reference
from consent_db.records import PersonId
from consent_db.register import Register
from tests.unit.cli.shell import NOTICE, Run, add_adult
from tests.unit.consent_db.build import PASSPHRASE, TODAY


def at(distance: float) -> Reference:
    return (distance, *[0.0] * 127)


FACES: dict[str, Reference | Failed] = {
    "ada-1.jpg": at(0.0),
    "ada-2.jpg": at(0.3),
    "unlike.jpg": at(0.9),
    "bob.jpg": at(5.0),
    "like-bob.jpg": at(5.2),
    "two.jpg": Failed("two.jpg", Step.MATCH, FailureCode.UNFIT_REFERENCE, "The photo shows 2 faces.", "Crop it."),
}


@pytest.fixture(autouse=True)
def faces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_enrol, "load", lambda: None)
    monkeypatch.setattr(register_enrol, "descriptor_from", lambda path, _: FACES[path.name])


@pytest.fixture
def ada(ready: Run, form: str) -> str:
    """Ada and Bob may be enrolled, and Bob is."""
    ready("set-dpia", "DPIA-1", "--yes")
    ada, bob = add_adult(ready, "Ada"), add_adult(ready, "Bob")
    for person in (ada, bob):
        ready("add-consent", person, "--kind", "biometric_matching", *NOTICE, "--evidence", form)
    ready("enrol", bob, "bob.jpg", "--yes")
    return ada


def templates(file: Path, person: str) -> int:
    with Register.open(file, PASSPHRASE, read_only=True) as store:
        return sum(t.person_id == PersonId(person) for t in store.snapshot(TODAY).templates)


def test_several_photos_are_enrolled_at_once(ready: Run, ada: str, file: Path) -> None:
    assert "Enrolled from 2 of 2" in ready("enrol", ada, "ada-1.jpg", "ada-2.jpg", "--yes").stderr
    assert templates(file, ada) == 2


def test_each_refused_photo_says_why_and_the_others_are_kept(ready: Run, ada: str, file: Path) -> None:
    result = ready("enrol", ada, "two.jpg", "ada-1.jpg", "like-bob.jpg", "--yes", code=1)
    assert "two.jpg: The photo shows 2 faces. Crop it. [unfit-reference]" in result.stderr
    assert "[looks-like-another]" in result.stderr
    assert "Enrolled from 1 of 3" in result.stderr
    assert "[photos-refused]" in result.stderr
    assert templates(file, ada) == 1


def test_whose_face_it_looks_like_is_said_by_id_only(ready: Run, ada: str, file: Path) -> None:
    (bob,) = (p["person_id"] for p in json.loads(ready("list", "--search", "bob", "--json").stdout)["people"])
    result = ready("enrol", ada, "like-bob.jpg", "--yes", code=1)
    assert f"looks like another entry, {bob}." in result.stderr
    assert "Bob" not in result.output
    assert templates(file, ada) == 0


def test_a_face_unlike_the_persons_others_is_kept_only_after_a_yes(ready: Run, ada: str, file: Path) -> None:
    ready("enrol", ada, "ada-1.jpg", "--yes")
    result = ready("enrol", ada, "unlike.jpg", answer="y\nn\n", code=1)
    assert "unlike the person's other templates" in result.stderr
    assert "[answered-no]" in result.stderr
    assert templates(file, ada) == 1
    ready("enrol", ada, "unlike.jpg", answer="y\ny\n")
    assert templates(file, ada) == 2


def test_within_one_command_each_photo_is_compared_with_those_before_it(ready: Run, ada: str, file: Path) -> None:
    assert "unlike" in ready("enrol", ada, "ada-1.jpg", "unlike.jpg", answer="y\nn\n", code=1).stderr
    assert templates(file, ada) == 1

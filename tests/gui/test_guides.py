"""What is due leads to the people it is about, and the list that is shown can be handed out, after a yes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.gui import handing_out, register_page
from app.gui.guides import Due, Guide, due
from app.gui.register_page import RegisterPage
from app.gui.workspace import Workspace
from consent_db.clock import today
from consent_db.records import Guardian, GuardianRole, Person, PersonId
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from tests.gui.conftest import WAIT_MS, person
from tests.unit.consent_db.build import FATHER, KIT, MUM_AND_KIT, TODAY, Scene, adult, child, guardian, kits, no, yes

SOON = TODAY + timedelta(days=20)


@pytest.fixture
def page(opened: Workspace, qtbot: QtBot) -> Iterator[RegisterPage]:
    """Ada and Ben, and Kim, who turns 18 in a month and whose mother nobody checked."""
    made = RegisterPage(opened)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    qtbot.waitExposed(made)
    birthday = today() + timedelta(days=30)
    kim = Person(display_name="Kim Test", date_of_birth=f"{birthday.year - 18}-{birthday:%m-%d}")
    mother = Guardian(person_id=kim.person_id, name="Pat Test", role=GuardianRole.PARENT)
    with qtbot.waitSignal(opened.register.changed, timeout=WAIT_MS):
        opened.register.change(lambda store: store.add_person(kim, (mother,)))
    made.enter()
    counted(made, qtbot)
    yield made


def counted(page: RegisterPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "…" not in chips(page)[Guide.WITHDRAWN], timeout=WAIT_MS)


def chips(page: RegisterPage) -> dict[Guide | None, str]:
    group = page.guides._group
    return {guide: group.button(number).text() for number, guide in enumerate((None, *Guide))}


def names(page: RegisterPage) -> list[str]:
    return [one.display_name for one in page.model.people]


BO = PersonId("p-bo")


@pytest.mark.parametrize(
    ("guide", "scene", "who"),
    [
        (Guide.ENDING, Scene(consents=(yes(last_day=SOON),)), "p-ada"),
        (Guide.TURNING_18, kits(people=(child("2008-06-20"),)), KIT),
        (Guide.UNPROVEN, Scene(consents=(yes(evidence_ids=frozenset()),)), "p-ada"),
        (Guide.UNCHECKED, kits(guardians=(guardian(FATHER, verified=False),)), KIT),
        (Guide.WITHDRAWN, Scene(consents=(yes(), no())), "p-ada"),
    ],
)
def test_each_guide_leads_to_those_it_is_about_and_to_no_other(guide: Guide, scene: Scene, who: str) -> None:
    snapshot = Scene(people=(*scene.people, adult(BO)), guardians=scene.guardians, consents=scene.consents).snapshot
    assert due(snapshot, TODAY)[guide] == {who}


def test_where_all_is_in_order_nobody_is_led_to() -> None:
    assert not any(due(kits(consents=MUM_AND_KIT).snapshot, TODAY).values())


def test_the_choices_say_how_many_there_are(page: RegisterPage) -> None:
    assert chips(page) == {
        None: "Everybody 3",
        Guide.ENDING: "Ends within 90 days 0",
        Guide.TURNING_18: "Turns 18 1",
        Guide.UNPROVEN: "Evidence missing 0",
        Guide.UNCHECKED: "Guardian not checked 1",
        Guide.WITHDRAWN: "Withdrawn 0",
    }


def test_a_choice_shows_those_people_and_everybody_brings_all_back(page: RegisterPage) -> None:
    page.guides._group.button(2).click()
    assert names(page) == ["Kim Test"] and page.box.person is not None
    page.search.setText("ada")
    assert names(page) == [] and page._empty.isVisible()
    page.search.clear()
    page.guides._group.button(0).click()
    assert names(page) == ["Ada Test", "Ben Test", "Kim Test"]


def test_counting_is_done_beside_the_window_and_once_for_each_state_of_the_register(
    page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def counting(snapshot: ConsentSnapshot, today: date) -> Due:
        threads.append(threading.current_thread())
        return due(snapshot, today)

    monkeypatch.setattr(register_page, "due", counting)
    page.enter()
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.renew()
    page.enter()
    counted(page, qtbot)
    assert len(threads) == 1 and threads[0] is not threading.main_thread()


def test_counts_follow_the_register_and_the_choice_stays(page: RegisterPage, qtbot: QtBot) -> None:
    page.guides.choose(Guide.UNCHECKED)
    kim = person(page.workspace, "Kim Test")

    def check(store: Register) -> None:
        (mother,) = store.snapshot(today()).guardians_of(kim)
        checked = replace(mother, pr_basis="order", pr_verified_by="jb", pr_verified_on=date(2026, 1, 1))
        store.change_guardian(checked)

    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.change(check)
    counted(page, qtbot)
    assert chips(page)[Guide.UNCHECKED] == "Guardian not checked 0" and names(page) == []


def test_whoever_is_asked_for_is_shown_whatever_was_chosen(page: RegisterPage) -> None:
    page.guides.choose(Guide.UNCHECKED)
    page.choose(person(page.workspace, "Ada Test"))
    assert page.guides.guide is None
    assert page.box.person is not None and page.box.person.display_name == "Ada Test"


@pytest.mark.parametrize("agree", [True, False])
def test_the_list_that_is_shown_is_written_after_a_yes(
    page: RegisterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agree: bool
) -> None:
    target = tmp_path / "list.csv"
    asked: list[str] = []
    told: list[str] = []

    def agreed(*words: object) -> bool:
        asked.append(str(words[2]))
        return agree

    monkeypatch.setattr(handing_out, "agreed", agreed)
    monkeypatch.setattr(handing_out, "tell", lambda *words: told.append(words[2]))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(tmp_path / "list"), "")))
    page.guides.choose(Guide.UNCHECKED)
    page._export.click()
    if agree:
        qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
        assert "Kim Test" in target.read_text("utf-8-sig") and "Ada Test" not in target.read_text("utf-8-sig")
        rows: list[object] = []
        page.workspace.register.ask(lambda store: store.audit_rows()[-1]["action"], rows.append)
        qtbot.waitUntil(lambda: rows == ["export-csv"], timeout=WAIT_MS)
    settled: list[bool] = []
    page.workspace.register.ask(lambda _: True, settled.append)
    qtbot.waitUntil(lambda: bool(settled), timeout=WAIT_MS)
    assert "names and decisions of 1 people" in asked[0]
    assert target.exists() is agree


def test_a_list_replaces_nothing_that_is_there(
    page: RegisterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(handing_out, "tell", lambda *words: told.append(words[2]))
    target = tmp_path / "list.csv"
    target.write_text("mine")
    snapshot = page.workspace.register.snapshot
    assert snapshot is not None
    page.handing_out.write(page.model.people, snapshot, target)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert target.read_text() == "mine" and "already something at this place" in told[0]

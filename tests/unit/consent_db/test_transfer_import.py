"""Tables of people and answers: what a row becomes, what is refused, and that nothing half-imports."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consent_db.channels import Channel, Purpose
from consent_db.errors import BadFile
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentState,
    EvidenceId,
    GuardianId,
    GuardianRole,
    PersonId,
)
from consent_db.register import Register
from consent_db.transfer_export import table
from consent_db.transfer_import import ImportPlan, carry_out, plan_import
from consent_db.transfer_mapping import Field, guessed, mapped
from consent_db.transfer_sheet import read_sheet
from tests.unit.consent_db.build import ADA, KIT, MOTHER, NOON, PASSPHRASE, TODAY, adult, child, guardian, no, yes


def planned(register: Register, text: str, **chosen: Field | None) -> ImportPlan:
    sheet = read_sheet(text.encode())
    return plan_import(sheet, mapped(sheet, chosen), register, TODAY)


def imported(register: Register, text: str) -> ImportPlan:
    plan = planned(register, text)
    carry_out(plan, register)
    return plan


def decisions(register: Register) -> list[Consent]:
    return list(register.snapshot(TODAY).consents)


@pytest.mark.parametrize("said", ["Y", "y", "yes", "YES", "consented", "TRUE", "x", "given", "renewed", "requested"])
def test_a_yes_in_a_table_is_never_more_than_requested(register: Register, said: str) -> None:
    imported(register, f"Name,Consent,Channels,Purposes,Event\nAda,{said},website,news,ev1\n")
    [consent] = decisions(register)
    assert consent.state is ConsentState.REQUESTED
    assert consent.channels == {Channel.WEBSITE}
    assert consent.purposes == {Purpose.NEWS}
    assert consent.events == {"ev1"}


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("N", ConsentState.REFUSED),
        ("refused", ConsentState.REFUSED),
        ("withdrawn", ConsentState.WITHDRAWN),
        ("invalidated", ConsentState.INVALIDATED),
    ],
)
def test_a_no_in_a_table_stays_a_no(register: Register, said: str, state: ConsentState) -> None:
    imported(register, f"Name,Consent\nAda,{said}\n")
    assert [c.state for c in decisions(register)] == [state]


def test_common_headings_are_understood() -> None:
    columns = ("Full name", "E-Mail Address", "D.O.B.", "DOB", "Parent/Guardian", "Photo consent", "Date signed")
    assert guessed(columns) == {
        "Full name": Field.NAME,
        "E-Mail Address": Field.CONTACT,
        "DOB": Field.BORN,
        "Parent/Guardian": Field.GUARDIAN_1,
        "Photo consent": Field.CONSENT,
        "Date signed": Field.DECIDED_ON,
    }


@pytest.mark.parametrize("heading", ["ID", "Student number", "Course", "Home address"])
def test_what_the_register_must_not_hold_is_not_guessed(heading: str) -> None:
    assert guessed((heading,)) == {}


def test_somebody_says_what_a_column_means(register: Register) -> None:
    text = "Who,Mail,Name\nAda,a@example.ac.uk,ev1\n"
    [row] = planned(register, text, Who=Field.NAME, Name=Field.EVENTS).rows
    assert (row.person.display_name, row.person.contact) == ("Ada", "a@example.ac.uk")
    [row] = planned(register, text, Who=Field.NAME, Mail=None).rows
    assert row.person.contact == ""


@pytest.mark.parametrize(
    ("text", "chosen", "wrong"),
    [
        ("Who\nAda\n", {}, "No column says who"),
        ("First name\nAda\n", {}, "No column says who"),
        ("Name\nAda\n", {"Whom": Field.NAME}, "no column of that heading"),
        ("Name,B\nAda,b\n", {"Name": Field.NAME, "B": Field.NAME}, "mean the same"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(
    register: Register, text: str, chosen: dict[str, Field | None], wrong: str
) -> None:
    with pytest.raises(BadFile, match=wrong):
        planned(register, text, **chosen)


@pytest.mark.parametrize(
    ("header", "cells", "wrong"),
    [
        ("Name,Contact", ",a@example.ac.uk", "name is empty"),
        ("Name,Date signed,Consent", "Ada,31/02/2026,y", "decided_on is not a day"),
        ("Name,Date signed,Consent", "Ada,2026-06-02,y", "decided_on is a day that has not come"),
        ("Name,DOB", "Kit,13/13/2011", "born is not a day"),
        ("Name,Over 18", "Ada,perhaps", "over_18 is not a day"),
        ("Name,DOB,Over 18", "Kit,2011,2026-01-01", "over_18 contradicts"),
        ("Name,Consent", "Ada,maybe", "consent is neither a yes nor a no"),
        ("Name,Consent,Channels", "Ada,y,everywhere", "channels is none of internal, website"),
        ("Name,Consent,Decided by", "Ada,y,Mum", "decided_by is neither"),
        ("Name,Consent,Decided by", "Ada,y,g-22222222", "decided_by is no guardian"),
        ("Name,Person id", "Ada,123456", "id is not an id of a register"),
        ("Name", "Ada,x", "more cells"),
    ],
)
def test_a_bad_row_is_named_by_its_line_without_quoting_it(
    register: Register, header: str, cells: str, wrong: str
) -> None:
    filler = "Bob" + "," * header.count(",")
    plan = planned(register, f"{header}\n{filler}\n{cells}\n")
    assert [bad.line for bad in plan.bad] == [3]
    assert wrong in plan.bad[0].wrong
    assert not any(secret in plan.bad[0].wrong for secret in ("Ada", "Kit", "Mum", "a@example", "123456", "perhaps"))


def test_one_bad_row_stops_all_unless_bad_rows_are_skipped(register: Register) -> None:
    plan = planned(register, "Name,Consent\nAda,y\nBob,maybe\n")
    before = register.revision
    with pytest.raises(BadFile, match="1 rows"):
        carry_out(plan, register)
    assert (register.people(), register.revision) == ((), before)
    carry_out(plan, register, skip_bad=True)
    assert [person.display_name for person in register.people()] == ["Ada"]


def test_an_import_that_fails_midway_leaves_nothing(register: Register) -> None:
    plan = planned(register, "Name,Consent\nAda,y\nBob,y\n")
    first, second = plan.rows
    twice = replace(second, person=first.person, consent=first.consent)
    with pytest.raises(Exception, match="UNIQUE"):
        carry_out(replace(plan, rows=(first, twice)), register)
    assert register.people() == ()
    assert decisions(register) == []


def test_planning_changes_nothing(register: Register) -> None:
    before = register.revision, len(register.audit_rows())
    planned(register, "Name,Consent\nAda,y\n")
    assert (register.revision, len(register.audit_rows())) == before


def test_importing_twice_doubles_nobody_and_nothing(register: Register) -> None:
    text = (
        "Name,Email,DOB,Guardian,Consent,Channels,Event,Decided by\n"
        "Ada,a@example.ac.uk,,,yes,website,ev1,\n"
        "Kit,k@example.ac.uk,2011-04,Mum,yes,website,ev1,\n"
        "kit ,K@example.ac.uk,2011-04,Mum,no,print,ev1,Mum\n"
    )
    assert imported(register, text).new_people == 2
    first = register.snapshot(TODAY)
    again = imported(register, text)
    assert (again.new_people, again.consents) == (0, ())
    second = register.snapshot(TODAY)
    assert (second.people, second.guardians, second.consents) == (first.people, first.guardians, first.consents)
    assert len(first.guardians) == 1
    assert {c.giver_id for c in first.consents if c.state.is_no} == {first.guardians[0].guardian_id}


def test_a_no_after_a_yes_is_recorded_and_a_request_beside_a_yes_is_not(register: Register) -> None:
    register.add_person(adult())
    register.add_consent(yes(evidence_ids=frozenset()))
    header = "Name,Over 18,Consent,Channels,Purposes,Event\n"
    assert imported(register, f"{header}Ada,,y,website,news,ev1\n").consents == ()
    assert [c.state for c in imported(register, f"{header}Ada,,n,website,news,ev1\n").consents] == ["refused"]
    assert imported(register, f"{header}Ada,,n,website,news,ev1\n").consents == ()


def test_namesakes_are_told_apart_by_contact_birth_date_or_id(register: Register) -> None:
    imported(register, "Name,Email,DOB\nKit,one@example.ac.uk,\nKit,two@example.ac.uk,\nKit,,2010\nKit,,2011\n")
    assert len(register.people()) == 4
    bad = planned(register, "Name\nKit\n").bad
    assert "fits several people" in bad[0].wrong
    known = register.people()[0].person_id
    assert planned(register, f"Name,Person id\nKit,{known}\n").new_people == 0
    assert "another name" in planned(register, f"Name,Person id\nAda,{known}\n").bad[0].wrong


def test_a_bad_row_leaves_no_trace_in_the_rows_after_it(register: Register) -> None:
    header = "Name,DOB,Guardian,Consent,Decided by\n"
    plan = planned(register, f"{header}Kit,2011,Mum,y,g-nobody\nKit,2011,Mum,y,Mum\n")
    carry_out(plan, register, skip_bad=True)
    assert len(register.snapshot(TODAY).guardians) == 1


def test_an_adults_birth_date_is_not_kept_and_over_18_needs_its_day(register: Register) -> None:
    plan = imported(register, "Name,DOB,Over 18\nAda,01/06/2008,\nBob,,yes\nCat,,1/9/2025\nKit,02/06/2008,\n")
    ada, bob, cat, kit = (row.person for row in plan.rows)
    assert (ada.date_of_birth, bob.over18_confirmed_on, cat.over18_confirmed_on) == (None, None, date(2025, 9, 1))
    assert kit.date_of_birth == "2008-06-02"
    assert "not kept" in plan.rows[0].notes[0]
    assert "establishes no age" in plan.rows[1].notes[0]


def test_claims_that_somebody_agreed_or_was_checked_are_not_taken_over(register: Register) -> None:
    header = "Name,DOB,Child view,Child asked by,Guardian,Guardian 1 role\n"
    imported(register, f"{header}Kit,2011,agrees,teacher,Mum,guardian\nSam,2012,objects,teacher,Dad,\n")
    found = register.snapshot(TODAY)
    views = {p.display_name: p.child_view for p in found.people}
    assert views == {"Kit": ChildView.NOT_RECORDED, "Sam": ChildView.OBJECTS}
    assert {g.name: g.role for g in found.guardians} == {"Mum": GuardianRole.GUARDIAN, "Dad": GuardianRole.PARENT}
    assert not any(g.is_verified_on(TODAY) for g in found.guardians)


def test_whoever_was_erased_is_refused(register: Register) -> None:
    register.add_person(adult())
    register.erase(ADA, NOON)
    text = "Name,Person id\nAda,p-ada\n"
    assert "was erased" in planned(register, text).bad[0].wrong


def fill(register: Register) -> None:
    register.add_person(adult(display_name='=Ada, "A"', contact="+44 20", affiliation_end=date(2027, 1, 1)))
    register.add_person(child(child_view=ChildView.OBJECTS, child_asked_by="teacher"), (guardian(verified=False),))
    register.add_person(adult(PersonId("p-bob"), display_name="Bob", deceased=True))
    bare: frozenset[EvidenceId] = frozenset()
    everything = yes(
        evidence_ids=bare,
        controllers=frozenset({"Museum; North", "Museum"}),
        photo_from=date(2026, 3, 1),
        photo_to=date(2026, 3, 2),
        photo_ids=frozenset({"a" * 64}),
        allow_name=True,
        last_day=date(2028, 1, 1),
        while_affiliated=True,
    )
    register.add_consent(everything)
    register.add_consent(yes(MOTHER, evidence_ids=bare))
    register.add_consent(no(KIT, consent_id=ConsentId("c-1"), evidence_ids=bare))
    register.add_consent(no(MOTHER, ConsentState.OBJECTED, consent_id=ConsentId("c-2"), evidence_ids=bare))


def test_a_table_that_was_exported_is_imported_again(register: Register, tmp_path: Path) -> None:
    fill(register)
    before = register.snapshot(TODAY)
    content = table(before)
    with Register.create(tmp_path / "other.assent", PASSPHRASE) as other:
        plan = planned(other, content.decode("utf-8-sig"))
        assert plan.bad == ()
        carry_out(plan, other)
        after = other.snapshot(TODAY)
        assert after.people == before.people
        assert after.guardians == before.guardians
        asked = {ConsentState.GIVEN: ConsentState.REQUESTED}
        assert after.consents == tuple(replace(c, state=asked.get(c.state, c.state)) for c in before.consents)
    again = planned(register, content.decode("utf-8-sig"))
    assert (again.bad, again.new_people, again.consents) == ((), 0, ())


def test_a_no_written_over_an_exported_yes_is_not_passed_over(register: Register) -> None:
    register.add_person(adult())
    register.add_consent(yes(evidence_ids=frozenset()))
    text = table(register.snapshot(TODAY)).decode("utf-8-sig")
    assert planned(register, text).consents == ()
    bad = planned(register, text.replace(",given,", ",withdrawn,")).bad
    assert "differs from the register" in bad[0].wrong


def test_more_guardians_than_a_row_holds_are_not_dropped_silently(register: Register) -> None:
    register.add_person(child(), tuple(guardian(GuardianId(f"g-{n}")) for n in range(5)))
    with pytest.raises(BadFile, match="p-kit has more than 4"):
        table(register.snapshot(TODAY))

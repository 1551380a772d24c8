"""Forms: what they print, who may get which, what filing one records, and that no tick is invented."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from consent_db import errors, pages
from consent_db.channels import Channel, Purpose
from consent_db.filing import Answers, Asked, file_form, print_form
from consent_db.form_pages import CHANNELS, PURPOSES, form_page, receipt_page, statement_version
from consent_db.forms import Form, FormKind
from consent_db.institution import Institution
from consent_db.pages import visible
from consent_db.records import Consent, ConsentKind, ConsentState, EvidenceType, Method
from consent_db.references import new_reference
from consent_db.register import Register
from consent_db.rules import Decision, Reason, Verdict, decide
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    KIT,
    MOTHER,
    TODAY,
    Scene,
    adult,
    biometric,
    child,
    guardian,
    kits,
    no,
    yes,
)
from tests.unit.consent_db.papers import WHOSE

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
SCAN = b"%PDF a scanned form"
ASKED = Asked(
    channels=frozenset({Channel.WEBSITE, Channel.PRINT}),
    purposes=frozenset({Purpose.NEWS}),
    events=frozenset({"ev1"}),
    controllers=frozenset({"Museum"}),
)


@pytest.fixture
def ready(register: Register) -> Register:
    """Ada, an adult, and Kit with a mother and a father, in the register of an institution."""
    register.set_institution(WHOSE)
    register.add_person(adult())
    register.add_person(child(), (guardian(), guardian(FATHER)))
    return register


def printed(register: Register, kind: FormKind = FormKind.ADULT, asked: Asked = ASKED) -> Form:
    person = KIT if kind in (FormKind.UNDER_18, FormKind.CHILD) else ADA
    return print_form(register, kind, person, asked, NOW, TODAY)


def filed(register: Register, form: Form, **answers: object) -> list[Consent]:
    """The decisions that filing this form recorded."""
    said = replace(Answers(decided_on=TODAY), **answers)  # type: ignore[arg-type]  # one field at a time
    result = file_form(register, form, SCAN, said, NOW, TODAY)
    return [c for c in register.snapshot(TODAY).consents if c.consent_id in result.consents]


def page_of(form: Form, whose: Institution = WHOSE) -> str:
    person = child() if form.person_id == KIT else adult()
    return form_page(form, person, (guardian(), guardian(FATHER, name="Dad")), whose, "<svg/>")


@pytest.mark.parametrize("kind", FormKind)
def test_a_form_says_everything_that_somebody_must_be_told(ready: Register, kind: FormKind) -> None:
    form = printed(ready, kind, Asked() if kind is FormKind.BIOMETRIC else ASKED)
    page = page_of(form)
    expected = [WHOSE.name, WHOSE.address, WHOSE.withdrawal_contact, WHOSE.complaints, f">{form.reference}</span>"]
    expected += [form.statement_version, "31 May 2029", "Information Commissioner"]
    if kind is not FormKind.BIOMETRIC:
        expected += ["Museum", "ev1", CHANNELS[Channel.WEBSITE], CHANNELS[Channel.PRINT], PURPOSES[Purpose.NEWS]]
        expected += ["in the world", "printed"]
        assert CHANNELS[Channel.PRESS] not in page
    assert [words for words in expected if words.replace("'", "&#39;") not in page] == []
    ticks = page.count('<span class="tick"')
    assert ticks >= (2 if kind is FormKind.BIOMETRIC else 4)


def test_print_cannot_be_recalled_and_refusing_costs_nothing(ready: Register) -> None:
    assert "cannot be recalled" in page_of(printed(ready))
    assert "no effect on the publication of photos" in page_of(printed(ready, FormKind.BIOMETRIC, Asked()))


def test_everybody_who_must_sign_has_a_line(ready: Register) -> None:
    page = page_of(printed(ready, FormKind.UNDER_18))
    assert page.count('class="signature"') == 3
    assert all(f"<strong><bdi>{name}</bdi></strong>" in page for name in ("Guardian", "Dad", "Kit"))


def test_a_page_fetches_nothing_and_shows_names_as_text(ready: Register) -> None:
    form = printed(ready)
    page = form_page(form, adult(display_name="<script>\u202ex"), (), WHOSE, "<svg/>")
    assert "&lt;script&gt;\\u{202e}x" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "default-src 'none'" in page
    assert visible("a\u202eb") == "a\\u{202e}b"


def test_the_wording_is_named_by_its_exact_words(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {statement_version(kind) for kind in FormKind}
    assert len(before) == len(FormKind)
    source = pages._source
    monkeypatch.setattr(pages, "_source", lambda name: f"{source(name)} ")
    assert before.isdisjoint(statement_version(kind) for kind in FormKind)


def test_printing_asks_and_no_more(ready: Register) -> None:
    form = printed(ready, FormKind.UNDER_18)
    asked = ready.snapshot(TODAY).consents
    assert {c.giver_id for c in asked} == {KIT, MOTHER, FATHER}
    assert {c.state for c in asked} == {ConsentState.REQUESTED}
    assert form.requests == {c.consent_id for c in asked}
    assert ready.form(form.reference) == form
    assert ready.forms_of(KIT) == (form,)
    assert {c.notice_version for c in asked} == {"n7"}


def test_a_guardian_whose_responsibility_ended_is_not_asked(ready: Register) -> None:
    ready.change_guardian(guardian(FATHER, pr_ended_on=TODAY))
    printed(ready, FormKind.UNDER_18)
    assert {c.giver_id for c in ready.snapshot(TODAY).consents} == {KIT, MOTHER}


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        (FormKind.UNDER_18, replace(ASKED, asks_name=True)),
        (FormKind.CHILD, replace(ASKED, channels=frozenset({Channel.SOCIAL_PERSONAL}))),
        (FormKind.ADULT, replace(ASKED, channels=frozenset())),
        (FormKind.ADULT, replace(ASKED, purposes=frozenset())),
        (FormKind.ADULT, replace(ASKED, events=frozenset())),
        (FormKind.ADULT, replace(ASKED, last_day=date(2026, 5, 31))),
        (FormKind.BIOMETRIC, ASKED),
    ],
)
def test_a_form_that_asks_too_little_or_too_much_is_refused(ready: Register, kind: FormKind, asked: Asked) -> None:
    with pytest.raises(errors.WrongForm):
        printed(ready, kind, asked)
    assert ready.snapshot(TODAY).consents == ()


def test_a_form_for_the_wrong_age_is_refused(ready: Register) -> None:
    for kind, person in (
        (FormKind.ADULT, KIT),
        (FormKind.BIOMETRIC, KIT),
        (FormKind.UNDER_18, ADA),
        (FormKind.CHILD, ADA),
    ):
        asked = Asked() if kind is FormKind.BIOMETRIC else ASKED
        with pytest.raises(errors.WrongForm, match="under 18"):
            print_form(ready, kind, person, asked, NOW, TODAY)


def test_the_all_parties_form_needs_a_guardian(register: Register) -> None:
    register.set_institution(WHOSE)
    register.add_person(child())
    with pytest.raises(errors.WrongForm, match="No guardian"):
        printed(register, FormKind.UNDER_18)


@pytest.mark.parametrize("field", ["name", "address", "contact", "withdrawal_contact", "notice"])
def test_no_form_without_an_institution(ready: Register, field: str) -> None:
    ready.set_institution(replace(WHOSE, **{field: " "}))
    with pytest.raises(errors.NoInstitution):
        printed(ready)


def test_a_signed_form_becomes_a_yes_for_what_was_ticked(ready: Register) -> None:
    form = printed(ready)
    [decision] = filed(ready, form, agreed=frozenset({ADA}), ticked=frozenset({Channel.WEBSITE}))
    assert decision.state is ConsentState.GIVEN
    assert decision.channels == {Channel.WEBSITE}
    assert (decision.method, decision.last_day) == (Method.WRITTEN_SIGNED, form.last_day)
    assert decision.supersedes in form.requests
    assert decision.statement_version == form.statement_version
    assert judged(ready, Scene()).reasons == {Reason.ADULT_CONSENT}


def test_all_parties_signed_shows_the_child_and_one_no_hides_it(ready: Register) -> None:
    ticked = frozenset({Channel.WEBSITE})
    first = printed(ready, FormKind.UNDER_18)
    filed(ready, first, agreed=frozenset({KIT, MOTHER, FATHER}), ticked=ticked)
    scene = kits()
    assert judged(ready, scene).verdict is Verdict.EXPORT_AS_IS
    second = printed(ready, FormKind.UNDER_18)
    filed(ready, second, agreed=frozenset({KIT, MOTHER}), refused=frozenset({FATHER}), ticked=ticked)
    assert judged(ready, scene).verdict is not Verdict.EXPORT_AS_IS


def test_nobody_signed_files_the_document_and_records_nothing(ready: Register) -> None:
    form = printed(ready)
    result = file_form(ready, form, SCAN, Answers(decided_on=TODAY), NOW, TODAY)
    assert result.consents == ()
    assert ready.document(result.evidence) == SCAN
    assert [c.state for c in ready.snapshot(TODAY).consents] == [ConsentState.REQUESTED]


def test_a_document_proves_only_what_its_signers_decided(ready: Register) -> None:
    form = printed(ready, FormKind.UNDER_18)
    result = file_form(
        ready,
        form,
        SCAN,
        Answers(agreed=frozenset({MOTHER}), ticked=frozenset({Channel.WEBSITE}), decided_on=TODAY),
        NOW,
        TODAY,
    )
    entry = ready.snapshot(TODAY).evidence_of(result.evidence)
    assert entry is not None
    assert entry.signed_by == {MOTHER}
    assert entry.type is EvidenceType.FORM_SCAN


def test_the_form_for_matching_is_a_consent_of_its_own(ready: Register) -> None:
    form = printed(ready, FormKind.BIOMETRIC, Asked())
    [decision] = filed(ready, form, agreed=frozenset({ADA}))
    assert (decision.kind, decision.channels) == (ConsentKind.BIOMETRIC_MATCHING, frozenset())


@pytest.mark.parametrize(
    "answers",
    [
        {"agreed": frozenset({MOTHER}), "ticked": frozenset({Channel.WEBSITE})},
        {"agreed": frozenset({ADA}), "refused": frozenset({ADA}), "ticked": frozenset({Channel.WEBSITE})},
        {"agreed": frozenset({ADA}), "ticked": frozenset({Channel.PRESS})},
        {"agreed": frozenset({ADA})},
        {"agreed": frozenset({ADA}), "ticked": frozenset({Channel.WEBSITE}), "name_ticked": True},
        {"refused": frozenset({ADA}), "decided_on": date(2026, 6, 2)},
        {"refused": frozenset({ADA}), "decided_on": date(2026, 5, 31)},
    ],
)
def test_answers_that_do_not_fit_the_form_change_nothing(ready: Register, answers: dict[str, object]) -> None:
    form = printed(ready)
    before = ready.revision
    with pytest.raises(errors.WrongForm):
        filed(ready, form, **answers)
    assert ready.revision == before


def test_the_declaration_to_be_over_18_establishes_an_unknown_age_only(ready: Register) -> None:
    ready.change_person(adult(over18_confirmed_on=None))
    form = printed(ready)
    filed(ready, form, refused=frozenset({ADA}), over_18_ticked=True)
    assert ready.people()[0].over18_confirmed_on == TODAY
    ready.change_person(adult())
    filed(ready, printed(ready), refused=frozenset({ADA}), over_18_ticked=True)
    assert ready.people()[0] == adult()


def test_a_reference_that_was_never_printed_is_unknown(ready: Register) -> None:
    with pytest.raises(errors.UnknownReference):
        ready.form(new_reference())


@pytest.mark.parametrize(
    ("consent", "giver", "expected"),
    [
        (yes(), None, ["agreed", "in writing", "10 January 2026", CHANNELS[Channel.WEBSITE], "ev1", "9 January 2029"]),
        (no(), None, ["took permission back", "by e-mail", "everywhere", "everything"]),
        (no(MOTHER, ConsentState.OBJECTED), guardian(), ["objected", "Guardian", "parent"]),
        (biometric(), None, ["agreed", "face template"]),
    ],
)
def test_a_receipt_says_what_was_decided(consent: Consent, giver: object, expected: list[str]) -> None:
    last = date(2029, 1, 9) if consent.state.is_yes else None
    person = guardian() if giver else None
    page = receipt_page(consent, adult(), person, WHOSE, last)
    told = [*expected, consent.withdrawal_contact, WHOSE.name, "dpo@example.ac.uk", consent.consent_id]
    assert [words for words in told if words.replace("'", "&#39;") not in page] == []


def judged(register: Register, scene: Scene) -> Decision:
    return decide(scene.facts, scene.publication, register.snapshot(TODAY), scene.policy, TODAY)

"""Every photo that went in stands in the report exactly once, truthfully, and the report reads back the same."""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.authored import Authored, DataMining
from app.domain.export import PRESETS, Check, CheckResult, FileFormat, Form, Proof
from app.domain.findings import Kind, ModelStamp
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, PhotoId, Reveals
from app.domain.plan import Mark, Shown, Style
from app.domain.record import Outcome, PhotoRecord, Report
from app.pipeline.record import read_report, report_html, report_json
from app.pipeline.report_page import CHECKS, REMOVED
from consent_db.pages import visible
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import ConsentId, PersonId
from consent_db.rules import Reason

SHA = "a" * 64
NOW = datetime(2025, 5, 17, 10, 30, tzinfo=UTC)
CLEAN = Proof(tuple(CheckResult(check, True, "") for check in Check))
PUBLICATION = Publication(Channel.WEBSITE, Purpose.NEWS, NOW, event="Open day")
ADULT = Shown(PersonId("p-1"), Box(1, 2, 30, 40), (Reason.ADULT_CONSENT,), (ConsentId("c-7"),))
STRANGER = Mark(Kind.FACE, Box(8, 8, 64, 72), Style.FILL, (Reason.UNKNOWN_PERSON,), face_width=50.0)


def delivered(source: str) -> PhotoRecord:
    return PhotoRecord(
        source,
        Outcome.DELIVERED,
        photo_id=PhotoId(SHA),
        size=Size(160, 120),
        file="out/1.jpg",
        file_sha256="b" * 64,
        marks=(STRANGER,),
        shown=(ADULT,),
        removed=(Reveals.PLACE, Reveals.THUMBNAIL),
        proof=CLEAN,
    )


def held(source: str, *stops: Reason) -> PhotoRecord:
    return PhotoRecord(source, Outcome.HELD, PhotoId(SHA), Size(160, 120), stops=stops, marks=(STRANGER,))


def failed(source: str) -> PhotoRecord:
    failure = Failed(source, Step.INGEST, FailureCode.TRUNCATED, "The file ends too early.", "Copy it again.")
    return PhotoRecord(source, Outcome.FAILED, failure=failure)


def report(*records: PhotoRecord, **changes: Any) -> Report:
    plain = Report(
        publication=PUBLICATION,
        preset=PRESETS["web"],
        form=Form(),
        register_revision="41",
        settings_digest="c" * 64,
        started_at=NOW,
        finished_at=NOW,
        stamps=(ModelStamp("CenterFace", "d" * 64),),
        versions={"Pillow": "13.0.0"},
        records=records,
    )
    return replace(plain, **changes)


# Any report that may be written.

words = st.text(max_size=12)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
reasons = st.lists(st.sampled_from(Reason), max_size=3).map(tuple)
moments = st.datetimes(timezones=st.just(UTC))
sizes = st.builds(Size, st.integers(1, 60_000), st.integers(1, 60_000))
numbers = st.floats(0, 1e6, allow_nan=False) | st.integers(0, 10**6)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    x0, y0 = draw(numbers), draw(numbers)
    return Box(x0, y0, x0 + draw(st.integers(1, 5000)), y0 + draw(st.integers(1, 5000)))


marks = st.builds(
    Mark, st.sampled_from(Kind), boxes(), st.sampled_from(Style), reasons, st.booleans(), st.floats(0, 1e4)
)
shown = st.builds(Shown, words.map(PersonId), boxes(), reasons, st.lists(words.map(ConsentId), max_size=3).map(tuple))
proofs = st.lists(st.builds(CheckResult, st.sampled_from(Check), st.booleans(), words), max_size=10).map(
    lambda results: Proof(tuple(results))
)


seen = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), max_size=12)
forms = st.builds(
    Form,
    st.sampled_from(FileFormat),
    st.builds(Authored, seen, seen, seen.map(lambda rest: f"https://{rest}"), st.none() | st.sampled_from(DataMining)),
    st.booleans(),
)


@st.composite
def photo_records(draw: st.DrawFn, source: str) -> PhotoRecord:
    outcome = draw(st.sampled_from(Outcome))
    clean = outcome is Outcome.DELIVERED
    failure = Failed(source, draw(st.sampled_from(Step)), draw(st.sampled_from(FailureCode)), draw(words), draw(words))
    return PhotoRecord(
        source=source,
        outcome=outcome,
        photo_id=draw(digests.map(PhotoId) if clean else st.none() | digests.map(PhotoId)),
        size=draw(sizes if clean else st.none() | sizes),
        file=draw(words if clean else st.none() | words),
        file_sha256=draw(digests if clean else st.none() | digests),
        marks=tuple(draw(st.lists(marks, max_size=3))),
        shown=tuple(draw(st.lists(shown, max_size=3))),
        removed=tuple(draw(st.lists(st.sampled_from(Reveals), max_size=3))),
        notes=tuple(draw(st.lists(words, max_size=2))),
        stops=draw(reasons) if outcome is Outcome.HELD else (),
        unanswered=draw(reasons),
        proof=CLEAN if clean else draw(st.none() | proofs),
        failure=failure if outcome is Outcome.FAILED else None,
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    sources = draw(st.lists(words, max_size=4, unique=True))
    publication = Publication(
        channel=draw(st.sampled_from(Channel)),
        purpose=draw(st.sampled_from(Purpose)),
        publish_at=draw(moments),
        event=draw(st.none() | words),
        named_people=frozenset(draw(st.lists(words.map(PersonId), max_size=2))),
        other_controllers=frozenset(draw(st.lists(words, max_size=2))),
    )
    return Report(
        publication=publication,
        preset=draw(st.sampled_from(sorted(PRESETS.values(), key=lambda preset: preset.name))),
        form=draw(forms),
        register_revision=draw(words),
        settings_digest=draw(words),
        started_at=draw(moments),
        finished_at=draw(moments),
        stamps=tuple(draw(st.lists(st.builds(ModelStamp, words, digests), max_size=2))),
        versions=draw(st.dictionaries(words, words, max_size=2)),
        records=tuple(draw(photo_records(source)) for source in sources),
        ignored=tuple(draw(st.lists(words, max_size=2))),
        event_days=draw(st.none() | st.tuples(st.dates(), st.dates()).map(lambda two: Days(*sorted(two)))),
    )


class TestJson:
    @settings(deadline=None)
    @given(reports())
    def test_what_was_written_reads_back_the_same(self, written: Report) -> None:
        assert read_report(json.loads(json.dumps(report_json(written)))) == written

    def test_a_report_of_an_earlier_version_does_not_say_until_when(self) -> None:
        written = report_json(report(delivered("a")))
        assert "use_until" not in json.dumps(written)
        assert read_report(json.loads(json.dumps(written))).publication.use_until is None

    def test_the_last_day_of_the_use_is_kept(self) -> None:
        until = replace(report(delivered("a")), publication=replace(PUBLICATION, use_until=date(2027, 1, 31)))
        assert read_report(json.loads(json.dumps(report_json(until)))) == until

    def test_a_report_of_an_earlier_version_does_not_say_when_the_event_was(self) -> None:
        written = report_json(report(delivered("a")))
        assert written.pop("event_days") is None
        assert read_report(json.loads(json.dumps(written))).event_days is None

    @settings(max_examples=30, deadline=None)
    @given(reports())
    def test_names_change_nothing_but_the_names(self, written: Report) -> None:
        people = {entry.person for record in written.records for entry in record.shown}
        named = report_json(written, dict.fromkeys(people, "A. Example"))
        assert read_report(json.loads(json.dumps(named))) == written

    def test_each_photo_appears_once_with_its_outcome(self) -> None:
        written: Any = report_json(report(delivered("a"), held("b", Reason.REGION_UNREVIEWED), failed("c")))
        assert [(photo["source"], photo["outcome"]) for photo in written["photos"]] == [
            ("a", "delivered"),
            ("b", "held"),
            ("c", "failed"),
        ]
        assert written["counts"] == {"photos": 3, "delivered": 1, "held": 1, "failed": 1, "ignored": 0}

    def test_marks_say_what_where_how_and_why(self) -> None:
        written: Any = report_json(report(delivered("a")))
        assert written["photos"][0]["marks"] == [
            {
                "kind": "face",
                "box": [8, 8, 64, 72],
                "style": "fill",
                "reason": "UNKNOWN_PERSON",
                "reasons": ["UNKNOWN_PERSON"],
                "possible": False,
                "face_width": 50.0,
            }
        ]

    def test_names_appear_only_where_they_were_asked_for(self) -> None:
        names = {PersonId("p-1"): "Ada Example"}
        assert "Ada" not in json.dumps(report_json(report(delivered("a"))))
        written: Any = report_json(report(delivered("a")), names)
        assert written["photos"][0]["shown"][0]["name"] == "Ada Example"

    def test_a_failure_keeps_paths_to_itself(self) -> None:
        record = failed("IMG_1.jpg")
        assert record.failure is not None
        record = replace(record, failure=replace(record.failure, file="/photos/of/somebody/IMG_1.jpg"))
        assert "somebody" not in json.dumps(report_json(report(record)))

    def test_a_photo_is_held_for_its_reasons_and_for_every_check_without_a_pass(self) -> None:
        results = [CheckResult(c, c is not Check.FACES, "") for c in Check if c is not Check.CODES]
        record = replace(held("a", Reason.UNKNOWN_PERSON), proof=Proof(tuple(results)))
        written: Any = report_json(report(record))
        assert written["photos"][0]["held_for"] == ["UNKNOWN_PERSON", "proof:faces", "proof:codes"]


def without_proof(record: PhotoRecord) -> PhotoRecord:
    return replace(record, proof=None)


def with_incomplete_proof(record: PhotoRecord) -> PhotoRecord:
    return replace(record, proof=Proof(CLEAN.results[1:]))


def with_failed_check(record: PhotoRecord) -> PhotoRecord:
    return replace(record, proof=Proof((*CLEAN.results, CheckResult(Check.FACES, False, "one face"))))


def without_file(record: PhotoRecord) -> PhotoRecord:
    return replace(record, file=None)


def with_stops(record: PhotoRecord) -> PhotoRecord:
    return replace(record, stops=(Reason.UNKNOWN_PERSON,))


def with_failure(record: PhotoRecord) -> PhotoRecord:
    return replace(record, failure=failed("a").failure)


class TestTruth:
    @pytest.mark.parametrize(
        "spoil",
        [without_proof, with_incomplete_proof, with_failed_check, without_file, with_stops, with_failure],
    )
    def test_nothing_is_called_delivered_that_was_not_proved(self, spoil: Callable[[PhotoRecord], PhotoRecord]) -> None:
        with pytest.raises(ValueError, match="photo 1"):
            report_json(report(spoil(delivered("a"))))

    def test_a_photo_cannot_appear_twice(self) -> None:
        with pytest.raises(ValueError, match="twice"):
            report_json(report(delivered("a"), failed("a")))

    def test_a_failed_photo_names_its_failure(self) -> None:
        with pytest.raises(ValueError, match="failure"):
            report_json(report(replace(failed("a"), failure=None)))


Spoil = Callable[[Any], object]

DAMAGE: dict[str, Spoil] = {
    "a whole photo removed": lambda r: r["photos"].pop(),
    "an entry missing": lambda r: r.pop("preset"),
    "an entry too many": lambda r: r.update(extra=1),
    "an unknown outcome": lambda r: r["photos"][0].update(outcome="shown"),
    "an unknown reason": lambda r: r["photos"][1].update(held_for=["WHATEVER"]),
    "held, called delivered": lambda r: r["photos"][1].update(outcome="delivered"),
    "a check turned to passed": lambda r: r["photos"][1]["proof"][0].update(ok=True),
    "a check that says neither yes nor no": lambda r: r["photos"][0]["proof"][0].update(ok=1),
    "a check removed": lambda r: r["photos"][0]["proof"].pop(),
    "a box with no area": lambda r: r["photos"][0]["marks"][0].update(box=[1, 1, 1, 1]),
    "a box of three": lambda r: r["photos"][0]["marks"][0].update(box=[1, 1, 2]),
    "a box of words": lambda r: r["photos"][0]["marks"][0].update(box=["1", "1", "2", "2"]),
    "a box that is not finite": lambda r: r["photos"][0]["marks"][0].update(box=[0, 0, float("inf"), 2]),
    "a width that is a yes": lambda r: r["photos"][0]["marks"][0].update(face_width=True),
    "another first reason": lambda r: r["photos"][0]["marks"][0].update(reason="ADULT_CONSENT"),
    "half a size": lambda r: r["photos"][0].update(width=None),
    "a hash cut short": lambda r: r["photos"][0].update(file_sha256="abc"),
    "a source that is no text": lambda r: r["photos"][0].update(source=7),
    "no time zone": lambda r: r["publication"].update(publish_at="2025-05-17T10:30:00"),
    "a last day before the first": lambda r: r["publication"].update(use_until="2020-01-01"),
    "a last day that is none": lambda r: r["publication"].update(use_until="soon"),
    "an event that ends before it begins": lambda r: r.update(event_days={"first": "2026-05-02", "last": "2026-05-01"}),
    "an event date that is none": lambda r: r.update(event_days={"first": "soon", "last": "soon"}),
    "an event without a last day": lambda r: r.update(event_days={"first": "2026-05-02"}),
    "an unknown preset": lambda r: r.update(preset="huge"),
    "photos that are no list": lambda r: r.update(photos={}),
    "versions that are no object": lambda r: r.update(versions=[]),
    "the same photo twice": lambda r: r["photos"].append(r["photos"][0]),
}


class TestReading:
    @pytest.mark.parametrize("spoil", DAMAGE.values(), ids=DAMAGE.keys())
    def test_damage_is_refused(self, spoil: Spoil) -> None:
        unproved = replace(held("b"), proof=Proof((CheckResult(Check.FACES, False, "one face"),)))
        whole = json.loads(json.dumps(report_json(report(delivered("a"), unproved, failed("c")))))
        read_report(copy.deepcopy(whole))
        spoil(whole)
        with pytest.raises(ValueError, match=r".{10,}"):
            read_report(whole)

    @pytest.mark.parametrize("foreign", [None, [], 3, "report", {}, {"photos": []}])
    def test_something_else_is_refused(self, foreign: object) -> None:
        with pytest.raises(ValueError, match="not a report of Assent"):
            read_report(foreign)

    def test_the_message_says_which_photo(self) -> None:
        whole: Any = report_json(report(delivered("a"), failed("b")))
        whole["photos"][1]["outcome"] = "lost"
        with pytest.raises(ValueError, match="photo 2"):
            read_report(whole)


class Page(HTMLParser):
    """Text, tags and attributes of a page; complains of tags that do not close."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.cells: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in self.VOID:
            self.open.append(tag)
        if tag in {"td", "th"}:
            self.cells.append((tag, ""))
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.text += data
        if self.cells and {"td", "th"} & set(self.open):
            tag, so_far = self.cells[-1]
            self.cells[-1] = (tag, so_far + data)

    @property
    def plain(self) -> str:
        return " ".join(self.text.split())


HOSTILE = [
    "<script>alert(1)</script>.jpg",
    '"><img src=x onerror=alert(1)>.jpg',
    "{{ 7 * 7 }}{% raw %}.jpg",
    "&lt;b&gt;.jpg",
    "javascript:alert(1)",
    "</style></table><h1>all clear.jpg",
    "photo\u202egpj.exe",
    "line\nbreak\x00.jpg",
    "lone\udcff.jpg",
]


class TestPage:
    @settings(max_examples=30, deadline=None)
    @given(reports())
    def test_any_report_makes_a_well_formed_page(self, written: Report) -> None:
        page = Page(report_html(written))
        assert page.tags["html"] == page.tags["h1"] == page.tags["main"] == 1

    def test_every_input_stands_in_it_exactly_once_with_its_outcome(self) -> None:
        sources = {"IMG_1.jpg": "Held", "IMG_2.jpg": "Failed", "IMG_3.jpg": "Delivered"}
        page = Page(report_html(report(delivered("IMG_3.jpg"), failed("IMG_2.jpg"), held("IMG_1.jpg"))))
        cells = [" ".join(text.split()) for _, text in page.cells]
        for source, outcome in sources.items():
            assert page.plain.count(source) == 1
            (at,) = [number for number, cell in enumerate(cells) if source in cell]
            assert cells[at + 1] == outcome

    @pytest.mark.parametrize("source", HOSTILE)
    def test_file_names_are_text_and_nothing_else(self, source: str) -> None:
        harmless = Page(report_html(report(delivered("a"), failed("b"), ignored=("c",))))
        html = report_html(report(delivered(source), failed("b"), ignored=(source,)))
        page = Page(html)
        assert page.tags == harmless.tags
        assert page.text.count(visible(source)) == 2
        assert html.encode("utf-8")
        assert "\u202e" not in html

    def test_invisible_characters_are_spelt_out(self) -> None:
        assert visible("a\u202eb\x00c\udcffé 日本") == "a\\u{202e}b\\u{0}c\\u{dcff}é 日本"

    def test_nothing_runs_and_nothing_is_fetched(self) -> None:
        html = report_html(report(delivered("a"), held("b"), failed("c")))
        page = Page(html)
        assert not {"script", "link", "img", "iframe", "object", "form", "base"} & set(page.tags)
        assert not [name for _, name, _ in page.attributes if name.startswith("on") or name == "src"]
        assert all(value.startswith("#") for _, name, value in page.attributes if name == "href")
        assert not re.search(r"https?:|@import|url\(", html)

    def test_tables_can_be_read_aloud(self) -> None:
        page = Page(report_html(report(delivered("a"), held("b", Reason.UNKNOWN_PERSON), failed("c"))))
        assert ("html", "lang", "en-GB") in page.attributes
        scopes = [value for tag, name, value in page.attributes if tag == "th" and name == "scope"]
        assert len(scopes) == page.tags["th"]
        ids = {value for _, name, value in page.attributes if name == "id"}
        labels = {value for _, name, value in page.attributes if name == "aria-labelledby"}
        assert labels <= ids
        assert page.tags["caption"] + len(labels) == page.tags["table"]

    def test_held_photos_come_before_failed_and_failed_before_delivered(self) -> None:
        plain = Page(report_html(report(delivered("IMG_3"), failed("IMG_2"), held("IMG_1")))).plain
        assert plain.index("IMG_1") < plain.index("IMG_2") < plain.index("IMG_3")

    def test_unanswered_questions_are_stated_before_any_photo(self) -> None:
        record = replace(delivered("IMG_1.jpg"), unanswered=(Reason.REGION_UNREVIEWED,))
        plain = Page(report_html(report(record))).plain
        asked = f"{Reason.REGION_UNREVIEWED.sentence} {Reason.REGION_UNREVIEWED.next_action}"
        assert plain.index(asked) < plain.index("IMG_1.jpg")
        assert "Nobody was asked" not in Page(report_html(report(delivered("a")))).plain

    def test_the_page_says_when_photos_without_a_date_count_as_taken(self) -> None:
        days = Days(date(2026, 5, 1), date(2026, 5, 3))
        said = Page(report_html(report(delivered("a"), event_days=days))).plain
        assert "Photos without a date of their own count as taken from 2026-05-01 to 2026-05-03." in said
        assert "Photos without a date" not in Page(report_html(report(delivered("a")))).plain

    def test_a_held_photo_says_why_and_what_to_do(self) -> None:
        plain = Page(report_html(report(held("a", Reason.REGION_UNREVIEWED)))).plain
        assert Reason.REGION_UNREVIEWED.sentence in plain
        assert Reason.REGION_UNREVIEWED.next_action in plain

    def test_a_photo_held_only_by_a_question_says_so_in_its_row(self) -> None:
        page = Page(report_html(report(replace(held("a"), unanswered=(Reason.REGION_UNREVIEWED,)))))
        cells = [" ".join(text.split()) for tag, text in page.cells if tag == "td"]
        assert f"Nobody was asked: {Reason.REGION_UNREVIEWED.sentence}" in cells
        assert Reason.REGION_UNREVIEWED.next_action in cells

    def test_each_proof_check_is_named_with_what_it_said(self) -> None:
        results = [CheckResult(c, c is not Check.FACES, f"detail of {c}") for c in Check if c is not Check.CODES]
        plain = Page(report_html(report(replace(held("a"), proof=Proof(tuple(results)))))).plain
        assert "faces: FAILED – detail of faces" in plain
        assert "metadata: passed – detail of metadata" in plain
        assert "codes: NOT MADE" in plain
        assert f"This could not be proved: {CHECKS[Check.FACES]} (detail of faces)" in plain
        assert f"This could not be proved: {CHECKS[Check.CODES]}" in plain

    def test_marks_of_one_sort_are_counted_together(self) -> None:
        unsure = replace(STRANGER, possible=True)
        record = replace(delivered("a"), marks=(STRANGER, unsure, replace(STRANGER, box=Box(1, 1, 2, 2))))
        plain = Page(report_html(report(record))).plain
        assert f"2 × face, fill: {Reason.UNKNOWN_PERSON.sentence}" in plain
        assert f"1 × possible face, fill: {Reason.UNKNOWN_PERSON.sentence}" in plain

    def test_reasons_are_counted_with_their_sentences(self) -> None:
        written = report(delivered("a"), delivered("b"), held("c", Reason.UNKNOWN_PERSON))
        cells = [" ".join(text.split()) for _, text in Page(report_html(written)).cells]
        at = cells.index("UNKNOWN_PERSON")
        assert cells[at + 1 : at + 6] == [Reason.UNKNOWN_PERSON.sentence, "3", "0", "1", "0"]
        at = cells.index("ADULT_CONSENT")
        assert cells[at + 1 : at + 6] == [Reason.ADULT_CONSENT.sentence, "0", "2", "0", "0"]

    def test_models_versions_and_what_was_removed_are_stated(self) -> None:
        plain = Page(report_html(report(delivered("a"), delivered("b")))).plain
        assert "CenterFace SHA-256 " + "d" * 64 in plain
        assert "Pillow 13.0.0" in plain
        assert "where it was taken: 2 photos" in plain

    def test_names_appear_only_where_they_were_asked_for(self) -> None:
        assert "Ada" not in report_html(report(delivered("a")))
        assert "Ada Example (p-1)" in Page(report_html(report(delivered("a")), {PersonId("p-1"): "Ada Example"})).plain

    def test_every_check_and_kind_has_words(self) -> None:
        assert set(CHECKS) == set(Check)
        assert set(REMOVED) == set(Reveals)

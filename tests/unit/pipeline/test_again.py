"""A search that follows another one adds to it, and takes nothing away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import key_of
from app.domain.findings import Code, Face, Findings, Kind, ModelStamp, Text
from app.domain.geometry import Box, Size
from app.domain.photo import PhotoId
from app.pipeline.again import added

ID, SIZE = PhotoId("a" * 64), Size(1200, 800)
FACE = Face(Box(400, 200, 500, 320), 0.9)
LINE = Text(Box(10, 700, 300, 740), 0.8, "Ward 4")
CODE = Code(Box(1000, 600, 1100, 700), "QRCode")


def found(*faces: Face, texts: tuple[Text, ...] = (), codes: tuple[Code, ...] = ()) -> Findings:
    return Findings(ID, SIZE, faces, texts, codes, ())


def at(x: float, y: float, side: float, score: float = 0.9) -> Face:
    return Face(Box(x, y, x + side, y + side), score)


def test_a_face_found_again_is_the_one_it_was_and_a_new_one_comes_after_it() -> None:
    moved, new = replace(FACE, box=FACE.box.shifted(6, -4), score=0.7), at(50, 60, 40)
    assert added(found(FACE), found(new, moved)).faces == (FACE, new)


def test_what_only_the_first_search_found_stays() -> None:
    earlier = found(FACE, texts=(LINE,), codes=(CODE,))
    assert added(earlier, found()) == earlier


@pytest.mark.parametrize(
    ("new", "stays"),
    [
        (at(100, 100, 100, 0.7), False),
        (at(110, 95, 100), False),
        (at(90, 90, 130), False),
        (at(90, 90, 142), True),  # half as large again, and more
        (Face(Box(100, 50, 200, 249), 0.9), True),  # the mark of the known one ends at 225
        (at(140, 100, 100), True),
        (at(120, 140, 30, 0.3), False),  # a chin
        (at(120, 140, 30, 0.6), True),
    ],
)
def test_only_what_is_surely_the_same_face_is_not_there_twice(new: Face, stays: bool) -> None:
    assert (new in added(found(at(100, 100, 100)), found(new)).faces) is stays


def test_of_two_heads_side_by_side_one_is_the_known_one_and_the_other_is_new() -> None:
    """Whoever agreed to be seen stays; whoever is half behind them was not seen before."""
    known, same, behind = at(100, 100, 100), at(102, 101, 100), at(128, 100, 100)
    assert known.box.iou(behind.box) > 0.5
    for order in ((same, behind), (behind, same)):
        assert added(found(known), found(*order)).faces == (known, behind)


def test_a_clear_face_is_no_part_of_one_that_was_only_possible() -> None:
    eyes = at(120, 140, 30, 0.3)
    assert added(found(at(100, 100, 100, 0.3)), found(eyes)).faces == (at(100, 100, 100, 0.3), eyes)


@pytest.mark.parametrize(
    ("known", "new", "stays"),
    [
        (LINE, LINE, False),
        (LINE, replace(LINE, box=Box(14, 702, 300, 739)), False),
        (LINE, replace(LINE, box=Box(10, 700, 500, 740)), True),
        (LINE, replace(LINE, box=Box(10, 700, 400, 740)), True),  # its end sticks out
        (LINE, replace(LINE, box=Box(20, 705, 120, 720)), True),  # fine print that a larger size can show
        (LINE, replace(LINE, possible=True), False),
        (replace(LINE, possible=True), LINE, True),  # sure text is covered, possible text is not
    ],
)
def test_a_line_is_the_same_only_where_the_one_that_is_known_hides_it(known: Text, new: Text, stays: bool) -> None:
    assert added(found(texts=(known,)), found(texts=(new,))).texts == ((known, new) if stays else (known,))


def test_a_code_is_there_once_and_the_models_are_those_that_looked_last() -> None:
    stamp = ModelStamp("new", "1" * 64)
    other = replace(CODE, box=CODE.box.shifted(-300, 0))
    again = added(found(codes=(CODE,)), replace(found(codes=(replace(CODE, score=0.5), other)), stamps=(stamp,)))
    assert (again.codes, again.stamps) == ((CODE, other), (stamp,))


def test_findings_of_two_photos_are_never_joined() -> None:
    with pytest.raises(ValueError, match="one photo"):
        added(found(), replace(found(), photo_id=PhotoId("b" * 64)))


faces = st.lists(
    st.builds(at, st.floats(0, 900), st.floats(0, 500), st.floats(8, 300), st.sampled_from([0.2, 0.45, 0.6, 0.95])),
    max_size=6,
)


@given(faces, faces)
def test_every_earlier_face_keeps_its_key_and_every_new_one_is_covered(first: list[Face], then: list[Face]) -> None:
    both = added(found(*first), found(*then)).faces
    assert {key_of(Kind.FACE, n): face for n, face in enumerate(both[: len(first)])} == {
        key_of(Kind.FACE, n): face for n, face in enumerate(first)
    }
    for face in then:
        most = max(face.box.intersection(known.box.grown(1.5)) for known in both)
        assert most >= 0.7 * face.box.area

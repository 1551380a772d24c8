from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.geometry import Box, Size
from app.vision import faces as module
from app.vision.faces import Candidates, FaceFinder, decoded, one_each, placed, turned_back
from app.vision.pixels import Pixels, tiles

FACE = Box(175, 54, 275, 180)


def candidates(boxes: list[Box], scores: list[float], cut: list[bool] | None = None) -> Candidates:
    return Candidates(
        np.array([box.as_list() for box in boxes], np.float32).reshape(-1, 4),
        np.array(scores, np.float32),
        np.zeros((len(boxes), 5, 2), np.float32),
        np.array(cut or [False] * len(boxes), np.bool_),
    )


@st.composite
def crowds(draw: st.DrawFn) -> Candidates:
    corner, side = st.integers(0, 60), st.integers(1, 40)
    boxes = [
        Box(x, y, x + width, y + height)
        for x, y, width, height in draw(st.lists(st.tuples(corner, corner, side, side), max_size=25))
    ]
    scores = draw(st.permutations([(index + 1) / 100 for index in range(len(boxes))]))
    return candidates(boxes, list(scores), [draw(st.booleans()) for _ in boxes])


def one_each_slowly(found: Candidates) -> set[int]:
    """The rule as it is written, one pair at a time."""
    boxes = [Box(*row) for row in found.boxes.tolist()]
    order = sorted(range(len(boxes)), key=lambda i: (bool(found.cut[i]), -float(found.scores[i])))
    kept: list[int] = []
    for i in order:
        for k in kept:
            shared = boxes[i].intersection(boxes[k])
            iou = boxes[i].iou(boxes[k])
            covered = boxes[i].intersection(boxes[k].grown(module.MARK_GROWTH)) >= 0.9 * boxes[i].area
            if iou >= 0.5 or (iou >= 0.3 and covered) or (found.cut[i] and shared >= 0.5 * boxes[i].area):
                break
        else:
            kept.append(i)
    return set(kept)


@given(crowds())
def test_each_face_once_as_the_slow_rule_says(found: Candidates) -> None:
    kept = one_each(found)
    slow = sorted(one_each_slowly(found), key=lambda index: -float(found.scores[index]))
    assert np.array_equal(kept.boxes, found.boxes[slow])


@given(crowds())
def test_no_place_that_was_taken_for_a_face_is_left_without_a_mark(found: Candidates) -> None:
    marks = [Box(*row).grown(module.MARK_GROWTH) for row in one_each(found).boxes.tolist()]
    for row in found.boxes.tolist():
        box = Box(*row)
        assert any(mark.intersection(box) >= 0.5 * box.area for mark in marks)


def test_half_a_face_at_the_edge_of_a_tile_gives_way_to_the_whole_one() -> None:
    whole, half = Box(0, 0, 100, 100), Box(0, 0, 45, 100)
    assert len(one_each(candidates([whole, half], [0.5, 0.9], [False, True])).scores) == 1
    assert len(one_each(candidates([whole, Box(0, 0, 25, 100)], [0.5, 0.9])).scores) == 2


def test_the_answer_of_the_network_is_read_in_the_right_order() -> None:
    heat = np.zeros((8, 8), np.float32)
    heat[3, 5] = 0.9
    size = np.stack([np.full((8, 8), np.log(4)), np.full((8, 8), np.log(2))]).astype(np.float32)
    offset = np.stack([np.full((8, 8), 0.25), np.full((8, 8), -0.25)]).astype(np.float32)
    landmarks = np.zeros((10, 8, 8), np.float32)
    landmarks[0], landmarks[1] = 0.5, 0.25
    found = decoded(heat, size, offset, landmarks)
    # Centre: x = (5 - 0.25 + 0.5) * 4 = 21, y = (3 + 0.25 + 0.5) * 4 = 15; 8 wide, 16 high.
    assert found.boxes.tolist() == [pytest.approx([17, 7, 25, 23])]
    assert found.landmarks[0, 0].tolist() == pytest.approx([17 + 0.25 * 8, 7 + 0.5 * 16])


@given(st.integers(20, 90), st.integers(20, 90), st.sampled_from([1, 2, 3]), st.data())
def test_what_is_found_on_a_turned_photo_lies_where_it_was(
    width: int, height: int, turns: int, data: st.DataObject
) -> None:
    x, y = data.draw(st.integers(0, width - 6)), data.draw(st.integers(0, height - 4))
    photo = np.zeros((height, width), np.uint8)
    photo[y : y + 4, x : x + 6] = 1
    rows, columns = np.nonzero(np.rot90(photo, turns))
    seen = candidates([Box(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)], [0.5])
    seen.landmarks[:] = seen.boxes[:, None, :2]
    back = turned_back(seen, turns, Size(width, height))
    assert back.boxes.tolist() == [[x, y, x + 6, y + 4]]
    point = back.landmarks[0, 0]
    assert x <= point[0] <= x + 6
    assert y <= point[1] <= y + 4


def test_a_face_is_found_with_its_landmarks_inside(faces: FaceFinder, astronaut: Pixels) -> None:
    (face,) = faces.find(astronaut, (0.5, 1.0))
    assert face.box.iou(FACE) > 0.6
    assert not face.possible
    assert face.landmarks is not None
    assert all(face.box.contains(point) for point in face.landmarks)
    left_eye, right_eye, nose, *_mouth = face.landmarks
    assert left_eye[0] < nose[0] < right_eye[0]


def test_a_small_face_from_the_side_is_found(faces: FaceFinder, camera_operator: Pixels) -> None:
    assert any(Box(200, 116, 257, 196).iou(face.box) > 0.5 for face in faces.find(camera_operator, (1.0, 2.0)))


def test_pixels_are_rgb(faces: FaceFinder, astronaut: Pixels) -> None:
    """Fed the wrong way round the network is less sure, which a photo with a clear face does not otherwise show."""
    (right,) = faces.find(astronaut, (1.0,))
    wrong = max(faces.find(np.ascontiguousarray(astronaut[:, :, ::-1]), (1.0,)), key=lambda face: face.score)
    assert right.score > wrong.score


def test_a_face_across_the_borders_of_tiles_is_found_once(
    faces: FaceFinder, astronaut: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TILE", 256)
    photo = np.full((1024, 1024, 3), 110, np.uint8)
    photo[300:812, 220:732] = astronaut
    found = [
        face for face in faces.find(photo, (0.25, 0.5, 1.0)) if face.box.grown(1.5).intersection(FACE.shifted(220, 300))
    ]
    assert len(found) == 1
    assert found[0].box.iou(FACE.shifted(220, 300)) > 0.5


@pytest.mark.parametrize(("scales", "searched"), [((1.0,), [1.0, 0.375]), ((0.3, 1.0), [0.3, 1.0])])
def test_the_whole_photo_is_looked_at_in_one_piece_too(
    faces: FaceFinder, monkeypatch: pytest.MonkeyPatch, scales: tuple[float, ...], searched: list[float]
) -> None:
    asked: list[list[float]] = []
    found = candidates([FACE], [0.9])

    def search(_pixels: Pixels, chosen: list[float]) -> Candidates:
        asked.append(chosen)
        return found

    monkeypatch.setattr(faces, "_search", search)
    faces.find(np.zeros((1024, 2048, 3), np.uint8), scales)
    assert asked == [searched]


@given(st.integers(1, 3000))
def test_a_face_at_any_place_belongs_to_some_tile(length: int) -> None:
    """Along one side of a photo: faces of 20 pixels around every pixel, whose boxes no edge cuts for their owners."""
    owned = np.zeros(length, np.bool_)
    for tile in tiles(np.zeros((1, length, 3), np.uint8), 1.0, module.TILE, module.OVERLAP):
        around = [Box(x - 9.5, 0, x + 10.5, 1) for x in range(tile.width)]
        own = placed(candidates(around, [0.5] * tile.width), tile)
        whole = own.boxes[~own.cut]
        owned[(whole[:, 0] + 9.5).round().astype(int)] = True
    assert owned.all()


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_face_on_a_photo_lying_on_its_side_is_found(faces: FaceFinder, astronaut: Pixels, turns: int) -> None:
    photo = np.ascontiguousarray(np.rot90(astronaut, turns))
    corners = candidates([FACE], [1.0])
    there = Box(*turned_back(corners, 4 - turns, Size(512, 512)).boxes[0].tolist())
    assert any(face.box.iou(there) > 0.5 for face in faces.find(photo, (0.5, 1.0), thorough=True))


def test_where_nothing_is_found_the_photo_is_turned(
    faces: FaceFinder, astronaut: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = np.ascontiguousarray(np.rot90(astronaut, 2))
    nothing = candidates([], [])
    search = faces._search
    monkeypatch.setattr(faces, "_search", lambda pixels, scales: nothing if pixels is photo else search(pixels, scales))
    assert any(face.box.iou(Box(237, 332, 337, 458)) > 0.5 for face in faces.find(photo, (0.5, 1.0)))


def test_smaller_faces_than_asked_for_are_left_out(faces: FaceFinder, astronaut: Pixels) -> None:
    assert faces.find(astronaut, (1.0,), smallest=80)
    assert not faces.find(astronaut, (1.0,), smallest=200)


def test_a_possible_face_inside_a_clear_one_is_a_part_of_it() -> None:
    face, chin = Box(100, 100, 200, 220), Box(120, 180, 180, 215)
    assert one_each(candidates([face, chin], [0.9, 0.4])).scores.tolist() == pytest.approx([0.9])


def test_a_clear_face_inside_another_and_a_possible_one_beside_it_both_stay() -> None:
    face, other, beside = Box(100, 100, 200, 220), Box(120, 180, 180, 215), Box(180, 100, 260, 180)
    kept = one_each(candidates([face, other, beside], [0.9, 0.6, 0.3]))
    assert kept.scores.tolist() == pytest.approx([0.9, 0.6, 0.3])

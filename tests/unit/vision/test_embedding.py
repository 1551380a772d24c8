from __future__ import annotations

import copy
import sys
import threading

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.domain.findings import Face
from app.domain.geometry import Box
from app.vision.embedding import CHIP, CHIP_LANDMARKS, TOGETHER, FaceDescriber, aligned, similarity
from app.vision.faces import FaceFinder
from app.vision.pixels import Pixels


def enlarged(pixels: Pixels, factor: float) -> Pixels:
    return np.asarray(cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), np.uint8)


def face_at(x: float, y: float) -> Face:
    """What a clear face would be whose chip begins at this corner of a photo."""
    left, right, nose, mouth_left, mouth_right = ((x + a, y + b) for a, b in CHIP_LANDMARKS)
    return Face(Box(x, y, x + CHIP, y + CHIP), 0.9, (left, right, nose, mouth_left, mouth_right))


def test_one_person_is_close_and_a_stranger_is_not(
    describer: FaceDescriber, faces: FaceFinder, astronaut: Pixels, camera_operator: Pixels
) -> None:
    turned = np.ascontiguousarray(np.rot90(cv2.GaussianBlur(astronaut, (3, 3), 1)))
    photos = [astronaut, np.asarray(turned, np.uint8), enlarged(astronaut, 3), enlarged(camera_operator, 2)]
    described = []
    for photo in photos:
        best = max(
            faces.find(photo, (256 / photo.shape[0], 512 / photo.shape[0]), thorough=True), key=lambda f: f.score
        )
        (numbers,) = describer.describe(photo, [best])
        assert numbers is not None
        assert numbers.shape == (128,)
        assert numbers.dtype == np.float32
        described.append(numbers)
    first, lying, large, stranger = described
    assert np.linalg.norm(first - lying) < 0.3
    assert np.linalg.norm(first - large) < 0.3
    assert np.linalg.norm(first - stranger) > 0.6


def test_a_small_face_and_one_drawn_by_hand_are_not_described(describer: FaceDescriber, astronaut: Pixels) -> None:
    landmarks = ((10.0, 10.0), (40.0, 10.0), (25.0, 25.0), (15.0, 40.0), (35.0, 40.0))
    small = Face(Box(0, 0, 63, 63), 0.9, landmarks)
    by_hand = Face(Box(0, 0, 200, 200), 1.0)
    assert describer.describe(astronaut, [small, by_hand]) == [None, None]


def test_nobody_is_nobody(describer: FaceDescriber, astronaut: Pixels) -> None:
    assert describer.describe(astronaut, []) == []


def test_every_face_keeps_its_own_descriptor_however_many_there_are(
    describer: FaceDescriber, astronaut: Pixels
) -> None:
    """More faces than go in one run, and some that are not described in between."""
    faces = [face_at(x, y) for x in (0.0, 90.0, 180.0) for y in (0.0, 90.0, 180.0)]
    assert len(faces) > 2 * TOGETHER
    by_hand = Face(Box(0, 0, 200, 200), 1.0)
    alone = [describer.describe(astronaut, [face])[0] for face in faces]
    every = describer.describe(astronaut, [by_hand, *faces[:3], by_hand, *faces[3:]])
    assert every[0] is None
    assert every[4] is None
    for single, one_of_many in zip(alone, [*every[1:4], *every[5:]], strict=True):
        assert single is not None
        assert one_of_many is not None
        assert np.linalg.norm(single - one_of_many) < 1e-4
    apart = np.stack([single for single in alone if single is not None])
    assert np.linalg.norm(apart[:, None] - apart[None], axis=2)[~np.eye(len(apart), dtype=bool)].min() > 0.1


def test_others_run_while_a_face_is_described(astronaut: Pixels, describer: FaceDescriber) -> None:
    """Another thread gets Python's global lock while the network runs.

    Threads are made never to take the lock from each other, so the other one gets it only where it is given away. The
    network runs again until that happened: a busy machine may be slow to wake a thread.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(3600)
    try:
        assert _other_ran(astronaut, describer)
    finally:
        sys.setswitchinterval(before)


def _other_ran(photo: Pixels, describer: FaceDescriber) -> bool:
    gate, ran = threading.Lock(), threading.Event()
    passed: list[bool] = []

    def other() -> None:
        with gate:
            ran.set()

    class Watched:
        """The network of `describer`, and whether the other thread ran before it came back."""

        def run(self, names: None, chips: dict[str, Pixels]) -> list[NDArray[np.float32]]:
            gate.release()
            for _ in range(100):
                answer: list[NDArray[np.float32]] = describer._session.run(names, chips)
                if ran.is_set():
                    break
            passed.append(ran.is_set())
            return answer

    watched = copy.copy(describer)
    watched._session = Watched()
    gate.acquire()
    thread = threading.Thread(target=other)
    thread.start()
    watched.describe(photo, [face_at(0, 0)])
    thread.join()
    return passed == [True]


@given(st.floats(-3, 3), st.floats(0.05, 20), st.floats(-500, 500), st.floats(-500, 500))
def test_a_turn_is_recognised_exactly(angle: float, zoom: float, x: float, y: float) -> None:
    turn, shift = zoom * complex(np.cos(angle), np.sin(angle)), complex(x, y)
    source = [(complex(*point) - shift) / turn for point in CHIP_LANDMARKS]
    turn_found, shift_found = similarity([(point.real, point.imag) for point in source], CHIP_LANDMARKS)
    assert turn_found == pytest.approx(turn, rel=1e-6)
    assert shift_found == pytest.approx(shift, rel=1e-6, abs=1e-5)


@pytest.mark.parametrize("factor", [0.5, 1.0, 4.0])
def test_landmarks_land_where_the_network_expects_them(factor: float) -> None:
    photo = np.zeros((800, 800, 3), np.uint8)
    places = [(200 + x * factor, 100 + y * factor) for x, y in CHIP_LANDMARKS]
    for place in places:
        cv2.circle(photo, (round(place[0]), round(place[1])), max(2, round(3 * factor)), (255, 255, 255), -1)
    chip = aligned(photo, places)
    assert chip.shape == (CHIP, CHIP, 3)
    assert all(chip[round(y), round(x)].min() > 128 for x, y in CHIP_LANDMARKS)

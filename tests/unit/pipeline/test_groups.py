"""Look-alikes are put together so that somebody is named once; two faces of one photo never are."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import FindingKey
from app.domain.photo import PhotoId
from app.pipeline.groups import ALIKE, FaceRef, groups
from app.vision.embedding import Descriptor
from tests.unit.event.build import descriptor


def ref(photo: int, face: int = 0) -> FaceRef:
    return FaceRef(PhotoId(f"{photo:064x}"), FindingKey(f"face-{face}"))


def near(seed: int, away: float, salt: int) -> Descriptor:
    """A face like the one of `seed`, this far from it."""
    return np.asarray(descriptor(seed) + away * descriptor(10_000 + salt), np.float32)


def test_no_faces_make_no_group_and_one_face_a_group_alone() -> None:
    assert groups(()) == ()
    assert groups([(ref(1), descriptor(1))]) == ((ref(1),),)


def test_look_alikes_are_one_group_the_largest_first_and_strangers_stay_alone() -> None:
    faces = [(ref(9), descriptor(9)), *((ref(n), near(1, 0.1, n)) for n in range(3))]
    assert groups(faces) == ((ref(0), ref(1), ref(2)), (ref(9),))


def test_two_faces_of_one_photo_are_two_people_however_alike() -> None:
    twins = [(ref(1, 0), descriptor(1)), (ref(1, 1), descriptor(1))]
    assert len(groups(twins)) == 2


def test_no_number_of_look_alikes_draws_two_faces_of_one_photo_into_one_group() -> None:
    # Thirty faces on either side, and one photo in which both people stand side by side.
    half = ALIKE * 0.7
    one = [(ref(n), near(1, 0.01, n)) for n in range(30)]
    other = [(ref(100 + n), np.asarray(near(1, 0.01, n) + half * descriptor(2), np.float32)) for n in range(29)]
    both = [*one, *other, (ref(0, 1), np.asarray(near(1, 0.01, 50) + half * descriptor(2), np.float32))]
    for group in groups(both):
        assert len({face.photo for face in group}) == len(group)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), st.floats(0, 0.4)), min_size=1, max_size=25))
def test_every_face_is_in_one_group_and_no_photo_twice_in_a_group(faces: list[tuple[int, int, float]]) -> None:
    given_faces = [(ref(photo, n), near(who, away, n)) for n, (photo, who, away) in enumerate(faces)]
    made = groups(given_faces)
    assert sorted((f for group in made for f in group), key=repr) == sorted((r for r, _ in given_faces), key=repr)
    assert all(len({face.photo for face in group}) == len(group) for group in made)
    assert [len(group) for group in made] == sorted(map(len, made), reverse=True)

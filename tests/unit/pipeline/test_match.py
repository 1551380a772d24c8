"""Suggestions are near, ranked, and given to one face at most."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.pipeline.match import CLOSE, MARGIN, NOBODY, WEAK, References, suggest
from consent_db.records import PersonId


def at(distance: float, axis: int = 0) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """A descriptor that lies `distance` from the origin along one axis."""
    vector = np.zeros(128, dtype=np.float32)
    vector[axis] = distance
    return vector


def register(*entries: tuple[str, float]) -> References:
    """People whose references lie at these distances from the origin, each along an axis of its own."""
    people = tuple(PersonId(name) for name, _ in entries)
    return References(people, np.stack([at(d, axis) for axis, (_, d) in enumerate(entries)]))


FACE = at(0)


def test_a_near_person_is_preselected_and_a_farther_one_is_weak() -> None:
    (near,) = suggest([FACE], register(("p-1", 0.39)))
    (weak,) = suggest([FACE], register(("p-1", 0.41)))
    assert [s.preselected for s in near] == [True]
    assert [s.preselected for s in weak] == [False]


def test_beyond_the_weak_limit_nobody_is_suggested() -> None:
    assert suggest([FACE], register(("p-1", 0.51))) == ((),)


def test_a_runner_up_within_the_margin_leaves_both_listed_and_none_preselected() -> None:
    (listed,) = suggest([FACE], register(("p-1", 0.30), ("p-2", 0.34)))
    assert [(s.person, s.preselected) for s in listed] == [("p-1", False), ("p-2", False)]


def test_the_best_of_several_references_counts() -> None:
    (listed,) = suggest([FACE], register(("p-1", 0.6), ("p-1", 0.3)))
    assert [round(s.distance, 2) for s in listed] == [0.3]


def test_one_person_is_suggested_for_the_nearest_face_only() -> None:
    first, second = suggest([at(0.2, 5), FACE], register(("p-1", 0.3)))
    assert (len(first), len(second)) == (0, 1)


def test_a_runner_up_counts_even_where_another_face_has_them() -> None:
    against = References((PersonId("p-1"), PersonId("p-2")), np.stack([at(0.30, 1), at(0.32, 2)]))
    listed = suggest([FACE, at(0.31, 2)], against)
    assert [s.person for s in listed[1]] == ["p-2"]
    assert [s.preselected for s in listed[0]] == [False]


def test_with_matching_off_and_without_a_descriptor_there_is_no_suggestion() -> None:
    assert suggest([FACE], NOBODY) == ((),)
    assert suggest([None], register(("p-1", 0.1))) == ((),)


@given(
    st.lists(st.tuples(st.sampled_from(["p-1", "p-2", "p-3"]), st.floats(0, 1)), min_size=1, max_size=8),
    st.lists(st.floats(0, 0.5), max_size=4),
)
def test_properties_of_every_suggestion(entries: list[tuple[str, float]], offsets: list[float]) -> None:
    against = register(*entries)
    listed = suggest([at(offset, 100) for offset in offsets], against)
    everyone = [s for suggestions in listed for s in suggestions]
    assert len({s.person for s in everyone}) == len(everyone)
    assert all(s.distance <= WEAK for s in everyone)
    assert all(s.distance <= CLOSE for s in everyone if s.preselected)
    for suggestions in listed:
        distances = [s.distance for s in suggestions]
        assert distances == sorted(distances)
        if suggestions and suggestions[0].preselected:
            assert all(d - distances[0] >= MARGIN for d in distances[1:])


@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_whoever_is_near_is_found_at_the_distance_that_measuring_everybody_gives(seed: int, size: int) -> None:
    rng = np.random.default_rng(seed)
    face = rng.normal(0, 0.1, 128).astype(np.float32)
    # About half of them lie within the weak limit.
    steps = rng.normal(0, 1, (size, 128))
    reach = rng.uniform(0.3, 0.7, (size, 1))
    vectors = (face + steps / np.linalg.norm(steps, axis=1, keepdims=True) * reach).astype(np.float32)
    people = tuple(PersonId(f"p-{number}") for number in range(size))
    distances = np.linalg.norm(vectors - face, axis=1).tolist()
    (listed,) = suggest([face], References(people, vectors))
    assert {s.person: s.distance for s in listed} == {
        person: distance for person, distance in zip(people, distances, strict=True) if distance <= WEAK
    }
    nearest = sorted(distances)[:2]
    clear = nearest[0] <= CLOSE and (size == 1 or nearest[1] - nearest[0] >= MARGIN)
    assert [s.preselected for s in listed] == [clear and rank == 0 for rank in range(len(listed))]

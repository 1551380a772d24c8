"""The reader knows every byte of dlib's file, and takes no other."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.vision import models
from app.vision.dlib_file import Affine, Convolution, Dense, Network, NotThisNetwork, network

CONTENT = models.checked(models.FACE_DESCRIBER)
BEFORE_THE_WEIGHTS = 352
"""Bytes of the file before the first filter's numbers begin."""


@pytest.fixture(scope="module")
def whole() -> Network:
    return network(CONTENT)


def test_the_input_is_what_dlib_documents(whole: Network) -> None:
    assert whole.side == 150
    assert whole.mean == pytest.approx((122.782, 117.001, 104.298), abs=1e-4)


def test_there_are_the_layers_that_dlib_documents(whole: Network) -> None:
    kinds = Counter(type(layer).__name__ for layer in whole.layers)
    assert kinds == {
        "Convolution": 29,
        "Affine": 29,
        "Relu": 29,
        "MaxPool": 1,
        "MeanPool": 5,
        "Add": 14,
        "Dense": 1,
    }
    filters = [layer.filters.shape for layer in whole.layers if isinstance(layer, Convolution)]
    assert filters[0] == (32, 3, 7, 7)
    assert [shape[0] for shape in filters[1:]] == [32] * 6 + [64] * 8 + [128] * 6 + [256] * 8
    assert {shape[2:] for shape in filters[1:]} == {(3, 3)}
    *_, dense = whole.layers
    assert isinstance(dense, Dense)
    assert dense.weights.shape == (256, 128)


def test_the_weights_are_numbers_of_a_trained_network(whole: Network) -> None:
    for layer in whole.layers:
        if isinstance(layer, Convolution):
            assert 0 < abs(layer.filters).max() < 2
        elif isinstance(layer, Affine):
            assert 0.5 < abs(layer.scale).max() < 100


def test_a_byte_too_many_is_refused() -> None:
    with pytest.raises(NotThisNetwork):
        network(CONTENT + b"\0")


@given(st.integers(0, len(CONTENT) - 1))
@settings(max_examples=40)
def test_a_file_that_ends_anywhere_is_refused(length: int) -> None:
    with pytest.raises(NotThisNetwork):
        network(CONTENT[:length])


@given(st.integers(0, BEFORE_THE_WEIGHTS - 1), st.integers(1, 255))
@settings(max_examples=150)
def test_a_changed_head_is_refused_or_changes_only_a_number(at: int, change: int) -> None:
    changed = bytearray(CONTENT)
    changed[at] ^= change
    try:
        read = network(bytes(changed))
    except NotThisNetwork:
        return
    assert len(read.layers) == 108


@pytest.mark.parametrize("name", [b"con_4", b"affine_", b"relu_", b"max_pool_2", b"avg_pool_2", b"add_prev_", b"fc_2"])
def test_a_layer_of_another_name_is_refused(name: bytes) -> None:
    with pytest.raises(NotThisNetwork, match="nothing is known of the layer"):
        network(CONTENT.replace(b"\x01" + bytes([len(name)]) + name, b"\x01" + bytes([len(name)]) + name[::-1], 1))

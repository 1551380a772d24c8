"""Reads the layers of dlib's face recognition network from the file dlib wrote them to.

Promises: every byte of the file is read and has the meaning given here, every tensor the shape its layer needs; a file
that differs in anything is refused. Does not promise to read any other network: it knows the layers of this one.

Source: `serialize` of dlib (dlib/serialize.h, dlib/dnn/core.h, layers.h, tensor.h; Boost licence). Whole numbers
are a byte that says how many bytes follow (and, in its highest bit, the sign) and those bytes, lowest first. Reals are
two whole numbers, mantissa and exponent to the base of two; those of a tensor are plain 32-bit floats, lowest byte
first. The file nests the layers from the last to the first, so that the first one's numbers come first.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_SIGN = 0x80
_LENGTH = 0x0F
_CONTAINER, _LAYER, _FIRST_LAYER = 1, 2, 3
"""Version numbers that tell apart what is nested: a loss, tag or skip; a layer; the layer that holds the input."""


class NotThisNetwork(ValueError):
    """The bytes are not dlib's face recognition network."""


@dataclass(frozen=True, slots=True)
class Convolution:
    """Cross-correlation: `filters` (out, in, height, width), `bias` (out,), the same in both directions."""

    filters: Floats
    bias: Floats
    stride: int
    padding: int


@dataclass(frozen=True, slots=True)
class Affine:
    """Each channel times its `scale` plus its `shift`, both (channels,): batch normalisation after training."""

    scale: Floats
    shift: Floats


@dataclass(frozen=True, slots=True)
class Relu:
    """Nothing below zero."""


@dataclass(frozen=True, slots=True)
class MaxPool:
    """The largest of each window of `side` x `side`, no padding."""

    side: int
    stride: int


@dataclass(frozen=True, slots=True)
class MeanPool:
    """The mean of each window of `side` x `side`, no padding; of everything where `side` is 0."""

    side: int
    stride: int


@dataclass(frozen=True, slots=True)
class Add:
    """Adds what the block began with; what is smaller counts as zero beyond its end, in channels, rows and columns.

    Where a `MeanPool` stands right before it, that one is applied to what the block began with.
    """


@dataclass(frozen=True, slots=True)
class Dense:
    """Multiplies with `weights` (in, out), no bias."""

    weights: Floats


Layer = Convolution | Affine | Relu | MaxPool | MeanPool | Add | Dense


@dataclass(frozen=True, slots=True)
class Network:
    """The layers from first to last, for square RGB input of `side` pixels, less `mean` (3,), divided by 256."""

    side: int
    mean: tuple[float, float, float]
    layers: tuple[Layer, ...]


def network(content: bytes) -> Network:
    """The network in `content`, the bytes of dlib_face_recognition_resnet_model_v1.dat.

    Raises NotThisNetwork where anything is not as expected or a byte is left over.
    """
    reader = _Reader(content)
    reader.expect(reader.whole(), _CONTAINER)
    reader.expect(reader.text(), "loss_metric_2")
    reader.real()  # Margin and threshold of its training.
    reader.real()
    nested = [reader.whole()]
    while nested[-1] != _FIRST_LAYER:
        if nested[-1] not in (_CONTAINER, _LAYER):
            raise NotThisNetwork(f"nothing is known of version {nested[-1]} of a layer")
        nested.append(reader.whole())
    reader.expect(reader.text(), "input_rgb_image_sized")
    mean = reader.real(), reader.real(), reader.real()
    side = reader.whole()
    reader.expect(reader.whole(), side)
    layers = [_layer(reader)]
    reader.expect(reader.whole(), 1)  # Samples to a picture.
    layers.extend(_layer(reader) for _ in range(nested.count(_LAYER)))
    reader.expect(reader.left, 0)
    return Network(side, mean, tuple(layers))


def _layer(reader: _Reader) -> Layer:
    """One layer, and the state of its training that dlib keeps beside it: three flags and three empty tensors."""
    kind = reader.text()
    read = _KINDS.get(kind)
    if read is None:
        raise NotThisNetwork(f"nothing is known of the layer {kind!r}")
    layer = read(reader)
    reader.flags(3)
    for _ in range(3):
        reader.expect(reader.tensor().size, 0)
    return layer


def _convolution(reader: _Reader) -> Convolution:
    numbers = reader.tensor()
    out, height, width = reader.whole(), reader.whole(), reader.whole()
    stride, padding = reader.twice(), reader.twice()
    filters, bias = reader.shape(), reader.shape()
    reader.expect((filters[0], *filters[2:]), (out, height, width))
    reader.expect(bias, (1, out, 1, 1))
    reader.expect(numbers.size, math.prod(filters) + out)
    _training(reader)
    return Convolution(numbers[:-out].reshape(filters), numbers[-out:], stride, padding)


def _affine(reader: _Reader) -> Affine:
    numbers = reader.tensor()
    scale, shift = reader.shape(), reader.shape()
    channels = numbers.size // 2
    reader.expect((scale, shift), ((1, channels, 1, 1),) * 2)
    reader.expect(reader.whole(), 0)  # One number to a channel, not to a pixel.
    return Affine(numbers[:channels], numbers[channels:])


def _relu(_reader: _Reader) -> Relu:
    return Relu()


def _max_pool(reader: _Reader) -> MaxPool:
    return MaxPool(*_pool(reader))


def _mean_pool(reader: _Reader) -> MeanPool:
    return MeanPool(*_pool(reader))


def _pool(reader: _Reader) -> tuple[int, int]:
    side, stride, padding = reader.twice(), reader.twice(), reader.twice()
    reader.expect(padding, 0)
    return side, stride


def _add(_reader: _Reader) -> Add:
    return Add()


def _dense(reader: _Reader) -> Dense:
    out, into = reader.whole(), reader.whole()
    numbers = reader.tensor()
    weights, bias = reader.shape(), reader.shape()
    reader.expect(weights, (into, out, 1, 1))
    reader.expect(bias, (0, 0, 0, 0))
    reader.expect(numbers.size, into * out)
    reader.expect(reader.whole(), 1)  # No bias.
    _training(reader)
    return Dense(numbers.reshape(into, out))


def _training(reader: _Reader) -> None:
    """How fast weights and biases learned and decayed."""
    for _ in range(4):
        reader.real()


_KINDS: dict[str, Callable[[_Reader], Layer]] = {
    "con_4": _convolution,
    "affine_": _affine,
    "relu_": _relu,
    "max_pool_2": _max_pool,
    "avg_pool_2": _mean_pool,
    "add_prev_": _add,
    "fc_2": _dense,
}


class _Reader:
    """Takes one value after the other from `content`; raises NotThisNetwork where it ends too early."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    @property
    def left(self) -> int:
        return len(self._content) - self._at

    def expect(self, found: object, expected: object) -> None:
        if found != expected:
            raise NotThisNetwork(f"{found} instead of {expected} before byte {self._at}")

    def taken(self, count: int) -> bytes:
        if not 0 <= count <= self.left:
            raise NotThisNetwork(f"{count} bytes do not follow byte {self._at}")
        self._at += count
        return self._content[self._at - count : self._at]

    def whole(self) -> int:
        (control,) = self.taken(1)
        if control & ~(_SIGN | _LENGTH):
            raise NotThisNetwork(f"no whole number begins with {control} before byte {self._at}")
        size = int.from_bytes(self.taken(control & _LENGTH), "little")
        return -size if control & _SIGN else size

    def twice(self) -> int:
        """A number for rows and the same one for columns."""
        rows = self.whole()
        self.expect(self.whole(), rows)
        return rows

    def real(self) -> float:
        mantissa = self.whole()
        return math.ldexp(mantissa, self.whole())

    def text(self) -> str:
        return self.taken(self.whole()).decode("ascii", "replace")

    def flags(self, count: int) -> None:
        if not set(self.taken(count)) <= set(b"01"):
            raise NotThisNetwork(f"flags were expected before byte {self._at}")

    def tensor(self) -> Floats:
        """A tensor's numbers, flat; its shape is repeated by the layer where it matters."""
        self.expect(self.whole(), 2)
        dimensions = [self.whole() for _ in range(4)]
        if min(dimensions) < 0:
            raise NotThisNetwork(f"a tensor of {dimensions} before byte {self._at}")
        return np.frombuffer(self.taken(4 * math.prod(dimensions)), "<f4").astype(np.float32)

    def shape(self) -> tuple[int, int, int, int]:
        """The shape of a part of the layer's numbers: samples, channels, rows, columns."""
        self.expect(self.whole(), 1)
        return self.whole(), self.whole(), self.whole(), self.whole()

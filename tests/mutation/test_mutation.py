"""The mutation check itself: it breaks what it says, and the rules stand up to it."""

import subprocess
import sys
from typing import Any

import pytest

from tests.architecture.source import ROOT
from tests.mutation.mutants import mutants

SOURCE = '''
def older(a: int, b: int = 1) -> bool:
    """Is a more than b?"""
    return a > b


class Basket:
    def cheap(self, prices: list[int]) -> list[int]:
        if not prices or self is None:
            return []
        return [p for p in prices if p < 10]
'''


def test_every_comparison_condition_loop_and_number_is_broken_once() -> None:
    found = sorted((m.name, m.change) for m in mutants(SOURCE, "basket.py"))
    assert found == sorted(
        [
            ("older", "a > b -> a >= b"),
            ("Basket.cheap", "if not prices or self is None: return [] -> if True: return []"),
            ("Basket.cheap", "if not prices or self is None: return [] -> if False: return []"),
            ("Basket.cheap", "not prices or self is None -> not prices and self is None"),
            ("Basket.cheap", "not prices or self is None -> self is None"),
            ("Basket.cheap", "not prices or self is None -> not prices"),
            ("Basket.cheap", "for p in prices if p < 10 -> for p in () if p < 10"),
            ("Basket.cheap", "for p in prices if p < 10 -> for p in prices"),
            ("Basket.cheap", "not prices -> prices"),
            ("Basket.cheap", "self is None -> self is not None"),
            ("Basket.cheap", "p < 10 -> p <= 10"),
            ("Basket.cheap", "10 -> 11"),
        ]
    )


def test_a_mutant_does_what_it_says_and_the_function_can_be_mended() -> None:
    space: dict[str, Any] = {}
    exec(SOURCE, space)  # noqa: S102  # the source above
    older = space["older"]
    assert not older(1, 1)
    sound = older.__code__
    older.__code__ = next(mutants(SOURCE, "basket.py")).code
    assert older(1, 1)
    older.__code__ = sound
    assert not older(1, 1)


def check(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.mutation", "--survivors", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1200, check=False)


def test_the_rules_stand_up_to_a_sample() -> None:
    ended = check("--every", "60")
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.slow
def test_the_rules_stand_up_to_every_mutant() -> None:
    ended = check()
    assert ended.returncode == 0, ended.stdout + ended.stderr

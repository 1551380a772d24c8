"""A run killed at any moment leaves only whole, proven files that the ledger knows; the next run finishes the batch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot fork")
@pytest.mark.parametrize("times", [8, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_at_any_moment(tmp_path: Path, times: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.killed", tmp_path, str(times), "20260301"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert ended.returncode == 0, ended.stderr
    first, *kills = map(json.loads, ended.stdout.splitlines())
    whole = set(first["expected"].values())
    assert len(whole) == len(first["originals"]) == 5
    assert len(kills) == times
    for kill in kills:
        # Every file there is, byte for byte, one that an undisturbed run proved; nothing is there twice.
        assert set(kill["killed"].values()) <= whole
        assert len(set(kill["killed"].values())) == len(kill["killed"])
        assert sorted(kill["again"].values()) == sorted(whole)
        # A withdrawal finds every file, also before anybody starts the run again.
        assert all(sha256 in kill["known"].get(name, ()) for name, sha256 in kill["killed"].items())
        assert all(kill["known_again"][name] == [sha256] for name, sha256 in kill["again"].items())
        assert {name for name in kill["left"] if not name.startswith("event-")} == {"report.html", "report.json"}
        assert kill["originals"] == first["originals"]
    assert any(0 < len(kill["killed"]) < 5 for kill in kills)

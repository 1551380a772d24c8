"""A register in a shell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.register import register
from consent_db import connection
from tests.clock import stands_at
from tests.unit.cli.shell import Run
from tests.unit.consent_db.build import PASSPHRASE, QUICK


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "consents.assent"


@pytest.fixture
def form(tmp_path: Path) -> str:
    scan = tmp_path / "form.pdf"
    scan.write_bytes(b"%PDF a signed form")
    return str(scan)


@pytest.fixture
def run(file: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command on the register, on 1 June 2026, with the passphrase in the environment."""
    monkeypatch.setenv("ASSENT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    stands_at(datetime(2026, 6, 1, 12, tzinfo=UTC), monkeypatch)

    def command(name: str, *arguments: str, code: int = 0, answer: str | None = None) -> Result:
        words = [*name.split(), "--register", str(file), *arguments]
        result = CliRunner().invoke(register, words, input=answer)
        assert result.exit_code == code, result.output
        return result

    return command


@pytest.fixture
def ready(run: Run) -> Run:
    run("init")
    return run

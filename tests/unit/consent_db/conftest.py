"""A register on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from consent_db import connection
from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE, QUICK


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "consents.assent"


@pytest.fixture
def register(path: Path) -> Iterator[Register]:
    with Register.create(path, PASSPHRASE) as opened:
        yield opened

"""A register on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "consents.assent"


@pytest.fixture
def register(path: Path) -> Iterator[Register]:
    with Register.create(path, PASSPHRASE) as opened:
        yield opened

"""A keyring of their own for the tests that ask for one."""

from collections.abc import Iterator

import keyring
import pytest

from tests.unit.consent_db.keyrings import InMemory


@pytest.fixture
def chosen() -> Iterator[InMemory]:
    """The computer's keyring, empty."""
    before = keyring.get_keyring()
    backend = InMemory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)

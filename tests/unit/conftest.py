"""No test sees the keyring of whoever runs it."""

from collections.abc import Callable

import keyring
import pytest
from keyring.backends import fail

from tests.unit.consent_db.keyrings import InMemory

Choose = Callable[[object], None]


@pytest.fixture(autouse=True)
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Makes this the computer's keyring; there is none until then."""

    def chosen(backend: object) -> None:
        monkeypatch.setattr(keyring, "get_keyring", lambda: backend)

    chosen(fail.Keyring())  # type: ignore[no-untyped-call]  # keyring's
    return chosen


@pytest.fixture
def chosen(choose: Choose) -> InMemory:
    """The computer's keyring, empty."""
    backend = InMemory()
    choose(backend)
    return backend

"""The passphrase of a register in this computer's keyring, where its user asked for that.

Promise: it is kept nowhere else, and only in a keyring that its makers recommend (Windows Credential Manager, macOS
Keychain, Secret Service, KWallet), never in one that writes plain files. Not promised: protection from other programs
of the same user, who can read what is in their keyring.

An entry is found by the salt with which the register's file begins: sixteen random bytes that are no secret, belong to
this register alone, and stay with it when it is moved, renamed or given another passphrase. An id inside the register
could not be read before it is open, and a path would hand one register's passphrase to another put in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from consent_db import errors
from consent_db.connection import salt

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Assent consent register"
RECOMMENDED = 1
"""The least priority of a keyring that its makers recommend (`keyring.core.recommended`)."""


def recall(path: Path) -> str | None:
    """The passphrase, if it is remembered. Raises `NotFound`, `NotARegister`; `NoKeyring` where it cannot be read."""
    entry = salt(path)
    with _translated():
        keyring = _keyring()
        return None if keyring is None else keyring.get_password(SERVICE, entry)


def remember(path: Path, passphrase: str) -> None:
    """Puts it into the keyring, in place of what was there. Raises `NotFound`, `NotARegister`, `NoKeyring`."""
    entry = salt(path)
    with _translated():
        keyring = _keyring()
        if keyring is None:
            raise errors.NoKeyring
        keyring.set_password(SERVICE, entry, passphrase)


def forget(path: Path) -> bool:
    """Takes it out again; was it there? Raises `NotFound`, `NotARegister`, `NoKeyring`."""
    if recall(path) is None:
        return False
    with _translated():
        keyring = _keyring()
        if keyring is None:
            return False
        keyring.delete_password(SERVICE, salt(path))
    return True


def _keyring() -> KeyringBackend | None:
    import keyring  # noqa: PLC0415 - looks through every installed package; only who has no passphrase yet needs it

    found = keyring.get_keyring()
    return found if found.priority >= RECOMMENDED else None


@contextmanager
def _translated() -> Iterator[None]:
    """Whatever a keyring raises: backends come from anywhere and speak to other programs."""
    try:
        yield
    except errors.RegisterError:
        raise
    except Exception as trouble:
        raise errors.NoKeyring from trouble

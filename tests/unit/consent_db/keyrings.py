"""Keyrings that keep nothing beyond a test."""

from __future__ import annotations

from typing import Any

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class InMemory(KeyringBackend):
    """As good as the operating system's."""

    priority: Any = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class PlainFile(InMemory):
    """One that anybody can read."""

    priority: Any = 0.5


class Locked(InMemory):
    """One that its user did not unlock."""

    def get_password(self, *_: str, **__: str) -> str | None:
        raise KeyringLocked

    def set_password(self, *_: str, **__: str) -> None:
        raise KeyringLocked


class Gone(InMemory):
    """One whose program does not answer: backends raise errors of their own."""

    def get_password(self, *_: str, **__: str) -> str | None:
        raise ConnectionRefusedError

    def set_password(self, *_: str, **__: str) -> None:
        raise ConnectionRefusedError

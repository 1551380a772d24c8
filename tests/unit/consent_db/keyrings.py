"""Keyrings that keep nothing beyond a test; not of `keyring`'s own class, or it would find and choose one by itself."""

from __future__ import annotations

from keyring.errors import KeyringLocked


class InMemory:
    """As good as the operating system's."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class PlainFile(InMemory):
    """One that anybody can read."""

    priority = 0.5


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

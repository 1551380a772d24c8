"""The documents that prove consents: one encrypted file each, in a folder beside the register.

Promise: a document is readable only with the key of the person it belongs to, which lies in the encrypted register;
without that key it is lost for good. A file that is missing, altered or swapped for another is noticed when the
register looks, and then proves nothing. AES-256-GCM with a random nonce; the document's id is authenticated with it.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from consent_db import errors
from consent_db.records import Evidence

KEY_BYTES = 32
_NONCE_BYTES = 12
_Mark = tuple[int, int]


def new_key() -> bytes:
    return AESGCM.generate_key(bit_length=8 * KEY_BYTES)


def seal(plain: bytes, key: bytes, label: str) -> bytes:
    """`plain` encrypted; it opens only with the same key and label."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, label.encode())


def unseal(sealed: bytes, key: bytes, label: str) -> bytes:
    """What was sealed; `UnreadableDocument` where anything about it differs."""
    try:
        cipher = AESGCM(key)
    except ValueError as trouble:
        raise errors.UnreadableDocument from trouble
    return unsealed_by(cipher, sealed, label)


def unsealed_by(cipher: AESGCM, sealed: bytes, label: str) -> bytes:
    """`unseal` with a key that was made ready, for several things under one key."""
    try:
        return cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], label.encode())
    except (InvalidTag, ValueError) as trouble:
        raise errors.UnreadableDocument from trouble


class EvidenceFolder:
    """The folder of one register. Files are written once and never changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # A file that was verified and has not been touched since is not read again: snapshots are taken often.
        self._verified: dict[str, tuple[_Mark, bool]] = {}

    def fresh(self) -> EvidenceFolder:
        """The same folder, looked at for the first time."""
        return EvidenceFolder(self._folder)

    def store(self, evidence: Evidence, document: bytes, key: bytes) -> None:
        """Writes beside the target and then renames; `CannotWrite` leaves nothing behind."""
        target = self._folder / evidence.stored_path
        beside = target.with_suffix(".part")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            with beside.open("xb") as file:
                file.write(seal(document, key, evidence.evidence_id))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
            _flush(self._folder)
        except OSError as trouble:
            with suppress(OSError):
                beside.unlink()
            raise errors.CannotWrite from trouble

    def remove(self, evidence: Evidence) -> bool:
        """Takes a document's file away; False where it is still there. A file that nothing refers to does no harm."""
        file = self._folder / evidence.stored_path
        with suppress(OSError):
            file.unlink(missing_ok=True)
        return not file.exists()

    def read(self, evidence: Evidence, key: bytes) -> bytes:
        """The document as it was received; `UnreadableDocument` where it is missing or not what was stored."""
        try:
            sealed = (self._folder / evidence.stored_path).read_bytes()
        except OSError as trouble:
            raise errors.UnreadableDocument from trouble
        document = unseal(sealed, key, evidence.evidence_id)
        if hashlib.sha256(document).hexdigest() != evidence.sha256:
            raise errors.UnreadableDocument
        return document

    def checked(self, all_evidence: list[Evidence], keys: dict[str, bytes]) -> tuple[Evidence, ...]:
        """The same entries with what is found on disk now: `present` and `hash_ok`."""
        marks = self._marks()
        return tuple(self._checked(e, marks.get(e.stored_path), keys.get(e.person_id or "")) for e in all_evidence)

    def copy_to(self, folder: Path) -> None:
        """Copies every document, still encrypted; they never change, so a copy of the file is a copy of the content."""
        try:
            folder.mkdir(mode=0o700)
            for name in self._marks():
                shutil.copy2(self._folder / name, folder / name)
        except OSError as trouble:
            raise errors.CannotWrite from trouble

    def _marks(self) -> dict[str, _Mark]:
        """Name, size and time of change of every document in the folder."""
        if not self._folder.is_dir():
            return {}
        with os.scandir(self._folder) as entries:
            stats = ((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".sealed"))
            return {name: (stat.st_size, stat.st_mtime_ns) for name, stat in stats}

    def _checked(self, evidence: Evidence, mark: _Mark | None, key: bytes | None) -> Evidence:
        if mark is None:
            return evidence
        known = self._verified.get(evidence.evidence_id)
        if known is None or known[0] != mark:
            known = (mark, key is not None and self._opens(evidence, key))
            self._verified[evidence.evidence_id] = known
        return replace(evidence, present=True, hash_ok=known[1])

    def _opens(self, evidence: Evidence, key: bytes) -> bool:
        try:
            self.read(evidence, key)
        except errors.UnreadableDocument:
            return False
        return True


def _flush(folder: Path) -> None:
    """A new name is kept only once its folder is written; Windows does that by itself and opens no folder."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

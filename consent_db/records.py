"""The entries of the register."""

from __future__ import annotations

from typing import NewType

PersonId = NewType("PersonId", str)
ConsentId = NewType("ConsentId", str)
EvidenceId = NewType("EvidenceId", str)
GuardianId = NewType("GuardianId", str)

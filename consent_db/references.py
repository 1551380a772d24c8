"""References of printed forms: short, random, and wrong when mistyped.

Crockford's base 32 (no I, L, O or U; `i` and `l` are read as 1, `o` as 0): eight random symbols, 40 bits, and his check
symbol modulo 37, which notices every mistyped symbol and every swap of neighbours. Only references whose check symbol
is one of the 32 are made, so that nobody has to type `*` or `$`. Nothing of a name is in a reference.
"""

from __future__ import annotations

import secrets
from typing import NewType

FormReference = NewType("FormReference", str)
"""`ABCD-EFGH-J`: as printed and as stored."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK = _ALPHABET + "*~$=U"
_SYMBOLS = 8
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})
_CODE = "ASSENT:"


def new_reference() -> FormReference:
    """A random reference."""
    while True:
        symbols = "".join(secrets.choice(_ALPHABET) for _ in range(_SYMBOLS))
        check = _check_symbol(symbols)
        if check in _ALPHABET:
            return _grouped(symbols + check)


def read_reference(text: str) -> FormReference | None:
    """The reference that somebody typed, in any case and grouping; None where it is none or was mistyped."""
    symbols = text.strip().upper().translate(_READ_AS)
    if len(symbols) != _SYMBOLS + 1 or any(symbol not in _ALPHABET for symbol in symbols):
        return None
    return _grouped(symbols) if _check_symbol(symbols[:-1]) == symbols[-1] else None


def code_of(reference: FormReference) -> str:
    """What the QR code of a form says: upper-case letters, digits, `:` and `-` only, which keeps the code small."""
    return _CODE + reference


def reference_in(code: str) -> FormReference | None:
    """The reference that a QR code on a page says; None for the codes of anything else."""
    return read_reference(code.removeprefix(_CODE)) if code.startswith(_CODE) else None


def _check_symbol(symbols: str) -> str:
    value = 0
    for symbol in symbols:
        value = value * len(_ALPHABET) + _ALPHABET.index(symbol)
    return _CHECK[value % len(_CHECK)]


def _grouped(symbols: str) -> FormReference:
    return FormReference("-".join((symbols[:4], symbols[4:8], symbols[8:])))

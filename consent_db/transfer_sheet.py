"""Spreadsheets saved as text: read whatever a spreadsheet program wrote, and written so that none runs it.

Promises: every row read knows the line of the file on which it begins; a file is read within limits or refused; a cell
written here is never taken for a formula, and is read again as it was. Does not promise that a guess at an unmarked
file's encoding or separator is right: people are shown what was read before anything is done with it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from consent_db.errors import BadFile

MOST_BYTES = 20_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 200
SEPARATORS = ",;\t|"
_SAMPLE = 8_192
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet program would run, with any apostrophes put before it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line (1-based) on which it begins, and its cells without surrounding space, as many as columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. `columns` are the headings; `ragged` are lines of rows with more cells than there are headings."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    ragged: tuple[int, ...] = ()


def read_sheet(data: bytes) -> Sheet:
    """The table in a CSV file. Raises `BadFile`.

    UTF-8 and UTF-16 as they are marked, UTF-8 and then Windows-1252 where nothing is; separated by comma, semicolon,
    tab or bar; cells in double quotes may hold line breaks. Rows without any content are passed over.
    """
    if len(data) > MOST_BYTES:
        raise BadFile(f"The file has more than {MOST_BYTES // 1_000_000} MB.", "Split it, and import the parts.")
    text = _decoded(data)
    first, _, rest = text.partition("\n")
    stated = re.fullmatch(r"sep=([,;\t|])\r?", first)
    reader = csv.reader(StringIO(rest if stated else text, newline=""), delimiter=_separator(text), strict=True)
    skipped = 1 if stated else 0
    rows, ragged = [], []
    columns: tuple[str, ...] | None = None
    line = 1 + skipped
    try:
        for cells in reader:
            cells = [_undefused(cell.strip()) for cell in cells]
            if columns is None:
                columns = _headings(cells) if any(cells) else None
            elif any(cells):
                if len(cells) > len(columns) and any(cells[len(columns) :]):
                    ragged.append(line)
                else:
                    padded = (*cells, *[""] * len(columns))
                    rows.append(Row(line, padded[: len(columns)]))
            if len(rows) > MOST_ROWS:
                raise BadFile(f"The file has more than {MOST_ROWS:,} rows.", "Split it, and import the parts.")
            line = reader.line_num + 1 + skipped
    except csv.Error as trouble:
        raise BadFile(
            f"The file cannot be read as a table from line {line} on: a quotation mark is open or out of place.",
            "Save it as CSV again with a spreadsheet program.",
        ) from trouble
    if columns is None:
        raise BadFile("The file is empty.", "Choose the file with the table.")
    return Sheet(columns, tuple(rows), tuple(ragged))


def write_sheet(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A CSV file as spreadsheet programs read it best: marked UTF-8, commas, every formula defused."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _decoded(data: bytes) -> str:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16")
        else:
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = data.decode("cp1252")
    except UnicodeDecodeError as trouble:
        raise _not_text() from trouble
    if "\0" in text:
        raise _not_text()
    return text


def _not_text() -> BadFile:
    return BadFile("The file is not a table saved as text.", "Save it as CSV with a spreadsheet program.")


def _separator(text: str) -> str:
    stated = re.match(r"sep=([,;\t|])\r?\n", text)
    if stated:
        return stated[1]
    try:
        return csv.Sniffer().sniff(text[:_SAMPLE], delimiters=SEPARATORS).delimiter
    except csv.Error:
        heading = text.partition("\n")[0]
        return max(SEPARATORS, key=heading.count)


def _headings(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise BadFile(f"The table has more than {MOST_COLUMNS} columns.", "Leave out those that are not needed.")
    named = [cell.casefold() for cell in cells if cell]
    if len(set(named)) != len(named):
        raise BadFile("Two columns have the same heading.", "Give every column its own heading.")
    return tuple(cells)


def _defused(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _undefused(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell

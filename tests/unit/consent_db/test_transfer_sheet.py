"""Tables as spreadsheet programs write them are read; what is written here runs in none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db import transfer_sheet
from consent_db.errors import BadFile
from consent_db.transfer_sheet import read_sheet, write_sheet


def rows(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_sheet(data).rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_spreadsheet_programs_write_is_read(separator: str, ending: str, encoding: str) -> None:
    lines = [["Name", "E-mail", "Consent"], ["Zoë Müller", "z@example.ac.uk", "Y"], ["Bob", "b@example.ac.uk", "N"]]
    text = ending.join(separator.join(line) for line in lines)
    sheet = read_sheet(text.encode(encoding))
    assert sheet.columns == ("Name", "E-mail", "Consent")
    assert [row.cells for row in sheet.rows] == [tuple(line) for line in lines[1:]]


def test_an_excel_separator_line_is_obeyed_and_counted() -> None:
    sheet = read_sheet(b"sep=;\r\nName;Remark\r\nAda;a, b\r\n")
    assert sheet.columns == ("Name", "Remark")
    assert [(row.line, row.cells) for row in sheet.rows] == [(3, ("Ada", "a, b"))]


def test_quoted_line_breaks_belong_to_the_cell_and_lines_are_counted_on() -> None:
    sheet = read_sheet(b'Name,Events\r\n"Ada\nL.","one\r\ntwo, three"\r\n\r\nBob,x\r\n')
    assert [(row.line, row.cells[0]) for row in sheet.rows] == [(2, "Ada\nL."), (6, "Bob")]


def test_short_rows_are_filled_up_and_long_rows_named() -> None:
    sheet = read_sheet(b"Name,Contact,,\nAda\nBob,b,extra\nCat,c,,\n")
    assert [row.cells for row in sheet.rows] == [("Ada", ""), ("Cat", "c")]
    assert sheet.ragged == (3,)


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a table"),
        (b"PK\x03\x04\x00\x00\x81", "not a table"),
        (b'Name\n"Ada', "from line 2"),
        (b'Name,B\nAda,"x"y\n', "from line 2"),
        (b"Name,name\nA,B\n", "same heading"),
        (",".join(f"c{n}" for n in range(201)).encode(), "200 columns"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, wrong: str) -> None:
    with pytest.raises(BadFile, match=wrong):
        read_sheet(data)


def test_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer_sheet, "MOST_ROWS", 2)
    assert len(rows(b"Name\nA\nB\n")) == 2
    with pytest.raises(BadFile, match="more than 2 rows"):
        rows(b"Name\nA\nB\nC\n")
    monkeypatch.setattr(transfer_sheet, "MOST_BYTES", 5)
    with pytest.raises(BadFile, match="MB"):
        rows(b"Name\nA")


@pytest.mark.parametrize("cell", ["=1+1", "+44 20", "-1", "@SUM(A1)", "'=x", "''-", '=HYPERLINK("x")'])
def test_no_cell_that_is_written_is_a_formula(cell: str) -> None:
    written = write_sheet(["Name", "Contact"], [["Ada", cell]]).decode("utf-8-sig")
    assert written.splitlines()[1].split(",", 1)[1].lstrip('"').startswith("'")
    assert rows(written.encode()) == [("Ada", cell)]


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")).map(str.strip)


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_what_is_written_is_read_again(table: list[tuple[str, str]]) -> None:
    filled = [("id", *row) for row in table]
    assert rows(write_sheet(["id", "one", "two"], filled)) == filled

"""Every row that consent-rules section 6 prints has a test with its id."""

import ast
import re
from pathlib import Path

from consent_db.reasons import Reason
from tests.shared import shared_folder

ROW = re.compile(r"[A-Z][0-9]{2}")


def printed() -> set[str]:
    """The ids in the tables of section 6; `P01-P04` stands for four."""
    page = (shared_folder() / "consent-rules.md").read_text(encoding="utf-8")
    section = page.split("\n## 6. ")[1].split("\n## 7. ")[0]
    ids: set[str] = set()
    for first, last in re.findall(r"^\| ([A-Z][0-9]{2})(?:-([A-Z][0-9]{2}))? \|", section, re.MULTILINE):
        numbers = range(int(first[1:]), int((last or first)[1:]) + 1)
        ids |= {f"{first[0]}{number:02}" for number in numbers}
    return ids


def in_test_names() -> set[str]:
    """The ids that tests carry: the first word of a table's row, of a parameter's id, or a test's name."""
    names: set[str] = set()
    for path in Path(__file__).parent.glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                names.add(node.name.removeprefix("test_").split("_")[0].upper())
            elif isinstance(node, ast.Call):
                named = [k.value for k in node.keywords if k.arg == "id"]
                if isinstance(node.func, ast.Name) and node.func.id == "row":
                    named += node.args[:1]
                names |= {str(n.value) for n in named if isinstance(n, ast.Constant)}
    return {name for name in names if ROW.fullmatch(name)}


def test_every_printed_row_is_a_test() -> None:
    rows = printed()
    assert len(rows) > 90
    assert rows - in_test_names() == set()


def test_every_printed_reason_can_be_given() -> None:
    """Section 5; `GUARDIAN_*` and `CHILD_*` stand for the six ways in which a party's form can fail."""
    page = (shared_folder() / "consent-rules.md").read_text(encoding="utf-8")
    section = page.split("\n## 5. ")[1].split("\n## 6. ")[0]
    codes = set(re.findall(r"^\| ([A-Z][A-Z0-9_]+) \|", section, re.MULTILINE))
    failures = ["EVIDENCE_MISSING", "VERBAL_ONLY", "EXPIRED", "CHANNEL_NOT_COVERED"]
    failures += ["PURPOSE_NOT_COVERED", "PHOTO_NOT_COVERED"]
    codes |= {f"{party}_{failure}" for party in ("GUARDIAN", "CHILD") for failure in failures}
    assert len(codes) >= 70
    assert codes - {reason.value for reason in Reason} == set()

"""Collect every string that the window shows into resources/i18n, in English and in a pseudo-language.

    uv run python packaging/strings.py

Qt's own lupdate sees `self.tr` and `QCoreApplication.translate` with literals, but neither the functions that give a
module's strings one context nor the register's reasons; this sees all of them, and refuses what it cannot see through.
The pseudo-language (ASSENT_LANGUAGE=xx) marks every translated string, so that a test finds those that are not.
Words with a number in them (%n) are written in the plural; `ONE` says what they are in English for one thing.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from app.imaging.cover import WARNINGS
from consent_db.approval import Objection
from consent_db.profile import Jurisdiction
from consent_db.reasons import Reason

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "app" / "gui"
TARGET = ROOT / "resources" / "i18n"
PSEUDO = "xx"
ACCENTED = str.maketrans("aeiouAEIOUcnsyz", "áéíóúÁÉÍÓÚçñšýž")

String = tuple[str, str]
"""Context and words."""

ONE = {
    "Count them: %n people = {0} shown + {1} covered": "Count them: %n person = {0} shown + {1} covered",
    "All %n photos are reviewed": "The one photo is reviewed",
    "All %n reviewed: go to Export": "Reviewed: go to Export",
    "Export %n files": "Export %n file",
    "Export %n photos": "Export %n photo",
    "Will be exported: %n files": "Will be exported: %n file",
    "%n groups of faces nobody has named": "%n group of faces nobody has named",
    "%n faces nobody has named": "%n face nobody has named",
    "%n more faces are too small to be compared; you see them in Review.": (
        "%n more face is too small to be compared; you see it in Review."
    ),
    "shows {0} in %n photos": "shows {0} in %n photo",
    "covers {0} in %n photos": "covers {0} in %n photo",
    "Name %n faces": "Name %n face",
    "%n faces are not in the register": "%n face is not in the register",
    "Leave %n detections as they are": "Leave %n detection as it is",
    "Open, with %n people": "Open, with %n person",
    "Consent ends within {0} days for %n people": "Consent ends within {0} days for %n person",
    "%n possible faces are not counted: look whether they are faces.": (
        "%n possible face is not counted: look whether it is one."
    ),
    "%n faces": "%n face",
    "%n photos": "%n photo",
}
"""How English says these of one thing; any other language has as many forms as it needs."""


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    strings = collected()
    for language, translated in (("en", str), (PSEUDO, pseudo)):
        file = TARGET / f"assent_{language}.ts"
        file.write_text(
            catalogue(strings, language, {words: forms(words, translated) for _, words in strings}), "utf-8"
        )
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([lrelease, "-silent", file], check=True)  # noqa: S603  # the tool of our own environment
    sys.stdout.write(f"{len(strings)} strings\n")


def collected() -> list[String]:
    """Every string of the window and every sentence of a reason, a style, an objection or a jurisdiction, sorted.

    Raises SystemExit where one cannot be seen.
    """
    found = {string for path in sorted(SOURCES.glob("*.py")) for string in in_module(path)}
    found |= {("Reason", words) for reason in Reason for words in (reason.sentence, reason.next_action)}
    found |= {("Style", words) for words in WARNINGS.values()}
    found |= {("Objection", objection.sentence) for objection in Objection}
    found |= {("Jurisdiction", place.note) for place in Jurisdiction if place.note}
    return sorted(found)


def in_module(path: Path) -> Iterator[String]:
    tree = ast.parse(path.read_text("utf-8"))
    contexts = {
        node.name: context for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and (context := given(node))
    }
    yield from inside(tree, "", contexts, path)


def given(function: ast.FunctionDef) -> str | None:
    """The context that a function gives to the words it is called with; None where it is no such function."""
    last = function.body[-1]
    if not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call) or len(function.args.args) != 1:
        return None
    call = last.value
    if (
        ast.unparse(call.func) == "QCoreApplication.translate"
        and ast.unparse(call.args[1]) == function.args.args[0].arg
    ):
        return str(ast.literal_eval(call.args[0]))
    return None


def inside(node: ast.AST, class_name: str, contexts: dict[str, str], path: Path) -> Iterator[String]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            yield from called(child, inner, contexts, path)
        yield from inside(child, inner, contexts, path)


def called(call: ast.Call, class_name: str, contexts: dict[str, str], path: Path) -> Iterator[String]:
    name = ast.unparse(call.func)
    if name == "self.tr":
        context, words = class_name, call.args[0]
    elif name == "QCoreApplication.translate":
        if not isinstance(call.args[1], ast.Constant):
            return  # In one of `contexts`, or a reason.
        context, words = str(ast.literal_eval(call.args[0])), call.args[1]
    elif name in contexts:
        context, words = contexts[name], call.args[0]
    elif name.endswith(".tr"):
        raise SystemExit(f"{path.name}:{call.lineno}: whose string is this? Use self.tr or QCoreApplication.translate.")
    else:
        return
    if not isinstance(words, ast.Constant) or not isinstance(words.value, str):
        raise SystemExit(f"{path.name}:{call.lineno}: only a plain literal can be translated.")
    yield context, words.value


def forms(words: str, translated: Callable[[str], str]) -> list[str]:
    """What stands in the catalogue for these words: for one thing and for several where they have a number in them."""
    if "%n" not in words:
        return [translated(words)]
    if words not in ONE:
        raise SystemExit(f"{words!r}: say in ONE how this is said of one thing.")
    # Nobody's language has one form for every number.
    return [translated(words)] if translated is pseudo else [translated(ONE[words]), translated(words)]


def pseudo(words: str) -> str:
    """Marked and accented; placeholders and mnemonics stay."""
    parts = re.split(r"(\{\d*\}|%n)", words)
    return "⟦" + "".join(part if part.startswith(("{", "%")) else part.translate(ACCENTED) for part in parts) + "⟧"


def catalogue(strings: list[String], language: str, translated: dict[str, list[str]]) -> str:
    """A catalogue in Qt's own format."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    by_context: dict[str, ElementTree.Element] = {}
    for context, words in strings:
        if context not in by_context:
            by_context[context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(by_context[context], "name").text = context
        message = ElementTree.SubElement(by_context[context], "message")
        ElementTree.SubElement(message, "source").text = words
        translation = ElementTree.SubElement(message, "translation")
        if "%n" not in words:
            (translation.text,) = translated[words]
            continue
        message.set("numerus", "yes")
        for form in translated[words]:
            ElementTree.SubElement(translation, "numerusform").text = form
    ElementTree.indent(root)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ElementTree.tostring(root, encoding="unicode") + "\n"


if __name__ == "__main__":
    main()

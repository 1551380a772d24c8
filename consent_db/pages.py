"""Pages for people: self-contained HTML from the templates in `resources/forms`, no scripts, nothing fetched.

Promises: whatever a name or a note contains is shown as text, with invisible and direction-changing characters spelt
out; a page asks no other computer for anything.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Unicode categories that a reader cannot see or that reorder what they see."""


def visible(text: str) -> str:
    """`text` with every character that cannot be seen, or that changes the reading direction, spelt out."""
    return "".join(f"\\u{{{ord(c):x}}}" if unicodedata.category(c) in INVISIBLE else c for c in text)


def page(template: str, **values: Any) -> str:
    """The page that a template of `resources/forms` makes of `values`."""
    return _environment().get_template(template).render(**values)


def words_version(template: str, *also: str) -> str:
    """Names the exact words of a template and the parts it uses: its name, and the beginning of their SHA-256."""
    name = template.removesuffix(".html.j2").replace("_", "-")
    words = "".join(_source(each) for each in (template, *also))
    return f"{name}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def picture(svg: str) -> str:
    """An SVG drawing as an address that a page can show without fetching anything."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def jpeg_picture(content: bytes) -> str:
    """A JPEG as an address that a page can show without fetching anything."""
    return f"data:image/jpeg;base64,{base64.b64encode(content).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["visible"] = visible
    return environment


def _source(template: str) -> str:
    return files("resources").joinpath("forms", template).read_text(encoding="utf-8")

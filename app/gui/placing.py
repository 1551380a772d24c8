"""The order in which the marks of a photo are numbered: as one reads, so that a number is found where one looks."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.findings import Kind
from app.pipeline.attended import Item


def placed(items: Iterable[Item]) -> tuple[Item, ...]:
    """Row by row from the top, each from the left; areas that may hold text, which nothing covers, after all others."""
    named: list[Item] = []
    doubtful: list[Item] = []
    for item in items:
        (doubtful if may_hold_text(item) else named).append(item)
    return (*_in_rows(named), *_in_rows(doubtful))


def may_hold_text(item: Item) -> bool:
    """Is it an area that may be text, that nothing covers and of which nobody said anything?"""
    doubtful = item.kind is Kind.TEXT and item.possible and not item.marks
    return doubtful and item.dismissed is None and not item.on_list


def _in_rows(items: Iterable[Item]) -> list[Item]:
    """A row reaches as far down as the item that begins it; whatever has its middle there stands in it."""
    ordered: list[Item] = []
    row: list[Item] = []
    end = 0.0
    for item in sorted(items, key=lambda item: (item.box.centre[1], item.box.x0)):
        if row and item.box.centre[1] > end:
            ordered += sorted(row, key=lambda item: item.box.centre[0])
            row = []
        if not row:
            end = item.box.y1
        row.append(item)
    return ordered + sorted(row, key=lambda item: item.box.centre[0])

"""What the report of a run says of text that nothing covers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.findings import Text
from app.pipeline.batch import _left_readable
from app.pipeline.decide import DecideSettings
from tests.unit.event.build import FINDINGS, LINE

WARD = DecideSettings(allowed_words=frozenset({"ward", "4"}))
MAYBE = replace(LINE, possible=True)


@pytest.mark.parametrize(
    ("texts", "settings", "said"),
    [
        ((LINE,), DecideSettings(), ()),
        ((LINE, LINE), WARD, ("on the list: 2.",)),
        ((replace(LINE, words="Ward 5"),), WARD, ()),
        ((MAYBE,), WARD, ("not covered: 1.",)),
        ((LINE, MAYBE), WARD, ("on the list: 1.", "not covered: 1.")),
        ((MAYBE,), replace(WARD, cover_unsharp=True), ()),
    ],
)
def test_lines_on_the_list_and_unsharp_areas_are_counted_and_not_quoted(
    texts: tuple[Text, ...], settings: DecideSettings, said: tuple[str, ...]
) -> None:
    notes = _left_readable(replace(FINDINGS, texts=texts), settings)
    assert len(notes) == len(said) and all(part in note for part, note in zip(said, notes, strict=True))
    assert "Ward" not in " ".join(notes)

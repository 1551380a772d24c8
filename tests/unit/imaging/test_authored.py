"""A file says only what the settings author, always in the same shape."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from app.domain.authored import LONGEST, Authored, DataMining, ModelRelease
from app.domain.export import FileFormat
from app.imaging.authored import packet
from app.imaging.encode import encoded
from app.imaging.formats import sniff
from app.imaging.metadata import reveals
from app.imaging.walk import fixed_length, metadata_signs, problems
from tests.unit.imaging.made import decoded, scene

EVERYTHING = Authored(
    "© University & partners",
    "Photo: <Press office>",
    "https://example.org/rights",
    DataMining.PROHIBITED,
    ModelRelease.LIMITED,
)
PLUS = "{http://ns.useplus.org/ldf/xmp/1.0/}"


def test_by_default_there_is_no_block_at_all() -> None:
    assert packet(Authored()) == b""
    assert encoded(scene(), FileFormat.JPEG, Authored()) == encoded(scene())


def test_every_field_stands_where_it_belongs() -> None:
    (description,) = ElementTree.fromstring(packet(EVERYTHING))[0]  # noqa: S314 - made here
    said = {field.tag: "".join(field.itertext()) for field in description}
    assert said == {
        "{http://purl.org/dc/elements/1.1/}rights": "© University & partners",
        "{http://ns.adobe.com/photoshop/1.0/}Credit": "Photo: <Press office>",
        "{http://ns.adobe.com/xap/1.0/rights/}WebStatement": "https://example.org/rights",
        f"{PLUS}DataMining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
        f"{PLUS}ModelReleaseStatus": "http://ns.useplus.org/ldf/vocab/MR-LMR",
    }


@pytest.mark.parametrize("format", list(FileFormat))
def test_a_file_with_a_block_still_shows_its_pixels_and_passes(format: FileFormat) -> None:
    data = encoded(scene(), format, EVERYTHING)
    assert (decoded(data).pixels == decoded(encoded(scene(), format)).pixels).all()
    kind = sniff(data)
    assert kind is not None
    assert {found.value for found in reveals(data, kind)} & {"© University & partners"}


def test_the_walker_lets_exactly_this_block_through() -> None:
    data, xmp = encoded(scene(), FileFormat.JPEG, EVERYTHING), packet(EVERYTHING)
    assert problems(data, xmp) == ()
    assert metadata_signs(data, xmp) == ()
    assert problems(data)
    assert problems(data, packet(Authored("another")))
    assert problems(encoded(scene()), xmp)
    twice = data[:20] + data[20 : 24 + 29 + len(xmp)] + data[20:]
    assert problems(twice, xmp)
    assert metadata_signs(twice, xmp)


@pytest.mark.parametrize("authored", [Authored(), EVERYTHING])
def test_the_fixed_part_ends_where_the_picture_begins(authored: Authored) -> None:
    data = encoded(scene(), FileFormat.JPEG, authored)
    end = fixed_length(packet(authored))
    assert data[end - 12 : end - 10] == b"\0\x0c"
    assert data[end - 14 : end - 12] == b"\xff\xda"


def test_unlimited_releases_cannot_be_said() -> None:
    assert "MR-UMR" not in set(ModelRelease)


@pytest.mark.parametrize(
    "field",
    [
        {"copyright": "a" * (LONGEST + 1)},
        {"credit": "two\nlines"},
        {"credit": "\u202eadA"},
        {"rights_url": "javascript:x"},
    ],
)
def test_what_cannot_be_seen_or_is_too_long_is_refused(field: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"field|address"):
        Authored(**field)  # type: ignore[arg-type] # texts only

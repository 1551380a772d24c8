"""What a photo gives away is told to the person who has it, and what cannot be read is not kept quiet."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from app.domain.photo import PhotoFormat, Reveals
from app.imaging.formats import sniff
from app.imaging.metadata import kinds, reveals, thumbnail
from tests.unit.imaging.made import file_of, heic, jpeg_with, png_chunk, png_with, saved, scene, segment, textured

XMP = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
 xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="An Editor 3">
<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
<rdf:li rdf:parseType="Resource"><mwg-rs:Name>Region Person</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type></rdf:li>
<rdf:li><rdf:Description mwg-rs:Name="Attribute Person"/></rdf:li>
</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>
<rdf:li MPReg:PersonDisplayName="Microsoft Person" MPReg:Rectangle="0,0,1,1"/></rdf:Bag></MPRI:Regions></MP:RegionInfo>
<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Iptc Person</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
<dc:creator><rdf:Seq><rdf:li>Xmp Author</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>laboratory</rdf:li><rdf:li>robot</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def exif_block() -> bytes:
    block = Image.Exif()
    block[0x010F], block[0x0110], block[0x0131] = "Maker", "Model 7", "Editor 2"
    block[0x010E], block[0x013B], block[0x8298] = "A caption", "An Artist", "A Rights Holder"
    inner = block.get_ifd(0x8769)
    inner[0x9003], inner[0xA430], inner[0xA431] = "2024:05:01 10:11:12", "An Owner", "SN-0042"
    inner[0x9286] = b"ASCII\x00\x00\x00A remark"
    gps = block.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "S", (33, 51, 30.6), "W", (70, 30, 0)
    return block.tobytes()


def with_exif_thumbnail(small: bytes) -> bytes:
    """An EXIF block whose second directory is a thumbnail."""
    first = struct.pack("<HHHIHHI", 1, 0x0112, 3, 1, 1, 0, 26)
    second = struct.pack("<H", 2) + struct.pack("<HHII", 513, 4, 1, 56) + struct.pack("<HHII", 514, 4, 1, len(small))
    return b"II*\x00\x08\x00\x00\x00" + first + second + bytes(4) + small


def small_jpeg() -> bytes:
    return saved(Image.fromarray(scene()).resize((16, 12)), "JPEG")


def found(data: bytes) -> dict[Reveals, str]:
    format = sniff(data)
    assert format is not None
    values: dict[Reveals, str] = {}
    for revelation in reveals(data, format):
        assert revelation.where
        values[revelation.kind] = values.get(revelation.kind, "") + "|" + revelation.value
    assert set(kinds(data, format)) <= set(values)
    return values


EXPECTED = {
    Reveals.PLACE: "-33.858500, -70.500000",
    Reveals.TIME: "2024:05:01 10:11:12",
    Reveals.CAMERA: "Model 7",
    Reveals.SERIAL: "SN-0042",
    Reveals.OWNER: "An Owner",
    Reveals.DESCRIPTION: "A remark",
    Reveals.HISTORY: "Editor 2",
}


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "HEIF"])
def test_exif_is_read_from_every_format_that_has_it(format: str) -> None:
    data = heic(scene(), exif=exif_block()) if format == "HEIF" else file_of(scene(), format, exif=exif_block())
    values = found(data)
    for kind, value in EXPECTED.items():
        assert value in values[kind], kind


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "HEIF"])
def test_names_beside_faces_are_read_whichever_program_wrote_them(format: str) -> None:
    if format == "HEIF":
        data = heic(scene(), xmp=XMP)
    elif format == "PNG":
        data = png_with(file_of(scene(), "PNG"), png_chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + XMP))
    elif format == "TIFF":
        data = saved(Image.fromarray(scene()), "TIFF", tiffinfo={700: XMP})
    else:
        data = file_of(scene(), format, xmp=XMP)
    values = found(data)
    for name in ("Region Person", "Attribute Person", "Microsoft Person", "Iptc Person"):
        assert name in values[Reveals.NAME]
    assert "Face" not in values[Reveals.NAME]
    assert "Xmp Author" in values[Reveals.OWNER]
    assert "laboratory; robot" in values[Reveals.DESCRIPTION]
    assert "An Editor 3" in values[Reveals.HISTORY]


def test_the_embedded_thumbnail_is_found_and_measured() -> None:
    small = small_jpeg()
    data = jpeg_with(file_of(scene(), "JPEG"), segment(0xE1, b"Exif\x00\x00" + with_exif_thumbnail(small)))
    assert thumbnail(data) == small
    assert f"16 x 12 pixels, {len(small)} bytes" in found(data)[Reveals.THUMBNAIL]


@pytest.mark.parametrize("format", ["JPEG", "PNG", "GIF"])
def test_a_photo_without_thumbnail_has_none(format: str) -> None:
    assert thumbnail(file_of(scene(), format)) is None


def test_a_thumbnail_of_nothing_is_none() -> None:
    assert thumbnail(b"") is None
    assert thumbnail(b"\xff\xd8\xff") is None


def iptc(*records: tuple[int, bytes]) -> bytes:
    return b"".join(b"\x1c\x02" + struct.pack(">BH", number, len(text)) + text for number, text in records)


def photoshop(number: int, body: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", number, 0, len(body)) + body + b"\x00" * (len(body) % 2)


def test_iptc_and_the_thumbnail_of_photoshop() -> None:
    records = iptc((80, b"Iptc Author"), (90, b"Iptc City"), (25, b"one"), (25, b"two"), (120, "Grüße".encode()))
    preview = struct.pack(">IIIIIIHH", 1, 160, 120, 480, 0, 0, 24, 1) + small_jpeg()
    body = b"Photoshop 3.0\x00" + photoshop(0x0404, records) + photoshop(0x040C, preview)
    values = found(jpeg_with(file_of(scene(), "JPEG"), segment(0xED, body)))
    assert "Iptc Author" in values[Reveals.OWNER]
    assert "Iptc City" in values[Reveals.PLACE]
    assert "one; two" in values[Reveals.DESCRIPTION]
    assert "Grüße" in values[Reveals.DESCRIPTION]
    assert "160 x 120" in values[Reveals.THUMBNAIL]


def test_comments_and_texts() -> None:
    assert "hello" in found(file_of(scene(), "JPEG", comment=b"hello"))[Reveals.DESCRIPTION]
    gif = saved(Image.fromarray(scene()).quantize(8), "GIF", comment=b"hello")
    assert "hello" in found(gif)[Reveals.DESCRIPTION]
    png = png_with(file_of(scene(), "PNG"), png_chunk(b"tEXt", b"Author\x00Png Author"), png_chunk(b"prVt", b"x"))
    assert "Png Author" in found(png)[Reveals.OWNER]
    assert "1 bytes" in found(png)[Reveals.OTHER]


def test_a_colour_profile_is_described() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert "sRGB" in found(file_of(scene(), "PNG", icc_profile=profile))[Reveals.PROFILE]
    assert "could not be read" in found(file_of(scene(), "PNG", icc_profile=b"nonsense"))[Reveals.PROFILE]


@pytest.mark.parametrize("format", ["GIF", "PNG", "WEBP", "TIFF", "MPO"])
def test_further_pictures_are_counted(format: str) -> None:
    more = [Image.fromarray(textured(96, 64, 1))]
    data = saved(Image.fromarray(scene()), format, save_all=True, append_images=more)
    assert Reveals.MORE_PICTURES in found(data)


@pytest.mark.parametrize(
    ("tail", "kind", "words"),
    [
        (b"left over" * 20, Reveals.HIDDEN_DATA, "180 bytes after the end"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(range(200)), Reveals.MORE_PICTURES, "a video"),
        (b"SEFT" + b"MotionPhoto_Data" + bytes(100), Reveals.MORE_PICTURES, "a video"),
        (small_jpeg(), Reveals.MORE_PICTURES, "another JPEG"),
    ],
)
@pytest.mark.parametrize("format", ["JPEG", "PNG", "GIF", "WEBP"])
def test_bytes_after_the_end_are_found(format: str, tail: bytes, kind: Reveals, words: str) -> None:
    assert words in found(file_of(scene(), format) + tail)[kind]


def test_content_credentials_are_named() -> None:
    body = b"JP\x00\x01\x00\x00\x00\x01" + b"jumbc2pa" + bytes(100)
    assert "content credentials" in found(jpeg_with(file_of(scene(), "JPEG"), segment(0xEB, body)))[Reveals.HIDDEN_DATA]
    png = png_with(file_of(scene(), "PNG"), png_chunk(b"caBX", b"jumbc2pa"))
    assert "content credentials" in found(png)[Reveals.HIDDEN_DATA]


def test_extended_xmp_and_the_depth_map_in_it() -> None:
    packet = XMP.replace(b"<dc:subject>", b'<G:Data xmlns:G="http://ns.google.com/photos/1.0/depthmap/">'
                         + b"A" * 70_000 + b"</G:Data><dc:subject>")  # fmt: skip
    parts = [packet[:40_000], packet[40_000:]]
    name = b"http://ns.adobe.com/xmp/extension/\x00" + b"0" * 32
    segments = [
        segment(0xE1, name + struct.pack(">II", len(packet), at) + part)
        for at, part in zip((40_000, 0), reversed(parts), strict=True)
    ]
    values = found(jpeg_with(file_of(scene(), "JPEG"), *segments))
    assert "depth map" in values[Reveals.MORE_PICTURES]
    assert "Region Person" in values[Reveals.NAME]


@pytest.mark.parametrize(
    "packet",
    [b"<broken", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", b"\xff\xfe\x00", b"<a xmlns='u'>" * 50],
)
def test_xmp_that_cannot_be_read_is_named(packet: bytes) -> None:
    assert "could not be read" in found(file_of(scene(), "JPEG", xmp=packet))[Reveals.OTHER]


def test_exif_that_cannot_be_read_is_named() -> None:
    data = jpeg_with(file_of(scene(), "JPEG"), segment(0xE1, b"Exif\x00\x00nonsense"))
    assert "could not be read" in found(data)[Reveals.OTHER]


def test_a_file_that_cannot_be_taken_apart_is_named() -> None:
    for format in PhotoFormat:
        (only,) = reveals(b"nonsense" * 20, format)
        assert only.kind is Reveals.OTHER
        assert "could not be read" in only.value


def test_a_count_beyond_all_reason_does_not_keep_it_busy() -> None:
    """A maker note that claims four thousand million bytes."""
    inner = struct.pack("<HHHII", 1, 0x927C, 7, 0xFFFFFFFF, 60) + bytes(4)
    first = struct.pack("<HHHIIHHII", 2, 0x010F, 2, 4, 0x006E6143, 0x8769, 4, 1, 38) + bytes(4)
    block = b"II*\x00\x08\x00\x00\x00" + first + inner
    data = jpeg_with(file_of(scene(), "JPEG"), segment(0xE1, b"Exif\x00\x00" + block))
    assert "could not be read" in found(data)[Reveals.OTHER]


def test_long_values_are_cut_and_control_characters_removed() -> None:
    values = found(file_of(scene(), "JPEG", comment=b"a\x1b[2Jb" + b"c" * 5000))
    assert "\x1b" not in values[Reveals.DESCRIPTION]
    assert len(values[Reveals.DESCRIPTION]) <= 301


def test_a_photo_of_nothing_but_pixels_gives_nothing_away() -> None:
    for format in ("PNG", "TIFF", "WEBP", "BMP", "GIF", "AVIF"):
        assert found(file_of(scene(), format)) == {}
    assert found(heic(scene())) == {}


RICH = [
    file_of(scene(), "JPEG", exif=exif_block(), xmp=XMP, comment=b"x") + b"tail",
    file_of(scene(), "PNG", exif=exif_block()),
    file_of(scene(), "TIFF", exif=exif_block()),
    file_of(scene(), "WEBP", exif=exif_block(), xmp=XMP),
    file_of(scene(), "AVIF", exif=exif_block()),
    heic(scene(), exif=exif_block()),
    file_of(scene(), "GIF"),
    file_of(scene(), "BMP"),
]


@given(
    st.sampled_from(RICH),
    st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), max_size=12),
    st.floats(0.01, 1),
)
def test_no_damage_makes_it_raise(data: bytes, flips: list[tuple[int, int]], share: float) -> None:
    format = sniff(data)
    assert format is not None
    damaged = bytearray(data[: max(1, int(len(data) * share))])
    for at, value in flips:
        damaged[at % len(damaged)] = value
    reveals(bytes(damaged), format)
    thumbnail(bytes(damaged))

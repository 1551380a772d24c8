"""What an XMP packet (ISO 16684-1) gives away: names beside faces, places, owners, captions, history."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree

from app.domain.photo import Reveals, Revelation

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_MOST_BYTES = 16 * 1024 * 1024

_PEOPLE = "names of people"

# Local name of a property: what it gives away. Names of properties do not collide across the schemas that matter,
# except for "Name", which is a person's only inside a list of regions.
_KINDS: Final[dict[str, Reveals]] = {
    **dict.fromkeys(("PersonDisplayName", "PersonInImage", "PersonName", "RegionName"), Reveals.NAME),
    **dict.fromkeys(("GPSLatitude", "GPSLongitude", "GPSAltitude", "GPSPosition"), Reveals.PLACE),
    **dict.fromkeys(("City", "State", "Country", "CountryCode", "CountryName", "ProvinceState"), Reveals.PLACE),
    **dict.fromkeys(("Location", "Sublocation", "LocationName", "LocationShown", "LocationCreated"), Reveals.PLACE),
    **dict.fromkeys(("DateTimeOriginal", "DateTimeDigitized", "DateCreated", "CreateDate"), Reveals.TIME),
    **dict.fromkeys(("ModifyDate", "MetadataDate", "DateTime"), Reveals.TIME),
    **dict.fromkeys(("Make", "Model", "Lens", "LensModel", "LensMake", "LensInfo"), Reveals.CAMERA),
    **dict.fromkeys(("SerialNumber", "BodySerialNumber", "LensSerialNumber", "ImageUniqueID"), Reveals.SERIAL),
    **dict.fromkeys(("creator", "rights", "Owner", "OwnerName", "CameraOwnerName", "Credit"), Reveals.OWNER),
    **dict.fromkeys(("AuthorsPosition", "CaptionWriter", "CopyrightOwnerName", "WebStatement"), Reveals.OWNER),
    **dict.fromkeys(("ImageCreatorName", "CreatorContactInfo", "LicensorName", "Source"), Reveals.OWNER),
    **dict.fromkeys(("description", "title", "subject", "Headline", "Instructions"), Reveals.DESCRIPTION),
    **dict.fromkeys(("UserComment", "Caption"), Reveals.DESCRIPTION),
    **dict.fromkeys(("hierarchicalSubject", "TagsList", "LastKeywordXMP", "caption"), Reveals.DESCRIPTION),
    **dict.fromkeys(("keywords", "Event", "AltTextAccessibility", "ImageDescription", "notes"), Reveals.DESCRIPTION),
    **dict.fromkeys(("CreatorTool", "Software", "History", "DerivedFrom", "DocumentID"), Reveals.HISTORY),
    **dict.fromkeys(("OriginalDocumentID", "InstanceID", "DocumentAncestors", "RawFileName"), Reveals.HISTORY),
}

# Pictures that are carried inside the packet, or announced by it, if the property's schema fits.
_PICTURES: Final[dict[str, tuple[Reveals, str]]] = {
    "image": (Reveals.THUMBNAIL, "a preview picture"),
    "Data": (Reveals.MORE_PICTURES, "a depth map or a second picture"),
    "MotionPhoto": (Reveals.MORE_PICTURES, "a motion video"),
    "MicroVideo": (Reveals.MORE_PICTURES, "a motion video"),
    "Version": (Reveals.MORE_PICTURES, "a gain map, which is a second rendering of the scene"),
}


def reveals(packet: bytes, where: str = "XMP") -> tuple[Revelation, ...]:
    """What `packet` gives away. One that cannot be read is named as such."""
    # As text, so that no encoding that the packet may declare has any say: the standard knows these two.
    wide = packet.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = packet[:_MOST_BYTES].decode("utf-16" if wide else "utf-8", "replace").strip("\x00 \t\r\n\ufeff")
    if not text:
        return ()
    if len(packet) > _MOST_BYTES or "<!DOCTYPE" in text or "<!ENTITY" in text:
        return (Revelation(Reveals.OTHER, where, "could not be read"),)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no entity or document type gets here
    except (ElementTree.ParseError, ValueError):
        return (Revelation(Reveals.OTHER, where, "could not be read"),)
    found: dict[tuple[Reveals, str], list[str]] = {}
    _walk(root, None, False, found)
    return tuple(
        Revelation(kind, f"{where} {name}", "; ".join(dict.fromkeys(values))) for (kind, name), values in found.items()
    )


def _walk(
    element: ElementTree.Element,
    inherited: tuple[Reveals, str] | None,
    in_regions: bool,
    found: dict[tuple[Reveals, str], list[str]],
) -> None:
    """Collects values; `inherited` is the property that this element is a part of, if that one gives something away."""
    namespace, name = _split(element.tag)
    in_regions = in_regions or name in ("Regions", "RegionList", "RegionInfo", "ImageRegion")
    own = _property(namespace, name, in_regions) or inherited
    for key, value in element.attrib.items():
        if key.startswith(_RDF) or key.startswith("{http://www.w3.org/XML/"):
            continue
        _note(_property(*_split(key), in_regions) or (inherited and own), value, found)
    _note(own, element.text or "", found)
    for child in element:
        _walk(child, own, in_regions, found)


def _split(tag: str) -> tuple[str, str]:
    namespace, _, name = tag.rpartition("}")
    return namespace, name


def _property(namespace: str, name: str, in_regions: bool) -> tuple[Reveals, str] | None:
    if name == "Name" and in_regions:
        return Reveals.NAME, _PEOPLE
    if name in _PICTURES and ("google" in namespace or "xap/1.0/g/img" in namespace or "hdr-gain-map" in namespace):
        return _PICTURES[name][0], name
    kind = _KINDS.get(name)
    return None if kind is None else (kind, _PEOPLE if kind is Reveals.NAME else name)


def _note(property_: tuple[Reveals, str] | None, value: str, found: dict[tuple[Reveals, str], list[str]]) -> None:
    value = value.strip()
    if property_ is None or not value:
        return
    if property_[1] in _PICTURES:
        if value == "0":
            # Says that there is none.
            return
        value = _PICTURES[property_[1]][1] + (f", {len(value)} characters" if len(value) > 100 else "")
    found.setdefault(property_, []).append(value)

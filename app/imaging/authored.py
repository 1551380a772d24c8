"""The one block that an export may carry beside its pixels, written afresh from the settings.

Promises: the packet is a function of `Authored` and of nothing else; its shape and order are always the same; where
nothing was authored it is empty, and then the file carries no block at all.
"""

from __future__ import annotations

from html import escape
from typing import Final

from app.domain.authored import Authored

_PLUS: Final = "http://ns.useplus.org/ldf/vocab/"

_HEAD: Final = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">'
)
_TAIL: Final = "</rdf:Description></rdf:RDF></x:xmpmeta>"
_RIGHTS: Final = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:rights>'


def packet(authored: Authored) -> bytes:
    """The XMP packet (ISO 16684-1) of `authored`, without padding; empty where there is nothing to say."""
    fields = (
        (_RIGHTS, authored.copyright),
        ("<photoshop:Credit>{}</photoshop:Credit>", authored.credit),
        ("<xmpRights:WebStatement>{}</xmpRights:WebStatement>", authored.rights_url),
        ("<plus:DataMining>{}</plus:DataMining>", _PLUS + authored.data_mining.code if authored.data_mining else ""),
        (
            "<plus:ModelReleaseStatus>{}</plus:ModelReleaseStatus>",
            _PLUS + authored.model_release if authored.model_release else "",
        ),
    )
    said = "".join(shape.format(escape(value)) for shape, value in fields if value)
    return f"{_HEAD}{said}{_TAIL}".encode() if said else b""

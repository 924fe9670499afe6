"""A short name for the articles as they are now: the same articles have the same one after a restart."""

from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.quotation import Record


def edition_of(records: Mapping[str, Record]) -> str:
    """Eight hexadecimal digits over the articles' names and texts."""
    digest = blake2s(digest_size=4)
    for name in sorted(records):
        for part in (name, records[name].article.text):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()

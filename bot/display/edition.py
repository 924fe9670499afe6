"""A short name for the articles as they are now: the same articles have the same one after a restart."""

from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def edition_of(prints: Mapping[str, bytes]) -> str:
    """Eight hexadecimal digits over the articles' names and the marks of their texts."""
    digest = blake2s(digest_size=4)
    for name in sorted(prints):
        for data in (name.encode("utf-8", "surrogatepass"), prints[name]):
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()

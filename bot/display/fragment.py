"""The address of an article that opens at the quoted words.

https://wicg.github.io/scroll-to-text-fragment/#syntax
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

FEW, MANY = 5, 12
LONGEST_ADDRESS = 2000


def opens(url: str) -> bool:
    """Whether Telegram takes an address for a button: one on the web, with a dot in its host, and not too long."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port  # ValueError where that is none
    except ValueError:
        return False
    plain = len(url) <= LONGEST_ADDRESS and not any(character.isspace() for character in url)
    return plain and parts.scheme in ("http", "https") and "." in host.strip(".")


def at_words(url: str, text: str) -> str:
    """``url`` with a text fragment for the first words of ``text`` (and the last ones, when it is long)."""
    words = re.findall(r"\S+", text)
    if len(words) > MANY:
        fragment = f"{encoded(words[:FEW])},{encoded(words[-FEW:])}"
    elif len(words) == 1 and len(text) > 4 * MANY:  # Chinese has no spaces
        fragment = f"{encoded([words[0][:MANY]])},{encoded([words[0][-MANY:]])}"
    else:
        fragment = encoded(words)
    address = f"{url}{'' if '#' in url else '#'}:~:text={fragment}"
    return address if len(address) <= LONGEST_ADDRESS else url


def encoded(words: list[str]) -> str:
    """Words percent-encoded; dash, comma and ampersand have a meaning in a fragment."""
    return quote(" ".join(words), safe="").replace("-", "%2D")

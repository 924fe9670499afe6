"""What an article's file says about it in front of the text: ``key: value`` lines between two lines ``---``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.dates import first_date

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
ENTRY = re.compile(r"^(?P<key>[A-Za-z][\w -]*?)[ \t]*:[ \t]*(?P<value>.*?)[ \t\r]*$", re.MULTILINE)
ITEM = re.compile(r"^[ \t]*-[ \t]+(?P<value>.+?)[ \t\r]*$", re.MULTILINE)
LIST = re.compile(r"\[([^\]]*)\]?")  # an unclosed one is named among the faults
SEPARATOR = re.compile(r"\s*(?:[,;、，；]|\band\b)\s*")
NAMES = {
    "author": "authors",
    "by": "authors",
    "byline": "authors",
    "reporter": "authors",
    "reporters": "authors",
    "headline": "title",
    "published": "date",
    "link": "url",
    "publisher": "source",
    "lang": "language",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values by their usual names, lists as several values, and the offset at which the text itself begins.

    ``faults`` tell the administrator what could not be read.
    """

    end: int = 0
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    faults: tuple[str, ...] = ()

    def one(self, key: str) -> str | None:
        """A single value."""
        return next(iter(self.values.get(key, ())), None)

    def several(self, key: str) -> tuple[str, ...]:
        """All the values, a line of names taken apart."""
        return tuple(name for value in self.values.get(key, ()) for name in SEPARATOR.split(value) if name)


def front_matter(text: str) -> FrontMatter:
    """Read the front matter; an article without one has an empty one that ends where the text begins."""
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        return FrontMatter()
    block = text[opening.end() : closing.start()]
    return FrontMatter(closing.end(), entries(block), tuple(faults_of(block)))


def faults_of(block: str) -> Iterator[str]:
    """What is wrong with entries, each as a sentence."""
    for match in ENTRY.finditer(block):
        key, value = match["key"].strip(), unquoted(match["value"])
        if match["value"].startswith("[") and not value.endswith("]"):
            yield f"The list of {key} in the front matter has no closing bracket."
        elif NAMES.get(key.lower(), key.lower()) == "date" and value and not first_date(value):
            yield f"The date “{value}” in the front matter cannot be read; write it as 2024-03-05."


def entries(block: str) -> dict[str, tuple[str, ...]]:
    """The entries of the block; the value of a key may be a list in brackets or on lines of its own."""
    found = list(ENTRY.finditer(block))
    ends = [match.start() for match in found[1:]] + [len(block)] * bool(found)
    values = {}
    for match, end in zip(found, ends, strict=True):
        key = match["key"].strip().lower().replace(" ", "_")
        listed = LIST.fullmatch(match["value"])
        items = listed[1].split(",") if listed else [match["value"]]
        items += [item["value"] for item in ITEM.finditer(block, match.end(), end)]
        values[NAMES.get(key, key)] = tuple(filter(None, map(unquoted, items)))
    return values


def unquoted(value: str) -> str:
    """A value without the quotation marks that YAML may need around it."""
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value

"""Relatives whom an article names by a given name: “Will's wife, Sally” is Mrs Lee, “his son Tom” the young Lee."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import bare
from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.entry import Entry
from corpus.english.people.genders import FEMALE, MALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.names import Name

BORN = frozenset({"born", "née", "nee"})
KIN = FEMALE | MALE
AGED = function_words("aged")
OPENING = frozenset({"D", "PP$"})


def is_aged(phrase: Phrase) -> bool:
    """Whether it is “the young Lee” or “the elder Lee”, of whom there are two."""
    words = phrase.words
    return phrase.passage.tags[phrase.first] in OPENING and not AGED.isdisjoint(words[1:-1])


def relative(entries: Iterable[Entry], bearers: Sequence[Entry], name: Name, blocks: Sequence[int]) -> Entry | None:
    """The one with whose surname the name calls a relative, named in this block or the one before.

    “Mrs Lee” is no relative where a woman of that surname was named before.
    """
    offset = name.span.start
    before = [e for e in bearers if e.last_before(offset) >= 0]
    known = name.told and any(e.gender in ("-", name.gender) for e in before)
    if known or not before:
        return None
    since = blocks[max(0, bisect_right(blocks, offset) - 2)]
    near = [e for e in entries if e.last_before(offset) >= since and _is_relative(e)]
    fits = [e for e in near if not name.told or e.gender in ("-", name.gender)]
    fits = [e for e in fits if len(set(e.key)) == 1] or [e for e in fits if e in bearers]
    if len(fits) == 1:
        return fits[0]
    return Entry((name.surname, name.surname), namesakes=tuple(before)) if not name.told else None


def born_as(name: Name, entries: Iterable[Entry]) -> Entry | None:
    """Who was born with another surname: “She was born Ann Berg”, of the Ann Lee named last."""
    if not name.phrase.first or name.phrase.word_before not in BORN:
        return None
    same = [e for e in entries if e.key[0] == bare(name.words[0]) and len(set(e.key)) > 1]
    return max(same, key=lambda e: e.last_before(name.span.start), default=None)


def _is_relative(entry: Entry) -> bool:
    return any(not KIN.isdisjoint(title.lower().split()) for title in entry.titles)

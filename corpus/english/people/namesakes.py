"""Whom a surname alone means where several people of an article bear it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import bare
from corpus.english.people.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.english.people.names import Name

AHEAD = 800  # characters from a headline's surname to the full name
JUST = 150  # characters
LEADING = 2  # times oftener than any namesake: then the surname alone is that person's
LONG_SINCE = 6  # blocks
RECENT = 3
OWNING = 4  # times oftener: even where a namesake alone was named in the paragraph


def nearest(entries: Iterable[Entry], name: Name, blocks: Sequence[int]) -> Entry | None:
    """Of those who bear the name, as a surname if any does: the one it means here, else an entry for all of them.

    ``blocks`` are the offsets at which the article's blocks begin. Whoever is named in full only later is meant by a
    headline, but not by "President Lee" in the text, where Ann Lee may be the president's wife.
    """
    word, offset = name.surname, name.span.start
    fits = [e for e in entries if name.gender == "-" or e.gender in ("-", name.gender)]
    fits = [e for e in (fits if name.told else entries) if e.surname == word] or fits
    fits = [e for e in fits if word in e.key] or fits
    before = [e for e in fits if e.last_before(offset) >= 0]
    if before:
        return _meant(before, offset, blocks) or Entry((word, word), namesakes=tuple(before))
    if is_introduced(name, blocks):
        return None
    soon = [e for e in fits if e.at[0] - offset < AHEAD]
    return min(soon, key=lambda e: e.at[0], default=None)


def is_introduced(name: Name, blocks: Sequence[int]) -> bool:
    """Whether the text, and not its headline, names somebody with an office: "President Lee"."""
    return name.title is not None and len(blocks) > 1 and name.span.start >= blocks[1]


def fuller(names: Iterable[Name]) -> dict[tuple[str, ...], Name]:
    """The longer name that ends with the words of another: “Puig i Ferrer” is short for “Josep Puig i Ferrer”.

    It is not where she is “Ms Nurul Hadi Amin” and he “her father, Hadi Amin”.
    """
    longer: dict[tuple[str, ...], dict[tuple[str, ...], Name]] = {}
    told: dict[tuple[str, ...], str] = {}
    for name in names:
        words = tuple(map(bare, name.words))
        if name.told:
            told[words] = name.gender
        for at in range(1, len(words) - 1):
            longer.setdefault(words[at:], {})[words] = name
    alone = {ending: next(iter(found.items())) for ending, found in longer.items() if len(found) == 1}
    same = (words for words in alone if told.get(words) == told.get(alone[words][0], told.get(words)))
    return {words: alone[words][1] for words in same}


def _has_just_acted(entry: Entry, offset: int, start: int) -> bool:
    """Whether somebody is the subject that the block from ``start`` on named last, a few words before the offset."""
    at = entry.last_before(offset)
    return at >= start and at in entry.subject_set and offset - at < JUST


def _meant(entries: Sequence[Entry], offset: int, blocks: Sequence[int]) -> Entry | None:
    """The only one, the one named far oftener, or else the one named last in this block or the one before."""
    number = bisect_right(blocks, offset) - 1
    counts = [e.count_before(offset) for e in entries]
    most, leading = max(zip(entries, counts, strict=True), key=lambda pair: pair[1])
    others = sorted([0, *counts])[-2]
    last = max(entries, key=lambda e: e.last_before(offset))
    if last is not most and _has_just_acted(last, offset, blocks[number]):
        return None
    since, now = (bisect_right(blocks, e.last_before(offset)) - 1 for e in (most, last))
    if now - since >= LONG_SINCE and now >= number - RECENT and not most.surnames:
        return last  # far below where the other was named, as in a live blog
    if leading >= LEADING * others:
        at, here = last.last_before(offset), blocks[number]
        acted = at in last.subject_set and at >= blocks[max(0, number - 1)]  # “Yolanda Lee spoke. / “No,” Lee said.”
        elsewhere = last is not most and (acted or most.last_before(offset) < here <= at)
        return None if elsewhere and leading < OWNING * others else most
    here, now = blocks[max(0, number - 1)], blocks[number]
    acting = [e for e in entries if (at := e.last_before(offset)) in e.subject_set and here <= at < now]
    return last if last.last_before(offset) >= (now if len(acting) > 1 else here) else None

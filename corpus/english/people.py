"""The people of an article: everyone it names, with titles and the other forms of the name."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.english.names import SUFFIXES, Name, name_in
from corpus.english.titles import title_after
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.article import Span
    from corpus.english.passage import Passage
    from corpus.english.phrases import Phrase, Phrases
    from corpus.english.vocabulary import Vocabulary

Key = tuple[str, str]
MOST_NAMESAKES = 12
AHEAD = 800  # characters from a headline's surname to the full name
MOST_RECENT = 40


@dataclass
class Entry:
    """A person while the article is read: forms of the name, titles and mentions, each in order of appearance."""

    key: Key
    pinyin: bool = False
    forms: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    subject_set: set[int] = field(default_factory=set)
    gender: str = "-"

    @property
    def surname(self) -> str:
        """The part of the name that stands alone later on."""
        return self.key[0] if self.pinyin else self.key[1]

    def last_before(self, offset: int) -> int:
        """Where the person was last named before an offset; -1 when only later."""
        index = bisect_left(self.at, offset)
        return self.at[index - 1] if index else -1

    def person(self) -> Person:
        """The finished person: the longest form is the name, the rest are aliases."""
        name = max(self.forms, key=len)
        aliases = tuple(dict.fromkeys(form for form in self.forms if form != name))
        return Person(label=name, name=name, titles=tuple(dict.fromkeys(self.titles)), aliases=aliases)


@dataclass(frozen=True)
class Roster:
    """Everyone named, and the name that stands at each mention's offset."""

    entries: tuple[Entry, ...]
    mentions: dict[int, Entry]
    names: dict[int, Name]
    people: dict[Key, Person]
    timeline: tuple[tuple[int, Entry, bool], ...]

    def bearers(self, words: Sequence[str]) -> list[Entry]:
        """Those whom a label means, whatever its case: by first and last word, or by the last alone."""
        key = key_of(words)
        exact = [entry for entry in self.entries if entry.key == key]
        return exact or [entry for entry in self.entries if entry.surname == key[1]]

    def recent(self, offset: int, gender: str) -> list[tuple[int, Entry, bool]]:
        """The last mentions before an offset that a pronoun may mean, the latest first: where, whom, as a subject."""
        at = bisect_left(self.timeline, offset, key=lambda mention: mention[0])
        near = self.timeline[max(0, at - MOST_RECENT) : at][::-1]
        known = [mention for mention in near if mention[1].gender == gender]
        return known or [mention for mention in near if mention[1].gender == "-"]

    def person(self, entry: Entry) -> Person:
        """The one Person of an entry."""
        return self.people[entry.key]


def key_of(words: Sequence[str]) -> Key:
    """First and last word of a name; a suffix is not counted."""
    kept = [word.lower().rstrip(".") for word in words]
    if len(kept) > 1 and kept[-1] in SUFFIXES:
        kept.pop()
    return kept[0], kept[-1]


def roster_of(passages: Sequence[Passage], phrases: Sequence[Phrases], vocabulary: Vocabulary) -> Roster:
    """Read the names outside marks; full ones first, then surnames join the person last named so."""
    found = list(_named(passages, phrases, vocabulary))
    entries: dict[Key, Entry] = {}
    for passage, phrase, name in found:
        if name.full:
            entry = entries.setdefault(key_of(name.words), Entry(key_of(name.words), _is_pinyin(name, vocabulary)))
            _note(entry, passage, phrase, name, vocabulary)
    mentions = {name.span.start: entries[key_of(name.words)] for *_, name in found if name.full}
    known = _by_word(entries.values())
    for passage, phrase, name in found:
        if not name.full:
            word = name.words[0].lower()
            entry = nearest(known.get(word, ()), name) or entries.setdefault((word, word), Entry((word, word)))
            _note(entry, passage, phrase, name, vocabulary)
            mentions[name.span.start] = entry
    for entry in entries.values():
        entry.at.sort()
    names = {name.span.start: name for *_, name in found}
    people = {key: entry.person() for key, entry in entries.items()}
    return Roster(tuple(entries.values()), mentions, names, people, _timeline(entries.values()))


def _timeline(entries: Iterable[Entry]) -> tuple[tuple[int, Entry, bool], ...]:
    """Every mention in order of the text."""
    mentions = [(offset, entry, offset in entry.subject_set) for entry in entries for offset in entry.at]
    return tuple(sorted(mentions, key=lambda mention: mention[0]))


def _named(
    passages: Sequence[Passage], phrases: Sequence[Phrases], vocabulary: Vocabulary
) -> Iterable[tuple[Passage, Phrase, Name]]:
    for passage, near in zip(passages, phrases, strict=True):
        seen: set[int] = set()
        for phrase in near:
            if (
                phrase.kind in ("name", "common")
                and (name := name_in(passage, phrase, vocabulary))
                and name.span.start not in seen
            ):
                seen.add(name.span.start)
                yield passage, phrase, name


def _is_pinyin(name: Name, vocabulary: Vocabulary) -> bool:
    first = name.words[0].lower()
    return len(name.words) == 2 and first in vocabulary.surnames and first not in vocabulary.given


def _note(entry: Entry, passage: Passage, phrase: Phrase, name: Name, vocabulary: Vocabulary) -> None:
    """Add a mention to its person."""
    entry.forms.append(name.text)
    entry.at.append(name.span.start)
    if (
        not phrase.possessor
        and phrase.end < len(passage.tags)
        and passage.tags[phrase.end] in ("VBD", "VBZ", "VBP", "MD", "R", ",")
    ):
        entry.subject_set.add(name.span.start)
    if name.gender != "-":
        entry.gender = name.gender
    entry.titles += [passage.text[span.start : span.end] for span in titles_at(passage, phrase, name, vocabulary)]


def titles_at(passage: Passage, phrase: Phrase, name: Name, vocabulary: Vocabulary) -> list[Span]:
    """The titles that stand with a mention: after the name, and before it."""
    after = title_after(passage, phrase.end, passage.sentence_at(phrase.first)[1], vocabulary)
    return [span for span in (after, name.title) if span]


def _by_word(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """People by each word that may stand for them alone, up to a few a word."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for word in dict.fromkeys(entry.key):
            if len(same := found.setdefault(word, [])) < MOST_NAMESAKES:
                same.append(entry)
    return found


def nearest(entries: Iterable[Entry], name: Name) -> Entry | None:
    """Of those who bear the name, as a surname if any does: the one named oftenest before, else soon after."""
    word, offset = name.words[0].lower(), name.span.start
    fits = [e for e in entries if name.gender == "-" or e.gender in ("-", name.gender)]
    fits = [e for e in fits if e.surname == word] or fits
    before = [e for e in fits if e.last_before(offset) >= 0]
    if before:
        return max(before, key=lambda e: (len(e.forms), e.last_before(offset)))
    soon = [e for e in fits if e.at[0] - offset < AHEAD]
    return min(soon, key=lambda e: e.at[0], default=None)

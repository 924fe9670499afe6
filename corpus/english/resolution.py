"""Whom a mention at a cue means: a name, a pronoun, a description, a body or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.people import titles_at
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span
    from corpus.english.direct import Voice
    from corpus.english.passage import Passage
    from corpus.english.people import Entry, Roster
    from corpus.english.phrases import Phrase
    from corpus.english.vocabulary import Vocabulary
    from corpus.quotation import SpeakerKind

EXTENDING = frozenset({"of", "for", "in", "at", "from", "with", "on", "to"})
PRONOUN_GENDER = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
SURE, LIKELY, DOUBTFUL = 0.98, 0.85, 0.6


class Resolved(NamedTuple):
    """The speaker, the title at this mention, and the probability that it is the one meant."""

    person: Person | None
    title: str | None
    probability: float


NOBODY = Resolved(None, None, 0.0)


class Resolver:
    """Resolves mentions in reading order: whoever spoke last is whom a pronoun likely means."""

    def __init__(self, roster: Roster, phrases: dict[int, Sequence[Phrase]], vocabulary: Vocabulary) -> None:
        self._roster, self._phrases, self._vocabulary = roster, phrases, vocabulary
        self._labels: dict[str, Person] = {}
        self._last: tuple[int, Entry] | None = None

    def resolve(self, voice: Voice) -> Resolved:
        """Whom the voice's source means."""
        source, passage = voice.source, voice.passage
        if source is None:
            return NOBODY
        entry = self._named(passage, source)
        if entry:
            self._last = passage.tokens[source.first].start, entry[0]
            return self._with_title(passage, source, *entry)
        word = passage.tokens[source.first].lower
        if source.kind == "pronoun" and word in PRONOUN_GENDER:
            return self._pronoun(passage.tokens[source.first].start, PRONOUN_GENDER[word])
        if source.kind == "relative":
            return self._relative(voice, source)
        return self._described(voice, source)

    def _named(self, passage: Passage, source: Phrase) -> tuple[Entry, Phrase] | None:
        """The person whom the phrase names, or whom the name set off by commas after it does."""
        for phrase in (source, *self._apposed(passage, source)):
            for at in range(phrase.first, phrase.end):
                start = passage.tokens[at].start
                if (
                    start in self._roster.mentions
                    and self._roster.names[start].span.end == passage.tokens[phrase.end - 1].end
                ):
                    return self._roster.mentions[start], phrase
        return None

    def _apposed(self, passage: Passage, source: Phrase) -> list[Phrase]:
        """“Her lawyer, Ann Lee, said”: the name between commas."""
        if source.kind != "common" or passage.tags[source.end : source.end + 1] != [","]:
            return []
        return [
            p
            for p in self._phrases[id(passage)]
            if p.first == source.end + 1 and p.kind == "name" and passage.tags[p.end : p.end + 1] in ([","], ["."])
        ]

    def _with_title(self, passage: Passage, source: Phrase, entry: Entry, named: Phrase) -> Resolved:
        name = next(
            self._roster.names[t.start]
            for t in passage.tokens[named.first : named.end]
            if t.start in self._roster.names
        )
        titles: list[Span] = titles_at(passage, named, name, self._vocabulary)
        title = max((passage.text[s.start : s.end] for s in titles), key=len, default=None)
        if title is None and named is not source:
            span = passage.between(source.first, source.end)
            title = passage.text[span.start : span.end]
        same = [e for e in self._roster.entries if e.surname == entry.surname]
        return Resolved(self._roster.person(entry), title, SURE if name.full or len(same) < 2 else LIKELY)

    def _pronoun(self, offset: int, gender: str) -> Resolved:
        """The last speaker of that gender unless somebody else was a subject since; else whoever was last named."""
        fits = [e for e in self._roster.entries if e.gender in ("-", gender) and e.last_before(offset) >= 0]
        if not fits:
            return NOBODY
        recent = max(fits, key=lambda e: max((s for s in e.subjects if s < offset), default=-1))
        subject = max((s for s in recent.subjects if s < offset), default=-1)
        if self._last and self._last[1] in fits and self._last[0] >= subject:
            recent = self._last[1]
        elif subject < 0:
            recent = max(fits, key=lambda e: e.last_before(offset))
        self._last = offset, recent
        near = [
            e for e in fits if e is not recent and offset - e.last_before(offset) < offset - recent.last_before(offset)
        ]
        return Resolved(self._roster.person(recent), None, DOUBTFUL if near else LIKELY)

    def _relative(self, voice: Voice, source: Phrase) -> Resolved:
        """“Ann Lee, who said”: the phrase before."""
        before = [p for p in self._phrases[id(voice.passage)] if p.end <= source.first and p.first >= voice.cue.first]
        if not before:
            return NOBODY
        entry = self._named(voice.passage, before[-1])
        if entry:
            return self._with_title(voice.passage, before[-1], *entry)
        return self._described(voice, before[-1])

    def _described(self, voice: Voice, source: Phrase) -> Resolved:
        """A speaker without a name, under the full description."""
        span = self._full(voice, source)
        label = " ".join(voice.passage.text[span.start : span.end].split())
        head = voice.passage.tokens[source.head].lower
        person = self._by_office(source, head, voice)
        if person:
            return Resolved(person, None, LIKELY)
        known = self._labels.setdefault(
            label.lower(), Person(label=label, kind=self._kind(voice.passage, source, head))
        )
        return Resolved(known, None, SURE)

    def _by_office(self, source: Phrase, head: str, voice: Voice) -> Person | None:
        """“The mayor”, where the article has one person with that title and no other."""
        first = voice.passage.tokens[source.first].lower
        if first != "the" or source.end - source.first > 2 or head not in self._vocabulary.offices:
            return None
        offset = voice.passage.tokens[source.first].start
        holders = [
            e
            for e in self._roster.entries
            if e.last_before(offset) >= 0 and any(head in t.lower().split() for t in e.titles)
        ]
        return self._roster.person(holders[0]) if len(holders) == 1 else None

    def _full(self, voice: Voice, source: Phrase) -> Span:
        """The phrase with the prepositional phrases that follow it."""
        passage, end = voice.passage, source.end
        limit = voice.cue.index if source.end <= voice.cue.index else voice.cue.end
        phrases = {p.first: p for p in self._phrases[id(passage)]}
        while (
            end < limit
            and passage.tokens[end].lower in EXTENDING
            and (following := phrases.get(end + 1))
            and following.end <= limit
        ):
            if following.kind not in ("name", "common"):
                break
            end = following.end
        return passage.between(source.first, end)

    def _kind(self, passage: Passage, source: Phrase, head: str) -> SpeakerKind:
        if head in self._vocabulary.documents:
            return "document"
        if source.kind == "name" or head in self._vocabulary.organisations:
            return "body" if passage.tags[source.head] == "P" or head in self._vocabulary.organisations else "unnamed"
        return "unnamed"

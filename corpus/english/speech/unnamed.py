"""Speakers without a name: a description, the holder of an office, a body or a document, and whom “they” means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.genders import OBJECTS
from corpus.english.people.offices import held_as, holders_of
from corpus.english.speech.description import EXTENDING, full, kind_of, worded
from corpus.english.speech.groups import document_before, group_before, is_past
from corpus.english.speech.heard import DOUBTFUL, LIKELY, NEAR, NOBODY, SURE, Resolved
from corpus.english.speech.silence import hardly_tells, is_followed, is_nobody, is_unnameable, only_hears
from corpus.english.speech.strangers import acts_on, addressee, is_one_of
from corpus.quotation import Person

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.people import Roster
    from corpus.english.speech.heard import Heard
    from corpus.english.speech.voice import Voice

THINGS = frozenset({"it", "they", "their", "its", "them"})
AHEAD = 1200  # characters behind “the officer” within which somebody new has to be named who is one
EMPTY = frozenset({"seem", "wonder", "clear", "unclear", "certain", "uncertain", "sad"})  # with them “it” means nothing
READING = frozenset({"reads", "read", "ran", "runs"})


class Unnamed:
    """Finds whom phrases without a name mean: pronouns, offices, descriptions."""

    def __init__(self, roster: Roster, heard: Heard) -> None:
        self._roster, self._heard = roster, heard
        self._holders = holders_of(roster.entries)

    def meant(self, voice: Voice, source: Phrase) -> Resolved:
        """A speaker without a name, under the full description; or the only holder of the office."""
        passage = voice.passage
        head = passage.tokens[source.head].lower
        offset = passage.tokens[source.first].start
        if is_nobody(passage, source) or is_followed(passage, source) or only_hears(passage, source):
            return NOBODY
        if is_unnameable(passage, source) or hardly_tells(passage, source, voice.cue.word):
            label = worded(passage, full(voice, source))
            return Resolved(Person(label, kind="pronoun"), None, DOUBTFUL)
        if held := self._holder(passage, source, head, offset):
            return Resolved(held, None, LIKELY)
        bearers = self._roster.bearers([passage.tokens[source.head].text]) if _is_word(passage, source) else []
        if len(bearers) == 1 and bearers[0].certain:
            return Resolved(self._roster.person(bearers[0]), None, LIKELY)
        if (meant := self._things(voice, source)) is not None:
            return meant
        span = full(voice, source)
        label = worded(passage, span)
        person = self._heard.label(label, kind_of(passage, source))
        if source.kind not in ("pronoun", "relative"):
            if voice.cue.word.lemma != "according" or source.kind != "name":  # “they” are not the Courier
                self._heard.thing = passage.tokens[source.first].start, person
            asks = passage.tokens[source.first - 1].lower == "by"  # “was asked by a reporter”
            if not asks and (self._is_role(head) or is_one_of(passage, source)):
                self._heard.meet(passage.tokens[source.first].start, person)
                self._heard.addressed = addressee(passage, voice.cue)
                named = self._objects(source, passage)
                self._heard.asked = {gender for gender in OBJECTS if acts_on(passage, source, gender, named) == "asks"}
        return Resolved(person, None, SURE)

    def _holder(self, passage: Passage, source: Phrase, head: str, offset: int) -> Person | None:
        """The only holder of the office that “the mayor” means.

        Whoever of that office spoke since without a name comes before: “A port spokesman said so. The spokesman added”.
        """
        held_so = held_as(passage, source, self._holders)
        holders = [held for held in held_so if held.at[0] - offset < AHEAD]
        if len(holders) != 1:
            return None
        at, met = self._heard.stranger or (-NEAR, None)
        named = holders[0].last_before(offset)
        since = max(offset - NEAR, named) if named >= 0 else -1
        new = met and since < at and met.label.lower().split()[-1] == head
        return met if new else self._roster.person(holders[0])

    def _things(self, voice: Voice, source: Phrase) -> Resolved | None:
        """Whom “they” or “it” means, nobody where a person spoke since; None for another phrase, or where none is."""
        passage, offset = voice.passage, voice.passage.tokens[source.first].start
        word = passage.tokens[source.first].lower
        if word == "it" and passage.tokens[voice.cue.index].lower in READING:
            self._read(passage, source)
        elif word in THINGS:
            self._heed(passage, source)
        cue = voice.cue.word
        empty = word == "it" and EMPTY.intersection((cue.frames[0], cue.lemma))
        meant = self._heard.thing if word in THINGS and not empty else None
        if meant and self._heard.last and is_past(passage, source, meant[0], self._heard.last[0]):
            return NOBODY
        near = meant is not None and offset - meant[0] < NEAR and _agrees(passage, source, meant[1])
        return Resolved(meant[1], None, DOUBTFUL) if meant and near else None

    def _is_role(self, head: str) -> bool:
        return vocabulary().is_person(head) and not head.endswith("s")

    def _objects(self, source: Phrase, passage: Passage) -> list[int]:
        """Where the source's sentence names people behind it who are no subjects."""
        _, end = passage.sentence_at(source.first)
        span = passage.between(source.first, end)
        return [at for at, _, acts in self._roster.named_between(span.start, span.end) if not acts]

    def _read(self, passage: Passage, source: Phrase) -> None:
        """Take the document of the sentence before for what “It reads:” means, and nothing but a document."""
        span = document_before(passage, source)
        if span:
            self._heard.thing = span.start, self._heard.label(worded(passage, span), "document")
        elif self._heard.thing and self._heard.thing[1].kind != "document":
            self._heard.thing = None

    def _heed(self, passage: Passage, source: Phrase) -> None:
        """Take whom the sentence before is about for those that “they” means, unless others spoke since."""
        span = group_before(passage, source)
        if span and span.start > (self._heard.thing[0] if self._heard.thing else -1):
            label = worded(passage, span)
            body = label.rpartition(" ")[2].lower() in vocabulary().organisations
            self._heard.thing = span.start, self._heard.label(label, "body" if body else "unnamed")


def _is_word(passage: Passage, source: Phrase) -> bool:
    """Whether it is one capitalised word that may be a surname and was read as a noun: “Summers again:”."""
    alone = source.kind == "common" and source.end - source.first == 1
    return alone and passage.tokens[source.head].text[0].isupper()


def _is_one(thing: Person) -> bool:
    """Whether a description is of one person: “a spokeswoman for the port”."""
    words = thing.label.lower().split()
    head = next((words[n - 1] for n, word in enumerate(words) if n and word in EXTENDING), words[-1])
    return thing.kind == "unnamed" and "and" not in words and not head.endswith("s") and vocabulary().is_person(head)


def _agrees(passage: Passage, source: Phrase, thing: Person) -> bool:
    """Whether “it” may mean somebody, a body or a document and not people, or “they” does, which is no document."""
    if passage.tokens[source.first].lower in ("it", "its"):
        return thing.kind in ("body", "document")
    return thing.kind != "document" and not _is_one(thing)

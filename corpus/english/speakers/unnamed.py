"""Speakers without a name: a description, the holder of an office, a body or a document, and whom “they” means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.genders import OBJECTS, THINGS
from corpus.english.people.offices import held_as, holders_of
from corpus.english.speakers.description import EXTENDING, full, kind_of, worded
from corpus.english.speakers.groups import document_before, group_before, is_past
from corpus.english.speakers.heard import DOUBTFUL, LIKELY, NEAR, NOBODY, SURE, Heard, Resolved
from corpus.english.speakers.strangers import acts_on, addressee, is_of_people, is_one_of
from corpus.english.voices.silence import hardly_tells, is_nobody, is_unnameable
from corpus.quotation import Person

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.people import Roster
    from corpus.english.voices.cues import Cue
    from corpus.english.voices.voice import Voice

AHEAD = 1200  # characters behind “the officer” within which somebody new has to be named who is one
EMPTY = frozenset({"seem", "wonder", "clear", "unclear", "certain", "uncertain", "sad"})  # with them “it” means nothing


class Unnamed:
    """Finds whom phrases without a name mean: pronouns, offices, descriptions."""

    def __init__(self, roster: Roster, heard: Heard) -> None:
        self._roster, self._heard = roster, heard
        self._holders = holders_of(roster.entries)

    def meant(self, voice: Voice, source: Phrase) -> Resolved:
        """A speaker without a name, under the full description; or the only holder of the office."""
        passage = voice.passage
        if is_nobody(source):
            return NOBODY
        if is_unnameable(source) or hardly_tells(source, voice.cue.word):
            label = worded(passage, full(voice, source))
            return Resolved(Person(label, kind="pronoun"), None, DOUBTFUL)
        if held := self._holder(source):
            return Resolved(held, None, LIKELY)
        bearers = self._roster.bearers([passage.tokens[source.head].text]) if _is_word(source) else []
        if len(bearers) == 1 and bearers[0].certain:
            return Resolved(self._roster.person(bearers[0]), None, LIKELY)
        if (meant := self._things(voice, source)) is not None:
            return meant
        person = self._heard.label(worded(passage, full(voice, source)), kind_of(source))
        if source.kind not in ("pronoun", "relative"):
            self._note(voice.cue, source, person)
        return Resolved(person, None, SURE)

    def _note(self, cue: Cue, source: Phrase, person: Person) -> None:
        """Note whom “they”, and whom “he” or “she”, may mean further on."""
        if cue.word.lemma != "according" or source.kind != "name":  # “they” are not the Courier
            self._heard.thing = source.start, person
        asks = source.word_before == "by"  # “was asked by a reporter”
        if not asks and (is_of_people(source) or is_one_of(source)):
            self._heard.meet(source.start, person)
            self._heard.addressed = addressee(cue)
            named = self._objects(source)
            self._heard.asked = {gender for gender in OBJECTS if acts_on(source, gender, named) == "asks"}

    def _holder(self, source: Phrase) -> Person | None:
        """The only holder of the office that “the mayor” means.

        Whoever of that office spoke since without a name comes before: “A port spokesman said so. The spokesman added”.
        """
        offset, held_so = source.start, held_as(source, self._holders)
        holders = [held for held in held_so if held.at[0] - offset < AHEAD]
        if len(holders) != 1:
            return None
        at, met = self._heard.stranger or (-NEAR, None)
        named = holders[0].last_before(offset)
        since = max(offset - NEAR, named) if named >= 0 else -1
        new = met and since < at and met.label.lower().split()[-1] == source.head_word
        return met if new else self._roster.person(holders[0])

    def _things(self, voice: Voice, source: Phrase) -> Resolved | None:
        """Whom “they” or “it” means, nobody where a person spoke since; None for another phrase, or where none is."""
        offset, word = source.start, source.first_word
        if word == "it" and voice.cue.form in {"reads", "read", "ran", "runs"}:
            self._read(source)
        elif word in THINGS:
            self._heed(source)
        cue = voice.cue.word
        if word == "it" and EMPTY.intersection((cue.frames[0], cue.lemma)):
            return NOBODY
        meant = self._heard.thing if word in THINGS else None
        if meant and self._heard.last and is_past(source, meant[0], self._heard.last[0]):
            return NOBODY
        near = meant is not None and offset - meant[0] < NEAR and _agrees(source, meant[1])
        return Resolved(meant[1], None, DOUBTFUL) if meant and near else None

    def _objects(self, source: Phrase) -> list[int]:
        """Where the source's sentence names people behind it who are no subjects."""
        _, end = source.passage.sentence_at(source.first)
        span = source.passage.between(source.first, end)
        return [at for at, _, acts in self._roster.named_between(span.start, span.end) if not acts]

    def _read(self, source: Phrase) -> None:
        """Take the document of the sentence before for what “It reads:” means, and nothing but a document."""
        span = document_before(source)
        if span:
            self._heard.thing = span.start, self._heard.label(worded(source.passage, span), "document")
        elif self._heard.thing and self._heard.thing[1].kind != "document":
            self._heard.thing = None

    def _heed(self, source: Phrase) -> None:
        """Take whom the sentence before is about for those that “they” means, unless others spoke since."""
        span = group_before(source)
        if span and span.start > (self._heard.thing[0] if self._heard.thing else -1):
            label = worded(source.passage, span)
            body = label.rpartition(" ")[2].lower() in vocabulary().organisations
            self._heard.thing = span.start, self._heard.label(label, "body" if body else "unnamed")


def _is_word(source: Phrase) -> bool:
    """Whether it is one capitalised word that may be a surname and was read as a noun: “Summers again:”."""
    alone = source.kind == "common" and source.end - source.first == 1
    return alone and source.passage.tokens[source.head].text[0].isupper()


def _is_one(thing: Person) -> bool:
    """Whether a description is of one person: “a spokeswoman for the port”."""
    words = thing.label.lower().split()
    head = next((words[n - 1] for n, word in enumerate(words) if n and word in EXTENDING), words[-1])
    return thing.kind == "unnamed" and "and" not in words and not head.endswith("s") and vocabulary().is_person(head)


def _agrees(source: Phrase, thing: Person) -> bool:
    """Whether “it” may mean somebody, a body or a document and not people, or “they” does, which is no document."""
    if source.first_word in ("it", "its"):
        return thing.kind in ("body", "document")
    return thing.kind != "document" and not _is_one(thing)

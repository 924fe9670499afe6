"""Speakers without a name: descriptions, holders of an office, bodies, documents, and whom “they” and “it” mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import default_vocabulary
from corpus.english.people.genders import OBJECTS
from corpus.english.people.offices import held_as, holders_of
from corpus.english.speech.heard import DOUBTFUL, LIKELY, NEAR, NOBODY, SURE, Resolved
from corpus.english.speech.naming import EXTENDING, full, kind_of, worded
from corpus.english.speech.silence import hardly_tells, is_followed, is_nobody, is_unnameable, only_hears
from corpus.english.speech.strangers import acts_on, addressee, is_one_of
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.grammar.vocabulary import Vocabulary
    from corpus.english.people.people import Roster
    from corpus.english.speech.heard import Heard
    from corpus.english.speech.voice import Voice

THINGS = frozenset({"it", "they", "their", "its", "them"})
AHEAD = 1200  # characters behind “the officer” within which somebody new has to be named who is one
EMPTY = frozenset({"seem", "wonder", "clear", "unclear", "certain", "uncertain", "sad"})  # with them “it” means nothing
READING = frozenset({"reads", "read", "ran", "runs"})
MANY = frozenset({"they", "them"})
ACTING = [[tag] for tag in sorted(FINITE)]
COUNTS = frozenset({"hundreds", "thousands", "dozens", "scores", "tens"})
MOST_PHRASES = 8  # phrases


class Unnamed:
    """Finds whom phrases without a name mean: pronouns, offices, descriptions."""

    def __init__(self, roster: Roster, phrases: Mapping[int, Phrases], vocabulary: Vocabulary, heard: Heard) -> None:
        self._roster, self._phrases, self._vocabulary, self._heard = roster, phrases, vocabulary, heard
        self._holders = holders_of(roster.entries)

    def meant(self, voice: Voice, source: Phrase) -> Resolved:
        """A speaker without a name, under the full description; or the only holder of the office."""
        passage = voice.passage
        head = passage.tokens[source.head].lower
        offset = passage.tokens[source.first].start
        if is_nobody(passage, source) or is_followed(passage, source) or only_hears(passage, source):
            return NOBODY
        if is_unnameable(passage, source) or hardly_tells(passage, source, voice.cue.word):
            label = worded(passage, full(voice, source, self._phrases[id(passage)]))
            return Resolved(Person(label, kind="pronoun"), None, DOUBTFUL)
        if held := self._holder(passage, source, head, offset):
            return Resolved(held, None, LIKELY)
        bearers = self._roster.bearers([passage.tokens[source.head].text]) if _is_word(passage, source) else []
        if len(bearers) == 1 and bearers[0].certain:
            return Resolved(self._roster.person(bearers[0]), None, LIKELY)
        if (meant := self._things(voice, source)) is not None:
            return meant
        span = full(voice, source, self._phrases[id(passage)])
        label = worded(passage, span)
        person = self._heard.label(label, kind_of(passage, source, self._vocabulary))
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
        held_so = held_as(passage, source, self._holders, self._vocabulary)
        holders = [held for held in held_so if held.at[0] - offset < AHEAD]
        if len(holders) != 1:
            return None
        at, met = self._heard.stranger or (-NEAR, None)
        new = met and max(offset - NEAR, holders[0].last_before(offset)) < at and met.label.lower().split()[-1] == head
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
        return self._vocabulary.is_person(head) and not head.endswith("s")

    def _objects(self, source: Phrase, passage: Passage) -> list[int]:
        """Where the source's sentence names people behind it who are no subjects."""
        _, end = passage.sentence_at(source.first)
        span = passage.between(source.first, end)
        return [at for at, _, acts in self._roster.named_between(span.start, span.end) if not acts]

    def _read(self, passage: Passage, source: Phrase) -> None:
        """Take the document of the sentence before for what “It reads:” means, and nothing but a document."""
        span = document_before(passage, self._phrases[id(passage)], source)
        if span:
            self._heard.thing = span.start, self._heard.label(worded(passage, span), "document")
        elif self._heard.thing and self._heard.thing[1].kind != "document":
            self._heard.thing = None

    def _heed(self, passage: Passage, source: Phrase) -> None:
        """Take whom the sentence before is about for those that “they” means, unless others spoke since."""
        span = group_before(passage, self._phrases[id(passage)], source)
        if span and span.start > (self._heard.thing[0] if self._heard.thing else -1):
            label = worded(passage, span)
            body = label.rpartition(" ")[2].lower() in self._vocabulary.organisations
            self._heard.thing = span.start, self._heard.label(label, "body" if body else "unnamed")


def _is_word(passage: Passage, source: Phrase) -> bool:
    """Whether it is one capitalised word that may be a surname and was read as a noun: “Summers again:”."""
    alone = source.kind == "common" and source.end - source.first == 1
    return alone and passage.tokens[source.head].text[0].isupper()


def _is_one(thing: Person) -> bool:
    """Whether a description is of one person: “a spokeswoman for the port”."""
    words = thing.label.lower().split()
    head = next((words[n - 1] for n, word in enumerate(words) if n and word in EXTENDING), words[-1])
    return (
        thing.kind == "unnamed"
        and "and" not in words
        and not head.endswith("s")
        and default_vocabulary().is_person(head)
    )


def _agrees(passage: Passage, source: Phrase, thing: Person) -> bool:
    """Whether “it” may mean somebody, a body or a document and not people, or “they” does, which is no document."""
    if passage.tokens[source.first].lower in ("it", "its"):
        return thing.kind in ("body", "document")
    return thing.kind != "document" and not _is_one(thing)


def group_before(passage: Passage, phrases: Phrases, source: Phrase) -> Span | None:
    """What the pronoun at ``source`` means, when it fits the first subject of its sentence or of the one before."""
    first, _ = passage.sentence_at(source.first)
    many = passage.tokens[source.first].lower in MANY
    own = _first_subject(passage, phrases, (first, source.first), many=many) if many else None
    if own or not first:
        return own
    return _first_subject(passage, phrases, passage.sentence_at(first - 1), many=many)


def document_before(passage: Passage, phrases: Phrases, source: Phrase) -> Span | None:
    """The last document of the sentence before the one of “It reads: “…””."""
    first, _ = passage.sentence_at(source.first)
    low = passage.sentence_at(first - 1)[0] if first else 0
    near = phrases.before(first, low, MOST_PHRASES)
    known = default_vocabulary().documents
    found = next((p for p in near if not p.possessor and passage.tokens[p.head].lower in known), None)
    return passage.between(found.first, found.end) if found else None


def is_past(passage: Passage, source: Phrase, at: int, spoke: int) -> bool:
    """Whether a person ``spoke`` in the paragraph since the group ``at`` an offset, two sentences or more ago.

    “They” hardly means that group then.
    """
    if passage.tokens[source.first].lower != "they":
        return False
    first = passage.sentence_at(source.first)[0]
    before = passage.tokens[passage.sentence_at(first - 1)[0]].start if first else passage.span.start
    return at < before and max(at, passage.span.start) <= spoke


def _first_subject(passage: Passage, phrases: Phrases, stretch: tuple[int, int], *, many: bool) -> Span | None:
    """The first subject between two tokens, where it is a body or several people."""
    near = phrases.after(*stretch, MOST_PHRASES)
    if many and (pair := next((span for p in near if (span := _pair(passage, phrases, p))), None)):
        return pair
    crowd = next((p for p in near if many and _is_number_of(passage, p)), None)
    if crowd and passage.tags[crowd.end + 2 : crowd.end + 3] in ACTING:
        return passage.between(crowd.first, crowd.end + 2)
    subject = next((p for p in near if not p.possessor and passage.tags[p.end : p.end + 1] in ACTING), None)
    return passage.between(subject.first, subject.end) if subject and _fits(passage, subject, many=many) else None


def _fits(passage: Passage, subject: Phrase, *, many: bool) -> bool:
    """Whether the subject is a body, or several people."""
    if subject.kind not in ("common", "name") or passage.tags[subject.first - 1 : subject.first] in (["CC"], ["IN"]):
        return False
    head = passage.tokens[subject.head].lower
    return head in default_vocabulary().organisations or (many and _are_people(head))


def _pair(passage: Passage, phrases: Phrases, phrase: Phrase) -> Span | None:
    """“Ann Lee and her brother” when both are people and what follows is their verb."""
    if passage.tags[phrase.end : phrase.end + 1] != ["CC"]:
        return None
    second = next((p for p in phrases.after(phrase.end + 1, len(passage.tokens), 2) if not p.possessor), None)
    if second is None or second.first != phrase.end + 1 or second.end >= len(passage.tags):
        return None
    people = all(_is_person(passage, p) for p in (phrase, second))
    return passage.between(phrase.first, second.end) if people and passage.tags[second.end] in FINITE else None


def _is_person(passage: Passage, phrase: Phrase) -> bool:
    head = passage.tokens[phrase.head].lower
    return phrase.kind == "name" or default_vocabulary().is_person(head)


def _is_number_of(passage: Passage, subject: Phrase) -> bool:
    """Whether it is “hundreds of sailors”."""
    of = passage.words(subject.end - 1, subject.end + 2)
    return of[0] in COUNTS and of[1:2] == ["of"] and _are_people(of[-1])


def _are_people(head: str) -> bool:
    """Whether a plural is that of an office or of somebody: “pilots”, “voters”."""
    return head.endswith("s") and default_vocabulary().is_person(head)

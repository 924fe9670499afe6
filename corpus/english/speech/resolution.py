"""Whom a mention at a cue means: a name, a pronoun, a description, a body or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.departed import opens_with
from corpus.english.people.genders import PRONOUN_GENDER, tells_other
from corpus.english.people.offices import holders_of, is_bare
from corpus.english.speech.asking import asked
from corpus.english.speech.description import EXTENDING, full, kind_of, worded
from corpus.english.speech.groups import document_before, group_before, is_past
from corpus.english.speech.interview import ANSWERING, ASKING
from corpus.english.speech.naming import MOST_APPOSED, Naming
from corpus.english.speech.pronouns import (
    Candidate,
    beside,
    candidates,
    is_owned_name,
    named_behind_it,
    named_in_words,
    unnamed_near,
)
from corpus.english.speech.silence import is_nobody, is_unnameable
from corpus.english.speech.strangers import (
    OBJECTS,
    SHOUTING,
    acts_on,
    addressee,
    is_new,
    is_one_of,
    is_other,
    is_somebody,
    is_told_of,
    stranger,
    told_last,
)
from corpus.english.speech.turns import initials_of
from corpus.english.speech.unlabelled import REPLY
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.grammar.vocabulary import Vocabulary
    from corpus.english.people.entry import Entry, Key
    from corpus.english.people.people import Roster
    from corpus.english.speech.voice import Voice
    from corpus.quotation import SpeakerKind

THINGS = frozenset({"it", "they", "their", "its", "them"})
READING = frozenset({"reads", "read", "ran", "runs"})
NEAR = 1200  # characters over which “they” reaches back
SURE, LIKELY, DOUBTFUL = 0.98, 0.85, 0.6


class Resolved(NamedTuple):
    """The speaker, the title at this mention, and the probability that it is the one meant."""

    person: Person | None
    title: str | None
    probability: float


NOBODY = Resolved(None, None, 0.0)
PEOPLE = function_words("people")


class Resolver:
    """Resolves mentions in reading order: whoever spoke last is whom a pronoun likely means."""

    def __init__(
        self,
        roster: Roster,
        phrases: Mapping[int, Phrases],
        vocabulary: Vocabulary,
        *,
        answers: Entry | None = None,
        mourned: Entry | None = None,
    ) -> None:
        self._roster, self._phrases, self._vocabulary = roster, phrases, vocabulary
        self._answers, self._mourned = answers, mourned
        self._labels: dict[str, Person] = {}
        self._heading: dict[Key, Entry] = {}
        self._last: tuple[int, Entry] | None = None
        self._spoke: set[Key] = set()
        self._thing: tuple[int, Person] | None = None
        self._stranger: tuple[int, Person] | None = None
        self._apart: tuple[int, frozenset[Key]] | None = None
        self._addressed: str | None = None
        self._asked: set[str] = set()
        self._called: dict[Key, str] = {}
        self._naming = Naming(roster, phrases, vocabulary)
        self._holders = holders_of(roster.entries)

    def resolve(self, voice: Voice) -> Resolved:
        """Whom the voice's source means."""
        source, passage = voice.source, voice.passage
        if source is None:
            replies = self._answers if voice.cue.word is REPLY else None
            return Resolved(self._roster.person(replies), None, LIKELY) if replies else NOBODY
        if source.kind == "relative":
            antecedent = self._antecedent(voice, source)
            return self._phrase(voice, antecedent) if antecedent else NOBODY
        if voice.cue.word.frames[0] in ("turn", "signature"):
            return self._labelled(passage, source)
        if passage.quoted[source.first] != -1 and voice.cue.word.frames[0] == "answer":
            return self._addressee(passage, source)
        word = passage.tokens[source.first].lower
        if source.kind == "pronoun" and word in PRONOUN_GENDER:
            return self._pronoun(voice, passage.tokens[source.first].start, PRONOUN_GENDER[word])
        return self._phrase(voice, source)

    def _addressee(self, passage: Passage, source: Phrase) -> Resolved:
        """The one person whose name a question ends with: “Is it full, Mr Webb?”."""
        words = [token.text for token in passage.tokens[source.first : source.end] if token.text != "."]
        bearers = self._roster.bearers(self._bare(words))
        return Resolved(self._roster.person(bearers[0]), None, LIKELY) if len(bearers) == 1 else NOBODY

    def _antecedent(self, voice: Voice, source: Phrase) -> Phrase | None:
        """Whom “who” means: the senator of “the senator from Ostby who backs it”; or the thing that “which” means."""
        passage = voice.passage
        near = self._phrases[id(passage)].before(source.first, voice.cue.first, MOST_APPOSED)
        if not near or passage.tokens[source.first].lower != "who":
            return near[0] if near else None
        found = near[0]
        for phrase in near[1:]:
            linked = phrase.end == found.first - 1 and passage.tokens[phrase.end].lower in EXTENDING
            held = passage.tokens[phrase.head].lower in self._vocabulary.offices
            if linked and held and found.end - found.first == 1:
                found = phrase
        return found

    def _labelled(self, passage: Passage, source: Phrase) -> Resolved:
        """Whom a turn's label or a signature names; “Q” names nobody, “A” the one who is interviewed."""
        words = tuple(token.text for token in passage.tokens[source.first : source.end] if token.text != ".")
        text = " ".join(words)
        if self._answers and text.lower() in ANSWERING:
            return Resolved(self._roster.person(self._answers), None, LIKELY)
        if len(words[-1]) == 1 or text.lower() in ANSWERING | ASKING:
            return NOBODY
        bearers = self._roster.bearers(self._bare(words)) or self._initialled(text)
        asks = not text.isupper() and passage.tokens[-1].text == "?"  # the paper: “Courier: Will it rain?”
        asks = asks and not any(entry.certain or len(set(entry.key)) > 1 for entry in bearers)
        if len(bearers) == 1 and not asks:
            self._heading[bearers[0].key] = bearers[0]
            return Resolved(self._roster.person(bearers[0]), None, SURE)
        text = worded(passage, passage.between(source.first, source.end))
        person = Person(text, kind="unnamed") if asks else Person(text, text)
        return Resolved(self._labels.setdefault(text.lower(), person), None, LIKELY)

    def _bare(self, words: Sequence[str]) -> Sequence[str]:
        """A label's words without titles in front: the Lee of “MR. LEE” and “SENATOR LEE”."""
        known, first = self._vocabulary, 0
        while first < len(words) - 1 and (
            words[first].lower() in known.honorifics or words[first].lower() in known.offices
        ):
            first += 1
        return words[first:]

    def _initialled(self, text: str) -> list[Entry]:
        """Those whose full names headed earlier turns and whose initials head this one."""
        return [entry for entry in self._heading.values() if initials_of(entry.key) == text]

    def _phrase(self, voice: Voice, source: Phrase) -> Resolved:
        """A name, alone or with another, or a description."""
        named = self._naming.named(voice.passage, source)
        if named is None:
            return self._described(voice, source)
        joint = self._naming.joint(voice, source)
        if joint:
            both = self._label(joint, "unnamed")
            self._thing = voice.passage.tokens[source.first].start, both
            return Resolved(both, None, SURE)
        if named[0].namesakes:
            return NOBODY
        # who asks in “asked by” is no subject, nor is who owns what is told of
        said = voice.source is source or addressee(voice.passage, voice.cue) is None  # “Webb, who told him”
        if said and voice.passage.tokens[source.first - 1].lower != "by" and not source.possessor:
            self._last = voice.passage.tokens[source.first].start, named[0]
        if voice.cue.word.speaks:
            self._spoke.add(named[0].key)
        title, alone = self._naming.titled(voice.passage, *named)
        return Resolved(self._roster.person(named[0]), title, SURE if alone else LIKELY)

    def _pronoun(self, voice: Voice, offset: int, gender: str) -> Resolved:
        """The last subject of that gender in the paragraph, else in the article; or whoever spoke since."""
        passage = voice.passage
        found, near = candidates(self._roster, offset, gender, self._spoke, self._called)
        if not near and self._is_mourned(passage, gender):
            found = [Candidate(offset, self._mourned), *found] if self._mourned else found
        since = max(passage.span.start, found[0].at if near else 0)
        if (
            self._stranger
            and self._stranger[0] >= since
            and not tells_other(self._stranger[1].label.lower().split(), gender)
            and gender not in self._asked
        ):
            return Resolved(self._stranger[1], None, DOUBTFUL) if self._addressed != gender else NOBODY
        if not found:
            return self._unnamed(passage, offset, gender)
        if not near and is_owned_name(passage, found[0].at, gender):  # with her twin, Ann Lee, she
            others = {**self._called, found[0].entry.key: ""}
            found, near = candidates(self._roster, offset, gender, self._spoke, others)
        return self._likeliest(voice, offset, gender, found, near=near) if found else NOBODY

    def _is_mourned(self, passage: Passage, gender: str) -> bool:
        """Whether a passage of an obituary tells of whom it is about."""
        fits = self._mourned is not None and self._may_be(self._mourned, gender)
        return fits and opens_with(passage) == gender

    def _likeliest(self, voice: Voice, offset: int, gender: str, found: Sequence[Candidate], *, near: bool) -> Resolved:
        """Of those whom a pronoun may mean, whom it does."""
        passage = voice.passage
        at, entry = beside(passage, offset, found) if near else found[0]
        since = at if near else min(at, passage.span.start)  # who spoke there comes before whoever is only named
        if self._last and self._last[0] >= since and self._may_be(self._last[1], gender):
            entry = self._last[1]
        if entry.namesakes:
            return NOBODY
        if other := self._passed_over(voice, offset, gender, entry):
            return other
        answering = asked(passage, self._roster, offset, entry) if voice.cue.word.lemma != "ask" else None
        if answering and self._may_be(answering, gender):
            entry = answering
        meant = self._but_apart(voice, offset, gender, entry)
        if meant is None:
            return NOBODY
        entry = meant
        self._last = offset, entry
        self._called.setdefault(entry.key, gender)
        sure = all(c.entry is entry for c in found if c.entry.gender == entry.gender)
        sure = sure and (near or entry.gender == gender)
        return Resolved(self._roster.person(entry), None, LIKELY if sure else DOUBTFUL)

    def _but_apart(self, voice: Voice, offset: int, gender: str, entry: Entry) -> Entry | None:
        """The one whom the pronoun likely means; where it cannot, who spoke right before, since the next is a guess."""
        apart = self._told_apart(voice.passage, offset, gender)
        spoke = self._last[1] if self._last and offset - self._last[0] < NEAR else None
        if entry.key not in apart:
            if spoke is entry or not named_in_words(voice.passage, voice.cue, entry):
                return entry
            near = unnamed_near(self._roster, voice.passage, offset, voice.cue)
            return next((other for other in near if other is not entry and self._may_be(other, gender)), None)
        return spoke if spoke and spoke.key not in apart and self._may_be(spoke, gender) else None

    def _told_apart(self, passage: Passage, offset: int, gender: str) -> frozenset[Key]:
        """Those whom the pronoun cannot mean, nor the one before in its block, of whom nothing else was told since."""
        apart = named_behind_it(passage, self._roster, offset)
        if self._apart and self._apart[0] >= passage.span.start:
            since = self._roster.subjects(self._apart[0], offset, gender)
            apart |= self._apart[1] - {entry.key for _, entry in since}
        self._apart = offset, apart
        return apart

    def _passed_over(self, voice: Voice, offset: int, gender: str, entry: Entry) -> Resolved | None:
        """Somebody without a name of whom the text tells after it told of whom the pronoun would mean else."""
        passage = voice.passage
        spoke = self._last[0] if self._last and self._last[1] is entry else -1
        since = max(told_last(passage, entry, offset), spoke)
        phrase = stranger(passage, self._phrases[id(passage)], offset, gender, since)
        if phrase and (acts := acts_on(passage, phrase, gender, entry.at)):
            if acts == "shouts" and passage.tokens[voice.cue.index].lower in SHOUTING:
                return self._as_described(passage, phrase)
            return None if acts == "asks" else NOBODY
        other = phrase is not None and is_other(passage, phrase, entry.titles)
        if phrase and (is_new(passage, phrase) or (other and is_told_of(passage, phrase))):
            return self._as_described(passage, phrase)
        return NOBODY if other else None

    def _unnamed(self, passage: Passage, offset: int, gender: str) -> Resolved:
        """Somebody without a name whom the sentences before are about, where nobody with a name fits."""
        phrase = stranger(passage, self._phrases[id(passage)], offset, gender, -1)
        told = phrase and is_new(passage, phrase) and not acts_on(passage, phrase, gender)
        return self._as_described(passage, phrase) if phrase and told else NOBODY

    def _as_described(self, passage: Passage, phrase: Phrase) -> Resolved:
        label = worded(passage, passage.between(phrase.first, phrase.end))
        return Resolved(self._label(label, "unnamed"), None, DOUBTFUL)

    def _described(self, voice: Voice, source: Phrase) -> Resolved:
        """A speaker without a name, under the full description; or the only holder of the office."""
        passage = voice.passage
        head = passage.tokens[source.head].lower
        holders = self._holders.get(head, ())
        if is_nobody(passage, source):
            return NOBODY
        if is_unnameable(passage, source):
            label = worded(passage, full(voice, source, self._phrases[id(passage)]))
            return Resolved(Person(label, kind="pronoun"), None, DOUBTFUL)
        if len(holders) == 1 and is_bare(passage, source, self._vocabulary):
            return Resolved(self._roster.person(holders[0]), None, LIKELY)
        bearers = self._roster.bearers([passage.tokens[source.head].text]) if _is_word(passage, source) else []
        if len(bearers) == 1 and bearers[0].certain:
            return Resolved(self._roster.person(bearers[0]), None, LIKELY)
        if (meant := self._things(voice, source)) is not None:
            return meant
        span = full(voice, source, self._phrases[id(passage)])
        label = worded(passage, span)
        person = self._label(label, kind_of(passage, source, self._vocabulary))
        if source.kind not in ("pronoun", "relative"):
            self._thing = passage.tokens[source.first].start, person
            asks = passage.tokens[source.first - 1].lower == "by"  # “was asked by a reporter”
            if not asks and (self._is_role(head) or is_one_of(passage, source) or is_somebody(passage, source, span)):
                self._stranger = passage.tokens[source.first].start, person
                self._addressed = addressee(passage, voice.cue)
                named = self._objects(source, passage)
                self._asked = {gender for gender in OBJECTS if acts_on(passage, source, gender, named) == "asks"}
        return Resolved(person, None, SURE)

    def _things(self, voice: Voice, source: Phrase) -> Resolved | None:
        """Whom “they” or “it” means, nobody where a person spoke since; None for another phrase, or where none is."""
        passage, offset = voice.passage, voice.passage.tokens[source.first].start
        word = passage.tokens[source.first].lower
        if word == "it" and passage.tokens[voice.cue.index].lower in READING:
            self._read(passage, source)
        elif word in THINGS:
            self._heed(passage, source)
        meant = self._thing if word in THINGS else None
        if meant and self._last and is_past(passage, source, meant[0], self._last[0]):
            return NOBODY
        near = meant is not None and offset - meant[0] < NEAR and _agrees(passage, source, meant[1])
        return Resolved(meant[1], None, DOUBTFUL) if meant and near else None

    def _is_role(self, head: str) -> bool:
        return head in self._vocabulary.offices or head in PEOPLE

    def _objects(self, source: Phrase, passage: Passage) -> list[int]:
        """Where the source's sentence names people behind it who are no subjects."""
        _, end = passage.sentence_at(source.first)
        span = passage.between(source.first, end)
        return [at for at, _, acts in self._roster.named_between(span.start, span.end) if not acts]

    def _read(self, passage: Passage, source: Phrase) -> None:
        """Take the document of the sentence before for what “It reads:” means, and nothing but a document."""
        span = document_before(passage, self._phrases[id(passage)], source)
        if span:
            self._thing = span.start, self._label(worded(passage, span), "document")
        elif self._thing and self._thing[1].kind != "document":
            self._thing = None

    def _heed(self, passage: Passage, source: Phrase) -> None:
        """Take whom the sentence before is about for those that “they” means, unless others spoke since."""
        span = group_before(passage, self._phrases[id(passage)], source)
        if span and span.start > (self._thing[0] if self._thing else -1):
            label = worded(passage, span)
            body = label.rpartition(" ")[2].lower() in self._vocabulary.organisations
            self._thing = span.start, self._label(label, "body" if body else "unnamed")

    def _label(self, label: str, kind: SpeakerKind) -> Person:
        """One Person a label."""
        return self._labels.setdefault(label.lower(), Person(label=label, kind=kind))

    def _may_be(self, entry: Entry, gender: str) -> bool:
        """Whether a pronoun may mean one who spoke: known by gender, else by more than a single word."""
        if self._called.get(entry.key, gender) != gender:
            return False
        return entry.gender == gender or (entry.gender == "-" and (entry.certain or len(set(entry.key)) > 1))


def _is_word(passage: Passage, source: Phrase) -> bool:
    """Whether it is one capitalised word that may be a surname and was read as a noun: “Summers again:”."""
    alone = source.kind == "common" and source.end - source.first == 1
    return alone and passage.tokens[source.head].text[0].isupper()


def _agrees(passage: Passage, source: Phrase, thing: Person) -> bool:
    """Whether “it” may mean somebody: a body or a document, and not people."""
    one = passage.tokens[source.first].lower in ("it", "its")
    return not one or thing.kind in ("body", "document")

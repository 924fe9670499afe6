"""Whom a mention at a cue means: a name, a pronoun, a description, a body or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.genders import PRONOUN_GENDER
from corpus.english.speakers.description import EXTENDING, is_joint, worded
from corpus.english.speakers.heard import LIKELY, NOBODY, SURE, Heard, Pronoun, Resolved
from corpus.english.speakers.naming import MOST_APPOSED, Naming
from corpus.english.speakers.personal import PersonalPronouns
from corpus.english.speakers.protagonist import ANSWERING, ASKING
from corpus.english.speakers.strangers import addressee
from corpus.english.speakers.unnamed import Unnamed
from corpus.english.stretches.turns import JOINING, initials_of
from corpus.english.stretches.unlabelled import REPLY
from corpus.english.voices.silence import hardly_tells, is_mere_word
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.entry import Entry, Key
    from corpus.english.people.people import Roster
    from corpus.english.voices.voice import Voice


class Resolver:
    """Tells whom mentions mean, asked in reading order: whoever spoke last is whom a pronoun likely means."""

    def __init__(self, roster: Roster, answers: Entry | None = None) -> None:
        self._roster = roster
        self._answers = answers
        self._heading: dict[Key, Entry] = {}
        self._heard = Heard()
        self._naming = Naming(roster)
        self._personal = PersonalPronouns(roster, self._heard)
        self._unnamed = Unnamed(roster, self._heard)

    def resolve(self, voice: Voice) -> Resolved:
        """Who the source of a voice is; nobody where that cannot be told."""
        source = voice.source
        if source is None:
            replies = self._answers if voice.cue.word is REPLY else None
            return Resolved(self._roster.person(replies), None, LIKELY) if replies else NOBODY
        if source.kind == "relative":
            antecedent = self._antecedent(voice, source)
            return self._phrase(voice, antecedent) if antecedent else NOBODY
        if voice.cue.word.frames[0] in ("turn", "signature"):
            return self._labelled(source)
        word = source.first_word
        if source.kind == "pronoun" and word in PRONOUN_GENDER:
            return self._personal.meant(Pronoun(voice.cue, source, PRONOUN_GENDER[word]))
        return self._phrase(voice, source)

    def _is_topic(self, voice: Voice, source: Phrase) -> bool:
        """Whether a colon stands behind a single word that opens the block and names nobody known: “Ostby: Flood”."""
        single = source.kind == "name" and source.first == 0 and source.end == 1
        entry = self._roster.mentions.get(voice.passage.tokens[0].start)
        return single and voice.passage.tokens[voice.cue.index].text == ":" and not (entry and entry.certain)

    def _antecedent(self, voice: Voice, source: Phrase) -> Phrase | None:
        """Whom “who” means: the senator of “the senator from Ostby who backs it”; or the thing that “which” means."""
        near = voice.cue.phrases_before(source.first, MOST_APPOSED)
        if not near or source.first_word != "who":
            return near[0] if near and not hardly_tells(near[0], voice.cue.word) else None
        bearer = self._bearer(source, near)
        if bearer is not None:
            return bearer
        found = near[0]
        for phrase in near[1:]:
            linked = phrase.end == found.first - 1 and voice.passage.tokens[phrase.end].lower in EXTENDING
            if linked and self._is_person(phrase) and not self._is_person(found):
                return phrase  # the sailors in the town who
        return found

    def _bearer(self, source: Phrase, near: Sequence[Phrase]) -> Phrase | None:
        """Whose title stands between a name and “who”: Ann Lee of “Ann Lee, mayor of the port, who backs it”."""
        end = source.first - 1
        if source.passage.tokens[end].text != ",":
            return None
        for phrase in near:
            if phrase.end != end:
                continue
            before = phrase.word_before if phrase.first else ""
            if before not in {",", *EXTENDING}:
                return None
            end = phrase.first - 1
            if before == ",":
                named = (p for p in near if p.end == end and p.kind == "name" and self._is_person(p))
                return next(named, None) if phrase.kind != "name" else None
        return None

    def _is_person(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody or is a noun for people."""
        named = any(token.start in self._roster.mentions for token in phrase.passage.tokens[phrase.first : phrase.end])
        return named or vocabulary().is_person(phrase.head_word)

    def _labelled(self, source: Phrase) -> Resolved:
        """Whom a turn's label or a signature names; “Q” names nobody, “A” the one who is interviewed."""
        words = tuple(token.text for token in source.passage.tokens[source.first : source.end] if token.text != ".")
        text = " ".join(words)
        if self._answers and text.lower() in ANSWERING:
            return Resolved(self._roster.person(self._answers), None, LIKELY)
        if len(words[-1]) == 1 or text.lower() in ANSWERING | ASKING:
            return NOBODY
        described = not JOINING.isdisjoint(word.lower() for word in words)  # CALLER FROM OSTBY
        bearers = [] if described else self._roster.bearers(words) or self._initialled(text)
        asks = not text.isupper() and source.passage.tokens[-1].text == "?"  # the paper: “Courier: Will it rain?”
        asks = asks and not any(entry.certain or len(set(entry.key)) > 1 for entry in bearers)
        if len(bearers) == 1 and not asks:
            self._heading[bearers[0].key] = bearers[0]
            return Resolved(self._roster.person(bearers[0]), None, SURE)
        text = worded(source.passage, source.span)
        person = Person(text, kind="unnamed") if asks or described else Person(text, text)
        return Resolved(self._heard.labels.setdefault(text.lower(), person), None, LIKELY)

    def _initialled(self, text: str) -> list[Entry]:
        """Those whose full names headed earlier turns and whose initials head this one."""
        return [entry for entry in self._heading.values() if initials_of(entry.key) == text]

    def _phrase(self, voice: Voice, source: Phrase) -> Resolved:
        """A name, alone or with another, or a description."""
        if self._is_topic(voice, source):
            return NOBODY
        named = self._naming.named(source)
        uncertain = named is not None and not named[0].certain
        if uncertain and (is_mere_word(source) or is_joint(voice, source)):
            named = None
        if named is None:
            return self._unnamed.meant(voice, source)
        joint = self._naming.joint(voice, source)
        if joint:
            both = self._heard.label(joint, "unnamed")
            self._heard.thing = source.start, both
            return Resolved(both, None, SURE)
        if named[0].namesakes:
            return NOBODY
        # who asks in “asked by” is no subject, nor is who owns what is told of
        said = voice.source is source or addressee(voice.cue) is None  # “Webb, who told him”
        if said and source.word_before != "by" and not source.possessor:
            self._heard.last = source.start, named[0]
        if voice.cue.word.speaks:
            self._heard.spoke.add(named[0].key)
        title, alone = self._naming.titled(*named)
        return Resolved(self._roster.person(named[0]), title, SURE if alone else LIKELY)

"""Speech within speech: whom a speaker quotes, and in what words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.grammar.passage import Passage, prepare
from corpus.english.people.names import Name, name_in
from corpus.english.people.people import Roster, key_of
from corpus.english.reports.reports import reports_of
from corpus.english.stretches.doubt import LIKELY
from corpus.english.voices.voices import voices_of
from corpus.quotation import Form, Person

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.lexicon import Lexicon
    from corpus.english.grammar.model import Models
    from corpus.english.grammar.tagging import Tagger
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

NEAR = 3  # tokens from a cue to the marks it introduces
HABIT = ["used", "to"]
BETWEEN = frozenset({"RP", "PRP"})  # tags of what may part a cue from its words: “pointed out that”, “told us to”


@dataclass(frozen=True, slots=True)
class Inner:
    """Words of somebody else inside a quotation, with the voice there."""

    span: Span
    form: Form
    voice: Voice
    name: Name

    @property
    def logit(self) -> float:
        """The log odds that these are the other's words: beside a verb of speech marks make it likely."""
        return max(self.voice.cue_logit, LIKELY) if self.form == "direct" else self.voice.cue_logit


@dataclass(frozen=True)
class Reader:
    """What it takes to read the inside of a quotation."""

    tagger: Tagger
    lexicon: Lexicon
    models: Models

    def inside(self, stretch: Stretch) -> list[Inner]:
        """Speech of named others in the words of a stretch between marks."""
        return self.within(stretch.passage, stretch.span, stretch.first, stretch.end)

    def within(self, around: Passage, words: Span, first: int, end: int) -> list[Inner]:
        """The words of others within the tokens ``first`` to ``end`` of a passage, marks around them included."""
        if not self._may_hold(around, first, end):
            return []
        passage = prepare(around.text, words, self.tagger)
        found = []
        for voice in voices_of(passage, self.lexicon, self.models):
            name = self._speaker(passage, voice)
            inner = self._words(passage, voice) if name else None
            if name and inner:
                found.append(Inner(*inner, voice, name))
        return found

    def cited(self, stretch: Stretch) -> Name | None:
        """Whose words a stretch is that stands after “Ann Lee's remarks on”."""
        passage, at = stretch.passage, stretch.first - 1
        if at < 1 or passage.tags[at] not in ("IN", "TO") or passage.tokens[at].lower == "as":
            return None
        for phrase in passage.phrases.before(at, 0, 1):
            cue = self.lexicon.cues.get(phrase.head_word)
            owner = next((i for i in range(phrase.first, phrase.end) if passage.tags[i] == "POS"), None)
            if phrase.end == at and owner and cue and "noun" in cue.frames:
                owners = [p for p in passage.phrases.before(owner + 1, phrase.first, NEAR) if p.end == owner]
                return name_in(owners[0]) if owners else None
        return None

    def _may_hold(self, passage: Passage, first: int, end: int) -> bool:
        """Whether a verb of speech in there stands before “that”, “to” or marks."""
        tokens, cues = passage.tokens, self.lexicon.cues
        for at in range(first + 2, end - 2):
            word = cues.get(tokens[at].lower)
            if word and word.speaks:
                following = tokens[_behind(passage, at)]
                if following.lower in ("that", "to") or not following.text[0].isalnum():
                    return True
        return False

    def _speaker(self, passage: Passage, voice: Voice) -> Name | None:
        """The name of whoever speaks there, when a verb of speech says so."""
        source = voice.source
        if source is None or source.kind != "name" or voice.rank > 0 or not voice.cue.word.speaks:
            return None
        before = passage.words(max(0, voice.cue.index - 2), voice.cue.index)
        if voice.cue.tag not in ("VBD", "VBZ") and before != HABIT:
            return None
        return name_in(source)

    def _words(self, passage: Passage, voice: Voice) -> tuple[Span, Form] | None:
        """What is quoted: the marked words next to the cue, or the clause after “that”."""
        at = voice.cue.index + 1
        for index in range(at, min(at + NEAR, voice.cue.end)):
            if passage.quoted[index] != -1:
                return passage.marked[passage.quoted[index]].span, "direct"
        at = _behind(passage, voice.cue.index)
        if at < len(passage.tokens) and passage.tokens[at].lower == "that":
            reports = reports_of(voice, (), self.models)
            if reports:
                return passage.between(reports[0].first, reports[0].end), "indirect"
        return None


def _behind(passage: Passage, cue: int) -> int:
    """The index of the token behind a cue, or behind the particle or the pronoun that follows it."""
    at = cue + 1
    return at + 1 if at + 1 < len(passage.tokens) and passage.tags[at] in BETWEEN else at


def person_of(name: Name, roster: Roster, text: str) -> Person:
    """The person of the article who bears the name, or a new one."""
    known = roster.people.get(key_of(name.words))
    if known:
        return known
    same = [entry for entry in roster.entries if name.words[-1].lower() == entry.surname] if not name.full else []
    if len(same) == 1:
        return roster.person(same[0])
    titles = (text[name.title.start : name.title.end],) if name.title else ()
    return Person(label=name.text, name=name.text, titles=titles)

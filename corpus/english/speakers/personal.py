"""Whom “he” and “she” mean: somebody named before, whoever spoke since, or somebody without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.people.genders import tells_other
from corpus.english.speakers.asking import acting_on, asked, asking_of
from corpus.english.speakers.candidates import (
    Candidate,
    candidates,
    is_named,
    is_owned_name,
    named_behind_it,
    named_in_words,
    unnamed_near,
)
from corpus.english.speakers.description import worded
from corpus.english.speakers.heard import DOUBTFUL, LIKELY, NEAR, NOBODY, Heard, Pronoun, Resolved
from corpus.english.speakers.strangers import (
    acts_on,
    brought_in,
    is_new,
    is_other,
    is_told_of,
    stranger,
    told_last,
)
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.entry import Entry, Key
    from corpus.english.people.people import Roster


class PersonalPronouns:
    """Resolves “he” and “she”."""

    def __init__(self, roster: Roster, heard: Heard) -> None:
        self._roster, self._heard = roster, heard

    def meant(self, pronoun: Pronoun) -> Resolved:
        """Whom a pronoun means; only itself where that cannot be told, nor of the one before and nobody acted since."""
        found = NOBODY if self._is_lost(pronoun) else self._found(pronoun)
        if found.person is not None:
            return found
        self._heard.lost = pronoun.offset, pronoun.gender
        return Resolved(Person(pronoun.passage.tokens[pronoun.at].text, kind="pronoun"), None, DOUBTFUL)

    def _is_lost(self, pronoun: Pronoun) -> bool:
        """Whether it goes on about whomever the last pronoun of that gender meant, of which that is not known."""
        at, before = self._heard.lost
        spoke = max(one[0] if one else -1 for one in (self._heard.last, self._heard.stranger))
        near = before == pronoun.gender and pronoun.offset - at < NEAR and spoke < at
        return near and not self._roster.subjects(at, pronoun.offset, pronoun.gender)

    def _found(self, pronoun: Pronoun) -> Resolved:
        """The last subject of that gender in the paragraph, else in the article; or whoever spoke since."""
        passage, offset, gender = pronoun.passage, pronoun.offset, pronoun.gender
        if self._is_of_another(pronoun):
            return NOBODY
        found, near = candidates(pronoun, self._roster, self._heard.spoke, self._heard.called)
        if found and not near and _stood_before(pronoun, found[0]):
            spoke = self._heard.last
            goes_on = spoke is not None and offset - spoke[0] < NEAR and self._heard.may_be(spoke[1], gender)
            found = [Candidate(*spoke)] if spoke and goes_on else found
        since = max(passage.span.start, found[0].at) if near else self._since(pronoun)
        if met := self._met_since(since, gender):
            if self._heard.addressed == gender:
                return NOBODY
            self._heard.stranger = offset, met
            return Resolved(met, None, DOUBTFUL)
        if not near and not any(one.at >= passage.span.start for one in found):
            phrase = brought_in(pronoun)
            if phrase:
                return self._as_described(phrase)
        if not found:
            return NOBODY
        if not near and is_owned_name(pronoun, found[0].at):  # with her twin, Ann Lee, she
            others = {**self._heard.called, found[0].entry.key: ""}
            found, near = candidates(pronoun, self._roster, self._heard.spoke, others)
        return self._likeliest(pronoun, found, near=near) if found else NOBODY

    def _is_of_another(self, pronoun: Pronoun) -> bool:
        """Whether the block has nobody else than one of the other gender, by surname alone, as its last subject.

        So “Holt left. He said” may well mean a man, where the text has named Ida Holt alone, who is his wife.
        """
        every = self._roster.named_between(self._roster.block_of(pronoun.offset), pronoun.offset)
        name = self._roster.names.get(every[-1][0]) if every else None
        fits = any(entry.gender in ("-", pronoun.gender) for _, entry, _ in every)
        if name is None or name.full or name.told or fits:
            return False
        _, entry, acts = every[-1]
        return acts and name.surname == entry.surname and entry.key not in self._heard.called

    def _met_since(self, since: int, gender: str) -> Person | None:
        """Who spoke from there on without a name and may be of that gender, of which nobody was asked."""
        at, met = self._heard.stranger or (-1, None)
        if met is None or at < since or gender in self._heard.asked:
            return None
        return None if tells_other(met.label.lower().split(), gender) else met

    def _since(self, pronoun: Pronoun) -> int:
        """From where on somebody without a name may be meant: the block before, where they spoke last, else this.

        In front of the pronoun nothing stands but words between marks then, “A clerk said so.” “It is late,” he said,
        or it opens the block: “However, he added”.
        """
        passage, at = pronoun.passage, pronoun.at
        opens = {"R", ","}.issuperset(passage.tags[:at]) or -1 not in passage.quoted[:at]
        before = self._roster.blocks_before(passage.span.start, 1) if opens else []
        if not before or self._heard.stranger is None or not self._heard.is_new(self._heard.stranger[1].label):
            return passage.span.start
        spoke = self._heard.last[0] if self._heard.last else -1
        met = self._heard.stranger[0]
        acted = self._roster.subjects(met, pronoun.offset, pronoun.gender)
        return before[0][0] if met > spoke and not acted else passage.span.start

    def _likeliest(self, pronoun: Pronoun, found: Sequence[Candidate], *, near: bool) -> Resolved:
        """Of those whom a pronoun may mean, whom it does."""
        gender, block = pronoun.gender, pronoun.passage.span.start
        at, entry = found[0]
        since = at if near else min(at, block)  # who spoke there comes before whoever is only named
        if not near and at not in entry.subject_set:
            since = self._roster.block_of(at)
        spoke = self._heard.last
        if spoke and spoke[0] >= since and self._heard.may_be(spoke[1], gender):
            entry = spoke[1] if spoke[1].certain or entry.gender != gender else entry  # no “Ostby Harbour Watch”
        if entry.namesakes:
            return NOBODY
        if other := self._passed_over(pronoun, entry):
            return other
        answering = asked(pronoun, self._roster, entry) if pronoun.cue.word.lemma != "ask" else None
        if answering and self._heard.may_be(answering, gender):
            entry = answering
        meant = self._but_apart(pronoun, entry)
        if meant is None or meant.namesakes:
            return NOBODY
        entry = meant
        self._heard.last = pronoun.offset, entry
        self._heard.called.setdefault(entry.key, gender)
        sure = all(c.entry is entry for c in found if c.entry.gender == entry.gender)
        sure = sure and (near or entry.gender == gender)
        return Resolved(self._roster.person(entry), None, LIKELY if sure else DOUBTFUL)

    def _but_apart(self, pronoun: Pronoun, entry: Entry) -> Entry | None:
        """The one whom the pronoun likely means; where it cannot, who spoke right before, since the next is a guess."""
        cue, gender, apart = pronoun.cue, pronoun.gender, self._told_apart(pronoun)
        spoke = self._heard.last[1] if self._heard.last and pronoun.offset - self._heard.last[0] < NEAR else None
        if entry.key not in apart:
            if spoke is entry or not is_named(cue, entry):
                return entry
            before = self._roster.blocks_before(pronoun.passage.span.start, 1)
            latest = [spoke] if spoke and before and self._heard.last and self._heard.last[0] >= before[0][0] else []
            others = [*unnamed_near(pronoun, self._roster), *latest]
            fits = (one for one in others if one is not entry and self._heard.may_be(one, gender))
            other = next((one for one in fits if not is_named(cue, one)), None)
            return other if other or named_in_words(cue, entry) else entry
        return spoke if spoke and spoke.key not in apart and self._heard.may_be(spoke, gender) else None

    def _told_apart(self, pronoun: Pronoun) -> frozenset[Key]:
        """Those whom the pronoun cannot mean, nor the one before in its block, of whom nothing else was told since."""
        apart = named_behind_it(pronoun, self._roster)
        apart |= acting_on(pronoun, self._roster) | asking_of(pronoun, self._roster)
        if self._heard.apart and self._heard.apart[0] >= pronoun.passage.span.start:
            since = self._roster.subjects(self._heard.apart[0], pronoun.offset, pronoun.gender)
            apart |= self._heard.apart[1] - {entry.key for _, entry in since}
        self._heard.apart = pronoun.offset, apart
        return apart

    def _passed_over(self, pronoun: Pronoun, entry: Entry) -> Resolved | None:
        """Somebody without a name of whom the text tells after it told of whom the pronoun would mean else."""
        spoke = self._heard.last[0] if self._heard.last and self._heard.last[1] is entry else -1
        phrase = stranger(pronoun, max(told_last(pronoun, entry), spoke))
        if phrase and (acts := acts_on(phrase, pronoun.gender, entry.at)):
            return None if acts == "asks" else NOBODY
        other = phrase is not None and is_other(phrase, entry.titles)
        if phrase and (is_new(phrase) or (other and is_told_of(phrase))):
            return self._as_described(phrase)
        return NOBODY if other else None

    def _as_described(self, phrase: Phrase) -> Resolved:
        label = worded(phrase.passage, phrase.span)
        return Resolved(self._heard.label(label, "unnamed"), None, DOUBTFUL)


def _stood_before(pronoun: Pronoun, named: Candidate) -> bool:
    """Whether the pronoun is a subject ahead of a name that is none, and so goes on about another.

    So it does in “When he met Webb, it rained. “I left,” he said.”, where the block names nobody in front of it.
    """
    passage = pronoun.passage
    if not passage.span.start <= named.at < pronoun.offset or named.at in named.entry.subject_set:
        return False
    ahead = range(passage.token_at(named.at))
    return any(passage.tokens[n].lower == pronoun.word and passage.quoted[n] == -1 for n in ahead)

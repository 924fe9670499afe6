"""Whose the verb of a clause within another is: of “who …” its noun, of “he defended Webb, saying …” he."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

RELATIVE = ("who", "which")
OPENING = (*RELATIVE, "whom", "that")
STATES = frozenset(("is", "are", "was", "were", "has", "have", "had"))  # whoever only is something says nothing by that
MARKS = frozenset({"”", '"'})
SAY = frozenset({"say", "says", "said"})
PERFECT = frozenset({"had", "has", "have"})
ASIDE = 4  # words between the comma and the participle: “, at one point calling”


def subject_of_participle(cue: Cue, source: Phrase) -> Phrase | None:
    """The subject of the last clause in front of “, saying”, where ``source`` is within it; None elsewhere.

    A clause with “who is” is none that goes on.
    """
    passage, opens = cue.passage, max(cue.first, cue.index - ASIDE)
    comma = next((at for at in range(cue.index - 1, opens, -1) if passage.tags[at] == ","), None)
    if cue.tag != "VBG" or not cue.word.speaks or source.head_tag == "W":
        return None
    if comma is None or source.end > comma or passage.quoted[comma] != -1:
        return None
    for verb in range(comma - 1, cue.first, -1):
        if passage.tags[verb] not in FINITE or passage.quoted[verb] != -1:
            continue
        if passage.tokens[verb - 1].lower in RELATIVE and passage.tokens[verb].lower in STATES:
            continue
        if behind := _speaks_behind(passage, verb, comma):
            return behind
        subject = _subject_of(cue, verb)
        return subject if subject and subject.first < source.first else None
    return None


def _subject_of(cue: Cue, verb: int) -> Phrase | None:
    """The phrase in front of a token of the cue's sentence, unless it only owns another."""
    return next((p for p in cue.phrases_before(verb, 1) if p.end == verb and not p.possessor), None)


def _speaks_behind(passage: Passage, verb: int, comma: int) -> Phrase | None:
    """Webb of ““…,” said Webb, adding”, where nobody stands in front of the verb."""
    word, known, before = passage.tokens[verb].lower, default_lexicon(), verb - 1
    marked = passage.quoted[before] != -1 or passage.tags[before] in MARKS
    if not (marked or (passage.tags[before] == "," and word in SAY)) or not known.tells(word):
        return None
    return next((p for p in passage.phrases.beginning(verb + 1, comma, 2) if p.end == comma), None)


def subject_of_second(cue: Cue, source: Phrase | None) -> Phrase | None:
    """Dr Lind of “She said Dr Lind had ordered a count and told staff”: what “had” governs goes on behind “and”.

    ``source`` is who speaks of it, and a verb of speech stands between.
    """
    first = governing_second(cue)
    if source is None or first is None or first <= source.end:
        return None
    near = _subject_of(cue, first)
    if near is None or not may_speak(near):
        return None
    verb = near.first - 1 - (near.word_before == "that")
    return near if verb >= source.end and default_lexicon().tells(cue.passage.tokens[verb].lower) else None


def governing_second(cue: Cue) -> int | None:
    """The “had” of “had ordered a count and told”; None where the verb is no second one, or a comma stands between."""
    passage, at = cue.passage, cue.index
    if passage.tags[at] not in ("VBD", "VBN") or passage.tags[at - 1] != "CC" or not cue.word.speaks:
        return None
    first = next((n for n in range(at - 2, cue.first, -1) if passage.tags[n] in FINITE | {",", "W"}), cue.first)
    return first if passage.tokens[first].lower in PERFECT and passage.tags[first + 1] == "VBN" else None


def before_relative(cue: Cue, source: Phrase) -> Phrase | None:
    """Ann Lee, and not a ``source`` within the clause, of “Ann Lee, who works there as a clerk for roads, says”.

    So with “which” and “that” right behind marks: ““…,” the club that owns the ships at Ostby said”. Between these and
    the cue stand one finite verb, the relative's, and no other clause.
    """
    passage = cue.passage
    if cue.tag not in ("VBD", "VBZ", "VBP") or passage.tags[cue.index - 1] == "W":
        return None
    who = next((at for at in range(cue.index - 2, cue.first, -1) if passage.tokens[at].lower in OPENING), None)
    if who is None or passage.tokens[who].lower == "whom" or passage.quoted[who] != -1 or source.first <= who:
        return None
    inner = range(who + 1, cue.index)
    verbs = [at for at in inner if passage.tags[at] in FINITE]
    broken = any(
        passage.tags[at] in ("W", ":", ";") or passage.tokens[at].lower == "that" or passage.quoted[at] != -1
        for at in inner
    )
    opens = bool(verbs) and all(
        passage.tags[at] in ("R", "VB", "VBN") or at in verbs for at in range(who + 1, verbs[0] + 1)
    )
    comma = max((at for at in inner if passage.tags[at] == ","), default=None)
    own = comma is not None and comma != cue.index - 1  # “who leads the port, Lee said”
    if broken or own or not opens or len(_clusters(verbs)) != 1 or _ends_clause(cue):
        return None
    end = who - (passage.tags[who - 1] == ",")
    found = _subject_of(cue, end)
    if found is None or found.head_tag == "CD":  # Ann Lee, 58, who
        return None
    return found if passage.tokens[who].lower == "who" or found.tag_before in MARKS else None


def _clusters(verbs: Sequence[int]) -> list[int]:
    """The finite verbs of which each begins a clause: of “may have said” the first."""
    return [at for n, at in enumerate(verbs) if not n or at - verbs[n - 1] > 1]


def _ends_clause(cue: Cue) -> bool:
    """Whether a conjunction in front of the cue goes on with the relative's verb: “who rose and said”."""
    tag, word = cue.passage.tags[cue.before], cue.passage.tokens[cue.before].lower
    return tag in ("CC", "TO", "W", "MD", "PRP", "IN") or word in PERFECT

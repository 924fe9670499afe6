"""Whose the verb of a clause within another is: of “who …” its noun, of “he defended Webb, saying …” he."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

RELATIVE = ("who", "which")
OPENING = (*RELATIVE, "whom", "that")
STATES = frozenset(("is", "are", "was", "were", "has", "have", "had"))  # whoever only is something says nothing by that
SAY = frozenset({"say", "says", "said"})
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
    """The phrase in front of a token of the cue's sentence."""
    return next((p for p in cue.phrases_before(verb, 1) if p.end == verb), None)


def _speaks_behind(passage: Passage, verb: int, comma: int) -> Phrase | None:
    """Webb of ““…,” said Webb, adding”, where nobody stands in front of the verb."""
    word, known, before = passage.tokens[verb].lower, default_lexicon(), verb - 1
    marked = passage.quoted[before] != -1 or passage.tags[before] in ("”", '"')
    if not (marked or (passage.tags[before] == "," and word in SAY)) or not known.tells(word):
        return None
    return next((p for p in passage.phrases.beginning(verb + 1, comma, 2) if p.end == comma), None)


def before_relative(cue: Cue, source: Phrase) -> Phrase | None:
    """Ann Lee, and not a ``source`` within the clause, of “Ann Lee, who works there as a clerk for roads, says”.

    Between them and the cue stand one finite verb, the relative's, and no other clause.
    """
    passage = cue.passage
    if cue.tag not in ("VBD", "VBZ", "VBP") or passage.tags[cue.index - 1] == "W":
        return None
    who = next((at for at in range(cue.index - 2, cue.first, -1) if passage.tokens[at].lower in OPENING), None)
    if who is None or passage.tokens[who].lower == "whom" or passage.quoted[who] != -1 or source.first <= who:
        return None
    found = _subject_of(cue, who - (passage.tags[who - 1] == ","))
    if found is None or found.head_tag == "CD" or not _is_one_clause(cue, who) or _ends_clause(cue):  # Ann Lee, 58, who
        return None
    return found if passage.tokens[who].lower == "who" else None


def _is_one_clause(cue: Cue, who: int) -> bool:
    """Whether all between “who” and the cue is one clause, which its verb opens, “may have said” or adverbs aside."""
    passage, inner = cue.passage, range(who + 1, cue.index)
    verbs = [at for at in inner if passage.tags[at] in FINITE]
    if not verbs or any(second - first > 1 for first, second in pairwise(verbs)):
        return False
    if passage.has_marks(who + 1, cue.index):
        return False
    tags = passage.tags[who + 1 : cue.index]
    own = "," in tags and tags[-1] != ","  # “who leads the port, Lee said”
    opens = {"R", "VB", "VBN"}.issuperset(passage.tags[who + 1 : verbs[0]])
    return opens and not own and {"W", ":", ";"}.isdisjoint(tags)


def _ends_clause(cue: Cue) -> bool:
    """Whether a conjunction in front of the cue goes on with the relative's verb: “who rose and said”."""
    return cue.passage.tags[cue.before] in ("CC", "TO", "W", "MD", "PRP", "IN")

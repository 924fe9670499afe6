"""Clauses: where one opens, and whether a finite verb stands between two tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD", "W"})
FINITE = CLAUSE - {"W"}
OCCASIONS = function_words("occasions")  # on which somebody speaks
AHEAD = frozenset({"D", "PP$", "J", "N", "P", "POS", "CD", "VBN"})
PARTICIPLES = frozenset({"VBN", "VBG", "VB", "VBP", "VBD"})  # as tagged: “headquartered in” may pass for a past tense


def is_behind_according_to(phrase: Phrase) -> bool:
    """Whether it is what “according to” names: in “According to Ann Lee, Tom Webb later wrote” Webb wrote."""
    return phrase.passage.words(max(0, phrase.first - 2), phrase.first) == ["according", "to"]


def is_occasion(passage: Passage, at: int) -> bool:
    """Whether a token begins what somebody speaks in, which tells of nobody: “in a statement”."""
    if passage.tokens[at].lower != "in":
        return False
    end = at + 1
    while end < len(passage.tags) and passage.tags[end] in AHEAD and passage.quoted[end] == -1:
        end += 1
    return passage.tokens[end - 1].lower in OCCASIONS


def begins_clause(phrase: Phrase) -> bool:
    """Whether a comma, or an “and” that joins no nouns, stands in front: “it rained, and the clerk”."""
    before = phrase.passage.tags[max(0, phrase.first - 2) : phrase.first]
    return before[-1:] == [","] or (before[-1:] == ["CC"] and before[0] not in {"N", "P", "J", "CD", "CC"})


def has_clause(passage: Passage, first: int, end: int) -> bool:
    """Whether a finite verb or a question word stands between."""
    return not CLAUSE.isdisjoint(passage.tags[first:end])


def acts(phrase: Phrase, end: int) -> bool:
    """Whether a finite verb follows the phrase, or does behind adverbs."""
    passage, at = phrase.passage, phrase.end
    while at < end and passage.tags[at] == "R":
        at += 1
    return at < end and passage.tags[at] in FINITE and passage.quoted[at] == -1


def has_verb(passage: Passage, first: int, end: int) -> bool:
    """Whether a finite verb stands outside marks between two tokens."""
    return any(passage.tags[at] in FINITE and passage.quoted[at] == -1 for at in range(first, end))

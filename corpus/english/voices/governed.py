"""Whose words a verb without a finite form tells: “heard Tom Webb shout”, “accused Ann Lee of saying”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

PERCEIVING, PROMPTING = function_words("perceiving"), function_words("prompting")
BARE = frozenset({"VB", "VBG"})


class Governed(NamedTuple):
    """Who does what the verb says; nobody who could be named where ``subject`` is None."""

    subject: Phrase | None


def governed(cue: Cue) -> Governed | None:
    """The subject of a verb of speech that another verb governs; None where the verb has its own or its clause's."""
    passage, tag, at = cue.passage, cue.tag, cue.index
    if tag not in BARE or not cue.word.speaks or at <= cue.first:
        return None
    before = passage.tokens[at - 1].lower
    if before == "to" and tag == "VB":
        return _prompted(_ending(cue, at - 1))
    return _heard(_ending(cue, at), tag)


def _heard(near: Phrase | None, tag: str) -> Governed | None:
    """Webb of “heard Webb say” and the Courier of “with the Courier calling her “…””."""
    before = near.word_before if near else ""
    if near is None or not (before in PERCEIVING or (tag == "VBG" and before == "with" and near.kind == "name")):
        return None
    return _named(near)


def _ending(cue: Cue, at: int) -> Phrase | None:
    """The phrase that ends there, in its longest reading."""
    near = [p for p in cue.phrases_before(at, 2) if p.end == at]
    return next((phrase for phrase in near if phrase.first > cue.first), None)


def _named(phrase: Phrase) -> Governed:
    """“Ann Lee heard her say”: who “her” is cannot be told, but it is not Ann Lee."""
    return Governed(None if phrase.kind == "pronoun" else phrase)


def _prompted(near: Phrase | None) -> Governed | None:
    """Webb of “which led Webb to say”; of “led her to say” she may be whoever the sentence is about."""
    told = near is not None and near.kind != "pronoun" and near.word_before in PROMPTING
    return Governed(near) if told else None

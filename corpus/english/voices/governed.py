"""Whose words a verb without a finite form tells: “heard Tom Webb shout”, “accused Ann Lee of saying”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

PERCEIVING, PROMPTING, UTTERING = (function_words(name) for name in ("perceiving", "prompting", "uttering"))
VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})
MOST_PHRASES = 6  # phrases of a clause


class Governed(NamedTuple):
    """Who does what the verb says; nobody who could be named where ``subject`` is None."""

    subject: Phrase | None


def governed(cue: Cue) -> Governed | None:
    """The subject of a verb of speech that another verb governs; None where the verb has its own or its clause's."""
    passage, tag, at = cue.passage, cue.tag, cue.index
    if tag not in ("VB", "VBG") or not cue.word.speaks or at <= cue.first:
        return None
    before = passage.tokens[at - 1].lower
    if tag == "VBG" and before in ("of", "for"):
        return _blamed(cue)
    if tag == "VBG" and passage.tags[at - 1] == ",":
        return _told_of(cue)
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
    near = [p for p in cue.phrases_before(at, 2) if p.end == at and (p.kind == "pronoun" or not p.possessor)]
    return next((phrase for phrase in near if phrase.first > cue.first), None)


def _named(phrase: Phrase) -> Governed:
    """“Ann Lee heard her say”: who “her” is cannot be told, but it is not Ann Lee."""
    return Governed(None if phrase.kind == "pronoun" else phrase)


def _prompted(near: Phrase | None) -> Governed | None:
    """Webb of “which led Webb to say”; of “led her to say” she may be whoever the sentence is about."""
    told = near is not None and near.kind != "pronoun" and near.word_before in PROMPTING
    return Governed(near) if told else None


def _blamed(cue: Cue) -> Governed | None:
    """Abel of “Holm accused Abel of saying” and “criticised Abel for saying”."""
    near = _ending(cue, cue.index - 1)
    if near is None or near.tag_before not in VERBS:
        return None
    return _named(near) if near.kind == "pronoun" or may_speak(near) else None


def _told_of(cue: Cue) -> Governed | None:
    """Webb of “Ann Lee said that Webb had come in, shouting: “…””: whoever had done what is told did this as well."""
    if cue.form not in UTTERING:
        return None
    near = cue.phrases_before(cue.index - 1, MOST_PHRASES)
    had = [p for p in near if not p.possessor and cue.passage.tokens[p.end].lower == "had" and may_speak(p)]
    if not had or any(cue.passage.tags[at] in FINITE for at in range(had[0].end + 1, cue.index)):
        return None
    within = any(cue.passage.tags[at] in FINITE for at in range(cue.first, had[0].first))
    return Governed(had[0]) if within else None

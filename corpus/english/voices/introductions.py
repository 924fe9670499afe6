"""Who speaks where the cue names somebody else: “she quoted her mother:”, “More from Ann Lee:”, “Her verdict:”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

QUOTING, FURTHER = function_words("quoting"), function_words("further")
WHERE = frozenset({"on", "in", "at", "to", "with", "about", "for", "against"})
DASHES = frozenset({"-", "–", "—", "--"})
MOST_TITLE = 14  # tokens
MOST_PHRASES = 12  # phrases before a colon


def introduced(cue: Cue) -> Phrase | None:
    """Whose words stand after “she quoted her mother:” and “quoted her as saying”, or after “a poem by Ann Lee:”.

    After “The harbour is full - Ann Lee:” they are Ann Lee's as well.
    """
    word = cue.form
    told = _quoted(cue)
    if told is not None:
        return told
    if word == ":" or is_saying(word):
        end = cue.index if word == ":" else cue.index - 1
        near = [phrase for phrase in cue.phrases_before(end, 2) if phrase.end == end]
    else:
        near = cue.phrases_after(cue.index + 1, 2)
    return next((phrase for phrase in near if _is_introduced(phrase, word)), None)


def is_saying(word: str) -> bool:
    """Whether a word in small letters is a verb of speech as it stands behind “as”: “quoted Webb as revealing”."""
    cue = default_lexicon().cues.get(word) if word.endswith("ing") else None
    return cue is not None and cue.speaks


def _quoted(cue: Cue) -> Phrase | None:
    """The clerk of “quoted a clerk close to Webb, who was there, as saying”, found from either verb."""
    passage = cue.passage
    near = range(max(cue.first, cue.index - MOST_TITLE), min(cue.end - 1, cue.index + MOST_TITLE))
    quoting = next((at for at in reversed(near) if at <= cue.index and passage.tokens[at].lower in QUOTING), None)
    if quoting is None:
        return None
    low = max(quoting + 2, cue.index - 1)  # behind the “quoted”, or in front of the “saying”
    saying = next((at for at in near if at >= low and _is_as_saying(passage, at)), None)
    if saying is None:
        return None
    following = passage.phrases.beginning(quoting + 1, saying, MOST_PHRASES)
    return following[-1] if following else None


def _is_as_saying(passage: Passage, at: int) -> bool:
    """Whether “as saying” stands there."""
    return passage.tokens[at].lower == "as" and is_saying(passage.tokens[min(at + 1, len(passage.tokens) - 1)].lower)


def _is_introduced(phrase: Phrase, cue: str) -> bool:
    passage, first = phrase.passage, phrase.first
    before = passage.tokens[first - 1].lower if first else ""
    if before in QUOTING and passage.tokens[phrase.end].text == ":":
        return True
    further = before == "from" and first > 1 and passage.tokens[first - 2].lower in FURTHER
    return cue == ":" and (before == "by" or further or (before in DASHES and phrase.kind == "name"))


def subject_before(cue: Cue, source: Phrase) -> Phrase | None:
    """Who speaks after a colon where a thing stands before it: the clause's subject, else whose the thing is.

    “Ann Lee gave the plan a push: “…”” and “Her verdict: “…””. Nobody, where neither is told.
    """
    if cue.passage.tokens[cue.index].text != ":":
        return source
    where = _is_where(source, cue.index)
    if not where and (source.kind != "common" or may_speak(source)):
        return source
    near = cue.phrases_before(source.end, MOST_PHRASES)
    acting = [p for p in near if not p.possessor and p.end < source.first and p.tag_behind in FINITE]
    owners = [p for p in near if p.possessor and p.first == source.first]
    last = [p for p in cue.phrases_before(cue.index, 1) if _is_addressed(p, cue.index)]
    return next((p for p in (*acting, *owners, *last) if may_speak(p)), None)


def _is_where(source: Phrase, colon: int) -> bool:
    """Whether the phrase in front of the colon tells where or to whom it was said: “Later that day on Harbour TV:”."""
    return source.end == colon and source.first > 0 and source.word_before in WHERE


def _is_addressed(phrase: Phrase, colon: int) -> bool:
    """Whether a name in front of the colon is what a verb says something of: “It surprised Ann Lee:”."""
    return phrase.kind == "name" and phrase.end == colon and not _is_where(phrase, colon)


def may_speak(phrase: Phrase) -> bool:
    """Whether it is a name, a pronoun, or a description of a person, a body or a document."""
    if phrase.kind != "common":
        return phrase.kind != "relative"
    known, head = vocabulary(), phrase.head_word
    named = phrase.passage.tokens[phrase.head].text[0].isupper()
    return named or known.is_body_or_document(head) or known.is_person(head)

"""People without a name whom a pronoun may mean: “A boy fell in the harbour. “I slipped,” he said.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary, function_words
from corpus.english.people.genders import FEMALE, MALE, tells_other
from corpus.english.speech.interruption import NEW
from corpus.english.speech.sources import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases

PEOPLE = function_words("people")
KIN = FEMALE | MALE
OPENING = frozenset({"R", "CC", "IN", ","})
MOST = 6  # phrases of a sentence


def stranger(passage: Passage, phrases: Phrases, offset: int, gender: str, since: int) -> Phrase | None:
    """Who without a name is the subject of the pronoun's sentence or of the one before, behind the offset ``since``."""
    at = passage.token_at(offset)
    first, _ = passage.sentence_at(at)
    sentences = [(first, at)] if not first else [(first, at), (passage.sentence_at(first - 1)[0], first)]
    for low, end in sentences:
        subject = _subject(passage, phrases, low, end)
        if subject and passage.tokens[subject.first].start > since:
            words = (token.lower for token in passage.tokens[subject.first : subject.end])
            return None if tells_other(words, gender) else subject
    return None


def is_other(passage: Passage, phrase: Phrase, titles: Iterable[str]) -> bool:
    """Whether “the clerk” can hardly be one of whom the text tells other titles; “the Norwegian clerk” may."""
    head = passage.tokens[phrase.head].lower
    if phrase.end - phrase.first > 2:
        return False
    held = {word for title in titles for word in title.lower().split()}
    return passage.tokens[phrase.first].lower == "the" and bool(held) and head not in held | PEOPLE


def _subject(passage: Passage, phrases: Phrases, low: int, end: int) -> Phrase | None:
    """The description with which the sentence opens, adverbs aside, before a verb."""
    first = low
    while first < end and passage.tags[first] in OPENING:
        first += 1
    near = [phrase for phrase in phrases.after(first, end, MOST) if phrase.first == first]
    if not near or near[-1].kind != "common" or near[-1].possessor or _is_named(passage, near[-1]):
        return None
    acts = any(passage.tags[at] in FINITE and passage.quoted[at] == -1 for at in range(near[-1].end, end))
    return near[-1] if acts and _is_somebody(passage, near[-1]) else None


def _is_named(passage: Passage, phrase: Phrase) -> bool:
    """Whether a name is set off behind the description: “Her first editor, Ann Lee,”."""
    return passage.tags[phrase.end : phrase.end + 2] == [",", "P"]


def _is_somebody(passage: Passage, phrase: Phrase) -> bool:
    head = passage.tokens[phrase.head].lower
    return head in PEOPLE or head in KIN or default_vocabulary().is_role(head)


def is_new(passage: Passage, phrase: Phrase) -> bool:
    """Whether the description is of somebody new, or of another's; “the clerk” may be one who has a name."""
    opening = passage.tokens[phrase.first].lower in NEW or passage.tags[phrase.first] == "PP$"
    return opening or "POS" in passage.tags[phrase.first : phrase.end]

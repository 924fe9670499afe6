"""Whom an obituary is about: the one of whom its beginning tells that they died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.genders import PRONOUN_GENDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.people.entry import Entry
    from corpus.english.people.people import Roster

DYING = function_words("dying")
VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN"})  # “died” may be tagged as a participle
BEGINNING = 5  # blocks: headline, byline, date and two paragraphs
MOST_OPENING = 7  # tokens


def departed(passages: Sequence[Passage], roster: Roster) -> Entry | None:
    """The first one named in a sentence of the beginning whose verb is “died”, as its subject."""
    for passage in passages[:BEGINNING]:
        for low, end in passage.sentences:
            dies = next((at for at in range(low, end) if _dies(passage, at)), None)
            if dies is None:
                continue
            named = roster.named_between(passage.tokens[low].start, passage.tokens[dies].start)
            if named and (named[0][0] == passage.tokens[low].start or named[0][2]):
                return named[0][1]
    return None


def _dies(passage: Passage, at: int) -> bool:
    return passage.tokens[at].lower in DYING and passage.tags[at] in VERBS and passage.quoted[at] == -1


def opens_with(passage: Passage) -> str | None:
    """The gender of the pronoun with which a passage begins to tell of somebody: “In her last interview”, “She sailed”.

    So does “Born in Ostby to a weaver, she sailed”, whose first verb is hers.

    None where it opens with words of somebody, or with who is somebody's: “Her son said”.
    """
    words = [token.lower for token in passage.tokens[:MOST_OPENING]]
    if passage.quoted[:1] != [-1]:
        return None
    if words and passage.tags[0] == "IN":
        return next((PRONOUN_GENDER[word] for word in words if word in PRONOUN_GENDER), None)
    end = passage.sentence_at(0)[1]
    verb = next((at for at in range(1, end) if passage.tags[at] in FINITE), 0)
    return PRONOUN_GENDER.get(passage.tokens[verb - 1].lower) if verb and passage.tags[verb - 1] == "PRP" else None

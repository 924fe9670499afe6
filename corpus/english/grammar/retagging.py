"""Word classes that counts of neighbours miss, put right by what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.capitals import FOLLOWING, mend_capital
from corpus.english.grammar.particles import mend_particles
from corpus.english.grammar.spoken_verbs import PLAIN_OBJECTS, SUBJECTS, is_heard, noun_or_verb
from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.tokens import Token

HOLDERS = function_words("holders")
ORDINALS = frozenset({"former", "latter"})
TANKS = frozenset({"tank", "tanks"})
SAYING = frozenset({"said", "say", "suggested", "suggest", "claimed", "claim", "indicated", "indicate"})
CALENDAR = function_words("calendar")
AGENTS = (["D"], ["PP$"], ["P"])


def mend(tokens: Sequence[Token], tags: list[str]) -> None:
    """Go over the tags once, from left to right, and change them in place."""
    mend_particles(tokens, tags)
    for index, (token, tag) in enumerate(zip(tokens[:-1], tags[:-1], strict=True)):
        if token.text[0].isupper():
            mend_capital(tokens, tags, index)
        elif not token.text[0].isalnum():
            _mend_mark(tokens, tags, index)
        elif tag == "TO" and index and tokens[index - 1].lower == "according":
            _mend_according(tags, index)
        elif _is_person(tokens, tags, index) or (token.lower == "think" and tokens[index + 1].lower in TANKS):
            tags[index] = "N"
        elif tag in ("N", "VBP") and is_heard(tokens, tags, index):
            tags[index] = "VB"
        elif tag == "N":
            tags[index] = noun_or_verb(tokens, tags, index)
        elif tag in ("VBD", "VBN"):
            tags[index] = _active_or_passive(tokens, tags, index)


def _active_or_passive(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str:
    """The tag of a verb that is past or a participle: “Her brother, a clerk, disputed this”, “obtained by the paper”.

    But “she said by telephone”.
    """
    following = tokens[index + 1].lower
    if following in PLAIN_OBJECTS and index and tags[index - 1] == ",":
        return "VBD"
    by = index + 1 + (following in CALENDAR)  # announced Wednesday by the port
    return "VBN" if by < len(tokens) and tokens[by].lower == "by" and tags[by + 1 : by + 2] in AGENTS else tags[index]


def _mend_mark(tokens: Sequence[Token], tags: list[str], index: int) -> None:
    """What a mark is or joins: the workers' party, Webb & Sons."""
    if tokens[index].text in ("'", "’") and _is_genitive(tokens, tags, index):
        tags[index] = "POS"
    elif tags[index] == "&" and index and tags[index - 1] == "P" and tokens[index + 1].text[0].isupper():
        tags[index + 1] = "P"
    elif tags[index : index + 3] == ["VBZ", "VBN", "N"] and "-" in tokens[index + 1].text:
        tags[index : index + 2] = ["POS", "J"]  # Ann Lee’s long-lost cousin


def _is_genitive(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether an apostrophe makes a plural a possessor, “the Workers’ Party”, and closes no mark."""
    if not index or tags[index - 1] not in SUBJECTS or tokens[index - 1].end != tokens[index].start:
        return False
    apart = tokens[index].end < tokens[index + 1].start and tokens[index + 1].text[0].isalnum()
    return tokens[index - 1].lower.endswith("s") and apart


def _mend_according(tags: list[str], index: int) -> None:
    """What follows “according to” is a noun, the harbour of “according to harbour master Ann Lee” as well."""
    tags[index] = "IN"
    if tags[index + 1] == "VB":
        tags[index + 1] = "N"


def _is_person(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether what passes for a verb or an adjective stands for somebody or something that speaks."""
    if tags[index] == "J":
        return _is_ordinal(tokens, tags, index) or _is_office(tokens, tags, index)
    if tags[index] == "VBZ":  # media reports said
        return tokens[index].lower in vocabulary().documents and tokens[index + 1].lower in SAYING
    return tags[index] in ("VB", "VBP") and _is_holder(tokens, tags, index)


def _is_holder(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a verb is none: “,” engineer Ann Webb said”."""
    after_mark = not index or not tags[index - 1].isalpha()
    return after_mark and tags[index + 1] == "P" and tokens[index].lower in HOLDERS


def _is_office(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether an adjective stands for who holds an office: “the general, who left, said”."""
    held = index > 0 and tags[index - 1] in ("D", "PP$") and tokens[index].lower in vocabulary().offices
    return held and tags[index + 1] in FOLLOWING


def _is_ordinal(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether “the former” stands for somebody."""
    alone = index > 0 and tokens[index].lower in ORDINALS and tokens[index - 1].lower == "the"
    return alone and tags[index + 1] in FOLLOWING

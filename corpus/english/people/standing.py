"""How the mention of somebody stands in its sentence: as the subject, or set off by what tells who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

MADE = function_words("works") | function_words("ordinals")
AGE_DIGITS = 2
PLURAL = frozenset({"have", "are", "were"})
MOST_ASIDE = 12  # tokens between round brackets
CONJUNCTIONS = function_words("conjunctions")  # tagged as prepositions are, but with a clause behind them
VERBS = FINITE | {"VB", "VBG", "VBN"}
WITHIN = frozenset({"IN", "W", "VBD", "VBZ", "VBP", "VBG", "VBN", "VB", "PRP", "J"})
ACTING = function_words("listing") | {"by", "as"}


def is_shown(phrase: Phrase) -> bool:
    """Whether it stands between commas behind whose it is, “her partner, Ann Lee,”, or an age or “who” behind it."""
    tags, end = phrase.passage.tags, phrase.end
    following = phrase.passage.tokens[end + 1].lower if end + 1 < len(tags) and tags[end] == "," else ""
    aged = following.isdigit() and len(following) <= AGE_DIGITS and tags[end + 2 : end + 3] == [","]
    if following == "who" or aged:
        return aged or not _are_several(phrase.passage, end)
    at = phrase.first - 2
    if at < 1 or tags[at + 1] != "," or tags[end : end + 1] != [","] or not _may_be_somebody(phrase.passage, at):
        return False
    while at > 0 and tags[at] in ("N", "J"):
        at -= 1
    return tags[at] == "PP$"


def _are_several(passage: Passage, comma: int) -> bool:
    """Whether the verb behind the clause tells of several: “Ostby, who bought Lee in 2003, have won”."""
    closing = next((at for at in range(comma + 1, len(passage.tags) - 1) if passage.tags[at] in (",", ".")), comma)
    return passage.tokens[closing + 1].lower in PLURAL


def _may_be_somebody(passage: Passage, at: int) -> bool:
    """Whether what belongs to somebody is no thing that they made: “her novel, Low Water,”."""
    return passage.tags[at] == "N" and passage.tokens[at].lower not in MADE


def acts(phrase: Phrase) -> bool:
    """Whether the phrase is the subject of its sentence."""
    if _is_agent(phrase):
        return True
    verb = not phrase.possessor and _after_aside(phrase.passage, phrase.end) in {"VBD", "VBZ", "VBP", "MD", "R", ","}
    return verb and not _is_within(phrase)


def _is_agent(phrase: Phrase) -> bool:
    """Whether somebody does what is told in the passive, and more: “was denied by Ann Lee, who accused the port”."""
    passage, end = phrase.passage, phrase.end
    who = passage.words(end, end + 2) == [",", "who"] and passage.tags[end + 2 : end + 3] in (["VBD"], ["VBZ"])
    return who and passage.tokens[phrase.first - 1].lower == "by"


def is_aside(phrase: Phrase) -> bool:
    """Whether it only tells of something else: “a talk with Ann Lee.”, “the voice of the rower and singer Ann Lee”.

    So does “it outdid Ann Lee's talk”. Who stands behind “by” acts, what opens a sentence is what it is about, and
    so is whom a comma behind the name introduces, and whom a verb has behind its preposition: “it belongs to Ann Lee”.
    """
    passage = phrase.passage
    opens, at = passage.sentence_at(phrase.first)[0], phrase.first - 1
    if phrase.possessor:
        return bool(FINITE.intersection(passage.tags[opens : phrase.first]))
    while at > opens and passage.tags[at] in {"CC", "N", "J", "D"}:
        at -= 1
    governed = at > opens and passage.tags[at] == "IN" and passage.tokens[at].lower not in ACTING | CONJUNCTIONS
    return governed and passage.tags[at - 1] not in VERBS and phrase.tag_behind != ","


def _is_within(phrase: Phrase) -> bool:
    """Whether it is no clause's subject, or that of a clause inside another: “who Ann Lee was”, “said Ann Lee has”.

    What opens the sentence is not: “As Ann Lee left”.
    """
    passage, before = phrase.passage, phrase.first - 1
    if passage.tags[before] == "CC" and passage.tags[before - 1] in ("P", "PRP", "N"):  # he and Ann Lee differ
        return True
    opens = before <= passage.sentence_at(phrase.first)[0]
    return passage.tags[before] in WITHIN and (not opens or passage.tokens[before].lower not in CONJUNCTIONS)


def _after_aside(passage: Passage, at: int) -> str:
    """The tag of what follows a name, “(D-Conn.)” and its like left out; "" at the passage's end."""
    tags = passage.tags
    if tags[at : at + 1] == ["("] and ")" in tags[at : at + MOST_ASIDE]:
        at = tags.index(")", at) + 1
    return tags[at] if at < len(tags) else ""

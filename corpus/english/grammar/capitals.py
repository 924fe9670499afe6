"""What a word with a capital is: a name, a participle that opens a sentence, or a member of something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import PINYIN
from corpus.english.grammar.tokens import Token, word_before
from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

ACRONYMS = frozenset({"WHO"})  # which is no “who”
SHORT = 4  # letters of a word that may be no given name: “Fan Base”
PRONOUNS = frozenset({"He", "She", "You"})  # surnames in pinyin
GIVEN = frozenset({"Per", "Will"})  # given names that are a preposition and an auxiliary too
INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
NAMELIKE = frozenset({"N", "J", "R", "VB", "VBP", "VBD", "VBN", "VBZ", "VBG"})  # Mr. Gray, Ms. Case, Dr. Bond
PARTICIPLES = frozenset({"VBG", "VBD", "VBN"})
ELIDED = re.compile(r"[DLO]['’][A-Z]")  # D’Aubert, O’Rahn
CLOSING = frozenset({"”", '"', "''", "’"})
SPEAKING = frozenset({"VBD", "VBZ"})
OBJECTS = frozenset({"D", "PP$", "PRP", "IN", "TO"})
FOLLOWING = frozenset({"VBD", "VBZ", "MD", ",", ".", "POS", "IN"})
ONE = frozenset({"a", "an", "one", "another"})
MEMBERS = frozenset({"VBN", "W", "VBD", "VBZ", "IN"})
ADDRESSED = function_words("addressed")
COLLECTED = frozenset({"research", "studies", "data", "evidence", "statistics", "polls", "surveys"})
POINTING = frozenset({"watch", "see", "read"})
LINKING = frozenset({"whilst", "albeit", "amidst", "amongst", "notwithstanding", "unbeknownst"})
CLAUSES = frozenset({"VBD", "VBZ", "VBP", "MD", "R"})
ADJECTIVAL = ("ous", "ful", "less", "able", "ible")  # ends of words that are hardly ever names
INTERJECTIONS = function_words("interjections")


def mend_capital(tokens: Sequence[Token], tags: list[str], index: int) -> None:
    """What a word with a capital is: a name, a participle that opens a sentence, or a member of something."""
    token, tag = tokens[index], tags[index]
    if tag == "P" and token.lower.endswith("ing") and tags[index + 1] in OBJECTS and _opens(tokens, index):
        tags[index] = "VBG"  # Dashing past the port, she
    if tag == "P" and _opens(tokens, index) and (plain := _plain(tokens, tags, index)):
        tags[index] = plain
    if tag in ("J", "P") and index and _is_member(tokens, tags, index):
        tags[index] = "N"
    if tag != "P" and token.text in INITIALS and _is_initial(tokens, tags, index):
        tags[index] = "P"
    if tag != "P" and token.lower in vocabulary().given and tags[index + 1] in ("P", "VBD", "VBZ"):
        tags[index] = "P"  # Sue Webb said
    if tag != "P":
        _mend_surname(tokens, tags, index)
    amid = tag in PARTICIPLES and _is_amid_name(tags, index)
    if amid or (tag == "VBZ" and _ends_name(tokens, tags, index)):
        tags[index] = "P"
    named = _is_surname if tag in NAMELIKE else _is_given if tag in ("IN", "MD") else None
    if ELIDED.match(token.text) or (named and named(tokens, tags, index)):
        tags[index] = "P"


def _plain(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str | None:
    """The tag of what opens a sentence and is no name: “Research also shows”, “Searchers were”, “Conspicuous in”."""
    word, known = tokens[index].lower, vocabulary()
    if word in INTERJECTIONS and tags[index + 1] in (",", "PRP", "."):  # Yes, I know
        return "R"
    if word in LINKING:
        return "IN"
    if word in POINTING and tags[index + 1] in ("P", "D"):  # Watch Ann Lee explain
        return "VB"
    if word in known.given or tags[index + 1] in ("P", "POS", "CC", ".", "&"):
        return None
    if (tag := _by_ending(tokens, tags, index)) is not None:
        return tag
    several = word.endswith("s") and not word.endswith("ss")
    several = several and tokens[index + 1].lower in {"were", "are", "say", "think", "believe"}
    return "N" if several or (word in COLLECTED and tags[index + 1] in CLAUSES) else None


def _by_ending(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str | None:
    """The tag of a word that its ending shows to be no name: “Silenced by”, “Weighing faults is”, “Conspicuous in”."""
    word, after = tokens[index].lower, tags[index + 1]
    if word.endswith(ADJECTIVAL) and after in ("IN", "N", "J"):
        return "J"
    if word.endswith("ed") and tokens[index + 1].lower in {"by", "with", "in", "as", "from", "for", "on", "at"}:
        return "VBN"
    doing = word.endswith("ing") and after in ("N", "J") and tokens[index + 1].text.islower()
    return "VBG" if doing else None


def _mend_surname(tokens: Sequence[Token], tags: list[str], index: int) -> None:
    """Make a name of “Mr. He” and “Ran Peiwen said”, and of the body “the WHO”."""
    if _is_chinese(tokens, tags, index):
        tags[index] = tags[index + 1] = "P"
    elif index and tags[index] == "PRP" and tokens[index].text in PRONOUNS:
        tags[index] = "P" if tokens[word_before(tokens, index)].lower in ADDRESSED else "PRP"
    elif index and tokens[index].text in ACRONYMS and tags[index - 1] == "D":
        tags[index] = "P"


def _is_chinese(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a word with a capital is a surname: “He Yanshu, deputy director, said”, “Ran Peiwen said”."""
    word, given = tokens[index].text, tokens[index + 1].text
    if tags[index + 1] not in ("P", "N", "J") or not (given.istitle() and len(given) > 1 and PINYIN.fullmatch(given)):
        return False
    if word in PRONOUNS:
        return tags[index] == "PRP"
    surname = word.istitle() and word.lower() in vocabulary().surnames
    return surname and tags[index + 1] == "P" and len(given) > SHORT


def _is_amid_name(tags: Sequence[str], index: int) -> bool:
    """Whether a participle stands amid the name of a body: “the Harbour Planning Board”, “the Ostby Unified Port”."""
    first = index
    while first and tags[first - 1] == "P":
        first -= 1
    return 0 < first < index and tags[first - 1] == "D" and tags[index + 1] == "P"


def _ends_name(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether what passes for a verb ends the name behind a preposition: “wrote in Labour Notes about”."""
    first = index
    while first and tags[first - 1] == "P":
        first -= 1
    return 0 < first < index and tags[first - 1] == "IN" and tokens[first - 1].text.islower()


def _is_initial(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a letter stands amid a name: “Ann T. Lee”, “Ann A Leeth”."""
    if not index or tags[index - 1] != "P":
        return False
    if tokens[index + 1].text == ".":
        return index + 2 < len(tokens) and tokens[index + 2].text[0].isupper()
    given = tokens[index - 1].lower in vocabulary().given  # “Ann A Leeth”, but not “Webb Gives Ann A Boat”
    return given and tags[index + 1] == "P" and tokens[index + 1].text.istitle()


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sentence begins there."""
    return not index or tokens[index - 1].text in ".!?"


def _is_surname(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether it must be a name: “Mr. Gray”, “Ms Case”, “Ann H. Bond”, “Ann Read said”, “No,” Driver said."""
    if not index:
        return False
    ahead = tokens[index - 1]
    pinyin = ahead.lower in vocabulary().surnames and PINYIN.fullmatch(tokens[index].text) is not None  # Xie Wanting
    if tags[index - 1] == "P" and (pinyin or ahead.lower in vocabulary().given or ahead.text in GIVEN):
        ends = tags[index] in SPEAKING and index > 1 and tags[index - 2] == "P"  # It Rains, Ann Lee Says.
        return not ends and (tags[index + 1] in FOLLOWING or tags[index + 1] == "VBN")
    if tokens[index - 1].text in CLOSING and tags[index] != "R":
        return tags[index + 1] in SPEAKING or tokens[index + 1].lower == "said"
    before = word_before(tokens, index)
    if tags[index] == "R":  # Mrs. Friendly; but after “Judge” it may be an adverb of a headline
        return tokens[before].lower in ADDRESSED
    if tokens[before].text[0].isupper() and tokens[before].lower in vocabulary().honorifics:
        return True
    initial = before == index - 2 and tokens[before].text in INITIALS
    return initial and before > 0 and tags[before - 1] == "P"


def _is_given(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a small word is a name: “Per Falk said”, “Will Long, the mayor, said”, “No,” Will said."""
    if index and tokens[index - 1].text in CLOSING and tokens[index + 1].lower == "said":
        return True
    if tokens[index].text not in GIVEN or not tokens[index + 1].text.istitle():
        return False
    after = tags[index + 2 : index + 4]
    return after[:1] in (["VBD"], ["VBZ"]) or after in ([",", "D"], [",", "CD"], [",", "W"])


def _is_member(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether an adjective stands for somebody: “one Republican involved in it”, “a Norwegian who sails”."""
    one = tags[index - 1] in ("CD", "D") if tags[index] == "J" else tokens[index - 1].lower in ONE
    return one and tags[index + 1] in MEMBERS

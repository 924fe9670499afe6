"""Noun phrases: the candidates for a speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from corpus.english.grammar.bodies import joined_end
from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Span
    from corpus.english.grammar.passage import Passage

Kind = Literal["pronoun", "name", "common", "relative"]
LONGEST = 100  # tokens: every possessor in a phrase is looked at with all before it
INNER = frozenset({"N", "P", "CD", "J", "D", "PP$", "VBN", "VBG", "R", "POS"})
OPENERS = frozenset({"D", "PP$"})
OPENING = (INNER - {"POS", "R", "VBN", "VBG"}) | {"PRP", "EX", "W"}
TIME = re.compile(r"\d{1,2}[:.]\d\d")  # of an entry in a live blog
CALENDAR, TIMES, MONTHS = function_words("calendar"), function_words("times"), function_words("months")
DATED = CALENDAR | MONTHS | {"april", "may", "june", "august"}  # that stand in front of a number
RECENT = frozenset({"last", "this", "next"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
TODAY = frozenset({"today", "yesterday", "tomorrow", "tonight"})
TELLING = DATED | RECENT | DAYS | TODAY  # words with which that begins which tells when
PAST_OR_THIRD = (["VBD"], ["VBZ"])  # “Mr. Lee Monday said”
STANDALONE = function_words("standalone")
LEFT_OPEN = function_words("indefinite") | {"ones", "things", "thing"}  # a clause without “that” may follow


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``end`` (left out) of a passage with their head; ``possessor`` when “'s” follows it.

    Words are in small letters.
    """

    passage: Passage = field(compare=False, repr=False)
    first: int
    end: int
    head: int
    kind: Kind
    possessor: bool = False

    @property
    def words(self) -> list[str]:
        """All of its words and marks."""
        return self.passage.words(self.first, self.end)

    @property
    def first_word(self) -> str:
        """The word that it begins with."""
        return self.passage.tokens[self.first].lower

    @property
    def word_before(self) -> str:
        """The word in front of it; the passage's last where it opens the passage."""
        return self.passage.tokens[self.first - 1].lower

    @property
    def tag_before(self) -> str:
        """The part of speech of that word."""
        return self.passage.tags[self.first - 1]

    @property
    def head_word(self) -> str:
        """The word that tells what it is."""
        return self.passage.tokens[self.head].lower

    @property
    def head_tag(self) -> str:
        """The part of speech of that word."""
        return self.passage.tags[self.head]

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.passage.between(self.first, self.end)

    @property
    def start(self) -> int:
        """The offset of its first word in the text."""
        return self.passage.tokens[self.first].start

    @property
    def tag_behind(self) -> str:
        """The part of speech of what follows it; "" at the passage's end."""
        return self.passage.tags[self.end] if self.end < len(self.passage.tags) else ""


@dataclass(frozen=True)
class Phrases:
    """The phrases of a passage in order, found by where they begin."""

    phrases: Sequence[Phrase]
    firsts: Sequence[int]

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self.phrases)

    def before(self, index: int, low: int, most: int) -> list[Phrase]:
        """Up to ``most`` phrases between the tokens ``low`` and ``index``, the nearest first."""
        found: list[Phrase] = []
        at = bisect_left(self.firsts, index) - 1
        while at >= 0 and self.firsts[at] >= low and len(found) < most:
            if self.phrases[at].end <= index:
                found.append(self.phrases[at])
            at -= 1
        return found

    def after(self, index: int, end: int, most: int) -> list[Phrase]:
        """Up to ``most`` phrases between the tokens ``index`` and ``end``, the nearest first."""
        at = bisect_left(self.firsts, index)
        return [phrase for phrase in self.phrases[at : at + most] if phrase.end <= end]

    def beginning(self, index: int, end: int, most: int) -> list[Phrase]:
        """Those of ``after`` that begin at the token ``index``, owners first, the whole last."""
        return [phrase for phrase in self.after(index, end, most) if phrase.first == index]


def phrases_of(passage: Passage, first: int = 0, last: int | None = None) -> Phrases:
    """The noun phrases outside marks, in order; of “Trump's aide” both the whole and the possessor.

    Those that begin between the tokens ``first`` and ``last`` (left out), of the whole passage when these are not told.
    """
    found: list[Phrase] = []
    index, count = first, len(passage.tokens) if last is None else last
    while index < count:
        if passage.tags[index] not in OPENING:
            index += 1
            continue
        index += _dated(passage, index)
        end = _without_time(passage, index, _extent(passage, index))
        if end > index and not _is_time(passage, index, end):
            found += _readings(passage, index, end)
        index = max(end, index + 1)
    return Phrases(found, [phrase.first for phrase in found])


def _dated(passage: Passage, first: int) -> int:
    """How many words in front of the phrase tell when: “On Tuesday Norway said”, “Last night several”, “May 4 Lee”."""
    word, following = passage.tokens[first].lower, passage.tags[first + 1 : first + 2]
    if word not in TELLING and not word.isdigit():
        return 0
    on = first > 0 and passage.tokens[first - 1].lower == "on" and word in DAYS and following == ["P"]
    if on or (word in TODAY and following in (["J"], ["D"], ["N"], ["P"])):
        return 1
    second, behind = passage.tokens[first + 1 : first + 2], passage.tags[first + 2 : first + 3]
    if not second or behind not in (["P"], ["N"], ["J"]):
        return 0
    words = word, second[0].lower
    recent = words[0] in RECENT and words[1] in TIMES and second[0].text.islower()
    day = behind == ["P"] and any(one in DATED and other.isdigit() for one, other in (words, words[::-1]))
    return 2 * (recent or day)


def _extent(passage: Passage, first: int) -> int:
    """Where the phrase that begins at ``first`` ends; ``first`` when none does."""
    tags, quoted = passage.tags, passage.quoted
    if quoted[first] != -1:
        return first
    tag = tags[first]
    if tag in ("PRP", "EX") or (tag == "W" and passage.tokens[first].lower in ("who", "which", "that")):
        return first + 1
    timed = tag == "CD" and TIME.fullmatch(passage.tokens[first].text)
    if timed or tag not in INNER:
        return first
    end = first + 1
    least = first
    while end < len(tags) and quoted[end] == -1:
        if _goes_on(passage, end):
            end += 1
        elif joined := joined_end(passage, first, end):
            end = least = joined
        else:
            break
    while end > max(first, least) and tags[end - 1] not in {"N", "P", "CD", "PRP"}:
        end -= 1
    alone = tag == "PP$" or passage.tokens[first].lower in STANDALONE
    return first + 1 if end == first and alone else end


def _without_time(passage: Passage, first: int, end: int) -> int:
    """Where the phrase ends in front of the time of “Ann Lee last week said” and “Mr. Lee Monday said”."""
    if end - first > 2 and passage.tokens[end - 2].lower in RECENT and passage.tokens[end - 1].lower in TIMES:
        return end - 2
    told = passage.tags[end : end + 1] in PAST_OR_THIRD and end - first > 1
    last = passage.tokens[end - 1]
    day = told and last.lower in DAYS and last.start not in passage.borne
    return end - (day and passage.tags[end - 2] == "P")


def _is_time(passage: Passage, first: int, end: int) -> bool:
    """Whether the phrase says when: “Tuesday”, “last month”, “14 May”."""
    head = passage.tokens[end - 1].lower
    if passage.tokens[end - 1].start in passage.borne:
        return False
    if head in CALENDAR:
        return all(token.lower in CALENDAR or not token.text[0].isupper() for token in passage.tokens[first:end])
    return head in TIMES and passage.tags[end - 1] == "N"


def _goes_on(passage: Passage, index: int) -> bool:
    """Whether the phrase before the token at ``index`` may go on with it."""
    tag, before = passage.tags[index], passage.tags[index - 1]
    if tag in OPENERS:
        return before in OPENERS
    scored = tag == "CD" and before == "P" and passage.words(index + 1, index + 2) in (["-"], ["–"])
    if scored or (tag == "P" and passage.tokens[index - 1].lower in LEFT_OPEN):
        return False  # beat Ann Lee 6-1; everything Berg says, the ones Berg saw
    if tag in ("VBN", "VBG", "R"):
        return before in OPENERS or before in ("J", "R") or _is_in_role(passage, index)
    if tag == "POS":
        return before in ("N", "P")
    if tag in (".", "&"):  # an abbreviated title or initial, Sen. Jay R. Webb, or a firm's name, Webb & Sons
        following = passage.tags[index + 1 : index + 2]
        dated = following == ["CD"] and passage.tokens[index - 1].lower in MONTHS  # a Feb. 1 letter
        within = passage.sentence_at(index)[1] > index + 1
        short = before == "P" and len(passage.tokens[index - 1].text) <= 4
        return tag == "&" or _is_in_firm(passage, index) or (short and within and (following == ["P"] or dated))
    return tag in INNER or _is_in_firm(passage, index)


def _is_in_role(passage: Passage, index: int) -> bool:
    """Whether it stands amid what somebody is: “the UN peacekeeping chief”, “Chief Operating Officer”."""
    amid = passage.tags[index - 1 : index + 2] in (["P", "VBG", "N"], ["P", "VBG", "P"])
    return amid and vocabulary().is_role(passage.tokens[index + 1].lower)


def _is_in_firm(passage: Passage, index: int) -> bool:
    """Whether a mark stands in what ends the name of a firm: “Lee Steel Co., Ltd.”, “Lee Steel, Inc.”."""
    first, end, tokens = index, index, passage.tokens
    while first and tokens[first].text in (",", "."):
        first -= 1
    while end + 1 < len(tokens) and tokens[end].text in (",", "."):
        end += 1
    named = tokens[first].lower == "co" or tokens[first].text[0].isupper()
    return first < end and tokens[index].text in (",", ".") and named and tokens[end].lower in ("ltd", "inc", "llc")


def _readings(passage: Passage, first: int, end: int) -> list[Phrase]:
    """The phrase, and before it every possessor in it."""
    marks = [
        index for index in range(first + 1, end) if passage.tags[index] == "POS" and not _is_time(passage, first, index)
    ]
    found = [_phrase(passage, first, index, possessor=True) for index in marks]
    if passage.tags[first] == "PP$":
        found.append(Phrase(passage, first, first + 1, first, "pronoun", possessor=True))
    if not (passage.tags[first] == "PP$" and end == first + 1):
        following = passage.tags[end] if end < len(passage.tags) else ""
        found.append(_phrase(passage, first, end, possessor=following == "POS"))
    return found


def _phrase(passage: Passage, first: int, end: int, *, possessor: bool) -> Phrase:
    first, head = max(first, end - LONGEST), end - 1
    tag = passage.tags[head]
    kind: Kind = "common"
    if tag in ("PRP", "EX"):
        kind = "pronoun"
    elif tag == "W":
        kind = "relative"
    elif "P" in passage.tags[first:end]:
        kind = "name" if tag == "P" else "common"
    return Phrase(passage, first, end, head, kind, possessor)

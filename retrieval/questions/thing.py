"""The thing that a question is after: of which it asks how many there are, or which, or who or what it is."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from retrieval.language.families import measured_words
from retrieval.language.tokens import question_words, stem, stems, stop_words, word_list
from retrieval.questions.predicate import REMEMBERED, Word, tagged, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.questions.question import Question

ASKS = re.compile(
    r"^(?:(?:and|so|but) )?(?:who|what)(?:['’]s| is| was| are| were) "
    r"(?=(?:the|an?|her|his|their|its) |(?:\S+ ){0,3}?\S+(?:['’]s|s['’]) )",
    re.IGNORECASE,
)
WITHIN = ("N", "P", "J", "CD", "POS", "VBN", "VBG", "D")  # with what the tags of a noun phrase begin
OF_WORDS = ("with", "about", "on", "against", "toward", "towards", "regarding", "over")  # "what is his gripe with it"
FINITE = ("VBP", "VBD", "VBZ")  # tags of a verb behind the thing: "how many people live"
# no thing that is counted: a verb, or a measure, which its unit tells
NO_THING = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|share|percent(?:age)?"
    r"|proportion|amount|number|money|cash|time|price|cost|fee|fare|sum|size|length|height|depth|width|weight|speed|distance)\b"
)
FOCUS = re.compile(
    r"\b(?:how many|how much|number of|which|what)(?: \d+| two| three| four| five)? "
    rf"(?P<things>(?!{NO_THING})[a-z-]{{3,}}(?: (?!{NO_THING})[a-z-]{{3,}})?)"
)
# what was done so much, in front of the word that asks: 涨了多少
BY_WHOM = re.compile("谁(?!的)(?P<done>[\u4e00-\u9fff]+)")
COUNTED = re.compile("(?:(?:多少|几)[个名位所家座条只头台辆艘间栋棵]|有多少)(?P<things>[\u4e00-\u9fff]{2})$")
SO_MUCH = re.compile("(?P<done>[\u4e00-\u9fff]{1,3})[了掉过出去]{0,2}多少(?:钱|元|人|员工|个?百分点)?$")


@lru_cache(REMEMBERED)
def thing_asked_for(text: str) -> str | None:
    """The noun, as a term, that a question as it was written asks about.

    None where it asks for none, or for one that is told without it, as a name is.
    """
    match = ASKS.match(text)
    words = tagged(text[match.end() :]) if match else []
    phrase = _phrase(words)
    nouns = [each for each in phrase if each.tag == "N"]
    if (
        any(each.word in OF_WORDS for each in words[len(phrase) : len(phrase) + 1])
        or not nouns
        or not nouns[-1].small
        or nouns[-1].word in word_list("untold.en.txt")
    ):
        return None
    return stem(nouns[-1].word)


@cache
def told_without() -> frozenset[str]:
    """Terms of what is told without being called so: "the figure 300" is told by the number alone. A name is seen."""
    return stems(word_list("untold.en.txt")) - {"name"}


def _phrase(words: Sequence[Word]) -> Sequence[Word]:
    """The words of the noun phrase that comes first."""
    end = next((at for at, each in enumerate(words) if not each.tag.startswith(WITHIN)), len(words))
    return words[:end]


def focus_of(question: Question, *, abroad: bool = False) -> tuple[str, ...]:
    """The thing that "how many", "which" or "what" asks for, as terms: the two words behind it, or one before a verb.

    In Chinese what rose or was lost by so much, where its word has a family that tells it, or what 谁 has done; of
    articles that are all in other languages (``abroad``), where no measure tells it, also what there is so many of.
    """
    if question.language == "zh":
        return _so_much(question.plain) or _done(question.plain) or (_counted(question.plain) if abroad else ())
    match = FOCUS.search(question.plain)
    if match is None:
        return ()
    first, *further = match["things"].split()
    verbs = {each.word for each in words_of(question.text) if each.tag in FINITE} if further else ()
    return (stem(first), *(stem(word) for word in further if word not in verbs))


def _so_much(question: str) -> tuple[str, ...]:
    done = next((match["done"] for match in SO_MUCH.finditer(question)), "")
    return next(((done[start:],) for start in range(len(done)) if done[start:] in measured_words()), ())


def _counted(question: str) -> tuple[str, ...]:
    """The thing at the end of a question of which it asks how many: 分校有多少学生."""
    match = COUNTED.search(question)
    return (match["things"],) if match and match["things"] not in word_list("untold.zh.txt") else ()


def _done(question: str) -> tuple[str, ...]:
    """The word behind 谁: 大会是谁主持的."""
    behind = BY_WHOM.search(question)
    if behind is None:
        return ()
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    left_out = stop_words("zh") | question_words("zh")
    return tuple(word for word in cut(behind["done"])[:1] if word not in left_out)

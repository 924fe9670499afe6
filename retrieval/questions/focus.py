"""The focus of a question: the thing of which it asks how many there are, or which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.derived import measured_words
from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from retrieval.questions.question import Question

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
SO_MUCH = re.compile("(?P<done>[\u4e00-\u9fff]{1,3})[了掉过出去]{0,2}(?:多少|几)")


def focus_of(question: Question) -> tuple[str, ...]:
    """The thing that "how many", "which" or "what" asks for, as terms: the two words behind it.

    In Chinese what rose or was lost by so much, where its word has a family that tells it.
    """
    if question.language == "zh":
        return _so_much(question.plain)
    match = FOCUS.search(question.plain)
    return tuple(stem(word) for word in match["things"].split()) if match else ()


def _so_much(question: str) -> tuple[str, ...]:
    done = next((match["done"] for match in SO_MUCH.finditer(question)), "")
    return next(((done[start:],) for start in range(len(done)) if done[start:] in measured_words()), ())

"""The focus of a question: the thing of which it asks how many there are, or which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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


def focus_of(question: Question) -> tuple[str, ...]:
    """The thing that "how many", "which" or "what" asks for, as terms: the two words behind it."""
    match = FOCUS.search(question.plain)
    return tuple(stem(word) for word in match["things"].split()) if match else ()

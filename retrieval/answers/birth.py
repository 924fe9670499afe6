"""Where and when somebody was born, as articles put it beside the name: "Ida Sund, who was born in Norwick,"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answers.beside import told_behind, told_beside
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

ASKS = re.compile(r"\b(?:where|when|what year|which (?:year|town|city|country))\b.*\bborn\b|出生|生于|生在|[哪何]年生")
DATED = r"[^.;!?]{0,40}?\b(?:on|in) (?:[A-Z][a-z]+ \d|\d)"  # "born on March 5", "born in 1960"
MONTHS = "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
PLACED = rf"[^.;!?]{{0,40}}?\b(?:in|at|near|on) (?:the )?(?!{MONTHS}[a-z.]*\b)[A-Z]"
# between a name and its birth stands nobody else: ", who was born", ", a baker, was born"
BEFORE = r"(?!['’])(?:,[^,.;!?]{1,40},)?(?:,? who)?,?(?: (?:was|is))? born\b"
BETWEEN_ZH = "[，,]?[^，。；的和与與儿兒女父母妻夫兄弟姐妹]{0,8}?"
YEAR_ZH = r"(?:\d{4}|[〇零一二三四五六七八九]{4})年"
PLACED_ZH = r"(?:出生[于於在]|生[于於在])(?!\d|[一二]九)|在[^，。；的]{1,10}出生"
DATED_ZH = rf"{YEAR_ZH}[^，。；]{{0,8}}(?:出生|生)|(?:出生[于於]|生[于於]){YEAR_ZH}"


def asks_for_birth(question: str) -> bool:
    """Whether a question wants to know where or when somebody was born."""
    return ASKS.search(question) is not None


def told_birth(figure: Figure, collection: Collection, *, where: bool) -> Statement | None:
    """The first sentence that tells where, or when, somebody was born; None where nobody tells it."""
    told, in_chinese = (PLACED, PLACED_ZH) if where else (DATED, DATED_ZH)
    beside = told_beside(figure, collection, lambda name: _beside(name, told, in_chinese))
    pronoun = rf"(?:She|He) was born\b{told}|[她他]{BETWEEN_ZH}(?:{in_chinese})"
    return beside or told_behind(figure, collection, pronoun)


@cache
def _beside(name: str, told: str, in_chinese: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if HAN.search(name):
        return re.compile(f"{escaped}{BETWEEN_ZH}(?:{in_chinese})")
    return re.compile(rf"{escaped}{BEFORE}{told}|\b[Bb]orn\b{told}[^.;!?]{{1,40}}, {escaped}\b(?!['’])")

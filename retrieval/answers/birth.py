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
BEFORE = r"(?!['’])[^A-Z.;!?]{0,40}?(?<!-)\bborn\b"  # between a name and what is told of its birth nobody else is named
BORN_ZH = "(?:出生|生于|生於|生在)"


def asks_for_birth(question: str) -> bool:
    """Whether a question wants to know where or when somebody was born."""
    return ASKS.search(question) is not None


def told_birth(figure: Figure, collection: Collection, *, where: bool) -> Statement | None:
    """The first sentence that tells where, or when, somebody was born; None where nobody tells it."""
    told = PLACED if where else DATED
    beside = told_beside(figure, collection, lambda name: _beside(name, told))
    return beside or told_behind(figure, collection, rf"(?:She|He) was born\b{told}|[她他][^，。]{{0,12}}{BORN_ZH}")


@cache
def _beside(name: str, told: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if HAN.search(name):
        return re.compile(f"{escaped}[，,]?[^，。；和与與]{{0,12}}{BORN_ZH}")
    return re.compile(rf"{escaped}{BEFORE}{told}|\b[Bb]orn\b{told}[^.;!?]{{1,40}}, {escaped}\b(?!['’])")

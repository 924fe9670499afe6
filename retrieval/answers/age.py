"""How old somebody is, as articles put it beside the name: "Ida Sund, 61," and 61岁的孙怡."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.answers.beside import told_behind, told_beside
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

AGE_ZH = "(?:[0-9一二三四五六七八九十百两兩]{1,4}[岁歲]|[“「‘]?[0-9]{2}[后後][”」’]?)"
NOW_ZH = "(?:今年|现年|現年|时年|時年|已经|已經|已|快|年近|年满|年滿|刚满|剛滿|刚|剛|才|都)*"
YEARS_EN = r"(?:1[01]\d|[1-9]?\d)\b(?![.,:-]\d)"
# between commas or brackets, or behind a word: no votes, "Sund 43, Lee 41", "Sund, 1,428 to 1,153", "Sund was 20 seats"
BEHIND_EN = (
    rf"(?:,? \({YEARS_EN}\)|, {YEARS_EN}(?=[,.;)])"
    rf"|,? (?:aged|now|(?:who )?(?:is|was|turns|turned|died at|dies at|died aged)) {YEARS_EN}"
    r"(?! ?(?:%|per|of|to|[a-z]{4,}s\b)),?)"
)
# no "91-year-old mother of Ida Sund", no 九十岁的母亲和孙怡
BETWEEN_EN = "(?:(?!(?:of|for|to|with|and|by|from|than) )[a-z]+ ){0,4}"
BETWEEN_ZH = "[^和与與跟同、，。]{0,4}?"
AGE_OF_PRONOUN = rf"(?:She|He) (?:is|was|turned|turns) (?:aged )?\d{{1,3}}\b(?=[.,;]| and )|[她他]{NOW_ZH}{AGE_ZH}"


def told_age(figure: Figure, collection: Collection) -> Statement | None:
    """The first sentence that gives a figure's age beside their name, verbatim; None where there is none."""
    beside = told_beside(figure, collection, _beside)
    return beside or told_behind(figure, collection, AGE_OF_PRONOUN)


def _beside(name: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if HAN.search(name):
        return re.compile(f"{escaped}[（(，,]?{NOW_ZH}{AGE_ZH}|{AGE_ZH}的?{BETWEEN_ZH}{escaped}")
    return re.compile(rf"{escaped}{BEHIND_EN}|\b\d{{1,3}}[ -]years?[ -]old {BETWEEN_EN}{escaped}\b(?!['’])")

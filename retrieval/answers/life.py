"""How old somebody is, where and when they were born, told beside the name: "Ida Sund, 61,"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing, stating
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.sayings import spoken_by, whole
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, fold
from retrieval.people.called import calls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.question import Asks, Question

AGE_ZH = "(?:[0-9一二三四五六七八九十百两兩]{1,4}[岁歲]|[“「‘]?[0-9]{2}[后後][”」’]?)"
OWN_AGE = re.compile(
    rf"[我咱俺](?:今年|都|已经?|已經|快|刚|剛|也){{1,3}}(?:{AGE_ZH}|[0-9一二三四五六七八九十]{{2,3}}(?=[了，,。]))"
)
NOW_ZH = "(?:今年|现年|現年|时年|時年|已经|已經|已|快|年近|年满|年滿|刚满|剛滿|刚|剛|才|都)*"
YEARS_EN = r"(?:1[01]\d|[1-9]?\d)\b(?![.,:-]\d)"
# between commas or brackets, or behind a word: no votes, "Sund 43, Lee 41", "Sund, 1,428 to 1,153", "Sund was 20 seats"
BEHIND_EN = (
    rf"(?:,? \({YEARS_EN}\)|, {YEARS_EN}(?=[,.;)])"
    rf"|,? (?:aged|now|(?:who )?(?:is|was|turns|turned|died at|dies at|died aged)) {YEARS_EN}"
    r"(?! ?(?:%|per|of|to|[a-z]{4,}s\b)),?)"
)
# "Ida Sund, the potter, has died aged 91", in a headline or a sentence
DEAD_EN = (
    r"(?:,(?: [\w'’-]+){1,12},)?,? (?:who )?(?:has |had )?(?:dies|died|dead)\b(?: [a-z]\w*| [A-Z]\w*day){0,4}?"
    r",? (?:at|aged)(?: the age of| age)? \d{2,3}\b(?! [A-Z]| ?[ap]\.?m)"
)
# no "91-year-old mother of Ida Sund", no 九十岁的母亲和孙怡
BETWEEN_EN = "(?:(?!(?:of|for|to|with|and|by|from|than) )[a-z]+ ){0,4}"
BETWEEN_ZH = "[^和与與跟同、，。]{0,4}?"
BESIDE_NAME = 0.9  # confidence of an age or a birth that stands beside the name
REMEMBERED = 64  # names
BORN = re.compile(r"\b(?:where|when|what year|which (?:year|town|city|country))\b.*\bborn\b|出生|生于|生在|[哪何]年生")
DATED = r"[^.;!?]{0,40}?\b(?:on|in) (?:[A-Z][a-z]+ \d|\d)"  # "born on March 5", "born in 1960"
MONTHS = "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
PLACED = rf"[^.;!?]{{0,40}}?\b(?:in|at|near|on) (?:the )?(?!{MONTHS}[a-z.]*\b)[A-Z]"
# between a name and its birth stands nobody else: ", who was born", ", a baker, was born"
BEFORE = r"(?!['’])(?:,[^,.;!?]{1,40},)?(?:,? who)?,?(?: (?:was|is))? born\b"
BIRTH_BETWEEN_ZH = "[，,]?[^，。；的和与與儿兒女父母妻夫兄弟姐妹]{0,8}?"
YEAR_ZH = r"(?:\d{4}|[〇零一二三四五六七八九]{4})年"
PLACED_ZH = r"(?:出生[于於在]|生[于於在])(?!\d|[一二]九)|在[^，。；的]{1,10}出生"
DATED_ZH = rf"{YEAR_ZH}[^，。；]{{0,8}}(?:出生|生)|(?:出生[于於]|生[于於]){YEAR_ZH}"


def told_of_life(
    question: Question, figures: Sequence[Figure], asks: Asks, collection: Collection, *, is_age: bool
) -> Answer | None:
    """An age or a birth that is told beside the name; nobody else's words tell of a birth, nor do their own."""
    is_birth = asks in ("where", "when") and BORN.search(question.plain) is not None
    told = None
    if is_birth and len(figures) == 1:
        told = _birth(figures[0], collection, where=asks == "where")
    elif is_age and len(figures) == 1:
        told = _age(figures[0], collection)
    if told is not None:
        return stating(question, BESIDE_NAME, [told])
    return nothing(question) if is_birth else None


def _age(figure: Figure, collection: Collection) -> Statement | None:
    """The first sentence that gives a figure's age beside their name, verbatim; None where there is none."""
    beside = _told_beside(figure, collection, _beside)
    return beside or next((whole(u) for u in spoken_by(figure, collection) if _tells_own_age(u)), None)


def _tells_own_age(said: Utterance) -> bool:
    """Whether somebody tells their own age in Chinese: “我今年五十八岁”."""
    return said.form == "direct" and OWN_AGE.search(said.text) is not None


@lru_cache(REMEMBERED)
def _beside(name: str) -> re.Pattern[str]:
    """What gives an age beside a name."""
    escaped = re.escape(name)
    if HAN.search(name):
        return re.compile(f"{escaped}[（(，,]?{NOW_ZH}{AGE_ZH}|{AGE_ZH}的?{BETWEEN_ZH}{escaped}")
    older = rf"\b\d{{1,3}}[ -]years?[ -]old {BETWEEN_EN}{escaped}\b(?!['’])"
    return re.compile(rf"{escaped}{BEHIND_EN}|{older}|{escaped}{DEAD_EN}")


def _birth(figure: Figure, collection: Collection, *, where: bool) -> Statement | None:
    """The first sentence that tells where, or when, somebody was born; None where nobody tells it."""
    told, in_chinese = (PLACED, PLACED_ZH) if where else (DATED, DATED_ZH)
    return _told_beside(figure, collection, lambda name: _born_beside(name, told, in_chinese))


@lru_cache(REMEMBERED)
def _born_beside(name: str, told: str, in_chinese: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if HAN.search(name):
        return re.compile(f"{escaped}{BIRTH_BETWEEN_ZH}(?:{in_chinese})")
    return re.compile(rf"{escaped}{BEFORE}{told}|\b[Bb]orn\b{told}[^.;!?]{{1,40}}, {escaped}\b(?!['’])")


def _told_beside(figure: Figure, collection: Collection, pattern: Callable[[str], re.Pattern[str]]) -> Statement | None:
    """The first sentence with a pattern made of somebody's name, or of the surname where nobody else bears it."""
    for article_id, person in figure.persons:
        record = collection.records[article_id]
        for name in names_of(person, record):
            told = _first_told(pattern(name), record.article, lambda text: calls(text, figure))
            if told is not None:
                return told
    return None


def _first_told(pattern: re.Pattern[str], article: Article, is_meant: Callable[[str], bool]) -> Statement | None:
    """The first sentence of an article with a pattern in which somebody is meant."""
    for paragraph, sentence in body_sentences(article):
        if pattern.search(article.text, *sentence) and is_meant(article.text[slice(*sentence)]):
            return narrated(article, paragraph, *sentence)
    return None


def names_of(person: Person, record: Record) -> Iterator[str]:
    """The name that an article gives somebody, and their surname as it is written there."""
    if not person.name:
        return
    yield person.name
    others = (set(surname_of(other.name)) for other in record.people if other.name and other != person)
    surname = person.name.split()[-1]
    if surname != person.name and not any(fold(surname) in other for other in others):
        yield surname

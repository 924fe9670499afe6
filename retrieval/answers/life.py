"""How old somebody is, where and when they were born: beside the name, "Ida Sund, 61,", or of "she" right behind it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.emphasis import unmarked
from retrieval.answer import Answer, nothing, stating
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.sayings import spoken_by, whole
from retrieval.language.forms import chinese_kin
from retrieval.language.names import surname_of
from retrieval.language.patterns import any_of
from retrieval.language.tokens import HAN, bare_words, fold, simplified, stop_words, word_list
from retrieval.people.called import calls
from retrieval.people.descriptions import occupations, singulars
from retrieval.people.gender import gender_of, kin
from retrieval.people.kin import is_meant
from retrieval.people.subject_of import names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.gender import Gender
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
AGE_OF_PRONOUN = rf"(?:She|He) (?:is|was|turned|turns) (?:aged )?\d{{1,3}}\b(?=[.,;]| and )|[她他]{NOW_ZH}{AGE_ZH}"
ASKED_EN = re.compile(
    r"[Hh]ow old (?:is|was|will|did) (?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)+?)"
    r"(?: (?:now|today|when (?:he|she|they) (?:died|was killed)|at (?:(?:the time of )?(?:his|her) )?death))?[ ?]*$"
)
BESIDE_NAME = 0.9  # confidence of an age or a birth that stands beside the name
MOST_SOUGHT = 5  # paragraphs in which somebody who does not speak is looked for
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
    beside = beside or _told_behind(figure, collection, AGE_OF_PRONOUN)
    articles = ((p.name, collection.records[at].article) for at, p in figure.persons if p.name)
    beside = beside or next(filter(None, (_by_headline(name, article) for name, article in articles)), None)
    return beside or next((whole(u) for u in spoken_by(figure, collection) if _tells_own_age(u)), None)


def _tells_own_age(said: Utterance) -> bool:
    """Whether somebody tells their own age in Chinese: “我今年五十八岁”."""
    return said.form == "direct" and OWN_AGE.search(said.text) is not None


def age_of_anybody(question: Question, collection: Collection) -> Answer | None:
    """What tells the age of somebody who does not speak, named in full in an English question for just that."""
    asked = ASKED_EN.match(question.text)
    name = asked["name"] if asked else ""
    for hit in collection.search(name, MOST_SOUGHT) if name else ():
        article = collection.records[hit.article].article
        for called in _called(name, article.text):
            told = _first_told(_beside(called), article, lambda _: True)
            if told is not None:
                return stating(question, BESIDE_NAME, [told])
    return None


def _called(name: str, text: str) -> tuple[str, ...]:
    """A full name that an article has, and its surname where nobody else in the article may bear it."""
    given, surname = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    before = re.findall(rf"\b([A-Z][\w'’.-]{{1,40}}) (?:[A-Z][\w.'’-]{{1,40}} )?{re.escape(surname)}\b", text)
    shared = any(word != given and word.rstrip(".").casefold() not in _before_surnames() for word in before)
    if name not in text:
        return ()
    return (name,) if shared else (name, surname)


@cache
def _before_surnames() -> frozenset[str]:
    """Words with a capital before a surname that are no given name: "Mr Lind", "The Lind"."""
    return stop_words("en") | word_list("honorifics.en.txt")


def _by_headline(name: str, article: Article) -> Statement | None:
    dead = re.compile(re.escape(name) + DEAD_EN)
    heads = (each for each in article.paragraphs if each.kind in ("title", "heading"))
    found = next((head for head in heads if dead.search(article.text, *head.span)), None)
    return narrated(article, found.number, *unmarked(article.text, found.span)) if found else None


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
    beside = _told_beside(figure, collection, lambda name: _born_beside(name, told, in_chinese))
    pronoun = rf"(?:She|He) was born\b{told}|[她他]{BIRTH_BETWEEN_ZH}(?:{in_chinese})"
    return beside or _told_behind(figure, collection, pronoun)


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


def _told_behind(figure: Figure, collection: Collection, pattern: str) -> Statement | None:
    """Two sentences: one begins with somebody's name and tells of nobody else, the next with ``pattern``, a pronoun."""
    gender = gender_of(figure, collection)
    records = [(person, collection.records[at]) for at, person in figure.persons]
    told = (_by_pronoun(person, gender, record, pattern) for person, record in records)
    of_title = (_opening(figure, gender, record, pattern) for _, record in records)
    return next(filter(None, (*told, *of_title)), None)


def _opening(figure: Figure, gender: Gender, record: Record, pattern: str) -> Statement | None:
    """A sentence that begins with a pronoun for whom the title calls, as its paragraph names nobody else before."""
    article = record.article
    for paragraph, sentence in body_sentences(article) if calls(article.title or "", figure) else ():
        pronoun = re.match(pattern, article.text[slice(*sentence)])
        if pronoun and gender in ("-", _gender_of(pronoun[0])):
            whose = rf"\b{any_of(surname_of(figure.person.name or ''))}"
            if is_meant(whose, sentence.start, figure, record):
                return narrated(article, paragraph, *sentence)
    return None


def _by_pronoun(person: Person, gender: Gender, record: Record, pattern: str) -> Statement | None:
    """A sentence whose subject is somebody alone, with the next, which goes on with their pronoun and tells it."""
    article, names = record.article, tuple(names_of(person, record))
    others = [part for other in record.people if other != person for part in (other.name or other.label).split()[-1:]]
    for (paragraph, first), (same, second) in pairwise(body_sentences(article)):
        told, after = article.text[slice(*first)], article.text[slice(*second)]
        pronoun = re.match(pattern, after) if paragraph == same else None
        if pronoun is None or gender not in ("-", _gender_of(pronoun[0])):
            continue
        behind = next((told.removeprefix(name) for name in names if told.startswith(name)), None)
        if behind is not None and _is_alone(behind) and not any(other in behind for other in others):
            return narrated(article, paragraph, first.start, second.end)
    return None


def _gender_of(pronoun: str) -> Gender:
    return "f" if pronoun.startswith(("She", "她")) else "m"


def _is_alone(behind: str) -> bool:
    """Whether what follows a name in its sentence tells of nobody else whom "she" could mean: no relative, no widow."""
    if (behind[:1].isalpha() and not HAN.match(behind)) or behind.startswith(("'", "’", "-", "的")):
        return False
    if HAN.search(behind):
        return not any(word in simplified(behind) for word in chinese_kin())
    told = re.sub(r"^,[^,]*,", "", behind)  # "Ann Lind, a nurse, died"
    words = {form for word in bare_words(told) for form in (word, *singulars(word))}
    return words.isdisjoint(kin() | occupations()) and not names_in(told)


def names_of(person: Person, record: Record) -> Iterator[str]:
    """The name that an article gives somebody, and their surname as it is written there."""
    if not person.name:
        return
    yield person.name
    others = (set(surname_of(other.name)) for other in record.people if other.name and other != person)
    surname = person.name.split()[-1]
    if surname != person.name and not any(fold(surname) in other for other in others):
        yield surname

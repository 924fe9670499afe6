"""How old somebody is, as articles put it beside the name: "Ida Sund, 61," and 61岁的孙怡."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from corpus.emphasis import unmarked
from retrieval.answers.narration import body_sentences, narrated
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, bare_words, fold, simplified, stop_words, word_list, words_listed
from retrieval.people.antecedent import names_in
from retrieval.people.called import calls
from retrieval.people.gender import gender_of
from retrieval.people.kin import kin
from retrieval.people.occupations import occupations, singulars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.gender import Gender
    from retrieval.people.people import Figure

AGE_ZH = "(?:[0-9一二三四五六七八九十百两兩]{1,4}[岁歲]|[“「‘]?[0-9]{2}[后後][”」’]?)"
NOW_ZH = "(?:今年|现年|現年|时年|時年|已经|已經|已|快|年近|年满|年滿|刚满|剛滿|刚|剛|才|都)*"
BEHIND_EN = (
    r",? (?:\(|aged |now |(?:who )?(?:is|was|turns|turned|died at|dies at|died aged) )?"
    r"\d{1,3}\b(?! ?(?:%|per|of|[a-z]{4,}s\b))[,)]?"
)
# "Ida Sund, the potter, has died aged 91", in a headline or a sentence
DEAD_EN = (
    r"(?:,(?: [\w'’-]+){1,12},)?,? (?:who )?(?:has |had )?(?:dies|died|dead)\b(?: [a-z]\w*| [A-Z]\w*day){0,4}?"
    r",? (?:at|aged)(?: the age of| age)? \d{2,3}\b(?! [A-Z]| ?[ap]\.?m)"
)
# no "91-year-old mother of Ida Sund", no 九十岁的母亲和孙怡
BETWEEN_EN = "(?:(?!(?:of|for|to|with|and|by|from|than) )[a-z]+ ){0,4}"
BETWEEN_ZH = "[^和与與跟同、，。]{0,4}?"
# "Ida Sund, who led the choir for a generation, died on Monday": of nobody else does it tell that they died
DIED_EN = re.compile(r"^(?:,.*,)? (?:has |had )?(?:died|passed away)\b")
ASKED_EN = re.compile(
    r"[Hh]ow old (?:is|was|will|did) (?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)+?)"
    r"(?: (?:now|today|when (?:he|she|they) (?:died|was killed)|at (?:(?:the time of )?(?:his|her) )?death))?[ ?]*$"
)
AGE_BESIDE_NAME = 0.9  # confidence of an age that stands beside the name
MOST_SOUGHT = 5  # paragraphs in which somebody who does not speak is looked for
REMEMBERED = 64
AGE_OF_PRONOUN = rf"(?:She|He) (?:is|was|turned|turns) (?:aged )?\d{{1,3}}\b(?=[.,;]| and )|[她他]{NOW_ZH}{AGE_ZH}"


def told_age(figure: Figure, collection: Collection) -> Statement | None:
    """The first sentence that gives a figure's age beside their name, verbatim; None where there is none.

    Beside the surname alone only where nobody else in the article bears it.
    """
    for article_id, person in figure.persons:
        record = collection.records[article_id]
        for name in _names_of(person, record):
            beside = _told_beside(name, record.article, lambda text: calls(text, figure))
            if beside is not None:
                return beside
    gender = gender_of(figure, collection)
    told = (_by_pronoun(person, gender, collection.records[at]) for at, person in figure.persons)
    headed = (_told_by_headline(p.name, collection.records[at].article) for at, p in figure.persons if p.name)
    return next(filter(None, chain(told, headed)), None)


def age_of_anybody(question: str, collection: Collection) -> Statement | None:
    """The same of somebody who does not speak, whom an English question names in full and asks nothing else about."""
    asked = ASKED_EN.match(question)
    name = asked["name"] if asked else ""
    given, surname = name.split()[:1], name.split()[-1:]
    for hit in collection.search(name, MOST_SOUGHT) if asked else ():
        article = collection.records[hit.article].article
        if name not in article.text:
            continue
        alone = [] if _is_shared(surname[0], given[0], article.text) else surname
        for called in (name, *alone):
            told = _told_beside(called, article, lambda text: surname[0] in text)
            if told is not None:
                return told
    return None


def _is_shared(surname: str, given: str, text: str) -> bool:
    """Whether anybody else in an article may bear a surname."""
    before = re.findall(rf"\b([A-Z][\w'’.-]+) (?:[A-Z][\w.'’-]+ )?{re.escape(surname)}\b", text)
    return any(word != given and word.rstrip(".").casefold() not in _before_surnames() for word in before)


@lru_cache(1)
def _before_surnames() -> frozenset[str]:
    """Words with a capital before a surname that are no given name: "Mr Lind", "The Lind"."""
    return stop_words("en") | words_listed("honorifics.en.txt")


def _told_beside(name: str, article: Article, is_called: Callable[[str], bool]) -> Statement | None:
    """The first sentence that gives an age beside a name."""
    beside, dead = _beside(name), _dead(name)
    for paragraph, sentence in body_sentences(article):
        told = beside.search(article.text, *sentence) or dead.search(article.text, *sentence)
        if told and is_called(article.text[slice(*sentence)]):
            return narrated(article, paragraph, *sentence)
    return None


def _told_by_headline(name: str, article: Article) -> Statement | None:
    heads = (each for each in article.paragraphs if each.kind in ("title", "heading"))
    found = next((head for head in heads if _dead(name).search(article.text, *head.span)), None)
    return narrated(article, found.number, *unmarked(article.text, found.span)) if found else None


def _by_pronoun(person: Person, gender: Gender, record: Record) -> Statement | None:
    """Two sentences: one begins with somebody's name and tells of nobody else, and the next says "She was 91"."""
    article, names = record.article, tuple(_names_of(person, record))
    others = {part for other in record.people if other != person for part in (other.name or other.label).split()[-1:]}
    for (paragraph, first), (same, second) in pairwise(body_sentences(article)):
        told, after = article.text[slice(*first)], article.text[slice(*second)]
        pronoun = re.match(AGE_OF_PRONOUN, after) if paragraph == same else None
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
        return not any(word in simplified(behind) for word in word_list("kin.zh.txt"))
    told = re.sub(r"^,[^,]*,", "", behind)  # "Ann Lind, a nurse, died"
    words = {form for word in bare_words(told) for form in (word, *singulars(word))}
    if words.isdisjoint(kin()) and DIED_EN.search(behind):
        return True
    return words.isdisjoint(kin() | occupations()) and not names_in(told)


def _names_of(person: Person, record: Record) -> Iterator[str]:
    """The name that an article gives somebody, and their surname as it is written there."""
    if not person.name:
        return
    yield person.name
    others = (set(surname_of(other.name)) for other in record.people if other.name and other != person)
    surname = person.name.split()[-1]
    if surname != person.name and not any(fold(surname) in other for other in others):
        yield surname


@lru_cache(REMEMBERED)
def _dead(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name) + DEAD_EN)


@lru_cache(REMEMBERED)
def _beside(name: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if HAN.search(name):
        return re.compile(f"{escaped}[（(，,]?{NOW_ZH}{AGE_ZH}|{AGE_ZH}的?{BETWEEN_ZH}{escaped}")
    return re.compile(rf"{escaped}{BEHIND_EN}|\b\d{{1,3}}[ -]years?[ -]old {BETWEEN_EN}{escaped}\b(?!['’])")

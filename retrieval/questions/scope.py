"""Which article a question means: by date, source, subject, or as the newest; and the question without saying so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.patterns import filled, table
from retrieval.answer import Answer, Choice, nothing
from retrieval.language.tokens import HAN, fold, simplified, terms
from retrieval.questions.period import period_of
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from corpus.article import Language
    from retrieval.collection import Collection
    from retrieval.index.catalogue import Listed
    from retrieval.questions.question import Question

MOST_LISTED = 20_000  # articles whose dates are looked at
MOST_SOURCES = 300  # articles whose sources and titles are looked at
MOST_CHOICES = 8  # articles to choose from
SEARCHED = 30  # paragraphs whose articles' titles are held against a subject
TITLED = 0.6  # of a subject, in its own words, that a title must hold
BY_FAR = 1.3  # times the score of the next article, from which one is meant that no title tells
NAMING = re.compile(r"\{(?:article|kind)\}")  # in a pattern: a word for an article
SHORTEST_SOURCE = 3  # characters
SHORTEST_TITLE = 3  # words, or pairs of Chinese characters: shorter ones are names and matters too
TITLE_WORD = re.compile(r"[一-鿿]{2}|[^\W一-鿿]+")
YEAR = re.compile(r"\d{4}")


class Scope(NamedTuple):
    """The articles that a question means, by id, and the question without saying which."""

    articles: tuple[str, ...]
    question: Question


class Named(NamedTuple):
    """What articles go by: the newspaper that they are from, or a title."""

    name: str
    folded: str
    articles: tuple[str, ...]
    is_title: bool


class Form(NamedTuple):
    """A way to say which article is meant; ``itself`` only where nothing but that article is asked about."""

    pattern: re.Pattern[str]
    itself: bool


class Forms(NamedTuple):
    """How a language says which article is meant; ``phrases`` put it into a question.

    ``placed`` are patterns of a newspaper's name or a title that says so.
    Every form but those in ``without`` is for a question with a word for an article in it.
    """

    forms: tuple[Form, ...]
    without: tuple[Form, ...]
    any_article: re.Pattern[str]
    phrases: Mapping[str, str]
    placed: Mapping[str, str]


def scope_of(question: Question, collection: Collection, today: dt.date | None = None) -> Scope | None:
    """The articles that a question says it means: none of them where there is no such article; None for no such words.

    ``today`` is the day on which it is asked.
    """
    for match, itself in _matches(question):
        left = _without(question, match.start(), match.end(), before=match.groupdict().get("before"))
        if itself and not (is_about_an_article(left) or _is_of_all_who_speak(left)):
            continue
        found = _articles(match, question, collection, today)
        if found is not None:
            return Scope(found, left)
    return _by_name(question, collection)


def is_about_an_article(question: Question) -> bool:
    """Whether a question asks about an article itself, without saying about which."""
    first = next(question.readings(), None)
    return first is not None and first.asks == "about" and not first.topic


def _is_of_all_who_speak(question: Question) -> bool:
    """Whether a question asks for everybody who speaks, whatever of."""
    first = next(question.readings(), None)
    return first is not None and first.asks == "list" and not (first.topic or first.who)


def _matches(question: Question) -> Iterator[tuple[re.Match[str], bool]]:
    """Where the question may say which article it means; traditional characters are met as simplified ones."""
    known, text = forms(question.language), question.text
    if HAN.search(text) and len(simplified(text)) == len(text):
        text = simplified(text)
    for form in known.forms if known.any_article.search(text) else known.without:
        yield from ((match, form.itself) for match in form.pattern.finditer(text))


def _articles(
    match: re.Match[str], question: Question, collection: Collection, today: dt.date | None
) -> tuple[str, ...] | None:
    """The articles that a phrase names; None where it names none in a way that can be told."""
    named = {name: question.text[slice(*match.span(name))] for name, found in match.groupdict().items() if found}
    if named.get("id"):
        return (named["id"],) if named["id"] in collection.records else None
    if len(collection.records) < 2:  # noqa: PLR2004 - the only article is always meant
        return None
    dated = sorted(_dated(collection), key=lambda pair: pair[0]) if named.get("date") or named.get("order") else []
    if named.get("date"):
        is_of_the_topic = not dated and YEAR.search(named["date"])  # "the 2008 report", where no article has a date
        period = None if is_of_the_topic else period_of(named["date"], today)
        return period and tuple(row.id for day, row in dated if period.holds(day))
    if named.get("order"):
        first = named["order"].casefold() in ("oldest", "earliest", "first", "最早", "第一")
        return (dated[0 if first else -1][1].id,) if dated else None
    return articles_about(named["subject"], collection) or None


def _dated(collection: Collection) -> list[tuple[dt.date, Listed]]:
    rows = collection.catalogue.listed(0, MOST_LISTED)
    return [(row.date, row) for row in rows if row.date]


def articles_about(subject: str, collection: Collection) -> tuple[str, ...]:
    """The articles whose titles hold most of a subject in its own words; else the one that speaks of it most by far.

    Of articles in two languages that speak of it about as much it is the only one in the subject's language.
    """
    scores = _scores(subject, collection)
    if best := _titled(subject, scores, collection):
        return best
    most = max(scores.values(), default=0.0)
    near = [name for name, score in scores.items() if BY_FAR * score > most]
    own = near if len(near) == 1 else _in_language_of(subject, near, collection)
    return tuple(own) if len(own) == 1 else ()


def headed(subject: str, collection: Collection) -> tuple[str, ...]:
    """The articles whose titles hold most of a subject in its own words."""
    return _titled(subject, _scores(subject, collection), collection)


def _scores(subject: str, collection: Collection) -> dict[str, float]:
    """The articles that speak of a subject, by id, the nearest first, with the scores of their best paragraphs."""
    topic = topic_of(subject, collection)
    scores: dict[str, float] = {}
    for hit in collection.search(topic.query, SEARCHED) if topic.facets else ():
        scores.setdefault(hit.article, hit.score)
    return scores


def _titled(subject: str, articles: Iterable[str], collection: Collection) -> tuple[str, ...]:
    topic = topic_of(subject, collection)
    titles = {name: terms(collection.records[name].article.title or "") for name in articles}
    held = {name: topic.literal_gain(title) / topic.weight for name, title in titles.items()}
    best = max(held.values(), default=0.0)
    found = tuple(name for name, share in held.items() if share == best) if best >= TITLED else ()
    # a title in another language may hold no more than a word's kin
    return _in_language_of(subject, found, collection) or found


def _in_language_of(subject: str, names: Iterable[str], collection: Collection) -> tuple[str, ...]:
    """Those of the articles that are in the language of a subject."""
    spoken = "zh" if HAN.search(subject) else "en"
    return tuple(name for name in names if collection.records[name].article.language == spoken)


def _by_name(question: Question, collection: Collection) -> Scope | None:
    """The articles of a newspaper that the question names as the place where something stands, or one by its title."""
    folded = fold(question.text)
    for named in names_of(collection):
        match = _placed(named).search(question.text) if named.folded in folded else None
        if match:
            before = match.groupdict().get("before")
            left = _without(question, match.start(), match.end(), before=before)
            if before or not named.is_title or is_about_an_article(left) or _is_of_all_who_speak(left):
                return Scope(named.articles, left)
    return None


@lru_cache(maxsize=2)
def names_of(collection: Collection) -> tuple[Named, ...]:
    """The newspapers of a collection, if it has more than one article, and the titles; of very many articles none."""
    names: dict[tuple[str, bool], tuple[str, ...]] = {}
    few = len(collection.records) <= MOST_SOURCES
    for id_, record in collection.records.items() if few else ():
        source, title = record.article.source or "", record.article.title or id_
        if len(collection.records) > 1 and len(source) >= SHORTEST_SOURCE:
            names[source, False] = (*names.get((source, False), ()), id_)
        if len(TITLE_WORD.findall(title)) >= SHORTEST_TITLE:
            names[title, True] = (*names.get((title, True), ()), id_)
    return tuple(Named(name, fold(name), found, is_title) for (name, is_title), found in names.items())


def _placed(named: Named) -> re.Pattern[str]:
    """A newspaper where it tells in which article something stands, or a title."""
    known = forms("zh" if HAN.search(named.name) else "en").placed
    pattern = known["title" if named.is_title else "source"]
    return re.compile(pattern.replace("{name}", re.escape(named.name)), re.IGNORECASE)


def _without(question: Question, start: int, end: int, *, before: str | None) -> Question:
    """The question with the words for an article taken out, or with "the article" in their place."""
    text, language = question.text, question.language
    phrase = (
        "" if before or (start == 0 and text[:end].rstrip()[-1:] in (":", "：")) else forms(language).phrases["article"]
    )
    gap = "" if language == "zh" else " "
    joined = f"{text[:start]}{gap}{phrase}{gap}{text[end:]}".strip()
    return replace(question, text=re.sub(r"  +", " ", joined) or text)


def put_to(article: str, question: str, language: Language) -> str:
    """A question about one article, by its id."""
    return forms(language).phrases["one"].format(id=article, question=question)


def which(question: Question, articles: tuple[str, ...]) -> Answer:
    """Which article is meant has to be asked; with a choice where there are few."""
    few = articles if len(articles) <= MOST_CHOICES else ()
    choices = tuple(Choice(put_to(name, question.text, question.language), article=name) for name in few)
    return nothing(question, lack="article", choices=choices)


@cache
def forms(language: Language) -> Forms:
    """The forms of a language."""
    data = table(f"retrieval/words/scope.{language}.toml")
    lists: dict[str, str] = data["lists"]

    written: list[tuple[str, str]] = data["forms"]["in_order"]
    found = tuple(Form(re.compile(filled(way, lists), re.IGNORECASE), kind == "itself") for kind, way in written)
    without = tuple(form for form, (_, way) in zip(found, written, strict=True) if not NAMING.search(way))
    any_article = re.compile(rf"{filled('{kind}', lists)}|[那这]一?[篇条则份]", re.IGNORECASE)
    placed = {kind: filled(pattern, lists) for kind, pattern in data["placed"].items()}
    return Forms(found, without, any_article, data["phrases"], placed)

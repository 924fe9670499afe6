"""Bodies: which one "the union" means, by what kind its name tells, and who speaks for one that a question names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import vocabulary
from corpus.quotation import PAST
from retrieval.language.titles import chinese_offices
from retrieval.language.tokens import HAN, fold, simplified, stem, stems, stop_words, terms, words_for, words_listed
from retrieval.people.chinese_naming import is_a_name
from retrieval.people.descriptions import office_terms, without_article
from retrieval.people.holders import may_be_body
from retrieval.people.introduced import is_introduced_as
from retrieval.people.naming import honorifics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.topics.topic import Thesaurus

MOST_SOUGHT = 8  # paragraphs in which a body is looked for
SHORTEST = 2  # characters of a body's name in Chinese
FEWEST_LETTERS = 3  # of a name in short
SPOKES = re.compile(r"\bspokes|发言人", re.IGNORECASE)


def is_chinese_body(called: str) -> bool:
    """Whether what ends a stretch in simplified characters is a body: 县医院."""
    if not HAN.search(called):
        return False
    return standard().bodies.ends(called, 0, len(called)) or called.endswith(words_for("endings.zh.txt")["body"])


def speaking_for(body: str, collection: Collection) -> tuple[Figure, ...]:
    """Those who speak in the articles for a body that a question names, spokespeople first."""
    called = simplified(fold(body)).strip() if HAN.search(body) else re.sub(r"^(?:the|an?) ", "", body.casefold())
    if len(called) < SHORTEST:
        return ()
    found: dict[str, Figure] = {}
    for name in dict.fromkeys(hit.article for hit in collection.search(called, MOST_SOUGHT)):
        record = collection.records[name]
        if _is_body(called, record, collection.thesaurus):
            for person in record.people:
                figure = collection.people.figure_of(name, person)
                titles = (title for title in person.described if not PAST.match(title))
                if figure is not None and any(_is_of(called, title, person, record.article) for title in titles):
                    found[figure.key] = figure
    return tuple(sorted(found.values(), key=lambda f: not any(map(SPOKES.search, f.titles))))


def _is_body(called: str, record: Record, thesaurus: Thesaurus | None) -> bool:
    """Whether an article has a name as a whole, and not behind a given name or "Mr", as a person has it."""
    article = record.article
    if HAN.search(called):
        named = (simplified(person.name or "") for person in record.people if person.kind == "person")
        return called in simplified(article.text) and called not in named and not is_a_name(called, thesaurus)
    before = re.findall(rf"(?:(?<![\w-])([\w-]+)\.? )?\b(?i:{re.escape(called)})\b", article.text)
    names = (word for word in before if word[:1].isupper())  # "to mark Norwick Mills" has no Mark
    return bool(before) and not any(fold(word) in _of_people() for word in (*names, called.partition(" ")[0]))


@cache
def _of_people() -> frozenset[str]:
    """What stands in front of somebody's surname."""
    return frozenset(vocabulary().given) | honorifics() - {"the"}


def _is_of(called: str, title: str, person: Person, article: Article) -> bool:
    """Whether somebody with a title speaks for a body: it is named there, in short or whole, or where they stand."""
    if HAN.search(called):
        own = simplified(title)
        return own.endswith(tuple(chinese_offices())) and called in own and not own.endswith(called)
    head = office_terms(title)[-1:]
    if not head or head[0] not in stems(words_listed("speaking_for.en.txt")):
        return False
    asked, have = terms(called).word_set, terms(title).word_set
    named = have - asked - stems(words_listed("speaking_for.en.txt"))
    if (
        asked <= have or _short_for(called, article) in fold(title).split() or (have & asked and not named)
    ):  # "a spokeswoman for Lind" speaks for Lind Homes
        return True
    return is_introduced_as(called, head[0], person, article) or _is_at_home(called, have, person, article)


def _short_for(called: str, article: Article) -> str | None:
    """The letters with which the words of a body's name begin, where the article calls it so as well: "HWA"."""
    letters = "".join(word[0] for word in called.split() if word not in stop_words("en"))
    is_used = len(letters) >= FEWEST_LETTERS and re.search(rf"\b{letters.upper()}\b", article.text) is not None
    return letters if is_used else None


def _is_at_home(called: str, title: frozenset[str], person: Person, article: Article) -> bool:
    """Whether somebody bears a bare office of no one else's in an article that is headed by a body."""
    heading = re.match(rf"(?:the )?{re.escape(called)}\b", article.title or "", re.IGNORECASE)
    if heading is None or not title <= _running():
        return False
    name = re.escape(person.name or person.label)
    of = r"\b(?:of|at|for) [A-Z]"
    other = rf"['’]s (?:[\w-]+ ){{0,4}}\W?{name}|{name}, [^.,]*{of}|{of}[^.,]*, {name}"
    return re.search(other, article.text) is None


@cache
def _running() -> frozenset[str]:
    """The words of titles of those who run a body that the title does not name."""
    return stems(words_listed("speaking_for.en.txt")) - {stem("founder"), stem("owner")} | frozenset(
        map(stem, ("financial", "operating", "managing"))
    )


def of_kind(text: str, articles: Sequence[str], collection: Collection) -> tuple[Figure, ...]:
    """The bodies that speak in some articles whose name tells that they are what a stretch asks for."""
    words = words_for("bodies.en.txt").get(without_article(text), ())
    people = ((name, person) for name in articles for person in (collection.records[name].people if words else ()))
    figures = (collection.people.figure_of(name, person) for name, person in people)
    return tuple({f.key: f for f in figures if f and may_be_body(f) and _is_one(words, f.person.label)}.values())


def _is_one(words: Sequence[str], label: str) -> bool:
    """Whether a label of several words has one that tells the kind: "workers" alone are no union."""
    name = without_article(label).split()
    return len(name) > 1 and any(word in words for word in name)

"""Whom and what a question names has to be there: "When did Moe visit Oslo?" is not answered by Lind's visit.

In a few articles on one matter its names stand everywhere, so that little speaks against a paragraph that lacks one.
In Chinese a number is as good as a name: what happened on the 9th (9日) is not told by what did on the 12th. So are
millions and billions (600亿) in a Chinese question to English articles.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.expressions import EXPRESSIONS
from retrieval.language.numerals import LARGE, value_of
from retrieval.language.patterns import CAPITAL
from retrieval.language.tokens import fold, simplified, stem, stems, stop_words, terms, word_class, word_list, words_for
from retrieval.passages.occasion import with_occasion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.language.tokens import Terms
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.questions.question import Question
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

FULL_NAME = re.compile(r"\b(?=([a-z-]{2,}) ([a-z-]{2,}))")  # perhaps, in small letters
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
OWNER = re.compile(r"['’]s?$")
THERE = 0.5  # strength from which a name is there
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
LARGE_WORDS = frozenset(stem(word) for _, word in LARGE)
OPENING = 3  # paragraphs at the head of an article, which tell whom and what it is about
NEARLY_MET = 0.25  # strength from which a thing is met
Numbered = tuple[str, int]  # what it is, and its number
FIRST = "首"
DIGITS = "〇一二三四五六七八九"
LOOKED_AT = 10  # paragraphs


def lacks_a_name(best: Candidate, search: Search, question: Question) -> bool:
    """Whether a name of a question stands neither in the paragraph nor where it would be known from.

    That is its speaker, the paragraph before, the title and the head of the article. Of several words that make one
    name any will do. English questions are held to it by news alone; of encyclopedias the confidence tells as much.
    """
    topic = search.topic
    if not topic.is_english:
        if best.utterance.article.language == "zh":
            return _lacks_a_chinese_name(best, search)
        there = frozenset[str]().union(*(found.word_set for found in _near(best, search.collection)))
        return not _amount(topic) <= there
    if best.utterance.article.language == "zh" or not search.collection.is_news:
        return False
    if is_of_a_namesake(question.plain, best.utterance.article.text):
        return True
    facets = {facet.word: facet for facet in topic.facets if facet.exact}
    wanted = [[facets[word] for word in name if word in facets] for name in _names(question)]
    wanted = [name for name in wanted if name]
    return bool(wanted) and any(not _is_there(name, best, search.collection) for name in wanted)


def is_of_a_namesake(question: str, text: str) -> bool:
    """Whether a text has a name of a question only with another given name, Ernest for Henry, and no short form."""
    given = vocabulary().genders
    for first, surname in FULL_NAME.findall(question):
        if (
            first not in given
            or first in stop_words("en")
            or re.search(rf"\b{re.escape(first)}\b", text, re.IGNORECASE)
        ):
            continue
        named = re.finditer(rf"\b({CAPITAL}) {re.escape(surname.title())}\b", text)
        theirs = given.keys() & {fold(match[1]) for match in named}
        if theirs and not any(_is_short_for(first, other) for other in theirs):
            return True
    return False


def _is_short_for(one: str, other: str) -> bool:
    """Whether two given names may be one."""
    alike = one[0] == other[0] or one in other or other in one
    return alike or any({one, other} <= {name, *short} for name, short in words_for("nicknames.en.txt").items())


def _lacks_a_chinese_name(best: Candidate, search: Search) -> bool:
    """Whether a number (no year) is not near, or a name (no month) is missing that another paragraph has."""
    numbers = [facet for facet in search.topic.facets if facet.word.isdigit() and not YEAR.fullmatch(facet.word)]
    near = tuple(_near(best, search.collection))
    if any(all(facet.strength(found) < THERE for found in near) for facet in numbers):
        return True
    dated = EXPRESSIONS["date"].fullmatch
    names = (facet for facet in search.topic.names if not (facet.word.isdigit() or dated(facet.word)))
    return any(not _is_there((facet,), best, search.collection) for facet in names)


def _amount(topic: Topic) -> frozenset[str]:
    """The words of a Chinese question that make millions or billions as English writes them."""
    words = [facet.word for facet in topic.facets]
    large = [place for place, word in enumerate(words) if word in LARGE_WORDS]
    return frozenset(word for place in large for word in words[max(0, place - 1) : place + 1])


def _names(question: Question) -> Iterator[tuple[str, ...]]:
    """The names of a question, each as the terms of its words; days, months and single letters ("R&D") are none."""
    name: list[str] = []
    end = -1
    for match in WORD.finditer(question.text):
        parts = fold(OWNER.sub("", match[0])).split()
        is_named = bool(parts) and not question.names.isdisjoint((*parts, *fold(match[0]).split()))
        if name and (not is_named or question.text[end : match.start()].strip()):
            yield tuple(name)
            name = []
        if is_named and not EXPRESSIONS["date"].fullmatch(match[0]):
            name += [stem(part) for part in parts if len(part) > 1]
        end = match.end() - (len(match[0]) - len(OWNER.sub("", match[0])))
    if name:
        yield tuple(name)


def _is_there(name: Sequence[Facet], best: Candidate, collection: Collection) -> bool:
    return any(facet.strength(found) >= THERE for found in _places(best, collection) for facet in name)


def _places(best: Candidate, collection: Collection) -> Iterator[Terms]:
    """Where a name may stand from which the paragraph knows it."""
    utterance = best.utterance
    yield from _near(best, collection)
    if utterance.speaker is not None:
        yield terms(" ".join((utterance.speaker.label, utterance.speaker.name or "", *utterance.titles)))
    body = (paragraph for paragraph in utterance.article.paragraphs if paragraph.kind == "body")
    for paragraph in islice(body, OPENING):
        yield collection.paragraphs.terms_in(utterance.article.id, paragraph.span)


def _near(best: Candidate, collection: Collection) -> Iterator[Terms]:
    """The paragraph, the one before and the title."""
    here, title = collection.paragraphs.with_title(best.number)
    yield from (here, collection.paragraphs.terms_before(best.number), title)


def is_of_names_alone(best: Candidate, search: Search) -> bool:
    """Whether a passage meets nothing of a topic in news but the names in it, where it has more than names."""
    topic = search.topic
    is_foreign = topic.is_english == (best.utterance.article.language == "zh")
    if is_foreign or not search.collection.is_news:
        return False
    others = [at for at, facet in enumerate(topic.facets) if not facet.exact]
    if not others or len(others) == len(topic.facets):
        return False
    led = with_occasion(best.utterance, best.number, search, ())
    places = search.collection.paragraphs.with_title(best.number)
    met = (max(led[at] if led else 0.0, *(topic.facets[at].strength(place) for place in places)) for at in others)
    return max(met) < NEARLY_MET


def of_the_number(found: Sequence[Candidate], search: Search) -> list[Candidate]:
    """The candidates but those near which there is one of a kind, and not the one that a topic asks of."""
    asked = frozenset(numbered([facet.word for facet in search.topic.facets]))
    return [each for each in found if not (asked and _has_another(asked, each, search))]


def _has_another(asked: frozenset[Numbered], best: Candidate, search: Search) -> bool:
    """Whether the paragraph, the one before or the title has one of a kind, but not the one asked for."""
    paragraphs = search.collection.paragraphs
    near = (*paragraphs.with_title(best.number), paragraphs.terms_before(best.number))
    there = {each for found in near for each in numbered(found.pieces)}
    if search.topic.is_english == (best.utterance.article.language == "zh"):  # where it goes by another word
        return bool(there) and {number for _, number in there}.isdisjoint(number for _, number in asked)
    return any(one not in there and one[0] in {kind for kind, _ in there} for one in asked)


def as_the_articles_number(text: str, collection: Collection) -> str:
    """A Chinese question with its numbers in names as the articles have them: 八号线 for 8号线, where no 8号线 is."""
    for match in reversed(list(_chinese().finditer(simplified(text)))):
        start, stop = match.span(1 if match[1] else 3)
        other = _otherwise(text[start:stop])
        name = match[0].replace(text[start:stop], other)
        if other and not _is_written(match[0], collection) and _is_written(name, collection):
            text = text[:start] + other + text[stop:]
    return text


def _otherwise(number: str) -> str:
    """A number below a hundred in characters where it is in digits, and the reverse; "" for others."""
    if not number.isdecimal():
        return "" if number == FIRST else str(value_of(number) or "")
    tens, ones = divmod(int(number), 10)
    if tens >= len(DIGITS):
        return ""
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def _is_written(name: str, collection: Collection) -> bool:
    """Whether one of the paragraphs nearest to a name has it."""
    found = ((collection.records[hit.article].article, hit.span) for hit in collection.search(name, LOOKED_AT))
    return any(name in simplified(article.text[slice(*span)]) for article, span in found)


def numbered(pieces: Sequence[str]) -> Iterator[Numbered]:
    """The numbered things among stems and runs of Chinese characters, in their order, Chinese ones last."""
    kinds = stems(word_class("numbered"))
    yield from ((kind, int(number)) for kind, number in pairwise(pieces) if kind in kinds and number.isdecimal())
    for match in _chinese().finditer("".join(pieces)):
        number, kind = next((match[n], match[n + 1]) for n in (1, 3) if match[n])
        yield kind, int(number) if number.isdecimal() else value_of(number.replace(FIRST, "一"))


@cache
def _chinese() -> re.Pattern[str]:
    lines = sorted(word_list("numbered.zh.txt"), key=len, reverse=True)
    ordinal = "|".join(line[1:] for line in lines if line.startswith("."))
    plain = "|".join(line for line in lines if not line.startswith("."))
    numeral = r"(?:\d+|[〇零一二两三四五六七八九十百]+)"
    return re.compile(f"((?<=第){numeral}|{FIRST})({ordinal})|({numeral})({plain})")

"""How two people are related: a sentence that has both, or one and "her" for the other, with a word for it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing
from retrieval.answers import comparison
from retrieval.answers.narration import body_sentences, narrated
from retrieval.language.names import surname_of
from retrieval.language.patterns import any_of
from retrieval.language.tokens import HAN, simplified
from retrieval.people.called import calls
from retrieval.people.gender import relations
from retrieval.people.kin import is_meant
from retrieval.people.unheard import BOTH, in_full

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from corpus.quotation import Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

SURE = 0.8  # confidence in the sentence that has both and the word
MOST_ARTICLES, MOST_SENTENCES = 50, 2000  # in which both are named that are looked at, and sentences of each
MARKED = re.compile("[“\"][^“”\"]*[”\"]|''.*?''|「[^「」]*」")  # what somebody says is no relation of theirs
PRONOUN = re.compile(r"\b(?:his|her|their|whom|whose)\b", re.IGNORECASE)
REMEMBERED = 64  # pairs of people
ADJECTIVES = r"(?:[\w-]+ ){0,2}"  # "her late elder brother"
LINKED = r"(?:,|,? who)?(?: (?:is|was|became|as))?"  # "Nils, her cousin", "Nils, who is her cousin"
AT_ONCE = r"\b(?:married|divorced|engaged|related)\b"  # with both names these tell it by themselves
NAME_IN_CHINESE = "[^，。；的]{0,6}?"  # an office in front of a name
MOST_NAMED = 2  # letters of a part of a name that means nobody by itself: initials


def related(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """The sentence that tells how two people are related; None where two people are not asked about."""
    who = reading.who or ""
    if reading.to:
        who = f"{who}、{reading.to}" if question.language == "zh" else f"{who} and {reading.to}"
    figures = _two(who, question, collection)
    if figures is None:
        return nothing(question) if _is_one_missing(who, question, collection) else None
    one, other = figures
    names = {name for name, _ in one.persons} & {name for name, _ in other.persons}
    for name in sorted(names)[:MOST_ARTICLES]:
        for told in _telling(one, other, collection.records[name]):
            people = tuple(figure.person for figure in figures if figure.key in collection.people.figures)
            return Answer(question.text, question.language, "passage", SURE, (told,), people)
    return nothing(question)


def _two(who: str, question: Question, collection: Collection) -> tuple[Figure, Figure] | None:
    """The two people who are asked about, be one of them somebody who does not speak; None for any others."""
    together = comparison.parties(question, who, collection)
    if together is not None:
        found = [] if together.choices else [*together.figures]
        return (found[0], found[1]) if len(found) == BOTH else None
    parts = [part.strip() for part in comparison.WAYS["and"].split(who)]
    if len(parts) != BOTH:
        return None
    one, other = (in_full(part, question, collection) for part in parts)
    return (one, other) if one and other and one != other else None


def _is_one_missing(who: str, question: Question, collection: Collection) -> bool:
    """Whether the articles have one of two names in Chinese, and nothing of the other."""
    parts = [part.strip() for part in comparison.WAYS["and"].split(who)] if HAN.search(who) else []
    return len(parts) == BOTH and sum(in_full(part, question, collection) is None for part in parts) == 1


def _telling(one: Figure, other: Figure, record: Record) -> Iterator[Statement]:
    """The sentences of an article that tell what two people are to each other; one may be a pronoun there."""
    article = record.article
    for number, span in islice(body_sentences(article), MOST_SENTENCES):
        text = article.text[slice(*span)]
        if not tells_relation(MARKED.sub(" ", text), one, other):
            continue
        here = [figure for figure in (one, other) if _is_in(text, figure, one, other)]
        absent = [figure for figure in (one, other) if figure not in here]
        if not absent or (here and _is_pronoun_for(absent[0], span, record)):
            yield narrated(article, number, *span)


def _is_in(text: str, figure: Figure, *both: Figure) -> bool:
    """Whether a sentence names somebody, by a surname that both have only as an owner: "Holm's cousin, Ada Holm"."""
    name = figure.person.name or figure.person.label
    *_, last = name.split()
    shared = all((f.person.name or "").split()[-1:] == [last] for f in both)
    if _given(figure).search(text):
        return True
    if not shared:
        return calls(text, figure)
    told_apart = any(_given(f).search(text) for f in both)
    return told_apart and re.search(rf"\b{re.escape(last)}['’]s? ", text) is not None


def _given(figure: Figure) -> re.Pattern[str]:
    """The given name, with the initials that tell it from another's: "George W."."""
    first, *further = (figure.person.name or figure.person.label).split()
    initials = (part for part in further[:-1] if part.endswith("."))
    return re.compile(rf"\b{re.escape(' '.join((first, *initials)))}(?!\w)")


def _is_pronoun_for(figure: Figure, span: Span, record: Record) -> bool:
    """Whether "her" in a sentence means somebody: whoever was named, or spoke, last before."""
    names = surname_of(figure.person.name or "")
    whose = rf"\b{any_of(names)}"
    text = record.article.text[slice(*span)]
    return any(is_meant(whose, span.start + match.start(), figure, record) for match in PRONOUN.finditer(text))


def tells_relation(text: str, one: Figure, other: Figure) -> bool:
    """Whether a sentence says what two people are to each other; "his" and "her" may be either of them."""
    names = (_called(one), _called(other))
    if any(map(HAN.search, names)):
        return _in_chinese(*map(simplified, names)).search(simplified(text)) is not None
    return _in_english(*names).search(text) is not None


def _called(figure: Figure) -> str:
    return figure.person.name or figure.person.label


@lru_cache(REMEMBERED)
def _in_english(one: str, other: str) -> re.Pattern[str]:
    """What tells in English that two people are something to each other, either first."""
    word = rf"{any_of(relations(chinese=False))}s?\b"
    ways = [AT_ONCE]
    for own, their in ((_parts(one), _parts(other)), (_parts(other), _parts(one))):
        owner = rf"(?:\b{own}['’]s?|\b(?i:his|her|their|whose))"
        ways += (
            rf"{owner} {ADJECTIVES}{word},? (?:[\w.-]+ ){{0,2}}?{their}\b",
            rf"\b{their}{LINKED} (?:[A-Z][\w.-]* ){{0,2}}?{owner} {ADJECTIVES}{word}",
            rf"{word} (?:of|to) (?:[\w.-]+ ){{0,3}}?{own}\b",
        )
        joined = rf"\b{own}\b[^.;]{{0,30}}? and [^.;]{{0,30}}?{their}\b"
        ways.append(rf"{joined}[^.;]{{0,40}}? (?:are|were|became|both) [^.;]{{0,40}}?\b{word}")
    return re.compile("|".join(ways))


def _parts(name: str) -> str:
    """Any word of a name."""
    return any_of(part for part in name.split() if len(part) > MOST_NAMED)


@lru_cache(REMEMBERED)
def _in_chinese(one: str, other: str) -> re.Pattern[str]:
    """The same in Chinese."""
    word = any_of(relations(chinese=True))
    ways: list[str] = []
    for own, their in ((one, other), (other, one)):
        own, their = re.escape(own), re.escape(their)  # noqa: PLW2901 - the same names in a pattern
        ways += (
            f"{own}(?:的|是|，|之|那位|这位){{0,2}}[^，。；]{{0,6}}?{word}[^，。；]{{0,2}}?[、，]?{NAME_IN_CHINESE}{their}",
            f"{their}[^，。；]{{0,4}}?(?:是|为|，|系){NAME_IN_CHINESE}{own}的?[^，。；]{{0,6}}?{word}",
            f"{own}(?:和|与|跟|同|、|及){NAME_IN_CHINESE}{their}[^。；]{{0,12}}?(?<![她他]的){word}",
        )
    return re.compile("|".join(ways))

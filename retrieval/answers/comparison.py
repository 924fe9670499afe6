"""Comparison: what each of several people says of one thing, and who of them does not speak of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from corpus.patterns import Patterns
from retrieval.answer import KIND_OF, Answer, Choice, nothing
from retrieval.answers.not_said import OF_SUBJECT
from retrieval.answers.sayings import first_statement, statement_near, statements_of
from retrieval.answers.subject import on_subject
from retrieval.answers.weighing import words_on
from retrieval.language.forms import as_relative, chinese_kin
from retrieval.language.names import surname_of
from retrieval.language.patterns import longest_end
from retrieval.language.tokens import HAN, fold, stem, stop_words
from retrieval.passages.search import Search
from retrieval.passages.showing import statement
from retrieval.people.descriptions import is_description, without_article
from retrieval.people.holders import by_office
from retrieval.people.namesakes import told_apart
from retrieval.people.naming import by_name, fitting, honorifics
from retrieval.people.office_words import EXACT_OFFICES, HEADS, families
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from corpus.quotation import Person
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

WAYS = Patterns("retrieval/words/said.toml")
MOST_PEOPLE = 6  # people side by side
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4, "两": 2, "三": 3, "四": 4}
SURE_OFFICE = 0.85  # share of a description from which it stands for one person
OWN = 0.5  # coverage of others' names from which words are on them
EACH_SPEAKS = 0.9  # confidence where nothing was asked for but people's words
OF_OTHER_THINGS = 0.5  # the same where it was asked whether they agree, and neither speaks of the other
NONE_SPEAKS = 0.1


class Parties(NamedTuple):
    """Those to compare, in order; ``choices`` where a name may mean several, ``meant`` then all whom each may mean."""

    figures: tuple[Figure, ...]
    choices: tuple[Choice, ...] = ()
    meant: tuple[tuple[Figure, ...], ...] = ()


def parties(question: Question, who: str, collection: Collection) -> Parties | None:
    """Those named one after the other in "A and B", or counted in "the two mayors"; None for fewer than two."""
    counted = _counted(who, collection)
    if counted is not None:
        return counted
    apart = WAYS["and"].split(WAYS["each"].sub("", who))
    parts = [name for part in apart if (name := part.strip().removesuffix("'s").strip())]
    if not 1 < len(parts) <= MOST_PEOPLE or by_office(who, collection, least=SURE_OFFICE, most=1):
        return None
    found = [_figures(part, collection) for part in _in_full(parts, collection)]
    if not all(found):
        return None
    found = [_of_same_article(figures, found) for figures in found]
    together = tuple(dict.fromkeys(figures[0] for figures in found))
    for part, figures in zip(parts, found, strict=True):
        if len(figures) > 1:
            return Parties(together, _which(question, part, figures), tuple(found))
    return Parties(together) if len(together) > 1 else None


def _in_full(parts: Sequence[str], collection: Collection) -> list[str]:
    """The parts with what one has for all, the last one a surname ("Ada and Tom Holt"), the first whose they are."""
    relative = as_relative(parts[0])
    if relative:  # 小满的奶奶和爷爷
        whose = relative.removesuffix(longest_end(relative, chinese_kin()))
        return [f"{whose}{part}" if part in chinese_kin() else part for part in parts]
    surname = parts[-1].split()[-1]
    return [
        whole if " " not in part and fold(whole := f"{part} {surname}") in collection.people.by_name else part
        for part in parts
    ]


def _of_same_article(figures: tuple[Figure, ...], found: Sequence[tuple[Figure, ...]]) -> tuple[Figure, ...]:
    """Of several who may be meant those who stand in an article with somebody else who is; all where nobody does."""
    if len(figures) == 1:
        return figures
    beside = {article for others in found if others is not figures for other in others for article, _ in other.persons}
    return tuple(f for f in figures if any(article in beside for article, _ in f.persons)) or figures


def _counted(who: str, collection: Collection) -> Parties | None:
    """The people who hold an office that the question has in the plural, when they are as many as it says."""
    match = WAYS["counted"].match(who) or WAYS["counted_zh"].match(who)
    if match is None or not is_description(match["office"]):
        return None
    figures = by_office(match["office"], collection)
    count = COUNTS.get(match["count"])
    fits = len(figures) == count if count else 1 < len(figures) <= MOST_PEOPLE
    return Parties(figures) if fits else None


def _figures(part: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom one part of "A and B" means: a name and nothing more, or plainly one person's office."""
    named = by_name(part, collection.people)
    if named is not None:
        offices = EXACT_OFFICES | families().keys()
        rest = [word for word in fold(named.rest).split() if stem(word) not in offices]
        return told_apart(named.figures if named.full else fitting(named)) if not rest or not named.full else ()
    described = part.startswith("the ") or (HAN.search(part) is not None and is_description(part))
    found = by_office(part, collection, least=SURE_OFFICE) if described else ()
    most = MOST_PEOPLE if part.endswith((*HEADS, "主任", "经理")) else 1  # 书记和局长: whoever of them stand together
    return found if len(found) <= most else ()


def _which(question: Question, part: str, figures: Sequence[Figure]) -> tuple[Choice, ...]:
    """The question once for each of those whom a part of it may mean."""
    before, *after = re.split(re.escape(part), question.text, maxsplit=1, flags=re.IGNORECASE)
    rest = "".join(after) or question.text
    return tuple(Choice(f"{before}{figure.person.label}{rest}", figure.person) for figure in figures[:MOST_PEOPLE])


def compared(question: Question, together: Parties, topic: Topic, collection: Collection) -> Answer:
    """One statement for each who speaks of the topic, or of anything where there is none; the others are silent."""
    together = _who_speaks(together, topic, collection)
    if together.choices:
        return nothing(question, lack="person", choices=together.choices)
    if WAYS["each_other"].search(question.plain):
        return _side_by_side(question, {f: _of_others(f, together, collection) for f in together.figures})
    return _side_by_side(question, {figure: _words(figure, topic, collection) for figure in together.figures})


def agreeing(question: Question, together: Parties, topic: Topic, collection: Collection) -> Answer:
    """What each says of the topic, else of the others; where nobody does either, the first thing that each says."""
    together = _who_speaks(together, topic, collection)
    if together.choices:
        return compared(question, together, topic, collection)
    spoken: dict[Figure, Words | None] = dict.fromkeys(together.figures)
    for figure in together.figures:
        spoken[figure] = _words(figure, topic, collection) if topic.facets else None
        spoken[figure] = spoken[figure] or _of_others(figure, together, collection)
    if not topic.facets and not any(spoken.values()):
        return replace(compared(question, together, topic, collection), confidence=OF_OTHER_THINGS)
    return _side_by_side(question, spoken)


def _who_speaks(together: Parties, topic: Topic, collection: Collection) -> Parties:
    """Of those who may be meant by a name the only one who speaks of the topic, where there is one."""
    if not together.choices or not topic.facets:
        return together
    found = [[f for f in figures if len(figures) == 1 or _words(f, topic, collection)] for figures in together.meant]
    return Parties(tuple(one for one, *_ in found)) if all(len(figures) == 1 for figures in found) else together


def _side_by_side(question: Question, spoken: Mapping[Figure, Words | None]) -> Answer:
    """One statement for each who has one; the others are silent."""
    shown = [found for found in spoken.values() if found is not None]
    if not shown:
        people = tuple(figure.person for figure in spoken)
        return Answer(question.text, question.language, "not_said", NONE_SPEAKS, (), people)
    return Answer(
        question.text,
        question.language,
        KIND_OF[shown[0].statement.form],
        round(shown[0].confidence, 4),
        tuple(words.statement for words in shown),
        tuple(figure.person for figure, found in spoken.items() if found is not None),
        at_once=True,
        silent=tuple(figure.person for figure, found in spoken.items() if found is None),
    )


def _of_others(figure: Figure, together: Parties, collection: Collection) -> Words | None:
    """What a figure says of those beside them: words that call one of them by name, else what is on them."""
    names = [other.person.name or other.person.label for other in together.figures if other is not figure]
    called = {word for name in names for word in fold(name).split()}
    others = [other.person for other in together.figures if other is not figure]
    own = {*surname_of(figure.person.name or ""), *honorifics(), *stop_words("en")}
    for said in statements_of(figure, collection):
        words = fold(" ".join(part.text for part in said.parts))
        if any(_is_called(person, words, own) for person in others):
            return Words(said, EACH_SPEAKS)
    return _words(figure, topic_of(" ".join(names), collection, names=called), collection, own=True)


def _is_called(person: Person, words: str, own: AbstractSet[str]) -> bool:
    """Whether folded words have a name that is not the speaker's as well, or in full what somebody is called."""
    if HAN.search(person.label):
        return fold(person.name or person.label) in words
    if person.name is None:
        return re.search(rf"(?<!\w){re.escape(without_article(person.label))}(?!\w)", words) is not None
    return not (set(fold(person.name).split()) - own).isdisjoint(re.findall(r"[^\W\d_]+", words))


class Words(NamedTuple):
    """What somebody says, and how surely it is to the point."""

    statement: Statement
    confidence: float


def _words(figure: Figure, topic: Topic, collection: Collection, *, own: bool = False) -> Words | None:
    """What a figure says of a topic, at all where there is none; ``own`` words have something of it themselves."""
    if not topic.facets:
        said = first_statement(figure, collection)
        return Words(said, EACH_SPEAKS) if said else None
    search = Search.by([figure], topic, collection)._replace(is_for_best=True)
    found, likely = words_on(search)
    if found and not (own and found[0].own < OWN):
        return Words(statement(found[0], search), likely)
    about = frozenset() if own else on_subject(topic, figure, collection)  # there nobody has to name it again
    said = statement_near(figure, topic, about, collection) if about else None
    return Words(said, OF_SUBJECT) if said else None

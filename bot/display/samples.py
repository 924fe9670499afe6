"""Sample questions made from the articles themselves: only ones that their own speaker answers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.desk import Desk
    from bot.display.wording import Wording
    from corpus.quotation import Person, Quotation, Record
    from retrieval.answer import Answer

TRIED, MOST_ARTICLES = 12, 24
Candidate = tuple[str, "Person"]  # a question and whoever should be the one who answers it
# Words of a quotation that a question repeats: enough to find it by, few enough to read on a button.
FEWEST, MOST = 3, 6
SHORTEST_LAST, LONGEST_PARTICLE = 5, 3
ENGLISH_START = re.compile(r"(?:^|(?<=[.!?] ))[A-Z][\w’'-]*(?: [\w’'-]+)*")
CHINESE_CLAUSE = re.compile(r"(?<!\w)[\u4e00-\u9fff]{5,14}(?=[，。！？；])")


def samples(desk: Desk, words: Wording, count: int = 2) -> list[Answer]:
    """Up to ``count`` answers, each to a question worth asking; articles, speakers and kinds of question take turns."""
    found: dict[str, Answer] = {}
    sources = [islice(source, TRIED) for source in candidates(desk, words)]
    while sources and len(found) < count:
        source = sources.pop(0)
        for question, person in source:
            answer = None if person.label in found else desk.ask(question, words.language)
            if answer and is_from(answer, person):
                found[person.label] = answer
                sources.append(source)
                break
    return list(found.values())


def is_from(answer: Answer, person: Person) -> bool:
    """Whether the answer begins with direct words of this person."""
    first = answer.statements[0] if answer.statements else None
    return bool(first and answer.kind == "quotation" and first.form == "direct" and first.speaker == person)


def candidates(desk: Desk, words: Wording) -> tuple[Iterator[Candidate], Iterator[Candidate]]:
    """Questions by name, and by words, about those who speak most, articles of the language first."""
    records = [desk.records[name] for name in desk.catalogue.ids_in(words.language, MOST_ARTICLES)]
    ranks = [(record, speakers(record)) for record in records]
    names = ([(words.message("sample_question", name=one.name), one) for one in people] for _, people in ranks)
    sayings = (
        [(words.message("sample_words", words=said), one) for one in people for said in beginnings(record, one)]
        for record, people in ranks
        if record.article.language == words.language
    )
    return in_turn(names), in_turn(sayings)


def in_turn(several: Iterable[list[Candidate]]) -> Iterator[Candidate]:
    """The first of each, then the second of each, and so on."""
    return (found for round_ in zip_longest(*several) for found in round_ if found)


def speakers(record: Record) -> list[Person]:
    """People with a name and direct words, the most talkative first."""
    return [person for person, _ in Counter(q.speaker for q in direct(record) if q.speaker).most_common()]


def direct(record: Record) -> list[Quotation]:
    """Direct quotations of people with a name."""
    named = (q for q in record.quotations if q.form == "direct" and q.speaker and q.speaker.name)
    return [q for q in named if q.speaker and q.speaker.kind == "person"]


def beginnings(record: Record, person: Person) -> list[str]:
    """Words of a person that a question can repeat: the longest that begin one of their sentences."""
    text = record.article.text
    said = (text[q.span.start : q.span.end] for q in direct(record) if q.speaker == person)
    begin = chinese_words if record.article.language == "zh" else english_words
    return sorted({found for one in said for found in begin(one)}, key=lambda found: (-len(found), found))[:1]


def chinese_words(said: str) -> Iterator[str]:
    """Whole clauses of a length to read on a button."""
    return (found[0] for found in CHINESE_CLAUSE.finditer(said))


def english_words(said: str) -> Iterator[str]:
    """Three to six whole words that begin a sentence: a clause, or what stands before a particle and an ellipsis."""
    for found in ENGLISH_START.finditer(said):
        several = found[0].split(" ")
        if FEWEST <= len(several) <= MOST:
            yield found[0]
            continue
        ends = (n for n in range(MOST, FEWEST, -1) if n < len(several))
        ends = (n for n in ends if len(several[n]) <= LONGEST_PARTICLE and len(several[n - 1]) >= SHORTEST_LAST)
        if end := next(ends, None):
            yield " ".join(several[:end]) + "…"

"""Sample questions made from the articles themselves: only ones that are answered."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.desk import Desk
    from bot.wording import Wording
    from corpus.article import Language
    from retrieval.answer import Answer

TRIED = 12


def samples(desk: Desk, words: Wording, language: Language, count: int = 2) -> list[Answer]:
    """Up to ``count`` answers, each to a question worth asking; several articles take turns."""
    found: list[Answer] = []
    for question, _ in zip(candidates(desk, words, language), range(TRIED), strict=False):
        answer = desk.ask(question, language)
        if answer.kind in ("quotation", "report") and answer.statements:
            found.append(answer)
        if len(found) == count:
            break
    return found


def candidates(desk: Desk, words: Wording, language: Language) -> Iterator[str]:
    """Questions about those who speak most in each article, those of the language first."""
    records = sorted(desk.records.values(), key=lambda record: record.article.language != language)
    ranks = [
        Counter(q.speaker.name for q in record.quotations if q.form == "direct" and q.speaker and q.speaker.name)
        for record in records
    ]
    for place in range(TRIED):
        for counts in ranks:
            for name, _ in counts.most_common()[place : place + 1]:
                yield words.message("sample_question", language, name=name)

"""What two people are to each other: a sentence that names both and has a word for it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer
from retrieval.answers.weighing import nothing
from retrieval.language.tokens import fold, simplified, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.questions.question import Question, Reading

SEARCHED = 20  # paragraphs looked at
TOLD, MENTIONED = 0.9, 0.7  # confidence where 是, 为 or 的 stands before the word for it, and where nothing does
NAME = re.compile("[\u4e00-\u9fff·A-Za-z]{2,}")


def between(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """The sentence that tells what two are to each other; None where the articles have neither name."""
    one, other = (reading.who or "").strip(), reading.to.strip()
    if not (NAME.fullmatch(one) and NAME.fullmatch(other)):
        return None
    met = list(collection.search(f"{one} {other}", SEARCHED))
    texts = [simplified(fold(collection.paragraphs.text_of(collection.number_at(hit)))) for hit in met]
    known = [any(name in text for text in texts) for name in (one, other)]
    if not all(known):
        return nothing(question) if any(known) else None
    found = sorted(_telling(one, other, [collection.number_at(hit) for hit in met], collection), key=lambda f: -f[0])
    if not found:
        return nothing(question)
    sure, best = found[0]
    people = (best.speaker,) if best.speaker else ()
    return Answer(question.text, question.language, KIND_OF[best.form], sure, (best,), people)


def _telling(one: str, other: str, numbers: list[int], collection: Collection) -> Iterator[tuple[float, Statement]]:
    for number in numbers:
        for utterance in collection.paragraphs.utterances(number):
            for place, span in enumerate(utterance.sentences):
                sentence = simplified(fold(utterance.article.text[slice(*span)]))
                related = _relations().search(sentence) if one in sentence and other in sentence else None
                if related is not None:
                    yield TOLD if related["is"] else MENTIONED, utterance.statement([place])


@cache
def _relations() -> re.Pattern[str]:
    every = sorted(word_list("relations.zh.txt") | word_list("kin.zh.txt"), key=len, reverse=True)
    words = "|".join(every)
    return re.compile(f"(?P<is>[是为的])[^,，。；]{{0,12}}?(?:{words})|(?:{words})")

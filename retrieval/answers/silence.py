"""What an article tells of somebody who did not speak: that they declined to comment, or could not be reached."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import Answer
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.weighing import SHOWN
from retrieval.language.tokens import HAN, bare_words, fold, simplified, stop_words
from retrieval.people.antecedent import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.questions.question import Question

MOST_SOUGHT = 6  # paragraphs in which a name is looked for
TOLD = 0.9  # confidence in a sentence that tells that somebody did not speak
REACH = 60  # characters between a name and what it did not do
MOST_BETWEEN = 3  # words between them: "has repeatedly declined"
ASIDE = r"^, [^,]*,|^,? (?:which|who)\b(?: (?:has|have|had))?"  # "the referee, Ann Moe, did not speak"
OF_ANOTHER = (  # a name behind which somebody else's verb follows
    r"(?:\b(?:for|of|to|with|by|against|about|from|at|on|than)(?: the| an?)?|对于?|就|关于|与|和|向) ?$"
)


def silence(question: Question, who: str, collection: Collection) -> Answer | None:
    """The sentence that tells that whoever is asked about did not speak; None where none does."""
    names = _subjects(who)
    if not names:
        return None
    found = tuple(islice(_telling(who, names, collection), SHOWN))
    return Answer(question.text, question.language, "passage", TOLD, found) if found else None


def _telling(who: str, names: list[str], collection: Collection) -> Iterator[Statement]:
    for hit in collection.search(who, MOST_SOUGHT):
        article = collection.records[hit.article].article
        paragraph = article.paragraph_at(hit.span.start)
        for number, sentence in body_sentences(article, paragraph.number if paragraph else None):
            told = article.text[slice(*sentence)]
            if _is_silent(told, names) and _is_whole(who, told, article.text):
                yield narrated(article, number, *sentence)


def asks_for_reply(question: Question) -> bool:
    """Whether it is asked if somebody responded or commented."""
    return re.search(_patterns()["asked"], question.plain) is not None


@cache
def _patterns() -> dict[str, str]:
    text = files("retrieval.words").joinpath("silence.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _subjects(who: str) -> list[str]:
    """What a sentence may call whoever is asked about: the office of a description, the last word of a name."""
    if HAN.search(who):
        return [simplified(fold(who)).strip()]
    words = [word for word in re.split(r" (?:of|at|for|from) ", fold(who))[0].split() if word not in stop_words("en")]
    return words[-1:]


def _is_whole(who: str, sentence: str, text: str) -> bool:
    """Whether a sentence has every word asked for, or the article has the name as a whole."""
    if HAN.search(who):
        return True
    asked = [word for word in fold(who).split() if word not in stop_words("en")]
    words = bare_words(sentence)
    return all(word in words for word in asked) or re.search(rf"\b{re.escape(fold(who))}\b", fold(text)) is not None


def _is_silent(sentence: str, names: list[str]) -> bool:
    """Whether one of the names is what does not speak in a sentence: nothing else is named between."""
    chinese = HAN.search(names[0]) is not None
    plain = simplified(sentence).replace("，", ",") if chinese else sentence
    for told in re.finditer(_patterns()["zh" if chinese else "en"], plain, re.IGNORECASE):
        before = plain[: told.start()]
        for name in names:
            met = list(re.finditer(re.escape(name) if chinese else rf"\b{re.escape(name)}\b", before, re.IGNORECASE))
            if met and _is_subject(before[: met[-1].start()], before[met[-1].end() :], chinese=chinese):
                return True
    return False


def _is_subject(before: str, between: str, *, chinese: bool) -> bool:
    """Whether a name is what the verb behind it is said of."""
    if re.search(OF_ANOTHER, before) or len(between) > REACH:
        return False
    if chinese:
        return not between.startswith("的") and "“" not in between and between.count(",") <= 1
    direct = re.sub(ASIDE, "", between).removeprefix(",")
    is_owner = between.startswith(("'s", "’s"))
    return not is_owner and not names_in(direct) and "," not in direct and len(direct.split()) <= MOST_BETWEEN

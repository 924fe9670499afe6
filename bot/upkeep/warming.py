"""A few questions that the bot puts to itself when it starts, so that nobody waits for what only the first one loads.

Word spaces, dictionaries and rules load when a question first needs them: a tenth of a second altogether, more over a
large corpus. Some load only where something is found, so that there are questions with words of an article as well. The
answers are thrown away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from retrieval.following.previous import Previous

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.services import Services
    from corpus.article import Language
    from retrieval.collection import Collection

SOUGHT = 8  # articles that are looked at
# one a way of asking: somebody unknown, numbers and dates, places and reasons, speakers, who is of a place, lists
QUESTIONS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "What did Somebody Unheardof say about the weather?",
        "How many visitors came, and when?",
        "Where is the harbour, and why does it matter?",
        "Who mentioned farming?",
        "Which officials in Somewhereton spoke?",
        "Who are the mayors?",
        "Whta is known about boatss?",
    ),
    "zh": ("无名氏怎么看天气？", "什么时候来了多少人？", "港口在哪里？", "谁提到农业？", "有哪些经理？"),
}
# what follows the last of these up
FOLLOWING: Mapping[Language, tuple[str, ...]] = {
    "en": ("And about farming?", "What else did they say?"),
    "zh": ("农业呢？", "还说了什么？"),
}
# with the title of an article and somebody who speaks in it
WITH_WORDS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "What did {who} say about {what}?",
        "Why did {who} reject the ferries and {what}?",
        "How many {what} are there?",
        "When did the {what} happen?",
    ),
    "zh": ("{who}关于{what}说了什么？", "{who}为什么反对{what}？", "有多少{what}？", "{what}是什么时候？"),
}


def with_words(collection: Collection, language: Language) -> Iterator[str]:
    """Questions in a language on an article amid those in it that somebody speaks in."""
    of_it = np.flatnonzero(collection.layout.chinese == (language == "zh")).tolist()
    for place in of_it[len(of_it) // 2 :][:SOUGHT]:
        record = collection.records[collection.layout.ids[place]]
        named = [person.name for person in record.people if person.name]
        if named and record.article.title:
            yield from (each.format(who=named[0], what=record.article.title) for each in WITH_WORDS[language])
            return


async def warm(services: Services) -> None:
    """Ask in the languages of the articles, once there is a dictionary or it has to do without."""
    await services.learned.wait()
    chinese = services.desk.collection.layout.chinese
    for language, questions in QUESTIONS.items():
        if (chinese == (language == "zh")).any():
            for question in (*with_words(services.desk.collection, language), *questions):
                found = await services.thinking.ask(services.desk, question, language, None)
            for question in FOLLOWING[language]:
                await services.thinking.ask(services.desk, question, language, Previous.of(found))

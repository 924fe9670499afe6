"""What Chinese articles report of somebody whom nothing else makes a speaker: 对此甲厂回应，……."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import Answer
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.relayed import is_on
from retrieval.language.tokens import HAN, fold, simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

SEARCHED, MOST_SENTENCES = 20, 200  # paragraphs looked at, and sentences of each
ON_TOPIC = 0.5  # of a topic that the paragraph and the one before have to tell
SURE, BARE = 0.75, 0.7  # confidence on a topic, and where none is asked for
BEGINS = "(?:^|[，。；！？”」）]|对此|而|但|则|不过|随后)"
SAYS = "(?:方面|公司|官方|则|也|还|均|昨天|今天|昨日|今日|日前|随后|对此|曾|在[^，。；在]{1,12}?(?:中|上|时|里)){0,3}"
VERB = "(?:表示|回应|解释|说明|指出|坦言|强调|认为|透露|称|说(?!明书|法|服)|否认|反驳|呼吁|批评)"


def reported(who: str, topic: Topic, question: Question, collection: Collection) -> Answer | None:
    """The sentence that tells what somebody said, on a topic or at all, as the article's own; None without one."""
    if not HAN.search(who) or len(who) < 2:  # noqa: PLR2004 - a surname alone may be anybody's
        return None
    found = next(_telling(who, topic, collection), None)
    sure = SURE if topic.facets else BARE
    return Answer(question.text, question.language, "passage", sure, (found,)) if found else None


def _telling(who: str, topic: Topic, collection: Collection) -> Iterator[Statement]:
    told = re.compile(f"{BEGINS}{re.escape(who)}{SAYS}{VERB}")
    for hit in collection.search(who, SEARCHED):
        number = collection.number_at(hit)
        if not is_on(topic, number, collection, ON_TOPIC):
            continue
        article = collection.records[hit.article].article
        paragraph = article.paragraph_at(hit.span.start)
        every = body_sentences(article, paragraph.number if paragraph else None)
        for at, sentence in islice(every, MOST_SENTENCES):
            if told.search(simplified(fold(article.text[slice(*sentence)]))):
                yield narrated(article, at, *sentence)

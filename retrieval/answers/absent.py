"""Somebody who is asked about and does not speak: what they are called, and where the articles have that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN, fold, simplified, stop_words
from retrieval.people.descriptions import described
from retrieval.people.naming import honorifics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Paragraph
    from corpus.quotation import Record
    from retrieval.collection import Collection, Hit
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

SEARCHED = 20  # paragraphs looked at


class Place(NamedTuple):
    """A paragraph that a search finds: with the record of its article, and its number as a document."""

    record: Record
    paragraph: Paragraph
    number: int


@dataclass(frozen=True)
class Absent:
    """``who`` is a stretch of a question, ``words`` are those of it that tell, folded, of a name without its titles.

    ``last`` is the one by which a sentence may call somebody: the last one of a name, or what a description says that
    they are. A stretch in Chinese is one word.
    """

    who: str
    words: tuple[str, ...]
    last: str
    is_name: bool
    collection: Collection

    @classmethod
    def of(cls, who: str, question: Question, collection: Collection) -> Absent:
        """Whoever a stretch means; a name is what the asker wrote as one."""
        if HAN.search(who):
            word = simplified(fold(who)).strip()
            return cls(who, (word,), word, is_name=False, collection=collection)
        told = [word for word in fold(who).split() if word not in stop_words("en")]
        *_, last = ("", *(word for word in described(who).split() if word in told))
        named = [word for word in told if word not in honorifics()]
        is_name = last not in honorifics() and bool(named) and all(word in question.names for word in named)
        return cls(who, tuple(named if is_name else told), last, is_name=is_name, collection=collection)

    @property
    def is_chinese(self) -> bool:
        """Whether the stretch is in Chinese."""
        return HAN.search(self.who) is not None

    def places(self, most: int = SEARCHED) -> Iterator[Place]:
        """The paragraphs that a search for the words finds, the nearest first; of a large corpus each is read then."""
        for hit in self._found[:most]:
            record = self.collection.records[hit.article]
            paragraph = record.article.paragraph_at(hit.span.start)
            if paragraph is not None:
                yield Place(record, paragraph, self.collection.layout.number_of(hit.article, paragraph.number))

    @cached_property
    def _found(self) -> Sequence[Hit]:
        return self.collection.search(" ".join(self.words), SEARCHED) if self.last else ()


def is_on(topic: Topic, number: int, collection: Collection, least: float) -> bool:
    """Whether a paragraph, with the one before, tells so much of a topic, where there is one."""
    if not topic.facets:
        return True
    english, read = topic.is_english, collection.paragraphs
    here, before = read.terms_of(number, english=english), read.terms_before(number, english=english)
    return topic.coverage(here, before) >= least

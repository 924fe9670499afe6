"""Somebody who is asked about and does not speak: what they are called, and where that stands."""

from __future__ import annotations

import re
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
        is_name = is_name or (question.text.islower() and _is_written(" ".join(named), collection))
        return cls(who, tuple(named if is_name else told), last, is_name=is_name, collection=collection)

    @property
    def is_chinese(self) -> bool:
        """Whether the stretch is in Chinese."""
        return HAN.search(self.who) is not None

    def places(self, most: int) -> Iterator[Place]:
        """The paragraphs that a search for the words finds, the nearest first; of a large corpus each is read then."""
        for hit in self._found[:most]:
            record = self.collection.records[hit.article]
            paragraph = record.article.paragraph_at(hit.span.start)
            if paragraph is not None:
                yield Place(record, paragraph, self.collection.layout.number_of(hit.article, paragraph.number))

    @cached_property
    def _found(self) -> Sequence[Hit]:
        return self.collection.search(" ".join(self.words), SEARCHED) if self.last else ()


def _is_written(name: str, collection: Collection) -> bool:
    """Whether an article has a name of several words with capitals, in a question without any."""
    capitals = re.compile(re.escape(name.title()))
    hits = collection.search(name, SEARCHED) if " " in name else ()
    return any(capitals.search(collection.records[hit.article].article.text) for hit in hits)

"""Text, terms and utterances of a corpus's paragraphs, by document number; what was read last is remembered.

"Terms" are the stems and words by which a text is matched (``language/tokens``). With ``english=True`` the terms of
Chinese text are followed by those of its English translations, word by word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from retrieval.index.layout import FEW
from retrieval.index.utterance import Utterances
from retrieval.language.tokens import NO_TERMS, fold, terms
from retrieval.passages.turn import Turns
from retrieval.postings.bridge import glossed
from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from corpus.article import Span
    from corpus.quotation import Record
    from retrieval.index.layout import Layout
    from retrieval.index.utterance import Utterance
    from retrieval.index.volumes import Volume
    from retrieval.language.tokens import Terms
    from retrieval.topics.topic import Thesaurus

SPELLED = 1 << 15  # words of the index whose spelling is remembered
REMEMBERED = 8192  # stretches whose terms, and paragraphs whose utterances, are remembered
REMEMBERED_OF_MANY = 1024  # the same of a large corpus, where they are seldom met again and each keeps an article


def _at_hand(paragraphs: Paragraphs) -> int:
    """How many of a corpus's paragraphs are remembered."""
    return REMEMBERED if paragraphs.layout.size <= FEW else REMEMBERED_OF_MANY


@dataclass(frozen=True, eq=False)
class Paragraphs:
    """Reads the paragraphs of ``records``; ``layout`` numbers them, ``volumes`` know their words."""

    records: Mapping[str, Record]
    layout: Layout
    volumes: Mapping[int, Volume] = field(repr=False)
    thesaurus: Thesaurus | None = field(default=None, repr=False)

    def text_of(self, number: int) -> str:
        """The paragraph's text, as it stands in the article."""
        name, paragraph = self.layout.place_of(number)
        article = self.records[name].article
        return article.text[slice(*article.paragraphs[paragraph - 1].span)]

    @remembering(_at_hand)
    def terms_of(self, number: int, *, english: bool = False) -> Terms:
        """The paragraph's terms."""
        article, paragraph = self.layout.place_of(number)
        span = self.records[article].article.paragraphs[paragraph - 1].span
        return self.terms_in(article, span, english=english)

    @remembering(_at_hand)
    def folded(self, number: int) -> str:
        """The paragraph's text folded for matching (``tokens.fold``)."""
        return fold(self.text_of(number))

    @remembering(_at_hand)
    def folded_words(self, number: int) -> frozenset[str]:
        """The words of the folded text, not stemmed."""
        return frozenset(fold(self.text_of(number)).split())

    def title_of(self, name: str) -> Terms:
        """The terms of the title of the article with this id; none without a title."""
        title = next((p for p in self.records[name].article.paragraphs if p.kind == "title"), None)
        return self.terms_in(name, title.span) if title else NO_TERMS

    def with_title(self, number: int, *, english: bool = False) -> tuple[Terms, Terms]:
        """The paragraph's terms, and those of the title of its article: what a passage need not say again."""
        return self.terms_of(number, english=english), self.title_of(self.layout.place_of(number)[0])

    def begins_with_title(self, number: int) -> bool:
        """Whether the article in which the paragraph stands begins with its title."""
        paragraphs = self.records[self.layout.place_of(number)[0]].article.paragraphs
        return bool(paragraphs) and paragraphs[0].kind == "title"

    def words_of(self, numbers: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The words of several paragraphs as the index has them, in an arbitrary order; no article is read."""
        shelved, found = self.layout.shelved_of(numbers), [tuple[str, ...]()] * len(numbers)
        first = 0
        for volume, held in self.volumes.items():
            places = np.flatnonzero((shelved >= first) & (shelved < first + held.size))
            if len(places):
                words = held.worded.words_of(shelved[places] - first)
                spelled = [self._word(volume, word) for word in words.numbers.tolist()]
                ends = np.cumsum(words.counts).tolist()
                for place, start, end in zip(places.tolist(), [0, *ends], ends, strict=False):
                    found[place] = tuple(spelled[start:end])
            first += held.size
        return found

    @remembering(SPELLED)
    def _word(self, volume: int, word: int) -> str:
        """The word with a number in a volume."""
        return self.volumes[volume].words.vocabulary.term(word)

    def terms_before(self, number: int, *, english: bool = False) -> Terms:
        """The terms of the paragraph before it in the same article; none for an article's first."""
        return self.terms_of(number - 1, english=english) if self.layout.place_of(number)[1] > 1 else NO_TERMS

    @remembering(_at_hand)
    def terms_in(self, name: str, span: Span, *, english: bool = False) -> Terms:
        """The terms of the stretch ``span`` in the article with this id."""
        article = self.records[name].article
        plain = terms(article.text[slice(*span)])
        bridged = english and article.language == "zh" and self.thesaurus is not None
        return glossed(plain, self.thesaurus) if bridged and self.thesaurus else plain

    @remembering(_at_hand)
    def utterances(self, number: int) -> Utterances:
        """What can be quoted from the paragraph: its quotations and sentences."""
        name, paragraph = self.layout.place_of(number)
        record = self.records[name]
        place = record.article.paragraphs[paragraph - 1]
        return Utterances(record.article, place, record.begun_in(place))

    @remembering(_at_hand)
    def turns(self, number: int) -> Turns:
        """The utterances of the paragraph that are turns of an interview or a conversation."""
        return Turns(self.utterances(number))

    @remembering(_at_hand)
    def worded(self, number: int, *, english: bool = False) -> tuple[tuple[Utterance, Terms], ...]:
        """What can be quoted from the paragraph, each with its terms."""
        return tuple((u, self.terms_in(u.article.id, u.span, english=english)) for u in self.utterances(number))

"""A thesaurus of a few words, for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.language.option import Option


@dataclass(frozen=True)
class FewWords:
    """Words of like meaning, the English terms of Chinese words, and names; no word has a place.

    ``otherwise`` is what a word that is not listed is like.
    """

    like: Mapping[str, Sequence[Option]] = field(default_factory=dict)
    english: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    otherwise: tuple[Option, ...] = ()

    def related(self, word: str) -> Sequence[Option]:
        return self.like.get(word, self.otherwise)

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        return [term for word in words for term in self.english.get(word, ())]

    def place(self, word: str) -> None:
        """No word has a place."""

    def is_name(self, word: str) -> bool:
        return word in self.names

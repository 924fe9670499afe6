"""A thesaurus that is opened when a question first asks it for a word: errors and lists of quotations need none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from retrieval.facet import Option
    from retrieval.topic import Thesaurus


@dataclass(frozen=True)
class Deferred:
    """The thesaurus whose dictionary is in a state folder."""

    state: Path

    def related(self, word: str) -> Sequence[Option]:
        """Words of like meaning; none where the dictionary cannot be kept."""
        return self._opened.related(word) if self._opened else ()

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        """What Chinese words mean; nothing where the dictionary cannot be kept."""
        return self._opened.english_of(words) if self._opened else ()

    @cached_property
    def _opened(self) -> Thesaurus | None:
        from bot.lexicons import open_thesaurus  # noqa: PLC0415 - the purpose of this module

        return open_thesaurus(self.state)

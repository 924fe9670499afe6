"""A thesaurus that is opened when a question first asks it for a word: errors and lists of quotations need none."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from retrieval.language.option import Option
    from retrieval.language.spaces import Place
    from retrieval.topics.topic import Thesaurus


@dataclass(frozen=True)
class Deferred:
    """The thesaurus whose dictionary is in a state folder."""

    state: Path

    def __reduce__(self) -> tuple[type[Deferred], tuple[Path]]:
        """Another process opens it when it needs it."""
        return Deferred, (self.state,)

    def __bool__(self) -> bool:
        """Whether there is a dictionary; opens it. An index made without one must not count as translated."""
        return self._opened is not None

    def related(self, word: str) -> Sequence[Option]:
        """Words of like meaning; none where the dictionary cannot be kept, of which the first call warns."""
        return self._opened.related(word) if self._opened else ()

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        """What Chinese words mean; nothing where the dictionary cannot be kept."""
        return self._opened.english_of(words) if self._opened else ()

    def place(self, word: str) -> Place | None:
        """Where a Chinese word stands in the word space; nowhere without the dictionary."""
        return self._opened.place(word) if self._opened else None

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name; unknown without the dictionary."""
        return self._opened is not None and self._opened.is_name(word)

    @cached_property
    def _opened(self) -> Thesaurus | None:
        from bot.lexicons import NoDictionary, has_dictionary, make_apart, open_thesaurus  # noqa: PLC0415 - this module's purpose

        try:
            if not has_dictionary(self.state):
                if sys.stderr.isatty():
                    click.echo("Making the dictionary, once; this takes some seconds.", err=True)
                make_apart(self.state)
            return open_thesaurus(self.state)
        except NoDictionary as missing:
            click.echo(f"pullquote: {missing}", err=True)
            return None

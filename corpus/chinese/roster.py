"""Everybody whom an article names or describes, with titles, other names and where they appear."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from corpus.chinese.notes import Appearance, Character, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.reading import Reading

MEMORY = 3  # paragraphs over which a pronoun may point back
REMEMBERED = 100  # mentions: more than six paragraphs have
NEAR_CUE = 6  # characters behind a name in which a cue begins


class Roster:
    """The characters of one article, and what was last told of them, in reading order.

    ``named`` are by their names in simplified characters; ``appearances`` the last mentions of anybody.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.text = reading.article.text
        self.named: dict[str, Character] = {}
        self.described: list[Character] = []
        self.appearances: deque[Appearance] = deque(maxlen=REMEMBERED)
        self.last: dict[Character, int] = {}  # the furthest offset at which each appears
        self._speaking: dict[str, bool] = {}
        self.speaker: Character | None = None  # who spoke last
        self.asker: Character | None = None  # whose question waits for an answer
        self.stranger = -1  # the last line in which somebody spoke who is not known
        self.doubtful = -1  # where the last subject stands that may be somebody's name
        self.teller: Appearance | None = None  # who has told a 他 something, and is not that 他
        self.stranger_at = -1  # where somebody spoke who is not known

    def people(self) -> Iterator[Character]:
        """Everybody, named ones first."""
        yield from dict.fromkeys(self.named.values())
        yield from self.described

    def appear(self, character: Character, offset: int, line: int, *, is_subject: bool) -> None:
        """Remember where somebody was mentioned."""
        self.appearances.append(Appearance(offset, line, character, is_subject))
        self.last[character] = max(offset, self.last.get(character, -1))

    def introduce(self, mention: Mention) -> Character:
        """The character of a mention by name; a new one when nobody is called so."""
        folded = self.folded(mention.span)
        character = self.named.get(folded) or self._by_part(folded)
        if character is None:
            name = self.text[mention.span.start : mention.span.end]
            character = Character(name, name, "person", folded)
            self.named[folded] = character
        elif folded != character.folded:
            self._add(character.aliases, self.text[mention.span.start : mention.span.end])
        self._learn(character, mention)
        return character

    def is_new(self, span: Span) -> bool:
        """Whether nobody is called so yet."""
        return self.folded(span) not in self.named

    def rename(self, known: Span, alias: Span) -> None:
        """Another name of somebody who has been introduced."""
        character = self.named.get(self.folded(known))
        if character:
            self.named[self.folded(alias)] = character
            self._add(character.aliases, self.text[alias.start : alias.end])

    def _learn(self, character: Character, mention: Mention) -> None:
        if mention.title:
            for title in titles_in(self.text[mention.title.start : mention.title.end]):
                self._add(character.titles, title)
        character.sex = character.sex or mention.sex

    @staticmethod
    def _add(values: list[str], value: str) -> None:
        if value not in values:
            values.append(value)

    def folded(self, span: Span) -> str:
        """The characters of a mention in simplified form."""
        return self.reading.folded[span.start : span.end]

    def _by_part(self, folded: str) -> Character | None:
        """古丽娜尔 for 古丽娜尔·热合曼, 慕秋 for 沈慕秋, 司徒 for 司徒明远: a part that only one full name has."""
        found = [c for name, c in self.named.items() if _is_part(folded, name) or folded in self.family_of(name)]
        return found[0] if len(found) == 1 else None

    def family_of(self, name: str) -> tuple[str, ...]:
        """The surname of two characters in a name of four, by which people with one are called."""
        surname = name[:2]
        return (surname,) if len(name) == 2 * len(surname) and surname in self.lexicon.surnames else ()

    def speaks(self, name: str) -> bool:
        """Whether a cue stands right behind the name somewhere; the text is looked through once for each name."""
        if name not in self._speaking:
            plain, cues = self.reading.plain, self.lexicon.cue_words
            ends = (match.end() for match in re.finditer(re.escape(name), plain))
            self._speaking[name] = any(any(cues.within(plain, end, min(len(plain), end + NEAR_CUE))) for end in ends)
        return self._speaking[name]


def titles_in(run: str) -> list[str]:
    """市委常委、常务副市长、党工委书记 are three titles."""
    return [title for title in run.replace("兼", "、").replace("，", "、").split("、") if title.strip()]


def name_parts(name: str) -> tuple[str, ...]:
    """The full name, and for a foreign one its first and last part."""
    pieces = name.split("·")
    return (name, *(piece for piece in (pieces[0], pieces[-1]) if len(piece) > 1)) if len(pieces) > 1 else (name,)


def _is_part(part: str, name: str) -> bool:
    if "·" in name:
        pieces = name.split("·")
        return part in {pieces[0], pieces[-1]} and len(part) > 1
    return len(part) == 2 and len(name) in {3, 4} and name.endswith(part)  # noqa: PLR2004

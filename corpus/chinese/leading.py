"""What stands before a subject and is none of it: numbers, datelines, dates, connectives, phrases of time and place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS, Lexicon
from corpus.chinese.name_ends import BOUNDARY
from corpus.chinese.titles import LONGEST_TITLE

if TYPE_CHECKING:
    from corpus.chinese.mentions import Mentions
    from corpus.chinese.names import Names

AGE = re.compile(r"(?:现?年)?\d{1,3}多?岁(?:的|[、，])?")
NUMBERED = re.compile(r"(?:[一二三四五六七八九十]|\d{1,2})(?:、|[.．]\s*(?=[一-龥]))")


class Leading:
    """Passes over what leads up to the subject of a clause; ``mentions`` finds the one that begins at a place."""

    def __init__(self, lexicon: Lexicon, names: Names, mentions: Mentions) -> None:
        self.lexicon, self.names, self.mentions = lexicon, names, mentions
        self.plain, self.titles = names.reading.plain, mentions.phrases.titles

    def past(self, start: int, end: int) -> int:
        """Where the subject of ``plain[start:end]`` may begin; ``end`` where nothing else is there."""
        position = start
        while position < end:
            after = self._past_one(position, end)
            if after == position:
                break
            position = after
        return position

    def _past_one(self, position: int, end: int) -> int:
        """Past the one thing that leads there; the same place where nothing does."""
        if self.plain[position] in BOUNDARY or self.plain[position] == "的":
            return position + 1
        counted = self._past_number(position, end) or self._past_date(position, end)
        if counted:
            return counted
        word = self.lexicon.leading.at(self.plain, position, end)
        if self.names.at(position, end) and word <= 1:
            return position
        if word and not self._is_noun(position, end, word):
            return position + word
        source = PATTERNS["source_of"].match(self.plain, position, end)
        return source.end() if source else self._past_phrase(position, end)

    def _past_number(self, position: int, end: int) -> int:
        """Past “三、” of a list; 0 where none stands there."""
        numbered = NUMBERED.match(self.plain, position, end)
        return numbered.end() if numbered else 0

    def _past_date(self, position: int, end: int) -> int:
        """Past a dateline, an age or a date; 0 where none stands there, or it belongs to what follows."""
        for pattern in (PATTERNS["dateline"], AGE, PATTERNS["month"], PATTERNS["time"]):
            when = pattern.match(self.plain, position, end)
            if when:
                told = when.end() > position and when[0] != "起" and not self.plain.startswith("的", when.end())  # 起初
                return when.end() if told else 0
        return 0

    def _is_noun(self, position: int, end: int, length: int) -> bool:
        """Whether the word that may lead only begins a noun: 当事人, 连长, 当局, 都市交通局, 当地."""
        if self.titles.noun_at(position, end) > length or self.plain.startswith(("当地", "当事"), position):
            return True
        return PATTERNS["city"].match(self.plain, position, end) is not None

    def _past_phrase(self, position: int, end: int) -> int:
        """在开工现场韩立群强调: past the phrase, when a subject follows it."""
        if self.plain[position] in "在当就据经对面针从随" and not self.plain.startswith("从事", position):
            for closer in PATTERNS["closers"].finditer(self.plain, position + 2, min(end, position + LONGEST_TITLE)):
                if closer.end() < end and self.mentions.at(closer.end(), end):
                    return closer.end()
        return position

"""Other names of somebody that an article tells: 村里人叫他仇老四, 老K本名高远, 绰号“铁头”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.mention import Mention
from corpus.chinese.name_ends import HAN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading
    from corpus.chinese.roster import Roster

NICKNAME = rf"[“「『‘]?([{HAN}A-Za-z·]{{2,4}})[”」』’]?(?=[，。；、！？,]|$)"
CALLED = re.compile(
    rf"(?:(?:叫|喊|称|唤)(?:他|她)(?:为|作|做)?|(?:人称|人送外号|外号|绰号|网名|笔名|艺名|昵称|小名|乳名|本名|原名|真名)(?:叫|是|为)?){NICKNAME}"
)
MARKED = rf"[“「『‘]([{HAN}]{{2,4}})[”」』’]"
AHEAD = re.compile(
    rf"(?:人称|人送外号|外号|绰号|网名|笔名|艺名|昵称|小名|乳名|(?:叫|称)(?:作|做|为))(?:叫|是|为)?{MARKED}的|{MARKED}(?=[{HAN}])"
)
REAL = re.compile(
    rf"([{HAN}]{{2,4}})，?[他她其]?的?(?:本名|原名|真名)(?:叫|是|为)?([{HAN}]{{2,4}})(?=[，。；、！？,]|$)"
)
FAMILIAR = "老小阿大"
KIN = "伯叔姨哥姐嫂婆爷婶妈爸公"
REACH = 60  # characters back to the person whose other name it is
TITLED = 20  # characters of a title between a nickname and the name


def learn(reading: Reading, lexicon: Lexicon, names: Names, roster: Roster, harvest: Sequence[Mention]) -> None:
    """Give the nicknames in the article's narration to those whom it names beside them."""
    known = sorted(mention.span for mention in harvest)
    for alias, name in [*_ahead(reading, names, known), *_real(reading, lexicon.surnames)]:
        if roster.is_new(alias):
            roster.introduce(Mention(name, "name"))
            roster.rename(name, alias)
    for alias in _nicknames(reading, lexicon.surnames):
        before = [span for span in known if alias.start - REACH <= span.start and span.end <= alias.start]
        if before and roster.is_new(alias):
            roster.rename(before[-1], alias)


def _ahead(reading: Reading, names: Names, known: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Nicknames in front of the name: 人称“石头”的局长石砚秋, “阿土伯”陈水木."""
    for line in reading.lines:
        for match in AHEAD.finditer(reading.folded, *line.span):
            alias = Span(*match.span(1 if match[1] else 2))
            nickname = reading.folded[alias.start : alias.end]
            familiar = nickname[0] in FAMILIAR or nickname[-1] in KIN
            if not reading.count(nickname) or not (match[1] or familiar):
                continue
            stop = names.at(match.end(), line.span.end)
            titled = next((s for s in known if match[1] and 0 <= s.start - match.end() <= TITLED), None)
            if stop or titled:
                yield alias, titled or Span(match.end(), stop or 0)


def _real(reading: Reading, surnames: Collection[str]) -> Iterator[tuple[Span, Span]]:
    """Nicknames that the article uses again, with the real name told after them: 仇老四本名仇福田."""
    for line in reading.lines:
        for match in REAL.finditer(reading.folded, *line.span):
            ends = (Span(start, match.end(1)) for start in range(match.start(1), match.end(1) - 1))
            alias = next((s for s in ends if _is_called(reading, s, surnames)), None)
            if alias and match[2][0] in surnames:
                yield alias, Span(*match.span(2))


def _is_called(reading: Reading, span: Span, surnames: Collection[str]) -> bool:
    """Whether the article calls somebody so again."""
    word = reading.folded[span.start : span.end]
    return reading.count(word) > 1 and (word[0] in FAMILIAR or word[0] in surnames)


def _nicknames(reading: Reading, surnames: Collection[str]) -> Iterator[Span]:
    """The names told so that the article uses again: not 回家 of 叫他回家."""
    for line in reading.lines:
        for match in CALLED.finditer(reading.folded, *line.span):
            name = match[1]
            again = reading.count(name) > 1
            if again and (name[0] in FAMILIAR or name[0].isascii() or name[0] in surnames):
                yield Span(*match.span(1))

"""Other names of somebody that an article tells: 村里人叫他仇老四, 老K本名高远, 绰号“铁头”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.names import HAN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from corpus.chinese.cast import Cast
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.mentions import Mention
    from corpus.chinese.reading import Reading

NICKNAME = rf"[“「『‘]?([{HAN}A-Za-z·]{{2,4}})[”」』’]?(?=[，。；、！？,]|$)"
CALLED = re.compile(
    rf"(?:(?:叫|喊|称|唤)(?:他|她)(?:为|作|做)?|(?:人称|人送外号|外号|绰号|网名|笔名|艺名|昵称|小名|乳名|本名|原名|真名)(?:叫|是|为)?){NICKNAME}"
)
FAMILIAR = "老小阿大"
REACH = 60  # characters back to the person whose other name it is


def learn(reading: Reading, lexicon: Lexicon, cast: Cast, harvest: Sequence[Mention]) -> None:
    """Give the nicknames in the article's narration to those whom it has named just before."""
    known = sorted(mention.span for mention in harvest)
    for alias in _nicknames(reading, lexicon.surnames):
        before = [span for span in known if alias.start - REACH <= span.start and span.end <= alias.start]
        if before and cast.is_new(alias):
            cast.rename(before[-1], alias)


def _nicknames(reading: Reading, surnames: Collection[str]) -> Iterator[Span]:
    """The names told so that the article uses again: not 回家 of 叫他回家."""
    for line in reading.lines:
        for match in CALLED.finditer(reading.folded, *line.span):
            name = match[1]
            again = reading.count(name) > 1
            if again and (name[0] in FAMILIAR or name[0].isascii() or name[0] in surnames):
                yield Span(*match.span(1))

"""Names that only an article teaches: nicknames beside a name (外号“铁头”), and names by their use (小石匠说)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.lexicon import PATTERNS, Lexicon
from corpus.chinese.name_ends import HAN
from corpus.chinese.notes import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading
    from corpus.chinese.roster import Roster

FAMILIAR = "老小阿大"
REACH = 60  # characters back to the person whose other name it is
TITLED = 20  # characters of a title between a nickname and the name
SPOKE = 2  # times that somebody speaks so
LONG = 3  # characters of a name that may end in 人
STANDS = 4  # times that the name stands in the narration
NO_PART = frozenset("的了着过是在对向把被给让和与跟就也还又都才却再已曾将会能可没不这那其该某此每各我你他她它们您谁自")
NO_END = frozenset("中里上下后前时内外者员家方边间处们署检局院行银货地得所有无来去到出起完道说话声笑叫喊问答")
NO_BEGINNING = frozenset("一二三四五六七八九十两几多数第有无为因从由至于以如若但而且并或及等据按称说另更最很太")


def learn(reading: Reading, lexicon: Lexicon, names: Names, roster: Roster, harvest: Sequence[Mention]) -> None:
    """Give the nicknames in the article's narration to those whom it names beside them."""
    known = sorted(mention.span for mention in harvest)
    for alias, name in _ahead(reading, names, known):
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
        for match in PATTERNS["ahead"].finditer(reading.folded, *line.span):
            alias = Span(*match.span(1 if match[1] else 2))
            nickname = reading.folded[alias.start : alias.end]
            familiar = nickname[0] in FAMILIAR or nickname[-1] in "伯叔姨哥姐嫂婆爷婶妈爸公"
            if not reading.count(nickname) or not (match[1] or familiar):
                continue
            stop = names.at(match.end(), line.span.end)
            titled = next((s for s in known if match[1] and 0 <= s.start - match.end() <= TITLED), None)
            if stop or titled:
                yield alias, titled or Span(match.end(), stop or 0)


def _nicknames(reading: Reading, surnames: Collection[str]) -> Iterator[Span]:
    """The names told so that the article uses again: not 回家 of 叫他回家."""
    for line in reading.lines:
        for match in PATTERNS["called"].finditer(reading.folded, *line.span):
            name = match[1]
            again = reading.count(name) > 1
            if again and (name[0] in FAMILIAR or name[0].isascii() or name[0] in surnames):
                yield Span(*match.span(1))


@cache
def _speaking() -> re.Pattern[str]:
    """A word of two to four characters that opens a clause right in front of a plain verb of speech."""
    verbs = "说|表示|告诉|回忆|坦言|解释|透露|觉得|认为|强调|补充|感慨|笑说|笑称|笑着说|分享|介绍|直言|回答|反问|指出"
    verbs += "|称|宣布|呼吁|警告|敦促|承认|否认"
    return re.compile(rf"(?<![{HAN}])(?=([{HAN}]{{2,4}}?)(?:{verbs}))")


def repeated_names(reading: Reading, lexicon: Lexicon) -> Iterator[Span]:
    """Where such a name stands first."""
    found = [match.span(1) for match in _speaking().finditer(reading.plain)]
    spoken = Counter(reading.plain[start:stop] for start, stop in found)
    for word, times in spoken.items():
        foreign = len(word) >= LONG and set(word) <= lexicon.transliteration  # 特朗普
        often = times >= SPOKE and reading.count(word) >= STANDS
        if (often or (foreign and reading.count(word) >= SPOKE)) and _may_be_name(word, lexicon):
            yield next(Span(start, stop) for start, stop in found if reading.plain[start:stop] == word)


def _may_be_name(word: str, lexicon: Lexicon) -> bool:
    """Whether no word of the lexicon stands in it, and no small word."""
    if word[-1] == "人" and len(word) < LONG:  # 小石匠人, but 工人
        return False
    if set(word) & NO_PART or word[0] in NO_BEGINNING or word[-1] in NO_END:
        return False
    lists = (
        *(lexicon.offices, lexicon.bodies, lexicon.documents, lexicon.things, lexicon.places, lexicon.firms),
        *(lexicon.relations, lexicon.trailing, lexicon.leading, lexicon.verbs, lexicon.governing, lexicon.addressees),
        *(lexicon.definite, lexicon.indefinite, lexicon.cue_words, lexicon.not_cues, lexicon.nouns),
    )
    return not any(stop - start > 1 for held in lists for start, stop in held.within(word, 0, len(word)))

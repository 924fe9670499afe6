"""Names that only their use shows: somebody speaks again and again under one without a surname (小石匠, 笑岚)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.name_ends import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.reading import Reading

SPOKE = 2  # times that somebody speaks so
LONG = 3  # characters of a name that may end in 人
STANDS = 4  # times that the name stands in the narration
NO_PART = frozenset("的了着过是在对向把被给让和与跟就也还又都才却再已曾将会能可没不这那其该某此每各我你他她它们您谁自")
NO_END = frozenset("中里上下后前时内外者员家方边间处们署检局院行银货地得所有无来去到出起完道说话声笑叫喊问答")
NO_BEGINNING = frozenset("一二三四五六七八九十两几多数第有无为因从由至于以如若但而且并或及等据按称说另更最很太")


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

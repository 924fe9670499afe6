"""What stands before a subject and is none of it: numbers, datelines, dates, connectives, phrases of time and place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.name_ends import BOUNDARY
from corpus.chinese.titles import LONGEST_TITLE

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.mentions import Mentions
    from corpus.chinese.names import Names

TIME = re.compile(
    r"(?:\d{2,4}\s?年)?(?:\d{1,2}\s?月)?(?:\d{1,2}\s?[日号])?(?:上午|下午|中午|晚上|晚间|晚|凌晨|早上|傍晚)?(?:\d{1,2}[时点:]\d{0,2}分?许?)?(?:左右|起)?"
)
MONTH = re.compile(
    r"[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?(?:[上中下]旬|初|底|间|份)?"
    r"|近[几数两三]?个?[年月周日天](?:来|以来|间)?|(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|深夜)[一二三四五六七八九十]{1,3}[点时](?:半|[一二三四五六七八九十]{1,3}分)?"
)
AGE = re.compile(r"(?:现?年)?\d{1,3}多?岁(?:的|[、，])?")
LONGEST_PLACE = 4  # characters
NUMBERED = re.compile(r"(?:[一二三四五六七八九十]|\d{1,2})(?:、|[.．]\s*(?=[一-龥]))")
CLOSERS = re.compile(
    r"时候|之时|之际|之后|之前|期间|过程中|现场|面前|会上|时|后|前|中(?![期国心央学小午])|上(?![班司级校尉将市])|里(?![长程约])|下(?![属令午])|内(?![衣容部阁政心])|间(?!接)|外(?![界交国资媒贸])|旁|边"
)
OPENERS = "在当就据经对面针从随"
CITY = re.compile("都(?=[匀昌兰灵]|发[局处]|会[局公]|更处|委会|计处|审会)")  # 都匀市, 都发局: where 都 is no "all"
SOURCE_OF = re.compile(r"根据|依据|按照|依照|据|照|按|听(?![众取证力讲课从到见说闻过完了])")
DATELINE = re.compile(
    r"(?:本报|本報|本刊|本网|[^，。\s]{2,12}?(?:社|报|网|台|电))?[^，。\s]{0,8}?(?:\d{1,2}月)?\d{1,2}日[电讯]"
    r"|[^，。\s]{2,8}?(?:快讯|讯|消息)(?=[\ue002 ])|本报讯|本刊讯|中央社|[^，。]{0,24}?\s\S{2,3}\s?摄(?![影像])[）)\s]*"
)


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
        source = SOURCE_OF.match(self.plain, position, end)
        return source.end() if source else self._past_phrase(position, end)

    def _past_number(self, position: int, end: int) -> int:
        """Past “三、” of a list, or 本人 in front of what is counted; 0 where neither stands there."""
        numbered = NUMBERED.match(self.plain, position, end)
        if numbered:
            return numbered.end()
        return self.plain.index("、", position) + 1 if self.plain.startswith("本人、", position) else 0

    def _past_date(self, position: int, end: int) -> int:
        """Past a dateline, an age or a date; 0 where none stands there, or it belongs to what follows."""
        for pattern in (DATELINE, AGE, MONTH, TIME):
            when = pattern.match(self.plain, position, end)
            if when:
                told = when.end() > position and when[0] != "起" and not self.plain.startswith("的", when.end())  # 起初
                return when.end() if told else 0
        return 0

    def _is_noun(self, position: int, end: int, length: int) -> bool:
        """Whether the word that may lead only begins a noun: 当事人, 连长, 当局, 都市交通局, 当地."""
        if self.titles.noun_at(position, end) > length or self.plain.startswith(("当地", "当事"), position):
            return True
        longer = self.plain[position] in "都也" and self._is_longer(position, length)
        return longer or CITY.match(self.plain, position, end) is not None

    def _is_longer(self, position: int, length: int) -> bool:
        """Whether the word there is longer than the one that may stand before a subject, and no adverb itself."""
        word = self.mentions.labels.parted.word_at(position)
        return len(word) > length and word not in self.lexicon.trailing and word not in self.lexicon.clausal

    def _past_phrase(self, position: int, end: int) -> int:
        """在开工现场韩立群强调: past the phrase, when a subject follows it."""
        if self.plain[position] in OPENERS and not self.plain.startswith("从事", position):
            for closer in CLOSERS.finditer(self.plain, position + 2, min(end, position + LONGEST_TITLE)):
                if closer.end() < end and not self._cuts(closer.end()) and self.mentions.at(closer.end(), end):
                    return closer.end()
        return position

    def _cuts(self, at: int) -> bool:
        """Whether a place's name goes on there: 斯里兰卡."""
        lists = (self.lexicon.places, self.lexicon.bodies)
        return any(words.at(self.plain, at - back, at + LONGEST_PLACE) > back for words in lists for back in (1, 2))

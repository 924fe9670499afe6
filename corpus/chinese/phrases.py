"""Noun phrases: titles before names, descriptions of people, and where they begin and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.clauses import BROADCASTERS, DONE_TO, LONGER, SUDDEN, TOLD, opens_clause, tells
from corpus.chinese.name_ends import BOUNDARY, HAN, JOINING
from corpus.chinese.reading import ASIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading
    from corpus.chinese.words import Words

PERSON_ENDINGS = "人员者手工匠师家迷官长客"
PREPOSITIONS = "对向在就于把被给将"
TOWARDS = "对向给在"
POSTING = re.compile(r"发(?:布|表|出|了|文|微|帖|推|朋友圈|视频|声明|公告|通告|通报|长文)")
IN_OFFICE = re.compile(r"现任|曾任|担任|身为|作为")
STOPPED = "[拉叫喊拦抓截堵围扯拽揪]住(?:了|(?![房宅户所处院址持民客]))"
QUOTING = re.compile(
    rf"{STOPPED}|"
    r"[忆想][起到]|[贴晒]出|引述|援引|转引|引用|转述|提及|透过|通过|受到|致电|采访(?![部中主])|访问(?![学者团])|专访|注意到|询问|自诉|套句|引发|以及(?=[一-龥]{3})|"
    r"否认|(?:担任|出任|接任|升任|调任)(?=[一-龥])|拜托|求助|找上|邀请(?![赛函])|致函|(?<=[一-龥])被(?![告害捕困访])"
)
SUFFERING = re.compile(
    rf"{STOPPED}|" r"转贴|转发|分享|声援|[忆想][起到]|受到|自诉|致电|邀请|求助|找上|访问|注意到|透过"
)
CALLING = re.compile("(?:电话|短信|微信|信|邮件)给|转贴|转发|分享")
TELLING = re.compile(r"岁|之一$|[年载]$|了|着|过|\d")
SOMEBODY = re.compile(rf"[{HAN}、]{{0,14}}?(?:的人|人士|者|人员|员工|们)")
LONGEST_TITLE = 48
LAST = frozenset("太伯生翁爸妈")  # of a sex only at the end: 太流公司
WHOLE = 2  # characters of a noun
# after a noun phrase they begin what is told of it
PREDICATE = re.compile(
    r"通过|透过|故意|近日|日前|随后|昨[日天晚]|今[日天晚]|[还也]对|就[^业医诊读餐]|已经|正在|未|没有|选在|在接|经[调审研]"
)


class Phrases:
    """Bounds of noun phrases in a reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.reading, self.lexicon, self.names = reading, lexicon, names
        self.plain = reading.plain

    def office_ends(self, start: int, end: int, *, everywhere: bool = False) -> Iterator[tuple[int, int]]:
        """Where offices begin and end; also other nouns for people (摆渡人) before a name that the article repeats."""
        stop = end if everywhere else min(end, start + LONGEST_TITLE)
        past = start
        for position in range(start, stop):
            length = self.lexicon.offices.at(self.plain, position, stop)
            if position + length < past:  # 知情人士 holds no 情人
                continue
            past = max(past, position + length)
            if length and not self._is_called(position, length):
                yield position, position + length
            elif (
                self.plain[position] in PERSON_ENDINGS
                and position > start
                and not self.is_noun(position - 1, position + 1)
                and not self.lexicon.across.at(self.plain, position, end)
                and self.noun_at(position, end) < WHOLE
                and self.noun_at(position + 1, end) < WHOLE
            ):
                name = self.names.at(position + 1, end)
                if (
                    name
                    and self.plain[position + 1 : name] not in self.lexicon.things
                    and self._is_supported(position + 1, name, end)
                ):
                    yield position - 1, position + 1

    def _is_supported(self, start: int, stop: int, end: int) -> bool:
        """Whether a name is repeated, foreign, or stands right before a cue."""
        name = self.plain[start:stop]
        at_cue = stop == end or self.lexicon.cue_words.at(self.plain, stop, end) > 0
        is_word = name in self.lexicon.verbs or name in self.lexicon.trailing
        return self.reading.count(name) > 1 or "·" in name or (at_cue and not is_word)

    def _is_called(self, position: int, length: int) -> bool:
        """Whether the noun only makes a name of the surname before it: 李大爷."""
        word = self.plain[position : position + length]
        return word in self.lexicon.name_honorifics and self.plain[position - 1] in self.lexicon.surnames

    def breaks(self, start: int, stop: int) -> bool:
        """Whether a clause rather than a title stands there."""
        words = self.plain[start:stop]
        return any(c in BOUNDARY and c not in "、 " + ASIDE for c in words)

    def name_after(self, stop: int, end: int) -> Span | None:
        """The name after an office, an aside between them left out."""
        position = self.past_asides(stop, end)
        if self.plain.startswith("的", position) and IN_OFFICE.search(self.plain[max(0, stop - 20) : stop]):
            position += 1
        if position >= end or self.plain[position] in "、·" or self.lexicon.offices.at(self.plain, position, end) > 1:
            return None
        name = self.names.after_office(position, end)
        return Span(position, name) if name else None

    def trimmed_title(self, start: int, stop: int) -> Span:
        """A title without the clause before it: 在河边长大的船工, but not Voll Handel的采购总监."""
        begin = start = self._past_quoting(start, stop)
        for position in range(start, stop):
            letter = self.plain[position]
            if (
                letter == "是"
                or self._is_gap(start, position)
                or (letter == "的" and self.is_clause(begin, position))
                or self.joins(begin, position)
            ):
                begin = position + 1
        while begin < stop - 1 and self.plain[begin] in "与和及暨兼、由让给":
            begin += 1
        if self.plain.startswith("在", begin) and not self.plain.startswith(("在野", "在任", "在职", "在校"), begin):
            begin += 1
        begin += 3 * self.plain.startswith("当时的", begin)
        begin = self.without_quantity(begin, stop)
        if any(who in self.plain[begin:stop] for who in "他她我你"):  # 他进场买代理商花仙子
            whole = (at for at in range(begin, stop) if self.lexicon.offices.at(self.plain, at, stop) == stop - at)
            begin = next(whole, begin)
        return Span(begin + (self.plain[begin : begin + 1] == "的"), stop)

    def _past_quoting(self, start: int, stop: int) -> int:
        """他引述前县长: behind the verb whose object the title is."""
        return max((match.end() for match in QUOTING.finditer(self.plain, start, stop - 1)), default=start)

    def _is_gap(self, start: int, position: int) -> bool:
        """A blank between Chinese words parts a caption or a heading from a title."""
        around = self.plain[max(start, position - 1) : position] + self.plain[position + 1 : position + 2]
        return self.plain[position] in " \u3000" and len(around) > 1 and all("\u3400" <= c <= "\u9fff" for c in around)

    def joins(self, start: int, position: int) -> bool:
        """Whether a conjunction joins a person to what follows: 丁磊和妹妹丁洁."""
        return self.plain[position] in JOINING and self.names.at(start, position) == position

    def without_quantity(self, begin: int, stop: int) -> int:
        """Past 一位, 现年五十岁的."""
        length = self.lexicon.indefinite.at(self.plain, begin, stop)
        length = length or 2 * self.plain.startswith(("这位", "这名", "那位", "那名"), begin)
        return begin + length if begin + length < stop else begin

    def is_clause(self, start: int, stop: int) -> bool:
        """Whether the words before 的 tell something instead of owning."""
        words = self.plain[start:stop]
        return self.lexicon.relative.at(self.plain, start, stop) > 0 or bool(TELLING.search(words))

    def people(self, start: int, end: int) -> int | None:
        """社区的人, 参加者: other nouns for people, next to the cue."""
        match = SOMEBODY.match(self.plain, start, end)
        if match is None or any(self._is_addressed(start, position) for position in range(start, match.end())):
            return None
        return match.end() if self.is_followed(match.end(), end) else None

    def furthest(self, start: int, stops: list[int]) -> int | None:
        """The last of the ends before which no adverbial or verb begins: 法院对一起案件作出判决 ends at 法院.

        公安局发微博 ends at 公安局.
        """
        chosen = None
        for stop in stops:
            between = "" if chosen is None else self.plain[chosen:stop]
            told = chosen is not None and self.lexicon.trailing.spells(self.plain, chosen, stop)  # 老板愤怒贴文
            ends = chosen is not None and (told or self._is_predicate(chosen, stop))
            if not ends and not any(c in PREPOSITIONS for c in between) and not POSTING.search(between):
                chosen = stop
        return chosen if chosen and chosen > start else None

    def head(self, start: int, end: int, heads: Words) -> int | None:
        """Where the noun phrase ends whose head is one of the words: next to the cue, or where a verb follows it."""
        stops = []
        for begin, stop in heads.within(self.plain, start, min(end, start + LONGEST_TITLE)):
            if self.breaks(start, begin) or "是" in self.plain[start:begin] or self._is_addressed(start, begin):
                break
            one = heads is self.lexicon.bodies and stop - begin == 1
            if one and (begin == start or self._is_word_there(start, begin)):
                continue
            if heads is self.lexicon.bodies and heads.at(self.plain, stop, end) > 1:  # 水务委员会
                continue
            if heads is self.lexicon.offices and self.lexicon.bodies.at(self.plain, begin, end) > stop - begin:
                continue
            if self.plain.startswith("会", stop) and self.plain.endswith("记者", begin, stop):
                continue
            if self.plain.startswith(("大选", "选举", "候选", "选战", "参选"), stop):  # 总统大选
                continue
            if (stop - begin > 1 or begin == start or heads is self.lexicon.bodies) and self.is_followed(stop, end):
                stops.append(stop)
        subject = next((stop for stop in stops if self._acts(stop, end)), None)
        if subject:
            return subject
        closing = [stop for stop in stops if self.lexicon.trailing.spells(self.plain, stop, end)]
        return max(closing) if closing else min(stops, default=None)

    def _is_word_there(self, start: int, at: int) -> bool:
        """Whether a letter that may end a body's name is something else: 干部所说, 社会, 拍在台上, 伯伯会说."""
        letter, before = self.plain[at], self.plain[at - 1]
        if self.names.is_told(at) or LONGER.match(self.plain, at) or (letter == "台" and before not in BROADCASTERS):
            return True
        if letter == "处" and before in "好坏益难长短用四到住去何深高远此别害各随":
            return True
        if letter == "会" and (before in "你我他她它都也就还才总能天常法" or self.lexicon.verbs.at(self.plain, at + 1)):
            return True  # 养狗会影响学习
        people = (self.lexicon.offices, self.lexicon.relations, self.names.known)
        return letter == "会" and before != "委" and any(words.ends(self.plain, start, at) for words in people)

    def _is_addressed(self, start: int, begin: int) -> bool:
        """对记者, 给村民: whether the noun is whom somebody speaks to."""
        towards = begin - start > 1 and self.plain[begin - 1] in TOWARDS
        addressed = towards and self.lexicon.addressees.at(self.plain, begin) > 0
        return addressed or (begin - start > 1 and self.plain[begin - 1] == "跟")

    def _acts(self, stop: int, end: int) -> bool:
        """Whether an adverbial or a verb stands between the noun and its cue: 经理对员工讲, 公安局在官方微博通报."""
        after = self.plain[stop:end].lstrip("则也又亦却")
        if self._is_predicate(stop, end) and not self.lexicon.trailing.spells(self.plain, stop, end):
            return True
        return (after[:1] in tuple(TOWARDS) and "的" not in after) or POSTING.match(after) is not None

    def _is_predicate(self, stop: int, end: int) -> bool:
        """Whether something else than a noun begins there: 总公司通过官方微博, 研究者还对用户."""
        length = self.lexicon.trailing.at(self.plain, stop, end)
        owned = "的" in self.plain[stop:end] and self.plain[stop] not in "还也"
        if owned or self.noun_at(stop, end) > length:
            return False
        return PREDICATE.match(self.plain, stop, end) is not None

    def noun_at(self, start: int, end: int) -> int:
        """The length of the noun for people, bodies or documents that begins there."""
        words = self.lexicon
        return max(w.at(self.plain, start, end) for w in (words.offices, words.bodies, words.documents))

    def is_clause_like(self, start: int, stop: int) -> bool:
        """Whether a verb with its object rather than a noun phrase stands there: 接到班主任, 手法让居民."""
        words = self.plain[start:stop]
        inner = words[: words.rindex("的")] if "的" in words else ""
        thing = self.lexicon.documents.ends(self.plain, start, stop)  # 看到董事长的宣言
        if opens_clause(words) and not self.is_noun(start, stop) and (thing or not inner):
            return True
        return self._tells_first(start, start + len(inner)) or tells(words[len(inner) :])

    def told_from(self, start: int, stop: int) -> int:
        """Where what somebody does begins behind the last 的; ``stop`` where that is not clear."""
        sudden = SUDDEN.search(self.plain, start, stop)
        if sudden and self.is_noun(start, sudden.start()):
            return sudden.start()
        inner = self.plain.rfind("的", start, stop) + 1 or start
        told = TOLD.search(self.plain[inner:stop])
        return inner + told.start() if told else stop

    def _tells_first(self, start: int, stop: int) -> bool:
        """本报披露了一份内部的报告: whether a clause with a subject of its own stands before the 的."""
        if SUDDEN.search(self.plain, start, stop):
            return True
        told = DONE_TO.search(self.plain, start, stop)
        if told is None:
            return False
        return self.is_noun(start, told.start()) or self.names.at(start, told.start()) is not None

    def is_followed(self, stop: int, end: int) -> bool:
        """Whether a noun phrase may end there."""
        past = self.past_asides(stop, end)
        if past < end and self.plain[past] in "的所之、":
            return False
        return self.names.bounded(stop, end)

    def sex(self, start: int, stop: int) -> str | None:
        """What the words tell of the sex."""
        words = self.plain[start:stop]
        for sex in ("female", "male"):
            hints = self.lexicon.sex[sex].words
            if any(words.endswith(hint) if hint in LAST else hint in words for hint in hints):
                return sex
        return None

    def is_noun(self, start: int, end: int) -> bool:
        """Whether a noun for people or bodies begins there."""
        return bool(
            self.lexicon.offices.at(self.plain, start, end) or self.lexicon.bodies.at(self.plain, start, end) > 1
        )

    def past_asides(self, position: int, end: int) -> int:
        """Past （…） and blanks."""
        while position < end and self.plain[position] in ASIDE + " ":
            position += 1
        return position

"""Noun phrases: titles before names, descriptions of people, and where they begin and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.labels import BROADCASTERS, DONE_TO, opens_clause, tells
from corpus.chinese.lexicon import PATTERNS, Lexicon, Words
from corpus.chinese.name_ends import HAN
from corpus.chinese.reading import ASIDE, Reading
from corpus.chinese.titles import LONGEST_TITLE, TOWARDS, Titles, prepositions
from corpus.patterns import Patterns

if TYPE_CHECKING:
    from corpus.chinese.names import Names

LABELS = Patterns("corpus/lexicon/zh/labels.toml")
SOMEBODY = re.compile(rf"[{HAN}、]{{0,14}}?(?:的人|人士|者|人员|员工|们)")
LAST = frozenset("太伯生翁爸妈")  # of a sex only at the end: 太流公司


class Phrases:
    """Bounds of noun phrases in a reading; ``titles`` tells those of titles."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.lexicon, self.names, self.plain = lexicon, names, reading.plain
        self.titles = Titles(reading, lexicon, names)

    def people(self, start: int, end: int) -> int | None:
        """社区的人, 参加者: other nouns for people, next to the cue."""
        match = SOMEBODY.match(self.plain, start, end)
        if match is None:
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
            told = told and not self._holds(chosen or start, start, stop)  # 研究团队
            ends = chosen is not None and (told or self._is_predicate(chosen, stop))
            if not (ends or set(between) & set("对向在就于把被给将") or PATTERNS["posting"].search(between)):
                chosen = stop
        return chosen if chosen and chosen > start else None

    def _holds(self, at: int, start: int, stop: int) -> bool:
        """Whether a body's noun goes on at a place: 研究|团队."""
        return any(begin < at < end for begin, end in self.lexicon.bodies.within(self.plain, start, stop))

    def head(self, start: int, end: int, heads: Words) -> int | None:
        """Where the noun phrase ends whose head is one of the words: next to the cue, or where a verb follows it."""
        stops = []
        for begin, stop in heads.within(self.plain, start, min(end, start + LONGEST_TITLE)):
            if self.titles.breaks(start, begin) or "是" in self.plain[start:begin]:
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
            if self.plain.startswith(PATTERNS.words("another_behind"), stop):
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
        on_stage = letter == "台" and before not in BROADCASTERS
        if on_stage or self.names.ends.is_told(at) or LABELS["longer"].match(self.plain, at):
            return True
        if letter == "局" and before in "格结布大时僵饭骗棋残变败":  # 抗日的格局
            return True
        if letter == "处" and before in "好坏益难长短用四到住去何深高远此别害各随":
            return True
        if letter == "会" and (
            before in "人你我他她它都也就还才总能天常法" or self.lexicon.verbs.at(self.plain, at + 1)
        ):
            return True  # 养狗会影响学习
        people = (self.lexicon.offices, self.lexicon.relations, self.names.known)
        return letter == "会" and before != "委" and any(words.ends(self.plain, start, at) for words in people)

    def _acts(self, stop: int, end: int) -> bool:
        """Whether an adverbial or a verb stands between the noun and its cue: 经理对员工讲, 公安局在官方微博通报."""
        after = self.plain[stop:end].lstrip("则也又亦却")
        if self._is_predicate(stop, end) and not self.lexicon.trailing.spells(self.plain, stop, end):
            return True
        return (after[:1] in tuple(TOWARDS) and "的" not in after) or PATTERNS["posting"].match(after) is not None

    def _is_predicate(self, stop: int, end: int) -> bool:
        """Whether something else than a noun begins there: 轮渡公司通过官方网站, 研究者还对用户."""
        length = self.lexicon.trailing.at(self.plain, stop, end)
        owned = "的" in self.plain[stop:end] and self.plain[stop] not in "还也"
        if owned or self.titles.noun_at(stop, end) > length:
            return False
        return PATTERNS["predicate"].match(self.plain, stop, end) is not None

    def is_clause_like(self, start: int, stop: int) -> bool:
        """Whether a verb with its object rather than a noun phrase stands there: 接到班主任, 手法让居民."""
        words = self.plain[start:stop]
        inner = words[: words.rindex("的")] if "的" in words else ""
        thing = self.lexicon.documents.ends(self.plain, start, stop)  # 看到董事长的宣言
        if opens_clause(words) and not self.titles.is_noun(start, stop) and (thing or not inner):
            return True
        told = self._tells_first(start, start + len(inner)) or self._addresser_end(start, stop) is not None
        return told or tells(words[len(inner) :])

    def _addresser_end(self, start: int, stop: int) -> int | None:
        """船员|对昨天受伤的水手: where whoever speaks to those at the end of a label ends; None where nobody does."""
        held, plain = (self.lexicon.offices, self.lexicon.relations), self.plain
        inner = plain.rfind("的", start, stop)
        if inner < 0 or not any(words.ends(plain, start, stop) for words in held):
            return None
        for at, _ in prepositions(plain, self.lexicon, start, inner):
            verbs = [begin for begin, end in self.lexicon.governing.within(plain, start, at) if end == at]
            ends = [at, *verbs, plain.find("们", start, at) + 1]  # 船员们站起来对
            for end in filter(None, ends):
                plural = plain[end - 1] == "们"
                if any(words.ends(plain, start, end - plural) for words in held):
                    return end
        return None

    def told_from(self, start: int, stop: int) -> int:
        """Where what somebody does begins behind the last 的; ``stop`` where that is not clear."""
        sudden = LABELS["sudden"].search(self.plain, start, stop)
        if sudden and self.titles.is_noun(start, sudden.start()):
            return sudden.start()
        addresser = self._addresser_end(start, stop)
        if addresser is not None:
            return addresser
        inner = self.plain.rfind("的", start, stop) + 1 or start
        told = LABELS["in_clause"].search(self.plain[inner:stop])
        return start + len(self.plain[start : inner + told.start()].rstrip(ASIDE)) if told else stop

    def _tells_first(self, start: int, stop: int) -> bool:
        """本报披露了一份内部的报告: whether a clause with a subject of its own stands before the 的."""
        told = DONE_TO.search(self.plain, start, stop)
        if told is None:
            return False
        return self.titles.is_noun(start, told.start()) or self.names.at(start, told.start()) is not None

    def is_followed(self, stop: int, end: int) -> bool:
        """Whether a noun phrase may end there."""
        past = self.titles.past_asides(stop, end)
        if past < end and self.plain[past] in "的所之、":
            return False
        return self.names.ends.bounded(stop, end)

    def sex(self, start: int, stop: int) -> str | None:
        """What the words tell of the sex."""
        words = self.plain[start:stop]
        for sex in ("female", "male"):
            hints = self.lexicon.sex[sex].words
            if any(words.endswith(hint) if hint in LAST else hint in words for hint in hints):
                return sex
        return None

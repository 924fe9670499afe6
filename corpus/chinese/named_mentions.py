"""Mentions by a name: alone, behind an office, a surname with an office, a firm's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.chinese_names import ADVERBS
from corpus.chinese.foreign_names import LONG_FOREIGN
from corpus.chinese.labels import Labels
from corpus.chinese.lexicon import PATTERNS, Lexicon
from corpus.chinese.name_ends import BOUNDARY
from corpus.chinese.notes import Mention
from corpus.chinese.phrases import Phrases
from corpus.chinese.reading import QUOTED, Reading
from corpus.chinese.titles import TOWARDS

if TYPE_CHECKING:
    from corpus.chinese.names import Names

LONGEST_BODY = 8  # characters
PREDICATING = frozenset("在对向跟就于则也还已将曾又再均亦仍")
MOST_OF_NAME = 3  # characters of a Chinese name
TELLING = frozenset("又也亦则就却还再均仍已曾只便不没未被向对把在跟")  # words that begin no given name
ALSO = frozenset("又也亦还则昨再遂曾续")
STICKING = re.compile(r"贴(?:出|了|着)|张贴|挂(?:出|着)|打出|拉起")  # 早餐店贴出公告
CAPITALS = re.compile(r"(?<![A-Za-z\d])[A-Z][A-Z&]{1,7}(?![A-Za-z\d])")


class NamedMentions:
    """Finds the mention by name that begins at a place."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.reading, self.lexicon, self.names = reading, lexicon, names
        self.plain = reading.plain
        self.phrases = Phrases(reading, lexicon, names)
        self.is_unclear = False  # whether what was looked at tells of somebody who cannot be told
        self.labels = Labels(reading.plain, lexicon, names)
        self._firms: dict[str, bool] = {}  # by name: the text is looked through once for each
        self._families: dict[str, bool] = {}

    def known(self, start: int, end: int) -> Mention | None:
        """A name that the article has introduced."""
        stop = self.names.known_at(start, end)
        if stop is None:
            return None
        own = PATTERNS["own_body"].match(self.plain, stop, end)  # 石岚政府
        if own:
            return Mention(Span(start, own.end()), "body")
        return Mention(Span(start, stop), "name", sex=self.phrases.sex(start, stop))

    def family(self, start: int, end: int) -> Mention | None:
        """张又说, 石一度反问: a surname alone, as papers in Hong Kong write, right in front of a cue or an adverb."""
        if self._stands_alone(start):
            return Mention(Span(start, start + 1), "family")
        after = start + 1 + (self.plain[start + 1 : start + 2] in ALSO)
        if self.plain[start] not in self.lexicon.families:
            return None
        trailing = self.lexicon.trailing
        spelt = trailing.at(self.plain, start + 1, end) > 1 and trailing.spells(
            self.plain, start + 1, end
        )  # 苏受访质疑
        follows = spelt or after >= end
        return (
            Mention(Span(start, start + 1), "family")
            if follows and self.lexicon.cue_words.at(self.plain, end)
            else None
        )

    def _stands_alone(self, start: int) -> bool:
        """Whether the surname of somebody introduced is a word there, and one follows that begins no given name."""
        letter = self.plain[start]
        introduced = letter not in ADVERBS and self.names.chinese.is_family_name(start, start + 1)
        if not introduced or self.labels.parted.word_at(start) != letter:
            return False
        after = self.labels.parted.word_at(start + 1)
        if len(after) > 1 and self.lexicon.cue_words.at(self.plain, start + 2) > 1:
            return False  # 林郑重申
        if len(after) > 1:
            return after in self.lexicon.clausal or after in self.lexicon.trailing
        once = self.reading.count(self.plain[start : start + MOST_OF_NAME]) == 1
        return after in TELLING and (once or self.lexicon.cue_words.at(self.plain, start + 2) > 0)

    def surname(self, start: int, end: int) -> Mention | None:
        """张主任: a surname and an office."""
        for length in self.names.chinese.surname_lengths(start, end):
            after = start + length
            office = self.lexicon.offices.at(self.plain, after, end) or self.lexicon.honorifics.at(
                self.plain, after, end
            )
            is_name = self.lexicon.name_honorifics.at(self.plain, after, end) >= office
            is_office = self.lexicon.offices.at(self.plain, start, end) > length
            is_part = self.lexicon.offices.at(self.plain, after + office, end) > 1
            if not is_name and not is_office and not is_part and self.names.ends.bounded(after + office, end):
                return Mention(Span(start, after + office), "surname", sex=self.phrases.sex(start, after + office))
        return None

    def honoured(self, start: int, end: int) -> Mention | None:
        """李大爷, 陈太."""
        stop = self.names.chinese.with_honorific(start, end)
        return Mention(Span(start, stop), "name", sex=self.phrases.sex(start, stop)) if stop else None

    def titled(self, start: int, end: int) -> Mention | None:
        """交通局局长沈慕秋: the first office that a name follows."""
        for begin, stop in self.phrases.titles.office_ends(start, end):
            if begin > start and self.phrases.titles.breaks(start, begin):
                return None
            if self.lexicon.bodies.at(self.plain, begin, end) > stop - begin:
                continue
            found = self.phrases.titles.name_after(stop, end)
            if found and found.start > begin and not self._is_owner(found, end):
                title = self.phrases.titles.trimmed_title(start, stop)
                # 受到董事长李红重用, 母亲打电话给好友李红, 两位老人堵在车前
                before = (("suffering", title.start), ("calling", begin), ("counted", begin))
                if any(PATTERNS[name].search(self.plain, start, stop) for name, stop in before):
                    return None
                if self._is_object(start, title.start):  # 父亲见到司令员李红
                    self.is_unclear = True
                    return None
                if title.start > start and self.phrases.titles.joins(start, title.start - 1):
                    return Mention(Span(start, found.end), "several")
                return Mention(found, "name", title=title, sex=self.phrases.sex(title.start, found.end))
        return None

    def _is_object(self, start: int, stop: int) -> bool:
        """Whether a verb stands there behind whoever acts, whose object follows."""
        verbs = [begin for begin, end in self.lexicon.governing.within(self.plain, start, stop) if end == stop]
        return any(begin > start for begin in verbs)

    def _is_owner(self, found: Span, end: int) -> bool:
        """立委陈玉办公室主任翁明说: whether an office of somebody else follows the name."""
        if self.lexicon.bodies.at(self.plain, found.end, end) < 2:  # noqa: PLR2004 - characters
            return False
        near = self.phrases.titles.office_ends(found.end, end)
        named = (begin for begin, stop in near if self.phrases.titles.name_after(stop, end))
        return any(begin - found.end <= LONGEST_BODY for begin in named)

    def firm(self, start: int, end: int) -> Mention | None:
        """A firm known by a name of its own, a body that goes by capitals: 索尼, NTSB, but not 索尼公司 or 索尼总裁."""
        length = self._in_capitals(start, end) or self.lexicon.firms.at(self.plain, start, end)
        stop = start + length
        if (
            not length
            or self._has_family(self.plain[start:stop])
            or not self.names.ends.bounded(stop, end)
            or self.phrases.titles.is_noun(stop, end)
        ):
            return None
        return Mention(Span(start, stop), "body")

    def _in_capitals(self, start: int, end: int) -> int:
        """The length of what goes by capitals alone and does something; AT&T of AT&T 发言人 is none."""
        match = CAPITALS.match(self.plain, start, end)
        if match is None:
            return 0
        after = self.phrases.titles.past_asides(match.end(), end)
        if after >= end or self.plain[after] in PREDICATING:
            return len(match[0])
        words = (self.lexicon.trailing, self.lexicon.cue_words)
        told = max(each.at(self.plain, after, end) for each in words)
        acts = self.plain[after] != "上" and told > self.phrases.titles.noun_at(after, end)
        return len(match[0]) if acts else 0

    def _has_family(self, word: str) -> bool:
        """Whether the article tells of relatives of what is else known as a firm: 石宁的母亲."""
        if word[0] not in self.lexicon.surnames or not MOST_OF_NAME >= len(word) > 1:
            return False
        if word not in self._families:
            found = re.finditer(rf"{re.escape(word)}的?", self.plain)
            self._families[word] = any(self.lexicon.relations.at(self.plain, match.end()) > 1 for match in found)
        return self._families[word]

    def named(self, start: int, end: int) -> Mention | None:
        """A name without a title; one that nothing else supports must end where no name goes on."""
        stop = self.names.at(start, end)
        if not stop or self.lexicon.trailing.at(self.plain, start, end) >= stop - start:
            return None
        repeated = self.reading.count(self.plain[start:stop]) > 1
        ends = repeated or self.names.ends.strongly_bounded(stop, end) or self.names.ends.is_related(stop, end)
        is_phrase = (not repeated and self._is_phrase(start, stop)) or self._is_whose_office(stop, end)
        self.is_unclear = self.is_unclear or is_phrase
        if is_phrase or not ends:
            return None
        body = self.phrases.head(start, end, self.lexicon.bodies)
        is_office = self.lexicon.offices.at(self.plain, stop, end) > 1
        if body and body > stop and not is_office and not self._acts(stop):
            return None
        # 江苏, 解放军: nobody who was introduced by an office; 花莲一家早餐店 is no town
        word = self.plain[start:stop]
        if word in self.lexicon.places or self._is_firm(start, stop):
            place = word in self.lexicon.places
            there = place and not self._speaks_itself(stop, end)  # 荷兰电讯公司
            return None if there else Mention(Span(start, stop), "body")
        if word in self.lexicon.things:  # but whoever answers under it in an interview
            return Mention(Span(start, stop), "body") if self.plain[stop : stop + 1] in {"：", ":"} else None
        return Mention(Span(start, stop), "name", sex=self.phrases.sex(start, stop))

    def _is_phrase(self, start: int, stop: int) -> bool:
        """石情绪激动, 保驾护航: whether what nothing shows to be a name is a surname and a word, or cuts a word."""
        if self.names.is_known(Span(start, stop)) or self.plain[start - 1] in "的" + QUOTED:  # 家住河边的李光明
            return False
        given, parted = self.plain[start + 1 : stop], self.labels.parted
        word = len(given) > 1 and given == parted.word_at(start + 1) and given not in self.lexicon.given
        return word or parted.cuts(start, stop)

    def _is_whose_office(self, stop: int, end: int) -> bool:
        """Whether an office with a foreign name behind it follows: 白鲸队长马里奥斯."""
        office = self.lexicon.offices.at(self.plain, stop, end)
        behind = set(self.plain[stop + office : stop + office + LONG_FOREIGN])
        return office > 1 and len(behind) > 1 and behind <= self.lexicon.transliteration

    def _speaks_itself(self, stop: int, end: int) -> bool:
        """Whether a place rather than somebody of it speaks: 荷兰对此表示, but 荷兰示威人群喊."""
        told = stop == end or self.lexicon.trailing.spells(self.plain, stop, end) or self.plain[stop] in BOUNDARY
        return told or (self.plain[stop] in PREDICATING and self.names.ends.bounded(stop, end))

    def _acts(self, stop: int) -> bool:
        """Whether a name ends there and no body's goes on: 王磊在, 王磊发微博, 王磊所说."""
        if self.plain[stop] in BOUNDARY or self.plain[stop] in TOWARDS:
            return True
        return self.names.ends.is_told(stop) or PATTERNS["posting"].match(self.plain, stop) is not None

    def _is_firm(self, start: int, stop: int) -> bool:
        """Whether the article shows that a body bears the name: 华康集团, 华康发布公告称, 华康在声明中说."""
        name, plain = self.plain[start:stop], self.plain
        if name not in self._firms:
            found = re.finditer(re.escape(name), plain)
            self._firms[name] = any(PATTERNS["firm"].match(plain, match.end()) for match in found)
        return self._firms[name]

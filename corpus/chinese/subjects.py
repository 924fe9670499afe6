"""Who does what a clause tells of: the mention behind what leads up to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.leading import Leading
from corpus.chinese.lexicon import PATTERNS, Lexicon
from corpus.chinese.mentions import Mentions
from corpus.chinese.notes import Mention
from corpus.chinese.titles import LONGEST_TITLE

if TYPE_CHECKING:
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading

JOINED = re.compile(r"、|以及|和|与|及|暨")
ASKING = re.compile("(?:的?采访|专访|访问|提问)(?!人员)")  # 在答复几位编辑的提问时
ADDRESSING = re.compile("(?:面向|面对|对着|冲着|朝着)[^，。的]+$")  # 回头朝着船舱里的水手们


class Subjects:
    """Finds the mention with which a clause begins; ``mentions`` finds the one at a place, ``leading`` that place."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.lexicon, self.names, self.plain = lexicon, names, reading.plain
        self.mentions = Mentions(reading, lexicon, names)
        self.phrases = self.mentions.phrases
        self.leading = Leading(lexicon, names, self.mentions)

    @property
    def is_unclear(self) -> bool:
        """Whether the clause looked at last tells of somebody who cannot be told."""
        return self.mentions.named.is_unclear

    def subject(self, start: int, end: int) -> Mention | None:
        """The one who does what ``plain[start:end]`` tells of, up to a cue; None when that is not clear."""
        begin, self.mentions.named.is_unclear = self.leading.past(start, end), False
        if begin >= end or self.is_passive(begin, end):
            return None
        found = self._in_words_of(begin, end) or self._document(begin, end) or self._clause_head(begin, end)
        relayed = PATTERNS["relaying"].match(self.plain, found.span.end, end) if found is not None else None
        reporter = found is not None and (found.kind == "name" or self.plain.endswith("记者", begin, found.span.end))
        if relayed and reporter and self.plain.startswith(("报道", "报导"), end):
            return self.subject(relayed.end() - 1, end)  # 记者石岚据《海川日报》报道
        found = self._latin(found, end) or found
        opens = found is not None and (found.start == begin or found.kind != "name")  # 对于小他三岁的师弟
        towards = opens and self.plain.startswith(PATTERNS.words("topics"), start)
        if towards and found and found.span.end < end:
            return None  # 对于王磊表示愿意等，他认为
        if found is not None and found.start == begin and self.plain.startswith(PATTERNS.words("spoken_of"), start):
            return None  # 谈起住户便感叹
        named = found is not None and found.kind in ("name", "surname", "pronoun")
        return None if towards and not named else found  # 对于市政府作为常以…形容

    def _latin(self, found: Mention | None, end: int) -> Mention | None:
        """数据服务商Troy Lind表示: a name in Latin letters in front of the cue, behind what they are."""
        if found is None or found.kind not in {"body", "document", "unnamed"}:
            return None
        name = PATTERNS["latin"].fullmatch(self.plain, found.span.end, end)
        title = Span(found.span.start, name.start(1)) if name else None
        return Mention(Span(name.start(1), end), "name", title=title) if name else None

    def _in_words_of(self, begin: int, end: int) -> Mention | None:
        """用队长孙立的话说: whose words they are."""
        match = PATTERNS["in_words"].match(self.plain, begin, end)
        found = self.mentions.at(match.start(1), match.end(1)) if match else None
        return found if match and found and found.span.end == match.end(1) else None

    def is_passive(self, begin: int, end: int) -> bool:
        """被律师高朗问到: who asks is no subject; but 被告 is a noun."""
        passive = self.plain.startswith("被", begin, end) and "的" not in self.plain[begin:end]
        return passive and not self.phrases.titles.is_noun(begin, end)

    def _clause_head(self, begin: int, end: int) -> Mention | None:
        """The noun phrase at the beginning; with a relative clause before it, what follows its 的."""
        found = self.mentions.at(begin, end)
        found = self._one_of(found, end) or found
        office = self._held(found, end) if found else None
        if found and office:
            return self._holder(found, office, end)
        is_body = found and found.kind in {"body", "unnamed"}
        if (
            found and is_body and PATTERNS["part_of_body"].match(self.plain, found.span.end, end)
        ):  # 惠安评级公司的麦科马
            found = None
        if found and not self._owns(found, end):
            return self._coordinated(self._named_within(found) or found, end)
        owned = None
        for position in range(begin, min(end, begin + 2 * LONGEST_TITLE)):
            inner = self.mentions.at(position + 1, end, owner=begin) if self.plain[position] == "的" else None
            if inner is None or self._owns(inner, end) or self._in_adverbial(found, inner):
                continue
            if ASKING.match(self.plain, inner.span.end, end) or ADDRESSING.search(self.plain, begin, position):
                continue
            owned = owned or inner  # 为失明的孙女奔走的谢远山
        return self._coordinated(owned, end) if owned else None

    def _held(self, found: Mention, end: int) -> Span | None:
        """The office that follows a body, with somebody behind it: 日本前外交官石田说, 该电站站长石岚说."""
        if found.kind not in {"body", "anaphor"} or self.lexicon.trailing.at(self.plain, found.span.end, end):
            return None
        begin, stop = next(iter(self.phrases.titles.office_ends(found.span.end, end)), (end, end))
        deeds = (self.lexicon.verbs, self.lexicon.governing, self.lexicon.cue_words)
        acts = any(True for words in deeds for _ in words.within(self.plain, found.span.end, begin))
        acts = acts or any(letter in "对向跟给与和被把在" for letter in self.plain[found.span.end : begin])
        alone = stop >= end or self.lexicon.trailing.spells(self.plain, stop, end)
        return None if acts or alone else Span(begin, stop)

    def _holder(self, found: Mention, office: Span, end: int) -> Mention | None:
        """Who holds it, if that is a name; else nobody can be told."""
        name = self.phrases.titles.name_after(office.end, end)
        self.mentions.named.is_unclear = name is None
        return Mention(name, "name", title=Span(found.start, office.end)) if name else None

    def _one_of(self, found: Mention | None, end: int) -> Mention | None:
        """海川北门店一位员工: somebody of a firm or shop, not the name in front."""
        if found is None or found.kind not in {"name", "body"}:
            return None
        one = PATTERNS["before_one"].match(self.plain, found.span.end, end)
        begin = one.start(1) if one else end
        inner = self.mentions.at(begin, end)
        if inner is None or inner.kind != "unnamed" or inner.span.start != begin:
            return None
        return replace(inner, span=Span(found.span.start, inner.span.end), title=None)

    def _named_within(self, found: Mention) -> Mention | None:
        """家住附近的李阿姨: a description that ends in somebody's name."""
        if found.kind not in {"unnamed", "body"} or self.lexicon.bodies.spells(self.plain, *found.span):
            return None
        named = self.names.at(*found.span) or found.span.start
        for position in range(named, found.span.end):
            stop = self.names.chinese.with_honorific(position, found.span.end)
            acts = stop is not None and self.plain.startswith("着", stop + 1)  # 周阿姨指着楼上的住户
            if position > found.span.start and stop and (stop == found.span.end or acts):
                span = Span(position, stop)
                title = self.phrases.titles.trimmed_title(found.span.start, position)
                held = title.start < title.end and self.plain[title.end - 1] != "的"
                return Mention(span, "name", title=title if held else None, sex=found.sex)
        return None

    def _in_adverbial(self, found: Mention | None, inner: Mention) -> bool:
        """Whether the 的 belongs to words between the subject and its cue: 王磊在昨天的会上说."""
        return found is not None and not self.plain.startswith("的", found.span.end) and inner.kind != "name"

    def _owns(self, found: Mention, end: int) -> bool:
        """张三的妻子: the mention only owns the one who speaks."""
        after = found.span.end
        if PATTERNS["aged"].match(self.plain, after, end) or (
            after < end and self.plain[after] in "的所之"
        ):  # 杨帆75岁的老父亲
            return True
        after += self.plain.startswith(" ", after)  # Haichuan 的顾问, 海川集团（HC）的顾问
        after = after if found.kind == "name" else self.phrases.titles.past_asides(after, end)
        several = PATTERNS["several"].match(self.plain, after, end)  # 林海夫妇的好友
        after = several.end() if several else after
        return self.plain.startswith("的", after, end) and not self.lexicon.cue_words.at(self.plain, after + 1, end)

    def _coordinated(self, found: Mention, end: int) -> Mention:
        """张三和李四, 张三等人: more than one, whom no single name describes."""
        position = self.phrases.titles.past_asides(found.span.end, end)
        if found.sex == "first":
            return found
        several = PATTERNS["several"].match(self.plain, position, end)
        if several and found.kind != "document":
            return Mention(Span(found.start, several.end()), "several")
        joined = JOINED.match(self.plain, position, end)
        if not joined or self.lexicon.addressees.at(self.plain, joined.end(), end):
            return found
        begin = self.phrases.titles.past_asides(joined.end(), end)
        other = self.mentions.at(begin, end)
        stop = other.span.end if other else self._foreign_run(begin, end)
        of = self.plain.find("的", begin, end)
        owned = self.mentions.at(of + 1, end) if of > 0 and stop in (begin, of) else None
        stop = owned.span.end if owned and owned.kind == "name" else stop  # 石岚和海川银行的王磊
        return Mention(Span(found.start, stop), "several") if stop > begin else found

    def _foreign_run(self, begin: int, end: int) -> int:
        """佐奇和莫林在船上: where the characters of a foreign name end that the article has again."""
        stop = begin
        while stop < end and self.plain[stop] in self.lexicon.transliteration:
            stop += 1
        again = stop - begin > 1 and self.names.reading.count(self.plain[begin:stop]) > 1
        return stop if again else begin

    def _document(self, begin: int, end: int) -> Mention | None:
        """《…》 when it stands next to the cue and no preposition governs it."""
        heading = re.search(r"的([^的]{2,12})$", self.plain[begin:end])
        if heading and heading[1] in self.lexicon.documents and not self.plain.startswith("在", begin):
            return Mention(Span(end - len(heading[1]), end), "document")
        close = self.plain.rfind("》", begin, end)
        opening = self.plain.rfind("《", begin, close) if close >= 0 else -1
        first = self.plain.find("《", begin, close)
        if (
            opening < 0
            or PATTERNS["governed"].search(self.plain, begin, first)
            or PATTERNS["working"].search(self.plain, begin, first)
        ):
            return None
        after = self.phrases.titles.past_asides(close + 1, end)
        provision = PATTERNS["provision"].match(self.plain, after, end)
        after = provision.end() if provision else after
        rest = self.plain[after:end]
        if self.plain.startswith(("中", "里", "上"), after) and not PATTERNS["source_of"].match(
            self.plain, max(0, begin - 2)
        ):
            return None if self.mentions.at(begin, opening) else Mention(Span(opening, close + 1), "document")
        if not rest or self.lexicon.trailing.spells(self.plain, after, end):
            return Mention(Span(opening, close + 1), "document")
        return None

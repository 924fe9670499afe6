"""Mentions of those who can speak: a name with its title, a pronoun, a description, a body, a document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.lexicon import PATTERNS, Lexicon
from corpus.chinese.name_ends import JOINING
from corpus.chinese.named_mentions import STICKING, NamedMentions
from corpus.chinese.notes import Mention, MentionKind
from corpus.chinese.titles import prepositions
from corpus.patterns import Patterns

if TYPE_CHECKING:
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading

LABELS = Patterns("corpus/lexicon/zh/labels.toml")
GOVERNING = "向对给从被把让使令跟和替于经以"  # what follows is no subject
FIRST = "先竟反"  # adverbs that begin a clause
NAMED = frozenset({"name", "surname", "family", "pronoun"})
KIN = {"妻": "female", "夫": "male", "父": "male", "母": "female", "子": "male", "女": "female", "兄": "male"}
GOVERNING_ONE = frozenset(
    "跟和对向给把被陪带叫让见找问劝骂像为替帮接送等想看听求靠拉推抱扶"
)  # what a relative is the object of
# 石姓及曾姓: surnames without a given name
SURNAMED = re.compile("姓(?:[、和与及暨](?=[一-龥]{1,2}姓))?")
FAMILIES = re.compile("(?:[一-龥]{1,2}姓[、和与及暨])*[一-龥]{1,2}姓(?![名氏])")
LINE = 30  # characters of a byline in front of a name
LONGEST_CALLING, GOVERNED_BY = 8, GOVERNING_ONE | {"依"}


class Mentions:
    """Finds the mention of somebody that begins at a place; ``named`` finds those by name."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.lexicon, self.names, self.plain = lexicon, names, reading.plain
        self.named = NamedMentions(reading, lexicon, names)
        self.phrases, self.labels = self.named.phrases, self.named.labels

    def at(self, start: int, end: int, *, owner: int | None = None) -> Mention | None:
        """The mention that begins at ``start``; ``owner`` is where the words it belongs to begin."""
        found = self._one(start, end, owner=owner) if start < end else None
        if found and found.kind == "name" and self._is_no_speaker(found):
            return None
        relative = self._relative_of(found, end) if found else None
        if found and relative is None and self._is_anothers(found, end):
            return None  # 小满舅舅的那几句话
        found = relative or found
        if found and found.kind == "unnamed":
            found = self._kin_alone(self._without_there(found, start))
            if found is None:
                return None
        if found is None or found.kind not in ("unnamed", "body", "document") or self.labels.is_label(*found.span):
            return found
        doer = self._doer_of(found, start)
        self.named.is_unclear = self.named.is_unclear or (doer is None and self.labels.acts(*found.span))
        return doer

    def _is_no_speaker(self, found: Mention) -> bool:
        """石岚案的判词指; 记者石岚 通讯员王磊: whether a name is that of a case, or of who wrote the article."""
        start, stop = found.span
        byline = PATTERNS["byline_before"].search(self.plain, max(0, start - LINE), start)
        return byline is not None or self.plain.startswith("案", stop)

    def _doer_of(self, found: Mention, start: int) -> Mention | None:
        """警长 of 警长很凶地向被告, in front of the cue."""
        stop = self.labels.doer_end(*found.span)
        doer = self.at(start, stop) if stop and start < stop else None
        ends = doer and stop and (doer.span.end == stop or self.names.ends.strongly_bounded(doer.span.end, stop))
        return doer if ends else None

    def _kin_alone(self, found: Mention) -> Mention | None:
        """父亲 of 自此父亲, 出了门父亲, but for 孩子父亲, 三位父亲; nobody where a verb governs it (一日陪父亲)."""
        start, stop = found.span
        words, plain = self.lexicon, self.plain
        begin = next((at for at in range(start, stop - 1) if plain[at:stop] in words.kin), start)
        alone = begin - 1 == start or plain[begin - 2] == "的"
        called = alone and plain[begin - 1] in words.surnames  # 八十三岁的康奶奶
        if begin == start or called or self._is_owned_by(start, begin):
            return found
        governed = plain[begin - 1] in GOVERNING_ONE or words.governing.ends(plain, start, begin)
        return None if governed else replace(found, span=Span(begin, stop), title=None)

    def _is_owned_by(self, start: int, stop: int) -> bool:
        """Whether the words before a relative tell whose or which: 的, a number, a noun for people, a name."""
        stop -= self.plain[stop - 1] in "小大" and stop - start > 1  # 护士小妹妹
        before = self.plain[start:stop]
        if PATTERNS["owner"].search(before) or any(self.names.known_at(at, stop) == stop for at in range(start, stop)):
            return True
        people = (self.lexicon.offices, self.lexicon.relations, self.lexicon.name_honorifics)
        return any(held.ends(self.plain, start, stop) for held in people) or self.names.at(start, stop) == stop

    def _without_there(self, found: Mention, start: int) -> Mention:
        """有一位租客, 有几名老师: 有 is no part of the label before a number; but 有律师 is some lawyer."""
        there = found.span.start == start and self.plain.startswith("有", start)
        counted = there and self.plain[start + 1] in "一几两三四第部不许"
        return replace(found, span=Span(start + 1, found.span.end)) if counted else found

    def _one(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        return (
            self._pronoun(start, end)
            or self._spouse(start, end)
            or self._pointing(start, end)
            or self.named.known(start, end)
            or self.named.family(start, end)
            or self.named.surname(start, end)
            or self.named.honoured(start, end)
            or self._titled_or_addressing(start, end)
            or self.named.firm(start, end)
            or self.named.named(start, end)
            or self._described(start, end, owner=owner)
        )

    def _titled_or_addressing(self, start: int, end: int) -> Mention | None:
        """交通局局长沈慕秋; of 王磊对校长高朗说 not whom somebody speaks to, but who does."""
        found = self.named.titled(start, end)
        if found is None:
            return None
        stop = found.title.end if found.title else found.span.end
        inside = self.plain.find("在", start + 1, stop)
        before = self.at(start, inside) if inside > 0 else None
        if before and before.span.end == inside and before.kind in {"name", "unnamed", "pronoun"}:
            return before  # 被告在法官石岚查问下坦言
        for towards, _ in prepositions(self.plain, self.lexicon, start, stop):
            speaker = self.at(start, towards)
            if speaker and self.plain[speaker.span.end] in JOINING and speaker.span.end < towards:
                return Mention(Span(start, towards), "several")  # 王磊和母亲对校长高朗说
            if speaker is None and self.lexicon.trailing.spells(self.plain, start, towards):  # 笑着对校长高朗说
                return None
            if speaker:
                return speaker
        return found

    def _is_anothers(self, found: Mention, end: int) -> bool:
        """Whether a relative of somebody with a name is spoken of."""
        return found.kind == "name" and self.lexicon.relations.at(self.plain, found.span.end, end) > 1

    def _relative_of(self, found: Mention, end: int) -> Mention | None:
        """小满奶奶, 其代理律师: somebody else than the one whose name stands in front."""
        if found.kind not in {"name", "pronoun", "surname"} or found.sex in {"first", "second", "plural"}:
            return None
        aged = PATTERNS["before_kin"].match(self.plain, found.span.end, end)
        begin = aged.end() if aged else found.span.end
        length = self.lexicon.relations.at(self.plain, begin, end)
        stop = begin + length
        if PATTERNS["beside"].match(self.plain, begin, end):
            heads = (self.phrases.head(begin, end, kind) for kind in (self.lexicon.offices, self.lexicon.bodies))
            whole = next(filter(None, heads), None)
            beside = replace(found, kind="unnamed", title=None, sex=None)
            return replace(beside, span=Span(found.start, whole)) if whole else None
        schooled = PATTERNS["schooled"].match(self.plain, begin, end) if not length else None
        stop = schooled.end() if schooled else stop
        named = self.phrases.titles.name_after(stop, end) if length or schooled else None
        if named:  # 小满母亲李女士
            title = Span(found.start, stop)
            return Mention(named, "name", title=title, sex=self.phrases.sex(found.span.end, named.end))
        if not length or not self.phrases.is_followed(stop, end):
            return None
        word = self.plain[begin:stop]
        kind: MentionKind = "several" if word in self.lexicon.couples else "unnamed"
        return Mention(Span(found.start, stop), kind, sex=self.phrases.sex(found.span.end, stop))

    def _pronoun(self, start: int, end: int) -> Mention | None:
        for length in (3, 2, 1):
            sex = self.lexicon.pronouns.get(self.plain[start : min(end, start + length)])
            if sex and start + length <= end:
                if sex in {"first", "second"} and self.phrases.titles.is_noun(start + length, end):
                    return self.at(start + length, end) or self._kin(start + length, end)
                return Mention(Span(start, start + length), "pronoun", sex=sex)
        return None

    def _spouse(self, start: int, end: int) -> Mention | None:
        """其妻林美玲, 其父: a relative in one character."""
        stop = start + 2
        longer = self.lexicon.relations.at(self.plain, start + 1, end) > 1  # 其母亲
        if self.plain[start] != "其" or self.plain[start + 1 : stop] not in KIN or stop > end or longer:
            return None
        named, sex = self.phrases.titles.name_after(stop, end), KIN[self.plain[start + 1]]
        if named:
            return Mention(named, "name", title=Span(start, stop), sex=sex)
        return Mention(Span(start, stop), "unnamed", sex=sex) if self.phrases.is_followed(stop, end) else None

    def _kin(self, start: int, end: int) -> Mention | None:
        """我爸躺在床上念叨: after 我 the noun ends where the word does."""
        length = self.lexicon.offices.at(self.plain, start, end)
        return (
            Mention(Span(start, start + length), "unnamed", sex=self.phrases.sex(start, start + length))
            if length
            else None
        )

    def _pointing(self, start: int, end: int) -> Mention | None:
        """该负责人, 这位教了半辈子书的老校长."""
        length = self.lexicon.definite.at(self.plain, start, end)
        stop = self.phrases.head(start + length, end, self.lexicon.offices) if length else None
        stop = stop or (self.phrases.head(start + length, end, self.lexicon.bodies) if length else None)
        stop = stop or (self.phrases.head(start + length, end, self.lexicon.documents) if length else None)
        if not stop or self.phrases.titles.name_after(stop, end):
            return None
        if self.phrases.is_clause_like(start + length, stop):
            found = self._doer(start + length, stop, owner=None)
            stop = found.span.end if found else start
        if stop == start:
            return None
        return Mention(Span(start, stop), "anaphor", sex=self.phrases.sex(start, stop))

    def _publisher(self, start: int, end: int) -> Mention | None:
        """海川股份发布公告, 《城南日报》近日刊登文章: who publishes, not what is published."""
        match = PATTERNS["publishing"].fullmatch(self.plain, start, end)
        stop = match.end(match.lastindex or 0) if match else start
        if not match or self.phrases.titles.breaks(start, stop):
            return None
        whole = self.at(start, stop)
        if whole and (whole.span.end == stop or whole.kind in {"name", "several"}):
            return whole
        return None if self.phrases.is_clause_like(start, stop) else Mention(Span(start, stop), "body")

    def _is_governed(self, start: int, end: int) -> bool:
        """Whether a preposition begins there, so that no subject does: 向市议会建议; but 在场的居民."""
        if self._is_towards(start, end):
            return True
        if self.phrases.titles.is_noun(start, end) or self.lexicon.trailing.at(self.plain, start, end) > 1:
            return False
        return self.plain[start] in GOVERNING or (self.plain[start] == "在" and "的" not in self.plain[start:end])

    def _is_towards(self, start: int, end: int) -> bool:
        """先向阿明致谢, 反被其他网民: whether an adverb and a preposition begin there."""
        adverb = self.lexicon.trailing.at(self.plain, start, end)
        at = start + adverb
        noun = self.lexicon.offices.at(self.plain, at, end) > 1  # 有被害人
        return at > start and not noun and self.plain.startswith(("向", "被", "替"), at)

    def _described(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        """An official without a name, people, or a body, or who publishes something."""
        if self._is_governed(start, end):
            return None
        if owner is not None and (self.plain[owner] in "对向把将由" or self._is_towards(owner, end)):
            return None
        return self._of_family(start, end) or self._publisher(start, end) or self._noun(start, end, owner=owner)

    def _of_family(self, start: int, end: int) -> Mention | None:
        """林姓员警, 石姓及曾姓桩脚: whose surname is all that is told of the name, and what they are."""
        families = FAMILIES.match(self.plain, start, end)
        if families is None or not all(name in self.lexicon.surnames for name in re.split(SURNAMED, families[0])[:-1]):
            return None
        begin = families.end()
        end = next((at for at in range(begin + 2, end) if self.plain[at] in GOVERNED_BY), end)
        stop = self.phrases.head(begin, end, self.lexicon.offices)
        stops = range(begin + 2, min(end, begin + LONGEST_CALLING) + 1)
        stop = stop or next((at for at in stops if self._is_end_of_noun(at, end)), begin)
        if stop < begin + 2 or self.plain.startswith("被", stop):  # 林姓住户被石姓邻居呛
            return None
        return Mention(Span(start, stop), "unnamed", sex=self.phrases.sex(start, stop))

    def _is_end_of_noun(self, stop: int, end: int) -> bool:
        """Whether nothing but adverbs follows, or what no noun goes on with."""
        return self.lexicon.trailing.spells(self.plain, stop, end) or self.names.ends.strongly_bounded(stop, end)

    def _noun(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        people = PATTERNS["people"].match(self.plain, start, end)
        if people and self.names.ends.bounded(people.end(), end):
            return Mention(Span(start, people.end()), "unnamed")
        role = self.phrases.head(start, end, self.lexicon.offices) or self.phrases.people(start, end)
        body = self.phrases.head(start, end, self.lexicon.bodies)
        document = self.phrases.head(start, end, self.lexicon.documents)
        stop = self.phrases.furthest(start, sorted({end_ for end_ in (role, body, document) if end_}))
        if not stop or self.lexicon.offices.at(self.plain, stop, end) > 1:
            return None
        if self.phrases.is_clause_like(start, stop):
            return self._doer(start, stop, owner=owner)
        begin = start if owner is None or self.phrases.titles.is_clause(owner, start - 1) else owner
        is_told = owner is not None and "是" in self.plain[owner:start]  # 夏岚原来是船长的女儿
        is_object = self.labels.is_object(begin, stop)  # 民警截住一名戴口罩的男子
        if is_told or is_object or (stop == document and STICKING.search(self.plain, start, stop)):
            return None
        held = self.plain[begin] == "在" or (owner is not None and self.plain[owner] == "在")  # 在上月召开的业绩会
        if stop == role and not held:
            return Mention(Span(begin, stop), "unnamed", sex=self.phrases.sex(begin, stop))
        return None if held else Mention(Span(begin, stop), "body" if stop == body else "document")

    def _doer(self, start: int, stop: int, *, owner: int | None) -> Mention | None:
        """女儿冲着父亲说, 镇政府又根据法律规定: the noun in front of what only a clause holds."""
        told = self.phrases.told_from(start, stop)
        found = self._noun(start, told, owner=owner) if start < told < stop else None
        return found if found and found.span.end == told else None

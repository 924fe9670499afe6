"""Mentions of those who can speak: a name with its title, a pronoun, a description, a body, a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corpus.article import Span
from corpus.chinese.clauses import SUDDEN
from corpus.chinese.crowds import COUPLES, PEOPLE
from corpus.chinese.labels import Labels
from corpus.chinese.name_ends import BOUNDARY
from corpus.chinese.phrases import CALLING, POSTING, SUFFERING, TOWARDS, Phrases
from corpus.chinese.publishers import FIRM, PUBLISHING, STATING, STICKING

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading

MentionKind = Literal["name", "surname", "family", "pronoun", "unnamed", "anaphor", "body", "document", "several"]
LONGEST_BODY = 8  # characters
ONE_THERE = re.compile(r"[一某][家名位所间座群]|某")
GOVERNING = "向对给从被把让使令跟和替于经以"  # what follows is no subject
LABELLED = frozenset({"unnamed", "body", "document"})
KIN = {"妻": "female", "夫": "male", "父": "male", "母": "female", "子": "male", "女": "female", "兄": "male"}
ALSO = frozenset("又也亦还则昨")
FAMILIES = frozenset(
    "张王李陈黄林杨刘吴赵周徐孙朱胡郭梁宋郑谢韩唐冯董萧程曹袁邓许傅沈吕苏卢蒋蔡贾魏薛叶阎潘杜钟汪姚谭廖邹熊郝崔邱秦侯邵孟"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` is the mention without its title, ``title`` the run of offices before it, as in the article.

    ``sex`` is "male" or "female" where the words tell.
    """

    span: Span
    kind: MentionKind
    title: Span | None = None
    sex: str | None = None

    @property
    def start(self) -> int:
        """Where the mention begins, its title included."""
        return self.title.start if self.title else self.span.start


class Mentions:
    """Finds the mention that begins at a place."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.reading, self.lexicon, self.names = reading, lexicon, names
        self.plain = reading.plain
        self.phrases = Phrases(reading, lexicon, names)
        self.labels = Labels(reading.plain, lexicon, names)

    def at(self, start: int, end: int, *, owner: int | None = None) -> Mention | None:
        """The mention that begins at ``start``; ``owner`` is where the words it belongs to begin."""
        found = self._one(start, end, owner=owner) if start < end else None
        found = self._relative_of(found, end) or found if found else None
        return None if found and found.kind in LABELLED and not self.labels.is_label(*found.span) else found

    def _one(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        return (
            self._pronoun(start, end)
            or self._spouse(start, end)
            or self._pointing(start, end)
            or self._known(start, end)
            or self._family(start, end)
            or self._surname(start, end)
            or self._honoured(start, end)
            or self._titled(start, end)
            or self._firm(start, end)
            or self._named(start, end)
            or self._described(start, end, owner=owner)
        )

    def _relative_of(self, found: Mention, end: int) -> Mention | None:
        """小满奶奶, 其代理律师: somebody else than the one whose name stands in front."""
        if found.kind not in {"name", "pronoun", "surname"} or found.sex in {"first", "second", "plural"}:
            return None
        length = self.lexicon.relations.at(self.plain, found.span.end, end)
        stop = found.span.end + length
        named = self.phrases.name_after(stop, end) if length else None
        if named:  # 小满母亲李女士
            title = Span(found.start, stop)
            return Mention(named, "name", title=title, sex=self.phrases.sex(found.span.end, named.end))
        if not length or not self.phrases.is_followed(stop, end):
            return None
        word = self.plain[found.span.end : stop]
        kind: MentionKind = "several" if word in COUPLES else "unnamed"
        return Mention(Span(found.start, stop), kind, sex=self.phrases.sex(found.span.end, stop))

    def _pronoun(self, start: int, end: int) -> Mention | None:
        for length in (3, 2, 1):
            sex = self.lexicon.pronouns.get(self.plain[start : min(end, start + length)])
            if sex and start + length <= end:
                if sex in {"first", "second"} and self.phrases.is_noun(start + length, end):
                    return self.at(start + length, end) or self._kin(start + length, end)
                return Mention(Span(start, start + length), "pronoun", sex=sex)
        return None

    def _spouse(self, start: int, end: int) -> Mention | None:
        """其妻林美玲, 其父: a relative in one character."""
        stop = start + 2
        longer = self.lexicon.relations.at(self.plain, start + 1, end) > 1  # 其母亲
        if self.plain[start] != "其" or self.plain[start + 1 : stop] not in KIN or stop > end or longer:
            return None
        named, sex = self.phrases.name_after(stop, end), KIN[self.plain[start + 1]]
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
        if not stop or self.phrases.name_after(stop, end):
            return None
        turned = SUDDEN.search(self.plain, start + length, stop)
        if turned:  # 这位“男老师”转身面向学生们
            return Mention(Span(start, turned.start()), "anaphor", sex=self.phrases.sex(start, turned.start()))
        if self.phrases.is_clause_like(start + length, stop):
            found = self._doer(start + length, stop, owner=None)
            stop = found.span.end if found else start
        if stop == start:
            return None
        return Mention(Span(start, stop), "anaphor", sex=self.phrases.sex(start, stop))

    def _family(self, start: int, end: int) -> Mention | None:
        """张又说: a surname alone, as papers in Hong Kong write, right in front of a cue."""
        after = start + 1 + (self.plain[start + 1 : start + 2] in ALSO)
        if self.plain[start] not in FAMILIES:
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

    def _known(self, start: int, end: int) -> Mention | None:
        """A name that the article has introduced."""
        stop = self.names.known_at(start, end)
        return Mention(Span(start, stop), "name", sex=self.phrases.sex(start, stop)) if stop else None

    def _titled(self, start: int, end: int) -> Mention | None:
        """交通局局长沈慕秋: the first office that a name follows."""
        for begin, stop in self.phrases.office_ends(start, end):
            if begin > start and self.phrases.breaks(start, begin):
                return None
            if self.lexicon.bodies.at(self.plain, begin, end) > stop - begin:
                continue
            found = self.phrases.name_after(stop, end)
            if found and found.start > begin and not self._is_owner(found, end):
                title = self.phrases.trimmed_title(start, stop)
                # 受到董事长李红重用, 母亲打电话给好友李红
                if SUFFERING.search(self.plain, start, title.start) or CALLING.search(self.plain, start, begin):
                    return None
                if title.start > start and self.phrases.joins(start, title.start - 1):
                    return Mention(Span(start, found.end), "several")
                return Mention(found, "name", title=title, sex=self.phrases.sex(title.start, found.end))
        return None

    def _is_owner(self, found: Span, end: int) -> bool:
        """立委陈玉办公室主任翁明说: whether an office of somebody else follows the name."""
        if self.lexicon.bodies.at(self.plain, found.end, end) < 2:  # noqa: PLR2004 - characters
            return False
        near = self.phrases.office_ends(found.end, end)
        return any(begin - found.end <= LONGEST_BODY and self.phrases.name_after(stop, end) for begin, stop in near)

    def _firm(self, start: int, end: int) -> Mention | None:
        """A firm known by a name of its own: 索尼, but not 索尼公司 or 索尼总裁."""
        length = self.lexicon.firms.at(self.plain, start, end)
        stop = start + length
        if not length or not self.names.bounded(stop, end) or self.phrases.is_noun(stop, end):
            return None
        return Mention(Span(start, stop), "body")

    def _named(self, start: int, end: int) -> Mention | None:
        """A name without a title; one that nothing else supports must end where no name goes on."""
        stop = self.names.at(start, end)
        if not stop or (self.lexicon.trailing.at(self.plain, start, end) >= stop - start):
            return None
        repeated = self.reading.count(self.plain[start:stop]) > 1
        if not (repeated or self.names.strongly_bounded(stop, end) or self.names.is_related(stop, end)):
            return None
        body = self.phrases.head(start, end, self.lexicon.bodies)
        is_office = self.lexicon.offices.at(self.plain, stop, end) > 1
        if body and body > stop and not is_office and not self._acts(stop):
            return None
        # 江苏, 解放军: nobody who was introduced by an office; 花莲一家早餐店 is no town
        word = self.plain[start:stop]
        if word in self.lexicon.places or self._is_firm(start, stop):
            place = word in self.lexicon.places
            there = place and (ONE_THERE.match(self.plain, stop) or not self.names.bounded(stop, end))  # 荷兰电讯公司
            return None if there else Mention(Span(start, stop), "body")
        if word in self.lexicon.things:  # but whoever answers under it in an interview
            return Mention(Span(start, stop), "body") if self.plain[stop : stop + 1] in {"：", ":"} else None
        return Mention(Span(start, stop), "name", sex=self.phrases.sex(start, stop))

    def _acts(self, stop: int) -> bool:
        """Whether a name ends there and no body's goes on: 王磊在, 王磊发微博, 王磊所说."""
        if self.plain[stop] in BOUNDARY or self.plain[stop] in TOWARDS:
            return True
        return self.names.is_told(stop) or POSTING.match(self.plain, stop) is not None

    def _is_firm(self, start: int, stop: int) -> bool:
        """Whether the article shows that a body bears the name: 华康集团, 华康发布公告称, 华康在声明中说."""
        name, plain = self.plain[start:stop], self.plain
        if STATING.match(plain, stop):
            return True
        found = re.finditer(re.escape(name), plain)
        return any(FIRM.match(plain, match.end()) for match in found)

    def _honoured(self, start: int, end: int) -> Mention | None:
        """李大爷, 陈太."""
        stop = self.names.with_honorific(start, end)
        return Mention(Span(start, stop), "name", sex=self.phrases.sex(start, stop)) if stop else None

    def _surname(self, start: int, end: int) -> Mention | None:
        """张主任: a surname and an office."""
        for length in self.names.surname_lengths(start, end):
            after = start + length
            office = self.lexicon.offices.at(self.plain, after, end) or self.lexicon.honorifics.at(
                self.plain, after, end
            )
            is_name = self.lexicon.name_honorifics.at(self.plain, after, end) >= office
            is_office = self.lexicon.offices.at(self.plain, start, end) > length
            is_part = self.lexicon.offices.at(self.plain, after + office, end) > 1
            if not is_name and not is_office and not is_part and self.names.bounded(after + office, end):
                return Mention(Span(start, after + office), "surname", sex=self.phrases.sex(start, after + office))
        return None

    def _publisher(self, start: int, end: int) -> Mention | None:
        """海川股份发布公告, 《城南日报》近日刊登文章: who publishes, not what is published."""
        match = PUBLISHING.fullmatch(self.plain, start, end)
        stop = match.end(match.lastindex or 0) if match else start
        if not match or self.phrases.breaks(start, stop) or self.plain.endswith(("然", "地"), start, stop):
            return None
        whole = self.at(start, stop)
        if whole and (whole.span.end == stop or whole.kind in {"name", "several"}):
            return whole
        return None if self.phrases.is_clause_like(start, stop) else Mention(Span(start, stop), "body")

    def _is_governed(self, start: int, end: int) -> bool:
        """Whether a preposition begins there, so that no subject does: 向市议会建议; but 在场的居民."""
        if self.phrases.is_noun(start, end) or self.lexicon.trailing.at(self.plain, start, end) > 1:
            return False
        return self.plain[start] in GOVERNING or (self.plain[start] == "在" and "的" not in self.plain[start:end])

    def _described(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        """An official without a name, people, or a body, or who publishes something."""
        if self._is_governed(start, end) or (owner is not None and self.plain[owner] in "对向把将由"):
            return None
        return self._publisher(start, end) or self._noun(start, end, owner=owner)

    def _noun(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        people = PEOPLE.match(self.plain, start, end)
        if people and self.names.bounded(people.end(), end):
            return Mention(Span(start, people.end()), "unnamed")
        role = self.phrases.head(start, end, self.lexicon.offices) or self.phrases.people(start, end)
        body = self.phrases.head(start, end, self.lexicon.bodies)
        document = self.phrases.head(start, end, self.lexicon.documents)
        stop = self.phrases.furthest(start, sorted({end_ for end_ in (role, body, document) if end_}))
        if not stop or self.lexicon.offices.at(self.plain, stop, end) > 1:
            return None
        if self.phrases.is_clause_like(start, stop):
            return self._doer(start, stop, owner=owner)
        begin = start if owner is None or self.phrases.is_clause(owner, start - 1) else owner
        is_told = owner is not None and "是" in self.plain[owner:start]  # 夏岚原来是船长的女儿
        is_object = self.labels.is_object(begin, stop)  # 民警截住一名戴口罩的男子
        if is_told or is_object or (stop == document and STICKING.search(self.plain, start, stop)):
            return None
        held = self.plain[begin] == "在"  # 在上月召开的业绩会
        if stop == role and not held:
            return Mention(Span(begin, stop), "unnamed", sex=self.phrases.sex(begin, stop))
        return None if held else Mention(Span(begin, stop), "body" if stop == body else "document")

    def _doer(self, start: int, stop: int, *, owner: int | None) -> Mention | None:
        """女儿冲着父亲说, 镇政府又根据法律规定: the noun in front of what only a clause holds."""
        told = self.phrases.told_from(start, stop)
        found = self._noun(start, told, owner=owner) if start < told < stop else None
        return found if found and found.span.end == told else None

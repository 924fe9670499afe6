"""Mentions of those who can speak: a name with its title, a pronoun, a description, a body, a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corpus.article import Span
from corpus.chinese.names import BOUNDARY, FORMERLY
from corpus.chinese.phrases import LONGEST_TITLE, POSTING, TOWARDS, Phrases

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading

MentionKind = Literal["name", "surname", "pronoun", "unnamed", "anaphor", "body", "document", "several"]
TIME = re.compile(
    r"(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|\d{1,2}号)?(?:上午|下午|中午|晚上|晚间|晚|凌晨|早上|傍晚)?(?:\d{1,2}[时点:]\d{0,2}分?许?)?(?:左右|起)?"
)
AGE = re.compile(r"(?:现?年)?\d{1,3}多?岁(?:的|[、，])?")
CLOSERS = re.compile(
    r"时候|之时|之际|之后|之前|期间|过程中|现场|面前|会上|时|后|前|中(?![期国心央学小午])|上|里|下|内|间|外|旁|边"
)
OPENERS = "在当就据经对面针向从随"
SOURCE_OF = re.compile(r"根据|依据|按照|依照|据|照|按")
JOINED = re.compile(r"、|以及|和|与|及|暨")
SEVERAL = re.compile(
    r"等(?!候|待|到|了)|夫妇|夫妻|一家(?![^，。：]{0,6}(?:店|厂|公司|企业|馆|院|学校|机构|媒体|报))|父子|母女|兄弟|姐妹|们"
)
ONE_THERE = re.compile(r"[一某][家名位所间座群]|某")
STICKING = re.compile(r"贴(?:出|了|着)|张贴|挂(?:出|着)|打出|拉起")  # 早餐店贴出公告
PEOPLE = re.compile(
    r"(?:有|有的|不少|很多|许多|多数|大部分|一些|某些)(?:人|网友|居民|市民|村民|家长|专家|学者|业主|游客|读者|观众|网民|学生|员工|声音)|大家|人们|众人|旁人|别人|外界|坊间|舆论|双方"
)
GOVERNING = "向对给从被把让使令跟替于经以"  # what follows is no subject
COUPLES = frozenset({"父母", "爸妈", "双亲", "养父母", "子女", "儿女", "兄弟", "姐妹", "兄妹", "姐弟"})
IN_WORDS = re.compile(r"(?:套)?[用拿照]([^，。；：]{2,24})的(?:原)?话(?:来)?")
# what only bodies do, and what follows their name elsewhere
STATING = re.compile(
    r"(?:昨日|今日|随后|同日|当日|日前)?(?:在(?:一份)?(?:官方声明|公告|财报|公报)[中里]|发布(?:公告|通告|财报))"
)
PUBLISHING = re.compile(
    r"([^，。；：！？“”、的]{2,14}?)"
    r"(?:近日|日前|昨日|昨晚|今日|今晚|随后|再次|此前|不久前|当日|\d{1,2}日|在[^，]{1,8}[上中里]|通过[^，]{1,14}|联合|集体)*"
    r"(?:发布|刊登|刊发|发表|公布|发出|推送)(?:了|一[篇份则封条项])*[^，。的]{0,8}(?:公告|文章|通告|通报|消息|声明|财报|年报|报道|评论|社论|公开信|视频|警情)"
    r"|([^，。；：！？“”、的]{0,8}《[^》]+》)(?:发布|刊登|刊发|发表)"
)
FIRM = re.compile(r"公司|集团|股份有限|总部")
DATELINE = re.compile(
    r"(?:本报|本報|本刊|本网|[^，。\s]{2,12}?(?:社|报|网|台|电))?[^，。\s]{0,8}?(?:\d{1,2}月)?\d{1,2}日[电讯]"
    r"|[^，。\s]{2,8}?(?:快讯|讯|消息)(?=[\ue002 ])|本报讯|本刊讯|中央社"
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
    """Finds the mention with which a clause begins."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.reading, self.lexicon, self.names = reading, lexicon, names
        self.plain = reading.plain
        self.phrases = Phrases(reading, lexicon, names)

    def subject(self, start: int, end: int) -> Mention | None:
        """The one who does what ``plain[start:end]`` tells of, up to a cue; None when that is not clear."""
        begin = self.without_leading(start, end)
        if begin >= end or self.is_passive(begin, end):
            return None
        return self._in_words_of(begin, end) or self._document(begin, end) or self._clause_head(begin, end)

    def _in_words_of(self, begin: int, end: int) -> Mention | None:
        """用队长孙立的话说: whose words they are."""
        match = IN_WORDS.match(self.plain, begin, end)
        found = self.at(match.start(1), match.end(1)) if match else None
        return found if match and found and found.span.end == match.end(1) else None

    def is_passive(self, begin: int, end: int) -> bool:
        """被律师高朗问到: who asks is no subject; but 被告 is a noun."""
        passive = self.plain.startswith("被", begin, end) and "的" not in self.plain[begin:end]
        return passive and not self.phrases.is_noun(begin, end)

    def _clause_head(self, begin: int, end: int) -> Mention | None:
        """The noun phrase at the beginning; with a relative clause before it, what follows its 的."""
        found = self.at(begin, end)
        if found and not self._owns(found, end) and not self._tells_of(found, end):
            return self._coordinated(self._named_within(found) or found, end)
        for position in range(begin, min(end, begin + 2 * LONGEST_TITLE)):
            if self.plain[position] == "的":
                inner = self.at(position + 1, end, owner=begin)
                if inner and not self._owns(inner, end) and not self._in_adverbial(found, inner):
                    return self._coordinated(inner, end)
        return None

    def _named_within(self, found: Mention) -> Mention | None:
        """家住附近的李阿姨: a description that ends in somebody's name."""
        if found.kind not in {"unnamed", "body"} or self.lexicon.bodies.spells(self.plain, *found.span):
            return None
        named = self.names.at(*found.span) or found.span.start
        for position in range(named, found.span.end):
            stop = self.names.with_honorific(position, found.span.end)
            if position > found.span.start and stop == found.span.end:
                span = Span(position, stop)
                title = self.phrases.trimmed_title(found.span.start, position)
                return Mention(span, "name", title=title if title.start < title.end else None, sex=found.sex)
        return None

    def _in_adverbial(self, found: Mention | None, inner: Mention) -> bool:
        """Whether the 的 belongs to words between the subject and its cue: 王磊在昨天的会上说."""
        return found is not None and not self.plain.startswith("的", found.span.end) and inner.kind != "name"

    def _owns(self, found: Mention, end: int) -> bool:
        """张三的妻子: the mention only owns the one who speaks."""
        return found.span.end < end and self.plain[found.span.end] in "的所之"

    def _tells_of(self, found: Mention, end: int) -> bool:
        """曾任该厂会计的罗永昌: a body stands only in what somebody was."""
        return found.kind in {"body", "unnamed"} and FORMERLY.match(self.plain, found.span.start, end) is not None

    def _coordinated(self, found: Mention, end: int) -> Mention:
        """张三和李四, 张三等人: more than one, whom no single name describes."""
        position = self.phrases.past_asides(found.span.end, end)
        several = SEVERAL.match(self.plain, position, end)
        if several and found.kind != "document":
            return Mention(Span(found.start, several.end()), "several")
        joined = JOINED.match(self.plain, position, end)
        if not joined or self.lexicon.addressees.at(self.plain, joined.end(), end):
            return found
        other = self.at(joined.end(), end)
        return Mention(Span(found.start, other.span.end), "several") if other else found

    def without_leading(self, start: int, end: int) -> int:
        """Where the subject may begin, after connectives, dates and phrases of time and place."""
        position = start
        while position < end:
            after = self._one_leading(position, end)
            if after == position:
                break
            position = after
        return position

    def _one_leading(self, position: int, end: int) -> int:
        plain = self.plain
        if plain[position] in BOUNDARY or plain[position] == "的":
            return position + 1
        if plain.startswith("本人、", position):
            return position + 3
        when = DATELINE.match(plain, position, end) or AGE.match(plain, position, end)
        when = when or TIME.match(plain, position, end)
        if when and when.end() > position:
            return when.end()
        if self.names.at(position, end) and not self.lexicon.leading.at(plain, position, end) > 1:
            return position
        word = self.lexicon.leading.at(plain, position, end)
        noun = self.lexicon.offices.at(plain, position, end) > word  # 当事人, 连长
        if word and not noun and not plain.startswith("当地", position):
            return position + word
        source = SOURCE_OF.match(plain, position, end)
        return source.end() if source else self._past_phrase(position, end)

    def _past_phrase(self, position: int, end: int) -> int:
        """在开工现场韩立群强调: past the phrase, when a subject follows it."""
        if self.plain[position] in OPENERS:
            for closer in CLOSERS.finditer(self.plain, position + 2, min(end, position + LONGEST_TITLE)):
                if closer.end() < end and self.at(closer.end(), end):
                    return closer.end()
        return position

    def _document(self, begin: int, end: int) -> Mention | None:
        """《…》 when it stands next to the cue and no preposition governs it."""
        heading = re.search(r"的([^的]{2,12})$", self.plain[begin:end])
        if heading and heading[1] in self.lexicon.documents and not self.plain.startswith("在", begin):
            return Mention(Span(end - len(heading[1]), end), "document")
        close = self.plain.rfind("》", begin, end)
        opening = self.plain.rfind("《", begin, close) if close >= 0 else -1
        if opening < 0 or re.search(
            r"(?:在|于|引述|引用|援引|对|就|把|出席|发布|公布|翻开|拿着)$", self.plain[begin:opening]
        ):
            return None
        after = self.phrases.past_asides(close + 1, end)
        rest = self.plain[after:end]
        if self.plain.startswith(("中", "里", "上"), after) and not SOURCE_OF.match(self.plain, max(0, begin - 2)):
            return None if self.at(begin, opening) else Mention(Span(opening, close + 1), "document")
        if not rest or self.lexicon.trailing.spells(self.plain, after, end):
            return Mention(Span(opening, close + 1), "document")
        return None

    def at(self, start: int, end: int, *, owner: int | None = None) -> Mention | None:
        """The mention that begins at ``start``; ``owner`` is where the words it belongs to begin."""
        found = self._one(start, end, owner=owner) if start < end else None
        return self._relative_of(found, end) or found if found else None

    def _one(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        return (
            self._pronoun(start, end)
            or self._pointing(start, end)
            or self._known(start, end)
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
        return Mention(Span(start, stop), "anaphor", sex=self.phrases.sex(start, stop))

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
            if found and found.start > begin:
                title = self.phrases.trimmed_title(start, stop)
                if title.start > start and self.phrases.joins(start, title.start - 1):
                    return Mention(Span(start, found.end), "several")
                return Mention(found, "name", title=title, sex=self.phrases.sex(title.start, found.end))
        return None

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
            there = word in self.lexicon.places and ONE_THERE.match(self.plain, stop)
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
        if not match or self.phrases.breaks(start, stop):
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
        if not stop or self.phrases.is_clause_like(start, stop) or self.lexicon.offices.at(self.plain, stop, end) > 1:
            return None
        if stop == document and STICKING.search(self.plain, start, stop):
            return None
        begin = start if owner is None or self.phrases.is_clause(owner, start - 1) else owner
        if stop != role and self.plain[begin] == "在":  # 在上月召开的业绩会
            return None
        if stop == role:
            return Mention(Span(begin, stop), "unnamed", sex=self.phrases.sex(begin, stop))
        return Mention(Span(begin, stop), "body" if stop == body else "document")

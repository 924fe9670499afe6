"""Mentions of those who can speak: a name with its title, a pronoun, a description, a body, a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corpus.article import Span
from corpus.chinese.names import BOUNDARY, DOTTED, HAN, LATIN
from corpus.chinese.reading import ASIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names
    from corpus.chinese.reading import Reading
    from corpus.chinese.words import Words

MentionKind = Literal["name", "surname", "pronoun", "unnamed", "anaphor", "body", "document", "several"]
TIME = re.compile(
    r"(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|\d{1,2}号)?(?:上午|下午|中午|晚上|晚间|晚|凌晨|早上|傍晚)?(?:\d{1,2}[时点:]\d{0,2}分?许?)?(?:左右|起)?"
)
CLOSERS = re.compile(r"时候|之时|之际|之后|之前|期间|过程中|现场|面前|会上|时|后|前|中|上|里|下|内|间|外|旁|边")
OPENERS = "在当就据经对面针向从随"
SOURCE_OF = re.compile(r"根据|依据|按照|依照|据|照|按")
JOINED = re.compile(r"、|以及|和|与|及|暨")
SEVERAL = re.compile(r"等(?!候|待|到|了)|夫妇|夫妻|一家|父子|母女|兄弟|姐妹|们")
PEOPLE = re.compile(
    r"(?:有|有的|不少|很多|许多|多数|大部分|一些|某些)(?:人|网友|居民|市民|村民|家长|专家|学者|业主|游客|读者|观众|网民|学生|员工|声音)|大家|人们|众人|旁人|别人|外界|坊间|舆论|双方"
)
PERSON_ENDINGS = "人员者手工匠师家迷官长客"
DATELINE = re.compile(
    r"(?:本报|本報|本刊|本网|[^，。\s]{2,12}?(?:社|报|网|台|电))?[^，。\s]{0,8}?(?:\d{1,2}月)?\d{1,2}日[电讯]|本报讯|本刊讯|中央社"
)
LONGEST_TITLE = 48


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` is the mention without its title, ``title`` the run of offices before it, as in the article.

    ``sex`` is "male" or "female" where the words tell. ``is_definite`` marks what points back (该负责人).
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

    def subject(self, start: int, end: int) -> Mention | None:
        """The one who does what ``plain[start:end]`` tells of, up to a cue; None when that is not clear."""
        begin = self.without_leading(start, end)
        if begin >= end:
            return None
        return self._document(begin, end) or self._clause_head(begin, end)

    def _clause_head(self, begin: int, end: int) -> Mention | None:
        """The noun phrase at the beginning; with a relative clause before it, what follows its 的."""
        found = self.at(begin, end)
        if found and not self._owns(found, end):
            return self._coordinated(self._named_within(found) or found, end)
        for position in range(begin, min(end, begin + 2 * LONGEST_TITLE)):
            if self.plain[position] == "的":
                inner = self.at(position + 1, end, owner=begin)
                if inner and not self._owns(inner, end) and not self._in_adverbial(found, inner):
                    return self._coordinated(inner, end)
        return None

    def _named_within(self, found: Mention) -> Mention | None:
        """家住附近的李阿姨: a description that ends in somebody's name."""
        if found.kind in {"unnamed", "body"}:
            for position in range(found.span.start, found.span.end):
                if self.plain[position] == "的":
                    inner = self.at(position + 1, found.span.end)
                    if inner and inner.kind in {"name", "surname"} and inner.span.end == found.span.end:
                        return inner
        return None

    def _in_adverbial(self, found: Mention | None, inner: Mention) -> bool:
        """Whether the 的 belongs to words between the subject and its cue: 王磊在昨天的会上说."""
        return found is not None and not self.plain.startswith("的", found.span.end) and inner.kind != "name"

    def _owns(self, found: Mention, end: int) -> bool:
        """张三的妻子: the mention only owns the one who speaks."""
        return found.span.end < end and self.plain[found.span.end] in "的所之"

    def _coordinated(self, found: Mention, end: int) -> Mention:
        """张三和李四, 张三等人: more than one, whom no single name describes."""
        position = self._past_asides(found.span.end, end)
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
        dateline = DATELINE.match(plain, position, end)
        if dateline:
            return dateline.end()
        time = TIME.match(plain, position, end)
        if time and time.end() > position:
            return time.end()
        if self.names.at(position, end) and not self.lexicon.leading.at(plain, position, end) > 1:
            return position
        word = self.lexicon.leading.at(plain, position, end)
        if word:
            return position + word
        source = SOURCE_OF.match(plain, position, end)
        if source:
            return source.end()
        return self._past_phrase(position, end)

    def _past_phrase(self, position: int, end: int) -> int:
        """在开工现场韩立群强调: past the phrase, when a subject follows it."""
        if self.plain[position] in OPENERS:
            for closer in CLOSERS.finditer(self.plain, position + 2, min(end, position + LONGEST_TITLE)):
                if closer.end() < end and self.at(closer.end(), end):
                    return closer.end()
        return position

    def _past_asides(self, position: int, end: int) -> int:
        while position < end and self.plain[position] in ASIDE + " ":
            position += 1
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
        after = self._past_asides(close + 1, end)
        rest = self.plain[after:end]
        if self.plain.startswith(("中", "里", "上"), after) and not SOURCE_OF.match(self.plain, max(0, begin - 2)):
            return None if self.at(begin, opening) else Mention(Span(opening, close + 1), "document")
        if not rest or self.lexicon.trailing.spells(self.plain, after, end):
            return Mention(Span(opening, close + 1), "document")
        return None

    def at(self, start: int, end: int, *, owner: int | None = None) -> Mention | None:
        """The mention that begins at ``start``; ``owner`` is where the words it belongs to begin."""
        if start >= end:
            return None
        return (
            self._pronoun(start, end)
            or self._pointing(start, end)
            or self._known(start, end)
            or self._surname(start, end)
            or self._titled(start, end)
            or self._named(start, end)
            or self._described(start, end, owner=owner)
        )

    def _pronoun(self, start: int, end: int) -> Mention | None:
        for length in (3, 2, 1):
            sex = self.lexicon.pronouns.get(self.plain[start : min(end, start + length)])
            if sex and start + length <= end:
                if sex in {"first", "second"} and self._is_noun(start + length, end):
                    return self.at(start + length, end)
                return Mention(Span(start, start + length), "pronoun", sex=sex)
        return None

    def _is_noun(self, start: int, end: int) -> bool:
        return bool(
            self.lexicon.offices.at(self.plain, start, end) or self.lexicon.bodies.at(self.plain, start, end) > 1
        )

    def _pointing(self, start: int, end: int) -> Mention | None:
        """该负责人, 这位当了十一年乡干部的女书记."""
        length = self.lexicon.definite.at(self.plain, start, end)
        stop = self._head(start + length, end, self.lexicon.offices) if length else None
        stop = stop or (self._head(start + length, end, self.lexicon.bodies) if length else None)
        stop = stop or (self._head(start + length, end, self.lexicon.documents) if length else None)
        if not stop or self.name_after(stop, end):
            return None
        return Mention(Span(start, stop), "anaphor", sex=self.sex(start, stop))

    def _known(self, start: int, end: int) -> Mention | None:
        """A name that the article has introduced."""
        stop = self.names.known_at(start, end)
        return Mention(Span(start, stop), "name", sex=self.sex(start, stop)) if stop else None

    def office_ends(self, start: int, end: int, *, everywhere: bool = False) -> Iterator[tuple[int, int]]:
        """Where offices begin and end; also other nouns for people (摆渡人) before a name that the article repeats."""
        stop = end if everywhere else min(end, start + LONGEST_TITLE)
        for position in range(start, stop):
            length = self.lexicon.offices.at(self.plain, position, stop)
            if length:
                yield position, position + length
            elif (
                self.plain[position] in PERSON_ENDINGS
                and position > start
                and not self._is_noun(position - 1, position + 1)
            ):
                name = self.names.at(position + 1, end)
                if name and (
                    self.reading.count(self.plain[position + 1 : name]) > 1 or "·" in self.plain[position:name]
                ):
                    yield position - 1, position + 1

    def _titled(self, start: int, end: int) -> Mention | None:
        """发展改革委主任张慎之: the first office that a name follows."""
        for begin, stop in self.office_ends(start, end):
            if begin > start and self._breaks(start, begin):
                return None
            found = self.name_after(stop, end)
            if found and found.start > begin:
                title = self.trimmed_title(start, stop)
                return Mention(found, "name", title=title, sex=self.sex(title.start, found.end))
        return None

    def _breaks(self, start: int, stop: int) -> bool:
        """Whether a clause rather than a title stands there."""
        words = self.plain[start:stop]
        return any(c in BOUNDARY and c not in "、 " + ASIDE for c in words)

    def name_after(self, stop: int, end: int) -> Span | None:
        """The name after an office, an aside between them left out."""
        position = self._past_asides(stop, end)
        if self.plain.startswith("的", position) and re.search(
            "现任|曾任|担任|身为|作为", self.plain[max(0, stop - 20) : stop]
        ):
            position += 1
        if position >= end or self.plain[position] in "、·" or self.lexicon.offices.at(self.plain, position, end) > 1:
            return None
        name = self.names.at(position, end) or self.names.foreign_at(position, end)
        return Span(position, name) if name else None

    def trimmed_title(self, start: int, stop: int) -> Span:
        """A title without the clause before it: 家住海棠苑小区的退休工人, but not Halvor Handel的采购总监."""
        begin = start
        for position in range(start, stop):
            if self.plain[position] == "的" and self._is_clause(begin, position):
                begin = position + 1
        begin = self.without_quantity(begin, stop)
        return Span(begin, stop)

    def without_quantity(self, begin: int, stop: int) -> int:
        """Past 一位, 现年五十岁的."""
        length = self.lexicon.indefinite.at(self.plain, begin, stop) or self.lexicon.definite.at(
            self.plain, begin, stop
        )
        return begin + length if begin + length < stop else begin

    def _is_clause(self, start: int, stop: int) -> bool:
        """Whether the words before 的 tell something instead of owning."""
        words = self.plain[start:stop]
        return self.lexicon.relative.at(self.plain, start, stop) > 0 or bool(re.search(r"岁|年$|了|着|过|\d", words))

    def _named(self, start: int, end: int) -> Mention | None:
        """A name without a title; one that nothing else supports must end where no name goes on."""
        stop = self.names.at(start, end)
        if not stop or (self.lexicon.trailing.at(self.plain, start, end) >= stop - start):
            return None
        repeated = self.reading.count(self.plain[start:stop]) > 1
        if not repeated and not self.names.strongly_bounded(stop, end):
            return None
        body = self._head(start, end, self.lexicon.bodies)
        if body and body > stop and not repeated and self.plain[stop] not in BOUNDARY:
            return None
        return Mention(Span(start, stop), "name", sex=self.sex(start, stop))

    def _surname(self, start: int, end: int) -> Mention | None:
        """张主任: a surname and an office."""
        for length in self.names.surname_lengths(start, end):
            after = start + length
            office = self.lexicon.offices.at(self.plain, after, end) or self.lexicon.honorifics.at(self.plain, after, end)
            is_name = self.lexicon.name_honorifics.at(self.plain, after, end) >= office
            is_office = self.lexicon.offices.at(self.plain, start, end) > length
            if not is_name and not is_office and self.names.bounded(after + office, end):
                return Mention(Span(start, after + office), "surname", sex=self.sex(start, after + office))
        return None

    def _described(self, start: int, end: int, *, owner: int | None) -> Mention | None:
        """An official without a name, people, or a body."""
        people = PEOPLE.match(self.plain, start, end)
        if people and self.names.bounded(people.end(), end):
            return Mention(Span(start, people.end()), "unnamed")
        role = self._head(start, end, self.lexicon.offices) or self._people(start, end)
        body = self._head(start, end, self.lexicon.bodies)
        document = self._head(start, end, self.lexicon.documents)
        stop = self._furthest(start, sorted({end_ for end_ in (role, body, document) if end_}))
        if not stop:
            return None
        begin = start if owner is None or self._is_clause(owner, start - 1) else owner
        if stop == role:
            return Mention(Span(begin, stop), "unnamed", sex=self.sex(begin, stop))
        return Mention(Span(begin, stop), "body" if stop == body else "document")

    def _people(self, start: int, end: int) -> int | None:
        """社区的人, 参加者: other nouns for people, next to the cue."""
        match = re.compile(rf"[{HAN}、]{{0,14}}?(?:的人|人士|者|人员|员工|们)").match(self.plain, start, end)
        return match.end() if match and self._is_followed(match.end(), end) else None

    def _furthest(self, start: int, stops: list[int]) -> int | None:
        """The last of the ends before which no preposition begins an adverbial: 法院对一起案件作出判决 ends at 法院."""
        chosen = None
        for stop in stops:
            if chosen is None or not any(c in "对向在就于把被给将" for c in self.plain[chosen:stop]):
                chosen = stop
        return chosen if chosen and chosen > start else None

    def _head(self, start: int, end: int, heads: Words) -> int | None:
        """Where the noun phrase ends whose head is one of the words: next to the cue, or where a verb follows it."""
        stops = []
        for begin, stop in heads.within(self.plain, start, min(end, start + LONGEST_TITLE)):
            if self._breaks(start, begin):
                break
            if (stop - begin > 1 or begin == start or heads is self.lexicon.bodies) and self._is_followed(stop, end):
                stops.append(stop)
        closing = [stop for stop in stops if self.lexicon.trailing.spells(self.plain, stop, end)]
        return max(closing) if closing else min(stops, default=None)

    def _is_followed(self, stop: int, end: int) -> bool:
        """Whether a noun phrase may end there."""
        if stop < end and self.plain[stop] in "的所之、":
            return False
        return self.names.bounded(stop, end)

    def sex(self, start: int, stop: int) -> str | None:
        """What the words tell of the sex."""
        words = self.plain[start:stop]
        for sex in ("female", "male"):
            if any(hint in words for hint in self.lexicon.sex[sex].words):
                return sex
        return None


__all__ = ["DOTTED", "LATIN", "Mention", "MentionKind", "Mentions"]

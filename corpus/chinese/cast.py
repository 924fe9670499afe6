"""Who appears in an article, and whom a mention means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.chinese.characters import fold
from corpus.chinese.crowds import CROWDS, GENERAL, MANY, PEOPLE
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.mentions import Mention
    from corpus.chinese.reading import Reading
    from corpus.quotation import SpeakerKind

# Confidences of a resolution, by its kind.
CERTAIN, SURE, LIKELY, DOUBTFUL = 0.98, 0.93, 0.82, 0.7
RIGHT_BEFORE = 16  # characters
MEMORY = 3  # paragraphs over which a pronoun may point back
THIS_PERSON = ("这位", "这名", "那位", "那名")
OFFICIALS = frozenset(
    {"负责人", "工作人员", "官员", "发言人", "人士", "主任", "专家", "经理", "干部", "民警"}
)  # 这位负责人
PASSIVE = re.compile("被[^，。；]{0,8}$")
FEMININE = frozenset("娟婷娜妮媛姗姬妍娴媚嫣婉娥婕嫦姣娇嫔莉茜芬莲蓉薇萱茹淑雅")  # in the given names of women
NEAR_CUE = 6  # characters
ONE_OF_TWO = frozenset({"前者", "后者"})
COMPANIES = frozenset({"公司", "集团", "企业"})
OFFICES = {
    "总": ("创始人", "总经理", "董事长", "总裁", "CEO", "创办人", "合伙人", "总监", "老板"),
    "导": ("导演", "导游"),
    "工": ("工程师",),
}


@dataclass(eq=False, slots=True)
class Character:
    """Somebody or something that can speak, while the article is read."""

    label: str
    name: str | None
    kind: SpeakerKind
    folded: str
    titles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    sex: str | None = None
    is_several: bool = False

    def person(self) -> Person:
        """The noun that the rest of the program knows."""
        return Person(self.label, self.name, tuple(self.titles), self.kind, tuple(self.aliases))


@dataclass(frozen=True, slots=True)
class Appearance:
    """A character at an offset of the narration."""

    offset: int
    line: int
    character: Character
    is_subject: bool


class Cast:
    """The characters of one article. ``names`` are harvested before; everything else is met in reading order."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.text = reading.article.text
        self.named: dict[str, Character] = {}
        self.described: list[Character] = []
        self.appearances: list[Appearance] = []
        self.last: dict[Character, int] = {}  # the furthest offset at which each appears
        self._speaking: dict[str, bool] = {}
        self.asker: Character | None = None  # whose question waits for an answer
        self.stranger = -1  # the last line in which somebody spoke who is not known
        self.doubtful = -1  # where the last subject stands that may be somebody's name
        self.teller: Appearance | None = None  # who has told a 他 something, and is not that 他
        self.named_beside: set[Character] = set()  # whom the clause of a 他 names, so that they are not he
        self.stranger_at = -1  # where somebody spoke who is not known

    def people(self) -> Iterator[Character]:
        """Everybody, named ones first."""
        yield from dict.fromkeys(self.named.values())
        yield from self.described

    def appear(self, character: Character, offset: int, line: int, *, is_subject: bool) -> None:
        """Remember where somebody was mentioned."""
        self.appearances.append(Appearance(offset, line, character, is_subject))
        self.last[character] = max(offset, self.last.get(character, -1))

    def introduce(self, mention: Mention) -> Character:
        """The character of a mention by name; a new one when nobody is called so."""
        folded = self._folded(mention.span)
        character = self.named.get(folded) or self._by_part(folded)
        if character is None:
            name = self.text[mention.span.start : mention.span.end]
            character = Character(name, name, "person", folded)
            self.named[folded] = character
        elif folded != character.folded:
            self._add(character.aliases, self.text[mention.span.start : mention.span.end])
        self._learn(character, mention)
        return character

    def is_new(self, span: Span) -> bool:
        """Whether nobody is called so yet."""
        return self._folded(span) not in self.named

    def rename(self, known: Span, alias: Span) -> None:
        """Another name of somebody who has been introduced."""
        character = self.named.get(self._folded(known))
        if character:
            self.named[self._folded(alias)] = character
            self._add(character.aliases, self.text[alias.start : alias.end])

    def _learn(self, character: Character, mention: Mention) -> None:
        if mention.title:
            for title in titles_in(self.text[mention.title.start : mention.title.end]):
                self._add(character.titles, title)
        character.sex = character.sex or mention.sex

    @staticmethod
    def _add(values: list[str], value: str) -> None:
        if value not in values:
            values.append(value)

    def _folded(self, span: Span) -> str:
        return self.reading.folded[span.start : span.end]

    def _by_part(self, folded: str) -> Character | None:
        """古丽娜尔 for 古丽娜尔·热合曼, 慕秋 for 沈慕秋: a part that only one full name has."""
        found = [c for name, c in self.named.items() if _is_part(folded, name)]
        return found[0] if len(found) == 1 else None

    def resolve(self, mention: Mention, line: int) -> tuple[Character | None, float]:
        """Whom a mention means, and how sure that is."""
        resolvers = {"name": self._name, "surname": self._surname, "pronoun": self._pronoun, "anaphor": self._anaphor}
        resolvers["family"] = self._family
        resolver = resolvers.get(mention.kind, self._description)
        return resolver(mention, line)

    def _name(self, mention: Mention, line: int) -> tuple[Character | None, float]:  # noqa: ARG002 - one signature
        folded = self._folded(mention.span)
        if folded not in self.named:
            holders = [c for c in dict.fromkeys(self.named.values()) if self._shares_surname(c, folded)]
            holders = [c for c in holders if self._holds(c, folded, exactly=True)]
            if len(holders) == 1:
                return holders[0], SURE
        return self.introduce(mention), CERTAIN

    def _surname(self, mention: Mention, line: int) -> tuple[Character | None, float]:
        """张主任: those of the surname who hold the office, the exact one before its deputy."""
        folded = self._folded(mention.span)
        holders = [c for c in dict.fromkeys(self.named.values()) if self._shares_surname(c, folded)]
        best = [c for c in holders if self._holds(c, folded, exactly=True)] or [
            c for c in holders if self._holds(c, folded, exactly=False)
        ]
        if len(best) == 1:
            return best[0], SURE
        if best:
            recent = self._latest(best, line)
            return (recent, DOUBTFUL) if recent else (None, 0.0)
        return self._by_surname_only(mention, holders)

    def _family(self, mention: Mention, line: int) -> tuple[Character | None, float]:
        """张 for 张国栋: the only one of the surname, if the article has just spoken of them."""
        folded = self._folded(mention.span)
        holders = [c for c in dict.fromkeys(self.named.values()) if self._shares_surname(c, folded)]
        return (holders[0], SURE) if len(holders) == 1 and self._latest(holders, line) else (None, 0.0)

    def _by_surname_only(self, mention: Mention, holders: list[Character]) -> tuple[Character | None, float]:
        untitled = [c for c in holders if not c.titles]
        if len(holders) == 1 and untitled:
            return untitled[0], LIKELY
        if holders:
            return None, 0.0
        return self._describe(mention, "unnamed"), SURE

    def _shares_surname(self, character: Character, folded: str) -> bool:
        length = self._surname_length(character.folded)
        surname = character.folded[:length]
        is_name = surname in self.lexicon.surnames and len(character.folded) > length and "·" not in character.folded
        return is_name and folded.startswith(surname)

    def _surname_length(self, folded: str) -> int:
        return 2 if folded[:2] in self.lexicon.surnames else 1

    def _holds(self, character: Character, folded: str, *, exactly: bool) -> bool:
        """Whether one of the titles is the office that stands after the surname."""
        office = folded[self._surname_length(folded) :]
        wanted = OFFICES.get(office, (office,))
        return any(
            _fold_end(title, ending) if exactly else ending in fold(title)
            for title in character.titles
            for ending in wanted
        )

    def _latest(self, candidates: list[Character], line: int) -> Character | None:
        for appearance in reversed(self.appearances):
            if appearance.character in candidates and line - appearance.line < MEMORY:
                return appearance.character
        return None

    def _pronoun(self, mention: Mention, line: int) -> tuple[Character | None, float]:
        """他, 她: the last one spoken of in the paragraph whom the word fits, the subject before others."""
        if mention.sex in {"first", "second", "thing"}:
            return None, 0.0
        near = [a for a in self.appearances if line - a.line < MEMORY and a.character is not self.asker]
        near = [a for a in near if not (self._is_teller(a.character, line) or a.character in self.named_beside)]
        fitting = [a for a in near if self._fits(a.character, mention)]
        for distance, confidence in ((0, SURE), (1, LIKELY)):
            near = [a for a in fitting if line - a.line == distance]
            if distance and self.stranger == line:
                break
            if near:
                return self._chosen(near, mention, confidence)
        return None, 0.0

    def _is_teller(self, character: Character, line: int) -> bool:
        """同事调侃他。他笑了: whether somebody has told a 他 something in the paragraph and not been named since."""
        teller = self.teller
        if teller is None or teller.line != line or teller.character is not character:
            return False
        return self.last.get(character, -1) <= teller.offset

    def _chosen(self, near: list[Appearance], mention: Mention, confidence: float) -> tuple[Character | None, float]:
        subjects = [a for a in near if a.is_subject] or near
        if mention.sex != "plural" and subjects[-1].offset < self.doubtful < mention.span.start:
            return None, 0.0
        chosen = subjects[-1].character
        if subjects[-1].offset < self.stranger_at < mention.span.start and mention.sex != "plural":
            return None, 0.0
        if mention.sex != "plural" and self._is_crossed(near, subjects[-1], mention.start):
            return None, 0.0
        others = {id(a.character) for a in near} - {id(chosen)}
        vague = chosen.kind != "person" and not self._is_one(chosen, mention.start - subjects[-1].offset)
        if others and (confidence < SURE or vague):
            return None, 0.0
        if mention.sex in {"male", "female"}:
            chosen.sex = chosen.sex or mention.sex
        return chosen, confidence - (0.05 if others else 0)

    def _is_crossed(self, near: list[Appearance], subject: Appearance, start: int) -> bool:
        """前任卸任。消息传到李红耳中，她说: whether only somebody else is named in the sentence of the pronoun."""
        begin = max(self.reading.plain.rfind(mark, 0, start) for mark in "。！？!?")
        last = max(near, key=lambda a: a.offset)
        if PASSIVE.search(self.reading.plain[begin + 1 : last.offset]):  # 被律师高朗问到时，她回答
            return False
        return (
            last.character is not subject.character
            and subject.offset < begin < last.offset
            and last.character.kind == "person"
        )

    def _is_one(self, character: Character, distance: int) -> bool:
        """Whether a pronoun may mean somebody without a name although others are near: 一名女子, or right before."""
        if character.folded in GENERAL or character.folded.startswith("其他"):
            return False
        one = self.lexicon.indefinite.at(character.folded, 0) or character.folded.startswith("某")
        return bool(one) or distance <= RIGHT_BEFORE

    def _speaks(self, name: str) -> bool:
        """Whether a cue stands right behind the name somewhere; the text is looked through once for each name."""
        if name not in self._speaking:
            plain, cues = self.reading.plain, self.lexicon.cue_words
            ends = (match.end() for match in re.finditer(re.escape(name), plain))
            self._speaking[name] = any(any(cues.within(plain, end, min(len(plain), end + NEAR_CUE))) for end in ends)
        return self._speaking[name]

    def _fits(self, character: Character, mention: Mention) -> bool:
        if mention.sex == "plural":
            return character.is_several
        if character.is_several or character.kind not in {"person", "unnamed"} or "记者" in character.folded:
            return False
        if PEOPLE.fullmatch(character.folded) or MANY.match(character.folded) or character.folded in CROWDS:
            return False
        if character.folded.isascii() and not (character.titles or self._speaks(character.folded)):  # Airbnb
            return mention.sex not in {"male", "female"}
        sex = character.sex or ("female" if character.name and set(character.folded[1:]) & FEMININE else None)
        return sex is None or mention.sex not in {"male", "female"} or sex == mention.sex

    def _anaphor(self, mention: Mention, line: int) -> tuple[Character | None, float]:
        """该负责人, 这位老校长: the last one who is described by the same noun."""
        folded = self._folded(mention.span)
        head = self._head(folded)
        for appearance in reversed(self.appearances):
            character = appearance.character
            general = PEOPLE.fullmatch(character.folded) or MANY.match(character.folded)  # 不少网友, 这位网友
            if line - appearance.line > MEMORY or character.is_several or general:
                continue
            same_sex = not (character.sex and mention.sex) or character.sex == mention.sex
            if same_sex and self._is_described(character, head):
                return character, SURE if line - appearance.line <= 1 else LIKELY
        near = {
            id(a.character): a.character
            for a in self.appearances
            if a.line == line and self._fits(a.character, mention)
        }
        if len(near) == 1 and folded.startswith(THIS_PERSON):
            found = near.popitem()[1]
            if not (found.titles and head in OFFICIALS):
                return found, LIKELY
        if len(folded) > len(head) + 2 and mention.sex is None:
            return self._describe(mention, "unnamed"), LIKELY
        return None, 0.0

    def _head(self, folded: str) -> str:
        """The noun at the end: 负责人 of 该负责人."""
        for begin in range(len(folded)):
            word = folded[begin:]
            if any(word in words for words in (self.lexicon.offices, self.lexicon.bodies, self.lexicon.documents)):
                return word
        return folded[-2:]

    @staticmethod
    def _is_described(character: Character, head: str) -> bool:
        if character.kind == "person":
            return any(_fold_end(title, head) for title in character.titles)
        return character.folded.strip("《》").endswith(head)

    def _description(self, mention: Mention, line: int) -> tuple[Character | None, float]:
        if self._folded(mention.span) in ONE_OF_TWO:
            return None, 0.0
        kind: SpeakerKind = mention.kind if mention.kind in {"body", "document"} else "unnamed"
        earlier = self._same_description(mention, kind, line)
        character = earlier or self._describe(mention, kind)
        character.is_several = mention.kind == "several"
        return character, SURE

    def _same_description(self, mention: Mention, kind: SpeakerKind, line: int) -> Character | None:
        """发言人 after 都市设施安全署发言人; 报告 after 《…报告》; 校长 after a headmaster with a name."""
        folded = self._folded(mention.span)
        if folded in COMPANIES:
            near = [a.character for a in self.appearances if a.character.kind == "body" and line - a.line <= 1]
            return near[-1] if near else None
        for appearance in reversed(self.appearances):
            character = appearance.character
            if line - appearance.line > 2 * MEMORY:
                continue
            if character.is_several != (mention.kind == "several"):
                continue
            alike = folded not in self.lexicon.firms or character.folded == folded
            one = not character.folded.removesuffix(folded).endswith(("、", "和", "与", "及", "最"))  # 最高院
            if (
                alike
                and one
                and character.kind == kind
                and character.folded.strip("《》").endswith(folded.strip("《》"))
            ):
                return character
            is_office = kind == "unnamed" and line - appearance.line <= 1 and folded in self.lexicon.offices
            if is_office and character.kind == "person" and any(_fold_end(t, folded) for t in character.titles):
                return character
        return next((c for c in self.described if c.folded == folded), None)

    def _describe(self, mention: Mention, kind: SpeakerKind) -> Character:
        label = self.text[mention.span.start : mention.span.end]
        found = Character(label, None, kind, self._folded(mention.span), sex=mention.sex)
        self.described.append(found)
        return found


def titles_in(run: str) -> list[str]:
    """市委常委、常务副市长、党工委书记 are three titles."""
    return [title for title in run.replace("兼", "、").split("、") if title.strip()]


def name_parts(name: str) -> tuple[str, ...]:
    """The full name, and for a foreign one its first and last part."""
    pieces = name.split("·")
    return (name, *(piece for piece in (pieces[0], pieces[-1]) if len(piece) > 1)) if len(pieces) > 1 else (name,)


def _is_part(part: str, name: str) -> bool:
    if "·" in name:
        pieces = name.split("·")
        return part in {pieces[0], pieces[-1]} and len(part) > 1
    return len(part) == 2 and len(name) in {3, 4} and name.endswith(part)  # noqa: PLR2004


def _fold_end(title: str, office: str) -> bool:
    """Whether a title is that office, not the office of a deputy."""
    folded = fold(title)
    return folded.endswith(office) and not folded.removesuffix(office).endswith(("副", "助理"))

"""Who appears in an article, and whom a mention means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.chinese.appearances import Character
from corpus.chinese.characters import fold
from corpus.chinese.crowds import MANY, PEOPLE
from corpus.chinese.mention import CERTAIN, DOUBTFUL, LIKELY, SURE
from corpus.chinese.pronouns import Pronouns
from corpus.chinese.roster import MEMORY

if TYPE_CHECKING:
    from corpus.chinese.appearances import Appearance
    from corpus.chinese.mention import Mention
    from corpus.quotation import SpeakerKind

THIS_PERSON = ("这位", "这名", "那位", "那名")
OFFICIALS = frozenset(
    {"负责人", "工作人员", "官员", "发言人", "人士", "主任", "专家", "经理", "干部", "民警"}
)  # 这位负责人
ONE_OF_TWO = frozenset({"前者", "后者"})
LONGEST_BEFORE = 7  # characters of a label before the noun that calls it again
COMPANIES = frozenset({"公司", "集团", "企业"})
OFFICES = {
    "总": ("创始人", "总经理", "董事长", "总裁", "CEO", "创办人", "合伙人", "总监", "老板"),
    "导": ("导演", "导游"),
    "工": ("工程师",),
}


class Cast(Pronouns):
    """The characters of one article. ``names`` are harvested before; everything else is met in reading order."""

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
        """发言人 after 渡口管理处发言人; 报告 after 《…报告》; 校长 after a headmaster with a name."""
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
            alike = alike and not (kind == "document" and self._is_another(folded, appearance, mention))
            before = character.folded.strip("《》").removesuffix(folded)
            alike = alike and not (kind == "unnamed" and self._tells(before))
            one = not before.endswith(("、", "和", "与", "及", "最"))  # 最高院
            one = one and (folded not in self.lexicon.kin or not before or before.endswith("的"))
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

    def _tells(self, words: str) -> bool:
        """两名警员到场截查被告: whether a verb stands in what would be the rest of a long label."""
        held = (self.lexicon.verbs, self.lexicon.governing)
        return len(words) > LONGEST_BEFORE and any(any(verbs.within(words, 0, len(words))) for verbs in held)

    def _is_another(self, folded: str, earlier: Appearance, mention: Mention) -> bool:
        """周四的声明 … 两国发表联合声明。声明说: whether another has been spoken of since."""
        label = earlier.character.folded
        since = self.reading.folded.find(folded, earlier.offset + len(label), mention.start)
        return label != folded and since >= 0

    def _describe(self, mention: Mention, kind: SpeakerKind) -> Character:
        label = self.text[mention.span.start : mention.span.end].strip(" *_")
        found = Character(label, None, kind, self._folded(mention.span), sex=mention.sex)
        self.described.append(found)
        return found


def _fold_end(title: str, office: str) -> bool:
    """Whether a title is that office, not the office of a deputy."""
    folded = fold(title)
    return folded.endswith(office) and not folded.removesuffix(office).endswith(("副", "助理"))

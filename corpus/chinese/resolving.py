"""Whom a mention means: a name, a surname with an office, a pronoun, "this official"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.notes import CERTAIN, LIKELY, SURE, Appearance, Character, Mention
from corpus.chinese.pronouns import fits_pronoun, of_pronoun
from corpus.chinese.reading import fold
from corpus.chinese.roster import MEMORY, Roster

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from corpus.quotation import SpeakerKind

CONTACTED = re.compile("(?:咨询|致电|联系|拨打|询问|走访)[^。；]{2,40}。[^。，；]{0,3}$")
# what is no part of a label: a reporter between brackets, what only goes on with words in marks, marks of emphasis
LABEL = re.compile(r"^(?:\s|[（(][^（）()]*[)）]|[里内中上][的之]|[*_])+|[\s*_]+$")
NEAR = 60  # characters in front of a mention in which somebody has been turned to
LONGEST_BEFORE = 7  # characters of a label before the noun that calls it again
OFFICES = {
    "总": ("创始人", "总经理", "董事长", "总裁", "CEO", "创办人", "合伙人", "总监", "老板"),
    "导": ("导演", "导游"),
    "工": ("工程师",),
}


def resolve(roster: Roster, mention: Mention, line: int) -> tuple[Character | None, float]:
    """Whom a mention in a line means, None where that cannot be told, and how sure that is, 0 to 1."""
    return RESOLVERS.get(mention.kind, _description)(roster, mention, line)


def _name(roster: Roster, mention: Mention, line: int) -> tuple[Character | None, float]:  # noqa: ARG001 - one signature
    folded = roster.folded(mention.span)
    if folded not in roster.named:
        holders = [c for c in dict.fromkeys(roster.named.values()) if _shares_surname(roster, c, folded)]
        holders = [c for c in holders if _holds(roster, c, folded, exactly=True)]
        if len(holders) == 1:
            return holders[0], SURE
    return roster.introduce(mention), CERTAIN


def _surname(roster: Roster, mention: Mention, _line: int) -> tuple[Character | None, float]:
    """张主任: those of the surname who hold the office, the exact one before its deputy."""
    folded = roster.folded(mention.span)
    holders = [c for c in dict.fromkeys(roster.named.values()) if _shares_surname(roster, c, folded)]
    best = [c for c in holders if _holds(roster, c, folded, exactly=True)] or [
        c for c in holders if _holds(roster, c, folded, exactly=False)
    ]
    if len(best) == 1:
        return best[0], SURE
    return (None, 0.0) if holders else (_describe(roster, mention, "unnamed"), SURE)


def _family(roster: Roster, mention: Mention, line: int) -> tuple[Character | None, float]:
    """张 for 张国栋: the only one of the surname, if the article has just spoken of them."""
    folded = roster.folded(mention.span)
    holders = [c for c in dict.fromkeys(roster.named.values()) if _shares_surname(roster, c, folded)]
    return (holders[0], SURE) if len(holders) == 1 and _latest(roster, holders, line) else (None, 0.0)


def _shares_surname(roster: Roster, character: Character, folded: str) -> bool:
    length = _surname_length(roster, character.folded)
    surname = character.folded[:length]
    is_name = surname in roster.lexicon.surnames and len(character.folded) > length and "·" not in character.folded
    return is_name and folded.startswith(surname)


def _surname_length(roster: Roster, folded: str) -> int:
    return 2 if folded[:2] in roster.lexicon.surnames else 1


def _holds(roster: Roster, character: Character, folded: str, *, exactly: bool) -> bool:
    """Whether one of the titles is the office that stands after the surname, or it stands after the name as well."""
    office = folded[_surname_length(roster, folded) :]
    if len(office) > 1 and roster.reading.count(character.folded + office):  # 吴老师, 吴守拙老师
        return True
    wanted = OFFICES.get(office, (office,))
    return any(
        _fold_end(title, ending) if exactly else ending in fold(title)
        for title in character.titles
        for ending in wanted
    )


def _latest(roster: Roster, candidates: list[Character], line: int) -> Character | None:
    for appearance in reversed(roster.appearances):
        if appearance.character in candidates and line - appearance.line < MEMORY:
            return appearance.character
    return None


def _anaphor(roster: Roster, mention: Mention, line: int) -> tuple[Character | None, float]:
    """该负责人, 这位老校长: the last one who is described by the same noun."""
    folded = roster.folded(mention.span)
    head = _head(roster, folded)
    for appearance in reversed(roster.appearances):
        character = appearance.character
        words = character.folded
        general = PATTERNS["people"].fullmatch(words) or PATTERNS["many"].match(words)  # 不少网友, 这位网友
        if line - appearance.line > MEMORY or character.is_several or general:
            continue
        same_sex = not (character.sex and mention.sex) or character.sex == mention.sex
        if same_sex and _is_described(character, head):
            return character, SURE if line - appearance.line <= 1 else LIKELY
    near = {
        id(a.character): a.character
        for a in roster.appearances
        if a.line == line and fits_pronoun(roster, a.character, mention)
    }
    if len(near) == 1 and folded.startswith(("这位", "这名", "那位", "那名")):
        found = near.popitem()[1]
        if not (found.titles and head in PATTERNS.words("officials")):
            return found, LIKELY
    if len(folded) > len(head) + 2 and mention.sex is None:
        return _describe(roster, mention, "unnamed"), LIKELY
    return None, 0.0


def _head(roster: Roster, folded: str) -> str:
    """The noun at the end: 负责人 of 该负责人."""
    for begin in range(len(folded)):
        word = folded[begin:]
        if any(word in words for words in (roster.lexicon.offices, roster.lexicon.bodies, roster.lexicon.documents)):
            return word
    return folded[-2:]


def _is_described(character: Character, head: str) -> bool:
    if character.kind == "person":
        return any(_fold_end(title, head) for title in character.titles)
    return character.folded.strip("《》").endswith(head)


def _description(roster: Roster, mention: Mention, line: int) -> tuple[Character | None, float]:
    if roster.folded(mention.span) in ("前者", "后者", "对方"):
        return None, 0.0
    kind: SpeakerKind = mention.kind if mention.kind in {"body", "document"} else "unnamed"
    earlier = _same_description(roster, mention, kind, line)
    character = earlier or _describe(roster, mention, kind)
    character.is_several = mention.kind == "several"
    return character, SURE


def _same_description(roster: Roster, mention: Mention, kind: SpeakerKind, line: int) -> Character | None:
    """发言人 after 渡口管理处发言人; 报告 after 《…报告》; 校长 after a headmaster with a name."""
    folded = roster.folded(mention.span)
    if folded in ("公司", "集团", "企业"):
        near = [a.character for a in roster.appearances if a.character.kind == "body" and line - a.line <= 1]
        last = near[-1] if near else None
        return None if last and last.folded.isascii() and not roster.speaks(last.folded) else last  # USB
    for appearance in reversed(roster.appearances):
        character = appearance.character
        if line - appearance.line > 2 * MEMORY:
            continue
        if character.is_several != (mention.kind == "several"):
            continue
        alike = folded not in roster.lexicon.firms or character.folded == folded
        alike = alike and not (kind == "document" and _is_another(roster, folded, appearance, mention))
        before = character.folded.strip("《》").removesuffix(folded)
        alike = alike and not (kind == "unnamed" and _tells(roster, before))
        alike = alike and not (kind == "unnamed" and before and _is_reached(roster, mention))
        one = not before.endswith(("、", "和", "与", "及", "最"))  # 最高院
        one = one and (folded not in roster.lexicon.kin or not before or before.endswith("的"))
        if alike and one and character.kind == kind and character.folded.strip("《》").endswith(folded.strip("《》")):
            return character
        is_office = kind == "unnamed" and line - appearance.line <= 1 and folded in roster.lexicon.offices
        if is_office and character.kind == "person" and any(_fold_end(t, folded) for t in character.titles):
            return character
    whole = folded.replace("的", "")  # 小满的奶奶 is 小满奶奶
    return next((c for c in roster.described if c.folded.replace("的", "") == whole), None)


def _tells(roster: Roster, words: str) -> bool:
    """两名警员到场截查被告: whether a verb stands in what would be the rest of a long label."""
    held = (roster.lexicon.verbs, roster.lexicon.governing)
    return len(words) > LONGEST_BEFORE and any(any(verbs.within(words, 0, len(words))) for verbs in held)


def _is_reached(roster: Roster, mention: Mention) -> bool:
    """记者致电车站。工作人员表示: whether somebody of whom the sentence before tells has been turned to."""
    return CONTACTED.search(roster.reading.plain, max(0, mention.start - NEAR), mention.start) is not None


def _is_another(roster: Roster, folded: str, earlier: Appearance, mention: Mention) -> bool:
    """周四的声明 … 两国发表联合声明。声明说: whether another has been spoken of since."""
    label = earlier.character.folded
    since = roster.reading.folded.find(folded, earlier.offset + len(label), mention.start)
    return label != folded and since >= 0


def _describe(roster: Roster, mention: Mention, kind: SpeakerKind) -> Character:
    label = LABEL.sub("", roster.text[mention.span.start : mention.span.end])
    found = Character(label, None, kind, LABEL.sub("", roster.folded(mention.span)), sex=mention.sex)
    roster.described.append(found)
    return found


def _fold_end(title: str, office: str) -> bool:
    """Whether a title is that office, not the office of a deputy."""
    folded = fold(title)
    return folded.endswith(office) and not folded.removesuffix(office).endswith(("副", "助理"))


RESOLVERS: Mapping[str, Callable[[Roster, Mention, int], tuple[Character | None, float]]] = {
    "name": _name,
    "surname": _surname,
    "family": _family,
    "pronoun": of_pronoun,
    "anaphor": _anaphor,
}

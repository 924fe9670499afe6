"""Whom 他 and 她 mean."""

from __future__ import annotations

import re

from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.notes import LIKELY, SURE, Appearance, Character, Mention
from corpus.chinese.roster import MEMORY, Roster

RIGHT_BEFORE = 16  # characters
PASSIVE = re.compile("被[^，。；]{0,8}$")
FEMININE = frozenset(
    "娟婷娜妮媛姗姬妍娴媚嫣婉娥婕嫦姣娇嫔莉茜芬莲蓉薇萱茹淑雅雯玲琳萍芳霞燕珍芸芝彤妤"
)  # in the given names of women
STRANGER = re.compile("[一某][名位](?!又一)")
THIRD = frozenset("他她")


def of_pronoun(roster: Roster, mention: Mention, line: int) -> tuple[Character | None, float]:
    """他, 她: the last one spoken of in the paragraph whom the word fits, the subject before others."""
    if mention.sex in {"first", "second", "thing"}:
        return None, 0.0
    near = [a for a in roster.appearances if line - a.line < MEMORY and a.character is not roster.asker]
    fitting = [a for a in near if fits_pronoun(roster, a.character, mention)]
    for distance, confidence in ((0, SURE), (1, LIKELY)):
        near = [a for a in fitting if line - a.line == distance]
        if distance and roster.stranger == line:
            break
        if near:
            return _chosen(roster, near, mention, confidence)
    return None, 0.0


def _chosen(
    roster: Roster, near: list[Appearance], mention: Mention, confidence: float
) -> tuple[Character | None, float]:
    subject = ([a for a in near if a.is_subject] or near)[-1]
    chosen = subject.character
    others = {id(a.character) for a in near} - {id(chosen)}
    vague = chosen.kind != "person" and not _is_one(roster, chosen, mention.start - subject.offset)
    open_ = mention.sex != "plural" and _is_open(roster, near, subject, mention)
    if open_ or _is_remote(roster, subject, mention, confidence) or (others and (confidence < SURE or vague)):
        return None, 0.0
    if mention.sex in {"male", "female"}:
        chosen.sex = chosen.sex or mention.sex
    return chosen, confidence - (0.05 if others else 0)


def _is_open(roster: Roster, near: list[Appearance], subject: Appearance, mention: Mention) -> bool:
    """Whether somebody who is not known has come on since, or the sentence names somebody else."""
    since = max(roster.doubtful if roster.doubtful < mention.span.start else -1, -1)
    strange = roster.stranger_at if roster.stranger_at < mention.span.start else -1
    return subject.offset < max(since, strange) or _is_crossed(roster, near, subject, mention.start)


def _is_remote(roster: Roster, subject: Appearance, mention: Mention, confidence: float) -> bool:
    """Whether somebody without a name stands further off than in the sentence before, or strangers are nearer.

    一位专家分析，病人很多。他说: the line has spoken of somebody whom no name tells.
    """
    plain = roster.reading.plain
    begin = plain.rfind("\n", 0, mention.start) + 1
    if confidence < SURE and STRANGER.search(plain, begin, mention.start):
        return True
    ends = sum(plain.count(mark, subject.offset, mention.start) for mark in "。！？!?")
    unnamed = subject.character.kind == "unnamed" and subject.character is not roster.speaker
    return unnamed and (confidence < SURE or ends > 1)


def _is_crossed(roster: Roster, near: list[Appearance], subject: Appearance, start: int) -> bool:
    """前任卸任。消息传到李红耳中，她说: whether only somebody else is named in the sentence of the pronoun."""
    begin = max(roster.reading.plain.rfind(mark, 0, start) for mark in "。！？!?")
    last = max(near, key=lambda a: a.offset)
    if PASSIVE.search(roster.reading.plain[begin + 1 : last.offset]):  # 被律师高朗问到时，她回答
        return False
    other = last.character is not subject.character and last.character.kind == "person"
    return other and subject.offset < begin < last.offset


def _is_one(roster: Roster, character: Character, distance: int) -> bool:
    """Whether a pronoun may mean somebody without a name although others are near: 一名女子, or right before."""
    if character.folded in roster.lexicon.general or character.folded.startswith("其他"):
        return False
    if character.folded.startswith("有"):  # 有学生
        return False
    one = roster.lexicon.indefinite.at(character.folded, 0) > 0 or character.folded.startswith("某")
    return bool(one) or distance <= RIGHT_BEFORE


def fits_pronoun(roster: Roster, character: Character, mention: Mention) -> bool:
    """Whether a pronoun may mean somebody by number, sex and kind: 他 no crowd, no firm, no woman."""
    if mention.sex == "plural":
        return character.is_several
    said = {"male": "他", "female": "她"}.get(mention.sex or "", THIRD)
    if character.kind == "unnamed" and set(character.folded).intersection(said):  # 推荐她去的老师, whom 他 may mean
        return False
    if character.is_several or character.kind not in {"person", "unnamed"} or "记者" in character.folded:
        return False
    if (
        PATTERNS["people"].fullmatch(character.folded)
        or character.folded.endswith("们")
        or PATTERNS["many"].match(character.folded)
        or character.folded in roster.lexicon.crowds
    ):
        return False
    if character.folded.isascii() and not (character.titles or roster.speaks(character.folded)):  # Airbnb
        return mention.sex not in {"male", "female"}
    sex = character.sex or ("female" if character.name and set(character.folded[1:]) & FEMININE else None)
    return sex is None or mention.sex not in {"male", "female"} or sex == mention.sex

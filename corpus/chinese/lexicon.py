"""The words by which Chinese reports speech: cues, offices, bodies, surnames, small closed classes."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from corpus.patterns import Patterns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PATTERNS = Patterns("corpus/lexicon/zh/patterns.toml")
Frame = Literal["say", "object", "tell", "urge", "show", "mark", "relay", "nobody", "foresee"]
FRAMES: tuple[Frame, ...] = ("say", "object", "tell", "urge", "show", "mark", "relay", "nobody", "foresee")
SPOKEN: frozenset[Frame] = frozenset(("say", "object", "tell", "urge"))  # what tells that somebody spoke
PROFESSING = ("自称", "声称", "号称")
ONE = "[一某两二几数多三四五六七八九十0-9]"
MEASURES = "[名位家个所间些群]"
# 一家自称设在北湾的公司, 两名男子: somebody of whom there has been no word
COUNTED = re.compile(rf"[有另又]?{ONE}(?:[名位家](?![人里])|{MEASURES}(?={'|'.join(PROFESSING)}))")
ONE_WHO = re.compile(rf"{ONE}{MEASURES}$|有$")  # in front of 自称…的公司


class Words:
    """A list of words, looked up by position in time that does not depend on the length of the list."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def at(self, text: str, start: int, end: int | None = None) -> int:
        """Length of the longest word that begins at ``start`` and stays before ``end``; 0 when there is none."""
        if start >= len(text):
            return 0
        room = (len(text) if end is None else end) - start
        for length in self._lengths.get(text[start], ()):
            if length <= room and text[start : start + length] in self.words:
                return length
        return 0

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Starts and ends of the longest word at every position, also where they overlap."""
        for position in range(start, end):
            length = self.at(text, position, end)
            if length:
                yield position, position + length

    def ends(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` ends in one of the words."""
        return any(text[begin:end] in self.words for begin in range(max(start, end - 8), end))

    def spells(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is nothing but a run of these words."""
        while start < end:
            length = self.at(text, start, end)
            if not length:
                return False
            start += length
        return True


@dataclass(frozen=True)
class Lexicon:
    """Word lists in simplified characters. ``cues`` maps a cue to its frames, see ``lexicon/zh/cues.toml``."""

    cues: Mapping[str, frozenset[Frame]]
    cue_words: Words
    not_cues: Words
    naming: Words
    nouns: Words
    offices: Words
    bodies: Words
    states: Words
    documents: Words
    things: Words
    places: Words
    firms: Words
    surnames: frozenset[str]
    families: frozenset[str]
    seldom: frozenset[str]
    tibetan: Words
    renowned: Words
    pronouns: Mapping[str, str]
    definite: Words
    indefinite: Words
    honorifics: Words
    relations: Words
    kin: Words
    name_honorifics: Words
    leading: Words
    trailing: Words
    strong: Words
    verbs: Words
    governing: Words
    after_name: Words
    addressees: Words
    towards: Words
    not_towards: Words
    relative: Words
    not_given: frozenset[str]
    transliteration: frozenset[str]
    going_on: Words
    speech: Words
    across: Words
    scolding: Words
    clausal: frozenset[str]
    given: frozenset[str]
    owned: Words
    couples: Words
    crowds: Words
    general: Words
    sex: Mapping[str, Words]
    interview: Mapping[str, Words]

    def tells(self, plain: str, at: int) -> bool:
        """Whether a verb of speech stands at a place, and no longer word in which its characters report nothing."""
        length = self.cue_words.at(plain, at)
        spoken = length > 0 and not SPOKEN.isdisjoint(self.cues[plain[at : at + length]])
        return spoken and self.not_cues.at(plain, at) <= length

    def with_additions(
        self, *, cues: Mapping[str, Frame] | None = None, offices: Iterable[str] = (), surnames: Iterable[str] = ()
    ) -> Lexicon:
        """A lexicon that also knows what a deployment adds, in simplified characters."""
        merged = dict(self.cues)
        for word, frame in (cues or {}).items():
            merged[word] = merged.get(word, frozenset()) | {frame}
        return replace(
            self,
            cues=merged,
            cue_words=Words(merged),
            offices=Words(self.offices.words.union(offices)),
            surnames=self.surnames.union(surnames),
        )


@cache
def standard() -> Lexicon:
    """The lexicon that comes with the program, read once."""
    cues, grammar = _toml("cues"), _toml("grammar")
    frames = _frames(cues)
    clause, honorifics = grammar["clause"], grammar["honorifics"]
    return Lexicon(
        cues=frames,
        cue_words=Words(frames),
        not_cues=Words(cues["not_cues"].split() + word_lines("inside")),
        nouns=Words(cues["nouns"].split()),
        naming=Words(cues["naming"].split()),
        surnames=_surnames(),
        families=frozenset(clause["families"]),
        seldom=frozenset(clause["seldom"]),
        renowned=Words(name for names in known_names() for name in names if not name.isascii()),
        pronouns={word: sex for sex, words in grammar["pronouns"].items() for word in words.split()},
        definite=Words(grammar["demonstratives"]["definite"].split()),
        indefinite=Words(grammar["demonstratives"]["indefinite"].split()),
        honorifics=Words(honorifics["after"].split()),
        name_honorifics=Words(honorifics["names"].split()),
        relations=Words(grammar["relations"]["after"].split()),
        kin=Words(grammar["relations"]["kin"].split()),
        not_given=frozenset(clause["not_given"]),
        clausal=frozenset(clause["clausal"].split()),
        given=frozenset(word_lines("given")),
        transliteration=frozenset(clause["transliteration"]),
        sex={sex: Words((grammar["sex"][sex] + " " + honorifics[sex]).split()) for sex in ("female", "male")},
        interview={role: Words(words.split()) for role, words in grammar["interview"].items()},
        **{name: Words(word for one in lists for word in word_lines(one)) for name, lists in FILES.items()},
        **{name: Words(words.split()) for name, words in grammar["people"].items()},
        **{name: Words(clause[name].split()) for name in LISTS},
    )


FILES = {  # the lists that hold the words of a field
    "offices": ("offices", "people"),
    "bodies": ("bodies", "states"),
    "things": ("things", "further"),
    "places": ("places", "towns"),
    **{name: (name,) for name in ("states", "documents", "firms", "tibetan", "verbs", "governing")},
}
LISTS = (
    *("leading", "trailing", "strong", "after_name", "addressees", "towards", "not_towards", "relative"),
    *("going_on", "speech", "across", "owned", "scolding"),
)


def _frames(cues: Mapping[str, str]) -> dict[str, frozenset[Frame]]:
    """Each cue with all the frames under which the file lists it."""
    frames: dict[str, set[Frame]] = {}
    for frame in FRAMES:
        for word in cues[frame].split():
            frames.setdefault(word, set()).add(frame)
    return {word: frozenset(found) for word, found in frames.items()}


def _surnames() -> frozenset[str]:
    """Single surnames stand in unbroken lines, compound ones between blanks."""
    return frozenset(
        surname
        for word in word_lines("surnames")
        for surname in ([word] if len(word) <= 4 else list(word))  # noqa: PLR2004
    )


@cache
def known_names() -> tuple[tuple[str, ...], ...]:
    """What each of many well-known people is called: in English in small letters, and in simplified characters."""
    return tuple(tuple(name.replace("_", " ") for name in line.split()) for line in _lines("known"))


def word_lines(name: str) -> list[str]:
    """The words of a list, between blanks."""
    return [word for line in _lines(name) for word in line.split()]


def _lines(name: str) -> list[str]:
    """The lines of a list; those that begin with # are comments."""
    text = (files("corpus") / "lexicon" / "zh" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files("corpus") / "lexicon" / "zh" / f"{name}.toml").read_text(encoding="utf-8"))

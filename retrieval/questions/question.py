"""A question and its readings: what it may ask for, of whom, on what topic.

The ways of putting a question, called frames, are patterns in ``words/frames.en.toml`` and ``frames.zh.toml``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import count, islice
from string import digits
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from corpus.invisible import visible
from corpus.patterns import any_way, filled, table
from retrieval.language.tokens import HAN, SURROGATE, fold, initials_spelled, simplified, word_list
from retrieval.questions.miswritten import as_meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpus.article import Language
    from retrieval.answer import Aspect, Lack

# characters and words that no written Chinese has
CANTONESE = re.compile(
    "[咁嘅喺唔冇咗佢嚟嘢乜咩啲嗰俾畀㗎]|点解|边个|边度|边位|边处|几多(?!少)|几耐|几钱|几时|系咪|点[样睇讲]"
)
# "who is 马婷": a name and nothing more behind the English words that ask
NAME_INSIDE = re.compile(r"O*[A-Za-z]O*H{2,4}O*".replace("O", f"[^{HAN.pattern[1:]}").replace("H", HAN.pattern))
LAST_WORD, NEXT_WORD = re.compile(r"(\w+) $"), re.compile(r" (\w+)(?![\w'])")
OWNED = re.compile(r"['’]s$")
MOST_AROUND = 20  # layers of what leads up to a question
ENDING = " ?!.。？！…~*_"
# "> ", "2. " and "Q: " in front of a folded question, and other marks that open neither words nor a name
BEGINNING = re.compile(
    r"^(?:[^\w\s\"“”‘’'«「『《〈(\[【$€£¥#@&+.…-]+\s*|-+\s+"
    r"|\d{1,2}[.)、](?=\s*\D)\s*|(?:q|question|问题?) ?\d{0,2}:\s*)+(?=.)"
)
# the field of a frame that holds what else its kind tells: "about date", "made founder"
FIELDS = {"about": "aspect", "articles": "aspect", "chat": "lack", "made": "office"}
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3]+")
# What a question may ask for; ``HANDLERS`` in answering.py names what answers each.
Asks = Literal[
    "chat",
    "translation",
    "choice",
    "about",
    "articles",
    "who_is",
    "made",
    "list",
    "described",
    "ordered",
    "said",
    "agree",
    "stands_for",
    "unsaid",
    "who_said",
    "number",
    "when",
    "where",
    "which",
    "topic",
]


@dataclass(frozen=True)
class Frame:
    """One way of putting a question, as the files of frames write it.

    ``written`` is its pattern, with the groups ``who``, ``topic`` and ``to``. A ``named`` frame counts only where
    ``who`` is somebody in the corpus. In a ``heading`` frame ``who`` is what somebody heads ("Who leads the port?");
    with an ``office`` it is what the holder of that office has made or owns. ``aspect`` is what is asked of an article
    itself, ``lack`` what was said to us where that is no question.
    """

    asks: Asks
    written: str
    named: bool
    heading: bool
    aspect: Aspect | None = None
    office: str = ""
    lack: Lack | None = None

    @classmethod
    def of(cls, kind: str, written: str) -> Frame:
        """A frame as the files write its kind: what it asks, "named", "heading", and what fills one of ``FIELDS``."""
        asks, *told = kind.split()
        is_named, is_heading = "named" in told, "heading" in told
        rest = " ".join(word for word in told if word not in ("named", "heading"))
        further: dict[str, Any] = {FIELDS[asks]: rest} if rest else {}
        return cls(cast("Asks", asks), written, is_named, is_heading, **further)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a question first needs it: to compile all takes 30 ms."""
        return re.compile(self.written)


class Reading(NamedTuple):
    """What a question means by one frame that fits it.

    ``asks`` is what it asks for, ``who`` about whom, as the asker put it, ``topic`` on what ("" without one), ``to``
    whom they told it or with whom they may agree ("" without one). The other fields are the frame's.
    """

    asks: Asks
    who: str | None
    topic: str
    named: bool
    heading: bool
    aspect: Aspect | None
    office: str = ""
    to: str = ""
    lack: Lack | None = None


@dataclass(frozen=True)
class Question:
    """A question as its asker wrote it, and its language."""

    text: str
    language: Language

    @classmethod
    def of(cls, text: str, language: Language | Literal["auto"] = "auto") -> Question:
        """Make a question of ``text``, as it looks and without emoji; "auto" guesses its language."""
        text = EMOJI.sub(" ", visible(text)).strip() or text
        return cls(text, language_of(text) if language == "auto" else language)

    @cached_property
    def plain(self) -> str:
        """The text as frames match it: one width, lower case, straight apostrophes, without final marks and "please".

        Misspelt words that ask are put right, Chinese is in simplified characters and standard words.
        """
        text = as_meant(BEGINNING.sub("", self._folded.strip(ENDING)), self.names)
        for _ in range(MOST_AROUND):
            before, text = text, preamble(self.language).sub("", text).strip(ENDING)
            if text == before:
                break
        return text

    @cached_property
    def _folded(self) -> str:
        text = unicodedata.normalize("NFKC", initials_spelled(self.text)).replace("’", "'").replace("‘", "'")
        text = " ".join(SURROGATE.sub(" ", text).casefold().split())
        return in_standard_chinese(simplified(text).replace("甚么", "什么")) if HAN.search(text) else text

    @property
    def spelled(self) -> str:
        """The text as it was written; folded, with its words for asking put right, where one was misspelt."""
        meant = as_meant(self._folded, self.names)
        return self.text if meant == self._folded else meant

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded words with a capital within the question: names. None where most words have one."""
        if self.text.isupper():
            return frozenset()
        words = [OWNED.sub("", w) for w in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", initials_spelled(self.text))]
        capitals = [w for w in words[1:] if w[0].isupper() and w.isalpha()]
        if len(capitals) > max(3, 0.6 * len(words)):
            return frozenset()
        return frozenset(part for word in capitals for part in fold(word).split())

    def readings(self) -> Iterator[Reading]:
        """What the question may mean, likeliest first; there is always one. Read as far as they are asked for."""
        found, further = self._read
        for place in count():
            if place == len(found):
                found += islice(further, 1)
            if place == len(found):
                return
            yield found[place]

    @cached_property
    def _read(self) -> tuple[list[Reading], Iterator[Reading]]:
        """The readings found so far, and an iterator of those to come, which are seldom needed."""
        return [], self._readings()

    def _readings(self) -> Iterator[Reading]:
        text = self.plain
        for frame in frames(self.language):
            match = frame.pattern.search(text)
            if match:
                told: dict[str, str] = {}  # by the first of the groups of a name, which patterns number: who, who2
                for group in (name for name, value in match.groupdict().items() if value):
                    told.setdefault(group.rstrip(digits), self._whole(match, group).strip(" ,:;\"“”'"))
                yield Reading(
                    frame.asks,
                    told.get("who") or None,
                    told.get("topic", ""),
                    frame.named,
                    frame.heading,
                    frame.aspect,
                    frame.office,
                    told.get("to", ""),
                    frame.lack,
                )

    def _whole(self, match: re.Match[str], group: str) -> str:
        """What a group of a pattern found; a name with all of its words, "Will Lind" in "what did Will Lind say"."""
        start, end = match.span(group)
        if not group.startswith("who"):
            return match[group]
        while (before := LAST_WORD.search(match.string, 0, start)) and before[1] in self.names:
            start = before.start()
        while (behind := NEXT_WORD.match(match.string, end)) and behind[1] in self.names:
            end = behind.end()
        return match.string[start:end]


def in_standard_chinese(text: str) -> str:
    """A question in simplified characters with its Cantonese words in standard Chinese.

    Unchanged where no word of it is Cantonese beyond doubt.
    """
    if not CANTONESE.search(text):
        return text
    for cantonese, standard in cantonese_words():
        text = cantonese.sub(standard, text)
    return text


@cache
def cantonese_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of Cantonese words with the standard words for them, in the order in which they are replaced."""
    lines = files("retrieval.words").joinpath("cantonese.zh.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return tuple((re.compile(cantonese), standard) for cantonese, _, standard in pairs)


def language_of(text: str) -> Language:
    """The language of a question: ``zh`` for at least one Han character to two Latin words, unless they are a name.

    "who is 马婷" is English.
    """
    han, latin = len(HAN.findall(text)), re.findall(r"[A-Za-z]+", text)
    named = len(latin) > 1 and latin[0].casefold() in word_list("question.en.txt") and NAME_INSIDE.fullmatch(text)
    return "zh" if han and han * 2 >= len(latin) and not named else "en"


@cache
def preamble(language: Language) -> re.Pattern[str]:
    """The pattern of what stands around a question and is no part of it: "can you tell me", "please"."""
    data = _frame_file(language)
    return re.compile(filled(any_way(data["around"]), data["lists"]))


@cache
def _frame_file(language: Language) -> dict[str, Any]:
    return table(f"retrieval/words/frames.{language}.toml")


def is_a_study(text: str) -> bool:
    """Whether a folded English text ends in what tells something and is nobody: "the second survey", "the report"."""
    return _study().search(text) is not None


@cache
def _study() -> re.Pattern[str]:
    return re.compile(rf"\b{_frame_file('en')['lists']['study']}$")


def _joined(pattern: str | list[str], lists: Mapping[str, str | list[str]]) -> str:
    """The pattern of a frame that several ways of asking share; their groups are numbered, since a name stands once."""
    if isinstance(pattern, str):
        return filled(pattern, lists)
    number = count(1)
    every = f"^(?:{'|'.join(filled(way, lists) for way in pattern)})$"
    return re.sub(r"\(\?P<(who|topic)>", lambda match: f"(?P<{match[1]}{next(number)}>", every)


@cache
def frames(language: Language) -> tuple[Frame, ...]:
    """The frames of a language, in the order in which they are tried."""
    data = _frame_file(language)
    return tuple(Frame.of(kind, _joined(way, data["lists"])) for kind, way in data["frames"]["in_order"])

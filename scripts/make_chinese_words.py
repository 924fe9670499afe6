"""Makes corpus/lexicon/zh/words.txt, the words by which Chinese text is parted, and given.txt, those that are names.

python -m scripts.make_chinese_words

From jieba's dictionary (MIT licence), whose counts come from news of the nineties. A line holds the words of which the
logarithm of the count rounds to the number in front of it. Those of two characters that two or more people in the
dictionary are called behind their surname (建国, 文静) may be given names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from pathlib import Path

import jieba

from corpus.chinese.lexicon import standard
from scripts.make_chinese_things import lines

FOLDER = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh"
WORDS = "# Common words by the logarithm of how often they come. See scripts/make_chinese_words.py."
GIVEN = "# Common words that are given names too. See scripts/make_chinese_words.py."
LEAST, LONGEST = 50, 5
PEOPLE, NAME = "nr", 3  # a surname and two characters


def rows() -> list[tuple[str, int, str]]:
    """Each word of the dictionary with its count and part of speech."""
    with jieba.get_dict_file() as file:
        split = [line.split() for line in file.read().decode().splitlines()]
    return [(word, int(count), kind) for word, count, kind in split]


def words(found: list[tuple[str, int, str]]) -> dict[int, list[str]]:
    """The words by the rounded logarithm of their count."""
    levels: dict[int, list[str]] = defaultdict(list)
    for word, count, _ in found:
        if len(word) <= LONGEST and count >= LEAST:
            levels[round(log(count))].append(word)
    return levels


def given(found: list[tuple[str, int, str]]) -> list[str]:
    """The common words that follow the surname of two people or more."""
    surnames = standard().surnames
    names = (word for word, _, kind in found if kind.startswith(PEOPLE) and len(word) == NAME)
    called = Counter(name[1:] for name in names if name[0] in surnames)
    return [word for word, count, _ in found if called[word] > 1 and count >= LEAST]


if __name__ == "__main__":
    everything = rows()
    made = words(everything)
    levels = [f"{level} {' '.join(made[level])}" for level in sorted(made, reverse=True)]
    (FOLDER / "words.txt").write_text("\n".join([WORDS, *levels]) + "\n", encoding="utf-8")
    (FOLDER / "given.txt").write_text("\n".join([GIVEN, *lines(given(everything))]) + "\n", encoding="utf-8")

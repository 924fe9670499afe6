"""Makes corpus/lexicon/zh/things.txt: words that begin with a surname and mean a place, a body or a thing.

python -m scripts.make_chinese_things

From jieba's dictionary (MIT licence), whose counts and parts of speech come from news of the nineties: nouns of two
and three characters that it has met ten times or more and does not take for people's names.
"""

from __future__ import annotations

from pathlib import Path

import jieba

from corpus.chinese.lexicon import standard

FILE = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh" / "things.txt"
HEAD = "# Words that begin with a surname and mean a place, a body or a thing. See scripts/make_chinese_things.py."
LENGTHS, LEAST, WIDTH = (2, 3), 10, 100
KINDS = ("n", "j", "s", "t", "l", "i")  # nouns, abbreviations, places, times, phrases, idioms
PEOPLE = "nr"


def things() -> list[str]:
    """The words, in the order of the dictionary."""
    surnames = standard().surnames
    with jieba.get_dict_file() as file:
        lines = [line.split() for line in file.read().decode().splitlines()]
    return [
        word
        for word, count, kind in lines
        if len(word) in LENGTHS
        and word[0] in surnames
        and int(count) >= LEAST
        and kind.startswith(KINDS)
        and not kind.startswith(PEOPLE)
    ]


def lines(words: list[str]) -> list[str]:
    """The words in lines of some length."""
    found = [""]
    for word in words:
        if len(found[-1]) + len(word) >= WIDTH:
            found.append("")
        found[-1] += f" {word}" if found[-1] else word
    return found


if __name__ == "__main__":
    FILE.write_text("\n".join([HEAD, *lines(things())]) + "\n", encoding="utf-8")

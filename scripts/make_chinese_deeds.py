"""Makes corpus/lexicon/zh/deeds.txt: verbs of two characters that begin no noun, so that no noun phrase holds them.

python -m scripts.make_chinese_deeds

Of the verbs in verbs.txt those with which neither jieba's dictionary (MIT licence) nor the lists of offices, bodies
and documents begin a noun, but for the ones in 者 and 人 (闯入, 透过, 担任; but 救援人员, 管理局).
"""

from __future__ import annotations

from pathlib import Path

import jieba

from corpus.chinese.lexicon import standard, word_lines

FILE = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh" / "deeds.txt"
HEAD = "# Verbs that begin no noun: no noun phrase holds them but in front of 的. See scripts/make_chinese_deeds.py."
LENGTH, MET, WIDTH = 2, 3, 100
DOERS = ("者", "人")


def nouns() -> list[str]:
    """The nouns of the dictionary that it has met now and then, and those of the lexicon."""
    with jieba.get_dict_file() as file:
        rows = [line.split() for line in file.read().decode().splitlines()]
    common = [word for word, count, kind in rows if kind.startswith("n") and int(count) >= MET]
    words = standard()
    return [*common, *words.offices.words, *words.bodies.words, *words.documents.words]


def verbs() -> set[str]:
    """The verbs of two characters that are nothing else in the dictionary."""
    with jieba.get_dict_file() as file:
        rows = [line.split() for line in file.read().decode().splitlines()]
    plain = {word for word, _, kind in rows if kind.startswith("v")}
    return {word for word in word_lines("verbs") if len(word) == LENGTH} & plain


def main() -> None:
    """Write the list."""
    opening = {word[:LENGTH] for word in nouns() if len(word) > LENGTH and not word.endswith(DOERS)}
    found = [""]
    for word in sorted(verbs() - opening):
        if len(found[-1]) + len(word) >= WIDTH:
            found.append("")
        found[-1] += f" {word}" if found[-1] else word
    FILE.write_text("\n".join([HEAD, *found]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Makes corpus/lexicon/zh/places.txt and things.txt: words that begin with a surname and are no names of people.

python -m scripts.make_chinese_things

From jieba's dictionary (MIT licence), whose counts and parts of speech come from news of the nineties: words of two
and three characters that it has met often and does not take for people's names. Places and bodies can speak (江苏,
解放军), things and all other words cannot (全面, 连夜).
"""

from __future__ import annotations

from pathlib import Path

import jieba

from corpus.chinese.lexicon import standard

FOLDER = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh"
PLACES = "# Words that begin with a surname and mean a place or a body. See scripts/make_chinese_things.py."
THINGS = "# Words that begin with a surname and mean nobody who speaks. See scripts/make_chinese_things.py."
LENGTHS, LEAST, OFTEN, WIDTH = (2, 3), 10, 100, 100
NOUNS = ("n", "j", "s", "t", "l", "i")  # nouns, abbreviations, places, times, phrases, idioms
SPEAKING = ("ns", "nt", "nz", "j")
BODIES = tuple("军界层方党社会团院局部厅署委府司队厂校馆站台所行省市县区州国")
PEOPLE = "nr"


def words() -> list[tuple[str, str]]:
    """The words with their parts of speech, in the order of the dictionary."""
    surnames = standard().surnames
    with jieba.get_dict_file() as file:
        rows = [line.split() for line in file.read().decode().splitlines()]
    return [
        (word, kind)
        for word, count, kind in rows
        if len(word) in LENGTHS
        and (word[0] in surnames or looks_foreign(word))
        and int(count) >= (LEAST if kind.startswith(NOUNS) else OFTEN)
        and not kind.startswith(PEOPLE)
    ]


def looks_foreign(word: str) -> bool:
    """Whether a word of two characters begins as a foreign name may: 维权."""
    return len(word) == LENGTHS[0] and word[0] in standard().transliteration


def can_speak(word: str, kind: str) -> bool:
    """Whether the word means a place or a body."""
    return kind.startswith(SPEAKING) or (kind.startswith("n") and word.endswith(BODIES))


def lines(chosen: list[str]) -> list[str]:
    """The words in lines of some length."""
    found = [""]
    for word in chosen:
        if len(found[-1]) + len(word) >= WIDTH:
            found.append("")
        found[-1] += f" {word}" if found[-1] else word
    return found


if __name__ == "__main__":
    found = words()
    for name, head, speaks in (("places", PLACES, True), ("things", THINGS, False)):
        chosen = [word for word, kind in found if can_speak(word, kind) is speaks]
        (FOLDER / f"{name}.txt").write_text("\n".join([head, *lines(chosen)]) + "\n", encoding="utf-8")

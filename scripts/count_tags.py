"""Count word classes for the tagger: ``python -m scripts.count_tags FOLDER MODEL``, texts tagged by a spaCy model.

Writes ``tags.tsv`` and ``tag_context.json``. spaCy is no dependency of the program: ``pip install spacy`` and a model
such as ``en_core_web_sm`` are needed for this script only.
"""

from __future__ import annotations

import importlib
import json
import math
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.article import Span
from corpus.english.grammar.tagging import CLITICS
from corpus.english.grammar.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.english.grammar.tokens import Token

Counts = dict[str, Counter[str]]
FOLDER = Path("corpus/lexicon/en")
COARSE = {
    **dict.fromkeys(("NN", "NNS"), "N"),
    **dict.fromkeys(("NNP", "NNPS"), "P"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "J"),
    **dict.fromkeys(("RB", "RBR", "RBS"), "R"),
    **dict.fromkeys(("DT", "PDT"), "D"),
    **dict.fromkeys(("WDT", "WP", "WP$", "WRB"), "W"),
    "PRP$": "PP$",
    **{tag: tag for tag in ("VB VBD VBG VBN VBP VBZ MD IN PRP CC TO CD POS RP EX").split()},  # noqa: SIM905
}
RARE, COMMON, CONTEXTS = 3, 3, 30  # a word's count at most and at least, a context's count at least


def tagged(folder: Path, model: str) -> Iterator[list[tuple[Token, str | None]]]:
    """The tokens of each text with spaCy's tag, where the two agree on the token."""
    nlp: Any = importlib.import_module(model).load(exclude=["ner", "parser", "lemmatizer"])
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        tags = {(word.idx, word.idx + len(word)): COARSE.get(word.tag_) for word in nlp(text)}
        yield [(token, tags.get((token.start, token.end))) for token in tokenise(text, Span(0, len(text)))]


def word_counts(texts: list[list[tuple[Token, str | None]]]) -> Counts:
    """Tags by word as written, small letters where it begins with one."""
    counts: Counts = defaultdict(Counter)
    for token, tag in (pair for text in texts for pair in text):
        if tag and (token.text[0].isalnum() or token.lower in CLITICS):
            counts[token.text if token.text[0].isupper() else token.lower][tag] += 1
    return counts


def lines(counts: Counts) -> Iterator[str]:
    """A line a word, then one for each ending of the rare words; plain names are left out: a capital says as much."""
    for word in sorted(counts):
        tags, total = counts[word], sum(counts[word].values())
        small = sum(counts[word.lower()].values()) if word.lower() in counts else 0
        name = word[0].isupper() and small <= RARE and tags["P"] >= 0.8 * total
        if total >= COMMON and not name:
            yield f"{word}\t" + " ".join(f"{tag}:{n}" for tag, n in tags.most_common(4) if n / total >= 0.02)  # noqa: PLR2004
    endings: Counts = defaultdict(Counter)
    for word, tags in counts.items():
        if word[0].islower() and sum(tags.values()) <= RARE:
            for length in (2, 3):
                endings[f"-{word[-length:]}"].update(tags)
    for ending in sorted(endings):
        total = sum(endings[ending].values())
        if total > 2 * COMMON:
            yield f"{ending}\t" + " ".join(f"{t}:{n}" for t, n in endings[ending].most_common(4) if n / total >= 0.05)  # noqa: PLR2004


def context(texts: list[list[tuple[Token, str | None]]], counts: Counts) -> dict[str, dict[str, dict[str, float]]]:
    """Log odds of each tag by the tag before it, and by the likeliest tag of the word after it."""
    before: Counts = defaultdict(Counter)
    after: Counts = defaultdict(Counter)
    alone: Counter[str] = Counter()
    for text in texts:
        previous = "^"
        for (token, tag), (following, _) in pairwise(text):
            if tag:
                alone[tag] += 1
                before[previous][tag] += 1
                known = counts.get(following.text) or counts.get(following.lower)
                after[known.most_common(1)[0][0] if known else following.text][tag] += 1
            previous = tag or token.text
    return {"before": _odds(before, alone), "after": _odds(after, alone)}


def _odds(counts: Counts, alone: Counter[str]) -> dict[str, dict[str, float]]:
    total, size = sum(alone.values()), len(alone)
    return {
        key: {
            tag: round(max(-4.0, math.log((tags[tag] + 0.5) / (sum(tags.values()) + size / 2) / (n / total))), 2)
            for tag, n in alone.items()
        }
        for key, tags in counts.items()
        if sum(tags.values()) >= CONTEXTS
    }


def main() -> None:
    """Count and write."""
    if len(sys.argv) != 3:  # noqa: PLR2004 - the folder and the model
        raise SystemExit(__doc__)
    texts = list(tagged(Path(sys.argv[1]), sys.argv[2]))
    counts = word_counts(texts)
    (FOLDER / "tags.tsv").write_text("\n".join(lines(counts)) + "\n", encoding="utf-8")
    found = context(texts, counts)
    (FOLDER / "tag_context.json").write_text(json.dumps(found, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

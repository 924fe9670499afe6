"""Word classes: the likeliest tag of each token by the word, the tag before it and the word after it.

A greedy tagger over counts (`lexicon/en/tags.tsv`, `tag_context.json`), about a microsecond a token. Tags are those of
the Penn Treebank, nouns, adjectives, adverbs, determiners and question words drawn together: ``N`` noun, ``P`` proper
noun, ``J``, ``R``, ``D``, ``W``, ``VB VBD VBG VBN VBP VBZ MD``, ``IN PRP PP$ CC TO CD POS RP EX``; a mark
is its own tag.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.english.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.english.tokens import Token

Odds = dict[str, float]
SUFFIXES = (3, 2)
HOLDERS = function_words("holders")
CLITICS = frozenset({"'s", "'re", "'ve", "'ll", "'d", "'m"})


@dataclass(frozen=True, slots=True)
class Tagger:
    """Log odds of tags: by word (``-ing`` is a suffix), by the tag before, by the likeliest tag after."""

    words: Mapping[str, Odds]
    before: Mapping[str, Odds]
    after: Mapping[str, Odds]

    def tag(self, tokens: Sequence[Token]) -> list[str]:
        """One tag a token."""
        known = self.words.get
        options = [known(token.text) or known(token.lower) or self._unknown(token) for token in tokens]
        first = [next(iter(odds)) for odds in options]
        tags: list[str] = []
        previous = "^"
        for odds, likeliest, following in zip(options, first, [*first[1:], "."], strict=True):
            previous = likeliest if len(odds) == 1 else self._best(odds, previous, following)
            tags.append(previous)
        _mend(tokens, tags)
        return tags

    def _best(self, odds: Odds, previous: str, following: str) -> str:
        before, after = self.before.get(previous, {}), self.after.get(following, {})
        scores = {odds[tag] + before.get(tag, 0.0) + after.get(tag, 0.0): tag for tag in odds}
        return scores[max(scores)]

    def _unknown(self, token: Token) -> Odds:
        initial = token.text[0]
        if not initial.isalnum():
            return {"CD": 0.0} if initial in "$€£#" and len(token.text) > 1 else {token.text: 0.0}
        if initial.isdigit():
            return {"CD": 0.0}
        if initial.isupper():
            return {"P": 0.0}
        found = (self.words.get("-" + token.lower[-length:]) for length in SUFFIXES)
        return next((odds for odds in found if odds), {"N": 0.0})


def _mend(tokens: Sequence[Token], tags: list[str]) -> None:
    """What counts of neighbours miss: “Webb & Sons” is a name; “,” engineer Ann Webb said” has no verb “engineer”."""
    for index in range(1, len(tags) - 1):
        if tags[index] == "&" and tags[index - 1] == "P" and tokens[index + 1].text[0].isupper():
            tags[index + 1] = "P"
        elif tags[index] in ("VB", "VBP") and tokens[index].lower in HOLDERS and tags[index + 1] == "P":
            tags[index] = "N" if not tags[index - 1].isalpha() else tags[index]


def parse(lines: Iterable[str], context: Mapping[str, Mapping[str, Odds]]) -> Tagger:
    """Make a tagger of ``word<TAB>tag:count tag:count`` lines, the commonest tag first, and of log odds by context."""
    words = {}
    for line in lines:
        word, _, counts = line.rstrip("\n").partition("\t")
        pairs = [pair.rsplit(":", 1) for pair in counts.split()]
        total = sum(int(count) for _, count in pairs)
        words[word] = {tag: math.log(int(count) / total) for tag, count in pairs}
    return Tagger(words, context["before"], context["after"])


@cache
def default_tagger() -> Tagger:
    """The tagger of the bundled counts."""
    folder = files("corpus").joinpath("lexicon", "en")
    lines = folder.joinpath("tags.tsv").read_text(encoding="utf-8").splitlines()
    return parse(lines, json.loads(folder.joinpath("tag_context.json").read_text(encoding="utf-8")))

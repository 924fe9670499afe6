"""Word classes: the likeliest tag of each token by the word, the tag before it and the word after it.

A greedy tagger over counts (`lexicon/en/tags.tsv`, `tag_context.json`), about a microsecond a token. Tags are those of
the Penn Treebank, nouns, adjectives, adverbs, determiners and question words drawn together: ``N`` noun, ``P`` proper
noun, ``J``, ``R``, ``D``, ``W``, ``VB VBD VBG VBN VBP VBZ MD``, ``IN PRP PP$ CC TO CD POS RP EX``; a mark
is its own tag.
"""

from __future__ import annotations

import json
import math
import sys
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.english.grammar.retagging import mend
from corpus.english.grammar.vocabulary import lines_of, vocabulary
from corpus.english.grammar.wordforms import negated, odds_by_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.english.grammar.tokens import Token

Odds = dict[str, float]
SUFFIXES = (3, 2)
CLITICS = frozenset({"'s", "'re", "'ve", "'ll", "'d", "'m"})
STRAIGHT = '"'
NAME: Odds = {"P": 0.0}
OPENING = frozenset({".", "!", "?", "“", '"', "‘", ":", "•", "—", "''"})
UNSURE = -0.35  # log odds of a name below which a sentence's first word is what it is in small letters
VERBS = frozenset({"VB", "VBP", "VBD", "VBZ", "VBG"})
ADVERB = 7  # letters from which “-ly” is no name's: Beverly, Kimberly


@dataclass(frozen=True, slots=True)
class Tagger:
    """Log odds of tags: by word (``-ing`` is a suffix), by the tag before, by the likeliest tag after.

    ``forms`` are of words in small letters that were never counted.
    """

    words: Mapping[str, Odds]
    before: Mapping[str, Odds]
    after: Mapping[str, Odds]
    forms: Mapping[str, Odds] = field(default_factory=dict)

    def tag(self, tokens: Sequence[Token]) -> list[str]:
        """The part of speech of each token: one tag a token, in their order."""
        known = self.words.get
        options = [known(token.text) or known(token.lower) or self._unknown(token) for token in tokens]
        for index in _openings(tokens):
            options[index] = self._opening(tokens[index], options[index])
        first = [next(iter(odds)) for odds in options]
        beside = [_mark(tokens, at) if tag == STRAIGHT else tag for at, tag in enumerate(first)]
        tags: list[str] = []
        previous = "^"
        for odds, likeliest, following in zip(options, beside, [*beside, "."][1:], strict=True):
            previous = likeliest if len(odds) == 1 else self._best(odds, previous, following)
            tags.append(previous)
        tags = [STRAIGHT if tag == STRAIGHT else chosen for tag, chosen in zip(first, tags, strict=True)]
        mend(tokens, tags)
        return tags

    def likeliest(self, word: str) -> str:
        """The commonest tag of a word as it is written; "" of one that was never counted."""
        return next(iter(self.words.get(word, ())), "")

    def _best(self, odds: Odds, previous: str, following: str) -> str:
        before, after = self.before.get(previous, {}), self.after.get(following, {})
        scores = {odds[tag] + before.get(tag, 0.0) + after.get(tag, 0.0): tag for tag in odds}
        return scores[max(scores)]

    def _opening(self, token: Token, odds: Odds) -> Odds:
        """What a capital says little of, as it opens a sentence: the plural of a known noun, an adverb in “-ly”."""
        if odds is not NAME:
            small = self.words.get(token.lower)
            return small if small and "P" not in small and odds.get("P", 0.0) < UNSURE else odds
        single = token.lower[:-1] if token.lower.endswith("s") else ""
        if self.likeliest(single) == "N" or single in vocabulary().persons or single in vocabulary().offices:
            return {"N": 0.0}
        return {"R": 0.0} if token.lower.endswith("ly") and len(token.text) > ADVERB else odds

    def _unknown(self, token: Token) -> Odds:
        initial = token.text[0]
        if not initial.isalnum():
            return {"CD": 0.0} if initial in "$€£#" and len(token.text) > 1 else {token.text: 0.0}
        if initial.isdigit():
            return {"CD": 0.0}
        if initial.isupper():
            return NAME
        if token.lower in self.forms:
            return self.forms[token.lower]
        found = (self.words.get("-" + token.lower[-length:]) for length in SUFFIXES)
        return next((odds for odds in found if odds), {"N": 0.0})


def _mark(tokens: Sequence[Token], at: int) -> str:
    """The curly mark for which a straight one stands: it closes what it stands right behind."""
    return "”" if at and tokens[at - 1].end == tokens[at].start else "“"


def is_agent(word: str) -> bool:
    """Whether a word in small letters is a noun, or by its ending whoever does something: “explorer”."""
    words = default_tagger().words
    counted = words.get(word)
    if counted:
        return next(iter(counted)) == "N" and "P" not in counted
    stem = word[:-2]
    stems = (stem, stem + "e", stem[:-1]) if word.endswith(("er", "or")) else ()
    return any(VERBS.intersection(words.get(stem, ())) for stem in stems)


def _openings(tokens: Sequence[Token]) -> list[int]:
    """The words that open a sentence, by the marks around them."""
    return [i for i, t in enumerate(tokens) if t.text[0].isupper() and (i == 0 or tokens[i - 1].text in OPENING)]


def parse(lines: Iterable[str], context: Mapping[str, Mapping[str, Odds]]) -> Tagger:
    """Make a tagger of ``word<TAB>tag:count tag:count`` lines, the commonest tag first, and of log odds by context."""
    counts = dict(line.rstrip("\n").split("\t") for line in lines)
    odds = {each: _odds(each) for each in set(counts.values())}  # most words have counts that others have as well
    return Tagger({word: odds[each] for word, each in counts.items()}, context["before"], context["after"])


def _odds(counts: str) -> Odds:
    """The log odds of tags that were counted."""
    pairs = [pair.rsplit(":", 1) for pair in counts.split()]
    total = sum(int(count) for _, count in pairs)
    return {sys.intern(tag): math.log(int(count) / total) for tag, count in pairs}


def is_noun(word: str) -> bool:
    """Whether a word in small letters was counted as a noun more often than as anything else but a verb."""
    odds = default_tagger().words.get(word, {})
    return "N" in odds and {"N", "VB", "VBZ", "VBP"}.issuperset(odds)


@cache
def default_tagger() -> Tagger:
    """The tagger of the bundled counts."""
    folder = files("corpus").joinpath("lexicon", "en")
    lines = folder.joinpath("tags.tsv").read_text(encoding="utf-8").splitlines()
    counted = parse(lines, json.loads(folder.joinpath("tag_context.json").read_text(encoding="utf-8")))
    return replace(counted, words={**negated(), **counted.words}, forms=odds_by_form(lines_of("cue_verbs.tsv")))

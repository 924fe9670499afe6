"""Words whose class their form tells, where the counts have none: forms of the cue verbs, verbs with “n't”."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# shares of each class among the words of such a form
THIRD = {"VBZ": 0.8, "N": 0.2}
BASE = {"VB": 0.45, "VBP": 0.3, "N": 0.25}
PAST = {"VBD": 0.65, "VBN": 0.35}
GOING = {"VBG": 1.0}
NEGATED = {
    **dict.fromkeys(("do", "have", "are"), "VBP"),
    **dict.fromkeys(("does", "has", "is"), "VBZ"),
    **dict.fromkeys(("did", "had", "was", "were"), "VBD"),
    **dict.fromkeys(("wo", "ca", "could", "would", "should", "must", "might", "need"), "MD"),
}


def _shares(lemma: str, form: str) -> Mapping[str, float]:
    if form == lemma:
        return BASE
    if form.endswith("ing"):
        return GOING
    return THIRD if form.endswith("s") else PAST


@cache
def third_forms() -> frozenset[str]:
    """The cue verbs in the third person: “claims”, “says”."""
    found = (line.split("\t") for line in lines_of("cue_verbs.tsv"))
    return frozenset(form for lemma, _, forms in found for form in forms.split() if _shares(lemma, form) is THIRD)


@cache
def base_forms() -> frozenset[str]:
    """The cue verbs in their base form: “claim”, “say”."""
    return frozenset(line.split("\t")[0] for line in lines_of("cue_verbs.tsv"))


def negated() -> dict[str, dict[str, float]]:
    """Log odds of the classes of “don't” and its like."""
    return {f"{verb}n't": {tag: 0.0} for verb, tag in NEGATED.items()}


def odds_by_form(lines: Iterable[str]) -> dict[str, dict[str, float]]:
    """Log odds of the classes of verbs by their form, of ``lemma<TAB>frames<TAB>forms`` lines."""
    found = {}
    for line in lines:
        lemma, _, forms = line.split("\t")
        for form in forms.split():
            found[form] = {tag: math.log(share) for tag, share in _shares(lemma, form).items()}
    return found

"""Workers: "how many workers" and "how many people" are counted by what they are: "210 crane drivers and porters"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Collection as Set

    from retrieval.index.utterance import Utterance

GENERAL = ("workers", "employees", "staff", "people", "persons", "members", "men", "women")


def counts_workers(focus: Set[str], utterance: Utterance) -> bool:
    """Whether words for people in general are asked for, and a number of those of some occupation is told."""
    if _general().isdisjoint(focus):
        return False
    given = default_vocabulary()
    counted = (word for match in _counted().finditer(utterance.text) for word in match["things"].casefold().split())
    return any(word.endswith("s") and given.is_role(word[:-1]) for word in counted)


@cache
def _general() -> frozenset[str]:
    return frozenset(map(stem, GENERAL))


@cache
def _counted() -> re.Pattern[str]:
    """A number with the three words behind it; compiled when a question first asks for one."""
    return re.compile(r"(?<![$£€¥\d.,])\b\d+(?:,\d{3})*(?P<things>(?: [A-Za-z]+){1,3})")

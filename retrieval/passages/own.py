"""What a question calls a speaker's own: "who said that his county …" means somebody whose title names a county."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.titles import title_terms
from retrieval.language.tokens import Terms, stem

if TYPE_CHECKING:
    from collections.abc import Collection

    from retrieval.index.utterance import Utterance
    from retrieval.topics.topic import Topic

OWN = re.compile(r"\b(?:his|her|their)(?: own)? ([a-z]{3,})(?:[ -]([a-z]{3,}))?")


def called_own(topic: str) -> frozenset[str]:
    """What a folded topic calls somebody's own, as stems: the two words behind "his", "her" or "their"."""
    return frozenset(stem(word) for words in OWN.findall(topic) for word in words if word)


def has_by_title(utterance: Utterance, own: Collection[str], topic: Topic) -> float:
    """How surely the title of whoever speaks names what the question calls their own, 0 to 1."""
    words = tuple(word for title in utterance.titles for word in title_terms(title))
    found = Terms(words, words)
    return max((facet.strength(found) for facet in topic.facets if facet.word in own), default=0.0)

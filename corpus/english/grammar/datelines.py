"""Datelines, bylines, headlines and links: what an article has in front of or beside its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.tokens import Token

DASHES = frozenset({"—", "–", "―", "-", "--"})
WITHIN = frozenset(",.()/’'")
MOST_TOKENS = 16  # tokens
FILED_BY = frozenset({"reporter", "reporters", "correspondent", "correspondents", "journalist", "photo"})
BESIDE = frozenset({"and", "all-media", "special", "intern", "trainee", "&", "of", "-", "|"})
LONGEST = 30  # tokens of a byline
FEWEST_TOLD = 8  # of a block that tells something behind a place
FEWEST_LETTERS = 3  # of the place
FEWEST_WORDS, CAPITALS = 4, 0.8  # the words that count, and the share of them with a capital
LONGEST_HEADLINE = 200  # tokens
SHORT = 3  # letters of words that headlines leave small
BULLETS = tuple("-–—•*·▪")
MOST_BULLET = 4  # characters with the blanks behind it
ENDS = frozenset({".", "!", "?", "”", '"', "’", "…"})


def dateline_end(tokens: Sequence[Token]) -> int:
    """How many tokens at the head of a block tell place and date, the dash included; 0 when none do.

    The place is in capitals or alone, or the agency stands between brackets or a date before the dash; papers in
    China name the reporter instead: “Harbour News Agency, Ostby, May 4 (Reporter Ann Lee) The port …”.
    """
    if filed := _filed_by(tokens):
        return filed
    dash = next((at for at, token in enumerate(tokens[:MOST_TOKENS]) if token.text in DASHES), 0)
    if not dash or dash + 1 >= len(tokens) or not all(_may_stand(token.text) for token in tokens[:dash]):
        return 0
    place, following = tokens[0].text, tokens[dash + 1].text
    filed = (place.isupper() and len(place) >= FEWEST_LETTERS) or tokens[dash - 1].text == ")"
    filed = filed or _is_place_alone(tokens, dash)
    return dash + 1 if filed and not following[0].islower() else 0


def credits_end(tokens: Sequence[Token]) -> int:
    """How many tokens at the head of a block only tell where, when and by whom it was filed: all those of a byline."""
    filed = any(token.lower in FILED_BY for token in tokens[:MOST_TOKENS])
    small = (token.text for token in tokens if not _may_stand(token.text))
    alone = filed and len(tokens) < LONGEST and all(word in FILED_BY or word in BESIDE for word in small)
    return len(tokens) if alone else dateline_end(tokens)


def _is_place_alone(tokens: Sequence[Token], dash: int) -> bool:
    """Whether one word stands in front of a dash between blanks, and a sentence behind it: “Ostby - The mayor”."""
    apart = tokens[dash - 1].end < tokens[dash].start and tokens[dash].end < tokens[dash + 1].start
    return dash == 1 and apart and tokens[dash + 1].text[0].isupper() and len(tokens) > FEWEST_TOLD


def _filed_by(tokens: Sequence[Token]) -> int:
    """How many tokens stand before what follows the brackets that name the reporter; 0 when none do."""
    opening = next((at for at, token in enumerate(tokens[:MOST_TOKENS]) if token.text in "(（"), 0)
    last = opening and opening + MOST_TOKENS
    closing = next((at for at, token in enumerate(tokens[:last]) if token.text in ")）"), 0)
    if not 0 < opening < closing - 1 or not all(_may_stand(token.text) for token in tokens[:opening]):
        return 0
    dated = tokens[opening - 1].text.isdigit() and all(_may_stand(token.text) for token in tokens[opening:closing])
    return closing + 1 if dated or tokens[opening + 1].lower in FILED_BY else 0


def _may_stand(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in WITHIN


def is_link(passage: Passage) -> bool:
    """Whether it is an item of a list without a full stop, as links to other articles are: “- Webb leaves the port”."""
    start = passage.span.start
    listed = passage.text[max(0, start - MOST_BULLET) : start].rstrip(" \t")[-1:] in BULLETS
    return (listed or passage.tokens[0].text in BULLETS) and passage.tokens[-1].text not in ENDS


def is_headline(passage: Passage) -> bool:
    """Whether nearly every word has a capital, so that none tells a name."""
    if len(passage.tokens) > LONGEST_HEADLINE:
        return False
    words = [token.text for token in passage.tokens if token.text[0].isalpha() and len(token.text) > SHORT]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)

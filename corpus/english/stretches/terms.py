"""Terms, titles, slogans and nicknames in marks, which nobody says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.datelines import is_headline
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.stretches.stretches import Stretch, last_mark
from corpus.english.voices.cues import BE

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_WORDS = 3
MOST_TERM_WORDS = 5
LIKELY_VOICE = -0.5
SMALL = frozenset({"IN", "D", "CC", "TO", "POS"})
MOST_KNOWN = 6  # tokens: “known to everybody in the port as”
ACTING = (["VBD"], ["VBZ"], ["VBP"], ["MD"], ["R"])
WORKS, BOOKS, MOTTOES = map(function_words, ("works", "books", "mottoes"))
CLAUSAL = FINITE | {"PRP", "PP$"}  # of a clause, so that somebody may say it
CALLED = frozenset({"called", "named", "dubbed", "nicknamed"})  # a film called “White Ferry”
TITLED = function_words("titled")
NAMING = frozenset({"POS", "IN", "N", "CC", "D", "J", "("})  # before a name: “Harbour TV's “Late and Live.””
UTTERING = frozenset({"speech", "tell", "think"})
CALLING = frozenset({"a", "an", "as"})  # in front of what somebody is called
SMALL_WORDS = (["PRP"], ["PP$"])  # the word “we”
STOPS = frozenset({".", ","})  # which American papers set before the closing mark


def is_term(stretch: Stretch, logit: float) -> bool:
    """Whether nobody says the stretch; ``logit`` is the log odds of the voice found for it.

    A term is too short for speech, or a few words without a clause that serve as a noun or have no likely voice; so is
    what follows an opening mark amid a sentence that nothing closes.
    """
    inner = stretch.passage.tags[stretch.first + 1 : stretch.end - 1]
    if not stretch.closed and _amid_sentence(stretch):
        return True
    small = [tag for tag in inner if tag != "."] in SMALL_WORDS
    if small or is_titled(stretch) or _is_work(stretch, inner) or _is_apposed(stretch) or _is_known_as(stretch):
        return True
    if stretch.tag_before == "POS" and stretch.passage.tags[stretch.end : stretch.end + 1] == ["N"]:
        return True  # Webb's “late ferry” blunder
    if any(tag in CLAUSAL for tag in inner) or (inner and inner[-1] in (".", ",", "!", "?")):
        return False
    if stretch.words < FEWEST_WORDS or is_capitalised(stretch):
        return True
    after = stretch.passage.tags[stretch.end] if stretch.end < len(stretch.passage.tags) else "^"
    noun = after in ("N", "P") or (stretch.tag_before in {"D", "PP$", "POS", "J", "CD"} and "N" in inner)
    return stretch.words <= (MOST_TERM_WORDS if noun else 2 * MOST_TERM_WORDS if logit < LIKELY_VOICE else 0)


def is_titled(stretch: Stretch) -> bool:
    """Whether it is the title of something, “a piece entitled “The Last Ferry Sails Today,””, and nobody's words.

    In front of a colon it is so in small letters as well: “a paper titled: “On nets of the north””.
    """
    tokens, at = stretch.passage.tokens, stretch.first - 1
    colon = at > 0 and tokens[at].text == ":"
    before = tokens[at - colon].lower if at >= 0 else ""
    if colon:
        return before in TITLED
    named = before in TITLED | CALLED
    return named and is_capitalised(stretch)


def _is_work(stretch: Stretch, inner: Sequence[str]) -> bool:
    """Whether it is the name of a programme, a song or a book, to which the sentence's own stop may be drawn.

    One word is that of “a film like “Ostby.””, a name; in a row of titles each is one.
    """
    words = [tag for tag in inner if tag not in STOPS]
    if not (len(words) > 1 or words in (["P"], ["CD"])) or words[-1] in ("!", "?") or not stretch.closed:
        return False
    return is_capitalised(stretch) and _is_named(stretch)


def _is_named(stretch: Stretch) -> bool:
    """Whether it stands as an object or as a name does: “the band's “Deep Water,””, “after playing “Deep Water.””."""
    passage, before = stretch.passage, stretch.first - 1
    if before < 0:
        return False
    joined = before - (passage.tags[before] == "CC")
    if joined > 0 and passage.quoted[joined] != -1:
        return _is_listed(stretch, joined)
    word = passage.tokens[before].lower
    cue = default_lexicon().cues.get(word)
    if cue is not None and UTTERING.intersection(cue.frames):
        return False
    if passage.tags[before] in {"VB", "VBG", "VBD", "VBN", "TO"}:
        return word not in BE and not is_headline(passage)
    return passage.tags[before] in NAMING and word not in CALLING


def _is_listed(stretch: Stretch, before: int) -> bool:
    """Whether another title stands right before: ““Deep Water,” “Last Ferry” and”."""
    passage, first = stretch.passage, before
    while first and passage.quoted[first - 1] == passage.quoted[before]:
        first -= 1
    other = replace(stretch, number=passage.quoted[before], first=first, end=before + 1, words=before - first - 1)
    return _is_work(other, passage.tags[first + 1 : before])


def _is_apposed(stretch: Stretch) -> bool:
    """Whether it is the title of what stands in front: “The port's report, “Deep Water Ahead,” says”."""
    passage, before = stretch.passage, stretch.first - 1
    if before < 1 or passage.tags[before] != ",":
        return False
    thing = passage.tokens[before - 1].lower
    if not is_capitalised(stretch):
        return False
    if thing in BOOKS:
        return True
    behind = passage.tags[stretch.end : stretch.end + 1] in ACTING and last_mark(stretch) == ","
    return behind and thing in WORKS | MOTTOES | vocabulary().documents


def _is_known_as(stretch: Stretch) -> bool:
    """Whether it is what somebody or something is known as: “a bar, known locally as “the Drain.””."""
    passage, at = stretch.passage, stretch.first - 1
    if at < 1 or passage.tokens[at].lower != "as" or stretch.words > MOST_TERM_WORDS:
        return False
    near = range(at - 1, max(-1, at - MOST_KNOWN), -1)
    verb = next((n for n in near if passage.tags[n] in ("VBN", "VBD", ",", ".")), 0)
    return passage.tokens[verb].lower in ("known", "nicknamed")


def is_capitalised(stretch: Stretch) -> bool:
    """Whether every word is written with a capital, as titles are, small function words left aside."""
    passage, first, end = stretch.passage, stretch.first, stretch.end
    pairs = zip(passage.tokens[first:end], passage.tags[first:end], strict=True)
    return all(token.text[0].isupper() or tag in SMALL or not token.text[0].isalpha() for token, tag in pairs)


def _amid_sentence(stretch: Stretch) -> bool:
    """Whether the stretch begins after a word that introduces no speech."""
    before = stretch.tag_before
    return before[0].isalpha() and before not in ("VBD", "VBZ", "VBG", "IN")

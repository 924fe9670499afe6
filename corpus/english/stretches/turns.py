"""Speakers that the layout names: turns of a transcript (“LEE: …”, “Q: …”) and signatures (“…” — Ann Lee)."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from corpus.english.grammar.datelines import DASHES
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import Phrase
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.vocabulary import function_words, singulars, vocabulary
from corpus.english.stretches.stretches import Stretch, edges
from corpus.english.voices.cues import Cue
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.tokens import Token

TURN, SIGNATURE = CueWord(":", ("turn",)), CueWord("—", ("signature",))
WORDS = frozenset({"VB", "VBD", "VBG", "VBP", "VBZ", "MD", "PRP", "D"})  # a tally has none
CERTAIN = 3.0
EXCHANGE = function_words("asking") | function_words("answering")
LETTERS = (["Q"], ["A"])  # of questions and answers, a full stop after them or a colon
JOINING = frozenset({"and", "of", "the", "a", "for", "from", "in", "&"})
FEWEST_TURNS = 2
FEWEST_MIXED = 4
MOST_LABEL_WORDS = 4
MOST_ASIDE = 6  # tokens of “(laughing)”
SALUTATION = "dear"
MOST_SIGNED = 14  # tokens of a signature: the name, and after a comma where or when


def turns_of(
    passages: Sequence[Passage], unlabelled: Mapping[Passage, Voice] = MappingProxyType({})
) -> dict[Passage, Voice]:
    """The voice of each passage that is a turn, by the passage's identity; empty when the article is no transcript.

    ``unlabelled`` are turns of which something else tells, as they stand beside those with labels.
    """
    labelled = {passage: voice for passage in passages if (voice := _turn(passage))}
    found = {number: voice for number, voice in labelled.items() if _says_something(voice)}
    labels = Counter(label_of(voice) for voice in found.values())
    for label in [label for label in labels if not _is_plain(label)]:
        labels[label] += labels[initials_of(label.split())]  # “Ann Lee:” and later on “AL:”
    plain = [label for label in labels if _is_plain(label)]
    capitals = sum(labels[label] for label in plain if _may_speak(label))
    often = [label for label, count in labels.items() if not _is_plain(label) and count >= FEWEST_TURNS]
    mixed = sum(labels[label] for label in often) if any(_may_be_called(label) for label in often) else 0
    mixed += len(unlabelled) if mixed else 0
    speaking = {
        label
        for label, count in labels.items()
        if (capitals >= FEWEST_TURNS if _is_plain(label) else mixed >= FEWEST_MIXED and count >= FEWEST_TURNS)
    }
    turns = {number: voice for number, voice in labelled.items() if label_of(voice) in speaking}
    return {**unlabelled, **turns}


def _says_something(voice: Voice) -> bool:
    """Whether a verb or a pronoun stands behind the label, as in no tally; a turn may lack both: “And in summer?”."""
    return bool(WORDS.intersection(voice.passage.tags[voice.cue.index :]))


def _may_speak(label: str) -> bool:
    """Whether a label in capitals is a name, an office or “Q”, and not the “VIDEO” of a list of links."""
    last = label.lower().rsplit(" ", 1)[-1]
    return last in EXCHANGE | {"moderator", "host"} or last in vocabulary().offices or _may_be_called(label)


def _may_be_called(label: str) -> bool:
    """Whether a label can be a name: “Lee”, “Ann”, but not the “Accuracy” or the “Price range” of a list."""
    words = [word.lower() for word in label.split()]
    known = default_tagger().words
    common = not singulars(words[-1]).isdisjoint(known)
    given = any(word in vocabulary().given for word in words) and not JOINING.intersection(words)
    return not common or given


def initials_of(words: Sequence[str]) -> str:
    """The first letters of a name's words, in capitals."""
    return "".join(word[0].upper() for word in words)


def _is_plain(label: str) -> bool:
    """Whether it must be a turn's: in capitals, or “Question” and “Answer”."""
    return label.isupper() or label.lower() in EXCHANGE


def is_turn(voice: Voice) -> bool:
    """Whether the voice is that of a turn."""
    return voice.cue.word.frames[0] == "turn"


def label_of(voice: Voice) -> str:
    """The words of a turn's label, the stops of abbreviations left out."""
    source = voice.source
    tokens = voice.passage.tokens[source.first : source.end] if source else ()
    return " ".join(token.text for token in tokens if token.text != ".")


def _turn(passage: Passage) -> Voice | None:
    """A few capitalised words and a colon, an opening mark before them or not, and something after."""
    tokens = passage.tokens
    first = 0 if tokens and tokens[0].text[0].isalnum() else 1
    end = first
    while end < len(tokens) and end - first < MOST_LABEL_WORDS and _is_labelling(tokens, first, end):
        end += 1
    colon = _behind_brackets(tokens, end)
    stop = tokens[colon].text if colon < len(tokens) else ""
    labelled = stop == ":" or (stop == "." and [token.text for token in tokens[first:end]] in LETTERS)
    if end == first or colon + 1 >= len(tokens) or not labelled or tokens[first].lower == SALUTATION:  # “DEAR ANN: …”
        return None
    cue = Cue(passage, colon, 0, len(tokens), TURN)
    return Voice(cue, Phrase(passage, first, end, end - 1, "name"), -1, CERTAIN, CERTAIN)


def _behind_brackets(tokens: Sequence[Token], at: int) -> int:
    """Where “(laughing)” behind a label ends; the token itself where no bracket opens there."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((n + 1 for n, token in enumerate(tokens[: at + MOST_ASIDE]) if n > at and token.text == ")"), at)


def _is_labelling(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a token may stand in a turn's label: a word with a capital, the stop of “Mr.”, the “&” between two."""
    stop = tokens[at].text == "." and at > first and tokens[at - 1].lower in vocabulary().honorifics
    return stop or tokens[at].text[0].isupper() or (at > first and tokens[at].text == "&")


def signatures_of(passages: Sequence[Passage]) -> dict[Passage, Voice]:
    """The voices of passages that are nothing but marked words and whose name stands alone in the passage after.

    It stands behind a dash.
    """
    found = {}
    for passage, after in pairwise(passages):
        if set(passage.quoted) != {0}:
            continue
        listed = after.text[: after.span.start].rstrip()[-1:] in DASHES  # the dash was read as a list's
        voice = _signature(after, -1 if listed else 0)
        if voice:
            found[passage] = voice
    return found


def signature_of(stretch: Stretch) -> Voice | None:
    """The name after a dash that ends the passage behind the words.

    Behind a sentence that holds some it is the paper's: “Ferry has “gone east again” - Harbour News”.
    """
    last, begins, _ = edges(stretch)
    part = stretch.first > 0 and begins == "l" and last == "w"
    return None if part else _signature(stretch.passage, stretch.end)


def _is_signing(token: Token) -> bool:
    """Whether a word may stand in a signature: with a capital, or as an office, “Harbour mayor Olav Berg”."""
    return token.text[0].isupper() or token.lower in vocabulary().offices


def _signature(passage: Passage, dash: int, end: int | None = None) -> Voice | None:
    """A dash (-1 when it stands before the passage) and a name, up to a comma or ``end``, as a rule the passage's."""
    stop = len(passage.tokens) if end is None else end
    if stop - dash > MOST_SIGNED:
        return None
    comma = next((at for at in range(dash + 2, stop) if passage.tags[at] == ","), stop)
    if not 1 < comma - dash <= MOST_LABEL_WORDS + 3:
        return None
    if dash >= 0 and passage.tokens[dash].text not in DASHES:
        return None
    names = passage.tokens[dash + 1 : comma]
    words = [token for token in names if token.text not in (".", ",")]
    if not words or words[0].lower == SALUTATION:
        return None
    if not words[-1].text[0].isupper() or not all(_is_signing(token) for token in words):
        return None
    last = comma - (names[-1].text == ".")
    cue = Cue(passage, max(0, dash), 0, len(passage.tokens), SIGNATURE)
    return Voice(cue, Phrase(passage, dash + 1, last, last - 1, "name"), 1, CERTAIN, CERTAIN)

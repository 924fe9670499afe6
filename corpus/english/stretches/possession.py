"""Words that a noun tells of: “Ann Lee's claim that it was “late””, “in her view, it was “late””, “denied claims …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import CueWord, default_lexicon
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices.cues import Cue
from corpus.english.voices.introductions import may_speak
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.stretches.stretches import Stretch

DENYING, VIEWS = function_words("denying"), function_words("views")
VIEW = CueWord("view", ("think", "noun"))
MOST_VIEW = 12  # tokens of the phrase with a view that opens the sentence
DASHES = frozenset({"-", "–", "—", "--", ":", ","})
BREAKS = frozenset({",", ";", ":", "CC", "W"})
RECALLING = frozenset({"of", "quoted", "recalled", "remembered", "echoed", "invoked", "cited"})
AMID = frozenset({"to", "amid", "over", "through", "despite", "between"})
CRIES = function_words("cries")
MOST_PHRASES = 4  # phrases in front of a noun
MOST_INNER = 6  # tokens within which the owner behind “was” begins
FAR = 10  # tokens from the subject of “left with the words “…”” to the noun
LIKELY = 1.0
INNER = frozenset({"D", "PP$", "J", "N", "P", "POS", "CD", "R"})


def owned(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:  # noqa: ARG001 - one signature
    """The voice of a noun whose owner may speak, where the words stand in what the noun introduces."""
    passage, noun = stretch.passage, _noun(stretch)
    behind = _owner_behind(stretch)
    if behind:
        return behind
    in_words = noun is not None and stretch.first - noun == 1 and _are_the_words(passage, noun)
    if noun is None or not (in_words or _is_introduced(stretch, noun)):
        return None
    first, end = passage.sentence_at(noun)
    begun = _begin(passage, noun)
    near = phrases_of(passage, begun, noun).before(noun + 1, begun, MOST_PHRASES)
    owner = next((p for p in near if p.possessor and p.kind != "pronoun" and p.end < noun), None)
    if in_words:
        owner = _user(passage, phrases_of(passage, first, noun), first, noun)
    cue = Cue(passage, noun, first, end, default_lexicon().cues[passage.tokens[noun].lower])
    return Voice(cue, owner, -1, LIKELY, LIKELY) if owner and may_speak(owner) else None


def _owner_behind(stretch: Stretch) -> Voice | None:
    """Webb's voice in ““Late,” was Webb's verdict, according to Ann Lee.”."""
    passage, at = stretch.passage, stretch.end
    if at + 2 >= len(passage.tokens) or passage.tokens[at].lower not in ("was", "is"):
        return None
    near = phrases_of(passage, at + 1, min(at + MOST_INNER, len(passage.tokens))).after(at + 1, len(passage.tokens), 2)
    owner = next((p for p in near if p.possessor and p.first == at + 1), None)
    whole = next((p for p in near if p.first == at + 1 and not p.possessor), None)
    word = default_lexicon().cues.get(whole.head_word) if whole else None
    if owner is None or whole is None or word is None or "noun" not in word.frames:
        return None
    return Voice(Cue(passage, whole.head, *passage.sentence_at(whole.head), word), owner, -1, LIKELY, LIKELY)


def viewed(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of the view that opens the sentence, unless another speaks in it: “In Lee's view, it is “late”.”."""
    passage, first = stretch.passage, stretch.first
    low = passage.sentence_at(first)[0]
    if first - low < 3 or passage.tokens[low].lower not in ("in", "to"):
        return None
    noun = next((n for n in range(low + 2, min(first, low + MOST_VIEW)) if passage.tokens[n].lower in VIEWS), None)
    near = phrases_of(passage, low + 1, noun + 1).after(low + 1, noun + 1, MOST_PHRASES) if noun else []
    owner = next((p for p in near if p.possessor and p.first == low + 1 and may_speak(p)), None)
    if noun is None or owner is None or any(_says_behind(voice, noun, stretch) for voice in voices):
        return None
    return Voice(Cue(passage, noun, low, passage.sentence_at(low)[1], VIEW), owner, -1, LIKELY, LIKELY)


def _says_behind(voice: Voice, noun: int, stretch: Stretch) -> bool:
    """Whether somebody's verb of speech stands behind a view, beside the words."""
    source, passage, at = voice.source, voice.passage, voice.cue.index
    if passage is not stretch.passage or source is None or not noun < source.first < stretch.end + 3:
        return False
    acts = noun < at < stretch.end + 3 and passage.tags[at] in FINITE and voice.cue.word.speaks
    return acts and may_speak(source)


def _are_the_words(passage: Passage, noun: int) -> bool:
    return passage.tokens[noun].lower == "words" and passage.tokens[noun - 1].lower == "the"


def _user(passage: Passage, phrases: Phrases, first: int, noun: int) -> Phrase | None:
    """Webb of “Ann Lee said that Webb left with the words “…””: the last subject in front of “the words”."""
    near = phrases.before(noun, max(first, noun - FAR), MOST_PHRASES)
    acting = (p for p in near if p.kind in ("name", "pronoun") and not p.possessor)
    return next((p for p in acting if _verb_behind(passage, p.end)), None)


def _is_things(passage: Passage, noun: int) -> bool:
    """Whether what uses “the words” cannot speak: “The bird repeated the words “…”, Ann Lee said”."""
    low = passage.sentence_at(noun)[0]
    near = phrases_of(passage, low, noun).before(noun, low, MOST_PHRASES)
    acting = next((p for p in near if not p.possessor and _verb_behind(passage, p.end)), None)
    return acting is not None and acting.kind == "common" and not may_speak(acting)


def _verb_behind(passage: Passage, at: int) -> bool:
    while passage.tags[at] == "R":
        at += 1
    return passage.tags[at] in FINITE


def is_owned(voice: Voice) -> bool:
    """Whether the voice is that of a noun, or of a colon behind one, and its source is the noun's owner."""
    source, at = voice.source, voice.cue.index
    if source is None or voice.passage.tags[at] not in ("N", ":"):
        return False
    return source.possessor or voice.passage.tokens[at].lower == "words"


def disowned(stretch: Stretch) -> bool:
    """Whether somebody rejects what others, who have no name there, said: “denied claims that he was “late””.

    Or whether nobody is told: “amid cries of “shame on you””.
    """
    noun, passage = _noun(stretch), stretch.passage
    if _is_crowd(stretch) or _is_of_kind(stretch):
        return True
    if noun is not None and stretch.first - noun == 1 and _are_the_words(passage, noun):
        return _is_things(passage, noun)
    if noun is None or not _is_introduced(stretch, noun):
        return False
    first = _begin(passage, noun)
    before = passage.tokens[first - 1].lower if first else ""
    owners = {passage.tags[at] for at in range(first, noun)} & {"POS", "PP$"}
    if passage.tokens[noun].lower == "words" and owners == {"PP$"} and before in RECALLING:
        return True
    verb = default_lexicon().cues.get(before)
    return "POS" not in owners and verb is not None and verb.lemma in DENYING


def _is_crowd(stretch: Stretch) -> bool:
    """Whether what many cry stands in front of the words, and no owner of it: “to chants of “…””."""
    passage, of = stretch.passage, stretch.first - 1
    if of < MOST_PHRASES or passage.tokens[of].lower != "of" or passage.tokens[of - 1].lower not in CRIES:
        return False
    before = passage.tokens[of - 2].lower  # in “Ann Lee answered with cries of” she cries
    return before in AMID or (before in ("with", "by") and passage.tags[of - 3] == "VBN")


def _is_of_kind(stretch: Stretch) -> bool:
    """Whether the words tell of which kind a thing of somebody's is: “Webb blames Lee's “late ferry” blunder”."""
    passage, behind = stretch.passage, stretch.end
    owned = stretch.tag_before == "POS"
    return owned and behind < len(passage.tags) and passage.tags[behind] == "N" and passage.quoted[behind] == -1


def _begin(passage: Passage, noun: int) -> int:
    """Where the phrase begins that ends with the noun."""
    first = noun
    while first > 0 and passage.tags[first - 1] in INNER:
        first -= 1
    return first


def _noun(stretch: Stretch) -> int | None:
    """The nearest noun for words in front of the stretch, in its sentence; none behind a verb of speech."""
    passage, cues = stretch.passage, default_lexicon().cues
    low = passage.sentence_at(stretch.first)[0]
    for at in range(stretch.first - 1, low, -1):
        if passage.quoted[at] != -1:
            return None
        word = cues.get(passage.tokens[at].lower)
        if word and passage.tags[at] == "N" and "noun" in word.frames:
            return at
        if word and word.speaks and passage.tags[at] in FINITE:
            return None
    return None


def _is_introduced(stretch: Stretch, noun: int) -> bool:
    """Whether “that” or no more than a dash, a comma or a colon stands behind the noun, and no new clause begins."""
    passage, first = stretch.passage, stretch.first
    if first - noun == 2:
        return passage.tokens[first - 1].text in DASHES
    clause = passage.tokens[noun + 1].lower == "that"
    between = passage.tags[noun + 2 : first]
    if passage.tokens[first - 1].lower == "as":  # “described Ann Lee's claim that she left as “…””
        return False
    return clause and not BREAKS.intersection(between) and sum(tag in FINITE for tag in between) <= 1

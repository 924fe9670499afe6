"""Doubt: how likely the rankers together find a verb, its source and what it tells, and below what nobody is named.

Each judges one thing, so that what all of them find likely enough may still be unlikely together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_body
from corpus.english.grammar.model import sigmoid
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.voices.silence import hardly_tells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

# probability below which of four names hardly one is spared wrongly; docs/attribution.md has what other values cost
LEAST = 0.15
LEAST_IMPERSONAL = 0.25  # the same in an article that hardly says “he”, “they” or “we”
WORDS_A_PRONOUN = 100
PERSONAL = function_words("personal")
THING = 0.25  # what it weighs that a thing is to have spoken, which is as often wrong as right below 0.6
LABELS = frozenset({"turn", "signature", "colon"})  # frames of what the layout tells
LIKELY = 1.0  # log odds of a verb of speech
STRAY = 0.0  # log odds of a verb of speech in another paragraph than the words


def least_likely(passages: Iterable[Passage]) -> float:
    """The probability below which nobody is named in an article.

    It is higher where hardly a pronoun stands outside the marks: in lists, notices and what a machine translated, verbs
    and noun phrases are found that are none.
    """
    told = [token.lower for p in passages for token, number in zip(p.tokens, p.quoted, strict=True) if number == -1]
    pronouns, words = sum(word in PERSONAL for word in told), sum(word[0].isalpha() for word in told)
    return LEAST_IMPERSONAL if (pronouns + 1) * WORDS_A_PRONOUN <= words else LEAST


def likely_words(stretch: Stretch, voice: Voice | None, logit: float) -> float:
    """How likely words between marks are a voice's, to which a ranker gives them with the log odds; 1 beside its verb.

    The probability is that the verb tells of speech, that its source speaks and that these are the words.
    """
    return 1.0 if voice is None or _adjoins(stretch, voice) else together(voice, logit)


def together(voice: Voice, logit: float) -> float:
    """How likely a verb, its source and what a ranker gives to them with the log odds are right, all three."""
    source = 1.0 if voice.ruled else sigmoid(voice.source_logit)
    word = voice.cue.word
    if voice.source is not None and word.speaks and hardly_tells(voice.source, word):
        source *= THING
    return sigmoid(voice.cue_logit) * source * sigmoid(logit)


def _adjoins(stretch: Stretch, voice: Voice) -> bool:
    """Whether a likely verb of speech stands beside the words, whoever its source is: ““…,” said the mayor”."""
    at, first = voice.cue.index, stretch.first
    if voice.passage is not stretch.passage or not voice.cue.word.speaks or voice.cue_logit < LIKELY:
        return False
    return at in (stretch.end, first - 1 - (stretch.tag_before in (",", ":")))


def strays(stretch: Stretch, voice: Voice | None) -> bool:
    """Whether the verb, which hardly tells of speech, stands in another paragraph: “Lee likes it. ¶ “We left.””.

    So does “according to the survey”, which tells of nothing beyond its sentence.
    """
    if voice is None or voice.source is None:
        return False
    if voice.cue.word.lemma == "according" and not _is_somebody(voice.source):
        return voice.passage is not stretch.passage or not voice.cue.first <= stretch.first < voice.cue.end
    if voice.passage is stretch.passage:
        return False
    if voice.cue.word.frames[0] in LABELS:
        return False
    return not voice.cue.word.speaks or voice.cue_logit < STRAY


def _is_somebody(source: Phrase) -> bool:
    """Whether it may be a person: a word for one, or a name that is not a body's."""
    person = vocabulary().is_person(source.head_word)
    return person or (source.kind == "name" and not is_body(source))

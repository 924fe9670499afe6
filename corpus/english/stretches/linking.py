"""Each stretch between marks finds the voice that speaks it: a cue nearby, or the voice of the stretch before."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from corpus.english.stretches import direct
from corpus.english.stretches.colons import announced, closing, listed, opening, questioned
from corpus.english.stretches.deeds import doer
from corpus.english.stretches.doubt import LEAST, likely_words, strays
from corpus.english.stretches.possession import owned
from corpus.english.stretches.stretches import Stretch, follows_on, last_mark, stretches_of, voices_near
from corpus.english.stretches.terms import is_titled
from corpus.english.stretches.trailing import leads_of, trailing
from corpus.english.stretches.turns import CERTAIN, signature_of, signatures_of
from corpus.english.voices.cues import is_passive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from corpus.english.grammar.model import Models
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.voice import Voice

ASKING = frozenset({"ask", "inquire", "wonder", "demand"})
UNLINKED = -5.0
LIKELY = 1.0
FEWEST_OPEN = 3  # words of a paragraph left open that are speech
ANNOUNCED = 1.5  # log odds of the subject of a clause that ends with a colon
TRAILING = 1.5  # log odds of the speaker who is introduced right after the words, as Chinese papers do


@dataclass(frozen=True, slots=True)
class Option:
    """A way to find a stretch's voice: a cue, or (``again``) the voice of the stretch before."""

    features: list[str]
    voice: Voice | None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """A stretch with its likeliest voice, the log odds of that, and the log odds that it is speech at all."""

    stretch: Stretch
    voice: Voice | None
    logit: float
    speech: float
    likely: float = 1.0  # the probability that verb, source and link are right together; 1 where no ranker decides

    @property
    def trails(self) -> bool:
        """Whether the voice is that of the sentence after the stretch."""
        voice, stretch = self.voice, self.stretch
        return voice is not None and voice.passage is stretch.passage and voice.cue.first >= stretch.end


# rules that the marks around the words decide
TOLD = (listed, closing, questioned, opening, announced, owned)
Choice = tuple["Voice | None", float]


def link(
    passages: Sequence[Passage],
    voices: Sequence[Sequence[Voice]],
    models: Models,
    turns: Mapping[Passage, Voice] = MappingProxyType({}),
) -> list[Linked]:
    """Link every stretch of an article, in order; ``turns`` are the voices of a transcript's passages."""
    leads, rivals = leads_of(passages, voices), _rivals(passages, voices)
    linking = _Linking(models, turns, signatures_of(passages), leads, rivals)
    return [
        Linked(
            stretch=s,
            voice=voice,
            logit=logit,
            speech=_speech(s, logit, models),
            likely=linking.likely.get(s, 1.0),
        )
        for s, voice, logit in walk(passages, voices, linking.chosen)
    ]


@dataclass
class _Linking:
    """What is known of an article whose stretches are linked one by one.

    By passage: ``turns`` of a transcript, whoever ``signed`` its words, who ``leads`` up to them, and ``rivals`` for
    words left open. By stretch: how likely the rankers together find its voice.
    """

    models: Models
    turns: Mapping[Passage, Voice]
    signed: Mapping[Passage, Voice]
    leads: Mapping[Passage, Voice]
    rivals: Mapping[Passage, Phrase]
    likely: dict[Stretch, float] = field(default_factory=dict)

    def chosen(self, stretch: Stretch, options: Sequence[Option]) -> Choice:
        """Whoever is named by the layout, else by a rule, else whom the ranker finds likeliest, if that is sure."""
        place = stretch.passage
        certain = self.turns.get(place) or signature_of(stretch) or self.signed.get(place)
        if certain:
            return certain, CERTAIN
        scored = [(self.models.link.logit(one.features), -number, one.voice) for number, one in enumerate(options)]
        logit, _, voice = max(scored, key=lambda item: item[:2], default=(UNLINKED, 0, None))
        if is_titled(stretch):
            return None, logit
        again = next((option.voice for option in options if option.again), None)
        if again and follows_on(stretch):
            return again, max(logit, ANNOUNCED)
        near = [option.voice for option in options if option.voice and not option.again]
        ruled = self._by_rule(stretch, near, voice, logit)
        if ruled:
            return ruled
        likely = self.likely[stretch] = likely_words(stretch, voice, logit)
        unsure = likely < LEAST or strays(stretch, voice) or self._is_disputed(stretch, voice)
        return (None if unsure else voice), logit

    def _is_disputed(self, stretch: Stretch, voice: Voice | None) -> bool:
        """Whether a sentence before the words names one speaker of words left open, and the next paragraph another."""
        rival = None if stretch.closed else self.rivals.get(stretch.passage)
        if rival is None or voice is None or voice.source is None or voice.cue.end > stretch.first:
            return False
        return voice.source.kind == "name" and voice.source.words[-1] != rival.words[-1]

    def _by_rule(self, stretch: Stretch, near: Sequence[Voice], voice: Voice | None, logit: float) -> Choice | None:
        """Whom the marks around the words name, who is introduced behind them, or acts in front of them."""
        clause = self.leads.get(stretch.passage) or next(filter(None, (told(stretch, near) for told in TOLD)), None)
        if clause:
            return clause, max(logit, ANNOUNCED)
        after = trailing(stretch, near)
        if after:
            return after, max(logit, TRAILING)
        done = doer(stretch, near, voice)
        return ((done if done.source else None), done.cue_logit) if done else None


def _rivals(passages: Sequence[Passage], voices: Sequence[Sequence[Voice]]) -> dict[Passage, Phrase]:
    """Who says the words in marks that open the passage behind one whose last mark stays open, by the verb there."""
    said = {
        passage: closing(stretches_of(after)[0], near)
        for passage, after, near in zip(passages, passages[1:], voices[1:], strict=False)
        if passage.marked and not passage.marked[-1].closed and after.quoted[0] == 0
    }
    return {passage: v.source for passage, v in said.items() if v and v.source and v.source.kind == "name"}


def _speech(stretch: Stretch, logit: float, models: Models) -> float:
    """Log odds that the stretch is speech: what a likely voice introduces with a colon is.

    So is a paragraph whose one mark stays open.
    """
    if logit == CERTAIN:
        return CERTAIN
    colon = (stretch.first > 0 and stretch.passage.tokens[stretch.first - 1].text == ":") or follows_on(stretch)
    open_ended = not stretch.closed and set(stretch.passage.quoted) == {0} and stretch.words >= FEWEST_OPEN
    floor = LIKELY if (colon and logit >= LIKELY) or open_ended else UNLINKED
    return max(floor, models.quotation.logit(direct.quotation_features(stretch, logit)))


def walk(
    passages: Sequence[Passage],
    voices: Sequence[Sequence[Voice]],
    choose: Callable[[Stretch, Sequence[Option]], Choice],
) -> Iterator[tuple[Stretch, Voice | None, float]]:
    """Go through the stretches in order and let ``choose`` pick among each one's options."""
    last_voice: Voice | None = None
    earlier: tuple[Stretch, Voice | None] | None = None
    for passage, near in zip(passages, voices, strict=True):
        for stretch in stretches_of(passage):
            voice, logit = choose(stretch, options(stretch, near, last_voice, earlier))
            earlier = stretch, voice
            yield stretch, voice, logit
        last_voice = near[-1] if near else last_voice


def options(
    stretch: Stretch, voices: Sequence[Voice], past: Voice | None, earlier: tuple[Stretch, Voice | None] | None
) -> list[Option]:
    """The voices a stretch may have, each with the features that judge it."""
    if earlier and _is_answer(stretch, *earlier):
        past = earlier = None
    near = voices_near(stretch, voices, past)
    near = [
        voice for voice, behind in zip(near, [*near[1:], None], strict=False) if not _gives_way(voice, behind, stretch)
    ]
    left = [v for v in near if v.passage is stretch.passage and v.cue.index < stretch.first]
    right = [v for v in near if v.passage is stretch.passage and v.cue.index >= stretch.end]
    nearer = {v: left[i + 1 :] for i, v in enumerate(left)} | {v: right[:i] for i, v in enumerate(right)}
    found = [Option(direct.link_features(stretch, v, nearer.get(v, ())), v) for v in near]
    if earlier and earlier[1]:
        features = direct.again_features(stretch, earlier[0], direct.own_cue(stretch, near))
        found.append(Option(features, earlier[1], again=True))
    return found


def _is_answer(stretch: Stretch, earlier: Stretch, said: Voice | None) -> bool:
    """Whether somebody asked what stands in the paragraph before: ““Is it full?” Ann Lee asked.”, ““Nearly.””."""
    asked = said is not None and said.cue.word.lemma in ASKING and last_mark(earlier) == "?"
    return asked and earlier.passage is not stretch.passage


def _gives_way(voice: Voice, behind: Voice | None, stretch: Stretch) -> bool:
    """Whether nobody is named who asks, and another verb is nearer: “when questioned later, saying “…””."""
    nearer = behind is not None and voice.passage is stretch.passage and behind.cue.index < stretch.first
    return nearer and voice.source is None and is_passive(voice.cue)

"""Each stretch between marks finds the voice that speaks it: a cue nearby, or the voice of the stretch before."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.stretches import direct
from corpus.english.stretches.colons import announced, closing, opening, questioned
from corpus.english.stretches.dashes import listed
from corpus.english.stretches.deeds import doer
from corpus.english.stretches.dialogue import LOGIT as TURN
from corpus.english.stretches.dialogue import Exchange
from corpus.english.stretches.documents import written
from corpus.english.stretches.doubt import LEAST, likely_words, strays
from corpus.english.stretches.interruption import interrupted, last_word, outermost
from corpus.english.stretches.leads import is_other, leads_of, people_met
from corpus.english.stretches.possession import owned, viewed
from corpus.english.stretches.stretches import follows_on, stretches_of, voices_near
from corpus.english.stretches.terms import is_titled
from corpus.english.stretches.trailing import trailing
from corpus.english.stretches.turns import CERTAIN, signature_of, signatures_of
from corpus.english.stretches.unclosed import continued
from corpus.english.voices.cues import RUMOURED, is_passive
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from corpus.english.grammar.model import Models
    from corpus.english.grammar.passage import Passage
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

UNLINKED = -5.0
LIKELY = 1.0
FEWEST_OPEN = 3  # words of a paragraph left open that are speech
ANNOUNCED = 1.5  # log odds of the subject of a clause that ends with a colon
TOLD_SINCE = 1.0  # log odds of a verb of speech
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
    turned: bool = False  # whether it is a turn of an exchange
    likely: float = 1.0  # the probability that verb, source and link are right together; 1 where no ranker decides

    @property
    def trails(self) -> bool:
        """Whether the voice is that of the sentence after the stretch."""
        voice, stretch = self.voice, self.stretch
        return voice is not None and voice.passage is stretch.passage and voice.cue.first >= stretch.end


# rules that the marks around the words decide
TOLD = (listed, closing, written, viewed, questioned, opening, announced, owned)
Choice = tuple["Voice | None", float]


def link(
    passages: Sequence[Passage],
    voices: Sequence[Sequence[Voice]],
    models: Models,
    turns: Mapping[Passage, Voice] = MappingProxyType({}),
) -> list[Linked]:
    """Link every stretch of an article, in order; ``turns`` are the voices of a transcript's passages."""
    linking = _Linking(models, turns, signatures_of(passages), leads_of(passages, voices), Exchange(passages, voices))
    open_ended = continued(passages)
    return [
        Linked(
            stretch=s,
            voice=voice,
            logit=logit,
            speech=_speech(s, logit, models, goes_on=s.passage in open_ended),
            turned=s in linking.turned,
            likely=linking.likely.get(s, 1.0),
        )
        for s, voice, logit in walk(passages, voices, linking.heard)
    ]


@dataclass
class _Linking:
    """What is known of an article whose stretches are linked one by one.

    By passage: ``turns`` of a transcript, whoever ``signed`` its words, and who ``leads`` up to them. By stretch:
    whether it is a turn of an exchange, and how likely the rankers together find its voice.
    """

    models: Models
    turns: Mapping[Passage, Voice]
    signed: Mapping[Passage, Voice]
    leads: Mapping[Passage, Voice]
    exchange: Exchange
    turned: set[Stretch] = field(default_factory=set)
    likely: dict[Stretch, float] = field(default_factory=dict)

    def heard(self, stretch: Stretch, options: Sequence[Option]) -> Choice:
        """The voice of the next stretch: a turn of an exchange, or what is chosen of the options."""
        labelled = stretch.passage in self.turns or stretch.passage in self.signed
        turn = None if labelled else self.exchange.turn(stretch)
        if turn:
            self.turned.add(stretch)
            return turn.voice, TURN
        voice, logit = self._chosen(stretch, options)
        self.exchange.hear(stretch, voice)
        return voice, logit

    def _chosen(self, stretch: Stretch, options: Sequence[Option]) -> Choice:
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
        voice = outermost(stretch, voice, near)
        likely = self.likely[stretch] = likely_words(stretch, voice, logit)
        unsure = likely < LEAST or interrupted(stretch, voice) or strays(stretch, voice)
        return (None if unsure else voice), logit

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


def _speech(stretch: Stretch, logit: float, models: Models, *, goes_on: bool) -> float:
    """Log odds that the stretch is speech: what a likely voice introduces with a colon is.

    So is a paragraph whose one mark stays open if it ``goes_on`` with marked words in the next one.
    """
    if logit == CERTAIN:
        return CERTAIN
    colon = (stretch.first > 0 and stretch.passage.tokens[stretch.first - 1].text == ":") or follows_on(stretch)
    open_ended = goes_on and set(stretch.passage.quoted) == {0} and stretch.words >= FEWEST_OPEN
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
    met = people_met(passages)
    for passage, near in zip(passages, voices, strict=True):
        if earlier and earlier[1] and is_other(met.get(passage), earlier[1]):
            earlier = None
        for stretch in stretches_of(passage):
            voice, logit = choose(stretch, options(stretch, near, last_voice, earlier))
            earlier = stretch, voice
            yield stretch, voice, logit
        last_voice = near[-1] if near else last_voice


def options(
    stretch: Stretch, voices: Sequence[Voice], past: Voice | None, earlier: tuple[Stretch, Voice | None] | None
) -> list[Option]:
    """The voices a stretch may have, each with the features that judge it."""
    near = voices_near(stretch, voices, past)
    behind = [*near[1:], None]
    near = [voice for voice, next_ in zip(near, behind, strict=False) if not _gives_way(voice, next_, stretch)]
    left = [v for v in near if v.passage is stretch.passage and v.cue.index < stretch.first]
    right = [v for v in near if v.passage is stretch.passage and v.cue.index >= stretch.end]
    nearer = {v: left[i + 1 :] for i, v in enumerate(left)} | {v: right[:i] for i, v in enumerate(right)}
    found = [Option(direct.link_features(stretch, v, nearer.get(v, ())), v) for v in near]
    if earlier and earlier[1] and not (past and _spoke_since(past, earlier[0], earlier[1])):
        features = direct.again_features(stretch, earlier[0], direct.own_cue(stretch, near))
        found.append(Option(features, earlier[1], again=True))
    return found


def _gives_way(voice: Voice, behind: Voice | None, stretch: Stretch) -> bool:
    """Whether nobody is named who asks or reports, and another verb is nearer: “when questioned later, saying “…””."""
    if voice.source is not None or voice.cue.form in RUMOURED:
        return voice.source is None
    nearer = behind is not None and behind.passage is voice.passage is stretch.passage
    return nearer and behind is not None and behind.cue.index < stretch.first and is_passive(voice.cue)


def _spoke_since(past: Voice, earlier: Stretch, said: Voice) -> bool:
    """Whether another is told to have said something, in a paragraph behind the stretch whose voice ``said`` it."""
    source, passage = past.source, past.passage
    if source is None or said.source is None or passage.span.start <= earlier.passage.span.start:
        return False
    told = past.cue.word.speaks and past.cue.tag in FINITE and past.cue_logit >= TOLD_SINCE
    other = source.kind != "pronoun" and last_word(source) != last_word(said.source)
    return told and other and may_speak(source)

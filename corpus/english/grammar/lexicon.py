"""Words that introduce speech: verbs with their frames, nouns, adjectives and prepositions, as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SPEECH = frozenset({"speech", "tell"})


@dataclass(frozen=True, slots=True)
class CueWord:
    """A lemma with the frames it stands in: speech, tell, think, intend, judge, show, seem, noun and so on."""

    lemma: str
    frames: tuple[str, ...]

    @property
    def speaks(self) -> bool:
        """Whether it tells that somebody speaks: “said”, “told”."""
        return not SPEECH.isdisjoint(self.frames)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cue words by every form of theirs, in lower case."""

    cues: Mapping[str, CueWord]

    def tells(self, word: str) -> bool:
        """Whether a word in small letters is a verb of speech as a subject has it: “says”, “said”, and not “saying”."""
        cue = self.cues.get(word)
        return cue is not None and cue.speaks and word != cue.lemma and not word.endswith("ing")

    def addresses(self, word: str) -> bool:
        """Whether a word is such a verb whose object is whoever is spoken to: “told”, “asks”."""
        return self.tells(word) and "tell" in self.cues[word].frames

    def extended(self, lines: Iterable[str]) -> Lexicon:
        """This lexicon with more ``lemma<TAB>frames<TAB>forms`` lines; a form that was known gets the new reading."""
        return Lexicon({**self.cues, **parse(lines)})


def parse(lines: Iterable[str]) -> dict[str, CueWord]:
    """Read ``lemma<TAB>frame,frame<TAB>form form`` lines; empty ones and those that begin with # are left out."""
    cues: dict[str, CueWord] = {}
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        lemma, frames, forms = line.rstrip("\n").split("\t")
        word = CueWord(lemma, tuple(frames.split(",")))
        for form in forms.split():
            cues.setdefault(form, word)
    return cues


@cache
def default_lexicon() -> Lexicon:
    """The bundled English cue words."""
    folder = files("corpus").joinpath("lexicon", "en")
    cues: dict[str, CueWord] = {}
    for name in ("cue_verbs.tsv", "cue_words.tsv"):
        for form, word in parse(folder.joinpath(name).read_text(encoding="utf-8").splitlines()).items():
            known = cues.get(form)
            cues[form] = CueWord(known.lemma, (*known.frames, *word.frames)) if known else word
    return Lexicon(cues)

"""Cues: the words that say that somebody speaks, thinks or intends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.grammar.capitals import POINTING
from corpus.english.grammar.clauses import FINITE, has_verb
from corpus.english.grammar.datelines import is_headline
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.english.grammar.lexicon import CueWord, Lexicon
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

AUXILIARIES = function_words("auxiliaries")
QUESTIONED, PASSIVE, FEELING, BLAMED = map(function_words, ("questioned", "passive", "feeling", "blaming"))
BE = PASSIVE | {"'re", "'m", "isn't", "wasn't", "aren't", "weren't"}
PARTICIPLES = frozenset({"VBN", "VBD"})
RUMOURED = function_words("rumoured")
PUSHED = frozenset({"urged", "warned", "told", "ordered", "advised", "instructed", "reminded", "encouraged"})
CALENDAR = function_words("calendar")
WHEN = frozenset({"when", "once"})
TAKEN = frozenset({"known", "seen", "regarded", "considered", "viewed", "hailed", "remembered"})
KNOWN = frozenset({"known", "seen"})  # which nobody does
HAVING = frozenset({"have", "has", "had", "having", "'ve", "'s", "'d"})
NAMED = frozenset({"called", "named", "dubbed", "titled", "nicknamed"})
NEW = frozenset({"a", "an"})
ACTING = FINITE | {",", "W", "IN", "("}
FELT = frozenset({"adjective", "noun"})
MOST_CUES = 40  # in a sentence; a list of words may have more


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that may tell of speech: the token ``index`` of the sentence ``first`` to ``end``, a form of ``word``."""

    passage: Passage
    index: int
    first: int
    end: int
    word: CueWord

    @property
    def tag(self) -> str:
        """Its part of speech."""
        return self.passage.tags[self.index]

    @property
    def form(self) -> str:
        """The word as the passage has it, in small letters."""
        return self.passage.tokens[self.index].lower

    @property
    def before(self) -> int:
        """Where the word in front of it stands, adverbs left out; at the earliest where its sentence begins."""
        index = self.index - 1
        while index > self.first and self.passage.tags[index] == "R":
            index -= 1
        return index

    def phrases_before(self, at: int, most: int) -> list[Phrase]:
        """Up to ``most`` phrases of its sentence in front of a token, the nearest first."""
        return self.passage.phrases.before(at, self.first, most)

    def phrases_after(self, at: int, most: int) -> list[Phrase]:
        """Up to ``most`` phrases of its sentence from a token on, the nearest first."""
        return self.passage.phrases.after(at, self.end, most)


def cues_of(passage: Passage, lexicon: Lexicon) -> list[Cue]:
    """The candidates outside marks, in order; of a sentence the first ones.

    There are none in what only points to pictures: “Watch Ann Lee explain the plan”, “An expert explains the plan »”.
    """
    found: list[Cue] = []
    known, tokens, quoted = lexicon.cues, passage.tokens, passage.quoted
    for first, end in passage.sentences:
        points = tokens[first].lower in POINTING and passage.tags[first : first + 2] == ["VB", "P"]
        if points or (tokens[end - 1].text == "»" and quoted[end - 1] == -1):
            continue
        begun = len(found)
        for index in range(first, end):
            word = known.get(tokens[index].lower)
            if word is not None and quoted[index] == -1 and not _is_of_name(passage, index, first):
                found.append(Cue(passage, index, first, end, word))
        del found[begun + MOST_CUES :]
    return found


def _is_of_name(passage: Passage, index: int, first: int) -> bool:
    """Whether a word is part of a name: the credit of “Ostby Motor Credit”, the bash of “Dana Bash”."""
    if index == first or passage.tags[index] != "P" or not passage.tokens[index].text[0].isupper():
        return False
    beside = {*passage.tags[index - 1 : index], *passage.tags[index + 1 : index + 2]}
    return "P" in beside and not is_headline(passage)


def shape(index: int, cue: Cue) -> str:
    """A neighbouring token in brief: a quotation, the sentence's edge, a function word, or its tag."""
    if not cue.first <= index < cue.end:
        return "^"
    if cue.passage.quoted[index] != -1:
        return "QUOTE"
    tag = cue.passage.tags[index]
    return cue.passage.tokens[index].lower if tag in ("IN", "TO", "W", "MD", "CC", "PRP", "D", "RP") else tag


def subject_shape(cue: Cue) -> str:
    """What stands before the cue, adverbs and auxiliaries left out: the tag of a likely subject's head."""
    passage, index = cue.passage, cue.index - 1
    while index >= cue.first and (passage.tags[index] == "R" or passage.tokens[index].lower in AUXILIARIES):
        index -= 1
    if index < cue.first or passage.quoted[index] != -1:
        return shape(index, cue)
    tag = passage.tags[index]
    return f"N:{passage.tokens[index].lower}" if tag == "N" and passage.tokens[index].text.islower() else tag


def is_passive(cue: Cue) -> bool:
    """Whether somebody else asks: “Ann Lee was asked”, “has been pressed”."""
    before = cue.passage.tokens[cue.before].lower
    opens = cue.index == cue.first or before in WHEN  # “Asked again why …, Ann Lee said”, “when pressed on it”
    return cue.form in QUESTIONED and (opens or before in PASSIVE)


def _is_agentive(cue: Cue) -> bool:
    """Whether “by” follows, or does behind a day."""
    by = min(cue.index + 1, cue.end - 1)
    by += cue.passage.tokens[by].lower in CALENDAR
    return by < cue.end and cue.passage.tokens[by].lower == "by"


def is_done_to(cue: Cue) -> bool:
    """Whether others say it of the subject: “was expected to”, “the man accused of”, but not “was convinced”."""
    if cue.tag not in PARTICIPLES or cue.word.lemma in FEELING or FELT.intersection(cue.word.frames):
        return False
    index = cue.before
    if cue.passage.tokens[index].lower in BE or _is_known(cue, index):
        return True
    return cue.passage.tags[index] in ("N", "P") and _is_reduced(cue)


def is_said_to(cue: Cue) -> bool:
    """Whether “to” stands behind it and a form of “be” in front: “is said to ease”, “it is forecast to rise”."""
    feels = cue.tag == "VBG" or cue.word.lemma in FEELING or cue.word.frames[0] == "adjective"
    to = cue.passage.tags[cue.index + 1 : cue.index + 2] == ["TO"]
    return to and not feels and cue.passage.tokens[cue.before].lower in BE


def _is_known(cue: Cue, before: int) -> bool:
    """Whether the verb tells by what name or for what its subject is taken: “Lee, known as Bo,”, “a firm called Lee”.

    The token ``before`` it is no “have”.
    """
    passage, word = cue.passage, cue.form
    behind = passage.tokens[min(cue.index + 1, cue.end - 1)]
    if word in TAKEN and behind.lower in ("as", "for", "to"):
        told = word in KNOWN or passage.tags[before] == "," or (behind.lower == "as" and _acts(cue))
        return told and passage.tokens[before].lower not in HAVING
    first = before
    while first > cue.first and passage.tags[first] in ("N", "J", "P"):
        first -= 1
    new = passage.tokens[first].lower in NEW and passage.tags[before] == "N"
    return word in NAMED and new and behind.text[0].isupper() and _acts(cue)


def _acts(cue: Cue) -> bool:
    """Whether who is in front of a cue has a verb behind it: “a man called Lee, 34, left”, “a boat hailed as new sank”.

    So has not “a witness called Lee a liar”, nor “critics hailed as “new” what had sunk”.
    """
    passage, end = cue.passage, cue.index + 1
    while end < cue.end and passage.tags[end] in ("P", "POS"):
        end += 1
    if end == cue.end or passage.tags[end] not in ACTING:
        return False
    return has_verb(passage, end, cue.end)


def _is_reduced(cue: Cue) -> bool:
    """Whether the verb behind a noun tells what was done to it: “Sailors urged to stay ashore”, “a boat seen sinking”.

    So do “a second boat reported to be lost”, “the plan announced by the port” and “the man accused of arson”.
    """
    passage = cue.passage
    word, behind = cue.form, passage.tokens[min(cue.index + 1, cue.end - 1)].lower
    pushed = word in PUSHED and behind in ("to", "not")
    agentive = cue.tag == "VBN" and _is_agentive(cue)
    return pushed or agentive or word == "seen" or (word in BLAMED and behind in {"of", "for", "with", "by", "as"})


def features(cue: Cue) -> list[str]:
    """What speaks for or against a candidate telling of speech: the names of features, to be weighed by the model."""
    index, lemma, tag = cue.index, cue.word.lemma, cue.tag
    before, after = shape(index - 1, cue), shape(index + 1, cue)
    before2, after2 = shape(index - 2, cue), shape(index + 2, cue)
    subject = subject_shape(cue)
    that = "that" in cue.passage.words(index + 1, min(cue.end, index + 9))
    result = [
        f"l={lemma}", f"w={cue.passage.tokens[index].lower}", f"t={tag}", f"lt={lemma}|{tag}",
        f"b={before}", f"a={after}", f"b2={before2}|{before}", f"a2={after}|{after2}",
        f"la={lemma}|{after}", f"lb={lemma}|{before}", f"ta={tag}|{after}", f"tb={tag}|{before}",
        f"s={subject}", f"ts={tag}|{subject[:2]}", f"ls={lemma}|{subject[:2]}", f"that={that}", f"lthat={lemma}|{that}",
        f"tsa={tag}|{subject[:2]}|{after}",
    ]  # fmt: skip
    for frame in cue.word.frames:
        result += (f"f={frame}", f"ft={frame}|{tag}", f"fa={frame}|{after}", f"fs={frame}|{subject[:2]}|{tag}")
        result.append(f"fta={frame}|{tag}|{after}|{after2}")
    result.append(f"end={cue.end - index < 3}|{tag}")
    return result

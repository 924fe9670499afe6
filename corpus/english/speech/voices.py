"""Who speaks in a passage: its likely cues, each with its likeliest source."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE, begins_clause, has_verb
from corpus.english.grammar.heads import acting, described, governing, holder_behind, owned
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import function_words
from corpus.english.speech import cues, sources
from corpus.english.speech.asides import antecedent
from corpus.english.speech.governed import governed, is_habit
from corpus.english.speech.introductions import introduced, is_saying, is_withdrawn, may_speak, subject_before
from corpus.english.speech.subordinate import before_relative, subject_of_participle, subject_of_second
from corpus.english.speech.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.lexicon import Lexicon
    from corpus.english.grammar.model import Models
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.speech.cues import Cue

SPEECH_THAT = 1.5  # log odds of a verb of speech in front of “that”
NEVER = -9.0
MOST_ECHO = 9  # tokens from a verb of speech to “according to”
ASKED, UNASKING = (function_words(name) for name in ("asked", "unasking"))
WHEN = function_words("calendar") | function_words("times") | {"last", "this"}
SAY = frozenset({"say", "says", "said"})
BEHIND = frozenset({"IN", "N", "P", "J", "D", "POS", "PP$", "CD", ",", "CC", "&"})  # tags of who somebody is
UNNAMED = [[word] for word in sorted(function_words("unnamed"))]
CALLING = frozenset({"call", "describe"})
POINTING = frozenset({"the", "following", "this"})  # to what comes behind a colon
PUT_IT = 7  # tokens from “put” to the comma or colon: “puts it more bluntly:”
CLAUSES = frozenset({"that", "whether", "because", "after", "before", "when", "while", "although", "though", "since"})
NO_SOURCE = -4.0
SURE = 2.2  # log odds of a source from which no other is looked at
LEAST = -2.2  # log odds below which a cue is not looked at again: a probability of 0.1


def voices_of(passage: Passage, lexicon: Lexicon, models: Models) -> list[Voice]:
    """The likely voices of a passage, in the order of their cues."""
    found = []
    for cue in cues.cues_of(passage, lexicon):
        if any(is_none(passage, cue) for is_none in (_is_asked, _is_anonymous, _is_thing, _is_bare_aside)):
            continue
        logit = max(models.cue.logit(cues.features(passage, cue)), _floor(passage, cue))
        if logit >= LEAST:
            found.append(_voice(passage, cue, logit, models))
    return [voice for before, voice in pairwise([None, *found]) if voice and not (before and _is_echo(before, voice))]


def _is_echo(said: Voice, voice: Voice) -> bool:
    """Whether it only tells who heard it: ““…,” she said, according to the Courier”."""
    passage, low, at = voice.passage, said.cue.index, voice.cue.index
    if passage.tokens[at].lower != "according" or passage.tags[at - 1] != "," or not said.cue.word.speaks:
        return False
    behind = low < at <= low + MOST_ECHO and passage.tags[low] in ("VBD", "VBZ") and said.source is not None
    quoted = passage.quoted[max(said.cue.first, min(low, said.source.first) - 1)] != -1 if said.source else False
    return behind and quoted and not FINITE.intersection(passage.tags[low + 1 : at])


def _is_thing(passage: Passage, cue: Cue) -> bool:
    """Whether the word is a noun that tells of no words: “a voice”."""
    return passage.tags[cue.index] == "N" and cue.word.lemma == "voice"


def _is_bare_aside(passage: Passage, cue: Cue) -> bool:
    """Whether it is not told who says it: “, as reported,”, “, as first reported,”."""
    at = cue.index - 1
    while at > cue.first and passage.tokens[at].lower != "as" and passage.tags[at] in ("R", "J"):
        at -= 1
    bare = at - 1 > cue.first and passage.tokens[at].lower == "as" and passage.tags[cue.index] in ("VBD", "VBN")
    return bare and passage.tags[at - 1] == "," and passage.tags[cue.index + 1 : cue.index + 2] == [","]


def _is_asked(passage: Passage, cue: Cue) -> bool:
    """Whether nobody is named who asks: “Asked whether”, “when asked about”, “was asked:”, “was told this:”."""
    if passage.tokens[cue.index].text == ":" and cue.index - 1 > cue.first:
        at = cue.index - 1
        while at > cue.first and passage.tokens[at].lower in POINTING:
            at -= 1
        return passage.tokens[at].lower in cues.QUESTIONED and passage.tokens[at - 1].lower in cues.PASSIVE
    if passage.tokens[cue.index].lower != "asked" or cue.index + 1 >= cue.end:
        return False
    before = passage.tokens[cue.index - 1].lower if cue.index > cue.first else ","
    return before in UNASKING and passage.tokens[cue.index + 1].lower in ASKED


def _agent(passage: Passage, cue: Cue) -> Phrase | None:
    """Who asks in “was asked by Tom Webb”, “was asked on Monday by Tom Webb”; nobody where no “by” follows."""
    by = _over_time(passage, cue, "by")
    if by is None:
        return None
    return _opening(passage.phrases.after(by + 1, cue.end, 2), by + 1)


def _over_time(passage: Passage, cue: Cue, word: str) -> int | None:
    """Where a word stands behind the cue, or behind when it was: “asked by”, “asked on Monday by”; None elsewhere."""
    for at in range(cue.index + 1, cue.end):
        if passage.tokens[at].lower == word:
            return at
        when = passage.tags[at] in ("R", "IN", "CD", "D") or passage.tokens[at].text[0].isdigit()
        if not when and passage.tokens[at].lower not in WHEN:
            return None
    return None


def _opening(near: Sequence[Phrase], first: int) -> Phrase | None:
    """The longest of the phrases that begin at a token."""
    return next((phrase for phrase in reversed(near) if phrase.first == first), None)


def _inverted(passage: Passage, cue: Cue) -> Phrase | None:
    """Who speaks at the end of “Ann Lee left the port, say police” and of “It rained, said Ann Lee of the Mill”."""
    at, end = cue.index + 1, cue.end - (passage.tags[cue.end - 1] == ".")
    if passage.tokens[cue.index].lower not in SAY or passage.tags[cue.index - 1 : cue.index] != [","]:
        return None
    last = next((p for p in reversed(passage.phrases.after(at, cue.end, 2)) if p.first == at and not p.possessor), None)
    if last is None or not BEHIND.issuperset(passage.tags[last.end : end]):
        return None
    told = (FINITE | {"VBN"}).intersection(passage.tags[cue.first : cue.index - 1]) and "W" not in passage.tags[
        cue.first : at
    ]
    return last if told and may_speak(passage, last) else None


def _own_subject(passage: Passage, cue: Cue, source: Phrase | None) -> Phrase | None:
    """The lawyer in “Ann Lee said her lawyer told”: between two verbs of speech stands the subject of the second.

    So does the clerk of “Ann Lee left, and the clerk told”, whatever the first verb is.
    """
    end = cue.index - 2 * (passage.tokens[cue.index - 2].lower == "used" and is_habit(passage, cue))
    while end > cue.first and passage.tokens[end - 1].lower in cues.AUXILIARIES:
        end -= 1
    acts = cue.word.speaks and (passage.tags[cue.index] in FINITE or end < cue.index)
    near = passage.phrases.before(end, cue.first, 1) if acts else []
    if not near or source is None or near[0].end != end or source.first >= near[0].first:
        return None
    before = near[0].first - 1
    if passage.tokens[before].lower in CLAUSES and may_speak(passage, near[0]):
        return near[0]
    if passage.tags[before] == "CC" and begins_clause(passage, near[0]) and has_verb(passage, source.end, before):
        return near[0]
    before -= passage.tokens[before].lower in ("that", "how", "what", "why")
    word = default_lexicon().cues.get(passage.tokens[before].lower)
    said = word is not None and word.speaks and passage.tags[before] in FINITE
    return near[0] if said and may_speak(passage, near[0]) else None


def _is_called(passage: Passage, cue: Cue) -> bool:
    """Whether the cue tells what its subject was called by others: “Ann Lee was described as “…””."""
    before = passage.tokens[cue.index - 1].lower if cue.index > cue.first else ""
    if before in ("'s", "’s") and cue.index - 1 > cue.first:  # what's called “…”
        before = "is" if passage.tokens[cue.index - 2].lower in ("what", "that", "it") else before
    return cue.word.lemma in CALLING and passage.tags[cue.index] in ("VBN", "VBD") and before in cues.PASSIVE


def _caller(passage: Passage, cue: Cue) -> Phrase | None:
    """Whoever stands behind “by”."""
    by = (at + 1 for at in range(cue.index, cue.end) if passage.tokens[at].lower == "by" and passage.quoted[at] == -1)
    first = next(by, cue.end)
    return _opening(passage.phrases.after(first, cue.end, 2), first)


def _teacher(passage: Passage, cue: Cue) -> Phrase | None:
    """The port of “the reporter learned from the port that”, or “learned on Monday from the port that”."""
    word = _over_time(passage, cue, "from") if cue.word.lemma == "learn" else None
    return _opening(passage.phrases.after(word + 1, cue.end, 2), word + 1) if word is not None else None


def _is_anonymous(passage: Passage, cue: Cue) -> bool:
    """Whether the cue asks that nobody be named: “asked not to be named”, “declined to be identified”."""
    following = passage.words(cue.index + 1, min(cue.end, cue.index + 6))
    return "be" in following and following[following.index("be") + 1 :][:1] in UNNAMED


def _floor(passage: Passage, cue: Cue) -> float:
    """A verb of speech in front of “that” is a cue however rare it is."""
    following = passage.tokens[cue.index + 1].lower if cue.index + 1 < cue.end else ""
    if cue.word.lemma == "put":
        near = passage.tags[cue.index + 2 : min(cue.end, cue.index + PUT_IT)]
        if following == "it" and cues.puts_to(passage, cue) is not None:
            return SPEECH_THAT
        return SPEECH_THAT if following == "it" and {",", ":"}.intersection(near) else NEVER
    speech = "speech" in cue.word.frames and passage.tags[cue.index] in ("VBD", "VBZ", "VBN")
    return SPEECH_THAT if speech and following == "that" else NEVER


def _voice(passage: Passage, cue: Cue, logit: float, models: Models) -> Voice:
    best, rank, ranked = _ranked(passage, cue, models)
    source = ranked
    quoted = introduced(passage, cue)
    last = _inverted(passage, cue) if quoted is None else quoted
    if quoted is not None and is_withdrawn(passage, cue):
        source = None
    elif last is not None:
        source, rank = last, 1
    elif passage.tokens[cue.index].lower in cues.RUMOURED:  # Webb is reportedly ill: nobody is told to say so
        source = None
    elif (teacher := _teacher(passage, cue)) is not None:
        source, rank = teacher, 1
    elif _is_called(passage, cue):
        source, rank = _caller(passage, cue), 1
    elif cues.is_passive(passage, cue) or cues.is_said_to(passage, cue) or (rank < 0 and cues.is_done_to(passage, cue)):
        source, rank = _agent(passage, cue), 1
    ruled = source is not ranked
    if source is not None and rank < 0:
        source = _subject(passage, cue, source)
    elif source is not None:
        found = owned(passage, cue, source)
        found = holder_behind(passage, cue.end, found) or found
        source, ruled = found, ruled or found != source
    own = governed(passage, cue) if quoted is None else None
    if own is not None:
        source, rank, ruled = own.subject, -1, True
    relayed = own is not None or _is_relayed(passage, cue, quoted)
    return Voice(passage, cue, source, rank, logit, best, governed=relayed, ruled=ruled)


def _ranked(passage: Passage, cue: Cue, models: Models) -> tuple[float, int, Phrase | None]:
    """The likeliest phrase, with its log odds and place."""
    best, rank, source = NO_SOURCE, 0, None
    for phrase, place in sources.candidates(passage, cue):
        score = models.source.logit(sources.features(passage, cue, phrase, place))
        if source is None or score > best:
            best, rank, source = score, place, phrase
        if score >= SURE:
            break
    return best, rank, source


def _subject(passage: Passage, cue: Cue, source: Phrase) -> Phrase | None:
    """Whom a source in front of the cue stands for: the head of its chain, or whoever it describes."""
    source = antecedent(passage, cue, source)
    source = described(passage, cue) or acting(passage, cue, source)
    found = subject_before(passage, cue, governing(passage, cue, source))
    found = _own_subject(passage, cue, found) or subject_of_second(passage, cue, found) or found
    whole = before_relative(passage, cue, found) if found else None
    if whole is None and found is not None:
        return subject_of_participle(passage, cue, found) or found
    return governing(passage, cue, whole) if whole else found


def _is_relayed(passage: Passage, cue: Cue, quoted: Phrase | None) -> bool:
    """Whether the cue is the “saying” of “quoted Ann Lee as saying”."""
    return quoted is not None and is_saying(passage.tokens[cue.index].lower)

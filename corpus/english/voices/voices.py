"""Who speaks in a passage: its likely cues, each with its likeliest source."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE, begins_clause, has_verb
from corpus.english.grammar.lexicon import Lexicon, default_lexicon
from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices import cues, sources
from corpus.english.voices.governed import governed
from corpus.english.voices.heads import acting, governing, holder_behind, owned
from corpus.english.voices.introductions import introduced, is_saying, may_speak, subject_before
from corpus.english.voices.set_off import described
from corpus.english.voices.subordinate import before_relative, subject_of_participle
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from corpus.english.grammar.model import Models
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

SPEECH_THAT = 1.5  # log odds of a verb of speech in front of “that”
NEVER = -9.0
MOST_ECHO = 9  # tokens from a verb of speech to “according to”
ASKED, UNASKING = (function_words(name) for name in ("asked", "unasking"))
WHEN = function_words("calendar") | function_words("times") | {"last", "this"}
SAY = frozenset({"say", "says", "said"})
BEHIND = frozenset({"IN", "N", "P", "J", "D", "POS", "PP$", "CD", ",", "CC", "&"})  # tags of who somebody is
UNNAMED = [[word] for word in sorted(function_words("unnamed"))]
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
        if _is_asked(cue) or _is_anonymous(cue):
            continue
        logit = max(models.cue.logit(cues.features(cue)), _floor(cue))
        if logit >= LEAST:
            found.append(_voice(cue, logit, models))
    return [voice for before, voice in pairwise([None, *found]) if voice and not (before and _is_echo(before, voice))]


def _is_echo(said: Voice, voice: Voice) -> bool:
    """Whether it only tells who heard it: ““…,” she said, according to the Courier”."""
    passage, low, at = voice.passage, said.cue.index, voice.cue.index
    if passage.tokens[at].lower != "according" or passage.tags[at - 1] != "," or not said.cue.word.speaks:
        return False
    behind = low < at <= low + MOST_ECHO and passage.tags[low] in ("VBD", "VBZ") and said.source is not None
    quoted = passage.quoted[max(said.cue.first, min(low, said.source.first) - 1)] != -1 if said.source else False
    return behind and quoted


def _is_asked(cue: Cue) -> bool:
    """Whether nobody is named who asks: “Asked whether”, “when asked about”, “was asked:”, “was told this:”."""
    passage = cue.passage
    if passage.tokens[cue.index].text == ":" and cue.index - 1 > cue.first:
        at = cue.index - 1
        while at > cue.first and passage.tokens[at].lower in POINTING:
            at -= 1
        return passage.tokens[at].lower in cues.QUESTIONED and passage.tokens[at - 1].lower in cues.PASSIVE
    if cue.form != "asked" or cue.index + 1 >= cue.end:
        return False
    before = passage.tokens[cue.index - 1].lower if cue.index > cue.first else ","
    return before in UNASKING and passage.tokens[cue.index + 1].lower in ASKED


def _behind(cue: Cue, word: str) -> Phrase | None:
    """Who stands behind a word that follows the cue, or when it was: “asked by Webb”, “learned on Monday from Webb”."""
    passage = cue.passage
    for at in range(cue.index + 1, cue.end):
        if passage.tokens[at].lower == word:
            return next(reversed(cue.passage.phrases.beginning(at + 1, cue.end, 2)), None)
        when = passage.tags[at] in ("R", "IN", "CD", "D")
        if not when and passage.tokens[at].lower not in WHEN:
            return None
    return None


def _inverted(cue: Cue) -> Phrase | None:
    """Who speaks at the end of “Ann Lee left the port, say police” and of “It rained, said Ann Lee of the Mill”."""
    passage = cue.passage
    at, end = cue.index + 1, cue.end - (passage.tags[cue.end - 1] == ".")
    if cue.form not in SAY or passage.tags[cue.index - 1 : cue.index] != [","]:
        return None
    near = reversed(passage.phrases.beginning(at, cue.end, 2))
    last = next((phrase for phrase in near if not phrase.possessor), None)
    if last is None or not BEHIND.issuperset(passage.tags[last.end : end]):
        return None
    told = (FINITE | {"VBN"}).intersection(passage.tags[cue.first : cue.index - 1])
    return last if told and "W" not in passage.tags[cue.first : at] and may_speak(last) else None


def _own_subject(cue: Cue, source: Phrase | None) -> Phrase | None:
    """The lawyer in “Ann Lee said her lawyer told”: between two verbs of speech stands the subject of the second.

    So does the clerk of “Ann Lee left, and the clerk told”, whatever the first verb is.
    """
    passage = cue.passage
    end = cue.index
    while end > cue.first and passage.tokens[end - 1].lower in cues.AUXILIARIES:
        end -= 1
    acts = cue.word.speaks and (cue.tag in FINITE or end < cue.index)
    near = cue.phrases_before(end, 1) if acts else []
    if not near or source is None or near[0].end != end or source.first >= near[0].first:
        return None
    before = near[0].first - 1
    if passage.tokens[before].lower in CLAUSES and may_speak(near[0]):
        return near[0]
    if passage.tags[before] == "CC" and begins_clause(near[0]) and has_verb(passage, source.end, before):
        return near[0]
    before -= passage.tokens[before].lower in ("that", "how", "what", "why")
    word = default_lexicon().cues.get(passage.tokens[before].lower)
    said = word is not None and word.speaks and passage.tags[before] in FINITE
    return near[0] if said and may_speak(near[0]) else None


def _is_anonymous(cue: Cue) -> bool:
    """Whether the cue asks that nobody be named: “asked not to be named”, “declined to be identified”."""
    following = cue.passage.words(cue.index + 1, min(cue.end, cue.index + 6))
    return "be" in following and following[following.index("be") + 1 :][:1] in UNNAMED


def _floor(cue: Cue) -> float:
    """A verb of speech in front of “that” is a cue however rare it is."""
    following = cue.passage.tokens[cue.index + 1].lower if cue.index + 1 < cue.end else ""
    if cue.word.lemma == "put":
        near = cue.passage.tags[cue.index + 2 : min(cue.end, cue.index + PUT_IT)]
        return SPEECH_THAT if following == "it" and {",", ":"}.intersection(near) else NEVER
    speech = "speech" in cue.word.frames and cue.tag in ("VBD", "VBZ", "VBN")
    return SPEECH_THAT if speech and following == "that" else NEVER


def _voice(cue: Cue, logit: float, models: Models) -> Voice:
    """The cue with its likeliest source, which rules may set right."""
    best, rank, ranked = _ranked(cue, models)
    quoted = introduced(cue)
    source, rank = _told(cue, quoted, ranked, rank)
    ruled = source is not ranked
    if source is not None and rank < 0:
        source = _subject(cue, source)
    elif source is not None:
        found = owned(cue, source)
        found = holder_behind(cue.end, found) or found
        source, ruled = found, ruled or found != source
    own = governed(cue) if quoted is None else None
    if own is not None:
        source, rank, ruled = own.subject, -1, True
    relayed = own is not None or (quoted is not None and is_saying(cue.form))  # quoted Ann Lee as saying
    return Voice(cue, source, rank, logit, best, governed=relayed, ruled=ruled)


def _told(cue: Cue, quoted: Phrase | None, ranked: Phrase | None, rank: int) -> tuple[Phrase | None, int]:
    """Whom the words around the cue name as its source, behind it, or nobody; else the one ranked first, and where."""
    last = _inverted(cue) if quoted is None else quoted
    rumoured = last is None and cue.form in cues.RUMOURED  # Webb is reportedly ill: nobody is told to say so
    if rumoured:
        return None, rank
    if last is not None:
        return last, 1
    if cue.word.lemma == "learn" and (teacher := _behind(cue, "from")) is not None:
        return teacher, 1
    if cues.is_passive(cue) or cues.is_said_to(cue) or (rank < 0 and cues.is_done_to(cue)):
        return _behind(cue, "by"), 1
    return ranked, rank


def _ranked(cue: Cue, models: Models) -> tuple[float, int, Phrase | None]:
    """The likeliest phrase, with its log odds and place."""
    best, rank, source = NO_SOURCE, 0, None
    for phrase, place in sources.candidates(cue):
        score = models.source.logit(sources.features(cue, phrase, place))
        if source is None or score > best:
            best, rank, source = score, place, phrase
        if score >= SURE:
            break
    return best, rank, source


def _subject(cue: Cue, source: Phrase) -> Phrase | None:
    """Whom a source in front of the cue stands for: the head of its chain, or whoever it describes."""
    source = described(cue) or acting(cue, source)
    found = subject_before(cue, governing(cue, source))
    found = _own_subject(cue, found) or found
    whole = before_relative(cue, found) if found else None
    if whole is None and found is not None:
        return subject_of_participle(cue, found) or found
    return governing(cue, whole) if whole else found

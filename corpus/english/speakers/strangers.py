"""People without a name whom a pronoun may mean: “A boy fell in the harbour. “I slipped,” he said.”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.people.genders import FEMALE, MALE, OBJECTS, PRONOUNS, SUBJECTS, tells_other
from corpus.english.speakers.asking import ASKING
from corpus.english.speakers.heard import NEW, Pronoun

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.entry import Entry
    from corpus.english.voices.cues import Cue

ACTING = FINITE | {"VBN"}  # “The guard turned” may be tagged so
MOST_OPENING = 10  # tokens
MOST_PLACE = 6
FAMED = function_words("famed")  # heads of what a name is replaced with, of whom no title need be told
ANYBODY = function_words("anybody")
TIMES = function_words("times")
ONE_OF = 4  # words
MOST_SENTENCES = 3
WISHING = frozenset({"ask", "asking", "demand", "demanded", "demanding", "urge", "urged", "urging"})
CONJUNCTIONS = function_words("conjunctions")
MOST_PHRASES = 6  # phrases of a sentence


def stranger(pronoun: Pronoun, since: int) -> Phrase | None:
    """Who without a name is the subject of the pronoun's sentence or of the one before, behind the offset ``since``."""
    for low, end in _sentences(pronoun):
        subject = _subject(pronoun.passage, low, end)
        if subject and subject.start >= since:
            words = (token.lower for token in pronoun.passage.tokens[subject.first : subject.end])
            return None if tells_other(words, pronoun.gender) else subject
    return None


def brought_in(pronoun: Pronoun) -> Phrase | None:
    """Whom the paragraph brings in last whose word tells the gender: “Webb denied it through a spokeswoman.”.

    Nobody where the pronoun stood before them, as it goes on about whomever it meant.
    """
    passage, at, gender = pronoun.passage, pronoun.at, pronoun.gender
    telling = FEMALE if gender == "f" else MALE
    for phrase in passage.phrases.before(at, 0, at):
        if phrase.kind == "common" and phrase.head_word in telling and is_new(phrase):
            before = {token.lower for token in passage.tokens[: phrase.first]}
            return None if phrase.possessor or not before.isdisjoint(PRONOUNS[gender]) else phrase
    return None


def _sentences(pronoun: Pronoun) -> Iterator[tuple[int, int]]:
    """The sentence up to the pronoun, the one before, and others before where those between are of “he” as well."""
    passage, low, end = pronoun.passage, pronoun.low, pronoun.at
    yield low, end
    for _ in range(MOST_SENTENCES):
        if not low:
            return
        low, end = passage.sentence_at(low - 1)[0], low
        yield low, end
        if not _goes_on(pronoun, low, end):
            return


def _goes_on(pronoun: Pronoun, low: int, end: int) -> bool:
    """Whether the same pronoun is a subject of a sentence of narration, which names nobody."""
    words = (pronoun.passage.tokens[n].lower for n in range(low, end) if pronoun.passage.quoted[n] == -1)
    return "P" not in pronoun.passage.tags[low:end] and pronoun.word in words


def acts_on(phrase: Phrase, gender: str, named: Collection[int] = ()) -> Literal["asks", "other"] | None:
    """What whoever the sentence is about does to somebody of that gender: “A reporter asked her why.”.

    Who is asked answers; of “A guard told him to stop. “I will not,” he said.” it cannot
    be told who speaks. ``named`` are the offsets of names that may stand for “him”.
    """
    end = phrase.passage.sentence_at(phrase.first)[1]
    words = [_object(phrase.passage, n, gender, named) for n in range(phrase.end, end)]
    verb = next((n for n, word in enumerate(words) if word in ASKING or word in WISHING), None)
    if verb is not None and SUBJECTS[gender] in words[verb + 1 : verb + 3]:  # asked that she leave
        return "asks"
    if OBJECTS[gender] not in words:
        return None
    return "asks" if ASKING.intersection(words) else "other"


def _object(passage: Passage, at: int, gender: str, named: Collection[int]) -> str:
    """The word at a token, “him” for a name that may stand for it."""
    if passage.tokens[at].start in named:
        return OBJECTS[gender]
    return passage.tokens[at].lower if passage.tags[at] != "PP$" else ""


def is_one_of(phrase: Phrase) -> bool:
    """Whether it is “one of the injured” or “one of the sailors”."""
    words = phrase.passage.words(phrase.first, phrase.first + 4)
    if words[:2] != ["one", "of"] or len(words) < ONE_OF:
        return False
    return phrase.passage.tags[phrase.first + 3] in ("J", "VBN", "VBD") or vocabulary().is_person(words[3])


def addressee(cue: Cue) -> str | None:
    """The gender of a pronoun right behind a verb of speech: “told him”."""
    behind = cue.passage.tokens[min(cue.index + 1, cue.end - 1)].lower
    return next((gender for gender, word in OBJECTS.items() if word == behind), None)


def is_other(phrase: Phrase, titles: Iterable[str]) -> bool:
    """Whether “the clerk” can hardly be one of whom the text tells no such title; “the victim” and “the man” may."""
    head = phrase.head_word
    held = {word for title in titles for word in title.lower().split()}
    if phrase.first_word != "the":
        return False
    if phrase.end - phrase.first > 2:
        return head in {"man", "woman", "boy", "girl"} and head not in held  # the old woman
    return head not in held | ANYBODY and (bool(held) or head not in FAMED)


def is_told_of(phrase: Phrase) -> bool:
    """Whether it is told who “the clerk” is, who then is new: “The clerk, a man of fifty,”, “The cook, who”."""
    behind = phrase.passage.words(phrase.end, phrase.end + 2)
    return behind in ([",", "a"], [",", "an"], [",", "who"])


def _subject(passage: Passage, low: int, end: int) -> Phrase | None:
    """The description with which the sentence opens, adverbs aside, before a verb."""
    first = _begin(passage, low, end)
    near = passage.phrases.beginning(first, end, MOST_PHRASES)
    if not near or near[-1].kind != "common" or near[-1].possessor or _is_named(near[-1]):
        return None
    acts = any(passage.tags[at] in ACTING and passage.quoted[at] == -1 for at in range(near[-1].end, end))
    described = acts and is_of_people(near[-1]) and not _describes_pronoun(passage, near[-1].end, end)
    return near[-1] if described else None


def _begin(passage: Passage, low: int, end: int) -> int:
    """Where the subject may begin, behind “On the eastern side,” or “One day”."""
    first = low
    comma = next((n for n in range(low, min(end, low + MOST_OPENING)) if passage.tags[n] == ","), None)
    if comma is not None and _is_opening(passage, low, comma):
        first = comma
    elif passage.tags[low] == "IN":
        new = next((n for n in range(low + 2, min(end, low + MOST_PLACE)) if passage.tags[n] == "D"), low)
        first = new if passage.tokens[new].lower in NEW and passage.tags[new - 1] in ("PRP", "N", "P") else low
    while first < end and passage.tags[first] in {"R", "CC", "IN", ","}:
        first += 1
    timed = passage.words(first, first + 2)
    return first + 2 if timed[:1] == ["one"] and timed[1:] and timed[1] in TIMES else first


def _is_opening(passage: Passage, low: int, comma: int) -> bool:
    """Whether a clause, “As he left,”, one word, “Outside,”, or a place stands in front of the comma."""
    if FINITE.intersection(passage.tags[low:comma]):
        return passage.tokens[low].lower in CONJUNCTIONS
    return passage.tags[low] in ("IN", "TO") or (comma == low + 1 and passage.tags[low] in ("R", "J"))


def _is_named(phrase: Phrase) -> bool:
    """Whether a name is set off behind the description: “Her first editor, Ann Lee,”."""
    return phrase.passage.tags[phrase.end : phrase.end + 2] == [",", "P"]


def is_of_people(phrase: Phrase) -> bool:
    """Whether it is a word for one person: “clerk”."""
    return vocabulary().is_person(phrase.head_word) and not phrase.head_word.endswith("s")


def is_new(phrase: Phrase) -> bool:
    """Whether the description is of somebody new, or of another's; “the clerk” may be one who has a name."""
    opening = phrase.first_word in NEW or phrase.passage.tags[phrase.first] == "PP$"
    return opening or "POS" in phrase.passage.tags[phrase.first : phrase.end]


def told_last(pronoun: Pronoun, entry: Entry) -> int:
    """Where the text last told of somebody before a pronoun: where the sentence begins that names them as an object."""
    passage, at = pronoun.passage, entry.last_before(pronoun.offset)
    if at in entry.subject_set or not passage.span.start <= at < passage.span.end:
        return at
    end = passage.token_at(at)
    first = passage.sentence_at(end)[0]
    return passage.tokens[first].start if FINITE.intersection(passage.tags[first:end]) else at


def _describes_pronoun(passage: Passage, first: int, end: int) -> bool:
    """Whether “he” or “she” behind the first comma is described in front of it: “A clerk from Ostby, she left”."""
    comma = next((at for at in range(first, end) if passage.tags[at] == ","), end)
    return comma > first and passage.tokens[min(comma + 1, len(passage.tokens) - 1)].lower in SUBJECTS.values()

"""What sentences in English say of somebody: by the verb of which they, or a thing of theirs, are the subject.

They may be called by name, be the "he" who opens the sentence, or the "I" of their own words.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from corpus.english.grammar.lexicon import default_lexicon
from retrieval.language.names import surname_of
from retrieval.language.patterns import any_of, late
from retrieval.language.tokens import fold, word_class
from retrieval.people.called import calls, is_of_another, is_shared
from retrieval.people.descriptions import called_for
from retrieval.people.gender import PRONOUNS, gender_of, ways_to_call
from retrieval.people.kin import is_meant
from retrieval.people.subject_of import is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.english.grammar.tokens import Token
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure

REMEMBERED = 16  # names in articles
MOST_ARTICLES = 8
FINITE = ("VBD", "VBZ", "VBP", "MD")
NEAR = 4  # words from a verb on, among which the one that tells stands: "could not travel"
BEING = frozenset(("was", "were", "is", "are", "been", "being"))
PASSIVE = BEING | word_class("getting")
# what only tells who somebody is, in front of the verb: "Lind, who runs the inn, was watching"
CLAUSE = late(r", (?:who|whose)\b[^,;:]*,(?= )")
SELF = late(r"\bI\b")
# "he" that opens a sentence, or what somebody else says
HE = late(r"(?:^|(?<!and )\b(?:said|says|added) (?:that )?)(?P<word>[Hh]e|[Ss]he)\b")


class Predicate(NamedTuple):
    """What the sentence at a place of an utterance says of somebody.

    ``verbs`` are the first words of it, none for a thing of theirs; ``behind`` is the sentence from there on.
    ``is_own`` is whether they say it themselves: "I was hit".
    """

    utterance: Utterance
    place: int
    verbs: Sequence[str]
    is_passive: bool
    behind: str
    is_own: bool = False


def predicates(figure: Figure, thing: str | None, collection: Collection) -> Iterator[Predicate]:
    """What is said of somebody, or of a thing of theirs, in the order of the articles, and what they say of "I"."""
    finds = partial(_owned, thing) if thing else _subjects
    for name, _ in figure.persons[:MOST_ARTICLES]:
        record = collection.records[name]
        for paragraph in record.article.paragraphs:
            if paragraph.kind == "body":
                number = collection.layout.number_of(name, paragraph.number)
                for utterance in sorted(collection.paragraphs.utterances(number), key=lambda each: each.span):
                    own = collection.people.is_person(figure, name, utterance.speaker)
                    yield from _of_self(thing, utterance) if own else finds(figure, utterance, collection)


def _of_self(thing: str | None, utterance: Utterance) -> Iterator[Predicate]:
    """The sentences in which somebody says what befell them, "I was hit", or a thing of theirs, "I lost my boat"."""
    mine = re.compile(rf"\b[Mm]y (?:[\w-]+ ){{0,2}}?{any_of(_ways(thing))}\b") if thing else None
    for place, span in enumerate(utterance.sentences):
        sentence = utterance.article.text[slice(*span)]
        if mine and not mine.search(sentence):
            continue
        said = next(filter(None, (_said_of(sentence, *match.span()) for match in SELF().finditer(sentence))), None)
        if said:
            yield Predicate(utterance, place, *said, is_own=True)


def _subjects(figure: Figure, utterance: Utterance, collection: Collection) -> Iterator[Predicate]:
    """The sentences with a verb that is said of somebody, called by name or as the "he" who opens the sentence."""
    text, name = utterance.article.text, figure.person.name or figure.person.label
    called = _called(name, text)
    for place, span in enumerate(utterance.sentences):
        sentence = text[slice(*span)]
        met = [m.span() for m in called.finditer(sentence) if not is_of_another(sentence[: m.start()], fold(name))]
        he = HE().search(sentence)
        if he and _is_he(he["word"], span.start + he.start("word"), figure, utterance, collection):
            met.append(he.span("word"))
        met += [(start, clause.end()) for start, end in met if (clause := CLAUSE().match(sentence, end))]
        if (he and he.span("word") in met) or calls(sentence, figure):
            yield from (Predicate(utterance, place, *said) for each in met if (said := _said_of(sentence, *each)))


@lru_cache(REMEMBERED)
def _called(name: str, text: str) -> re.Pattern[str]:
    """What calls somebody in an article: the name, or a part of it which is nobody else's there."""
    parts = surname_of(name)
    ways = re.escape(name) if is_shared(text, fold(name), parts) else rf"{re.escape(name)}|{any_of(parts)}"
    return re.compile(rf"\b(?=[A-Z])(?i:{ways})(?!\w|['’]s)")


def _is_he(pronoun: str, at: int, figure: Figure, utterance: Utterance, collection: Collection) -> bool:
    """Whether a pronoun that opens a sentence means somebody."""
    record = collection.records[utterance.article.id]
    fits = gender_of(figure, collection) in ("-", PRONOUNS[pronoun.casefold()])
    return fits and is_meant(rf"\b{any_of(surname_of(figure.person.name or ''))}", at, figure, record)


def _said_of(sentence: str, start: int, end: int) -> tuple[Sequence[str], bool, str] | None:
    """What a sentence says of a name at a place: by the verb of which it is the subject, or right behind."""
    words, cues = _tagged(sentence), default_lexicon().cues
    verb = next((n for n, (token, tag) in enumerate(words) if token.start >= end and tag in FINITE), None)
    ahead = next((n for n, (token, _) in enumerate(words) if token.start >= start), 0) - 1
    if ahead >= 0 and words[ahead][1].startswith("V") and words[ahead][0].lower not in cues:
        return (words[ahead][0].lower,), False, sentence[end:]
    if verb is None or words[verb][0].lower in cues:
        return None
    first, *_ = words[verb]
    if not is_subject(sentence[:start], sentence[end : first.start]):
        return None
    near = words[verb : verb + NEAR]
    is_passive = first.lower in PASSIVE and any(
        tag == "VBN" and not default_lexicon().tells(token.lower) for token, tag in near
    )
    return [token.lower for token, _ in near], is_passive, sentence[first.start :]


def _owned(thing: str, figure: Figure, utterance: Utterance, collection: Collection) -> Iterator[Predicate]:
    """The sentences with what is somebody's: "Lind's boat", "his boat", "her elder daughter"."""
    text, record = utterance.article.text, collection.records[utterance.article.id]
    whose = rf"\b(?i:{any_of(surname_of(figure.person.name or figure.person.label))})"
    owned = re.compile(rf"(?:{whose}['’]s?|\b(?P<he>(?i:his|her))) (?:[\w-]+ ){{0,2}}?{any_of(_ways(thing))}\b")
    for place, span in enumerate(utterance.sentences):
        for match in owned.finditer(text, *span):
            if match["he"] is None or is_meant(whose, match.start(), figure, record):
                yield Predicate(utterance, place, (), is_passive=False, behind=text[match.end() : span.end])
                break


def _ways(thing: str) -> set[str]:
    return {*ways_to_call(thing), *called_for(thing)}


def _tagged(sentence: str) -> Sequence[tuple[Token, str]]:
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - reads a lexicon, for some questions only
    from corpus.english.grammar.tokens import tokenise  # noqa: PLC0415 - likewise

    tokens = tokenise(sentence, Span(0, len(sentence)))
    return list(zip(tokens, default_tagger().tag(tokens) if tokens else [], strict=True))

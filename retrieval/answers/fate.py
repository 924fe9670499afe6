"""What happened to somebody, and where they were: told of them in whoever's words, and not what they said themselves.

"What happened to Lind?" is answered by the sentences whose verb is said of Lind, or of the "he" who is Lind.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from corpus.english.grammar.lexicon import default_lexicon
from retrieval.answer import nothing, stating
from retrieval.answers.life import told_of_life
from retrieval.answers.not_said import not_said
from retrieval.answers.topical import is_rather_told
from retrieval.answers.weighing import SHOWN, spoken_topic
from retrieval.language.expressions import NO_TIME
from retrieval.language.names import surname_of
from retrieval.language.patterns import any_of, late
from retrieval.language.tokens import fold, word_class, words_listed
from retrieval.passages.showing import repeats
from retrieval.people.called import calls, is_of_another
from retrieval.people.descriptions import called_for, is_description
from retrieval.people.gender import PRONOUNS, gender_of, ways_to_call
from retrieval.people.holders import PLAIN_OFFICE, by_office
from retrieval.people.kin import is_meant
from retrieval.people.naming import by_name
from retrieval.people.subject_of import is_subject
from retrieval.people.unheard import bearer, in_full

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.english.grammar.tokens import Token
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

REMEMBERED = 16  # names in articles
REACH = 60  # characters in front of a name in which another may stand
SURE = 0.8  # confidence in a sentence of which somebody is the subject
MOST_ARTICLES = 8
FINITE = ("VBD", "VBZ", "VBP", "MD")
BESIDE = 6  # words from "was" on among which a place stands: "was also seen in the crowd"
NEAR = 4  # words from a verb on, among which the one that tells stands: "could not travel"
BEING = frozenset(("was", "were", "is", "are", "been", "being"))
GETTING = word_class("getting")
# "Lind's boat": whose, and what
OWNED = late(r"['’]s?\s+(?P<thing>[\w-]+)$")
# where somebody is: "at home", "in the lake district", "from the main stand", "to Norwick"
PLACE = late(
    rf"\b(?:in|at|on|from|to|for|near|inside|outside|behind|beside|aboard|through|into) (?i:{NO_TIME})"
    r"(?:(?:the|a|an|his|her|their) \w|home\b|court\b|hospital\b|holiday\b|school\b|prison\b|[A-Z])"
    r"|\b(?:abroad|overseas|travelling|traveling)\b"
)
# what only tells who somebody is, in front of the verb: "Lind, who runs the inn, was watching"
CLAUSE = late(r", (?:who|whose)\b[^,;:]*,(?= )")
SELF = late(r"\bI\b")
AFTER = late(r"\b(?:since (?:he|she|\d)|now\b(?! [A-Z])|no longer|any ?more|eventually|afterwards?|later|for good)\b")
# "he" that opens a sentence, or what somebody else says
HE = late(r"(?:^|\b(?:said|says|added) (?:that )?)(?P<word>[Hh]e|[Ss]he)\b")


class Told(NamedTuple):
    """A sentence of an utterance: the first words of what it says of somebody, and whether that is in the passive.

    ``is_own`` is whether they say it themselves: "I was hit".
    """

    utterance: Utterance
    place: int
    verbs: Sequence[str]
    is_passive: bool
    behind: str
    is_own: bool = False

    @property
    def is_fate(self) -> bool:
        """Whether it tells what befell somebody, or with a word for what came of it what they did."""
        return (
            self.is_passive
            or (not self.is_own and AFTER().search(self.behind) is not None)
            or not words_listed("fates.en.txt").isdisjoint(self.verbs)
        )

    @property
    def is_placed(self) -> bool:
        """Whether it tells where somebody is; with "was" right behind that."""
        if self.verbs and words_listed("whereabouts.en.txt").isdisjoint(self.verbs):
            near = " ".join(self.behind.split()[:BESIDE])
            return self.verbs[0] in BEING and PLACE().search(near) is not None
        return PLACE().search(self.behind) is not None

    @property
    def statement(self) -> Statement:
        """The sentence."""
        return self.utterance.statement([self.place])


def what_happened(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What befell somebody; in news, where nothing is told of it but they speak, ``not_said``."""
    who = reading.who or ""
    figure = _meant(who, question, collection)
    told = list(_of(figure, who, collection)) if figure else []
    found = [each for each in told if each.is_fate]
    if found:
        return stating(question, SURE, _shown(found))
    if figure is None or OWNED().search(who) or figure.key not in collection.people.figures:
        return None
    unsaid = not_said(question, [figure], spoken_topic(question.plain, collection, question), collection)
    return None if is_rather_told(unsaid, collection) else unsaid


def whereabouts(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Where somebody was, or was born; None where it may be told otherwise, as no news does."""
    who = reading.who or ""
    figure = _meant(who, question, collection)
    born = told_of_life(question, [figure], "where", collection, is_age=False) if figure else None
    if figure is None or born is not None:
        return None if is_rather_told(born, collection) else born
    found = [each for each in _of(figure, who, collection) if each.is_placed]
    none = nothing(question)
    return stating(question, SURE, _shown(found)) if found else None if is_rather_told(none, collection) else none


def _shown(found: Sequence[Told]) -> Sequence[Statement]:
    """The first sentences, each once."""
    shown: list[Statement] = []
    for told in found:
        if len(shown) < SHOWN and not repeats(told.utterance, shown):
            shown.append(told.statement)
    return shown


def _meant(who: str, question: Question, collection: Collection) -> Figure | None:
    """The only one of a name or office, or the owner of a thing; be it somebody who does not speak."""
    owner = OWNED().sub("", who)
    named = by_name(owner, collection.people)
    if named is None:
        holders = by_office(owner, collection, least=PLAIN_OFFICE) if is_description(owner) else ()
        absent = None if holders else in_full(owner, question, collection) or bearer(owner, collection)
        return holders[0] if len(holders) == 1 and holders[0].has_name else absent
    is_it = len(named.figures) == 1 and not named.rest.strip() and not named.near
    return named.figures[0] if is_it else None


def _of(figure: Figure, who: str, collection: Collection) -> Iterator[Told]:
    """The sentences said of somebody, or of what is theirs, in the order of the articles, and what they say of "I"."""
    owned = OWNED().search(who)
    finds = partial(_owned, owned["thing"]) if owned else _subjects
    for name, _ in figure.persons[:MOST_ARTICLES]:
        record = collection.records[name]
        for paragraph in record.article.paragraphs:
            if paragraph.kind == "body":
                number = collection.layout.number_of(name, paragraph.number)
                for utterance in sorted(collection.paragraphs.utterances(number), key=lambda each: each.span):
                    own = _is_own(figure, utterance, collection)
                    yield from _of_self(utterance) if own else finds(figure, utterance, collection)


def _is_own(figure: Figure, utterance: Utterance, collection: Collection) -> bool:
    speaker = utterance.speaker
    speaking = collection.people.figure_of(utterance.article.id, speaker) if speaker else None
    return speaking is not None and speaking.key == figure.key


def _of_self(utterance: Utterance) -> Iterator[Told]:
    """The sentences in which somebody says what befell them: "I was hit"."""
    for place, span in enumerate(utterance.sentences):
        sentence = utterance.article.text[slice(*span)]
        said = next(filter(None, (_said_of(sentence, *match.span()) for match in SELF().finditer(sentence))), None)
        if said:
            yield Told(utterance, place, *said, is_own=True)


def _subjects(figure: Figure, utterance: Utterance, collection: Collection) -> Iterator[Told]:
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
            yield from (Told(utterance, place, *said) for each in met if (said := _said_of(sentence, *each)))


@lru_cache(REMEMBERED)
def _called(name: str, text: str) -> re.Pattern[str]:
    """What calls somebody in an article: the name, or a part of it which is nobody else's there."""
    parts = re.compile(rf"\b(?i:{any_of(surname_of(name))})\b")
    before = (text[max(0, match.start() - REACH) : match.start()] for match in parts.finditer(text))
    shared = any(is_of_another(each, fold(name)) for each in before)
    ways = re.escape(name) if shared else rf"{re.escape(name)}|{any_of(surname_of(name))}"
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
    is_passive = first.lower in BEING | GETTING and any(
        tag == "VBN" and not default_lexicon().tells(token.lower) for token, tag in near
    )
    return [token.lower for token, _ in near], is_passive, sentence[first.start :]


def _owned(thing: str, figure: Figure, utterance: Utterance, collection: Collection) -> Iterator[Told]:
    """The sentences with what is somebody's: "Lind's boat", "his boat", "her elder daughter"."""
    text, record = utterance.article.text, collection.records[utterance.article.id]
    whose = rf"\b(?i:{any_of(surname_of(figure.person.name or figure.person.label))})"
    called = any_of({*ways_to_call(thing), *called_for(thing)})
    owned = re.compile(rf"(?:{whose}['’]s?|\b(?P<he>(?i:his|her))) (?:[\w-]+ ){{0,2}}?{called}\b")
    for place, span in enumerate(utterance.sentences):
        for match in owned.finditer(text, *span):
            if match["he"] is None or is_meant(whose, match.start(), figure, record):
                yield Told(utterance, place, (), is_passive=False, behind=text[match.end() : span.end])
                break


def _tagged(sentence: str) -> Sequence[tuple[Token, str]]:
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - reads a lexicon, for some questions only
    from corpus.english.grammar.tokens import tokenise  # noqa: PLC0415 - likewise

    tokens = tokenise(sentence, Span(0, len(sentence)))
    return list(zip(tokens, default_tagger().tag(tokens) if tokens else [], strict=True))

"""The verb of an English question for what is asked to have happened ("Why did Lind *leave*?"), and its thing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from retrieval.language.option import measured_words
from retrieval.language.tokens import question_words, stem, stems, stop_words, word_class, word_list, words_listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.questions.question import Question

ASKING = word_class("asking")
HELPING = word_class("helping")
GETTING = word_class("getting")
# behind these the verb stands bare, so that it may be taken for a noun: "Why did Lind visit Norwick?"
WITH_BARE = word_class("bare")
PAST = word_class("past")
SUBORDINATE = word_class("subordinate")
# with them a verb means something else
PARTICLES = word_class("particles")
OF_NOUN = frozenset(("N", "P", "J", "D", "CD", "PP$", "POS", "CC", "PRP"))  # tags within a noun phrase
OPENING = ("D", "PP$")  # those that open another one
REMEMBERED = 256
DENYING = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
ASKS = re.compile(
    r"^(?:(?:and|so|but) )?(?:who|what)(?:['’]s| is| was| are| were) "
    r"(?=(?:the|an?|her|his|their|its) |(?:\S+ ){0,3}?\S+(?:['’]s|s['’]) )",
    re.IGNORECASE,
)
WITHIN = ("N", "P", "J", "CD", "POS", "VBN", "VBG", "D")  # with what the tags of a noun phrase begin
OF_WORDS = ("with", "about", "on", "against", "toward", "towards", "regarding", "over")  # "what is his gripe with it"
FINITE = ("VBP", "VBD", "VBZ")  # tags of a verb behind the thing: "how many people live"
# no thing that is counted: a verb, or a measure, which its unit tells
NO_THING = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|share|percent(?:age)?"
    r"|proportion|amount|number|money|cash|time|price|cost|fee|fare|sum|size|length|height|depth|width|weight|speed|distance)\b"
)
FOCUS = re.compile(
    r"\b(?:how many|how much|number of|which|what)(?: \d+| two| three| four| five)? "
    rf"(?P<things>(?!{NO_THING})[a-z-]{{3,}}(?: (?!{NO_THING})[a-z-]{{3,}})?)"
)
# what was done so much, in front of the word that asks: 涨了多少
BY_WHOM = re.compile("谁(?!的)(?P<done>[\u4e00-\u9fff]+)")
COUNTED = re.compile("(?:(?:多少|几)[个名位所家座条只头台辆艘间栋棵]|有多少)(?P<things>[\u4e00-\u9fff]{2})$")
SO_MUCH = re.compile("(?P<done>[\u4e00-\u9fff]{1,3})[了掉过出去]{0,2}多少(?:钱|元|人|员工|个?百分点)?$")


class Predicate(NamedTuple):
    """A verb, as a term, and the word that asks; ``happened`` says that it is asked of as of something that did."""

    verb: str
    asks: str
    happened: bool


class Word(NamedTuple):
    """A word of a question, folded, with its part of speech, and whether it is written small."""

    word: str
    tag: str
    small: bool


@lru_cache(REMEMBERED)
def predicate_of(text: str) -> Predicate | None:
    """The predicate of a question as it was written; None without a verb, or with one that says little.

    Little is said by "took place", and nothing by the verb alone in "kick off".
    """
    words, asks, place = _parsed(text)
    if asks is None or place is None:
        return None
    verb = stem(words[place].word)
    behind = words[place + 1].word if place + 1 < len(words) else ""
    if not verb or verb in stems(words_listed("light_verbs.en.txt")) or (behind in PARTICLES and verb not in deeds()):
        return None
    helping = [each.word for each in words[asks:place] if each.word in HELPING or each.word in WITH_BARE]
    happened = helping[0] in PAST if helping else words[place].tag == "VBD"
    happened = happened and not DENYING.search(text)
    return Predicate(verb, words[asks].word, happened)


def verb_of(text: str) -> str | None:
    """The verb of a question as it was written, as a term, however little it says; None where there is none."""
    words, _, place = _parsed(text)
    return None if place is None else stem(words[place].word)


def words_of(text: str) -> Sequence[Word]:
    """The words of a question as it was written, with their parts of speech."""
    return _parsed(text)[0]


@lru_cache(REMEMBERED)
def _parsed(text: str) -> tuple[list[Word], int | None, int | None]:
    """The words of a question with the places of the one that asks and of its verb."""
    words = tagged(text)
    asks = next((place for place, each in enumerate(words) if each.word in ASKING), None)
    return words, asks, None if asks is None else _place_of_verb(words, asks + 1)


def deeds() -> frozenset[str]:
    """Verbs for what is done and not said, as terms."""
    return stems(words_listed("deeds.en.txt"))


def tagged(text: str) -> list[Word]:
    """The words of a text as it was written, with their parts of speech."""
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - reads a lexicon, for some questions only
    from corpus.english.grammar.tokens import tokenise  # noqa: PLC0415 - likewise

    tokens = tokenise(text, Span(0, len(text)))
    tags = default_tagger().tag(tokens) if tokens else []
    return [
        Word(token.lower.replace("n't", ""), tag, small=text[token.start].islower())
        for token, tag in zip(tokens, tags, strict=True)
    ]


def _place_of_verb(words: Sequence[Word], start: int) -> int | None:
    """The first verb behind the word that asks and any helping verbs, not in a clause of its own."""
    helping: str | None = None
    first = start
    for place in range(start, len(words)):
        word, tag, _ = words[place]
        if word in HELPING or word in WITH_BARE or tag == "MD" or _is_passive(words[place : place + 2]):
            helping, first = word, place + 1
        elif tag.startswith("V") and not _is_noun_asked_for(words, place, start):
            return place
        elif word in SUBORDINATE and place > start:
            break
    return _bare(words, first) if helping in WITH_BARE else None


def _is_passive(words: Sequence[Word]) -> bool:
    """Whether "get" stands before what somebody got: "when did they get married"."""
    return words[0].word in GETTING and len(words) > 1 and words[1].tag in ("VBN", "VBD", "J")


def _is_noun_asked_for(words: Sequence[Word], place: int, start: int) -> bool:
    """Whether a word that may be a verb is the thing asked for: "which guard", "what share of voters"."""
    return place == start and words[start - 1].word in ("which", "what", "whose") and words[place].tag in ("VBP", "VB")


def _bare(words: Sequence[Word], start: int) -> int | None:
    """The verb that was taken for a noun behind "did": the first small word behind a name, else the last of its phrase.

    Or for an adverb: "did the council close the road".
    """
    end = start
    while end < len(words) and words[end].tag in OF_NOUN and (end == start or words[end].tag not in OPENING):
        end += 1
    behind = [place for place in range(start + 1, end) if words[place].small and words[place - 1].tag in ("N", "P")]
    nouns = [place for place in behind if words[place].tag in ("N", "J")]
    if start < end and words[start].tag == "P":
        nouns = [place for place in nouns if words[place - 1].tag == "P"][:1]
    if nouns:
        return nouns[-1]
    has_object = end + 1 < len(words) and words[end].tag == "R" and words[end + 1].tag in OF_NOUN
    return end if has_object and end > start else None


@lru_cache(REMEMBERED)
def thing_asked_for(text: str) -> str | None:
    """The noun, as a term, that a question as it was written asks about.

    None where it asks for none, or for one that is told without it, as a name is.
    """
    match = ASKS.match(text)
    words = tagged(text[match.end() :]) if match else []
    phrase = _phrase(words)
    nouns = [each for each in phrase if each.tag == "N"]
    if (
        any(each.word in OF_WORDS for each in words[len(phrase) : len(phrase) + 1])
        or not nouns
        or not nouns[-1].small
        or nouns[-1].word in word_list("untold.en.txt")
    ):
        return None
    return stem(nouns[-1].word)


@cache
def told_without() -> frozenset[str]:
    """Terms of what is told without being called so: "the figure 300" is told by the number alone. A name is seen."""
    return stems(word_list("untold.en.txt")) - {"name"}


def _phrase(words: Sequence[Word]) -> Sequence[Word]:
    """The words of the noun phrase that comes first."""
    end = next((at for at, each in enumerate(words) if not each.tag.startswith(WITHIN)), len(words))
    return words[:end]


def focus_of(question: Question, *, abroad: bool = False) -> tuple[str, ...]:
    """The thing that "how many", "which" or "what" asks for, as terms: the two words behind it, or one before a verb.

    In Chinese what rose or was lost by so much, where its word has a family that tells it, or what 谁 has done; of
    articles that are all in other languages (``abroad``), where no measure tells it, also what there is so many of.
    """
    if question.language == "zh":
        return _so_much(question.plain) or _done(question.plain) or (_counted(question.plain) if abroad else ())
    match = FOCUS.search(question.plain)
    if match is None:
        return ()
    first, *further = match["things"].split()
    verbs = {each.word for each in words_of(question.text) if each.tag in FINITE} if further else ()
    return (stem(first), *(stem(word) for word in further if word not in verbs))


def _so_much(question: str) -> tuple[str, ...]:
    done = next((match["done"] for match in SO_MUCH.finditer(question)), "")
    return next(((done[start:],) for start in range(len(done)) if done[start:] in measured_words()), ())


def _counted(question: str) -> tuple[str, ...]:
    """The thing at the end of a question of which it asks how many: 分校有多少学生."""
    match = COUNTED.search(question)
    return (match["things"],) if match and match["things"] not in word_list("untold.zh.txt") else ()


def _done(question: str) -> tuple[str, ...]:
    """The word behind 谁: 大会是谁主持的."""
    behind = BY_WHOM.search(question)
    if behind is None:
        return ()
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    left_out = stop_words("zh") | question_words("zh")
    return tuple(word for word in cut(behind["done"])[:1] if word not in left_out)

"""Whom a sentence in English means: of whom its verb is said, and whose "his wife" is; where in doubt nobody's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.patterns import CAPITAL, INITIALLED, late
from retrieval.language.tokens import fold, stop_words, word_class
from retrieval.people.descriptions import occupations
from retrieval.people.office_words import ranks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.article import Article

HAVING = frozenset(("has", "have", "had"))
REACH = 60  # characters between a name and its verb
MOST_BETWEEN = 3  # words between them: "has repeatedly declined"
PRONOUNS = word_class("pronouns")
DETERMINERS = word_class("determiners")
JOINING = word_class("joining")
OPENING = word_class("opening")
# words that may stand before the second verb of a subject: "met reporters but still declined"
ADVERBS = word_class("adverbs")
NEAR = 60  # characters before and behind a name among which the word for the office or relation stands
OWNING = r"\b(?:his|her|their|its|whose) (?:[\w-]+ ){{0,3}}{}\b"
NAME = re.compile(rf"\b{CAPITAL}")
CONTRACTED = re.compile(r"(?P<word>.+?)(?P<verb>n[’']t|[’'](?:m|re|ve|ll|d|s))")  # "I'm", "Don't"
PLACED = re.compile(rf"\b(?:from|in|at|near|outside|on|of) (?:the )?(?:{CAPITAL} ?)+")
# what is put in behind a name: "the referee, Ann Moe, did not speak"
ASIDE = late(r"^, [^,]*,|^ [–—-] [^–—]* [–—-](?= )|^,? (?:which|who)\b(?: (?:has|have|had))?")
# who else is the subject: "Lund and the council defended it"
ANOTHER = late(r"^ and (?:the|an?|his|her|their|its) (?:[\w-]+ )?[\w-]+ $")
PLACING = "for|of|to|with|by|against|about|from|at|on|than|beside|near|behind|like|under|among|around|without"
OF_ANOTHER = late(rf"\b(?:{PLACING}|told|asked|met)(?: the| an?| my| our)? ?$", re.IGNORECASE)
# what a role has before it, up to the verb: an article, a word that describes it, a name with a comma
ROLE_BEHIND = late(rf" (?:(?:{INITIALLED} )*{INITIALLED}, )?(?:(?:the|an?|his|her|their|its) )?(?:[\w-]+ )?$")
# the words of a name before its last one, save where they open a sentence
BEHIND_NAME = late(r"(?: [A-Z][\w’'.-]*)+ $")
DESCRIBED = late(r"\b(?:the|an?|my|our) (?:[\w-]+ )?$", re.IGNORECASE)


def is_subject(before: str, between: str) -> bool:
    """Whether the verb behind a name is said of it.

    ``before`` is what the sentence has in front of the name, ``between`` what stands from its end to the verb. A name
    that opens the sentence may have another verb before: "Lund met reporters but declined".
    """
    if len(between) > REACH or between.startswith(("'", "’")) or _is_of_another(before):
        return False
    direct = ASIDE().sub("", between).removeprefix(",")
    direct = ANOTHER().sub("", direct) if _opens(before) else direct
    *earlier, last = re.split(r",? \b(?:and|but|then)\b", direct) if _opens(before) else [direct]
    words = fold(last).split()
    if earlier and not all(word in ADVERBS or word.endswith("ly") for word in words):
        return False
    others = PRONOUNS if _opens(before) else PRONOUNS | DETERMINERS | JOINING
    is_plain = others.isdisjoint(words) and not _has_cue(words)
    return is_plain and "," not in last and len(words) <= MOST_BETWEEN and not names_in(last)


def has_another_rank(before: str, asked: Collection[str]) -> bool:
    """Whether the word before an office makes another of it that is not asked for: "deputy", "former"."""
    word = re.split(r"[\s-]", fold(before).rstrip(" -"))[-1]
    return word not in asked and word in ranks()


def is_addressed(before: str) -> bool:
    """Whether a verb of telling stands before a role, perhaps with a name beside it: "told Per Holt, a diver"."""
    words = fold(ROLE_BEHIND().sub("", before[-REACH:])).split()
    return any(map(default_lexicon().addresses, words[-1:]))


def _has_cue(words: Sequence[str]) -> bool:
    """Whether a verb of speech or thinking is among words; bare behind "has" it is none: "has long criticised"."""
    cues = default_lexicon().cues
    every = pairwise(["", *words])
    return any(word in cues and (word != cues[word].lemma or before not in HAVING) for before, word in every)


def _is_of_another(before: str) -> bool:
    """Whether somebody else's verb follows: "questions for Ann Moe", "the wife of the mayor"."""
    return OF_ANOTHER().search(BEHIND_NAME().sub(" ", before)) is not None


def _opens(before: str) -> bool:
    """Whether nothing stands before a name in its sentence but what belongs to it: "But the old treasurer"."""
    plain = DESCRIBED().sub("", before)
    return all(word[0].isupper() or fold(word) in OPENING | occupations() for word in re.findall(r"[\w’'-]+", plain))


def is_called_before(owner: str, office: str, start: int, end: int, article: Article) -> bool:
    """Whether "his" or "its" beside a name, which begins and ends so, means an owner, in small letters.

    ``office`` is a pattern. Where the paragraph names nobody before, the one before it has to have its last name so.
    """
    owned = owning(office, start, end, article)
    if owned is None:
        return False
    last = re.escape(owner.rpartition(" ")[2])
    paragraph = article.paragraph_at(start)
    number = paragraph.number if paragraph else 0
    before = article.text[paragraph.span.start : owned] if paragraph else ""
    if not names_in(before) and number > 1:
        before = article.text[slice(*article.paragraphs[number - 2].span)]
    return is_last_named(rf"\b{last}\b", before)


def owning(office: str, start: int, end: int, article: Article) -> int | None:
    """Where "his wife" begins beside a name; None where it does not stand there."""
    first = max(0, start - NEAR)
    around = article.text[first : end + NEAR]
    found = [m for m in re.finditer(OWNING.format(office), around, re.IGNORECASE) if first + m.start() <= end]
    return first + found[-1].start() if found else None


def is_last_named(whose: str, text: str) -> bool:
    """Whether a pattern meets a text, and behind it no other name does but that of a place."""
    met = list(re.finditer(whose, text, re.IGNORECASE))
    return bool(met) and not names_in(text[met[-1].end() :])


def names_in(text: str) -> list[str]:
    """The words of a text that may be names of people or bodies: with a capital that no beginning explains."""
    return [word for word in NAME.findall(PLACED.sub(" ", text)) if is_name(word)]


def is_name(word: str) -> bool:
    """Whether a word with a capital is none that may only open a sentence."""
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - only where "his wife" has to be told

    contracted = CONTRACTED.fullmatch(word)
    if contracted is not None and contracted["verb"].startswith("n"):
        return False
    folded = fold(contracted["word"] if contracted else word)
    common = folded in default_tagger().words or folded in stop_words("en")
    return not common and folded not in vocabulary().places

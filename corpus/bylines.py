"""Who wrote an article, when and for whom, from lines that stand together: a name alone is told by its neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.credits import (
    BESIDE,
    COLLEAGUE,
    EDITED,
    FILED_FROM,
    LONGEST,
    Credits,
    credits_of,
    english_names,
    is_credit,
    is_label,
    is_paper,
    plain,
)
from corpus.english.grammar.vocabulary import default_vocabulary
from corpus.sentences import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INTERVIEW = re.compile(r"^Interview:\s+(?P<names>[A-Z][^|｜•]*)")
MOST_LINES = 6  # of a block of credits with a subtitle or a result among them
# what may stand behind a name: what its bearer is, or from where the report is
BEHIND = re.compile(rf"(?:,? (?:in|at|from) |, ){FILED_FROM.pattern}|,? (?i:(?:[\w-]+ ){{0,3}}{COLLEAGUE})|")


def are_credits(lines: Sequence[str]) -> bool:
    """Whether lines of a block are credits; a newspaper, or who wrote it where, perhaps on a line of its own."""
    return any(map(is_credit, lines)) and all(is_credit(line) or is_beside(line) for line in lines)


def is_beside(line: str) -> bool:
    """Whether a line may stand among credits: a newspaper, a place, a name, who took the pictures."""
    return is_paper(line) or bool(names_alone(line)) or any(form.fullmatch(plain(line)) for form in BESIDE)


def are_partly(lines: Sequence[str]) -> bool:
    """Whether some of a few short lines are credits: beside a subtitle, or a result."""
    few = 1 < len(lines) <= MOST_LINES and all(len(line) < LONGEST and not SENTENCE_END.search(line) for line in lines)
    return few and any(map(is_credit, lines))


def credits_in(lines: Sequence[str], text: str = "") -> Iterator[Credits]:
    """What lines that stand together say, who edited it last: that is who wrote it where nobody else is named.

    ``text`` is the whole article's: an interviewer is named once, whoever is interviewed again and again.
    """
    yield from (credits_of(line) for line in lines if is_credit(line) or is_label(line) or is_paper(line))
    if any(map(is_credit, lines)) or all(map(names_alone, lines)):
        yield from (Credits(authors=names_alone(line)) for line in lines)
        yield from (Credits(authors=interviewers_of(line, text)) for line in lines)
        yield from (Credits(authors=editors_of(line)) for line in lines)


def names_alone(line: str) -> tuple[str, ...]:
    """The names of a line that has no word for what they did; those of people, as their first ones tell."""
    line = plain(line)
    names = tuple(english_names(line))
    if not names or not BEHIND.fullmatch(line, line.rfind(names[-1]) + len(names[-1])):
        return ()
    given = default_vocabulary()
    return names if all(given.is_given(name.split()[0].casefold()) for name in names) else ()


def editors_of(line: str) -> tuple[str, ...]:
    """The names of those who edited or compiled the article."""
    edited = EDITED.match(plain(line))
    return tuple(english_names(edited["names"])) if edited else ()


def interviewers_of(line: str, text: str) -> tuple[str, ...]:
    """Who asked, of a line "Interview: …" in a text."""
    told = INTERVIEW.match(plain(line))
    return tuple(name for name in english_names(told["names"]) if text.count(name.split()[-1]) == 1) if told else ()

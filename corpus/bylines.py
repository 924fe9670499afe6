"""Who wrote an article, when and for whom: lines that stand together, and what opens or closes a report's text.

A name alone is told by its neighbours.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import word_lines
from corpus.credits import (
    BESIDE,
    LONGEST,
    Credits,
    authors_of,
    credits_of,
    english_names,
    is_credit,
    is_label,
    is_paper,
    plain,
)
from corpus.dates import Dated, first_date
from corpus.english.grammar.vocabulary import vocabulary
from corpus.patterns import Patterns
from corpus.sentences import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CREDITS = Patterns("corpus/lexicon/credits.toml")
MOST_LINES = 6  # of a block of credits with a subtitle or a result among them
FARTHEST_DATE, FARTHEST_DASH = 60, 30  # characters in front of a report's date, and between it and its first sentence
EVENT = re.compile(r"，|,? [a-z]")  # behind a date, which is that of what is told: 2011年3月11日，…
DASH = re.compile(r"\)?(?: ?[(/][\w ./]+[)/])? ?[—–-]+ ")
# from which a report was filed, in capitals or not
PLACE = r"(?:[A-Z][A-Z.'’ -]{1,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})(?:, [A-Z][\w.’ ]{1,30}?)?"


def are_credits(lines: Sequence[str]) -> bool:
    """Whether lines of a block are credits; a newspaper, or who wrote it where, perhaps on a line of its own."""
    return any(map(is_credit, lines)) and all(is_credit(line) or is_beside(line) for line in lines)


def is_beside(line: str) -> bool:
    """Whether a line may stand among credits: a newspaper, a place, a name, who took the pictures."""
    return is_paper(line) or bool(names_alone(line)) or any(CREDITS[form].fullmatch(plain(line)) for form in BESIDE)


def are_partly(lines: Sequence[str]) -> bool:
    """Whether some of a few short lines are credits: beside a subtitle, or a result."""
    few = 1 < len(lines) <= MOST_LINES and all(len(line) < LONGEST and not ends_sentence(line) for line in lines)
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
    if not names or not CREDITS["behind"].fullmatch(line, line.rfind(names[-1]) + len(names[-1])):
        return ()
    given = vocabulary()
    return names if all(given.is_given(name.split()[0].casefold()) for name in names) else ()


def editors_of(line: str) -> tuple[str, ...]:
    """The names of those who edited or compiled the article."""
    edited = CREDITS["edited"].match(plain(line))
    return tuple(english_names(edited["names"])) if edited else ()


def interviewers_of(line: str, text: str) -> tuple[str, ...]:
    """Who asked, of a line "Interview: …" in a text."""
    told = CREDITS["interview"].match(plain(line))
    return tuple(name for name in english_names(told["names"]) if text.count(name.split()[-1]) == 1) if told else ()


def opening_credits(paragraph: str) -> Credits:
    """What stands in front of a report's first sentence: a date, an agency, ``本报讯（记者 …）``."""
    start = re.match(r"(?:date\b:?\s*)?", paragraph, re.IGNORECASE)
    dated = first_date(paragraph, start.end() if start else 0, FARTHEST_DATE)
    glued = dated.date if dated and start and _is_in_front(dated, paragraph, start.end()) else None
    agency = CREDITS["agency"].match(paragraph) or CREDITS["wire"].match(paragraph)
    own = CREDITS["own_report"].match(paragraph) or CREDITS["before_a_report"].match(paragraph)
    if own is None and (filed := _filed_by().match(paragraph)):
        return Credits(glued, tuple(filed["credit"].split("、")), agency["source"] if agency else None)
    return Credits(glued, authors_of(own["credit"]) if own else (), agency["source"] if agency else None)


@cache
def _filed_by() -> re.Pattern[str]:
    """Reporters in front of the place from which they file: （中央社記者王小明台北5日電）."""
    return re.compile(
        rf"^[（(][\u4e00-\u9fff]{{2,5}}社{CREDITS['role'].pattern}(?P<credit>[\u4e00-\u9fff、]{{2,14}}?)"
        rf"(?:{'|'.join(word_lines('filing_places'))})"
        r"\d{1,2}日(?:綜合外電報導|[专專外]?[电電])"
    )


def _is_in_front(dated: Dated, paragraph: str, start: int) -> bool:
    """Whether a date stands first, or behind the place from which a report was filed and in front of a dash."""
    if dated.span.start == start:
        return EVENT.match(paragraph, dated.span.end) is None
    before, behind = paragraph[start : dated.span.start], paragraph[dated.span.end : dated.span.end + FARTHEST_DASH]
    return re.fullmatch(rf"{PLACE}(?:, | \()", before) is not None and DASH.match(behind) is not None


def closing_credits(paragraph: str) -> Credits:
    """What stands in brackets behind a report's last sentence: ``（记者 …）``."""
    own = CREDITS["behind_a_report"].search(paragraph)
    return Credits(authors=authors_of(own["credit"])) if own else Credits()

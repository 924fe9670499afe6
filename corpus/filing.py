"""Who wrote an article, for whom and when, as is said in front of its first sentence or behind its last one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import word_lines
from corpus.credits import ROLE, Credits, authors_of
from corpus.dates import first_date

if TYPE_CHECKING:
    from corpus.dates import Dated

FARTHEST_DATE, FARTHEST_DASH = 60, 30  # characters in front of a report's date, and between it and its first sentence
EVENT = re.compile(r"，|,? [a-z]")  # behind a date, which is that of what is told: 2011年3月11日，…
DASH = re.compile(r"\)?(?: ?[(/][\w ./]+[)/])? ?[—–-]+ ")
AGENCY = re.compile(
    r"^(?:[A-Z][\w.,'’ ]{1,60}?\s*)?\((?P<source>AP|AFP|UPI|Reuters|Xinhua|DPA|Kyodo|Bloomberg|CNN)\)\s*[-–—―]+\s"
)
WIRE = re.compile(
    r"^[（(]?(?P<source>新华社|中新社|新華社|中央社|中央通訊社|中央通讯社|中新网|人民网)[^，。\n]{0,24}?[电電讯訊]"
)
# from which a report was filed, in capitals or not
PLACE = r"(?:[A-Z][A-Z.'’ -]{1,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})(?:, [A-Z][\w.’ ]{1,30}?)?"
OWN_REPORT = re.compile(
    r"^[\s　]*[（(]?(?:(?:本报|本報|本刊|新华社|中新社|新華社|中央社)[^。\n]{0,30}?"
    r"|[\u4e00-\u9fff]{2,8}[报報网網社台臺][讯訊])"
    r"[（(](?P<credit>[^（）()\n]{2,60})[）)]"
)
BRACKETED = (
    r"[（(【〔\[](?:本报|本報|本刊|本网|特约|特約|见习|見習|[\u4e00-\u9fff]{2,8}[报報网網台臺])?"
    rf"(?P<credit>{ROLE}[^（）()【】〔〕\[\]。\n]{{2,60}})[）)】〕\]]"
)
BEFORE_A_REPORT = re.compile(rf"^[\s　]*{BRACKETED}")
BEHIND_A_REPORT = re.compile(rf"{BRACKETED}[\s　]*$")


def opening_credits(paragraph: str) -> Credits:
    """What stands in front of a report's first sentence: a date, an agency, ``本报讯（记者 …）``."""
    start = re.match(r"(?:date\b:?\s*)?", paragraph, re.IGNORECASE)
    dated = first_date(paragraph, start.end() if start else 0, FARTHEST_DATE)
    glued = dated.date if dated and start and _is_in_front(dated, paragraph, start.end()) else None
    agency = AGENCY.match(paragraph) or WIRE.match(paragraph)
    own = OWN_REPORT.match(paragraph) or BEFORE_A_REPORT.match(paragraph)
    if own is None and (filed := _filed_by().match(paragraph)):
        return Credits(glued, tuple(filed["credit"].split("、")), agency["source"] if agency else None)
    return Credits(glued, authors_of(own["credit"]) if own else (), agency["source"] if agency else None)


@cache
def _filed_by() -> re.Pattern[str]:
    """Reporters in front of the place from which they file: （中央社記者王小明台北5日電）."""
    return re.compile(
        rf"^[（(][\u4e00-\u9fff]{{2,5}}社{ROLE}(?P<credit>[\u4e00-\u9fff、]{{2,14}}?)"
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
    own = BEHIND_A_REPORT.search(paragraph)
    return Credits(authors=authors_of(own["credit"])) if own else Credits()

"""Who wrote an article, for whom and when, as its own lines say: datelines, bylines, words in front of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import word_lines
from corpus.dates import first_date
from corpus.sentences import SENTENCE_END

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from corpus.dates import Dated

LONGEST = 200  # characters of a line of credits
FARTHEST_DATE, FARTHEST_DASH = 60, 30  # characters in front of a report's date, and between it and its first sentence
DASH = re.compile(r"(?: ?[(/][\w ./]+[)/])? ?[—–-]+ ")
NAME = re.compile(
    r"[A-Z][\w.'’-]*(?:\s+(?:(?:de|da|del|di|dos|la|le|van|von|der|den|bin|al|y)\s+)*[A-Z][\w.'’-]*){1,3}"
)
BY = re.compile(r"^(?:Written\s+|Story\s+|Reporting\s+)?(?:By|by|BY):?\s+(?P<names>[A-Z][^|｜•]*)")
ENDS_WITH_BY = re.compile(r"[\d|,–—-]\s*[Bb]y\s+(?P<names>[A-Z][^|;]*)$")
REPORTERS = re.compile(
    r"(?:Reporters?|Reported by|[Rr]eporting by|Correspondents?|Authors?|Writers?)\b:?\s+(?P<names>[A-Z][^()|;]*)"
)
ENGLISH_SEPARATOR = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s+(?=(?:in|for|from|at)\s)")
NO_PERSON = re.compile(
    r"\b(?:Staff|Writer|Reporter|Correspondent|Editor|Press|Post|Times|News|Magazine|The|Journal|Tribune|Daily|Bureau|"
    r"Service|Agency|Herald|Media|Special|Contributor)\b",
    re.IGNORECASE,
)
OWN_STAFF = re.compile(
    r"(?:(?:Our|The|A) )?(?:[A-Z][\w-]+ ){0,3}(?:Staff|Reporters?|Correspondents?|Desk|Bureau|Writers?|Editors?|Team)"
)

ROLE = r"(?:实习生|實習生|记者|記者|作者|撰文|撰稿|通讯员|通訊員|采写|采訪|采访)"
OTHER_LABEL = r"(?:编辑|編輯|责编|責編|来源|來源|稿源|摄影|攝影|校对|校對|时间|時間|审核)"
HAN_NAME = r"[\u4e00-\u9fff]+(?:[·‧・][\u4e00-\u9fff]+)+|[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])"
CHINESE = re.compile(rf"{ROLE}(?:[：:]|\s)*(?P<names>(?:{HAN_NAME})(?:[、，,\s]+(?:{HAN_NAME}))*)")
NOT_A_NAME = re.compile(
    rf"^(?:本报|本報|发自|發自|{ROLE}|{OTHER_LABEL}|综合|綜合)|(?:报道|報導|報道|电|電|讯|訊|摄|攝|摄影|攝影)$"
)
SOURCE = re.compile(r"(?:来源|來源|稿源|Source)\s*[：:]\s*(?P<source>[^\s|｜　]+(?: [A-Z][\w&]*)*)")
ENGLISH_PAPER = re.compile(
    r"(?:[A-Z][\w&'’.-]*\s+){1,5}(?:Herald|Times|Post|News|Gazette|Journal|Tribune|Daily|Chronicle|Observer|Press|"
    r"Guardian|Telegraph|Courier|Examiner|Inquirer|Register|Bulletin|Sentinel|Weekly|Magazine|Dispatch|Advertiser|Wire)"
    r"|The\s+(?:[A-Z][\w&'’.-]*\s+){0,4}(?:Sun|Star|Mail|Mirror|Record|Review|Echo|Globe|Independent|Standard|Mercury)"
)
FIELD_SEPARATOR = re.compile(r"\s*[|｜•·]\s*|,\s+|\s+[—–-]\s+")
PAPER = re.compile(
    r"(?:^|[\s　|｜）)])(?P<source>[\u4e00-\u9fff]{1,10}(?:报|報|社|网|網|台|臺|刊|新闻|新聞|财经|財經))(?=[\s　|｜]|$)"
)

AGENCY = re.compile(
    r"^(?:[A-Z][\w.,'’ ]{1,60}?\s*)?\((?P<source>AP|AFP|UPI|Reuters|Xinhua|DPA|Kyodo|Bloomberg|CNN)\)\s*[-–—―]+\s"
)
WIRE = re.compile(
    r"^[（(]?(?P<source>新华社|中新社|新華社|中央社|中央通訊社|中央通讯社|中新网|人民网)[^，。\n]{0,24}?[电電讯訊]"
)
PLACE = r"[A-Z][A-Z.'’ -]{1,40}(?:, [A-Z][\w.’ ]{1,30}?)?"  # from which a report was filed
# the same, on a line of its own below the title
FILED_FROM = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)?")
LABEL = re.compile(
    r"(?:for immediate release|(?:press|news|media) (?:release|statement))(?:[ :：—–-]+(?=.{0,30}\d{4}).{0,40})?"
    r"|breaking(?: news)?|exclusive|embargoed (?:until|till|for)\b.{0,60}|新闻稿|新聞稿|新闻通稿",
    re.IGNORECASE,
)
OWN_REPORT = re.compile(
    r"^[\s　]*[（(]?(?:本报|本報|本刊|新华社|中新社|新華社|中央社)[^。\n]{0,30}?[（(](?P<credit>[^（）()\n]{2,60})[）)]"
)
BRACKETED = (
    r"[（(【〔\[](?:本报|本報|本刊|本网|特约|特約|见习|見習)?"
    rf"(?P<credit>{ROLE}[^（）()【】〔〕\[\]。\n]{{2,60}})[）)】〕\]]"
)
BEFORE_A_REPORT = re.compile(rf"^[\s　]*{BRACKETED}")
BEHIND_A_REPORT = re.compile(rf"{BRACKETED}[\s　]*$")
LABELLED = re.compile(
    rf"^[（(【〔\[]?(?:本报|本報|本刊|本网|特约|特約|见习)?(?:{ROLE}|{OTHER_LABEL}|发布|發布|更新)"
    r"|^\(?(?:By|Written by|Reporters?|[Rr]eporting by|Reported by|Correspondents?|Published|Updated|Posted|Date"
    r"|Source)\b"
)
WEEKDAY = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|星期[一二三四五六日天])?,?\s*")
CHINESE_PAPER = re.compile(r"[\u4e00-\u9fff]{1,8}(?:报|報|网|網|新闻|新聞|日刊|周刊|週刊)")


@dataclass(frozen=True, slots=True)
class Credits:
    """What lines of an article say about it; whatever they leave open is None or empty."""

    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None

    def __or__(self, other: Credits) -> Credits:
        """These credits, with gaps filled from others."""
        return Credits(self.date or other.date, self.authors or other.authors, self.source or other.source)


def is_credit(line: str) -> bool:
    """Whether a line says when, by whom or for whom the article was written, and nothing else."""
    line = line.strip()
    if not line or len(line) > LONGEST:
        return False
    if by := BY.match(line):
        return bool(authors_of(line) or OWN_STAFF.fullmatch(by["names"].strip())) and not SENTENCE_END.search(line)
    if LABELLED.match(line):
        return not SENTENCE_END.search(line) and credits_of(line) != Credits()
    if SENTENCE_END.search(line):
        return False
    dated = first_date(line)
    first = dated is not None and WEEKDAY.fullmatch(line, 0, dated.span.start) is not None
    return bool(dated and (first or is_paper_and_date(line, dated)) and len(line) < LONGEST / 2)


def are_credits(lines: Sequence[str]) -> bool:
    """Whether lines of a block are credits, the newspaper's name perhaps on a line of its own."""
    return any(map(is_credit, lines)) and all(is_credit(line) or is_paper(line) for line in lines)


def is_paper(line: str) -> bool:
    """Whether a line is a newspaper's name and nothing else."""
    return any(form.fullmatch(line.strip()) for form in (ENGLISH_PAPER, CHINESE_PAPER))


def is_paper_and_date(line: str, dated: Dated) -> bool:
    """Whether a line is a newspaper's name, or a place, and a date: ``The Sound Herald, 12 March 2024``."""
    before = line[: dated.span.start]
    paper = before.rstrip(" ,|｜•·—–-")
    is_named = is_paper(paper) or (before.endswith(", ") and FILED_FROM.fullmatch(paper))
    return len(line) == dated.span.end and bool(is_named)


def credits_of(line: str) -> Credits:
    """What a line of credits says."""
    dated = first_date(line)
    return Credits(dated.date if dated else None, authors_of(line), source_of(line, dated))


def source_of(line: str, dated: Dated | None) -> str | None:
    """The newspaper or agency that a line of credits names: behind a label, beside a date, or in a field of its own."""
    if source := SOURCE.search(line) or (PAPER.search(line) if dated else None):
        return source["source"]
    fields = (field for field in FIELD_SEPARATOR.split(line.strip()) if not BY.match(field))
    return next((field for field in fields if ENGLISH_PAPER.fullmatch(field)), None)


def authors_of(line: str) -> tuple[str, ...]:
    """The names on a line of credits, in order. A doubtful one is left out: no name beats a wrong one."""
    by = BY.match(line.strip()) or ENDS_WITH_BY.search(line.strip())
    if english := [by] if by else list(REPORTERS.finditer(line)):
        return tuple(dict.fromkeys(name for match in english for name in english_names(match["names"])))
    found = (re.split(r"[、，,\s　]+", match["names"]) for match in CHINESE.finditer(line))
    return tuple(dict.fromkeys(name for names in found for name in names if not NOT_A_NAME.search(name)))


def english_names(stretch: str) -> Iterator[str]:
    """The names at the beginning of a stretch, up to the first part that is none: a desk, a paper, a place."""
    for part in ENGLISH_SEPARATOR.split(stretch.strip(" .")):
        if not NAME.fullmatch(part) or NO_PERSON.search(part) or ENGLISH_PAPER.fullmatch(part):
            return
        yield part


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
        return True
    before, behind = paragraph[start : dated.span.start], paragraph[dated.span.end : dated.span.end + FARTHEST_DASH]
    return re.fullmatch(rf"{PLACE}, ", before) is not None and DASH.match(behind) is not None


def is_label(line: str) -> bool:
    """Whether a line only says what kind of text follows: ``FOR IMMEDIATE RELEASE``."""
    return LABEL.fullmatch(line.strip(" \t*_#")) is not None


def closing_credits(paragraph: str) -> Credits:
    """What stands in brackets behind a report's last sentence: ``（记者 …）``."""
    own = BEHIND_A_REPORT.search(paragraph)
    return Credits(authors=authors_of(own["credit"])) if own else Credits()

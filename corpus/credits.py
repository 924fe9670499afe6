"""Who wrote an article, for whom and when, as lines of its own say: datelines and bylines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.dates import first_date
from corpus.sentences import ends_sentence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from corpus.dates import Dated

LONGEST = 200  # characters of a line of credits
NAME = re.compile(
    r"[A-Z][\w.'’-]*(?:\s+(?:(?:de|da|del|di|dos|la|le|van|von|der|den|bin|al|y)\s+)*[A-Z][\w.'’-]*){1,3}"
)
EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")  # Markdown's
IN_BRACKETS = re.compile(r"[（(【〔\[]([^（）()【】〔〕\[\]]+)[）)】〕\]]")
OWN_NEWS = re.compile(
    r"^[【〔\[][\u4e00-\u9fff]{2,6}[專专][訊讯][】〕\]](?=\S)"
    r"|^[（(【〔\[]?(?:本[报報刊网網台臺]|[综綜]合|新[华華]社)[讯訊电電消息]{1,2}[）)】〕\]]?[:：\s　]*(?=\S)"
)
COLLEAGUE = r"(?:reporter|correspondent|editor|critic|writer|columnist|staff|team)s?"
OURS = rf"(?:our|an?|the)\s+(?:[\w-]+\s+){{0,3}}?{COLLEAGUE}(?:\s+in\s+[A-Z][\w-]+)?"
BY = re.compile(
    rf"^(?:(?:Written|Story|Text|Words|Interview|Analysis|Review|Report|Opinion|Comment)\s+)?(?:By|by|BY):?\s+(?:{OURS}[,:]?\s+)?"
    r"(?P<names>[A-Z][^|｜•]*)"
)
EDITED = re.compile(r"^(?:Edited|Compiled|Curated)\s+(?:By|by|BY):?\s+(?P<names>[A-Z][^|｜•]*)")
BY_OURS = re.compile(rf"(?:(?P<by>by|from)\s+)?{OURS}", re.IGNORECASE)
COLLEAGUE_NAMED = re.compile(rf"(?:(?:[A-Z][\w-]*|Our|The)(?:\s+[a-z-]+){{0,3}}\s+)?{COLLEAGUE}:?\s+(?P<names>[A-Z].*)")
ENDS_WITH_BY = re.compile(r"(?:[\d|,–—-]|\d\s?[ap]\.?m\.?)\s*[Bb]y\s+(?P<names>[A-Z][^|;]*)$")
REPORTERS = re.compile(
    r"(?:Reporters?|Reported by|[Rr]eporting by|Correspondents?|Authors?|Writers?)\b:?\s+(?P<names>[A-Z][^()|;]*)"
    r"|^(?:Words|Text|Story):\s+(?P<labelled>[A-Z][^()|;]*)"
    # a line with no date may be the name of whoever is interviewed
    r"|^Interview:\s+(?=.*\b(?:19|20)\d\d$)(?P<interviewer>[A-Z][^()|;]*)"
)
ENGLISH_SEPARATOR = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s+(?=(?:in|for|from|at|of)\s)")
HANDLE = re.compile(r"\s*\(@\w+\)")
NO_PERSON = re.compile(
    r"\b(?:Staff|Writer|Reporter|Correspondent|Editor|Press|Post|Times|News|Magazine|The|Journal|Tribune|Daily|Bureau|"
    r"Service|Agency|Herald|Media|Special|Contributor)\b",
    re.IGNORECASE,
)
OWN_STAFF = re.compile(
    r"(?:(?:Our|The|A) )?(?:[A-Z][\w-]+ ){0,3}(?:Staff|Reporters?|Correspondents?|Desk|Bureau|Writers?|Editors?|Team)"
)

ROLE = (
    r"(?:实习生|實習生|记者|記者|作者|撰文|撰稿人?|通讯员|通訊員|采写|采寫|採寫|[采採][访訪](?![嘉对對者时時地])|[专專][访訪](?=[／/｜|：:])|文(?=\s?[／/｜|：:]\s?[\u4e00-\u9fff]{2}))"
    r"(?:[、/／與与和及]?(?:撰文|撰稿|整理|采写|採寫|摄影|攝影))?"
)
OTHER_LABEL = r"(?:编辑|編輯|责编|責編|来源|來源|稿源|摄影|攝影|摄像|攝像|校对|校對|时间|時間|日期|审核)"
HAN_NAME = r"[\u4e00-\u9fff]+(?:[·‧・][\u4e00-\u9fff]+)+|[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])"
CHINESE = re.compile(rf"{ROLE}(?:[：:／/｜|]|\s)*(?P<names>(?:{HAN_NAME})(?:[、，,\s]+(?:{HAN_NAME}))*)")
PAPERS_REPORTERS = re.compile(rf"[（(【〔]?[\u4e00-\u9fff]{{2,8}}[报報网網社台臺]{CHINESE.pattern}\s*[）)】〕]?")
# where a reporter's name ends that is written without a blank behind it: 本报记者王小明发自上海
RUN_ON = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![报報刊网網])(?=(?:发自|發自)[\u4e00-\u9fff]{2,6}$|(?:实习|實習|见习|見習|特约|特約)(?:记者|記者))"
)
NOT_A_NAME = re.compile(
    rf"^(?:本报|本報|发自|發自|(?:实习|實習|见习|見習|特约|特約)?{ROLE}|{OTHER_LABEL}|综合|綜合)|(?:报道|報導|報道|电|電|讯|訊|摄|攝|摄影|攝影)$"
)
SOURCE = re.compile(r"(?:来源|來源|稿源|Source)\s*[：:｜／]\s*(?P<source>[^\s|｜　（(]+(?: [A-Z][\w&]*)*)")
ENGLISH_PAPER = re.compile(
    r"(?:[A-Z][\w&'’.-]*\s+){1,5}(?:Herald|Times|Post|News|Gazette|Journal|Tribune|Daily|Chronicle|Observer|Press|"
    r"Guardian|Telegraph|Courier|Examiner|Inquirer|Register|Bulletin|Sentinel|Weekly|Magazine|Dispatch|Advertiser|Wire)"
    r"|The\s+(?:[A-Z][\w&'’.-]*\s+){0,4}(?:Sun|Star|Mail|Mirror|Record|Review|Echo|Globe|Independent|Standard|Mercury)"
)
FIELD_SEPARATOR = re.compile(r"\s*[|｜•·()（）]\s*|,\s+|\s+[—–-]\s+")
PAPER = re.compile(
    r"(?:^|[\s　|｜）)])(?P<source>[\u4e00-\u9fff]{1,10}(?:报|報|社|网|網|台|臺|刊|新闻|新聞|财经|財經))(?=[\s　|｜]|$)"
)

# a place from which a report was filed, on a line of its own below the title
FILED_FROM = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)?")
# what may stand on a line of its own among credits
BESIDE = (
    FILED_FROM,
    BY_OURS,
    re.compile(rf"{NAME.pattern} in {FILED_FROM.pattern}"),
    re.compile(rf"[A-Z][\w-]*(?: [\w-]+)? {COLLEAGUE}"),
    re.compile(r"Interview: [A-Z].*|(?:Photo(?:graph)?s?|Pictures?|Illustrations?|Video)(?: by|:) [A-Z].*|Section: .*"),
    re.compile(rf"(?:原[标標][题題]|{OTHER_LABEL})[^，。！？]{{1,60}}"),
)
LABEL = re.compile(
    r"(?:for immediate release|(?:press|news|media) (?:release|statement))(?:[ :：—–-]+(?=.{0,30}\d{4}).{0,40})?"
    r"|breaking(?: news)?|exclusive|embargoed (?:until|till|for)\b.{0,60}|新闻稿|新聞稿|新闻通稿",
    re.IGNORECASE,
)
LABELLED = re.compile(
    rf"^[（(【〔\[]?(?:本报|本報|本刊|本网)?(?:特约|特約|见习|見習|实习|實習)?(?:{ROLE}|{OTHER_LABEL}|发布|發布|发表|發表|刊登|更新)"
    r"|^(?:By|Written by|Reporters?|[Rr]eporting by|Reported by|Correspondents?|Authors?|Source)\b"
    r"|^(?:Words|Text|Story|Interview):"
    r"|^(?i:(?:last |first )?(?:published|updated|modified|posted|filed)|date)\b"
)
WEEKDAY = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|r|rs|nes|ur)?(?:day)?\.?|(?:星期|周|週)[一二三四五六日天])?,?\s*",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?:at\s+)?(?:\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)(?:\s[A-Z]{2,4})?",
    re.IGNORECASE,
)
PAGE = re.compile(r"[（(]?(?:第?\s?[A-Z]?\d{1,3}\s?版|头版|頭版|[Pp](?:age|\.)\s?[A-Z]?\d{1,3})[）)]?")
CHINESE_PAPER = re.compile(r"[\u4e00-\u9fff]{1,8}(?:报|報|网|網|新闻|新聞|日刊|周刊|週刊)")
# a paper, a station or an agency in front of its reporter or not, perhaps between title marks
CHINESE_SOURCE = re.compile(
    rf"《[^《》]{{2,12}}》(?:周刊|週刊|杂志|雜誌|月刊)?|(?:{CHINESE_PAPER.pattern}|[\u4e00-\u9fff]{{2,8}}[社台臺])(?:[讯訊]|{ROLE}.*)?"
)
CHINESE_SEPARATOR = re.compile(r"[\s　|｜/／·•—–]+")
CHINESE_MARK = re.compile(r"[，。！？；“”「」]")
LONGEST_FIELD = 14  # characters
HAN = re.compile(r"[\u4e00-\u9fff]")


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
    if len(line) > LONGEST or ends_sentence(line) or not (line := plain(line)):
        return False
    if by := EDITED.match(line) or BY.match(line):
        return any(english_names(by["names"])) or OWN_STAFF.fullmatch(by["names"].strip()) is not None
    if LABELLED.match(line):
        return credits_of(line) != Credits()
    if PAPERS_REPORTERS.fullmatch(line):
        return bool(authors_of(line))
    if HAN.search(line):
        return len(line) < LONGEST / 2 and (_is_dated_or_ours(line) or has_only_chinese_fields(line))
    return len(line) < LONGEST / 2 and _is_dated_or_ours(line)


def _is_dated_or_ours(line: str) -> bool:
    """Whether a line has a date first or beside a paper, is by one of the paper's own, or made of such fields alone."""
    dated, ours = first_date(line), BY_OURS.fullmatch(line)
    first = dated is not None and WEEKDAY.fullmatch(line, 0, dated.span.start) is not None
    beside = dated is not None and is_paper_and_date(line, dated)
    return first or beside or bool(ours and ours["by"]) or has_only_fields(line, dated)


def plain(line: str) -> str:
    """A line without Markdown's emphasis, brackets around all of it, and 【本报讯】 in front of it; names apart."""
    line = OWN_NEWS.sub("", EMPHASIS.sub("", line).strip(), 1)
    whole = IN_BRACKETS.fullmatch(line)
    return RUN_ON.sub(" ", (whole[1] if whole else line).strip())


def has_only_fields(line: str, dated: Dated | None) -> bool:
    """Whether a line is a desk, a paper, a named reporter, a date, and nothing else: ``Health Desk | 9 March 2024``."""
    around = (line[: dated.span.start], line[dated.span.end :]) if dated else (line,)
    fields = [field for part in around for field in FIELD_SEPARATOR.split(part.strip(" ,|｜•·—–-()（）")) if field]
    told = dated is not None or any(map(COLLEAGUE_NAMED.fullmatch, fields))
    signed = _signed(fields)
    return told and all(_is_field(field) or field in signed for field in fields)


def has_only_chinese_fields(line: str) -> bool:
    """Whether a line is a date, a paper or a reporter, and what is short: ``奥城晚报  记者 王小明  2024年3月5日``."""
    dated = first_date(line)
    if dated is None or CHINESE_MARK.search(line):
        return False
    rest = f"{line[: dated.span.start]} {line[dated.span.end :]}"
    fields = [field for field in CHINESE_SEPARATOR.split(rest) if field]
    told = any(CHINESE_SOURCE.fullmatch(field) for field in fields) or bool(authors_of(line))
    return told and all(len(field) <= LONGEST_FIELD for field in fields)


def _signed(fields: Sequence[str]) -> tuple[str, ...]:
    """Names in front of what their bearers are: ``Ida Holm | Staff Writer``."""
    return tuple(
        one
        for one, other in pairwise(fields)
        if OWN_STAFF.fullmatch(other) and NAME.fullmatch(one) and not NO_PERSON.search(one)
    )


def _is_field(field: str) -> bool:
    forms = (OWN_STAFF, BY_OURS, WEEKDAY, PAGE, CLOCK)
    return is_paper(field) or any(form.fullmatch(field) for form in forms) or bool(_colleague(field))


def _colleague(field: str) -> tuple[str, ...]:
    """Who is named behind what they are: ``Local democracy reporter Ana Whitlock``."""
    named = COLLEAGUE_NAMED.fullmatch(field)
    return tuple(english_names(named["names"])) if named else ()


def is_paper(line: str) -> bool:
    """Whether a line is a newspaper's name and nothing else."""
    return any(form.fullmatch(plain(line)) for form in (ENGLISH_PAPER, CHINESE_PAPER))


def is_paper_and_date(line: str, dated: Dated) -> bool:
    """Whether a line is a newspaper's name, or a place, and a date: ``The Sound Herald, 12 March 2024``."""
    before = line[: dated.span.start]
    paper = before.rstrip(" ,|｜•·—–-")
    is_named = is_paper(paper) or (before.endswith(", ") and FILED_FROM.fullmatch(paper))
    return len(line) == dated.span.end and bool(is_named)


def credits_of(line: str) -> Credits:
    """The credits (date, authors, source) that one line states; empty ones where it states none."""
    line = plain(line)
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
    line = plain(line)
    by = BY.match(line) or ENDS_WITH_BY.search(line)
    if english := [by] if by else list(REPORTERS.finditer(line)):
        return tuple(dict.fromkeys(name for match in english for name in english_names(match[match.lastgroup or 0])))
    fields = FIELD_SEPARATOR.split(line)
    if colleagues := [*_signed(fields), *(name for field in fields for name in _colleague(field))]:
        return tuple(dict.fromkeys(colleagues))
    found = (chinese_names(match["names"]) for match in CHINESE.finditer(line))
    return tuple(dict.fromkeys(name for names in found for name in names))


def chinese_names(stretch: str) -> Iterator[str]:
    """The names of a stretch, up to a label: whoever took the pictures wrote nothing."""
    for part in re.split(r"[、，,\s　]+", stretch):
        if re.match(OTHER_LABEL, part):
            return
        if not NOT_A_NAME.search(part):
            yield part


def english_names(stretch: str) -> Iterator[str]:
    """The names at the beginning of a stretch, up to the first part that is none: a desk, a paper, a place."""
    for part in ENGLISH_SEPARATOR.split(HANDLE.sub("", stretch).strip(" .")):
        if not NAME.fullmatch(part) or NO_PERSON.search(part) or ENGLISH_PAPER.fullmatch(part):
            return
        yield part


def is_label(line: str) -> bool:
    """Whether a line only says what kind of text follows: ``FOR IMMEDIATE RELEASE``."""
    return LABEL.fullmatch(line.strip(" \t*_#")) is not None

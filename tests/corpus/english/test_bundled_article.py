"""The bundled article, a machine translation with every fault of its kind, read from end to end."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import corpus
from corpus.extraction import extract
from corpus.reading import read

if TYPE_CHECKING:
    from corpus.quotation import Quotation, Record

ARTICLE = Path(corpus.__file__).parent / "articles" / "2023-05-13-beijing-tianjin-hebei.txt"

# the first words of each quotation, who says them, and the title there
SPOKEN = [
    (
        "General Secretary Xi Jinping affirmed",
        "Yang Xiuling",
        "director of the Beijing Municipal Development and Reform Commission",
    ),
    (
        "To thoroughly implement the spirit of General Secretary Xi Jinping’s important speech, we will unswervingly",
        "Liu Bozheng",
        "deputy director of the Beijing-Tianjin-Hebei Coordination Office",
    ),
    ("General Secretary Xi Jinping pointed out that it is necessary to continue to improve", None, None),
    (
        "The rule of law is the best business environment",
        "Feng Shaohui",
        "Secretary of the Party Committee and Director of the Department of Justice of Hebei Province",
    ),
    (
        "Beijing has always supported the construction",
        "Ye Tanglin",
        "executive dean of the University’s Megacity Economic and Social Development Research Institute",
    ),
    (
        "To thoroughly implement the spirit of General Secretary Xi Jinping’s important speech, we must continue",
        "Li Wei",
        "secretary-general of the Beijing Coordinated Development Service Promotion Association",
    ),
    (
        "To thoroughly implement the spirit of General Secretary Xi Jinping’s important speech, we must pay",
        "Liu Hui",
        "secretary of the Wuqing District Party Committee of Tianjin",
    ),
    ("We will continue to enlarge", "Liang Baojie", "secretary of the Xianghe County Party Committee"),
    (
        "To thoroughly implement the spirit of General Secretary Xi Jinping’s important speech, we must give",
        "Zhang Jihong",
        (
            "secretary of the party group and director of the Beijing Municipal Science and Technology Commission and "
            "Zhongguancun Management Committee"
        ),
    ),
    (
        "General Secretary Xi Jinping’s important speech inspired us",
        "Bu Aimin",
        "president of CETC Industrial Basic Research Institute",
    ),
    (
        "General Secretary Xi Jinping asked to",
        "Zhang Gui",
        (
            "secretary-general of the Beijing-Tianjin-Hebei Coordinated Development Research Institute of "
            "Nankai University"
        ),
    ),
    (
        "To implement the spirit of General Secretary Xi Jinping’s important speech, we must conduct",
        "Zhong Dongbo",
        "Secretary of the Party Committee of the Beijing Municipal Health and Health Commission",
    ),
    (
        "In recent years, Tianjin has given full play",
        "Li Li",
        "Director of the Vocational Education Division of the Tianjin Municipal Education Commission",
    ),
    (
        "To implement the spirit of General Secretary Xi Jinping’s important speech, we must go",
        "Li Jian",
        "deputy head of Dongli District and director of the Dongli Public Security Bureau",
    ),
    (
        "To implement the spirit of General Secretary Xi Jinping’s important speech, we must focus",
        "Dang Xiaolong",
        "Party Secretary of Baoding City, Hebei Province",
    ),
    (
        "Keeping in mind General Secretary Xi Jinping’s entrustment, we will",
        "An Changming",
        "Secretary of the Party Committee of Saihanba Machinery Forest Farm",
    ),
    (
        "The coordinated development of the Beijing-Tianjin-Hebei region",
        "Song Rentang",
        "director of the Hebei Provincial Department of Transportation",
    ),
    (
        "General Secretary Xi Jinping’s important speech pointed out the direction",
        "Wang Hao",
        (
            "Secretary of the Party Working Committee and Director of the Management Committee of the Beijing-Tianjin "
            "Zhongguancun Science and Technology City"
        ),
    ),
    (
        "We will deeply integrate",
        "Wang Hao",
        (
            "Secretary of the Party Working Committee and Director of the Management Committee of the Beijing-Tianjin "
            "Zhongguancun Science and Technology City"
        ),
    ),
    (
        "Conscientiously study and implement",
        "Bai Jing",
        (
            "deputy secretary-general of Zhangjiakou Municipal Government and director of the Municipal "
            "Development and Reform Commission"
        ),
    ),
    (
        "To implement the spirit of General Secretary Xi Jinping’s important speech, we must deepen",
        "Wang Youguo",
        "Party Secretary of Daxing District, Beijing",
    ),
    ("Build the soul with learning", "Ni Bin", "secretary of the Beichen District Party Committee of Tianjin"),
    (
        "It is necessary to implement the spirit",
        "Zhang Cai",
        (
            "Deputy Director of the Propaganda Department of the Hebei Provincial Party Committee, Secretary of the "
            "Party Group and Director of the Provincial Department of Culture and Tourism"
        ),
    ),
]
REPORTED = [
    ("it is necessary to firmly grasp the “nibble”", "Xi Jinping"),
    ("it is necessary to effectively promote the relief work", "Yang Xiuling"),
    ("greater breakthroughs should be made", "Xi Jinping"),
    ("it is necessary to conscientiously study", "Ye Tanglin"),
    ("Wuqing District borders Beijing and Hebei", "Liu Hui"),
    ("the next step is to increase investment", "Bu Aimin"),
    ("to implement the spirit of General Secretary Xi Jinping’s important speech, CSPC", "Li Chunlei"),
    ("Tianjin should strengthen planning docking", "Zhang Gui"),
    ("the in-depth medical cooperation", "Gao Lijun"),
    ("keeping in mind General Secretary Xi Jinping’s entrustment, Huanghua", "Dong Mingdi"),
    ("the construction of Zhongguancun Science and Technology Park", "Zhang Zhisong"),
    ("it is necessary to go deep", "Ni Bin"),
]
TERMS = [
    "bull nose",
    "nibble",
    "new two wings",
    "three schools and one hospital",
    "urban sub-center quality.",
    "regional integration",
    "innovation + internationalization",
    "turnkey",
    "one window service",
    "last mile",
    "window-through-office",
    "networking, supplementary network, and strong chain",
    "Belt and Road",
    "Tale of Two Cities",
]


@cache
def record() -> Record:
    return extract(read(ARTICLE))


def words(quotation: Quotation) -> str:
    return record().article.text[quotation.span.start : quotation.span.end]


def spoken() -> list[Quotation]:
    return [q for q in record().quotations if q.form == "direct" and not q.parent]


def test_every_direct_quotation_is_found_and_no_other() -> None:
    assert [words(q)[:20] for q in spoken()] == [opening[:20] for opening, _, _ in SPOKEN]


@pytest.mark.parametrize(("opening", "name", "title"), SPOKEN)
def test_a_quotation_has_its_speaker_with_the_whole_title(opening: str, name: str | None, title: str | None) -> None:
    (quotation,) = [q for q in spoken() if words(q).startswith(opening)]
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.title or quotation.speaker.title) == (name, title)


def test_an_unnamed_official_keeps_the_full_description() -> None:
    labels = [q.speaker.label for q in spoken() if q.speaker and q.speaker.name is None]
    assert labels == [
        "The relevant person in charge of the Beijing-Tianjin-Hebei Coordination Office of Hebei Province"
    ]


@pytest.mark.parametrize("term", TERMS)
def test_a_term_in_marks_is_no_quotation(term: str) -> None:
    assert term not in [words(q) for q in record().quotations]


@pytest.mark.parametrize(("opening", "name"), REPORTED)
def test_indirect_speech_has_its_speaker(opening: str, name: str) -> None:
    (quotation,) = [q for q in record().quotations if q.form == "indirect" and words(q).startswith(opening)]
    assert quotation.speaker is not None
    assert quotation.speaker.name == name


def test_words_quoted_inside_a_quotation_are_the_inner_speakers() -> None:
    (inner,) = [q for q in record().quotations if words(q).startswith("focus on building")]
    outer = next(q for q in spoken() if words(q).startswith("General Secretary Xi Jinping asked to"))
    assert inner.parent == outer.span
    assert inner.speaker is not None
    assert inner.speaker.name == "Xi Jinping"


def test_marked_words_within_the_same_speakers_report_are_no_nested_quotation() -> None:
    (marked,) = [q for q in spoken() if q.speaker and q.speaker.name == "Li Wei"]
    (report,) = [q for q in record().quotations if q.form == "indirect" and q.speaker and q.speaker.name == "Li Wei"]
    assert report.span.holds(marked.span)
    assert marked.parent is None


def test_the_general_secretary_is_one_person_with_his_title() -> None:
    people = [person for person in record().people if person.label == "Xi Jinping"]
    assert [(person.name, person.title) for person in people] == [("Xi Jinping", "General Secretary")]

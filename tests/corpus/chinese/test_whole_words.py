"""Names and labels begin and end where words do, and hold none that only a clause has."""

from __future__ import annotations

import pytest

from corpus.chinese.parted import word_ends
from tests.corpus.attributed import speakers

WORDS = "“船要开了，快上来吧。”"


def words(run: str, *, names: tuple[str, ...] = ()) -> list[str]:
    """The words of a run, with names that the article has introduced."""
    ends = word_ends(run, lambda at: max((len(name) for name in names if run.startswith(name, at)), default=0))
    return [run[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("run", "names", "parted"),
    [
        ("渔船制作人员工会发声明", (), ["渔船", "制作", "人员", "工会", "发", "声明"]),
        ("法官不认同被告", (), ["法官", "不", "认同", "被告"]),
        ("石岚又指渔民有误", ("石岚",), ["石岚", "又", "指", "渔民", "有误"]),
        ("石", (), ["石"]),
        ("", (), []),
    ],
)
def test_a_run_is_parted_into_its_words(run: str, names: tuple[str, ...], parted: list[str]) -> None:
    assert words(run, names=names) == parted


@pytest.mark.parametrize(
    "subject",
    [
        "法官不认同船主指",
        "船长甚至会出言侮辱乘客",
        "要视乎船主有多少质疑",
        "香港人权监察称",  # a name within 人权
    ],
)
def test_a_cut_word_and_a_clause_are_nobody(subject: str) -> None:
    assert speakers(f"北湾昨天起风。{subject}：{WORDS}") == [None]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("船长只向乘客讲过", "船长"),
        ("还有人讽刺", "有人"),
        ("三名被告说", "三名被告"),
        ("渡口主任何志宏说", "何志宏"),
        ("北湾最大在野党共同渔业党党首石岚说", "石岚"),
    ],
)
def test_labels_and_names_that_words_bound(subject: str, speaker: str) -> None:
    assert speakers(f"北湾昨天起风。{subject}：{WORDS}") == [speaker]


@pytest.mark.parametrize("told", ["又指", "一度反问", "向乘客大喊", "在庭上展示右手，并说", "只好称"])
def test_a_surname_alone_in_front_of_an_adverb_is_whoever_was_introduced(told: str) -> None:
    assert speakers(f"证人殷石岚出庭。殷{told}：{WORDS}") == ["殷石岚"]


@pytest.mark.parametrize("told", ["情绪激动地忆述", "意识清晰地回答"])
def test_a_surname_and_a_common_word_are_no_name(told: str) -> None:
    assert speakers(f"证人殷石岚出庭。殷{told}：{WORDS}") == [None]


@pytest.mark.parametrize("name", ["孟建国", "孟文静", "孟以诚"])
def test_words_that_people_are_called_are_names(name: str) -> None:
    assert speakers(f"船长孟石岚出庭。{name}强调：{WORDS}") == [name]


def test_a_name_of_two_characters_in_front_of_a_word_that_shares_one_is_whole() -> None:
    assert speakers(f"岛上起风。林郑重申：{WORDS}") == ["林郑"]

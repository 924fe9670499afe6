"""What stands in front of a report's first sentence and behind its last one."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.bylines import closing_credits, opening_credits
from corpus.credits import Credits

DAY = dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("date 2024-03-05 The ferry sails again.", Credits(date=DAY)),
        ("The ferry sails again on 2024-03-05.", Credits()),
        ("2024年3月5日，渡轮因为风暴停航。", Credits()),
        ("2024年3月5日讯 渡轮停航。", Credits(date=DAY)),
        ("Ostby, Norland, March 5, 2024 -- The ferry sails again.", Credits(date=DAY)),
        ("OSTBY (March 5, 2024) - The ferry sails again.", Credits(date=DAY)),
        ("Ida Holm, 5 March 2024, was the first.", Credits()),
        ("LONDON (Reuters) - The ferry sails again.", Credits(source="Reuters")),
        ("NEW BAY, Wash., March 5 (UPI) — The ferry sails again.", Credits(source="UPI")),
        ("本报讯（记者许文静）渡轮恢复航行。", Credits(authors=("许文静",))),
        ("新华社海港3月5日电（记者许文静、何川）渡轮恢复航行。", Credits(authors=("许文静", "何川"), source="新华社")),
        ("Ida Holm (Reuters) said so.", Credits()),
        ("海港晚报讯（记者 许文静 摄影 何川）渡轮恢复航行。", Credits(authors=("许文静",))),
    ],
)
def test_credits_may_stand_in_front_of_the_first_sentence(paragraph: str, expected: Credits) -> None:
    assert opening_credits(paragraph) == expected


@pytest.mark.parametrize(
    ("paragraph", "authors"),
    [
        ("渡轮恢复航行。（记者许文静、何川）", ("许文静", "何川")),
        ("渡輪恢復航行。【本報記者許文靜】", ("許文靜",)),
        ("渡轮恢复航行（记者许文静摄）之后。", ()),
        ("渡轮恢复航行。（全文完）", ()),
    ],
)
def test_reporters_may_stand_behind_the_last_sentence(paragraph: str, authors: tuple[str, ...]) -> None:
    assert closing_credits(paragraph).authors == authors

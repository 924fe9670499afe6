"""What so often means somebody else is nobody's, and names and labels that nearly were others."""

from __future__ import annotations

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse


def heard(text: str) -> list[tuple[str, str | None]]:
    """Form and speaker of every quotation."""
    quotations = extract(parse(f"消息\n\n{text}", id="a")).quotations
    return [(q.form, (q.speaker.name or q.speaker.label) if q.speaker else None) for q in quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("挪威强调“渔船不能再出海，必须等到春天”。", None),  # somebody of it, or about it
        ("船务局对旧码头进行清理，工人们搬走了三十条旧船和缆绳，要求“灯塔不许再亮，谁也不许来”。", None),  # too far
        ("船务局对此要求“灯塔不许再亮，谁也不许来”。", "船务局"),
        ("北湾外务处次官斋沼昭野对北湾驻外港渔业总代表石岚说，“这是我第一次来，也是最后一次。”", None),  # no title
    ],
)
def test_a_state_and_what_is_far_speak_no_marked_words(text: str, expected: str | None) -> None:
    assert [who for form, who in heard(text) if form == "direct"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("挪威前渔业部长美沼庆野说：“船队会回来，谁也拦不住。”", None),  # the holder's name is not known
        ("石岚船长作为优秀船员代表到场。渔民作为船队代表表示：“船队会回来。”", "渔民"),
        ("石岚受审。上诉庭引述石岚案的判词指：“船队会回来，谁也拦不住。”", None),
        ("局长石岚到场。法官问石岚怎样理解，她随即表示：“船队会回来。”", "石岚"),
        ("凌晨五点警方接受访问，称“无论哪条船都没有出海”。", "警方"),
        ("馆长米娅·沃恩-科林特说，船很旧。“船队会回来。”沃恩-科林特说。", "米娅·沃恩-科林特"),
        ("评论家卡尔·沃明顿曾发出过警告：“永远不要出海。”", "卡尔·沃明顿"),
        ("州长阿沃特25日表示：“船队会回来。”阿沃特还说，船很旧。", "阿沃特"),
        ("木土工程师倪岚山说，船很旧。他说：“船队会回来。”", "倪岚山"),
    ],
)
def test_names_and_labels_end_where_they_do(text: str, expected: str | None) -> None:
    assert next(who for form, who in heard(text) if form == "direct") == expected


def test_a_surname_of_two_characters_means_whoever_has_it() -> None:
    text = "首相司徒晋山到场。司徒曾对渔民表示不满。司徒用外语打招呼说：“船队会回来。”"
    assert [who for form, who in heard(text) if form == "direct"] == ["司徒晋山"]


def test_words_that_ask_somebody_are_not_theirs() -> None:
    assert heard("“船队会回来吗？”在记者会上，局长石岚多次被问及此事。") == [("direct", None)]


def test_who_is_asked_may_answer_in_the_same_sentence() -> None:
    text = "局长石岚被问及此事，他用船打比方，大方表示认为船队会回来，“只是不知道何时能回”。"
    assert {who for _, who in heard(text)} == {"石岚"}


def test_whose_surname_of_two_characters_stands_first_is_called_by_the_whole_name() -> None:
    text = "司徒说：“船队会回来。”司徒说：“船还在。”司徒来了。司徒走了。局长司徒晋山到场。司徒说：“谁去？”"
    assert {who for form, who in heard(text) if form == "direct"} == {"司徒晋山"}

import pytest

from retrieval.questions.wish import wish_in


@pytest.mark.parametrize(
    ("message", "question", "language"),
    [
        ("What did Ida Lund say? In Chinese please", "What did Ida Lund say?", "zh"),
        ("what did Ida Lund say, in Chinese please", "what did Ida Lund say", "zh"),
        ("What did Ida Lund say? Answer in English.", "What did Ida Lund say?", "en"),
        ("Please answer in Chinese: what did Ida Lund say?", "what did Ida Lund say?", "zh"),
        ("林涛说了什么？ in English please", "林涛说了什么？", "en"),
        ("林涛说了什么？用英语说", "林涛说了什么？", "en"),
        ("林涛说了什么，请用英文回答，谢谢", "林涛说了什么", "en"),
        ("請用英文回答：林濤說了什麼？", "林濤說了什麼？", "en"),
    ],
)
def test_a_wish_for_a_language_is_no_part_of_the_question(message: str, question: str, language: str) -> None:
    assert wish_in(message) == (question, language)


@pytest.mark.parametrize(
    "message",
    [
        "in Chinese please",
        "请用英文回答",
        "What did Ida Lund say in Chinese?",
        "Did she answer in English?",
        "Who is fluent in English",
        "谁用英文说话？",
        "林涛有没有用英语讲",
        "What is English?",
    ],
)
def test_a_language_that_is_asked_about_or_a_wish_alone_stays(message: str) -> None:
    assert wish_in(message) == (message, None)

"""Turns of interviews: labels with and without emphasis, and questions that only their emphasis sets apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.corpus.attributed import said

Form = Callable[[str], str]
INTRODUCED = "# The clock of Ostby\n\nIda Lund, 61, has wound the tower clock since 1989.\n\n"
EXCHANGES = (
    ("You were trained as a nurse. What happened?", "My uncle fell ill. I thought it would be for a week."),
    ("Do you have any help?", "Never."),
    ("And in winter?", 'We warm the oil. My uncle said, "Cold oil tells lies."'),
    ("What do you think of electric clocks?", "I like them. Nobody says good night to one."),
)


def article(ask: Form, answer: Form, *, gap: str = "\n\n") -> str:
    """An interview in one of the ways in which they are set."""
    turns = "\n\n".join(f"{ask(asked)}{gap}{answer(answered)}" for asked, answered in EXCHANGES)
    return f"{INTRODUCED}{turns}\n\nThe clock strikes every quarter of an hour."


def turns(asking: str | None) -> list[tuple[str | None, str]]:
    """What is expected of such an interview."""
    return [turn for asked, answered in EXCHANGES for turn in ((asking, asked), ("Ida Lund", answered))]


@pytest.mark.parametrize(
    ("ask", "answer", "asking"),
    [
        ("Tide & Quay: {}", "Ida Lund: {}", "Tide & Quay"),
        ("**Tide & Quay:** {}", "**Ida Lund:** {}", "Tide & Quay"),
        ("**Harbour Post**: {}", "**Ida Lund**: {}", "Harbour Post"),
        ("**Harbour Post: {}**", "Ida Lund: {}", "Harbour Post"),
        ("__Harbour Post:__ *{}*", "__Lund:__ {}", "Harbour Post"),
        ("**Q:** {}", "**A:** {}", None),
        ("**Q. {}**", "A. {}", None),
        ("**{}**", "{}", None),
        ("### {}", "{}", None),
        ("**{}**", "**Ida Lund:** {}", None),
    ],
)
def test_turns_are_read_without_their_labels_and_marks_of_emphasis(ask: str, answer: str, asking: str | None) -> None:
    assert said(article(ask.format, answer.format), "direct") == turns(asking)


def test_a_question_in_bold_may_stand_right_above_its_answer() -> None:
    assert said(article("**{}**".format, str, gap="\n"), "direct") == turns(None)


def test_an_answer_goes_on_in_the_first_person() -> None:
    between = "In May I was promised money.\n\nThe stairs creak.\n\n"
    text = article("**{}**".format, str).replace("**And in", f"{between}**And in")
    spoken = [words for who, words in said(text, "direct") if who == "Ida Lund"]
    assert "In May I was promised money." in spoken
    assert "The stairs creak." not in spoken


def test_frequent_questions_are_no_interview() -> None:
    asked = ("How do I apply?", "What do I need?", "When will I hear?", "Can I appeal?")
    turns_ = "\n\n".join(f"**{question}**\n\nYou fill in the form that Ida Lund gives you." for question in asked)
    assert said(f"{INTRODUCED}{turns_}", "direct") == []


def test_one_short_line_with_a_label_is_no_turn() -> None:
    assert said("Ida Lund won the race.\n\nOstby: 3\n\nHallow: 2\n\nLund: 5\n\nFalk: 4", "direct") == []


def test_words_that_a_turn_gives_to_somebody_else_by_name_are_theirs() -> None:
    told = 'No. My old master, Olav Berg, used to say, "A clock with two keepers has no keeper." He was right.'
    text = article("**Harbour Post:** {}".format, "**Ida Lund:** {}".format).replace("Never.", told)
    assert ("Olav Berg", "A clock with two keepers has no keeper.") in said(text, "direct")
    assert ("Ida Lund", told) in said(text, "direct")


def test_not_every_question_of_an_interview_says_you() -> None:
    asked = ("You never wanted to leave. Why?", "What is hard about it?", "The storm of 1987.", "Is it still lit?")
    turns_ = "\n\n".join(f"**{question}**\n\nMy knees decided that in the end." for question in asked)
    assert [who for who, _ in said(f"{INTRODUCED}{turns_}", "direct")] == [None, "Ida Lund"] * len(asked)


def test_what_a_shop_answers_its_customers_is_no_interview() -> None:
    asked = ("Do you deliver?", "Do you take cards?", "Where are you?")
    turns_ = "\n\n".join(f"**{question}**\n\nWe do so at the quay, and gladly." for question in asked)
    assert said(f"{INTRODUCED}{turns_}", "direct") == []


@pytest.mark.parametrize("ask", ["**{}**", "### {}"])
@pytest.mark.parametrize("heading", ["**About the author**", "### About the author", "## More"])
def test_what_follows_an_authors_note_is_nobodys(ask: str, heading: str) -> None:
    note = f"{heading}\n\nI write on mills.\n\nI ate my cake as well.\n\n**Thanks**\n\nWe thank you."
    text = article(ask.format, str).replace("The clock strikes every quarter of an hour.", note)
    assert said(text, "direct") == turns(None)


def test_the_last_answer_goes_on_up_to_an_authors_note() -> None:
    note = "I shall stay, too.\n\nThe stairs creak.\n\n**About the author**\n\nI have written on mills."
    text = article("**{}**".format, str).replace("The clock strikes every quarter of an hour.", note)
    assert said(text, "direct") == [*turns(None), ("Ida Lund", "I shall stay, too.")]


@pytest.mark.parametrize(
    "credit",
    ["Words: Karl Weber. Photographs: Pia Holm", "She spoke to Karl Weber in the tower.", "She told Karl Weber how."],
)
def test_whoever_asks_is_not_whoever_answers(credit: str) -> None:
    text = article("**{}**".format, str).replace("1989.\n\n", f"1989.\n\n{credit}\n\n")
    assert said(text, "direct") == turns(None)


def test_a_book_between_commas_is_nobody_who_might_answer() -> None:
    text = article("**{}**".format, str).replace("1989.\n\n", "1989. Her second, Cold Oil, appears this week.\n\n")
    assert said(text, "direct") == turns(None)


def test_of_two_people_introduced_the_headline_names_whoever_answers() -> None:
    text = article("**{}**".format, str).replace("1989.\n\n", "1989. Her cousin, Karl Weber, helps her.\n\n")
    assert said(text, "direct")[1][0] is None
    assert said(text.replace("# The clock", "# Ida Lund and the clock"), "direct")[1:] == turns(None)[1:]


def test_an_introduction_tells_of_an_interview_without_you() -> None:
    asked = ("What is the clock made of?", "Why does it stop in winter?", "Who winds it on Sundays?")
    turns_ = "\n\n".join(f"**{question}**\n\nI have never asked, and my uncle knew." for question in asked)
    assert said(f"{INTRODUCED}{turns_}", "direct") == []
    told = f"{INTRODUCED}This is our conversation.\n\n{turns_}"
    assert [who for who, _ in said(told, "direct")] == [None, "Ida Lund"] * len(asked)


def test_two_questions_and_a_remark_are_an_interview() -> None:
    asked = ("You stopped in May. Why?", "People call it a stubborn clock.", "What does your uncle say?")
    turns_ = "\n\n".join(f"**{question}**\n\nI had no oil, and my knees hurt." for question in asked)
    assert [who for who, _ in said(f"{INTRODUCED}{turns_}", "direct")] == [None, "Ida Lund"] * len(asked)


def test_a_remark_with_you_opens_an_interview() -> None:
    text = article("**{}**".format, str).replace(
        "1989.\n\n", "1989.\n\n**You never wanted to leave.**\n\nI did once.\n\n"
    )
    assert said(text, "direct") == [(None, "You never wanted to leave."), ("Ida Lund", "I did once."), *turns(None)]


def test_a_label_may_have_brackets_behind_it_or_describe_somebody_from_a_place() -> None:
    text = (
        "The councillor Ida Lund and the ferryman Per Falk met on air.\n\nLUND: We did not choose the date.\n\n"
        "FALK (laughing): You chose the year.\n\nCALLER FROM OSTBY: I want to get to work.\n\nLUND: Row."
    )
    assert [who for who, _ in said(text, "direct")][:3] == ["Ida Lund", "Per Falk", "CALLER FROM OSTBY"]

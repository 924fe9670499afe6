"""What is told of without being said by anybody, and who is meant where a description or a clause stands between."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def told(text: str) -> list[tuple[str | None, str]]:
    """Whom an answer names for each quotation, with its words."""
    return [
        (q.speaker.label if q.speaker and q.speaker.kind != "pronoun" else None, text[q.span.start : q.span.end])
        for q in extract(parse(text, id="x")).quotations
    ]


def named(text: str) -> list[str | None]:
    return [speaker for speaker, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Conspicuous in their absence have been the old allies — dubbed Moscow Mick by their political opponents.",
        "Yes, I know we’re talking about a rack here – but it felt good.",
        "Whilst whipping up meals brings memories that last a lifetime, cooking can also leave scents.",
        "Tom Webb is reportedly considering leaving the port.",
        "A second ferry has reportedly sunk in the harbour.",
        "Another boat reported to have sunk off Ostby",
        "Sailors urged to stay ashore amid reports of storms",
        "Masked group seen forming a ring amid reports of a march",
        "Asked on Monday why he did not buy clothes, Sir Tom Webb left.",
        "Asked again whether he would continue to accept gifts from Ann Lee, Sir Tom Webb left.",
        "Ann Lee sailed. When she was asked, “Will you keep sailing?” she left.",
        "The sadness of it hopes to win.",
        "The boxes appear to have been thrown from the ferry.",
    ],
)
def test_nobody_says_what_only_seems_so_what_is_rumoured_and_what_somebody_is_asked(text: str) -> None:
    assert [speaker for speaker in named(text) if speaker] == []


@pytest.mark.parametrize(
    "text",
    [
        "The official spoke on condition of anonymity.",
        "Attorney General Ann Lee announced today.",
        "The index added 256.81 points, a fresh high.",
        "What would Tom Webb learn, then, from his book?",
    ],
)
def test_when_how_much_and_under_which_condition_is_no_report(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ostby heads into a weekend of storms, says weather service", "weather service"),
        ("Dora Abel pleased the board, said Nina Krogh of the Mill Club.", "Nina Krogh"),
        ("Olav Webb who doubles as the region’s committee chairman believes that the town is safe.", "Olav Webb"),
        ("Olav Webb, who is working with the Ostby Network (ON) as Programme Officer, says boats help.", "Olav Webb"),
        ("Olav Webb, a Norwegian pollster who advises the board of Ostby, said it rains.", "Olav Webb"),
        ("Olav Webb, director of works at the Board of Roads and Rural Ports told the Post it rains.", "Olav Webb"),
        ("Minister for Harbours and Traditional Affairs, Jacob Webb, said the centre works.", "Jacob Webb"),
        ("Ostby’s Department of Harbours and Works (DHW) director-general, Zane Webb, said it rains.", "Zane Webb"),
        ("Police and Crime Commissioner Matt Webb said it rains.", "Matt Webb"),
        ("Ostby and Harwick Police confirmed a van was damaged.", "Ostby and Harwick Police"),
        ("NBC 4 Mill York reported that planes were there.", "NBC 4 Mill York"),
        ("Indian police and medics said it rains.", "Indian police and medics"),
        ("The top civil and military leaders condemned the strike.", "The top civil and military leaders"),
        ("On Tuesday Norway said it rains.", "Norway"),
        ("The Norwegian and Danish governments say they met.", "The Norwegian and Danish governments"),
        ("“You have places,” minister of mines and energy Tom Webb told the Courier last month.", "Tom Webb"),
        ("Today several countries issued alerts, warning their citizens to stay away.", "several countries"),
    ],
)  # fmt: skip
def test_who_speaks_is_named_in_full_and_found_behind_a_description(text: str, speaker: str) -> None:
    assert named(text) == [speaker]


def test_a_towns_member_of_parliament_is_no_company_of_that_name() -> None:
    text = "Ostby MP warns protesters they will face the force of law. Ostby Ferries explained that no buses run."
    assert named(text) == ["Ostby MP", "Ostby Ferries"]


def test_a_surname_is_that_of_the_one_named_last_far_below_the_other() -> None:
    others = "\n\n".join(f"The harbour has {count} boats." for count in ("two", "three", "four", "five", "six"))
    text = (
        "Prime Minister Ann Sharif sailed. Sharif rowed. Sharif swam.\n\n"
        f"{others}\n\nSpokesman Tom Sharif said the jets landed.\n\nSharif also said that they left."
    )
    assert named(text) == ["Tom Sharif", "Tom Sharif"]


def test_no_pronoun_means_whom_a_link_names() -> None:
    text = (
        "The Harbour Board met.\n\nIn a speech, Tom Webb said it rains.\n\n"
        "- Boats sink off Ostby\n\n- Seven challenges ahead for Mark Holm\n\nHe said that it snows."
    )
    assert named(text)[-1] == "Tom Webb"


def test_whoever_without_a_name_spoke_last_goes_on_in_the_next_paragraph() -> None:
    text = (
        "A teacher at the hall said those were bad. The teacher added that hero Ann Lucas, 35, was doing well.\n\n"
        "She said: “It is terrible.”"
    )
    assert named(text)[-1] == "The teacher"


def test_whoever_spoke_there_comes_before_the_owner_of_something() -> None:
    text = (
        "Daniel Webb sailed.\n\n“It is incorrect,” Webb said. (He had looked forward to meeting more at Tom Holm’s "
        "speech.)\n\n“At the port, everyone feels it,” he said."
    )
    assert named(text)[-1] == "Daniel Webb"


def test_according_to_in_front_of_the_words_names_their_speaker_within_a_report() -> None:
    text = (
        "The Harbour Board is now on record saying that the change is, according to Harbour lead Liz Webb, "
        '"truly the biggest upgrade to our box since its debut."'
    )
    assert named(text)[-1] == "Liz Webb"


def test_they_are_the_crowd_of_the_sentence_before_and_not_a_paper_that_is_cited() -> None:
    text = "On Monday, hundreds of protesters converged on the port. “Let her speak,” they chanted."
    assert named(text) == ["hundreds of protesters"]
    text = "The poster rowed, according to the Ostby Post. In one, they denounce Ostby as a bad state."
    assert named(text) == ["the Ostby Post", None]


def test_a_full_name_of_unknown_gender_is_meant_in_the_next_sentence() -> None:
    text = (
        "The slate headed by Secretary Fred Zuck won.\n\n"
        "Alano De La Rossa holds the top office in Local 90. He told me that it works."
    )
    assert named(text)[-1] == "Alano De La Rossa"


def test_a_word_with_a_capital_ends_the_name_of_a_paper_behind_in() -> None:
    text = "The slate won. Alexandra Brad wrote in Labour Notes about the outcome, “It is the first time in years.”"
    assert named(text)[-1] == "Alexandra Brad"


def test_a_title_ends_where_its_holder_says_something() -> None:
    text = "“He talks,” Brian Webb, a 32-year-old member of the Ostby community said of his father’s support."
    assert extract(parse(text, id="x")).quotations[0].title == "32-year-old member of the Ostby community"


def test_a_single_mark_that_opens_may_stand_for_an_apostrophe() -> None:
    assert named("Speaking there, Travis Webb‘s aunt confirmed, “I listened to it.”") == ["Travis Webb‘s aunt"]


def test_labels_that_ask_to_read_on_make_no_transcript() -> None:
    text = "OSTBY: It is around eight but Ann Lee is busy.\n\nALSO READ: Firm to boost clean energy"
    assert [q for q in extract(parse(text, id="x")).quotations if q.form == "direct"] == []

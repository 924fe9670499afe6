"""What is told of without being said by anybody, and who is meant where a description or a clause stands between."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import shown, shown_speakers


@pytest.mark.parametrize(
    "text",
    [
        "Gorgeous in their aprons stood the young coopers — dubbed Ostby Olav by their musical neighbours.",
        "Yes, I think we’re arguing about a kettle here – but it hissed.",
        "Whilst peeling roots brings memories that last all winter, baking can also fill barns.",
        "Third kiln reported to have cracked at Ostby",
        "Bakers urged to buy flour amid rumours of shortage",
        "Barefoot choir seen blocking a lane amid rumours of a flood",
        "Asked once more if she meant to lend ladders to Tom Webb, Dame Ann Lee yawned.",
        "Ann Lee baked. When she was asked, “Do you still bake?” she yawned.",
        "The boxes appear to have been thrown from the ferry.",
    ],
)
def test_nobody_says_what_only_seems_so_what_is_rumoured_and_what_somebody_is_asked(text: str) -> None:
    assert [speaker for speaker in shown_speakers(text, None) if speaker] == []


@pytest.mark.parametrize(
    "text", ["Harbour Warden Ann Lee announced yesterday.", "What would Tom Webb say, though, of our kettle?"]
)
def test_when_how_much_and_under_which_condition_is_no_report(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ostby faces three nights of frost, says ice service", "ice service"),
        ("Dora Abel pleased the board, said Nina Krogh of the Mill Club.", "Nina Krogh"),
        ("Olav Webb who serves as the valley’s chess captain believes that the barn is dry.", "Olav Webb"),
        ("Olav Webb, who is working with the Ostby Network (ON) as Programme Officer, says boats help.", "Olav Webb"),
        ("Olav Webb, a Norwegian pollster who advises the board of Ostby, said it rains.", "Olav Webb"),
        ("Olav Webb, director of works at the Board of Roads and Rural Ports told the Post it rains.", "Olav Webb"),
        ("Minister for Harbours and Traditional Affairs, Jacob Webb, said the centre works.", "Jacob Webb"),
        ("Ostby’s Department of Harbours and Works (DHW) director-general, Zane Webb, said it rains.", "Zane Webb"),


        ("Ostby and Harwick Police confirmed a van was damaged.", "Ostby and Harwick Police"),
        ("Danish cooks and pilots said it rains.", "Danish cooks and pilots"),
        ("On Tuesday Norway said it rains.", "Norway"),
        ("The Norwegian and Danish governments say they met.", "The Norwegian and Danish governments"),

        ("Today several villages warned that their anglers should keep off.", "several villages"),
    ],
)  # fmt: skip
def test_who_speaks_is_named_in_full_and_found_behind_a_description(text: str, speaker: str) -> None:
    assert shown_speakers(text, None) == [speaker]


def test_a_towns_member_of_parliament_is_no_company_of_that_name() -> None:
    text = "Ostby MP tells anglers their licence ends in spring. Ostby Ferries explained that no buses run."
    assert shown_speakers(text, None) == ["Ostby MP", "Ostby Ferries"]


def test_a_surname_is_that_of_the_one_named_last_far_below_the_other() -> None:
    others = "\n\n".join(f"The harbour has {count} boats." for count in ("two", "three", "four", "five", "six"))
    text = (
        "Prime Minister Ann Sharif sailed. Sharif rowed. Sharif swam.\n\n"
        f"{others}\n\nSpokesman Tom Sharif said the jets landed.\n\nSharif also said that they left."
    )
    assert shown_speakers(text, None) == ["Tom Sharif", "Tom Sharif"]


def test_no_pronoun_means_whom_a_link_names() -> None:
    text = (
        "The Harbour Board met.\n\nIn a speech, Tom Webb said it rains.\n\n"
        "- Boats sink off Ostby\n\n- Seven challenges ahead for Mark Holm\n\nHe said that it snows."
    )
    assert shown_speakers(text, None)[-1] == "Tom Webb"


def test_whoever_without_a_name_spoke_last_goes_on_in_the_next_paragraph() -> None:
    text = (
        "A cook at the mill said those were stale. The cook added that winner Ann Lucas, 35, was eating again.\n\n"
        "She said: “It is burnt.”"
    )
    assert shown_speakers(text, None)[-1] == "The cook"


def test_whoever_spoke_there_comes_before_the_owner_of_something() -> None:
    text = (
        "Daniel Webb sailed.\n\n“It leaks,” Webb said. (He had hoped to find others there after Tom Holm’s "
        "concert.)\n\n“On the quay, nobody mends it,” he said."
    )
    assert shown_speakers(text, None)[-1] == "Daniel Webb"


def test_according_to_in_front_of_the_words_names_their_speaker_within_a_report() -> None:
    text = (
        "The Harbour Board keeps telling anglers that the crane is, according to Harbour head Liz Webb, "
        '"easily the oldest thing on this quay but the mud."'
    )
    assert shown_speakers(text, None)[-1] == "Liz Webb"


def test_they_are_the_crowd_of_the_sentence_before_and_not_a_paper_that_is_cited() -> None:
    text = "On Friday, dozens of rowers marched to the mill. “Let it boil,” they sang."
    assert shown_speakers(text, None) == ["dozens of rowers"]
    text = "The potter rowed, according to the Ostby Post. In one, they denounce Ostby as a cold kitchen."
    assert shown_speakers(text, None) == ["the Ostby Post", None]


def test_a_full_name_of_unknown_gender_is_meant_in_the_next_sentence() -> None:
    text = (
        "The crew led by Treasurer Fred Zuck rowed.\n\n"
        "Alano De La Rossa keeps the long ledger in Dock 12. He told me that it floats."
    )
    assert shown_speakers(text, None)[-1] == "Alano De La Rossa"


def test_a_word_with_a_capital_ends_the_name_of_a_paper_behind_in() -> None:
    text = "The bells cracked. Alexandra Brad wrote in Kiln Notes about the repair, “It was wet for weeks.”"
    assert shown_speakers(text, None)[-1] == "Alexandra Brad"


def test_a_title_ends_where_its_holder_says_something() -> None:
    text = "“She hums,” Brian Webb, a 47-year-old member of the Ostby choir said of his aunt’s kettle."
    assert extract(parse(text, id="x")).quotations[0].title == "47-year-old member of the Ostby choir"


def test_a_single_mark_that_opens_may_stand_for_an_apostrophe() -> None:
    assert shown_speakers("Calling later, Travis Webb‘s cook confirmed, “I stirred it.”", None) == [
        "Travis Webb‘s cook"
    ]


def test_labels_that_ask_to_read_on_make_no_transcript() -> None:
    text = "OSTBY: The kettle is on and Ann Lee is late.\n\nALSO READ: Mill to hire two more coopers"
    assert [q for q in extract(parse(text, id="x")).quotations if q.form == "direct"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Rolf Webb blames radio for Ann Lee's ‘Moe sank boats’ flap.",
        "Rolf Webb says Ann Lee's “late boat” trick is the issue.",
    ],
)
def test_words_that_tell_of_which_kind_a_thing_of_anothers_is_are_nobodys(text: str) -> None:
    assert [q.speaker for q in extract(parse(text, id="x")).quotations if q.form == "direct"] in ([None], [])

"""Who can be the source of a cue: whoever acts, however far away, and nobody who only stands near."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speaker_of(text: str, words: str) -> str | None:
    """The label of whoever speaks the words; None for nobody."""
    article = parse(text + "\n", id="a")
    at = text.index(words)
    near = [q for q in extract(article).quotations if q.span.start <= at < q.span.end and q.form == "direct"]
    return near[0].speaker.label if near and near[0].speaker else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Jon Hale, a lecturer at the School of Health at Ostby who did not sign, told Mail: “It is late.”",
            "Jon Hale",
        ),
        ("Ann Lee was shamed again, with Harbour Online calling her “late again.”", "Harbour Online"),
        ("The love of trade and opposition to “late again boats,” as Ann Lee put it, cost money.", "Ann Lee"),
        ("Mr. Webb last week said the pier is late. “It is late again,” he said.", "Webb"),
        ("Mr. Webb Monday said it is “late again.”", "Webb"),
        ("“It is late,” Sam Hale said, according to the Courier. “It is late now.”", "Sam Hale"),
        ("Karl Lee, a botanist at the Academy of Carolina, New Ostby, helps. He says it is “late again.”", "Karl Lee"),
        ("Webb rows. Clubs that have backed him say they believe it is “late again.”", "Clubs"),
        ("Mayor Ann Lee left. At a talk in Ostby, the mayor also said it is “late again.”", "Ann Lee"),
        ("The pier shut, said clerk Jon O’Rahn. O'Rahn said it is “late again.”", "Jon O’Rahn"),
        ("The ferries appeared after the storm, which made Webb believe that it is “late again.”", "Webb"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    words = "late now" if "late now" in text else "late again" if "late again" in text else "It is late"
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee saved comments including “Sell your boat now.”", "Sell your"),
        ("There’s an old saying that goes “a boat is made by the sea” which all the fishers know.", "a boat"),
        ("This is how kilns fail: “when no one counts out the bricks.”", "when no one"),
        ("Ann Lee paid a fee to print the name “tide” on mugs.", "tide"),
        ("Ann Lee opened the hall.\n\n“A lovely show! We will be back.”\n\n– Jo** Al****", "A lovely"),
        ("After playing “Last Ferry Home,” the singer Ann Lee left the stage.", "Last Ferry"),
    ],
)
def test_nobody_speaks(text: str, words: str) -> None:
    assert speaker_of(text, words) is None


@pytest.mark.parametrize("body", ["the Ministry of Works", "the Committee on Fisheries and Harbours"])
def test_a_body_may_end_the_article(body: str) -> None:
    """A line without a full stop, such as a caption."""
    label = speaker_of(f"“It is late,” said {body}", "It is late")
    assert label
    assert body.startswith(label)


def test_the_items_of_a_list_are_no_turns() -> None:
    items = ("Accuracy: The boats are good.", "Disadvantages: They cost a lot and leak.")
    text = "\n\n".join(f"- {item}" for item in items * 3)
    assert not extract(parse(text + "\n", id="a")).people


def test_links_in_capitals_are_no_turns() -> None:
    text = "VIDEO: The hand wash is here\n\nSTRESS: How to look after your health\n\nHOPE AND LOSS: Tell us your story"
    assert not extract(parse(text + "\n", id="a")).people


def test_a_salutation_is_no_speaker() -> None:
    text = "DEAR ANN: You were right to leave.\n\nDEAR TOM: You were not, and you know that."
    assert not extract(parse(text + "\n", id="a")).people


def test_they_is_no_group_of_before_when_a_person_spoke_since() -> None:
    text = (
        "Two engineers say the pier will sink. Kim Lind, a clerk of the port, says it stands."
        " “We look at it each day,” they said."
    )
    assert speaker_of(text, "We look") in (None, "they")


def test_but_joins_no_two_speakers() -> None:
    text = "President Tom Webb was eager to leave, but General Mark Hale, the head of the port, said it was “late.”"
    assert speaker_of(text, "late.") == "Mark Hale"


def test_a_chant_is_no_title() -> None:
    assert speaker_of("Rowers chanted “Paint our oars,” and “Save The Ferry.”", "Save The") == "Rowers"


def test_a_think_tank_thinks_nothing() -> None:
    text = "Ann Lee, a clerk at the Ostby-based Forum on Barns and Orchards think tank told Harbour News.\n"
    assert not extract(parse(text, id="a")).quotations


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“A gap stood in the way of the target,” the WHO said.", "A gap", "the WHO"),
        (
            "OSTBY: A cook of the port has stirred the town, describing boats as “a plague of the sea”.",
            "a plague",
            "A cook of the port",
        ),
        ("Speaking in the Upper House, the Harbour MP said: “It is late.”", "It is", "the Harbour MP"),
        ("“We have it,” the Mill paper quoted Head of Ostby Port Council Olav Tarm as saying.", "We have", "Olav Tarm"),
        ("Boats please rowers in the town who cheered: “Sail on.”", "Sail", "rowers in the town"),
        ("The Ostby report states: “The pier has sunk.”", "The pier", "The Ostby report"),
        ("The man named as Berg, Ida reports, is shown “kneeling in a field of oats.”", "kneeling", "Ida"),
        ("The Department of Agriculture notes, “it rains a lot.”", "it rains", "The Department of Agriculture"),
    ],
)
def test_what_stands_in_front_or_amid_is_no_source(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_a_spokesman_just_told_of_is_no_other_named_later() -> None:
    text = (
        "A port spokesman said that it was early. The spokesman added: “It has not sunk.”\n\nMill spokesman Joe Berg "
        "said: “It has.”"
    )
    assert speaker_of(text, "It has not") == "A port spokesman"


@pytest.mark.parametrize(
    "who",
    [
        "A clerk of Mills & Boats",
        "Norway and Denmark",
        "The port offices of Norway and Denmark",
        "Police in Ostby and medics",
    ],
)
def test_hyphens_and_the_word_and_cut_no_speaker(who: str) -> None:
    said = extract(parse(f"{who} said that the quay was full.", id="x")).quotations
    assert [q.speaker.label for q in said if q.speaker] == [who]


def test_a_pronoun_that_is_no_subject_before_a_colon_names_nobody() -> None:
    told = "“We row at dawn,” said Ann Lee.\n\nHim say: “The fish are back.” Tom Webb pointed to the water."
    said = {told[slice(*q.span)]: q.speaker for q in extract(parse(told, id="a")).quotations if q.form == "direct"}
    assert said["The fish are back."] is None

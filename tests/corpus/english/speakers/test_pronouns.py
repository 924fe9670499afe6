"""Whom “he” and “she” mean where several people stand near."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import speakers

CASES = [
    (
        "not who questions him ahead of the pronoun",
        (
            "The court heard the pilot Paul Renn on Monday. He told it that the crane was old.\n\n"
            "Questioned by Tom Falk, he said: “We have never slept on board.”"
        ),
        "Paul Renn",
    ),
    (
        "not who leads the questioning",
        (
            "The court heard the pilot Paul Renn on Monday. He told it that the crane was old.\n\n"
            "In his evidence, and under cross-examination by Falk, he said the harbour had been “closed for a week”."
        ),
        "Paul Renn",
    ),
    (
        "whose book it is",
        "The hall was full.\n\nIn a book written by Tom Falk, he said: “We have never slept on board.”",
        "Tom Falk",
    ),
    (
        "who spoke last, not whom a clause names behind another “he”",
        (
            "“Yes,” says Piet Brandt, who met the mayor Karl Odum in May.\n\nThe tea he pours when we come to "
            "Odum is what he poured that morning. “Is there any sugar?” he said."
        ),
        "Piet Brandt",
    ),
    (
        "somebody of unknown gender who acts, not a man inside a clause before",
        (
            "Port director Eun Sato signed the deal in May. He sails.\n\nAsked whether he minded that Tom Webb, the "
            "likely mayor, called it a hoax, Sato demurred.\n\n“There is only one harbour,” he said."
        ),
        "Eun Sato",
    ),
    (
        "whom the paragraph before names, though not as its subject",
        (
            "Olav Berg runs the bank and Anna Moe the school.\n\nMany like Thomas Lund.\n\nFor Thomas Lund, whose name "
            "is in every mouth, this means that questions are best left alone.\n\n“I leave that to others,” he said."
        ),
        "Thomas Lund",
    ),
    (
        "whoever is known by a given name alone",
        (
            "Martin Falk wrote the book.\n\nBob came late and left early, as he always did.\n\nBob told the paper that "
            "he had been in the port.\n\n“I remember every hour of it,” he said."
        ),
        "Bob",
    ),
    (
        "the holder of an office that is called by it",
        (
            "Mayor Karl Lund met sailors, and Peter Vik stayed at home, Vik said.\n\nAt the pier on Sunday, the mayor "
            "spoke of courage.\n\n“We stand with those who sail,” he said."
        ),
        "Karl Lund",
    ),
    (
        "a woman and not a body with a longer name",
        (
            "Harbour Alliance International sold its ships. Mrs. Lund bought some.\n\nEven as Harbour fell, Mrs. Lund "
            "wrote to the town, telling it Harbour was worth more.\n\n“We will buy again,” she said."
        ),
        "Lund",
    ),
    (
        "whoever speaks, not whom they speak of",
        (
            "Per Moe, the pilot, and Erik Dahl, the cook, met.\n\nMoe repeated it to the paper, saying Dahl was "
            "late.\n\n“We have a harbour to run,” he said."
        ),
        "Per Moe",
    ),
    (
        "a person whose surname is a word for a thing",
        (
            "“The town grows,” said Peter August, a pilot. Tom Webb was there.\n\nThey want to do much more, August "
            "said.\n\n“There is a time to leave,” he said."
        ),
        "Peter August",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_he_and_she_are_whoever_the_sentences_before_put_first(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_vice_president_is_not_the_president() -> None:
    text = "Vice President Karl Lund met sailors.\n\n“The boats may stay here,” the president said."
    assert speakers(text)[-1] == "the president"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "AG Moe said that it is late. “It rains,” said Lisa Moe.\n\n“The law holds for all,” AG Moe said.",
            "Lisa Moe",
        ),
        ("On Sunday, after leaving Ostby, Ann Lee (R-OH), said, “I am ready to sail again.”", "Ann Lee"),
        ("That the town grows does not surprise harbour pilot Ann Lee: “Lesser ports have grown.”", "Ann Lee"),
        ("Later that month on HTV: “I have never said that we were wrong to go there.”", None),
        (
            "The town prepares for what Ann Lee called “the loudest and most open vote in living memory,” or so.",
            "Ann Lee",
        ),
        (
            "The Moe study blames Tom Webb for taking much of the money and claims that “the bank paid for it.”",
            "The Moe study",
        ),
        ("“We sail at dawn,” wrote the consul at the time, John E. Moe.", "John E. Moe"),
        (
            "Leaders say the visits helped. “He said, ‘How do we win?’” Tom Estrup, the head of the port, said of him.",
            "Tom Estrup",
        ),
        ("“We sail,” said William T. Moe. “No,” said Tom Moe.\n\n“We wait,” William Moe said.", "William T. Moe"),
        (
            "The Harbour Office says that it is on track, and Brian Moe, the Harbour Office adviser, said “we wait.”",
            "Brian Moe",
        ),
    ],
)
def test_of_whom_the_words_are(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_a_title_behind_what_bears_it_is_nobodys_words() -> None:
    text = "Clerks went home. There was a piece entitled “Mr. Moe Is Not a Brave Man of the Sea,” when it came."
    assert {q.speaker for q in extract(parse(text, id="x")).quotations if q.form == "direct"} <= {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Olav Berg waited. Her lawyer, Karl Moe, came out. “We are shut,” he said.", "Karl Moe"),
        ("Olav Berg waited. His sister came out. “I was early,” he said.", "Olav Berg"),
        ("Pilot Olav Berg waited.\n\nThe clerk came out. “We are shut,” he said.", "he"),
        ("Pilot Olav Berg waited.\n\nThe pilot left. “They are shut,” he said.", "Olav Berg"),
    ],
)
def test_a_pronoun_may_mean_somebody_without_a_name(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Olav Berg asked Karl Moe whether it was late. “Not yet,” he said.", "Karl Moe"),
        ("Olav Berg asked whether Karl Moe had left. “I must leave,” he said.", "Olav Berg"),
        ("Olav Berg asked Karl Moe's wife whether it was late. “I must leave,” he said.", "Olav Berg"),
        ("Olav Berg was asked by Karl Moe whether it was late. “Not yet,” he said.", "Olav Berg"),
        ("Olav Berg asked Karl Moe whether it was late. “Is it?” he asked.", "Olav Berg"),
    ],
)
def test_who_is_asked_answers(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize("named", ["Her partner, Ilka Doon, came.", "Ilka Doon, who owns the mill, came."])
def test_what_is_set_off_shows_that_a_name_is_somebodys(named: str) -> None:
    assert speakers(f"Pilot Eva Lind left.\n\n{named} “It is late,” she said.")[-1] == "Ilka Doon"


def test_who_spoke_in_the_paragraph_comes_before_who_was_named_there() -> None:
    text = "“It is late,” said Lee Falk, who once worked for Mr. Berg. He added, “We must leave.”"
    assert speakers(text)[-1] == "Lee Falk"


def test_a_description_set_off_behind_a_name_is_the_named_one() -> None:
    text = "Eva Lind, a pilot at the port, has urged the town to wait, calling the plan “rather too early”."
    assert speakers(text)[-1] == "Eva Lind"


def test_it_means_no_people() -> None:
    text = "The port grew. Sailors told the town that it was full. Even so, it declared that “there is room for all.”"
    assert speakers(text)[-1] not in ("Sailors", "sailors")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eva Lind came. Karl Moe did too. He called Moe “the greatest fool at sea”.", "He"),
        ("Olav Berg said, “I stay.” He sang to Karl Moe. He called Moe “the greatest fool at sea”.", "Olav Berg"),
        ("Eva Lind came. Karl Moe did too. He called Moe a cook. He called the man “a great fool at sea”.", "He"),
        ("Olav Berg sat. Karl Moe was there. When he rose, he said he was Moe, “nobody you know”.", "Karl Moe"),
        ("Karl Moe was there. He said on the phone, which Moe hates, that it was “far too late to go”.", "Karl Moe"),
        ("Olav Berg said it may rain.\n\nUnder Karl Moe's rule, he said, it was “far too late to go”.", "Olav Berg"),
        ("Karl Moe has a boat.\n\nMoe's boat, he said, was “far too late to go”.", "Karl Moe"),
        ("Olav Berg wept.\n\nKarl Moe sings. The Karl Moe Choir, he said, is “far too late to go”.", "Karl Moe"),
        ("Olav Berg said it.\n\nKarl Moe made Moe Boats. Moe Boats, he said, is “far too late to go”.", "Karl Moe"),
        ("Olav Berg said it may rain.\n\nWhile Karl Moe ruled, he said, it was “far too late to go”.", "Karl Moe"),
    ],
)
def test_a_pronoun_means_nobody_whom_its_clause_names(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_words_of_a_name_say_nothing() -> None:
    found = extract(
        parse("In her papers, Moe reports shares in Ostby Motor Credit Co. worth five crowns.", id="x")
    ).quotations
    assert {q.speaker.label for q in found if q.speaker} == set()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said Olav Berg.\n\nSailors at Peter Moe wait for the ferry.\n\n“I heard it,” he said.", "Olav Berg"),
        ("The EP plays the voice of the rower and singer Olav Berg at length.\n\n“I heard it,” he said.", "he"),
        ("To the rower Olav Berg, the town looked small.\n\n“I heard it,” he said.", "Olav Berg"),
        ("A toast came from Olav Berg, a cook who rows.\n\n“I heard it,” he said.", "Olav Berg"),
        ("When Olav Berg asked if he could name the ship, he said: “I would not.”", "he"),
        ("Olav Berg was loud. The clerk rose. He frowned: “No.” The town slept. He said: “We heard it.”", "He"),
    ],
)
def test_a_pronoun_means_nobody_who_is_named_only_by_the_way(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("near", "words", "speaker"),
    [
        ("The prize for the best young player went to Ida Holm.", "I did not expect this", "Ida Holm"),
        ("Readers had voted for Ida Holm.", "I am so proud of this book", "Ida Holm"),
        ("It was a hard winter for the farmer Ida Holm.", "I lost half the herd", "she"),
    ],
)
def test_nobody_further_away_is_meant_who_has_not_spoken(near: str, words: str, speaker: str | None) -> None:
    text = f"Nora Sund opened the new library on Monday.\n\n{near}\n\n“{words},” she said."
    assert speakers(text)[-1] == speaker


def test_whom_the_text_tells_of_before_is_meant_behind_a_preposition_too() -> None:
    text = (
        "Karl Moe rode to Ostby.\n\n“It is late,” said Olav Berg, a cook.\n\nThe ferry sank without Moe.\n\nOn the "
        "quay nobody cheered when he said that it was “far too late to go”."
    )
    assert speakers(text)[-1] == "Karl Moe"


def test_what_somebody_is_in_front_of_she_is_nobody_new() -> None:
    text = "“It is late,” said Ida Holm, 44. A weaver from Norwick, she rows by night. “My boat leaks.”"
    assert speakers(text)[-1] == "Ida Holm"


def test_who_alone_fits_in_the_paragraph_is_meant_behind_a_preposition() -> None:
    assert speakers("Nora Sund gave a book to Tveni Moe. “It is late,” he said.")[-1] == "Tveni Moe"


def test_a_month_behind_the_year_is_nobody() -> None:
    text = "A clerk told of her way home this year June in Ostby. She said the boats were late."
    assert {q.speaker.name for q in extract(parse(text, id="x")).quotations if q.speaker} == {None}


@pytest.mark.parametrize(
    ("about", "speaker"),
    [
        ("Holt left the court early. “I checked the pump,” he said.", "he"),
        ("Holt left the court early. “I checked the pump,” she said.", "Ida Holt"),
        ("Holt waited for Karl Venn. “I checked the pump,” he said.", "Karl Venn"),
    ],
)
def test_a_surname_that_seems_to_be_a_womans_may_be_a_mans(about: str, speaker: str) -> None:
    text = f"The treasurer, Karl Venn, spoke on Monday.\n\nThe pilot came with his wife, Ida Holt.\n\n{about}"
    assert speakers(text)[-1] == speaker

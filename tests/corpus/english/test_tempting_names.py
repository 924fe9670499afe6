"""Words beside which a name stands that is not their speaker's."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[str | None]:
    """Whom an answer names for the direct quotations, nobody for those left open."""
    found = extract(parse(text, id="x")).quotations
    return [q.speaker.label if q.speaker and q.speaker.kind != "pronoun" else None for q in found if q.form == "direct"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dora Abel had heard the guard shout “close the gates” before the crush.", "the guard"),
        ("Neighbours heard a woman scream, “Please, not the children!”", "a woman"),
        ("Dora Abel heard Webb say, “It was never meant to float.”", "Webb"),
        ("Ida Krogh remembers her teacher telling her, “You will never be a singer.”", "her teacher"),
        ("Dora Abel watched Holm turn to the cameras and say: “I have nothing to hide.”", None),
        ("Ida Krogh heard him say, “You will never be a singer.”", None),
    ],
)
def test_what_somebody_was_heard_to_say_is_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Holm accused Abel of saying “the town can burn for all I care.”", "Abel"),
        ("The union accused the company of calling its drivers “lazy and overpaid”.", "the company"),
        ("Lise Holm accused him of saying “the town can burn for all I care.”", None),
        ("Lise Holm apologised for saying “nobody needs two homes” on Harbour Radio.", "Lise Holm"),
    ],
)
def test_what_somebody_is_blamed_for_saying_is_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Abel said that Holm had threatened him, telling him: “You will never work here again.”", "Holm"),
        ("Nina Abel said that her landlord had come to the door, shouting: “You have until Friday.”", "her landlord"),
        ("Judge Karin Falk sentenced Tom Reed to four years, telling him: “You preyed on them.”", "Karin Falk"),
    ],
)
def test_whoever_had_done_what_is_told_said_what_goes_with_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("She quoted her father as saying, “Never sell the boat.”", "her father"),
        ("State television quoted General Amir Raza as saying: “The border is quiet tonight.”", "Amir Raza"),
        ("Local media quoted the hospital's director, Pedro Salas, as saying “we are out of beds.”", "Pedro Salas"),
    ],
)
def test_whoever_is_quoted_as_saying_it_has_said_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Holm, the manager told staff: “Nobody leaves before six.”", "the manager"),
        ("The general, according to two witnesses, said: “Leave no one behind.”", "The general"),
        ("Webb recalled what Holm had told him: “Trust the river.”", "Holm"),
        ("Lund's grandfather, who built the house, used to tell him: “A net is holes.”", "Lund's grandfather"),
        ("Lena Ortiz said her grandmother used to say that bread was “half the table”.", "her grandmother"),
        ("Thousands liked Boyd's post, which read, “Order is not silence.”", "Boyd's post"),
        ("While Holm spoke of “a new start”, Webb warned everybody.", "Holm"),
    ],
)
def test_a_clause_of_its_own_has_its_own_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_others_whose_words_somebody_reports_stay_unnamed() -> None:
    text = (
        "Dr. Sara Lind wrote that the trial was “too small to tell”, and that others had called it “promising at best”."
    )
    assert speakers(text) == ["Sara Lind", None]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("According to harbour master Jens Brask, two boats are missing.", "Jens Brask", "harbour master"),
        ("“They never ask us,” said my neighbour Mr Ali.", "Ali", None),
        ("“They never ask us,” said the shopkeeper Mr. Ali.", "Ali", "shopkeeper"),
        ("“We bake at three,” says head baker and owner Nils Moe.", "Nils Moe", "owner"),
        ("Old Henrik Lund mends nets. “My hands shake,” says Henrik Lund.", "Henrik Lund", None),
        ("“It is full,” said Ann Lee, of Mill Lane.", "Ann Lee", None),
    ],
)
def test_name_and_title_are_told_apart(text: str, name: str, title: str | None) -> None:
    person = extract(parse(text, id="x")).people[0]
    assert (person.name, person.title) == (name, title)


def test_turns_may_be_headed_by_an_honorific() -> None:
    text = (
        "MR. DUBOIS: I thank you for your time.\n\nSENATOR HALE: Did you sign the letter?\n\n"
        "MR. DUBOIS: I signed it, yes."
    )
    assert speakers(text) == ["DUBOIS", "HALE", "DUBOIS"]


def test_initials_head_the_later_turns_of_a_name_in_full() -> None:
    text = (
        "Tom Baker talks to Lena Ortiz.\n\nTom Baker: When did you start?\n\nLena Ortiz: When I could hold a pen.\n\n"
        "TB: And who read it?\n\nLO: My sister did. She was merciless."
    )
    assert speakers(text) == ["Tom Baker", "Lena Ortiz", "Tom Baker", "Lena Ortiz"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Webb rejected Holm's claim that he had been “absent for months”.", "Holm"),
        ("Holm said Webb's words — “let them wait” — were cruel.", "Webb"),
        ("Webb read out a message from Holm: “I am with you in spirit.”", "Holm"),
        ("Clara Holm went home. Her last words, according to her son, were: “Is that all?”", "Clara Holm"),
        ("Webb rejected the claim that he had been “absent for months”.", None),
        ("Holm reminded Webb of his own words: “A deal is a deal.”", None),
        ("Webb said that Holm's claim that he was ill is “not true at all”.", "Webb"),
    ],
)
def test_words_that_a_noun_tells_of_are_its_owners(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister did not tell farmers to “get a real job”.", None),
        ("Webb never said that the harbour was “finished,” his lawyer insisted.", None),
        ("Lise Holm, who never finished school, told the class “to keep going at all costs”.", "Lise Holm"),
        ("Lise Holm added that she did not support bans that were issued “willy-nilly by the dozen”.", "Lise Holm"),
    ],
)
def test_what_was_not_said_is_nobodys(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Webb smiles.", None),
        ("Outside, a boy is shouting.", None),
        ("Holm smiles.", "Holm"),
        ("She smiles.", "Holm"),
        ("It was a cold day.", "Holm"),
    ],
)
def test_a_sentence_about_another_ends_what_somebody_says(between: str, speaker: str | None) -> None:
    assert speakers(f"“We eloped,” Holm recalls. {between} “Her father was armed.”") == ["Holm", speaker]


def test_a_description_of_the_other_gender_is_not_whom_a_pronoun_means() -> None:
    text = "Clara Holm met her son. Her son said that it was late. “I am leaving now,” she said."
    assert speakers(text) == ["Clara Holm"]


def test_a_surname_that_is_a_plural_noun_is_known_where_it_opens_a_sentence() -> None:
    text = "Kate Summers says the vote is unfair.\n\nSummers again: “Let the people see.”"
    assert speakers(text) == ["Kate Summers"]


def test_the_verb_of_a_law_is_no_part_of_its_name() -> None:
    assert speakers("Article 5 states: “An attack on one is an attack on all.”") == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elwood's mother warned her. “They eat your food,” Elwood remembers her saying.", None),
        ("“Everybody out!” Dora Abel heard the driver yell.", "the driver"),
        ("Moreno limped off to chants of “there is only one Isa”.", None),
        ("Adler was asked by a reporter, “Will you resign?” He did not look up.", "a reporter"),
    ],
)
def test_what_somebody_remembers_or_leaves_to_is_not_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_whoever_asked_is_not_whom_he_means() -> None:
    text = "Tomas Adler was asked by a reporter, “Will you resign?” He answered: “Not today.”"
    assert speakers(text) == ["a reporter", "Tomas Adler"]


def test_a_sentence_of_nothing_but_who_speaks_goes_with_the_words_before_it() -> None:
    text = (
        "Director Zhou Ping of the Linjiang Hospital said: The operation is a success. "
        "“Thank you, doctor!” The patient's family members excitedly said."
    )
    assert speakers(text) == ["The patient's family members"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rovers boss Danny Prior hailed Max Teal: “The kid is fearless.”", "Danny Prior"),
        ("Mrs. Friendly said she was “glad to be of use to the town”.", "Friendly"),
        ("PC Ian Doyle told the inquest: “I found the gate open.”", "Ian Doyle"),
    ],
)
def test_a_surname_may_be_a_word(text: str, name: str) -> None:
    assert extract(parse(text, id="x")).people[0].name == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Brandt says she was told by the port's director, Anders Voll: “Build it or leave.”", "Anders Voll"),
        ("Ida Brandt was told, “You have to leave now.”", None),
        ("According to Brandt, Voll later wrote that the lock was “the best money we ever spent.”", "Voll"),
        ("Vik said the captain's last announcement — “Everything is in hand” — haunts her.", "the captain"),
        ("Neither Voll nor Aas would say whether the lock was “safe for all ships”.", None),
        ("The report quotes the captain as telling the bridge: “Hard to port.”", "the captain"),
        (
            "While she watched Mr. Voll open the lock, the most she could manage was to cry “You are wrong!” over it.",
            None,
        ),
    ],
)
def test_whoever_tells_is_looked_for_in_the_clause_that_tells_it(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_the_ones_somebody_saw_are_no_name() -> None:
    assert speakers("The ones State officials called “the very lucky few” moved away.") != ["The ones State officials"]


LONG = "“Somebody lent me a lamp to light the stairs,” said Nils Ebb, the ferryman. “But it went out on the first one.”"


@pytest.mark.parametrize("stop", [".", " …"])
def test_a_pull_quote_is_of_whoever_says_the_words_in_the_text(stop: str) -> None:
    pulled = f"“Somebody lent me a lamp to light the stairs{stop} But it went out on the first one”"
    text = f"{LONG}\n\nDora Abel runs the mill. Court papers say that she owes money.\n\n{pulled}\n\nIt is shut.\n"
    assert speakers(text)[2] == "Nils Ebb"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry came into fashion, Nils Ebb said, through a waltz by Dora Abel called “White Ferry.”",
        "Readers were unprepared to hear a plea for peace from someone named “Ferryman.”",
        "Mara Lind said she wrote a book called “The Mill That Never Was” last year.",
    ],
)
def test_what_something_is_called_is_nobodys(text: str) -> None:
    assert not speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Director Qiu Lan left.\n\nHe Guoping, her deputy, added: “No barge moors here for nothing.”", "He Guoping"),
        ("“It cracks,” said He Guoping, the deputy of Qiu Lan.", "He Guoping"),
        ("Mayor Qiu Lan lit a kiln. She Aihua, a cooper, told her: “The chimney leaks.”", "She Aihua"),
        ("Mayor Qiu Lan lit a kiln. She promised: “The chimney will be mended.”", "Qiu Lan"),
    ],
)
def test_a_chinese_surname_may_look_like_a_pronoun(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("label", ["Note", "Results", "Correction"])
def test_a_label_is_nobody(label: str) -> None:
    found = extract(parse(f"{label}: The ferry was late, and so the mill had to close on Monday.", id="x")).quotations
    assert not any(q.speaker for q in found)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms Nurul Hadi Amin sailed. Ms Nurul’s father, Hadi Amin, has said: “She loved it.”", "Hadi Amin"),
        ("Nils Ebb was 19. Ebb’s now-divorced father told the paper: “He sails well.”", "Ebb’s now-divorced father"),
    ],
)
def test_whose_relative_somebody_is_did_not_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_is_named_in_the_words_did_not_say_them() -> None:
    found = "Dora Abel lives by the mill. She gave me the address of Ebb’s sister, Mara Lind."
    assert speakers(f"{found} “I cannot believe Mara would sell it,” she said.") == [None]
    assert speakers(f"{found} “I am Mara,” she said.") == ["Mara Lind"]


def test_who_is_told_of_beside_the_words_says_them_rather_than_who_is_named_in_them() -> None:
    told = "Dora Abel pleased the board, said Nina Krogh of the Mill Club."
    text = f"{told}\n\n“Abel spoke well, but nobody heard it,” she said."
    assert speakers(text) == ["Nina Krogh"]


@pytest.mark.parametrize("opening", ["Research also shows", "Data show", "Searchers say", "Forecasters believe"])
def test_a_common_word_that_opens_a_sentence_is_no_person(opening: str) -> None:
    found = extract(parse(f"It was late. {opening} that the river rises in May.", id="x")).people
    assert not any(person.kind == "person" for person in found)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mill Chief Executive, Padraig Holm, said: “It is impossible.”", "Padraig Holm"),
        ("In a chat with Radio One’s Nina Lind, the singer sang it all.\n\n“No,” the singer said.", "the singer"),
    ],
)
def test_a_title_goes_with_whom_it_is_of(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]

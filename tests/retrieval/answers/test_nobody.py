"""Where somebody is asked about who does not speak, nobody else's words are the answer."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.people.bodies import speaking_for
from tests.retrieval.found import labels
from tests.retrieval.reports import reading, reported

TEXT = """A sign falls in Marram Street

The sign of the bakery struck a plumber during the gale. A lobbyist was hurt as well.

“The sign on our website was new,” said Odd Moen, who owns the bakery. “The network of wires held it.”
"""
CORPUS = reading(TEXT)
ENGLISH = """Hollin Power to close its Tarnby plant

Hollin Power will close its plant in Tarnby in May.

"The boilers are too old," chief executive Greta Voss said.

A developer, Marram Homes, wants the site. A spokeswoman for Marram said that it "valued the chimney".

Moss Rail's managing director, Ivo Kern, feared for the trains. "We need the coal," he said.

The Harbour League said in a statement that it had begun a review of the port.

"Nobody asked us," said Ann Brock, a nurse. Her lawyer, Tom Reed, said that she would sue.
"""
CHINESE = """东岭水泥厂停产

东岭水泥公司3月起停产。

东岭水泥公司总经理郭振声说：“窑太老了，修不起。”

青田村村民老周说：“烟囱冒了三十年。”
"""
OF_BODIES = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    "question",
    [
        "What did the plumber say?",
        "What did the lobbyist say about the sign?",
        "What did the network say about the sign?",
        "What did the website say about the sign?",
        "What did Moen's brother say?",
    ],
)
def test_whoever_does_not_speak_is_no_occasion_for_anothers_words(question: str) -> None:
    assert not answer(question, CORPUS).answered


TOLD = """A pylon leans in Tarn

Berit Lund works in the harbour. Lund said that she had told Per Rask, a diver, that the pylon would fall.

Lund said she had warned the old rigger of it. The fitter said that it was rust.
"""


LEANING = reading(TOLD)


@pytest.mark.parametrize("question", ["What did the diver say?", "What did the rigger say about the pylon?"])
def test_what_somebody_is_told_is_not_what_they_say(question: str) -> None:
    assert not answer(question, LEANING).answered


@pytest.mark.parametrize(
    ("question", "told"), [("Who was the diver?", "Per Rask, a diver"), ("What did the fitter say?", "rust")]
)
def test_the_sentence_is_still_told_of_them(question: str, told: str) -> None:
    found = answer(question, LEANING)
    assert found.answered
    assert told in found.statements[0].parts[0].text


CHINESE = """渡口的两代人

韦建业撑了一辈子船，三年前走了。儿子韦小满接过了竹篙。

中心主任苗东升的办公室在二楼。护士长解春梅说，任务一年比一年多。

曾任会计的骆文彬从家里打来电话：账本别烧。
"""
FERRY = reading(CHINESE)


@pytest.mark.parametrize("who", ["韦建业", "苗东升"])
def test_a_deed_of_somebody_is_not_what_they_said(who: str) -> None:
    assert not answer(f"{who}说了什么？", FERRY).answered


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did Moss Rail say?", "Ivo Kern"),
        ("What did Moss Rail say about coal?", "Ivo Kern"),
        ("What did Marram Homes say?", "A spokeswoman for Marram"),
        ("What did Hollin Power say about the boilers?", "Greta Voss"),
        ("东岭水泥公司怎么说？", "郭振声"),
    ],
)
def test_those_who_speak_for_a_body_say_what_it_said(question: str, speaker: str) -> None:
    said = answer(question, OF_BODIES)
    assert said.statements[0].speaker is not None
    assert said.statements[0].speaker.label == speaker


@pytest.mark.parametrize("question", ["What did Tarnby say?", "What did Brock Ltd say?", "青田公司怎么说？"])
def test_nobody_speaks_for_what_they_do_not_serve(question: str) -> None:
    assert not answer(question, OF_BODIES).answered


@pytest.mark.parametrize(("name", "speaking"), [("林泽", []), ("海岚公司", ["高晴"])])
def test_nobody_speaks_so_for_a_person_in_chinese(name: str, speaking: list[str]) -> None:
    lawyer, plaintiff = Person("高晴", "高晴", (f"{name}的律师",)), Person("林泽", "林泽")
    text = f"东岭案\n\n{name}的律师高晴说：“赔偿太少。”林泽说：“我要去法院。”"
    held = reported(text, {"赔偿太少。": lawyer, "我要去法院。": plaintiff})
    assert [figure.person.name for figure in speaking_for(name, held)] == speaking


def test_a_body_that_speaks_of_other_things_is_told_to() -> None:
    assert answer("What did the Harbour League say about the weather?", OF_BODIES).kind == "not_said"


def test_a_verb_in_front_of_a_body_that_is_a_given_name_too_makes_it_nobodys_surname() -> None:
    text = "Hollin Trams turns 90\n\nTwo days mark Hollin Trams.\n\n“We are old,” chief executive Greta Voss said."
    found = answer("What did Hollin Trams say?", reading(text))
    assert labels(found) == ["Greta Voss"]


def test_a_long_run_without_blanks_is_looked_through() -> None:
    run = "Ab" * 40_000
    text = f"Tarnby mends its trams\n\nHollin Trams was sold. {run}\n\n“We are old,” chief executive Greta Voss said."
    assert not speaking_for("Hollin Trams", reading(text))

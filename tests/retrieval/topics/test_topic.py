"""The topic of a question as facets of a corpus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.weighing import spoken_topic
from retrieval.language.option import Option
from retrieval.language.tokens import stem, terms
from retrieval.questions.question import Question
from retrieval.topics.facet import Facet
from retrieval.topics.respelling import intended, respelled
from retrieval.topics.topic import Topic, topic_of
from tests.retrieval.reports import collection, lines, unquoted
from tests.retrieval.thesauri import FewWords

MEANINGS = {"围墙": "wall", "渔网": "nets", "说": "speech"}
LIKE = {word: [Option((stem(meaning),), 0.9)] for word, meaning in MEANINGS.items()}
RELATED = FewWords({"barge": [Option((stem("freighters"),), 0.6)], **LIKE}, names=frozenset({"海口"}))

TEXT = lines(
    "Cranes unload the freighters of Vestmark.",
    "A storm blew sand over the harbour wall.",
    "Fishermen mend nets in winter.",
    "The council wants 37 shops.",
    "Seals rest on the ice.",
)
CORPUS = collection(TEXT)


def facets(text: str) -> dict[str, bool]:
    """The facets of a question with whether the corpus knows them."""
    return {facet.word: facet.known for facet in topic_of(text, CORPUS).facets}


def test_stop_words_and_question_words_are_no_facets() -> None:
    assert facets("Who please tell me what is on the of it?") == {}
    assert facets("Who doesn't, can't or won't?") == {}
    assert facets("Who was doing it?") == {}


def test_a_word_said_twice_is_one_facet() -> None:
    assert facets("seals seals Seals") == {stem("seals"): True}


@pytest.mark.parametrize(
    ("asked", "meant"), [("fihsing", "fishing"), ("vesels", "vessels"), ("temperture", "temperature")]
)
def test_a_misspelled_word_that_the_corpus_lacks_is_read_as_the_word_of_the_language(asked: str, meant: str) -> None:
    read, written = ([(f.word, f.options) for f in topic_of(word, CORPUS).facets] for word in (asked, meant))
    assert read == written != []


def test_a_misspelled_word_of_the_corpus_is_read_as_that_rather_than_as_a_commoner_one() -> None:
    (facet,) = topic_of("frieghters", CORPUS).facets
    assert facet.word == stem("freighters")


def test_a_name_is_read_as_it_is_written() -> None:
    (facet,) = topic_of("vesels", CORPUS, names={"vesels"}).facets
    assert facet.word == stem("vesels")


def test_a_chinese_name_is_met_by_no_other_word() -> None:
    held = collection(TEXT, thesaurus=RELATED)
    name, word = topic_of("海口灯塔", held).facets
    assert name.exact
    assert not word.exact


@pytest.mark.parametrize(
    ("asked", "left"),
    [("谁造的船", {"造", "船"}), ("船上有几间房", {"船上", "房"}), ("哪一国的船", {"国", "船"}), ("哪些船", {"船"})],
)
def test_what_asks_is_cut_off_the_word_that_it_stands_before(asked: str, left: set[str]) -> None:
    assert facets(asked).keys() == left


def test_a_pair_of_characters_where_two_words_meet_is_searched_for() -> None:
    assert topic_of("灯塔管理员", CORPUS).joints == ("塔管",)


@pytest.mark.parametrize("asked", ["什么时候灯塔", "灯塔在何处", "谁看灯塔"])
def test_no_pair_is_made_with_a_question_word(asked: str) -> None:
    assert not any(set("候处谁何") & set(pair) for pair in topic_of(asked, CORPUS).joints)


def test_chinese_words_side_by_side_come_before_the_same_words_apart() -> None:
    apart, together = "管理员住在灯塔旁边的石屋里面。", "石屋里面住着灯塔管理员，旁边是海。"
    held = unquoted(apart, together)
    assert [hit.paragraph for hit in held.search("灯塔管理员", 2)] == [2, 1]


@pytest.mark.parametrize(
    ("asked", "held"),
    [("freigthers", "freighters"), ("fishermans", "fishermen"), ("harbuor", "harbour"), ("habour", "harbour")],
)
def test_a_misspelled_word_finds_the_one_that_was_meant(asked: str, held: str) -> None:
    (facet,) = topic_of(asked, CORPUS).facets
    assert facet.known
    assert facet.is_in(terms(held))


def test_a_word_written_apart_is_read_as_the_one_that_the_corpus_has() -> None:
    held = unquoted("The airport closed.", "A port opened.", "They went home.")
    assert [facet.word for facet in topic_of("the air port", held).facets] == ["airport"]
    assert [facet.word for facet in topic_of("new air port opened", held).facets][1:2] == ["airport"]


def test_where_the_corpus_has_the_parts_too_the_word_stands_beside_them() -> None:
    held = unquoted("The airport closed.", "A port opened by air.", "They went home.")
    facets = topic_of("air port", held).facets
    assert [facet.word for facet in facets] == ["air", "port", "airport"]
    assert facets[2].is_in(terms("port and air"))


def test_short_words_and_numbers_are_not_respelled() -> None:
    assert facets("snd") == {"snd": False}
    assert facets("38") == {"38": False}


def test_a_word_of_four_letters_is_read_as_the_word_of_the_corpus() -> None:
    assert facets("shps") == {stem("shops"): True}


@pytest.mark.parametrize(("asked", "meant"), [("chaneg", "change"), ("sping", "spring"), ("windwos", "windows")])
def test_the_likelier_slip_decides_between_words_that_are_one_slip_away(asked: str, meant: str) -> None:
    assert facets(asked) == facets(meant)


def test_a_short_word_is_not_read_as_one_that_begins_otherwise() -> None:
    assert [facet.meant for facet in topic_of("sboat", CORPUS).facets] == [None]


def test_the_first_two_letters_of_a_short_word_may_be_swapped() -> None:
    assert facets("hsops") == {stem("shops"): True}


def test_a_rare_word_is_not_read_as_a_common_one() -> None:
    assert facets("luring") == {stem("luring"): False}


@pytest.mark.parametrize("word", ["lidar", "polder", "quinoa"])
def test_a_word_that_few_write_is_no_slip_of_one_that_many_do(word: str) -> None:
    held = unquoted("The liar told an older story.", "They went home.")
    assert [(f.meant, f.known) for f in topic_of(word, held).facets] == [(None, False)]


def test_a_misspelled_word_that_no_topic_has_is_left_out() -> None:
    assert facets("waht abuot seals") == {stem("seals"): True}
    assert [f.word for f in topic_of("mentoined seals", CORPUS, without={"mentioned"}).facets] == [stem("seals")]


def test_a_compound_is_found_by_its_parts() -> None:
    (facet,) = topic_of("sandstorm", CORPUS).facets
    assert facet.is_in(terms("A storm blew sand over the wall"))
    assert not facet.is_in(terms("a storm"))


def test_for_a_name_or_a_number_no_word_of_like_meaning_will_do() -> None:
    (name,) = topic_of("Ships", CORPUS, names={"ships"}).facets
    (word,) = topic_of("ships", CORPUS).facets
    assert name.exact
    assert not word.exact
    assert name.strength(terms(TEXT)) == 0.0 < word.strength(terms(TEXT))


def test_words_that_the_corpus_lacks_count_against_what_is_known() -> None:
    assert topic_of("seals", CORPUS).known == 1.0
    assert 0 < topic_of("seals zzyzx", CORPUS).known < 1
    assert topic_of("zzyzx", CORPUS).known == 0.0


def test_a_question_without_content_has_no_topic() -> None:
    topic = topic_of("what is it?", CORPUS)
    assert (topic.facets, topic.known, topic.coverage(terms(TEXT))) == ((), 0.0, 0.0)


def test_words_left_out_are_no_facets() -> None:
    assert [f.word for f in topic_of("mentioned seals", CORPUS, without={"mentioned"}).facets] == [stem("seals")]


def test_the_thesaurus_finds_what_the_asker_calls_otherwise() -> None:
    held = collection(TEXT, thesaurus=RELATED)
    (facet,) = topic_of("barge", held).facets
    assert facet.strength(terms("freighters")) >= 0.6
    assert held.search("barge")[0].paragraph == 1


def test_rarer_words_weigh_more() -> None:
    held = unquoted("seals and ice", "seals and nets", "seals", "a storm", "shops", "cranes", "sand")
    common, rare = topic_of("seals ice", held).facets
    assert common.specificity < rare.specificity


@given(st.text(max_size=60), st.sampled_from(TEXT.split("\n\n")))
def test_coverage_is_a_share_and_no_less_than_what_is_literal(question: str, passage: str) -> None:
    topic: Topic = topic_of(question, CORPUS)
    found = terms(passage)
    assert 0 <= topic.coverage(found) <= 1 + 1e-9
    assert 0 <= topic.literal_gain(found) <= topic.weight + 1e-9


def test_a_run_of_letters_that_nobody_would_spell_is_no_slip() -> None:
    long = "lighthouse" * 4
    held = unquoted(long, "The quay is old.")
    assert intended(long[:-1], held) is None
    assert respelled(long[:-1], held) == []
    assert topic_of(long[:-1], held).known == 0


@pytest.mark.parametrize("written", ["freigthres", "freghtrs", "friegthers"])
def test_a_longer_word_may_have_two_slips(written: str) -> None:
    held = collection("Two freighters unload at once.")
    assert intended(written, held) == "freighters"


@pytest.mark.parametrize("written", ["frogter", "flightsome", "wojciechowski", "lightning"])
def test_a_word_further_off_and_a_word_itself_are_no_slips(written: str) -> None:
    assert intended(written, collection("Two freighters unload at once.")) is None


def test_what_is_measured_is_apart_from_the_measure() -> None:
    assert [facet.word for facet in topic_of("船有多长", collection("这艘船全长58米。")).facets][:1] == ["船"]


def test_of_a_word_without_any_translation_there_what_is_near_is_searched_for() -> None:
    near = Facet("渔业", (Option((stem("nets"),), 0.4, searched=False),), 2.0, known=False)
    translated = Facet("冬天", (Option((stem("winter"),), 1.0),), 2.0, known=True)
    assert Topic((near,)).query.words == (near.nearest,)
    assert Topic((near, translated)).query.words == (near.group, translated.group)


def test_a_plural_in_men_is_its_singular() -> None:
    assert CORPUS.search("fisherman")[0].paragraph == 3


def test_a_chinese_word_weighs_among_english_articles_as_what_it_means() -> None:
    text = lines("The wall.", "A harbour wall.", "Wall paint.", "Nets dry.", "Crabs.")
    held = collection(text, thesaurus=RELATED)
    common, rare, unknown = topic_of("围墙 渔网 螃蟹", held).facets
    assert common.specificity < rare.specificity == unknown.specificity


def test_a_chinese_word_for_speaking_is_no_topic_of_english_articles() -> None:
    held = collection(lines("A speech on nets.", "Nets dry."), thesaurus=RELATED)
    question = Question.of("谁说渔网")
    assert [facet.word for facet in spoken_topic(question.plain, held, question).facets] == ["渔网"]


def test_chinese_words_side_by_side_are_met_more_surely_by_english_ones_side_by_side() -> None:
    held = collection(lines("Wall speech.", "A speech on the old wall."), thesaurus=RELATED)
    together, apart = terms("Wall speech."), terms("A speech on the old wall.")
    topic = topic_of("围墙说", held)
    assert topic.beside == (("围墙", "说"),)
    assert topic.coverage(together) > topic.coverage(apart) == topic_of("围墙 说", held).coverage(together)
    assert topic_of("围墙说", collection("Wall speech.", "围墙在说。", thesaurus=RELATED)).beside == ()

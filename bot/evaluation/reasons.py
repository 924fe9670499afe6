"""Why an answer is not as expected, in words; the words themselves are in config/wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.display.wording import Wording
    from bot.evaluation.verdict import Fault, Verdict
    from corpus.article import Language


def reasons(verdict: Verdict, wording: Wording, language: Language) -> list[str]:
    """One sentence for each way in which an answer is not as expected."""
    return [reason(fault, wording, language) for fault in verdict.faults]


def reason(fault: Fault, wording: Wording, language: Language) -> str:
    """The sentence on one way in which an answer is not as expected."""
    values = dict(fault.values)
    if fault.key == "kind":
        values = {
            "kind": kind_name(values["kind"], wording, language),
            "kinds": listed((kind_name(kind, wording, language) for kind in values["kinds"]), wording, language),
        }
    elif isinstance(values.get("wanted"), tuple):
        values["wanted"] = listed(map(str, values["wanted"]), wording, language)
    return wording.message(f"fault_{fault.key}", language, **values)


def kind_name(kind: str, wording: Wording, language: Language) -> str:
    """A kind of answer, or of expectation, as people call it."""
    return wording.message(f"eval_kind_{kind}", language)


def listed(names: Iterable[str], wording: Wording, language: Language) -> str:
    """Several items as one phrase: "a, b and c"."""
    return wording.all_of(names, language)


def percent(share: float) -> str:
    """A share as a percentage with one decimal place."""
    return f"{100 * share:.1f}"

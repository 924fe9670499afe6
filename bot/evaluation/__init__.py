"""An administrator's own test of a corpus: questions with what must hold, put to the desk and judged."""

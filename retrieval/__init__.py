"""What answers a question: tokens, index, question, statements, confidence, answer. No I/O but in ``store``."""

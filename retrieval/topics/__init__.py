"""What a question is about: its words, and what may stand for them."""

"""Which words of an English article tell that somebody speaks, and which phrase beside each is who does."""

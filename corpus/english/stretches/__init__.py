"""Which words between marks of an English article are speech, and whose voice says them."""

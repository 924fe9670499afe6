"""How questions are put, and of which articles."""

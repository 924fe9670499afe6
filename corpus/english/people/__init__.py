"""Whom an English article names, and whom its pronouns and titles mean."""

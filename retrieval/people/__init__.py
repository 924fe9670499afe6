"""Who speaks in the articles, and whom a question means."""

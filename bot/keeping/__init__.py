"""What is kept on disk: one SQLite file, and its tables."""

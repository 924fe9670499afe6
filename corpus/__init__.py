"""What was written, and who said it: articles, their paragraphs, quotations and speakers."""

"""Taking a handbook along, and bringing one in: a zip with one Markdown file for each page, pictures beside."""

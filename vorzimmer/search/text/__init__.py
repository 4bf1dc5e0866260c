"""What a word is: folding, stems, tokens. Pure text, no database."""

"""What arrives in other shapes than a briefing: a mail, several tasks in one text, a date between words, a share."""

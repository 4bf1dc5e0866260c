"""A pass: what changed on either side since the last one is taken over, and nothing is written over."""

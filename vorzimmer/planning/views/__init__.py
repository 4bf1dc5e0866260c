"""GET reads by queries, POST calls one action."""

"""Who may do what with a handbook: a rule answers None (yes), or the reason why not, in words."""

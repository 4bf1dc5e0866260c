"""Who may do what with an agreement."""

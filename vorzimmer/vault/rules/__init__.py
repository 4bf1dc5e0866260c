"""Who may do what with accesses and what is kept in them. None is yes, otherwise the reason in words."""

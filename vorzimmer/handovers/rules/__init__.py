"""Who may: None is yes, otherwise the reason in words."""

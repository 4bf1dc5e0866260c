"""Who may prepare, hold and confirm a talk. None is yes; otherwise the reason, in words."""

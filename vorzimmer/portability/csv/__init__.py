"""Tables from other programs: reading them, guessing their columns, saying what each row would become."""

"""A believable agency to look around in, made through the real actions with time travel."""

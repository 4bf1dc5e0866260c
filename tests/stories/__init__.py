"""The proof: people in real browsers, with the product as it is run for real."""

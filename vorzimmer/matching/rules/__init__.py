"""None means yes, words say why not."""

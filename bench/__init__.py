"""The measurements: real servers, real databases, ratios to a floor of the same run."""

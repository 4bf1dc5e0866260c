"""`python -m vorzimmer`."""

from vorzimmer.config.cli import main

if __name__ == "__main__":
    main()

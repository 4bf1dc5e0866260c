from .minutes import mind_the_clock

__all__ = ["mind_the_clock"]

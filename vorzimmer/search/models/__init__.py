from .file_text import FileText
from .saved_search import SavedSearch
from .thing import Thing
from .word import Word

__all__ = ["FileText", "SavedSearch", "Thing", "Word"]

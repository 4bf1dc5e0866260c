from .delete_search import delete_search
from .rename_search import rename_search
from .save_search import save_search

__all__ = ["delete_search", "rename_search", "save_search"]

from .bulk_change import BulkChange, BulkItem
from .saved_view import SavedView, ViewPin

__all__ = ["BulkChange", "BulkItem", "SavedView", "ViewPin"]

from .page import Page, PageFile, PageVersion
from .procedure import ImportedPage, ProcedureStep, WishedStep
from .reading import PageLink, PageRead, Remark
from .run import Run, RunStep, Suggestion

__all__ = [
    "ImportedPage",
    "Page",
    "PageFile",
    "PageLink",
    "PageRead",
    "PageVersion",
    "ProcedureStep",
    "Remark",
    "Run",
    "RunStep",
    "Suggestion",
    "WishedStep",
]

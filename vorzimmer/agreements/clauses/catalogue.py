"""All clauses in their order."""

from .authority import Authority
from .base import Clause
from .channels import Channels
from .confidentiality import Confidentiality
from .cover import Cover
from .data_processing import DataProcessing
from .hours import Hours
from .language import Language
from .liability import Liability
from .notice import Notice
from .place import Place
from .rate import Rate
from .reachability import Reachability
from .response_times import ResponseTimes
from .scope import Scope
from .spending import Spending

CLAUSES: dict[str, type[Clause]] = {
    clause.key: clause
    for clause in (
        Scope, Hours, Rate, Authority, Spending, Reachability, Channels, ResponseTimes, Confidentiality,
        DataProcessing, Cover, Notice, Language, Liability, Place,
    )
}  # fmt: skip

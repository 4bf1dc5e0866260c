"""For tests and the demo: run what is due here and now, in this thread and transaction."""

from vorzimmer.jobs import leases
from vorzimmer.jobs.execute import call


def run_waiting_jobs(most: int = 200) -> int:
    """Run everything due, and what that causes; return how many ran. What a job raises is raised."""
    ran = 0
    while ran < most and (job := leases.take("here")):
        leases.finish(job, call(job))
        ran += 1
    return ran

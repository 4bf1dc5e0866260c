"""Addresses of the tasks, as seen from inside a workspace."""

from vorzimmer.tasks.urls_deliveries import patterns as deliveries
from vorzimmer.tasks.urls_flow import patterns as flow
from vorzimmer.tasks.urls_questions import patterns as questions

app_name = "tasks"
urlpatterns = [*flow, *questions, *deliveries]

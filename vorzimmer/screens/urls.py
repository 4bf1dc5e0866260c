"""Pages on which rooms meet."""

from django.urls import path

from vorzimmer.screens.views import counts, engagement, task, task_list, today

app_name = "screens"
urlpatterns = [
    path("", today.today, name="today"),
    path("counts/", counts.counts, name="counts"),
    path("tasks/", task_list.task_list, name="tasks"),
    path("tasks/<uuid:pk>/", task.task, name="task"),
    path("engagements/<uuid:pk>/", engagement.engagement, name="engagement"),
]

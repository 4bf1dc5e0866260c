"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.handbook.views import (
    carrying,
    contents,
    history,
    pages,
    placing,
    procedures,
    saying,
    taking,
    task_part,
    writing,
)

app_name = "handbook"
urlpatterns: list[URLPattern] = [
    path("engagements/<uuid:pk>/handbook/", contents.page_list, name="pages"),
    path("engagements/<uuid:pk>/handbook/new/", writing.new, name="new_page"),
    path("engagements/<uuid:pk>/handbook/gallery/", contents.gallery, name="gallery"),
    path("engagements/<uuid:pk>/handbook/whole/", contents.whole, name="whole"),
    path("engagements/<uuid:pk>/handbook/export/", carrying.export, name="export"),
    path("engagements/<uuid:pk>/handbook/import/", carrying.bring_in, name="import"),
    path("handbook/<uuid:pk>/", pages.page, name="page"),
    path("handbook/<uuid:pk>/read/", pages.read, name="read"),
    path("handbook/<uuid:pk>/confirm/", pages.confirm, name="confirm"),
    path("handbook/<uuid:pk>/change/", writing.change, name="change"),
    path("handbook/<uuid:pk>/versions/", history.versions, name="versions"),
    path("handbook/<uuid:pk>/versions/restore/", history.restore_version, name="restore_version"),
    path("handbook/<uuid:pk>/comment/", saying.comment, name="comment"),
    path("handbook/<uuid:pk>/gap/", saying.gap, name="gap"),
    path("handbook/<uuid:pk>/helped/", saying.helped, name="helped"),
    path("handbook/<uuid:pk>/move/", placing.move, name="move"),
    path("handbook/<uuid:pk>/archive/", placing.archive, name="archive"),
    path("handbook/<uuid:pk>/restore/", placing.restore, name="restore"),
    path("handbook/remarks/<uuid:pk>/settle/", saying.settle, name="settle"),
    path("handbook/remarks/<uuid:pk>/fill/", saying.fill, name="fill"),
    path("handbook/suggestions/<uuid:pk>/take/", procedures.take, name="take_suggestion"),
    path("handbook/suggestions/<uuid:pk>/leave/", procedures.leave, name="leave_suggestion"),
    path("handbook/runs/<uuid:pk>/", procedures.run, name="run"),
    path("handbook/runs/<uuid:pk>/suggest/", procedures.suggest, name="suggest"),
    path("tasks/<uuid:pk>/procedure/", procedures.follow, name="follow"),
    path("tasks/<uuid:pk>/handbook/", task_part.task_handbook, name="task_handbook"),
    path("questions/<uuid:pk>/handbook/", taking.keep_answer, name="keep_answer"),
    path("conversations/messages/<uuid:pk>/handbook/", taking.keep_agreement, name="keep_agreement"),
]

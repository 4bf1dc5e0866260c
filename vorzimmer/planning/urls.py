"""The room's pages; included by `config/urls_workspace.py`."""

from django.urls import URLPattern, path

from vorzimmer.planning.views import dates, keeping, series, series_verbs, start, templates, using

app_name = "planning"
urlpatterns: list[URLPattern] = [
    path("templates/", templates.template_list, name="templates"),
    path("templates/gallery/", templates.gallery, name="gallery"),
    path("templates/gallery/<slug:slug>/", templates.sample, name="sample"),
    path("templates/gallery/<slug:slug>/use/", using.use_sample, name="use_sample"),
    path("templates/new/", keeping.new, name="new_template"),
    path("templates/fields/", keeping.fields, name="template_fields"),
    path("templates/<uuid:pk>/", templates.template, name="template"),
    path("templates/<uuid:pk>/change/", keeping.change, name="change_template"),
    path("templates/<uuid:pk>/duplicate/", keeping.duplicate, name="duplicate"),
    path("templates/<uuid:pk>/archive/", keeping.archive, name="archive"),
    path("templates/<uuid:pk>/restore/", keeping.restore, name="restore_template"),
    path("templates/<uuid:pk>/use/", using.use_template, name="use_template"),
    path("tasks/<uuid:pk>/keep-as-template/", keeping.keep_task, name="keep_task"),
    path("series/", series.series_list, name="series_list"),
    path("series/new/", start.start, name="start"),
    path("series/fields/", start.fields, name="series_fields"),
    path("series/preview/", start.preview, name="preview"),
    path("series/<uuid:pk>/", series.series, name="series"),
    path("series/<uuid:pk>/change/", start.change, name="change_series"),
    path("series/<uuid:pk>/pause/", series_verbs.pause, name="pause"),
    path("series/<uuid:pk>/resume/", series_verbs.resume, name="resume"),
    path("series/<uuid:pk>/end/", series_verbs.end, name="end"),
    path("series/<uuid:pk>/reopen/", series_verbs.reopen, name="reopen"),
    path("series/<uuid:pk>/take-over/", series_verbs.take_over, name="take_over"),
    path("series/<uuid:pk>/skip/", dates.skip, name="skip_date"),
    path("series/<uuid:pk>/restore/", dates.restore, name="restore_date"),
    path("series/<uuid:pk>/move/", dates.move, name="move_date"),
    path("series/<uuid:pk>/cover/", dates.cover, name="cover_dates"),
    path("series/<uuid:pk>/cover/back/", dates.take_back_cover, name="take_back_cover"),
]

"""Needs, ranking, suggestions, profiles, competences."""

from django.urls import URLPattern, path

from vorzimmer.matching.views import competences, describing, needs, profiles, ranking

urlpatterns: list[URLPattern] = [
    path("needs/", needs.need_list, name="needs"),
    path("needs/new/", describing.new, name="new_need"),
    path("needs/competences/", competences.to_confirm, name="to_confirm"),
    path("needs/competences/<uuid:pk>/drop/", competences.drop, name="drop_competence"),
    path("needs/competences/<uuid:pk>/confirm/", competences.confirm, name="confirm_competence"),
    path("needs/competences/<uuid:pk>/ask/", competences.ask, name="ask_for_evidence"),
    path("needs/profiles/<uuid:pk>/", profiles.profile, name="profile"),
    path("needs/suggestions/<uuid:pk>/accept/", ranking.accept, name="accept_suggestion"),
    path("needs/suggestions/<uuid:pk>/decline/", ranking.decline, name="decline_suggestion"),
    path("needs/suggestions/<uuid:pk>/withdraw/", ranking.withdraw, name="withdraw_suggestion"),
    path("needs/<uuid:pk>/", needs.need, name="need"),
    path("needs/<uuid:pk>/what/", describing.what, name="what"),
    path("needs/<uuid:pk>/frame/", describing.frame, name="frame"),
    path("needs/<uuid:pk>/style/", describing.style, name="style"),
    path("needs/<uuid:pk>/hours/", describing.hours, name="need_hours"),
    path("needs/<uuid:pk>/send/", needs.send, name="send_need"),
    path("needs/<uuid:pk>/close/", needs.close, name="close_need"),
    path("needs/<uuid:pk>/reopen/", needs.reopen, name="reopen_need"),
    path("needs/<uuid:pk>/ranking/", ranking.ranking, name="ranking"),
    path("needs/<uuid:pk>/suggest/", ranking.suggest, name="suggest_assistant"),
    path("settings/profile/", profiles.mine, name="my_profile"),
    path("settings/profile/change/", profiles.change, name="change_profile"),
    path("settings/profile/style/", profiles.style, name="profile_style"),
    path("settings/profile/open/", profiles.switch, name="switch_profile"),
    path("settings/profile/recorded/", profiles.recorded, name="recorded"),
    path("settings/profile/competences/", competences.claim, name="claim_competence"),
]

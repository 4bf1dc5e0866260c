"""Addresses of questions, steps and phone notes."""

from django.urls import URLPattern, path

from vorzimmer.tasks.views import phone_notes, question_list, questions, steps

patterns: list[URLPattern] = [
    path("tasks/<uuid:pk>/questions/", questions.questions, name="questions"),
    path("tasks/<uuid:pk>/questions/ask/", questions.ask, name="ask_question"),
    path("engagements/<uuid:pk>/questions/ask/", question_list.ask_engagement, name="ask_engagement"),
    path("questions/", question_list.question_list, name="question_list"),
    path("questions/answer/", question_list.answer_several, name="answer_several"),
    path("questions/<uuid:pk>/", question_list.question, name="question"),
    path("questions/<uuid:pk>/answer/", questions.answer, name="answer"),
    path("questions/<uuid:pk>/take-back/", questions.take_back, name="take_back_answer"),
    path("questions/<uuid:pk>/withdraw/", questions.withdraw, name="withdraw_question"),
    path("tasks/<uuid:pk>/steps/", steps.steps, name="steps"),
    path("tasks/<uuid:pk>/steps/add/", steps.add, name="add_step"),
    path("steps/<uuid:pk>/", steps.change, name="change_step"),
    path("steps/<uuid:pk>/tick/", steps.tick, name="tick_step"),
    path("steps/<uuid:pk>/move/", steps.move, name="move_step"),
    path("steps/<uuid:pk>/remove/", steps.remove, name="remove_step"),
    path("steps/restore/<str:token>/", steps.restore, name="restore_step"),
    path("tasks/<uuid:pk>/phone_notes/", phone_notes.phone_notes, name="phone_notes"),
    path("tasks/<uuid:pk>/phone_notes/add/", phone_notes.add, name="note_call"),
    path("phone_notes/<uuid:pk>/confirm/", phone_notes.confirm, name="confirm_note"),
    path("phone_notes/<uuid:pk>/correct/", phone_notes.correct, name="correct_note"),
]

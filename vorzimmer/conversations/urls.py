"""Addresses of conversations: `pk` is the key of the task or engagement that is talked about."""

from django.urls import path

from vorzimmer.conversations.views import changing, conversations, messages, showing, turning

app_name = "conversations"
urlpatterns = [
    path("conversations/", conversations.conversation_list, name="list"),
    path("conversations/card/", showing.card, name="card"),
    path("conversations/<uuid:pk>/", conversations.conversation, name="conversation"),
    path("conversations/<uuid:pk>/stream/", conversations.stream, name="stream"),
    path("conversations/<uuid:pk>/top/", showing.top, name="top"),
    path("conversations/<uuid:pk>/post/", messages.post, name="post"),
    path("conversations/<uuid:pk>/read/", messages.read, name="read"),
    path("conversations/<uuid:pk>/draft/", messages.draft, name="draft"),
    path("conversations/messages/<uuid:pk>/", showing.message, name="message"),
    path("conversations/messages/<uuid:pk>/versions/", showing.versions, name="versions"),
    path("conversations/messages/<uuid:pk>/react/", changing.react, name="react"),
    path("conversations/messages/<uuid:pk>/take-back/", changing.take_back, name="take_back"),
    path("conversations/messages/<uuid:pk>/edit/", changing.edit, name="edit"),
    path("conversations/messages/<uuid:pk>/delete/", changing.delete, name="delete"),
    path("conversations/messages/<uuid:pk>/forward/", changing.forward, name="forward"),
    path("conversations/messages/<uuid:pk>/pin/", changing.pin, name="pin"),
    path("conversations/messages/<uuid:pk>/unpin/", changing.unpin, name="unpin"),
    path("conversations/messages/<uuid:pk>/agree/", changing.propose, name="propose"),
    path("conversations/messages/<uuid:pk>/confirm/", changing.confirm, name="confirm"),
    path("conversations/messages/<uuid:pk>/withdraw/", changing.withdraw, name="withdraw"),
    path("conversations/messages/<uuid:pk>/task/", turning.to_task, name="to_task"),
    path("conversations/messages/<uuid:pk>/question/", turning.to_question, name="to_question"),
    path("engagements/<uuid:pk>/conversation/", conversations.conversation, name="room"),
    path("engagements/<uuid:pk>/agreed/", showing.agreed, name="agreed"),
]

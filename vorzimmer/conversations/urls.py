"""Addresses of conversations: `pk` is the key of the task or engagement that is talked about."""

from django.urls import path

from vorzimmer.conversations.views import conversations, messages, turning

app_name = "conversations"
urlpatterns = [
    path("conversations/", conversations.conversation_list, name="list"),
    path("conversations/<uuid:pk>/", conversations.conversation, name="conversation"),
    path("conversations/<uuid:pk>/stream/", conversations.stream, name="stream"),
    path("conversations/<uuid:pk>/post/", messages.post, name="post"),
    path("conversations/<uuid:pk>/read/", messages.read, name="read"),
    path("conversations/<uuid:pk>/draft/", messages.draft, name="draft"),
    path("conversations/messages/<uuid:pk>/task/", turning.to_task, name="to_task"),
    path("conversations/messages/<uuid:pk>/question/", turning.to_question, name="to_question"),
    path("engagements/<uuid:pk>/conversation/", conversations.conversation, name="room"),
]

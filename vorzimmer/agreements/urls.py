"""Addresses of this room, inside a workspace."""

from vorzimmer.agreements import urls_enforcing, urls_negotiating, urls_standing

app_name = "agreements"
urlpatterns = [*urls_standing.urlpatterns, *urls_negotiating.urlpatterns, *urls_enforcing.patterns]

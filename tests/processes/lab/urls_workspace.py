"""The pages of a workspace beside those of the lab: verbs that write addresses find them here."""

from tests.processes.lab.urls import urlpatterns as of_the_lab
from vorzimmer.config.urls_workspace import urlpatterns as of_the_house

urlpatterns = [*of_the_lab, *of_the_house]

"""The settings of calendars and one's own settings lead to what is kept in step, and to one's rules."""


def test_both_pages_lead_there(house, visitor):
    visitor.sign_in(house.ben)
    assert "/w/nord/settings/calendars/" in visitor.get("/calendar/settings/").content.decode()
    page = visitor.get("/settings/").content.decode()
    assert "/w/nord/settings/calendars/" in page
    assert "/w/nord/appointment-rules/" in page

"""What a calendar file (iCalendar, .ics) says about an interview; an invitation's text is read in the page."""

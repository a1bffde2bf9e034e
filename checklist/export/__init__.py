"""Plans and people for other programs: calendar entries, contact cards and a spreadsheet."""

"""The rules: which steps there are and when, what a promise means, how long a wait lasts, and whose advice it is."""

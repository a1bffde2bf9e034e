"""The plan of an interview at one moment, its words, and the agenda over several."""

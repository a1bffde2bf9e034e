"""Letters: the draft for each step that means writing, and advice on a text while it is edited."""

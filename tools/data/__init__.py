"""Tables made from other people's data: holidays."""

"""The interview file: its form, reading it, and what is wrong with it."""

"""What the command tells the program that ran it. Nothing is imported: Ctrl+C must not come before these are known."""

FINE = 0
BAD_INPUT = 2
"""Bad usage, bad input, or a result that could not be written."""
INTERRUPTED = 130
"""What shells give for Ctrl+C."""

"""Every sentence that Python says to a reader: what looks them up, and a file for each language."""

"""After the Interview: what to do after a job interview, and when.

The domain (every module but `cli`, `files` and `browser`) is pure: it reads no clock, no file and no browser. Whoever
calls it passes in the present moment and the `Places` that know zones and holidays.
"""

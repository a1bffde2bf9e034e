"""After the Interview: what to do after a job interview, and when.

The rooms, each of which imports only those before it: `text`, `dates`, `record`, `rules`, `plan`, `output`. They are
pure: they read no clock, no file and no browser. Whoever calls them, `cli` or `worker_api`, passes in the present
moment and the `Places` that know zones and holidays.
"""

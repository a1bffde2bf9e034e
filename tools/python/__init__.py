"""The Python that the page runs: Pyodide, its library, and the wheels."""

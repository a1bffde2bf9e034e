"""What is wrong with an input, said in one sentence that names the field."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: `path` names the field (empty for the whole file), `message` what it should be."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message

    def within(self, prefix: str) -> "Fault":
        """The same fault, seen from the document that holds the faulty one at `prefix`."""
        if not prefix or not self.path:
            return Fault(prefix or self.path, self.message)
        separator = "" if self.path.startswith("[") else "."
        return Fault(f"{prefix}{separator}{self.path}", self.message)


class InputError(Exception):
    """Input that is refused. Holds every fault found, never only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

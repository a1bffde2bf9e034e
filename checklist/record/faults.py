"""What is wrong with an input, said in one sentence that names the field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from checklist.text.catalogue import say

_MOST_LISTED: Final = 1_000
"""Who has mended so many asks again."""


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


class FaultList:
    """The faults of a document as they are found: the first thousand, and then how many more there are.

    A file that is nothing but faults would else take many times its size in memory.
    """

    def __init__(self) -> None:
        self._listed: list[Fault] = []
        self._more = 0

    def append(self, fault: Fault) -> None:
        """Take in one more."""
        if len(self._listed) < _MOST_LISTED:
            self._listed.append(fault)
        else:
            self._more += 1

    def __iter__(self) -> Iterator[Fault]:
        yield from self._listed
        if self._more:
            yield Fault("", say("fault.more", count=f"{self._more:,}"))

    def __len__(self) -> int:
        return len(self._listed) + self._more


class InputError(Exception):
    """Input that is refused. Holds the faults found, never only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

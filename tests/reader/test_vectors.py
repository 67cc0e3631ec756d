"""The reader's journal against the vectors that stay valid for ever: python3 -m unittest, in this folder."""

import json
import unittest
from pathlib import Path

from journal import sha256, state_hash, state_lines
from layers import padme

VECTORS = Path(__file__).resolve().parents[2] / "crates/journal/vectors/history.json"


class History(unittest.TestCase):
    def setUp(self):
        self.vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
        self.parts = {sha256(part): part for part in self.vectors["parts"]}

    def entries(self, count=None):
        """The entries with those of their parts that are here."""
        entries = []
        for line in self.vectors["entries"][:count]:
            entry = json.loads(line)
            named = [((at, code), name) for at, change in enumerate(entry["changes"]) for code, name in change["parts"].items()]
            entries.append((sha256(line), entry, {place: self.parts[name] for place, name in named if name in self.parts}))
        return entries

    def test_the_state_has_the_known_lines_and_hash(self):
        compartment = self.vectors["compartment"]
        self.assertEqual(state_lines(self.entries()), self.vectors["lines"])
        self.assertEqual(state_hash(compartment, self.entries()), self.vectors["state_hash"])
        self.assertEqual(state_hash(compartment, self.entries(10)), self.vectors["state_hash_of_first_ten"])

    def test_order_and_repetition_do_not_matter(self):
        entries = self.entries()
        again = [*reversed(entries), *entries[:5]]
        self.assertEqual(state_hash(self.vectors["compartment"], again), self.vectors["state_hash"])

    def test_an_absent_part_is_said(self):
        self.parts.pop(self.vectors["without_part"])
        self.assertEqual(state_hash(self.vectors["compartment"], self.entries()), self.vectors["state_hash_without_part"])

    def test_sizes_are_those_of_the_paper(self):
        self.assertEqual([padme(length) for length in (9, 1000, 65537, 1000000)], [10, 1024, 67584, 1015808])


if __name__ == "__main__":
    unittest.main()

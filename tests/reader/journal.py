"""Lines, chains and the state hash (docs/bundle-format.md, section 3; docs/journal.md, R1, R2, R6, R9)."""

import hashlib

from layers import Refused, need, parse, verify

CLASSES = "infd"


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def read_lines(manifest, text, cards):
    """The entries of a layer, each with its parts: [(hash, entry, {(index, class): part line})]."""
    need(text == b"" or text.endswith(b"\n"), "the last line is cut off")
    lines = text.decode().split("\n")[:-1]
    entries, before = [], None
    for line in lines:
        letter, _, rest = line.partition("\t")
        if letter == "e":
            entries.append((sha256(rest), parse(rest), {}))
            before = None
        elif letter == "p" and entries:
            index, code, part = rest.split("\t", 2)
            need(str(int(index)) == index, "a number has another spelling")
            place = (int(index), CLASSES.index(code))
            need(before is None or before < place, "parts are out of order")
            before = place
            entry = entries[-1][1]
            need(sha256(part) == entry["changes"][int(index)]["parts"][code], "a part is not the one its entry names")
            entries[-1][2][int(index), code] = part
        else:
            raise Refused("a line of another kind")
    check_ranges(manifest, entries, cards)
    return entries


def check_ranges(manifest, entries, cards):
    """Each range one chain that ends with the head its own desk signed. Whose a chain is stands in the entry it begins with: a
    further branch belongs to the desk of the entry it forks from, whatever the id of its log."""
    layer, rest, writers = manifest["compartment"], iter(entries), {}
    for wanted in manifest["ranges"]:
        tip = None
        for seq in range(wanted["from"], wanted["until"] + 1):
            name, entry, _ = next(rest, (None, None, None))
            need(entry is not None and entry["log"] == wanted["log"] and entry["seq"] == seq, "entries are missing")
            need(tip is None or entry["prev"] == tip, "the chain is broken")
            need((seq == 1) == (entry["prev"] is None), "a log begins where it must not")
            if genesis := entry.get("genesis"):
                need(genesis["compartment"] == layer, "a log is in another compartment's layer")
                writers[name] = (entry["log"], seq, genesis["site"], genesis["desk"])
            else:
                parent = writers.get(entry["prev"])
                need(parent is not None and parent[:2] == (entry["log"], seq - 1), "a branch begins beside its log")
                writers[name] = (entry["log"], seq, *parent[2:])
            tip = name
        seal = wanted["seal"]
        head = parse(seal["statement"])
        need((head["log"], head["seq"], head["hash"]) == (wanted["log"], wanted["until"], tip), "the seal is of another entry")
        card = cards.get(writers[tip][2:])
        need(card is not None, f"no card of the desk that writes log {wanted['log']}")
        verify(card["signing"][layer], "pristan-head", seal["statement"].encode(), seal["signature"].encode())
    need(next(rest, None) is None, "there are entries of no range")


class Record:
    """The live ops and dead pairs of one record."""

    def __init__(self):
        self.live, self.dead = {}, set()

    def apply(self, op, change):
        for register, named in change["over"].items():
            for other in named:
                self.dead.add((other, register))
                if other in self.live:
                    self.live[other][0].discard(register)
                    if register == "gone":
                        self.live[other][1].discard("gone")
        registers = {register for register in change["over"] if (op, register) not in self.dead}
        marks = {mark for mark in change.get("marks", []) if mark == "reversed" or (op, mark) not in self.dead}
        self.live.setdefault(op, (registers, marks, set(change.get("saw", []))))

    def living(self):
        return {op: held for op, held in self.live.items() if held[0] or held[1]}

    def is_hidden(self):
        living = self.living()
        removals = {op: saw for op, (_, marks, saw) in living.items() if "gone" in marks}
        seen = set(removals).union(*removals.values())
        return bool(removals) and set(living) <= seen


def state_lines(entries):
    """The sorted lines of the state: entries may come from any logs, in any order, more than once."""
    records, held = {}, {}
    for name, entry, parts in entries:
        for index, change in enumerate(entry["changes"]):
            op = f"{name[:32]}.{index}"
            records.setdefault((change["kind"], change["rec"]), Record()).apply(op, change)
            for (at, _), part in parts.items():
                if at == index:
                    held.update({(op, register): sha256(part) for register in parse(part)["values"]})
    lines = []
    for (kind, rec), record in records.items():
        for op, (registers, marks, _) in record.living().items():
            lines += [f"{kind} {rec} {register} {op} {held.get((op, register), 'absent')}" for register in registers]
            lines += [f"{kind} {rec} {mark} {op} mark" for mark in marks]
        if record.is_hidden():
            lines.append(f"{kind} {rec} - - hidden")
    return sorted(lines, key=str.encode)


LEVELS = {"figures": 1, "full": 2}
PERMITTED = ("d", "fd", "infd")


def levels(registry):
    """How much head office may see of each person (D1): of all live values the strictest; one that is not here may be any."""
    records, values = {}, {}
    for name, entry, parts in registry:
        for index, change in enumerate(entry["changes"]):
            op = f"{name[:32]}.{index}"
            if change["kind"] == "person":
                records.setdefault(change["rec"], Record()).apply(op, change)
        for (index, _), part in parts.items():
            values.update({(f"{name[:32]}.{index}", key): value for key, value in parse(part)["values"].items()})
    found = {}
    for rec, record in records.items():
        live = [values.get((op, "disclosure")) for op, held in record.living().items() if "disclosure" in held[0]]
        found[rec] = min((LEVELS.get(value, 0) if isinstance(value, str) else 0 for value in live), default=0)
    return found


def within(entries, known):
    """The entries with those of their parts that head office keeps by these levels (D3)."""

    def kept(code, part):
        subjects = parse(part)["subject"]
        return code in PERMITTED[min((known.get(subject, 1) for subject in subjects), default=1)]

    return [(name, entry, {place: part for place, part in parts.items() if kept(place[1], part)}) for name, entry, parts in entries]


def state_hash(compartment, entries):
    text = "".join(f"{line}\n" for line in [f"pristan state 1 {compartment}", *state_lines(entries)])
    return sha256(text)

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
    """Each range one chain that ends with the head its own desk signed."""
    layer, rest, writers = manifest["compartment"], iter(entries), {}
    for wanted in manifest["ranges"]:
        tip = None
        for seq in range(wanted["from"], wanted["until"] + 1):
            name, entry, _ = next(rest, (None, None, None))
            need(entry is not None and entry["log"] == wanted["log"] and entry["seq"] == seq, "entries are missing")
            need(tip is None or entry["prev"] == tip, "the chain is broken")
            need((seq == 1) == (entry["prev"] is None), "a log begins where it must not")
            tip = name
            if genesis := entry.get("genesis"):
                need(genesis["compartment"] == layer, "a log is in another compartment's layer")
                writers[entry["log"]] = (genesis["site"], genesis["desk"])
        seal = wanted["seal"]
        head = parse(seal["statement"])
        need((head["log"], head["seq"], head["hash"]) == (wanted["log"], wanted["until"], tip), "the seal is of another entry")
        card = cards.get(writers.get(wanted["log"]))
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


def state_hash(compartment, entries):
    text = "".join(f"{line}\n" for line in [f"pristan state 1 {compartment}", *state_lines(entries)])
    return sha256(text)

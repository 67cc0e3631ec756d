"""The layers of a bundle (docs/bundle-format.md, sections 1 and 2), opened by the tools everybody has: age, zstd, tar, ssh-keygen.

Plain text stays in memory; only signatures and public keys touch a temporary folder.
"""

import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

READER = 1
SKIPPABLE = bytes.fromhex("502a4d18")
LISTED = {
    "registry": ["registry.jsonl", "shelter.zst.age", "casework.zst.age"],
    "shelter": ["entries.jsonl"],
    "casework": ["entries.jsonl"],
}


class Refused(Exception):
    """The file is not what the format says."""


def need(holds, why):
    if not holds:
        raise Refused(why)


def run(command, text=b"", why=None):
    """Runs a stock tool; answers what it wrote."""
    done = subprocess.run(command, input=text, capture_output=True, check=False)
    need(done.returncode == 0, why or f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def parse(text):
    """JSON in which no key stands twice."""

    def pairs(found):
        keys = [key for key, _ in found]
        need(len(set(keys)) == len(keys), "a key stands twice")
        return dict(found)

    try:
        return json.loads(text, object_pairs_hook=pairs)
    except ValueError as error:
        raise Refused(f"no JSON: {error}") from error


def padme(length):
    exponent = length.bit_length() - 1
    step = 1 << max(exponent - exponent.bit_length(), 0)
    return -(-length // step) * step


def verify(key, namespace, message, signature):
    """Whether this OpenSSH public key signed the message for this purpose."""
    with tempfile.TemporaryDirectory() as folder:
        signers, file = Path(folder, "signers"), Path(folder, "sig")
        signers.write_text(f"desk {key}\n", encoding="utf-8")
        file.write_bytes(signature)
        command = ["ssh-keygen", "-Y", "verify", "-f", str(signers), "-I", "desk", "-n", namespace, "-s", str(file)]
        run(command, message, f"the signature for {namespace} does not fit")


def read_card(file):
    """A card: a line of JSON, then a signature over it by its own registry key."""
    line, _, signature = Path(file).read_bytes().partition(b"\n")
    card = parse(line)
    verify(card["signing"]["registry"], "pristan-card", line + b"\n", signature)
    return card


def check_header(file):
    """As many X25519 stanzas as every bundle has, whoever it is for."""
    header = file[: file.index(b"\n--- ")]
    need(header.count(b"\n-> X25519 ") in (8, 16), "the number of recipients can be seen")


def split_padding(text, floor):
    """The zstd frame before the padding. The frame's own length is not told, so the padding is found from its end: zeros,
    and before them a count that fits."""
    end = len(text.rstrip(b"\0"))
    for at in range(max(end - 8, 0), end + 1):
        count = int.from_bytes(text[at + 4 : at + 8], "little")
        if text[at : at + 4] == SKIPPABLE and at + 8 + count == len(text) and not any(text[at + 8 :]):
            need(len(text) >= floor and padme(len(text)) == len(text), "the text is not padded")
            return text[:at]
    raise Refused("the padding is not one skippable frame of zeros")


def untar(tar):
    """The members by name, in order, each a plain file, and after them only the zeros that end a tar."""
    names = run(["tar", "-tf", "-"], tar).decode().splitlines()
    kinds = run(["tar", "-tvf", "-"], tar).decode().splitlines()
    need(all(kind.startswith("-") for kind in kinds), "a member is no plain file")
    need(len(set(names)) == len(names), "a member stands twice")
    members = [(name, run(["tar", "-xOf", "-", name], tar)) for name in names]
    rest = tar[sum(512 + -(-len(member) // 512) * 512 for _, member in members) :]
    need(1024 <= len(rest) <= 65536 and not any(rest), "something follows the last member")
    return members


def open_layer(layer, file, identities, cards, site):
    """Opens a layer and believes it or refuses it; answers manifest and members, or nothing for padding alone."""
    check_header(file)
    command = ["age", "-d"] + [word for identity in identities for word in ("-i", str(identity))]
    frame = split_padding(run(command, file), 65536 if layer == "registry" else 16384)
    if not frame and layer != "registry":
        return None
    members = untar(run(["zstd", "-q", "-d", "--memory=8MB", "-c"], frame))
    names = [name for name, _ in members]
    need(names == ["manifest.json", "manifest.json.sig", *LISTED[layer]], f"the members are {names}")
    members = dict(members)

    line = members["manifest.json"]
    manifest = parse(line)
    need(manifest["least_reader"] <= READER, "the bundle is of a newer format")
    need(manifest["compartment"] == layer, "a layer is in another's place")
    need(site is None or site in manifest["recipients"], "the bundle is for another site")
    sender = manifest["sender"]
    card = cards.get((sender["site"], sender["desk"]))
    need(card is not None, f"no card of site {sender['site']}")
    need(card["signing"].get(layer) == sender["key"], "the card names another key")
    verify(sender["key"], "pristan-bundle", line, members["manifest.json.sig"])

    need(sorted(manifest["members"]) == sorted(LISTED[layer]), "the manifest lists other members")
    for name, facts in manifest["members"].items():
        found = {"size": len(members[name]), "sha256": hashlib.sha256(members[name]).hexdigest()}
        need(found == facts, f"{name} is not what the manifest says")
    return manifest, members

#!/usr/bin/env python3
"""Builds dictionary.bin: which spellings are one name, in all languages and scripts.

    build.py PERSONS OUTPUT [--report]

PERSONS is `rigour/data/names/persons.txt` of the PyPI package `rigour` 1.8.2 (MIT; drawn from Wikidata, CC0): one name a line,
its spellings between commas, then ` => ` and the Wikidata item. The classes of ours in `own.tsv` beside this file come first.
Only Python's own library is used, and the same input gives the same bytes.

What is done:
1. Every spelling is folded to its key (`key` below, the same as `key` in `src/dictionary/key.rs`; `key.tsv` holds the letters).
2. Spellings of several words, with digits, or in scripts that nobody at a desk writes, are left out.
3. A class that joins unrelated names (Ahmad with Kristian) is split: consonant skeletons of its members, romanised by the tables
   in `../romanise`, must be near each other. Classes with Chinese characters are left whole: one character has many readings.
4. Classes that are contained in another are dropped, but for ours.
5. Up to three Latin spellings stand for a class; classes are numbered in the order of these headwords.

The file, little-endian (`src/dictionary/asset.rs` reads it in place):
    magic "NAMES\\0\\1\\0"
    u32 buckets (a power of two), u32 entries, u32 classes, u32 blocks, u32 length of the headwords
    u32 x (buckets + 1)   where the entries of each bucket begin; the bucket is the top bits of the key's hash
    5 bytes x entries     u16 the next 16 bits of the hash; u24 class in the low 18 bits, breadth in the high 6;
                          the entries of one word stand together, its likeliest class first
    u32 x blocks          where each block of 4 classes begins among the headwords
    headwords             for each class: for each headword u8 the letters shared with the headword before it in the block and
                          u8 how many follow (the high bit: another headword of this class comes after), then the letters;
                          0xff alone for a class without headwords
"""

import collections
import os
import struct
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
BUCKET_BITS = 15
BLOCK = 4
HEADWORDS = 3
WIDEST = 63
OWN = "own.tsv"


def table(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


# --- the key -----------------------------------------------------------------------------------------------------------------

LETTERS = {row[0]: "" if row[1] == "0" else row[1] for row in table("key.tsv")}
DROPPED = [
    (0x20, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0xA9), (0xAB, 0xB4), (0xB6, 0xB9), (0xBB, 0xBF),
    (0x2B0, 0x36F), (0x559, 0x55F), (0x591, 0x5C7), (0x5F3, 0x5F4), (0x600, 0x61F), (0x640, 0x640), (0x64B, 0x65F),
    (0x670, 0x670), (0x6D6, 0x6ED), (0x1DC0, 0x1DFF), (0x2000, 0x206F), (0x20D0, 0x20FF), (0x3000, 0x3004),
    (0x3008, 0x3020), (0x30A0, 0x30A0), (0x30FB, 0x30FB), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
]


def dropped(code):
    return any(low <= code <= high for low, high in DROPPED)


def key(word):
    return "".join(
        LETTERS.get(letter, letter)
        for letter in unicodedata.normalize("NFKD", word.lower())
        if not dropped(ord(letter))
    )


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    # FNV's high bits are weak on short words: mixed once more.
    value ^= value >> 32
    value = (value * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    return value ^ (value >> 29)


# --- scripts and skeletons ---------------------------------------------------------------------------------------------------

KEPT = {"LATIN", "CYRILLIC", "ARABIC", "HEBREW", "GREEK", "ARMENIAN", "GEORGIAN", "HANGUL", "CJK", "KATAKANA", "HIRAGANA",
        "DEVANAGARI", "BENGALI", "SINHALA", "TAMIL", "GURMUKHI", "GUJARATI", "THAI", "ETHIOPIC", "KHMER", "MYANMAR",
        "KANNADA", "TELUGU", "MALAYALAM"}


def script(word):
    counts = collections.Counter(
        unicodedata.name(letter, "?").split()[0].split("-")[0] for letter in word if letter.isalpha()
    )
    return counts.most_common(1)[0][0] if counts else "?"


def first_scheme(name):
    rows = list(table("../romanise/" + name))[1:]
    return {row[0]: row[3].replace("0", "") for row in rows if len(row[0]) == 1 and not row[1] and not row[2] and row[3] != "-"}


ROMAN = {}
for name in ("turkic.tsv", "serbian.tsv", "belarusian.tsv", "ukrainian.tsv", "russian.tsv", "greek.tsv", "armenian.tsv",
             "georgian.tsv"):
    ROMAN.update(first_scheme(name))
ROMAN.update(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤهڭ",
                 "a b t s j h kh d d r z s sh s d t z a g f k k l m n h w y p ch j g v h n".split()))
ROMAN.update(zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת",
                 "a b g d h v z h t y k k l m m n n s a p p s s k r s t".split()))
SOUND = {letter: sound for letters, sound in [("bpfvw", "B"), ("td", "T"), ("szcjx", "S"), ("kgq", "K"), ("l", "L"), ("r", "R"),
                                               ("mn", "M")] for letter in letters}
JUDGED = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "ARABIC", "HEBREW"}


def skeleton(word):
    latin = "".join(ROMAN.get(letter, letter) for letter in word)
    for digraph, sound in (("sch", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("dj", "j"), ("dzh", "j"), ("ch", "s")):
        latin = latin.replace(digraph, sound)
    bones = ""
    for letter in latin:
        sound = SOUND.get(letter)
        if sound and not bones.endswith(sound):
            bones += sound
    return bones


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (letter != other))
    return row[-1]


def near(a, b):
    return distance(a, b) <= max(1, min(len(a), len(b)) // 2) and (a[:1] == b[:1] or not a or not b or distance(a, b) <= 1)


def groups(bones):
    """Skeletons joined by nearness, the largest group first."""
    bones, found = sorted(bones, key=lambda b: (-bones[b], b)), []
    for bone in bones:
        near_ones = [group for group in found if any(near(bone, other) for other in group)]
        merged = [bone] + [other for group in near_ones for other in group]
        found = [group for group in found if group not in near_ones] + [merged]
    return found


# --- classes -----------------------------------------------------------------------------------------------------------------


def persons(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield [word.strip() for word in line.split(" => ")[0].split(",")]


def usable(word):
    if any(letter.isdigit() or unicodedata.category(letter) == "No" for letter in word) or len(word) > 40:
        return False
    if " " in word.strip() or word.count("-") > 2:
        return word.startswith(("abd", "'abd", "ʿabd", "عبد", "абд", "əbd", "әбд")) and word.count(" ") <= 2
    return not (len(word) > 1 and word[-1] in "姓氏族")


def members(words):
    """Keys by script."""
    keys = {}
    for word in words:
        if not usable(word):
            continue
        folded = key(word)
        kind = script(folded)
        if kind not in KEPT or not folded or (len(folded) == 1 and kind not in ("CJK", "HANGUL")):
            continue
        if kind == "LATIN" and not (folded.isascii() and folded.isalpha()):
            continue
        keys.setdefault(folded, kind)
    return keys


def split(keys):
    """The class, or its parts when it joins unrelated names."""
    if "CJK" in keys.values() and any(kind == "CJK" and len(word) == 1 for word, kind in keys.items()):
        return [keys]
    bones = {word: skeleton(word) for word, kind in keys.items() if kind in JUDGED}
    counts = collections.Counter(bones.values())
    if len(counts) < 2:
        return [keys]
    found = groups(counts)
    if len(found) == 1:
        return [keys]
    found.sort(key=lambda group: (-sum(counts[bone] for bone in group), group))
    parts = [{word: keys[word] for word, bone in bones.items() if bone in group} for group in found]
    parts[0].update({word: kind for word, kind in keys.items() if word not in bones})
    return parts


def classes(path):
    seen, found = set(), []
    own = [members(row) for row in table(OWN)]
    for part in [*own, *(part for words in persons(path) for part in split(members(words)))]:
        name = frozenset(part)
        if len(part) > 1 and name not in seen:
            seen.add(name)
            found.append(part)
    holders = collections.defaultdict(set)
    for index, part in enumerate(found):
        for word in part:
            holders[word].add(index)
    contained = set()
    for index, part in enumerate(found):
        common = set.intersection(*(holders[word] for word in part))
        if index >= len(own) and any(len(found[other]) > len(part) for other in common):
            contained.add(index)
    own_count = len(own)
    return [(part, index < own_count) for index, part in enumerate(found) if index not in contained]


def headwords(part, own, spread):
    """The Latin spellings that stand for a class: its own order when it is ours, else the most widespread and central ones."""
    if all(kind == "LATIN" for kind in part.values()):
        return []
    latin = [word for word, kind in part.items() if kind == "LATIN"]
    if own:
        return latin[:HEADWORDS + 2]
    latin = [word for word in latin if 2 <= len(word) <= 20][:40]
    chosen = []
    while latin and len(chosen) < HEADWORDS:
        def worth(word):
            central = -sum(min(distance(word, other), 4) for other in latin) / len(latin)
            fresh = min((distance(word, other) for other in chosen), default=1)
            return (min(fresh, 1), central + min(spread[word], 5) / 2, word)
        best = max(latin, key=worth)
        chosen.append(best)
        # What differs by one letter from what was chosen adds little.
        latin = [word for word in latin if distance(word, best) > 1]
    return chosen


def order(part):
    """How likely a class is meant by one of its words: wide ones first, those of many Chinese characters last."""
    characters = sum(kind == "CJK" for kind in part.values())
    return (len(part) - characters) / (1 + characters)


def build(path, output, report):
    found = classes(path)
    spread = collections.Counter(word for part, _ in found for word, kind in part.items() if kind == "LATIN")
    rows = [(headwords(part, own, spread), part, own) for part, own in found]
    rows.sort(key=lambda row: (not row[0], row[0], sorted(row[1])))

    text, blocks, before = bytearray(), [], ""
    for index, (heads, _, _) in enumerate(rows):
        if index % BLOCK == 0:
            blocks.append(len(text))
            before = ""
        if not heads:
            text.append(0xFF)
        for place, head in enumerate(heads):
            shared = len(os.path.commonprefix([before, head]))
            rest = head[shared:].encode("ascii")
            text += bytes([shared, len(rest) | (0x80 if place + 1 < len(heads) else 0)]) + rest
            before = head

    words = collections.defaultdict(list)
    for index, (_, part, own) in enumerate(rows):
        for word in part:
            words[word].append((not own, -order(part), index))
    entries = []
    for word, meant in words.items():
        value = fnv(word.encode("utf-8"))
        for place, (_, _, index) in enumerate(sorted(meant)[:24]):
            breadth = min(WIDEST, len(rows[index][1]))
            entries.append((value >> (64 - BUCKET_BITS), value >> (48 - BUCKET_BITS) & 0xFFFF, place, index | breadth << 18))
    entries.sort()

    buckets = 1 << BUCKET_BITS
    starts, place = [], 0
    for bucket in range(buckets):
        starts.append(place)
        while place < len(entries) and entries[place][0] == bucket:
            place += 1
    starts.append(place)
    with open(output, "wb") as file:
        file.write(b"NAMES\0\1\0")
        file.write(struct.pack("<5I", buckets, len(entries), len(rows), len(blocks), len(text)))
        file.write(struct.pack(f"<{len(starts)}I", *starts))
        for _, mark, _, meaning in entries:
            file.write(struct.pack("<H", mark) + struct.pack("<I", meaning)[:3])
        file.write(struct.pack(f"<{len(blocks)}I", *blocks))
        file.write(text)
    if report:
        print(f"{len(rows)} classes, {len(words)} words, {len(entries)} entries, {len(text)} bytes of headwords, "
              f"{os.path.getsize(output)} bytes", file=sys.stderr)


if __name__ == "__main__":
    build(sys.argv[1], sys.argv[2], "--report" in sys.argv)

#!/usr/bin/env python3
"""Learns how words without written vowels are usually spelled in Latin letters: habits.bin for Arabic and Hebrew script.

    habits.py PERSONS OUTPUT [--held-out]

PERSONS is the list that the dictionary is made from (`../dictionary/build.py` tells its source and licence). Every pair of an
Arabic or Hebrew and a Latin spelling of one class is aligned letter by letter (expectation by best paths, three rounds, begun from
the consonants below); each letter has then become some Latin letters, its vowels included. What a letter becomes is counted in
its surroundings: letter alone; with the next; between its neighbours; and with one more to the right. Wider surroundings are
mixed with narrower ones (Witten-Bell). Words with letters that only Arabic or Hebrew names have count fourfold, because most
of the list are Western names. `--held-out` keeps every tenth class apart and prints how many of its words are found.

The file, little-endian (`src/script/habits.rs` reads it in place), once for Arabic, then once for Hebrew:
    u16 letters, then u16 code points (letter n has code n + 1; 0 is the edge of the word)
    u16 chunks, then for each u8 length and its Latin letters
    u32 surroundings, then sorted for each: u32 key (before << 24 | letter << 16 | after << 8 | second after; 0xff where not looked at)
        and four times u8 chunk, u8 cost (minus the logarithm of its probability, sixteenths; 255 for none)
"""

import collections
import math
import os
import re
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "dictionary"))
import build  # noqa: E402

ANY, EDGE, CHOICES, NONE = 0xFF, 0, 4, 255

CONSONANTS = {
    "ARABIC": {
        "ا": ["", "a"], "ب": ["b", "p"], "ت": ["t"], "ث": ["th", "s", "t"], "ج": ["j", "g", "dj", "zh", "dzh", "c", "dsch", "dg"],
        "ح": ["h"], "خ": ["kh", "h", "x", "ch", "k"], "د": ["d"], "ذ": ["dh", "z", "d", "th"], "ر": ["r"], "ز": ["z", "s"],
        "س": ["s", "c", "z"], "ش": ["sh", "ch", "s", "sch", "c", "sz"], "ص": ["s", "c"], "ض": ["d", "dh", "z"], "ط": ["t"],
        "ظ": ["z", "d", "dh", "th"], "ع": ["", "a"], "غ": ["gh", "g", "r"], "ف": ["f", "v", "ph", "w"],
        "ق": ["q", "k", "g", "c", "gh"], "ك": ["k", "c", "q", "g", "ck", "ch"], "ل": ["l"], "م": ["m"], "ن": ["n"],
        "ه": ["h", ""], "و": ["w", "v", "", "u", "o"], "ي": ["y", "i", "", "j"], "پ": ["p"], "چ": ["ch", "c", "j", "tch"],
        "ژ": ["zh", "j"], "گ": ["g", "gh"], "ڤ": ["v"], "ڭ": ["g"], "ٹ": ["t"], "ڈ": ["d"], "ڑ": ["r"], "ټ": ["t"], "ډ": ["d"],
        "ړ": ["r"], "ږ": ["zh", "g"], "ښ": ["sh", "kh", "x"], "ڼ": ["n"], "څ": ["ts", "s"], "ځ": ["dz", "z"], "ګ": ["g"],
    },
    "HEBREW": {
        "א": ["", "a"], "ב": ["b", "v"], "ג": ["g", "j"], "ד": ["d"], "ה": ["h", ""], "ו": ["v", "w", "", "o", "u"],
        "ז": ["z", "s"], "ח": ["h", "ch", "kh", "x"], "ט": ["t", "th"], "י": ["y", "i", "", "j"], "כ": ["k", "kh", "ch", "c", "ck"],
        "ך": ["k", "kh", "ch"], "ל": ["l"], "מ": ["m"], "ם": ["m"], "נ": ["n"], "ן": ["n"], "ס": ["s", "c"], "ע": ["", "a"],
        "פ": ["p", "f", "ph"], "ף": ["f", "ph", "p"], "צ": ["ts", "tz", "z", "c", "ch"], "ץ": ["ts", "tz", "z"],
        "ק": ["k", "c", "q", "ck"], "ר": ["r"], "ש": ["sh", "s", "sch", "ch"], "ת": ["t", "th"],
    },
}
OWN = {"ARABIC": set("حعصضطظقثذخغ"), "HEBREW": set("עחצ")}


def pairs(kind, path):
    """(class, word, Latin spelling, weight)"""
    lists = [row for row in build.table(build.OWN)] * 3 + list(build.persons(path))
    for number, words in enumerate(lists):
        keys = build.members(words)
        latin = [word for word, script in keys.items() if script == "LATIN" and 2 <= len(word) <= 16 and not word.endswith("ova")]
        for word, script in keys.items():
            if script == kind and 2 <= len(word) <= 14:
                for spelling in latin[:12]:
                    yield number, word, spelling, (4 if set(word) & OWN[kind] else 1) / min(len(latin), 12)


def plausible(kind, letter, chunk):
    best = 1e-4
    for place, consonant in enumerate(CONSONANTS[kind].get(letter, [])):
        if chunk.startswith(consonant):
            vowels = chunk[len(consonant):]
            if consonant and vowels.startswith(consonant):
                vowels = vowels[len(consonant):]
            if len(vowels) <= 3 and all(vowel in "aeiouyw" for vowel in vowels):
                best = max(best, (0.3 if place else 0.5) * 0.6 ** len(vowels) * (1 if consonant or vowels else 0.6))
    return best


def align(word, latin, score):
    nothing = -1e9
    best = [[nothing] * (len(latin) + 1) for _ in range(len(word) + 1)]
    back = [[0] * (len(latin) + 1) for _ in range(len(word) + 1)]
    best[0][0] = 0
    for i, letter in enumerate(word):
        for j in range(len(latin) + 1):
            if best[i][j] > nothing:
                for k in range(j, min(len(latin), j + 5) + 1):
                    reached = best[i][j] + score(letter, latin[j:k])
                    if reached > best[i + 1][k]:
                        best[i + 1][k], back[i + 1][k] = reached, j
    if best[-1][-1] / len(word) < -5:
        return None
    chunks, k = [], len(latin)
    for i in range(len(word), 0, -1):
        j = back[i][k]
        chunks.append(latin[j:k])
        k = j
    return chunks[::-1]


def single(chunk):
    """Doubled consonants are a matter of taste that the comparison overlooks."""
    return re.sub(r"([^aeo])\1+", r"\1", chunk)


def aligned(kind, training):
    counts = None
    for _ in range(3):
        memo = {}

        def score(letter, chunk):
            if (letter, chunk) not in memo:
                prior = plausible(kind, letter, chunk)
                if counts is None:
                    chance = prior
                else:
                    seen = counts.get(letter, {})
                    chance = (seen.get(chunk, 0) + 2 * prior) / (sum(seen.values()) + 2)
                memo[letter, chunk] = math.log(chance)
            return memo[letter, chunk]

        found = [(word, align(word, latin, score), weight) for _, word, latin, weight in training]
        found = [row for row in found if row[1]]
        counts = collections.defaultdict(collections.Counter)
        for word, chunks, weight in found:
            for letter, chunk in zip(word, chunks):
                counts[letter][chunk] += weight
    return [(word, [single(chunk) for chunk in chunks], weight) for word, chunks, weight in found]


VIEWS = [(0, 1, 0, 0), (0, 1, 1, 0), (1, 1, 1, 0), (1, 1, 1, 1)]


def seen_from(codes, place, view):
    around = [codes[place - 1] if place else EDGE] + [codes[place + i] if place + i < len(codes) else EDGE for i in range(3)]
    return tuple(code if looked else ANY for code, looked in zip(around, view))


def learn(kind, training):
    rows = aligned(kind, training)
    letters = sorted({letter for word, _, _ in rows for letter in word})
    code = {letter: number + 1 for number, letter in enumerate(letters)}
    counts = [collections.defaultdict(collections.Counter) for _ in VIEWS]
    for word, chunks, weight in rows:
        codes = [code[letter] for letter in word]
        for place, chunk in enumerate(chunks):
            for view, seen in zip(VIEWS, counts):
                seen[seen_from(codes, place, view)][chunk] += weight
    common = collections.Counter()
    for seen in counts[0].values():
        common.update(seen)
    chunks = [chunk for chunk, _ in common.most_common(255)]
    habits = {}
    for level, seen in enumerate(counts):
        for around, counter in sorted(seen.items()):
            total = sum(counter.values())
            if level and total < 2.5:
                continue
            wider = {}
            for view in reversed(VIEWS[:level]):
                key = tuple(value if looked else ANY for value, looked in zip(around, view))
                if key in habits:
                    wider = habits[key]
                    break
            trust = total / (total + 2 * len(counter)) if wider else 1
            mixed = collections.Counter({chunk: chance * (1 - trust) for chunk, chance in wider.items()})
            for chunk, weight in counter.items():
                mixed[chunk] += trust * weight / total
            kept = {chunk: mixed[chunk] for chunk in chunks if mixed[chunk] > 0}
            habits[around] = dict(sorted(kept.items(), key=lambda row: (-row[1], row[0]))[:12])
    return letters, chunks, habits


def write(letters, chunks, habits):
    out = struct.pack("<H", len(letters)) + b"".join(struct.pack("<H", ord(letter)) for letter in letters)
    out += struct.pack("<H", len(chunks)) + b"".join(bytes([len(chunk)]) + chunk.encode("ascii") for chunk in chunks)
    number = {chunk: place for place, chunk in enumerate(chunks)}
    rows = []
    for (before, letter, after, second), chances in habits.items():
        best = sorted(chances.items(), key=lambda row: (-row[1], row[0]))[:CHOICES]
        cells = [(number[chunk], min(NONE - 1, round(-math.log(chance) * 16))) for chunk, chance in best]
        cells += [(0, NONE)] * (CHOICES - len(cells))
        rows.append(struct.pack(">4B", second, after, letter, before)[::-1] + bytes(byte for cell in cells for byte in cell))
    rows.sort(key=lambda row: row[:4])
    rows = [row[:4][::-1] + row[4:] for row in rows]
    return out + struct.pack("<I", len(rows)) + b"".join(rows)


def spell(word, letters, habits, most=6, beam=8):
    codes = [letters.index(letter) + 1 for letter in word if letter in letters]
    states = [(0, "")]
    for place in range(len(codes)):
        chances = next((habits[key] for view in reversed(VIEWS) if (key := seen_from(codes, place, view)) in habits), {"": 1})
        best = sorted(chances.items(), key=lambda row: (-row[1], row[0]))[:CHOICES]
        reached = {}
        for cost, text in states:
            for chunk, chance in best:
                reached[text + chunk] = min(reached.get(text + chunk, 1e9), cost - math.log(chance))
        states = sorted((cost, text) for text, cost in reached.items())[:beam]
    return [text for _, text in states][:most]


def held_out(kind, path):
    rows = list(pairs(kind, path))
    letters, _, habits = learn(kind, [row for row in rows if row[0] % 10])
    wanted = collections.defaultdict(set)
    for number, word, latin, _ in rows:
        if number % 10 == 0:
            wanted[number, word].add(latin)
    for title, own in (("own", True), ("other", False)):
        words = {key: latin for key, latin in wanted.items() if bool(set(key[1]) & OWN[kind]) == own}
        hits = collections.Counter()
        for (_, word), latin in words.items():
            found = spell(word, letters, habits)
            for most in (1, 4, 6):
                near = min(build.distance(single(a), single(b)) for a in found[:most] for b in latin)
                hits[most, 0] += near == 0
                hits[most, 1] += near <= 1
        print(kind, title, len(words), {key: round(value / len(words), 3) for key, value in sorted(hits.items())})


def build_all(path, output):
    with open(output, "wb") as file:
        for kind in CONSONANTS:
            file.write(write(*learn(kind, list(pairs(kind, path)))))


if __name__ == "__main__":
    if "--held-out" in sys.argv:
        for kind in CONSONANTS:
            held_out(kind, sys.argv[1])
    else:
        build_all(sys.argv[1], sys.argv[2])

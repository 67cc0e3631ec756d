#!/usr/bin/env python3
"""Makes an evaluation in which the dictionary does not know the names that are asked for.

    make.py PERSONS OUTPUT

PERSONS is the list that the dictionary is made from (`../dictionary/build.py` tells its source and licence). A tenth of its
classes, and of ours, chosen by hash, is withheld: their words in scripts other than Latin are taken out of every other class as
well, and dictionary and habits are made anew from what is left. OUTPUT gets

    dictionary.bin, habits.bin   of the nine tenths
    people.tsv                   id, name: 50,000 people, most in Latin letters
    queries.tsv                  kind, id, what is asked: people of whom all words but at most one are withheld

A person's spellings at home and in Latin letters are two of one class, so they are what encyclopedias in many languages write,
not what a rule makes of the word. Around them stands what lists do: articles joined, apart, assimilated or left out; "bin"; fathers'
names and patronymics on one side only; the family name first. Only Python's own library is used, and the same list gives the same files.
"""

import collections
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
for part in ("dictionary", "romanise"):
    sys.path.insert(0, os.path.join(HERE, "..", part))
import build  # noqa: E402
import habits  # noqa: E402

PEOPLE, ASKED = 50_000, 300
FAR_EAST = {"CJK", "HANGUL", "KATAKANA", "HIRAGANA"}
CULTURES = {"arabic": 30, "persian": 10, "cyrillic": 30, "western": 14, "hebrew": 3, "korean": 4, "chinese": 4, "greek": 1,
            "georgian": 1, "armenian": 1, "bengali": 1, "hindi": 1}
SCRIPTS = {"CYRILLIC": "cyrillic", "HEBREW": "hebrew", "GREEK": "greek", "GEORGIAN": "georgian", "ARMENIAN": "armenian",
           "BENGALI": "bengali", "DEVANAGARI": "hindi"}
FAMILY = re.compile(r"(ов|ев|ёв|ин|ын|ий|енко|[уюяа]к|ич|[яа]н|дзе|швили|ко|ец|аев|оглу|ул|заде)$")
GIVEN = set("александр алексей анатолий андрей антон артём артем борис вадим валерий василий виктор виталий владимир владислав геннадий "
            "георгий григорий даниил денис дмитрий евгений егор иван игорь илья кирилл константин леонид максим михаил никита николай олег "
            "павел пётр петр роман руслан сергей станислав степан тимур фёдор федор эдуард юрий ярослав олександр андрій дмитро сергій микола "
            "василь юрій ігор іван олексій володимир михайло петро тарас богдан анна анастасия валентина вера виктория галина дарья диана "
            "екатерина елена ирина кристина ксения лариса людмила марина мария надежда наталья нина оксана ольга полина светлана софия тамара "
            "татьяна юлия яна олена ірина наталія катерина марія оксана тетяна рустам азамат бахтиёр фарход шерзод нурлан ербол бауржан айгуль "
            "динара гульнара мадина зарина рамзан магомед заур тигран армен гурам вахтанг".split())
KOREAN = [("김", "Kim Gim"), ("이", "Lee Yi Ri"), ("박", "Park Pak"), ("최", "Choi Choe"), ("정", "Jung Jeong Chong"), ("강", "Kang Gang"),
          ("조", "Cho Jo"), ("윤", "Yoon Yun"), ("장", "Jang Chang"), ("임", "Lim Im"), ("한", "Han"), ("오", "Oh O"), ("서", "Seo Suh")]
CHINESE = [("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("刘", "Liu"), ("陈", "Chen"), ("杨", "Yang"), ("赵", "Zhao"), ("黄", "Huang"),
           ("周", "Zhou"), ("吴", "Wu"), ("徐", "Xu"), ("孙", "Sun"), ("胡", "Hu"), ("朱", "Zhu"), ("高", "Gao"), ("林", "Lin"), ("何", "He")]
PINYIN = re.compile("((zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|an|ai|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo"
                    "|a|e|i|o|u)){2}")
SUN = {"ت": "t", "ث": "th", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ن": "n"}


def rows():
    """Every class that the dictionary is made from: whether it is withheld, and its spellings."""
    for row in build.table("own.tsv"):
        yield True, withheld("own " + row[0]), row
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            words, _, item = line.rstrip("\n").partition(" => ")
            yield False, withheld(item), [word.strip() for word in words.split(",")]


def withheld(name):
    return build.fnv(name.encode()) % 10 == 0


def kinds(words):
    """Usable spellings as they are written, by script."""
    found = collections.defaultdict(list)
    for word in words:
        if build.usable(word) and (keys := build.members([word])):
            found[next(iter(keys.values()))].append(word)
    return found


def withhold(output):
    """Writes the list without the withheld tenth, and all that is made of it."""
    unknown = {word for _, out, words in rows() if out for word, kind in build.members(words).items() if kind not in FAR_EAST | {"LATIN"}}
    lists = [open(os.path.join(output, name), "w", encoding="utf-8") for name in ("own.tsv", "persons.txt")]
    for ours, out, words in rows():
        kept = [word for word in words if build.key(word) not in unknown]
        if not out and len(kept) > 1:
            print(*kept, sep="\t" if ours else ", ", end="\n" if ours else " => \n", file=lists[not ours])
    for file in lists:
        file.close()
    persons = lists[1].name
    build.OWN = lists[0].name
    build.build(persons, os.path.join(output, "dictionary.bin"), True)
    habits.build_all(persons, os.path.join(output, "habits.bin"))


def joined(output):
    """The pairs of Latin spellings that the dictionary still knows as one name."""
    together = set()
    for words in [*build.table(os.path.join(output, "own.tsv")), *build.persons(os.path.join(output, "persons.txt"))]:
        latin = sorted(word for word, kind in build.members(words).items() if kind == "LATIN")[:60]
        together.update((a, b) for a in latin for b in latin)
    return together


# --- words by culture --------------------------------------------------------------------------------------------------------

Word = collections.namedtuple("Word", "home latin culture role withheld")


def natural(kind, word, found):
    """Whether a word in this script is of a name from there, as far as its letters and its class tell."""
    foreign = any(found.get(other) for other in FAR_EAST | {"THAI"})
    if kind == "ARABIC":
        own = set(word) & set("حعصضطظثذخ")
        plain = set(found) <= {"ARABIC", "LATIN"} and re.search("(ي|ی|ان|زاده|پور|نیا|فر|ه|ة)$|^ال|^عبد", word)
        return bool(own) and not foreign or bool(plain)
    if kind == "HEBREW":
        return set(found) <= {"HEBREW", "LATIN"} or bool(set(word) & set("עחצ")) and not foreign
    if kind == "CYRILLIC":
        return bool(FAMILY.search(word)) and not foreign and not found.get("HEBREW") or word in GIVEN
    return not foreign and len(found) <= 3


def words():
    for _, out, spelled in rows():
        found = kinds(spelled)
        spellings = sorted({key for word in found.pop("LATIN", []) for key in build.members([word]) if len(key) > 2})[:24]
        if not spellings:
            continue
        if len(found) == 0:
            yield Word("", spellings, "western", "any", out)
        parts = build.split(build.members(spelled)) if len(found) > 0 else []
        for kind, homes in found.items():
            for home in homes[:3]:
                # Some classes join unrelated names.
                part = next((part for part in parts if build.key(home) in part), {})
                latin = [word for word in spellings if word in part]
                if not latin:
                    continue
                if kind == "HANGUL" and len(home) == 2 and set(found) == {"HANGUL"}:
                    yield Word(home, latin, "korean", "given", out)
                elif kind == "CJK" and len(home) == 2 and "HANGUL" in found and set(found) <= {"CJK", "HANGUL", "CYRILLIC"} and (pinyin := [word for word in latin if PINYIN.fullmatch(word)]):
                    yield Word(home, pinyin, "chinese", "given", out)
                elif kind == "ARABIC" and natural(kind, home, found):
                    culture = "persian" if set(home) & set("یکپچگژ") else "arabic"
                    yield Word(home, latin, culture, "family" if home.startswith("ال") else "any", out)
                elif kind in SCRIPTS and natural(kind, home, found):
                    role = "any" if kind != "CYRILLIC" else "given" if home in GIVEN or "ARABIC" in found else "family"
                    yield Word(home, latin, SCRIPTS[kind], role, out)


class Pools:
    def __init__(self):
        self.words = collections.defaultdict(list)
        for word in words():
            for role in ("given", "family") if word.role == "any" else (word.role,):
                self.words[word.culture, role, word.withheld].append(word)
        self.weights = {}
        for key, pool in self.words.items():
            total, sums = 0, []
            for word in pool:
                # A name with many spellings is one of many people.
                total += min(len(word.latin), 8)
                sums.append(total)
            self.weights[key] = sums

    def word(self, chance, culture, role, out):
        if culture == "persian" and chance.random() < 0.6:
            word = self.word(chance, "arabic", "given", out)
            return word._replace(home=word.home.replace("ي", "ی").replace("ك", "ک").removeprefix("ال"), culture=culture)
        return chance.choices(self.words[culture, role, out], cum_weights=self.weights[culture, role, out])[0]


# --- people ------------------------------------------------------------------------------------------------------------------


def person(pools, chance, culture, outs):
    """The words of somebody's name, the family name last; `outs` tells for each whether it is withheld."""
    if culture in ("korean", "chinese"):
        home, latin = chance.choice(KOREAN if culture == "korean" else CHINESE)
        family = Word(home, latin.split(), culture, "family", False)
        return [pools.word(chance, culture, "given", outs()), family]
    fathers = {"arabic": [0, 0, 0, 1, 1, 1, 2], "persian": [0, 0, 0, 1], "cyrillic": [0, 1]}.get(culture, [0])
    count = chance.choice(fathers)
    return [*(pools.word(chance, culture, "given", outs()) for _ in range(1 + count)), pools.word(chance, culture, "family", outs())]


def patronymic(father, chance, home):
    if home:
        stem = re.sub("[йьаяо]$", "", father)
        return stem + ("евич" if father[-1] in "йья" else "ович")
    soft = father[-1] in "yij"
    stem = re.sub("(iy|ii|ij|yi|y|i|j|a|o)$", "", father)
    return stem + ("e" if soft else "o") + chance.choice(["vich", "vich", "vich", "vitch", "witsch", "vych", "vic", "wicz"])


def article(word, spelling, chance):
    """A family name with an article as offices abroad write it."""
    if not word.home.startswith("ال") or re.match("(al|el|ul|a(.)\\2)", spelling):
        return spelling
    sun = SUN.get(word.home[2:3])
    if sun and chance.random() < 0.3:
        return f"a{sun}-{spelling}"
    return chance.choice(["al-", "al-", "al-", "el-", "al ", "el ", "al", "", "", ""]) + spelling


def cut(name, chance, share):
    """Fathers' names are left out."""
    return [word for place, word in enumerate(name) if place in (0, len(name) - 1) or chance.random() > share]


def at_home(name, chance):
    culture = name[0].culture
    if culture in ("korean", "chinese"):
        return name[1].home + name[0].home
    parts = [(place, word.home) for place, word in enumerate(name) if word in cut(name, chance, 0.15)]
    homes = [patronymic(home, chance, True) if culture == "cyrillic" and place == 1 and len(name) > 2 else home for place, home in parts]
    if chance.random() < (0.6 if culture == "cyrillic" else 0.05):
        homes = homes[-1:] + homes[:-1]
    return " ".join(homes)


def abroad(name, chance, spell):
    culture = name[0].culture
    kept = cut(name, chance, 0.45 if culture == "cyrillic" else 0.25)
    spelled = []
    for word in kept:
        spelling = article(word, spell(word), chance)
        if culture == "cyrillic" and word is not kept[0] and word is not kept[-1]:
            spelling = patronymic(spelling, chance, False)
        spelled.append("-".join(part.capitalize() for part in spelling.split("-")))
    if culture == "arabic" and len(kept) > 2 and chance.random() < 0.2:
        spelled.insert(1, chance.choice(["bin", "ibn", "ben"]))
    if chance.random() < 0.35 or culture in ("korean", "chinese"):
        spelled = [spelled[-1].upper() + chance.choice(["", ","]), *spelled[:-1]]
    return " ".join(spelled)


def main(output):
    os.makedirs(output, exist_ok=True)
    if not os.path.exists(os.path.join(output, "habits.bin")):
        withhold(output)
    together = joined(output)
    pools, chance = Pools(), random.Random(1897)
    usual = lambda word: chance.choice(word.latin)  # noqa: E731
    people, queries = [], []
    for culture in CULTURES:
        if culture == "western":
            continue
        for kind in ("all withheld", "one known"):
            if culture in ("korean", "chinese") and kind == "all withheld":
                continue
            for _ in range(ASKED):
                known = iter([kind == "one known" and culture not in ("korean", "chinese")])
                name = person(pools, chance, culture, lambda: not next(known, False))
                queries.append((f"{culture}, {kind}", len(people), at_home(name, chance)))
                people.append(abroad(name, chance, usual))
    for culture in ("arabic", "persian", "cyrillic"):
        count = 0
        while count < ASKED:
            name = person(pools, chance, culture, lambda: True)
            chosen = [chance.sample(word.latin, min(2, len(word.latin))) for word in name]
            if any(len(pair) == 2 and tuple(pair) in together for pair in chosen) or all(len(pair) < 2 for pair in chosen):
                continue
            spellings = {id(word): pair for word, pair in zip(name, chosen)}
            queries.append((f"{culture}, alias", len(people), abroad(name, chance, lambda word: spellings[id(word)][-1])))
            people.append(abroad(name, chance, lambda word: spellings[id(word)][0]))
            count += 1
    while len(people) < PEOPLE:
        culture = chance.choices(list(CULTURES), CULTURES.values())[0]
        name = person(pools, chance, culture, lambda: chance.random() < 0.1)
        at = at_home(name, chance) if culture != "western" and chance.random() < 0.08 else abroad(name, chance, usual)
        people.append(at)
    with open(os.path.join(output, "people.tsv"), "w", encoding="utf-8") as file:
        file.writelines(f"{place}\t{name}\n" for place, name in enumerate(people))
    with open(os.path.join(output, "queries.tsv"), "w", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, query)) + "\n" for query in queries)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[2]))

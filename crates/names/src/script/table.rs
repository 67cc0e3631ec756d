//! Romanisation tables: how they are read and how a word is put through one of their schemes.
//!
//! The format is told in `data/romanise/README.md`. A table is read when its script is first met, in a few microseconds.

use super::spellings::Latin;

/// Letters and where they may stand.
struct Rule {
    /// After the first letter, by which rules are found.
    others: Vec<char>,
    first: char,
    after: &'static str,
    before: &'static str,
    /// Whether it holds wherever its first letter stands.
    everywhere: bool,
    /// What each scheme makes of the letters; `None` where the rule does not speak.
    latin: Vec<Option<Few>>,
}

impl Rule {
    fn length(&self) -> usize {
        1 + self.others.len()
    }

    /// Whether the rule speaks of the letters at `place`, the first of which is known to be its own.
    fn fits(&self, word: &[char], place: usize) -> bool {
        if self.everywhere {
            return true;
        }
        let before = place.checked_sub(1).and_then(|index| word.get(index));
        let mut rest = word.iter().skip(place + 1);
        self.others.iter().all(|letter| rest.next() == Some(letter))
            && allowed(self.after, before, '^')
            && allowed(self.before, rest.next(), '$')
    }
}

/// Whether a neighbour is among those asked for; `edge` in the list stands for having none.
fn allowed(list: &str, neighbour: Option<&char>, edge: char) -> bool {
    list.is_empty() || {
        let neighbour = *neighbour.unwrap_or(&edge);
        list.chars().any(|one| one == neighbour)
    }
}

/// A table of rules for several schemes.
pub(super) struct Table {
    /// By first letter, then longer before shorter, then as written.
    rules: Vec<Rule>,
    /// The lowest first letter, and for it and each above where its rules begin; one more closes the last.
    lowest: u32,
    starts: Vec<usize>,
    schemes: usize,
    /// What each scheme makes of each letter from the lowest on that it writes in one way wherever it stands: most letters.
    plain: Vec<Vec<Few>>,
    /// For each two schemes the letters that they may not write alike, a [bit](bits) each.
    apart: Vec<u64>,
}

/// A bit for each letter; letters of one alphabet do not share one.
pub(super) fn bits(letters: &[char]) -> u64 {
    letters
        .iter()
        .fold(0, |all, letter| all | 1 << (u32::from(*letter) & 63))
}

/// What is written for letters: seldom more than two.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Few {
    letters: [u8; Few::MOST],
    len: u8,
}

impl Few {
    /// `schtsch` of German is the longest that any table has.
    const MOST: usize = 8;
    /// Where no letters stand, but rules must be asked.
    const ASK: Self = Self {
        letters: [0; Self::MOST],
        len: u8::MAX,
    };

    fn of(text: &str) -> Option<Self> {
        let mut few = Self::ASK;
        few.letters
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        few.len = u8::try_from(text.len()).ok()?;
        Some(few)
    }

    /// Puts the letters into `room` at a place; says where they end.
    fn put(&self, room: &mut [u8], at: usize) -> usize {
        let place = room.get_mut(at..).and_then(<[u8]>::first_chunk_mut);
        if let Some(place) = place {
            *place = self.letters;
        }
        at + usize::from(self.len)
    }
}

impl Table {
    /// Reads a table. Lines that say nothing are passed over; the tests hold every table to the format.
    pub(super) fn read(text: &'static str) -> Self {
        let mut lines = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let schemes = lines
            .next()
            .map_or(0, |heading| heading.split('\t').skip(3).count());
        let mut rules: Vec<Rule> = lines.filter_map(|line| rule(line, schemes)).collect();
        rules.sort_by_key(|rule| (rule.first, usize::MAX - rule.length()));
        let lowest = rules.first().map_or(0, |rule| u32::from(rule.first));
        let highest = rules.last().map_or(0, |rule| u32::from(rule.first));
        let starts = (lowest..=highest + 1)
            .map(|code| rules.partition_point(|rule| u32::from(rule.first) < code))
            .collect();
        let mut table = Self {
            rules,
            lowest,
            starts,
            schemes,
            plain: Vec::new(),
            apart: Vec::new(),
        };
        let letters = || (lowest..=highest).map(char::from_u32);
        let plain = |scheme| {
            letters()
                .map(|letter| table.plain(scheme, letter?))
                .map(|few| few.unwrap_or(Few::ASK))
                .collect()
        };
        table.plain = (0..schemes).map(plain).collect();
        table.apart = (0..schemes * schemes)
            .map(|pair| table.apart(pair / schemes, pair % schemes))
            .collect();
        table
    }

    /// The letters with a rule that one scheme has and the other has not, or has otherwise.
    fn apart(&self, one: usize, other: usize) -> u64 {
        let differs = |rule: &&Rule| rule.latin.get(one) != rule.latin.get(other);
        let rules = self.rules.iter().filter(differs);
        rules.fold(0, |all, rule| all | bits(&[rule.first]))
    }

    /// Whether two schemes surely write a word of these letters alike.
    pub(super) fn alike(&self, one: usize, other: usize, letters: u64) -> bool {
        let apart = self.apart.get(one * self.schemes + other);
        apart.is_some_and(|apart| apart & letters == 0)
    }

    /// What a scheme makes of a letter, if in one way wherever it stands.
    fn plain(&self, scheme: usize, letter: char) -> Option<Few> {
        self.rules_of(letter).iter().find_map(|rule| {
            let few = (*rule.latin.get(scheme)?)?;
            Some(rule.everywhere.then_some(few))
        })?
    }

    /// How many schemes there are.
    pub(super) fn schemes(&self) -> usize {
        self.schemes
    }

    /// The word by the scheme, added to `latin`. Letters unknown to the table are dropped, ASCII letters and digits stay.
    pub(super) fn write(&self, scheme: usize, word: &[char], latin: &mut Latin) {
        let plain = self
            .plain
            .get(scheme)
            .map(Vec::as_slice)
            .unwrap_or_default();
        latin.write(word.len() * Few::MOST, |room| {
            let mut place = 0;
            let mut at = 0;
            while let Some(&letter) = word.get(place) {
                let code = u32::from(letter).wrapping_sub(self.lowest);
                let known = usize::try_from(code).ok().and_then(|code| plain.get(code));
                if let Some(few) = known.filter(|few| few.len != Few::ASK.len) {
                    at = few.put(room, at);
                    place += 1;
                    continue;
                }
                let rule = self.rules_of(letter).iter().find_map(|rule| {
                    let few = (*rule.latin.get(scheme)?)?;
                    rule.fits(word, place).then_some((rule.length(), few))
                });
                if let Some((length, few)) = rule {
                    at = few.put(room, at);
                    place += length;
                    continue;
                }
                if let (Ok(letter), Some(room)) = (u8::try_from(letter), room.get_mut(at))
                    && letter.is_ascii_alphanumeric()
                {
                    *room = letter.to_ascii_lowercase();
                    at += 1;
                }
                place += 1;
            }
            at
        });
    }

    /// Whether any rule begins with the letter.
    pub(super) fn knows(&self, letter: char) -> bool {
        !self.rules_of(letter).is_empty()
    }

    fn rules_of(&self, letter: char) -> &[Rule] {
        u32::from(letter)
            .checked_sub(self.lowest)
            .and_then(|place| usize::try_from(place).ok())
            .and_then(|place| self.starts.get(place..place + 2))
            .and_then(|bounds| match bounds {
                [start, end] => self.rules.get(*start..*end),
                _ => None,
            })
            .unwrap_or_default()
    }
}

fn rule(line: &'static str, schemes: usize) -> Option<Rule> {
    let mut cells = line.split('\t');
    let mut letters = cells.next()?.chars();
    let after = cells.next()?;
    let before = cells.next()?;
    let leading = cells.next()?;
    let latin = std::iter::once(leading)
        .chain(cells.chain(std::iter::repeat("")))
        .take(schemes)
        .map(|cell| match if cell.is_empty() { leading } else { cell } {
            "-" => None,
            "0" => Few::of(""),
            text => Few::of(text),
        })
        .collect();
    let (first, others): (char, Vec<char>) = (letters.next()?, letters.collect());
    Some(Rule {
        first,
        everywhere: others.is_empty() && after.is_empty() && before.is_empty(),
        others,
        after,
        before,
        latin,
    })
}

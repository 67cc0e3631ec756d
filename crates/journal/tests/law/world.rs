//! A little world for the property tests: three desks, each with a replica, that work, forget to talk, and talk.
//!
//! Desks 0 and 1 belong to two sites, desk 2 to head office. Everything they do goes through the crate's own doors.

use std::collections::{BTreeMap, BTreeSet};

use ids::{LogId, RecordId, SiteId};
use journal::{
    Basis, Change, Class, Composed, DraftChange, EraseRule, Folded, Genesis, Hash, Head, Mark, Op,
    OpId, Part, PartLine, Parts, RecordState, Recorded, Rules, STATE_HASH_VERSION, Scope, SetEdit,
    Shape, StateHash, Undoing, UndoneChange, Write, compose, fold, record_lines, set_change, undo,
};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::{Value, json};

use crate::deeds::{Deed, Step};

pub(crate) type Key = (String, RecordId);

pub(crate) const DESKS: usize = 3;

pub(crate) fn shape(register: &str) -> Shape {
    if register == "citizenships" {
        Shape::Set
    } else {
        Shape::One
    }
}

pub(crate) fn rec(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

pub(crate) fn site(desk: usize) -> SiteId {
    SiteId::from_bytes([0x50 + u8::try_from(desk).unwrap(); 16])
}

fn log(desk: usize) -> LogId {
    LogId::from_bytes([0xa0 + u8::try_from(desk).unwrap(); 16])
}

fn desk_of(entry: &Recorded) -> usize {
    (0..DESKS)
        .find(|desk| log(*desk) == entry.entry.log)
        .unwrap()
}

/// What one desk holds.
#[derive(Clone, Default)]
pub(crate) struct Replica {
    pub(crate) states: BTreeMap<Key, RecordState>,
    pub(crate) entries: BTreeMap<Hash, Recorded>,
    pub(crate) parts: BTreeMap<Hash, Part>,
    pub(crate) rules: Rules,
}

impl Replica {
    pub(crate) fn receive(&mut self, entry: &Recorded) {
        let scope = if desk_of(entry) == 2 {
            Scope::All
        } else {
            Scope::Site(site(desk_of(entry)))
        };
        entry
            .entry
            .erase
            .iter()
            .for_each(|rule| self.rules.add(rule, scope));
        for (op, change) in entry.ops() {
            self.states
                .entry((change.kind.clone(), change.rec))
                .or_default()
                .apply(op, change);
        }
        self.entries.insert(entry.hash, entry.clone());
        self.sweep();
    }

    pub(crate) fn receive_part(&mut self, part: &PartLine) {
        self.parts.insert(part.hash, part.part.clone());
        self.sweep();
    }

    /// A standing rule takes what is here and what arrives.
    fn sweep(&mut self) {
        let Self {
            entries,
            parts,
            rules,
            ..
        } = self;
        for entry in entries.values() {
            let author = site(desk_of(entry));
            for (class, hash) in entry.entry.changes.iter().flat_map(|change| &change.parts) {
                if parts
                    .get(hash)
                    .is_some_and(|part| rules.covers(&part.subject, *class, &author))
                {
                    parts.remove(hash);
                }
            }
        }
    }

    pub(crate) fn present(&self, change: &Change) -> Parts {
        change
            .parts
            .iter()
            .filter_map(|(class, hash)| Some((*class, self.parts.get(hash)?.clone())))
            .collect()
    }

    fn here(&self, change: &Change) -> impl Iterator<Item = &Part> {
        change
            .parts
            .values()
            .filter_map(|hash| self.parts.get(hash))
    }

    pub(crate) fn changes(&self) -> impl Iterator<Item = (OpId, &Recorded, &Change)> {
        self.entries
            .values()
            .flat_map(|entry| entry.ops().map(move |(op, change)| (op, entry, change)))
    }

    pub(crate) fn ops(&self) -> BTreeMap<OpId, Op<'_>> {
        self.changes()
            .map(|(op, entry, change)| {
                (
                    op,
                    Op::gather(op, entry.entry.at, change, self.here(change)),
                )
            })
            .collect()
    }

    pub(crate) fn fold(&self, key: &Key) -> Folded<'_> {
        self.states
            .get(key)
            .map(|state| fold(&shape, state, &self.ops()))
            .unwrap_or_default()
    }

    pub(crate) fn folds(&self) -> BTreeMap<Key, Folded<'_>> {
        let ops = self.ops();
        self.states
            .iter()
            .map(|(key, state)| (key.clone(), fold(&shape, state, &ops)))
            .collect()
    }

    pub(crate) fn state_hash(&self) -> Hash {
        let mut held: BTreeMap<(OpId, &str), Hash> = BTreeMap::new();
        for (op, _, change) in self.changes() {
            for hash in change.parts.values() {
                let registers = self
                    .parts
                    .get(hash)
                    .into_iter()
                    .flat_map(|part| part.values.keys());
                held.extend(registers.map(|register| ((op, register.as_str()), *hash)));
            }
        }
        let mut hash = StateHash::new(STATE_HASH_VERSION, "registry");
        for ((kind, rec), state) in &self.states {
            for line in record_lines(kind, *rec, state, &|op, register| {
                held.get(&(*op, register)).copied()
            }) {
                hash.feed(&line)
                    .expect("records in order give lines in order");
            }
        }
        hash.finish()
    }

    /// The plan that undoes an entry held here.
    pub(crate) fn undo(&self, entry: &Recorded) -> Result<Vec<DraftChange>, journal::CannotUndo> {
        let parts: BTreeMap<OpId, Parts> = self
            .changes()
            .map(|(op, _, change)| (op, self.present(change)))
            .collect();
        let already = self
            .entries
            .values()
            .any(|other| other.entry.undoes == Some(entry.hash));
        let known: Vec<UndoneChange<'_>> = entry
            .ops()
            .map(|(op, change)| UndoneChange {
                state: &self.states[&(change.kind.clone(), change.rec)],
                fact: change.kind == "contact",
                creation: entry.entry.act == "create",
                own: &parts[&op],
                priors: &parts,
            })
            .collect();
        let undoing = Undoing {
            never: entry.entry.act == "erase",
            already,
        };
        undo(entry, undoing, &shape, &known)
    }
}

/// All that was ever written, and what each desk holds of it.
pub(crate) struct World {
    pub(crate) archive: Vec<Composed>,
    pub(crate) replicas: Vec<Replica>,
    heads: Vec<(u64, Option<Hash>)>,
    heard: Vec<[usize; DESKS]>,
    forms: Vec<Option<(u8, Basis)>>,
    random: StdRng,
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            archive: Vec::new(),
            replicas: vec![Replica::default(); DESKS],
            heads: vec![(0, None); DESKS],
            heard: vec![[0; DESKS]; DESKS],
            forms: vec![None; DESKS],
            random: StdRng::seed_from_u64(7),
        }
    }

    pub(crate) fn after(steps: &[Step]) -> Self {
        let mut world = Self::new();
        steps.iter().for_each(|step| {
            world.take(step);
        });
        world
    }

    /// Does one step; the entry it wrote, if any.
    pub(crate) fn take(&mut self, step: &Step) -> Option<Recorded> {
        let desk = step.desk;
        let key = ("person".to_owned(), rec(step.rec));
        let state = self.replicas[desk]
            .states
            .get(&key)
            .cloned()
            .unwrap_or_default();
        let mut draft = DraftChange::new(key.1, "person");
        let (mut act, mut erase, mut undoes, mut more) = ("edit", Vec::new(), None, Vec::new());
        match step.deed {
            Deed::Create { fact } => {
                let id = rec(if fact { step.rec + 100 } else { step.rec });
                draft = DraftChange::new(id, if fact { "contact" } else { "person" });
                if self.replicas[desk]
                    .states
                    .contains_key(&(draft.kind.clone(), id))
                {
                    return None;
                }
                act = "create";
                draft.writes = if fact {
                    vec![
                        write("happened_on", Class::F, json!("2026-05-28"), vec![]),
                        write("note", Class::N, json!("слово"), vec![]),
                    ]
                } else {
                    vec![
                        write("birth", Class::I, json!("1990~"), vec![]),
                        write("citizenships", Class::F, json!(["a"]), vec![]),
                    ]
                };
            }
            Deed::Edit { birth, value } => {
                let register = if birth { "birth" } else { "papers" };
                let class = if birth { Class::I } else { Class::F };
                draft.writes = vec![write(
                    register,
                    class,
                    json!(format!("v{value}")),
                    state.live_in(register),
                )];
            }
            Deed::EditSet { add, remove } => {
                let edit = SetEdit {
                    add: letters(add),
                    remove: letters(remove),
                };
                let held = self.held(desk, &state, "citizenships");
                draft.writes = set_change("citizenships", Class::F, &held, &edit)
                    .into_iter()
                    .collect();
            }
            Deed::OpenForm => self.forms[desk] = Some((step.rec, Basis::of(&state))),
            Deed::SaveForm { value } => {
                let (number, basis) = self.forms[desk].take()?;
                let basis: Basis = basis
                    .to_string()
                    .parse()
                    .expect("a basis comes back as it went out");
                draft.rec = rec(number);
                draft.writes = vec![write(
                    "birth",
                    Class::I,
                    json!(format!("form{value}")),
                    basis.over("birth"),
                )];
            }
            Deed::Remove if !state.live.is_empty() => {
                draft.marks = BTreeSet::from([Mark::Gone]);
                draft.saw = state.saw();
            }
            Deed::Remove => {}
            Deed::BringBack if state.is_removed() => draft.takes_back = state.live_in("gone"),
            Deed::BringBack => {}
            Deed::Reverse => {
                draft = DraftChange::new(rec(step.rec + 100), "contact");
                draft.marks = BTreeSet::from([Mark::Reversed]);
            }
            Deed::Undo { which } => {
                let known = &self.replicas[desk].entries;
                let undone = known
                    .values()
                    .nth(usize::from(which) % known.len().max(1))?;
                more = self.replicas[desk].undo(undone).ok()?;
                undoes = Some(undone.hash);
            }
            Deed::Erase { complete } => {
                act = "erase";
                let subject = key.1;
                erase.push(if complete {
                    EraseRule::complete(subject)
                } else {
                    EraseRule::usual(subject)
                });
            }
            Deed::Hear { from } => {
                self.hear(desk, from);
                return None;
            }
        }
        if !draft.writes.is_empty() || !draft.marks.is_empty() || !draft.takes_back.is_empty() {
            draft.subjects =
                BTreeMap::from([(Class::I, vec![draft.rec]), (Class::F, vec![draft.rec])]);
            if draft.kind == "contact" {
                // What must keep counting has no subject; the words are about two persons.
                draft.subjects = BTreeMap::from([(Class::N, vec![rec(1), rec(2)])]);
            }
            more.push(draft);
        }
        (!more.is_empty() || !erase.is_empty())
            .then(|| self.write(desk, step.at, act, undoes, erase, more))
    }

    pub(crate) fn write(
        &mut self,
        desk: usize,
        at: i64,
        act: &str,
        undoes: Option<Hash>,
        erase: Vec<EraseRule>,
        changes: Vec<DraftChange>,
    ) -> Recorded {
        let (seq, prev) = self.heads[desk];
        let genesis = (seq == 0).then(|| Genesis {
            desk: ids::DeskId::from_bytes([0xd0; 16]),
            site: site(desk),
            compartment: "registry".into(),
            audience: "head_office".into(),
            continues: None,
            reason: "first_run".into(),
        });
        let head = Head {
            log: log(desk),
            seq: seq + 1,
            prev,
            at,
            tz: "Europe/Moscow".into(),
            user: None,
            act: act.into(),
            genesis,
            undoes,
            erase,
            approved_by: None,
        };
        let composed =
            compose(head, changes, &mut self.random).expect("a desk writes lawful entries");
        self.heads[desk] = (seq + 1, Some(composed.entry.hash));
        self.replicas[desk].receive(&composed.entry);
        composed
            .parts
            .iter()
            .for_each(|part| self.replicas[desk].receive_part(&part.part));
        let entry = composed.entry.clone();
        self.archive.push(composed);
        entry
    }

    /// A desk gets all another has written since the last time.
    pub(crate) fn hear(&mut self, desk: usize, from: usize) {
        let known = self.heard[desk][from];
        self.heard[desk][from] = self.archive.len();
        for composed in self
            .archive
            .iter()
            .skip(known)
            .filter(|composed| desk_of(&composed.entry) == from)
        {
            self.replicas[desk].receive(&composed.entry);
            composed
                .parts
                .iter()
                .for_each(|part| self.replicas[desk].receive_part(&part.part));
        }
    }

    fn held(&self, desk: usize, state: &RecordState, register: &str) -> Vec<(OpId, Value)> {
        let ops = self.replicas[desk].ops();
        let value = |op: &OpId| Some((*ops.get(op)?.values.get(register)?).clone());
        state
            .live_in(register)
            .into_iter()
            .filter_map(|op| Some((op, value(&op)?)))
            .collect()
    }
}

pub(crate) fn write(register: &str, class: Class, value: Value, over: Vec<OpId>) -> Write {
    Write {
        register: register.to_owned(),
        class,
        value,
        over,
    }
}

fn letters(mask: u8) -> BTreeSet<String> {
    (0..4)
        .filter(|bit| mask & (1 << bit) != 0)
        .map(|bit| char::from(b'a' + bit).to_string())
        .collect()
}

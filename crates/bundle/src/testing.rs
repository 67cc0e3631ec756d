//! A made-up site that sends, a made-up head office that receives, and a workshop for hostile files. For tests only.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write as _},
};

use ids::{DeskId, EpochId, LogId, RecordId, SiteId};
use journal::{Class, Composed, DraftChange, Genesis, Head, Recorded, Seal, Write, compose};
use keys::{Identity, SigningKey, VerifyingKey};
use rand::{SeedableRng as _, rngs::StdRng};

pub(crate) use crate::workshop::{file, members, tar, trailer};
use crate::*;

/// The sending site with its desk's keys, the receiving one with its identities.
pub(crate) struct World {
    pub(crate) random: StdRng,
    pub(crate) site: SiteId,
    pub(crate) desk: DeskId,
    pub(crate) office: SiteId,
    pub(crate) signers: BTreeMap<Layer, SigningKey>,
    pub(crate) outer: Identity,
    pub(crate) letterboxes: BTreeMap<Layer, Identity>,
}

/// The entries of a layer and its upper members.
pub(crate) type Content = (Vec<Carried>, BTreeMap<Layer, Vec<u8>>);

/// A log with its lines.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) layer: Layer,
    pub(crate) acts: Vec<Composed>,
}

impl World {
    pub(crate) fn new() -> Self {
        let mut random = StdRng::seed_from_u64(1);
        Self {
            site: SiteId::random(&mut random),
            desk: DeskId::random(&mut random),
            office: SiteId::random(&mut random),
            signers: Layer::ALL
                .map(|layer| (layer, SigningKey::random(&mut random)))
                .into(),
            outer: Identity::random(&mut random).unwrap(),
            letterboxes: Layer::ALL
                .map(|layer| (layer, Identity::random(&mut random).unwrap()))
                .into(),
            random,
        }
    }

    /// A log of this many entries after its first, each registering a made-up person.
    pub(crate) fn log(&mut self, layer: Layer, entries: u64) -> Log {
        let log = LogId::random(&mut self.random);
        let mut acts: Vec<Composed> = Vec::new();
        for seq in 1..=entries + 1 {
            let genesis = (seq == 1).then(|| Genesis {
                desk: self.desk,
                site: self.site,
                compartment: layer.code().to_owned(),
                audience: "head_office".to_owned(),
                continues: None,
                reason: "first_run".to_owned(),
            });
            let head = Head {
                log,
                seq,
                prev: acts.last().map(|act| act.entry.hash),
                at: 1_780_000_000_000,
                tz: "Europe/Moscow".to_owned(),
                user: None,
                act: if seq == 1 { "begin" } else { "register_person" }.to_owned(),
                genesis,
                undoes: None,
                erase: Vec::new(),
                approved_by: None,
            };
            let drafts = if seq == 1 {
                Vec::new()
            } else {
                vec![self.person(seq)]
            };
            acts.push(compose(head, drafts, &mut self.random).unwrap());
        }
        Log { layer, acts }
    }

    fn person(&mut self, number: u64) -> DraftChange {
        let rec = RecordId::random(&mut self.random);
        let write = |register: &str, class, value| Write {
            register: register.to_owned(),
            class,
            value,
            over: Vec::new(),
        };
        let mut change = DraftChange::new(rec, "person");
        change.writes = vec![
            write("birth", Class::I, "1990-05".into()),
            write("code", Class::F, format!("Образцов-{number}").into()),
        ];
        change.subjects = [(Class::I, vec![rec]), (Class::F, vec![rec])].into();
        change
    }

    pub(crate) fn outgoing(&self, logs: &[&Log]) -> Outgoing {
        Outgoing {
            site: self.site,
            desk: self.desk,
            recipients: vec![self.office],
            number: 7,
            epoch: EpochId::from_bytes([9; 16]),
            made_at: 1_780_000_100_000,
            ranges: logs
                .iter()
                .map(|log| log.range(&self.signers[&log.layer]))
                .collect(),
            have: Vec::new(),
            want: Vec::new(),
        }
    }

    /// The upper member that carries these logs.
    pub(crate) fn upper(&mut self, layer: Layer, logs: &[&Log]) -> Vec<u8> {
        let outgoing = self.outgoing(logs);
        let mut file = Vec::new();
        let sealing = Sealing {
            signer: &self.signers[&layer],
            recipients: &[self.letterboxes[&layer].recipient()],
            random: &mut self.random,
        };
        seal_upper::<_, PackError>(
            &mut file,
            layer,
            outgoing,
            &mut |sink| give(sink, logs),
            sealing,
        )
        .unwrap();
        file
    }

    /// A bundle with these logs of the registry and this shelter member; nothing from the casework.
    pub(crate) fn bundle(&mut self, logs: &[&Log], shelter: Option<&[u8]>) -> Vec<u8> {
        let outgoing = self.outgoing(logs);
        self.pack(outgoing, &mut |sink| give(sink, logs), shelter)
            .unwrap()
    }

    pub(crate) fn pack(
        &mut self,
        outgoing: Outgoing,
        source: Source<'_, PackError>,
        shelter: Option<&[u8]>,
    ) -> Result<Vec<u8>, PackError> {
        let mut file = Vec::new();
        let nobody = [self.letterboxes[&Layer::Casework].recipient()];
        let mut shelter = shelter.map(Cursor::new);
        let uppers = Uppers {
            shelter: match &mut shelter {
                Some(member) => UpperMember::Sealed(member),
                None => UpperMember::Nothing { to: &[], size: 0 },
            },
            casework: UpperMember::Nothing {
                to: &nobody,
                size: 0,
            },
        };
        let sealing = Sealing {
            signer: &self.signers[&Layer::Registry],
            recipients: &[self.outer.recipient()],
            random: &mut self.random,
        };
        let packed = pack(&mut file, outgoing, source, uppers, sealing)?;
        assert_eq!(
            packed.sha256,
            journal::Hash::of(&file),
            "what was made is told as it is"
        );
        assert_eq!(packed.bytes, u64::try_from(file.len()).unwrap());
        Ok(file)
    }

    /// Checks a file as head office would.
    pub(crate) fn check(&self, file: &[u8]) -> Result<Checked, BundleError> {
        self.trusting(|opening, trust| check(Cursor::new(file), opening, trust))
    }

    pub(crate) fn check_upper(
        &self,
        layer: Layer,
        file: &[u8],
    ) -> Result<Option<Checked>, BundleError> {
        self.trusting(|opening, trust| check_upper(Cursor::new(file), layer, opening, trust))
    }

    pub(crate) fn trusting<T>(&self, act: impl FnOnce(&Opening<'_>, &Trust<'_>) -> T) -> T {
        let mut identities = vec![&self.outer];
        identities.extend(self.letterboxes.values());
        let opening = Opening {
            identities: &identities,
            limits: Limits::default(),
        };
        let desk = (self.site, self.desk);
        let key = |layer: Layer| -> VerifyingKey { self.signers[&layer].verifying_key() };
        act(
            &opening,
            &Trust {
                us: self.office,
                sender: &|manifest| {
                    let claims = (manifest.sender.site, manifest.sender.desk);
                    (claims == desk).then(|| key(manifest.compartment))
                },
                writer: &|layer, _, genesis| {
                    genesis
                        .is_some_and(|genesis| (genesis.site, genesis.desk) == desk)
                        .then(|| key(layer))
                },
            },
        )
    }

    /// Everything in a checked file: its entries, its upper members.
    pub(crate) fn read(&self, file: &[u8], checked: &Checked) -> Result<Content, BundleError> {
        self.trusting(|opening, _| {
            let mut reading = Reading::open(Cursor::new(file), opening, checked)?;
            let (mut entries, mut uppers) = (Vec::new(), BTreeMap::new());
            while let Some(entry) = reading.entry()? {
                entries.push(entry);
            }
            let mut member = Vec::new();
            while let Some(layer) = reading.upper(&mut member)? {
                uppers.insert(layer, std::mem::take(&mut member));
            }
            reading.finish()?;
            Ok((entries, uppers))
        })
    }
}

impl Log {
    pub(crate) fn head(&self) -> &Recorded {
        &self.acts.last().unwrap().entry
    }

    pub(crate) fn range(&self, writer: &SigningKey) -> Range {
        let seal = Seal::of(self.head(), 1_780_000_050_000);
        Range::whole(SealedHead::sign(&seal, writer).unwrap()).unwrap()
    }

    pub(crate) fn carried(&self) -> Vec<Carried> {
        let parts = |act: &Composed| {
            act.parts
                .iter()
                .map(|one| ((one.index, one.class), one.part.clone()))
                .collect()
        };
        self.acts
            .iter()
            .map(|act| Carried {
                recorded: act.entry.clone(),
                parts: parts(act),
            })
            .collect()
    }
}

/// Gives all lines of the logs.
pub(crate) fn give(sink: &mut LineSink<'_>, logs: &[&Log]) -> Result<(), PackError> {
    for act in logs.iter().flat_map(|log| &log.acts) {
        sink.entry(&act.entry.line)?;
        for part in &act.parts {
            sink.part(part.index, part.class, &part.part.line)?;
        }
    }
    Ok(())
}

/// Puts a file into a folder that lasts as long as a test.
pub(crate) fn put(folder: &std::path::Path, name: &str, bytes: impl AsRef<[u8]>) {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test's file need not survive a power cut"
    )]
    std::fs::write(folder.join(name), bytes).unwrap();
}

/// Runs stock tools in a folder; answers what it wrote, once it agreed.
pub(crate) fn tool(folder: &std::path::Path, command: &str, input: &[u8]) -> Vec<u8> {
    use std::process::{Command, Stdio};
    #[expect(
        clippy::disallowed_methods,
        reason = "the test asks the stock tools for their opinion"
    )]
    let child = Command::new("sh")
        .args(["-ec", command])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn();
    let mut child = child.unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command}");
    output.stdout
}

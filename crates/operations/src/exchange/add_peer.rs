//! Keeping the card of the other side, once people have compared its number.

use std::path::PathBuf;

use domain::Compartment;
use serde::{Deserialize, Serialize};
use store::exchange::PeerRow;
use ts_rs::TS;

use super::{Peer, read_card};
use crate::{Desk, Done, Noun, Operation, Problem, Task, problem::Code};

/// Looks at a card, or keeps it.
#[derive(Deserialize, TS)]
pub struct AddPeer {
    /// The file.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// The number as people read it to each other; without it the card is only looked at.
    pub fingerprint: Option<String>,
}

/// Whose card it is, and whether it is kept now.
#[derive(Debug, Serialize, TS)]
pub struct PeerAdded {
    /// Whose.
    pub peer: Peer,
    /// Whether it is kept now.
    pub added: bool,
}

impl Operation for AddPeer {
    const NAME: &'static str = "add_peer";
    type Answer = PeerAdded;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<PeerAdded>, Problem> {
        let (bytes, card) = read_card(&self.path)?;
        if card.site == desk.me.site {
            return Err(Problem::new(Code::CardOwn).at("path"));
        }
        let Some(compared) = self.fingerprint else {
            return Ok(Done::read(PeerAdded {
                peer: Peer::of(&card, String::new())?,
                added: false,
            }));
        };
        let peer = Peer::of(&card, desk.today().to_string())?;
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        if digits(&compared) != digits(&peer.fingerprint) {
            return Err(Problem::new(Code::CardDiffers).at("fingerprint"));
        }
        let card =
            String::from_utf8(bytes).map_err(|_| Problem::new(Code::CardUnclear).at("path"))?;
        let site = peer.site.parse().map_err(|_| Problem::new(Code::Fault))?;
        desk.vault(Compartment::Registry)?.keep_peer(&PeerRow {
            site,
            card,
            added_at: desk.env().now(),
        })?;
        Ok(Done::changed(
            PeerAdded { peer, added: true },
            [Noun::Exchange],
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::{exchange_state::ExchangeState, save_card::SaveCard},
        testing::{do_, house, refuse},
    };

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test makes the damage by hand")]
    fn a_card_is_kept_only_with_the_number_that_people_compared() {
        let ((folder, site), (_other, head_office)) = (house(), crate::testing::head_office());
        let path = folder.path().join("card");
        do_(&head_office, SaveCard { path: path.clone() });
        let look = do_(
            &site,
            AddPeer {
                path: path.clone(),
                fingerprint: None,
            },
        );
        assert!(
            !look.added && do_(&site, ExchangeState {}).peers.is_empty(),
            "looking keeps nothing"
        );
        let wrong = AddPeer {
            path: path.clone(),
            fingerprint: Some("0".repeat(60)),
        };
        assert_eq!(refuse(&site, wrong).code, Code::CardDiffers);
        let number = do_(&head_office, ExchangeState {}).fingerprint;
        assert!(
            do_(
                &site,
                AddPeer {
                    path: path.clone(),
                    fingerprint: Some(number)
                }
            )
            .added
        );
        let state = do_(&site, ExchangeState {});
        assert_eq!(state.peers.len(), 1);
        assert_eq!(state.peers[0].role, "head_office");
        assert_eq!(
            refuse(
                &head_office,
                AddPeer {
                    path: path.clone(),
                    fingerprint: None
                }
            )
            .code,
            Code::CardOwn
        );
        std::fs::write(&path, "not a card").unwrap();
        assert_eq!(
            refuse(
                &site,
                AddPeer {
                    path,
                    fingerprint: None
                }
            )
            .code,
            Code::CardUnclear
        );
    }
}

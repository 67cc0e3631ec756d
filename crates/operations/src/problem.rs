//! What goes back when something cannot be done: a code with arguments, never a sentence and never personal data.
//!
//! The words are `problem-<code>` (what happened) and `problem-<code>.do` (what to do) in `assets/locales`; a test holds
//! that every code has both in every language. Each operation has an enum of its own refusals and says here which code
//! each becomes.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// Why an operation was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// What happened.
    pub code: Code,
    /// The field of the request it is about.
    pub field: Option<&'static str>,
    /// What the sentence needs: numbers, codes, names of items; never a name of a person.
    #[ts(type = "Record<string, string | number>")]
    pub args: BTreeMap<&'static str, Arg>,
}

/// An argument of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// Words.
    Text(String),
    /// A number.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl Problem {
    /// A problem of that code.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            field: None,
            args: BTreeMap::new(),
        }
    }

    /// About this field of the request.
    #[must_use]
    pub fn at(self, field: &'static str) -> Self {
        Self {
            field: Some(field),
            ..self
        }
    }

    /// With this argument for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.insert(name, value.into());
        self
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal $exit:ident,)+) => {
        /// Every way in which something can be refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $text)] $name,)+ }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// As it is written in messages.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// What the command line exits with.
            #[must_use]
            pub const fn exit(self) -> Exit {
                match self { $(Self::$name => Exit::$exit,)+ }
            }
        }
    };
}

/// How the command line ends when something was refused. Documented in `pristan help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// The request cannot be carried out as it is.
    Refused = 1,
    /// The vault cannot be opened: password, keys, version, another program.
    Closed = 3,
    /// Something that was read is damaged, forged or for somebody else.
    Distrusted = 4,
    /// The disk or the folder does not take it.
    Disk = 5,
    /// A fault of the program.
    Fault = 6,
}

codes! {
    // The call itself
    /// A fault of the program; the log has the place.
    Fault = "fault" Fault,
    /// Somebody stopped it before anything changed.
    Cancelled = "cancelled" Refused,
    /// There is no operation of that name, or the request has another shape.
    NotUnderstood = "not-understood" Refused,
    /// The desk is locked.
    Locked = "locked" Closed,
    /// The compartment is closed for this user.
    CompartmentClosed = "compartment-closed" Closed,

    // Opening
    /// No vault in this folder.
    NoVault = "no-vault" Closed,
    /// A vault is already in this folder.
    VaultThere = "vault-there" Refused,
    /// No user of that login.
    NoSuchUser = "no-such-user" Closed,
    /// The password is wrong; `seconds` until the next try.
    WrongPassword = "wrong-password" Closed,
    /// Too early after a wrong password; `seconds` to wait.
    TooSoon = "too-soon" Closed,
    /// The password is too short; `least` signs.
    PasswordShort = "password-short" Refused,
    /// The login has other signs than it may.
    HandleInvalid = "handle-invalid" Refused,
    /// A later program wrote the vault.
    VaultNewer = "vault-newer" Closed,
    /// A key file is not the one the keyring names.
    KeySwapped = "key-swapped" Distrusted,
    /// The keyring's signature does not hold.
    KeyringForged = "keyring-forged" Distrusted,
    /// A file of the vault is damaged; `file` names it.
    VaultDamaged = "vault-damaged" Distrusted,
    /// The folder cannot be written.
    FolderReadOnly = "folder-read-only" Disk,
    /// The disk is full.
    DiskFull = "disk-full" Disk,
    /// The disk failed while it was read or written.
    DiskFailed = "disk-failed" Disk,
    /// Another window or command has the vault open.
    VaultBusy = "vault-busy" Closed,

    // Values
    /// A value is missing.
    Missing = "missing" Refused,
    /// A code is not in its list.
    NotInList = "not-in-list" Refused,
    /// A date could not be read.
    DateUnclear = "date-unclear" Refused,
    /// A day that has not come yet.
    DateAhead = "date-ahead" Refused,
    /// A day before anything was recorded: a slip of the hand.
    DateTooOld = "date-too-old" Refused,
    /// A birth could not be read.
    BirthUnclear = "birth-unclear" Refused,
    /// Born in the future.
    BirthAhead = "birth-ahead" Refused,
    /// Older than anybody.
    BirthTooOld = "birth-too-old" Refused,
    /// A date that no calendar has.
    DateImpossible = "date-impossible" Refused,
    /// A name is longer than it may be: `letters`, `most`.
    NameTooLong = "name-too-long" Refused,
    /// A name has signs that are no letters.
    NameSigns = "name-signs" Refused,
    /// Two answers that exclude each other: stateless and a citizen, an unknown name and a name.
    Contradiction = "contradiction" Refused,
    /// A name has no letter.
    NameEmpty = "name-empty" Refused,
    /// An only name and other parts of a name as well.
    NameTwice = "name-twice" Refused,
    /// A text is longer than it may be.
    TextTooLong = "text-too-long" Refused,
    /// A number is out of its range: `least`, `most`.
    NumberRange = "number-range" Refused,
    /// A quantity could not be read.
    QuantityUnclear = "quantity-unclear" Refused,

    // Records
    /// The record is not here, or was removed.
    NoSuchRecord = "no-such-record" Refused,
    /// A topic that is kept for nameless contacts only.
    TopicNamelessOnly = "topic-nameless-only" Refused,
    /// A call ending on a contact that is no call.
    EndingNotCall = "ending-not-call" Refused,
    /// The place is taken, blocked or closed on these nights.
    PlaceTaken = "place-taken" Refused,
    /// The place is blocked or closed.
    PlaceClosed = "place-closed" Refused,
    /// A place of that name is there.
    PlaceThere = "place-there" Refused,
    /// The person lives here already.
    AlreadyIn = "already-in" Refused,
    /// Leaving before arriving: `arrived`.
    LeavesBeforeArriving = "leaves-before-arriving" Refused,
    /// A day before something that happened later in the same stay: `last`.
    StayOrder = "stay-order" Refused,
    /// A stay planned for longer than any: `days`.
    StayTooLong = "stay-too-long" Refused,
    /// The stay has ended already.
    StayOver = "stay-over" Refused,
    /// An item of that number is there.
    ItemThere = "item-there" Refused,
    /// More handed out than there is: `item`, `wanted`, `there`.
    StockShort = "stock-short" Refused,
    /// Nobody receives it.
    NobodyChosen = "nobody-chosen" Refused,
    /// Nothing is handed out.
    NothingChosen = "nothing-chosen" Refused,
    /// Nothing would change.
    NothingChanged = "nothing-changed" Refused,

    // Undo
    /// Somebody changed it since.
    UndoChangedSince = "undo-changed-since" Refused,
    /// It was undone before.
    UndoDone = "undo-done" Refused,
    /// What was there before is erased.
    UndoErased = "undo-erased" Refused,
    /// Such an act cannot be undone.
    UndoNever = "undo-never" Refused,
    /// Undoing would break a rule: what was received is handed out already.
    UndoStock = "undo-stock" Refused,
    /// Undoing would leave a stay without its arrival, or people depend on it.
    UndoNeeded = "undo-needed" Refused,

    // Exchange
    /// The file is no card.
    CardUnclear = "card-unclear" Distrusted,
    /// The card's own signature does not hold.
    CardForged = "card-forged" Distrusted,
    /// The number compared by people is not the card's.
    CardDiffers = "card-differs" Distrusted,
    /// One's own card.
    CardOwn = "card-own" Refused,
    /// Nobody to send to.
    NoReceiver = "no-receiver" Refused,
    /// The file is no bundle.
    BundleUnclear = "bundle-unclear" Distrusted,
    /// The bundle is for somebody else.
    BundleForOthers = "bundle-for-others" Distrusted,
    /// The sender is not known here.
    BundleUnknownSender = "bundle-unknown-sender" Distrusted,
    /// The bundle is cut off or was changed; `member` says where: `end`, `manifest`, `signature`, a compartment, `other`.
    BundleDamaged = "bundle-damaged" Distrusted,
    /// The sender's signature does not hold.
    BundleForged = "bundle-forged" Distrusted,
    /// A later program wrote it.
    BundleNewer = "bundle-newer" Distrusted,
    /// The bundle lacks what comes before.
    BundleGap = "bundle-gap" Distrusted,
    /// The file is larger than any bundle may be.
    BundleTooLarge = "bundle-too-large" Distrusted,
    /// The file is not there or cannot be read.
    FileUnreadable = "file-unreadable" Disk,
    /// Written and read back, it was not the same.
    WrittenWrong = "written-wrong" Disk,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_written_in_one_way_only() {
        let mut texts: Vec<_> = Code::ALL.iter().map(|code| code.text()).collect();
        texts.sort_unstable();
        let before = texts.len();
        texts.dedup();
        assert_eq!(texts.len(), before, "two codes share a text");
        for code in Code::ALL {
            assert_eq!(
                serde_json::to_value(code).unwrap(),
                code.text(),
                "the window and the command line must agree"
            );
        }
    }
}

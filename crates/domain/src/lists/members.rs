//! Codes the rules look into: one enum a list, with the same members as its file (a test compares them).

use std::{fmt, str::FromStr};

use super::{Entry, List, UnknownCode, entry};

macro_rules! members {
    ($($(#[$doc:meta])* $name:ident in $list:ident { $($(#[$member_doc:meta])* $member:ident = $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $($(#[$member_doc])* #[serde(rename = $code)] $member,)+
        }

        impl $name {
            /// The list with the labels.
            pub const LIST: List = List::$list;

            /// All members, in the order of the list.
            pub const ALL: [Self; [$(Self::$member),+].len()] = [$(Self::$member),+];

            /// The text of the code, as it is stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$member => $code,)+ }
            }

            /// Its line in the list.
            #[must_use]
            pub fn entry(self) -> Option<&'static Entry> {
                entry(Self::LIST, self.code())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(self.code())
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;
            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                Self::ALL.into_iter().find(|one| one.code() == code).ok_or(UnknownCode(Self::LIST))
            }
        }
    )+

        /// Every list that has an enum, with the codes of its members.
        #[cfg(test)]
        pub(super) fn all() -> Vec<(List, Vec<&'static str>)> {
            vec![$(($name::LIST, $name::ALL.iter().map(|one| one.code()).collect())),+]
        }
    };
}

members! {
    /// How a contact came about. Figures count by it.
    Channel in Channels {
        /// The free hotline.
        Hotline = "hotline",
        /// The public reception.
        Reception = "reception",
        /// The office.
        Office = "office",
        /// The shelter.
        Shelter = "shelter",
        /// A trip to where people live or are held.
        Field = "field",
        /// A written message.
        Message = "message",
        /// Anything else.
        Other = "other",
    }

    /// What came of a contact.
    ContactResult in Results {
        /// Information was given.
        Information = "information",
        /// A lawyer consulted.
        Consultation = "consultation",
        /// A document was drafted.
        DocumentDrafted = "document_drafted",
        /// Referred to another organisation.
        Referred = "referred",
        /// An appointment was made.
        Appointment = "appointment",
        /// A leaflet was given.
        Leaflet = "leaflet",
        /// Something was handed out.
        Aid = "aid",
        /// Handed over to a specialist, without a word about why.
        PersonalQuestion = "personal_question",
    }

    /// How a call on the hotline ended.
    CallEnding in CallEndings {
        /// It was brought to its end.
        Completed = "completed",
        /// It was cut off.
        Dropped = "dropped",
        /// Nobody spoke.
        Silence = "silence",
        /// They wanted another number.
        WrongNumber = "wrong_number",
        /// Somebody sold something.
        Spam = "spam",
        /// Abuse.
        Abusive = "abusive",
        /// They ask to be called back.
        CallBack = "call_back",
    }

    /// Who began a contact.
    Direction in Directions {
        /// They came to us.
        Inbound = "inbound",
        /// We went to them.
        Outbound = "outbound",
    }

    /// Who interpreted.
    Interpreter in Interpreters {
        /// Nobody was needed.
        None = "none",
        /// A member of staff.
        Staff = "staff",
        /// A volunteer.
        Volunteer = "volunteer",
        /// Somebody on the telephone.
        ByPhone = "by_phone",
        /// Somebody the person came with. See [`Interpreter::warns`].
        Brought = "brought",
    }

    /// A person's sex.
    Sex in Sexes {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Other.
        Other = "other",
        /// Not known.
        Unknown = "unknown",
        /// Asked and refused.
        Refused = "refused",
        /// Never asked.
        NotAsked = "not_asked",
    }

    /// An age group, in whole years.
    AgeGroup in AgeGroups {
        /// 0 to 6.
        To6 = "age_0_6",
        /// 7 to 17.
        To17 = "age_7_17",
        /// 18 to 29.
        To29 = "age_18_29",
        /// 30 to 44.
        To44 = "age_30_44",
        /// 45 to 59.
        To59 = "age_45_59",
        /// 60 and over.
        From60 = "age_60_up",
        /// Not known.
        Unknown = "unknown",
        /// Asked and refused.
        Refused = "refused",
        /// Never asked.
        NotAsked = "not_asked",
    }

    /// How much of a name is known.
    NameStatus in NameStatuses {
        /// All of it.
        Full = "full",
        /// A part.
        Partial = "partial",
        /// What people call them, or a code of ours.
        StreetName = "street_name",
        /// Nothing.
        Unknown = "unknown",
    }

    /// What may go to head office about a person (`docs/journal.md` D1). The order goes from the most open to the strictest.
    Disclosure in DisclosureLevels {
        /// Everything.
        Full = "full",
        /// What figures need.
        Figures = "figures",
        /// Only that there is a record.
        Skeleton = "skeleton",
    }

    /// Why contacts were entered as a number.
    TallySource in TallySources {
        /// A sheet of paper.
        Paper = "paper",
        /// There was no power.
        PowerCut = "power_cut",
        /// Years before the program.
        History = "history",
    }

    /// What a place is.
    PlaceKind in PlaceKinds {
        /// A bed.
        Bed = "bed",
        /// A cot for a baby.
        Cot = "cot",
        /// A room given as a whole.
        Room = "room",
        /// Only used when all else is full.
        Overflow = "overflow",
    }

    /// For whom a place is.
    PlaceUnit in PlaceUnits {
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Families.
        Family = "family",
        /// People who move with difficulty.
        Accessible = "accessible",
    }

    /// Whether a place can be used.
    PlaceState in PlaceStates {
        /// It can.
        Available = "available",
        /// Not for now.
        Blocked = "blocked",
        /// Never again.
        Closed = "closed",
    }

    /// What happens in a stay.
    StayEventKind in StayEvents {
        /// Came to live here.
        Arrived = "arrived",
        /// Changed the place.
        Moved = "moved",
        /// Went away for at least a night and is expected back.
        Absent = "absent",
        /// Is here again.
        Back = "back",
        /// Moved out.
        Left = "left",
    }

    /// What a stock movement does. The quantity is always positive; the type says which way it goes.
    MovementType in MovementTypes {
        /// Goods came in.
        Receipt = "receipt",
        /// Given to people.
        HandOut = "hand_out",
        /// Came from another storeroom.
        TransferIn = "transfer_in",
        /// Went to another storeroom.
        TransferOut = "transfer_out",
        /// More were counted than stood in the books.
        CountUp = "count_up",
        /// Fewer were counted.
        CountDown = "count_down",
        /// Spoilt, broken, out of date.
        WriteOff = "write_off",
        /// A loan came back.
        Return = "return",
        /// Went to a part of the house that keeps its own lists of recipients.
        InternalRequest = "internal_request",
    }
}

impl Interpreter {
    /// Somebody the person came with may be the one they fear: the screen offers another interpreter.
    #[must_use]
    pub const fn warns(self) -> bool {
        matches!(self, Self::Brought)
    }
}

impl AgeGroup {
    /// The group of an age in whole years.
    #[must_use]
    pub const fn of_age(years: u16) -> Self {
        match years {
            0..=6 => Self::To6,
            7..=17 => Self::To17,
            18..=29 => Self::To29,
            30..=44 => Self::To44,
            45..=59 => Self::To59,
            60.. => Self::From60,
        }
    }
}

impl Disclosure {
    /// Of siblings the strictest counts (`docs/journal.md` D1).
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        self.max(other)
    }
}

impl PlaceUnit {
    /// Whether somebody of this sex is meant to sleep here. A family's and an accessible place take everybody, and so
    /// does any place for a person whose sex is not recorded: people decide, the program reminds.
    #[must_use]
    pub const fn suits(self, sex: Sex) -> bool {
        !matches!(
            (self, sex),
            (Self::Women, Sex::Male) | (Self::Men, Sex::Female)
        )
    }
}

impl CallEnding {
    /// Whether nothing was talked about, so that a call needs no topic and no result.
    #[must_use]
    pub const fn without_talk(self) -> bool {
        !matches!(self, Self::Completed)
    }
}

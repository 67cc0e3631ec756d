//! The sorts of contacts of the story, and what each goes by.

use domain::lists::{Channel, Direction};

use crate::demo::{acts::Point, calendar::Work};

/// What sort of contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A call with a topic.
    Call,
    /// A call in which nothing is said.
    Silent,
    /// A call we make.
    Outbound,
    /// A visit to the reception.
    Visit,
    /// A consultation in the office.
    Consultation,
    /// Another contact in the office.
    OfficeOther,
    /// A written message.
    Message,
}

impl Kind {
    pub(super) const fn work_key(self) -> &'static str {
        match self.work() {
            Work::Hotline => "hotline",
            Work::Reception => "reception",
            Work::Office => "office",
        }
    }

    pub(super) const fn results(self) -> &'static str {
        match self {
            Self::Call | Self::Silent => "hotline",
            Self::Outbound => "outbound",
            Self::Visit => "reception",
            Self::Consultation => "consultation",
            Self::OfficeOther => "office_other",
            Self::Message => "message",
        }
    }

    pub(super) const fn work(self) -> Work {
        match self {
            Self::Call | Self::Silent | Self::Outbound => Work::Hotline,
            Self::Visit => Work::Reception,
            Self::Consultation | Self::OfficeOther | Self::Message => Work::Office,
        }
    }

    pub(super) const fn channel(self) -> (Channel, Point) {
        match self {
            Self::Call | Self::Silent | Self::Outbound => (Channel::Hotline, Point::Hotline),
            Self::Visit => (Channel::Reception, Point::Reception),
            Self::Consultation | Self::OfficeOther => (Channel::Office, Point::Office),
            Self::Message => (Channel::Message, Point::Office),
        }
    }

    pub(super) const fn direction(self) -> Direction {
        match self {
            Self::Outbound => Direction::Outbound,
            _ => Direction::Inbound,
        }
    }
}

//! The keys that answers are sent under.

macro_rules! keys {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)*) => {
        /// The key of one answer in the payload. Fixed: `docs/payload.md` lists every key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum AnswerKey {
            $($(#[$meta])* $name,)*
        }

        impl AnswerKey {
            /// Every key.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key as it stands in the payload and in `data-pay`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

keys! {
    /// Whether others can open this phone; never sent.
    Phone = "phone",
    /// Whether the screen goes plain when the app is switched; never sent.
    Curtain = "curtain",
    /// Minutes without touch after which the screen goes plain; never sent.
    HideAfter = "hide_after",
    /// Minutes away after which the answers are deleted; never sent.
    WipeAfter = "wipe_after",
    /// The way through the form; never sent.
    Way = "way",
    /// Who the report is about.
    About = "about",
    /// What that person was at the time.
    Role = "role",
    /// Whether the person harmed knows about the report.
    Knows = "knows",
    /// Whether the person harmed is under 18.
    Under18 = "under18",
    /// How the sender wants to hear back.
    ContactMode = "contact_mode",
    /// A safe way to reach them.
    Channel = "channel",
    /// The number or address.
    Address = "address",
    /// Whether the report should be read sooner.
    Soon = "soon",
    /// When it is safe.
    Hours = "hours",
    /// The hours in which the person drives, in words.
    Shift = "shift",
    /// The time zone of the hours.
    Tz = "tz",
    /// What contact should take care of.
    Care = "care",
    /// The name to use.
    CallName = "call_name",
    /// What to say where somebody else answers.
    IfAnswered = "if_answered",
    /// Whether a missed call is safe.
    MissedCall = "missed_call",
    /// Who should get in touch.
    Officer = "officer",
    /// What to do while nobody like that is free.
    OfficerElse = "officer_else",
    /// What makes communication easier.
    Comm = "comm",
    /// Which regional language.
    CommLanguage = "comm_language",
    /// Something else that makes it easier, in words.
    CommOther = "comm_other",
    /// What is needed now.
    Needs = "needs",
    /// What the report should lead to.
    Wish = "wish",
    /// Another wish, in words.
    WishOther = "wish_other",
    /// The app or company.
    App = "app",
    /// The kind of service.
    Service = "service",
    /// The order code.
    Order = "order",
    /// No order code, or cancelled.
    OrderNone = "order_none",
    /// About when.
    When = "when",
    /// About when, in words.
    WhenOwn = "when_own",
    /// The part of the day.
    PartOfDay = "part_of_day",
    /// The point of the trip.
    PlaceKind = "place_kind",
    /// City or area.
    Area = "area",
    /// What comes closest.
    Kinds = "kinds",
    /// Finer, where the person opened that level.
    KindsMore = "kinds_more",
    /// What the other person was at the time.
    OtherRole = "other_role",
    /// What is known of the other person.
    OtherKnown = "other_known",
    /// In one's own words.
    Words = "words",
    /// What is still going on.
    Ongoing = "ongoing",
    /// What there is to attach or to mention.
    Has = "has",
    /// Files; they travel beside the answers.
    Files = "files",
    /// Who else may see the report.
    Share = "share",
    /// The tick that allows sending.
    ConsentSend = "consent_send",
}

impl AnswerKey {
    /// Whether the answer goes into the payload. What is only about this phone and this visit
    /// never leaves it; files travel beside the answers.
    pub const fn is_sent(self) -> bool {
        !matches!(
            self,
            Self::Phone
                | Self::Curtain
                | Self::HideAfter
                | Self::WipeAfter
                | Self::Way
                | Self::Files
        )
    }

    /// The key with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.code() == code)
    }
}

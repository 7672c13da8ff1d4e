//! Who is asking: a passenger or a driver, told from who did what in their words.
//!
//! Who is touched by a driver must not be sent to the page for drivers, and drivers must find it.
//! The words are data (`[asker]` in `content/data/synonyms.toml`), the rules are about where they
//! stand: a driver who did it makes a passenger of the one who asks, and a passenger a driver.

use crate::bytes::Reader;
use crate::fold;
use crate::index::IndexFault;
use crate::lexicon::{Concept, Lexicon};
use crate::typo::nearly;

/// The side of a ride that somebody is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Rides along.
    Passenger,
    /// Drives.
    Driver,
}

impl Role {
    #[cfg(feature = "build")]
    pub(crate) const fn code(role: Option<Self>) -> u8 {
        match role {
            None => 0,
            Some(Self::Passenger) => 1,
            Some(Self::Driver) => 2,
        }
    }

    pub(crate) const fn of(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Passenger),
            2 => Some(Self::Driver),
            _ => None,
        }
    }

    /// The one on the other side.
    const fn other(self) -> Self {
        match self {
            Self::Passenger => Self::Driver,
            Self::Driver => Self::Passenger,
        }
    }
}

/// The kinds of words, in the order of the index.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Driver,
    App,
    Passenger,
    NotPassenger,
    Own,
    Between,
    Works,
    By,
    Towards,
    Ride,
    Harm,
    Suffered,
    Passive,
    Object,
    DriverHeadings,
}

/// How many kinds there are.
pub(crate) const KINDS: usize = 15;

/// What is known of who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asker {
    pub(crate) role: Option<Role>,
    /// Where the words begin that tell who did what on a ride; none in other queries.
    pub(crate) tells: Vec<usize>,
}

/// The words that tell who is asking.
pub(crate) struct AskerWords {
    /// Sorted, one list for each kind.
    lists: Vec<Vec<String>>,
    /// What is meant beside the words themselves, by whoever asks as a passenger or a driver.
    concepts: [Option<Concept>; 2],
}

/// A word of a query, with filling words and in its place.
struct Token {
    plain: String,
    start: usize,
    /// A bit for each kind.
    kinds: u16,
    says_little: bool,
}

impl Token {
    fn is(&self, kind: Kind) -> bool {
        self.kinds & 1 << kind as u16 != 0
    }

    /// The side this word stands for.
    fn side(&self) -> Option<Role> {
        if self.is(Kind::Driver) || self.is(Kind::App) {
            Some(Role::Driver)
        } else {
            self.is(Kind::Passenger).then_some(Role::Passenger)
        }
    }
}

impl AskerWords {
    pub(crate) fn read_from(reader: &mut Reader<'_>, concepts: usize) -> Result<Self, IndexFault> {
        let mut lists = Vec::new();
        for _ in 0..KINDS {
            lists.push(reader.sorted()?);
        }
        let mut own = [None; 2];
        for concept in &mut own {
            *concept = reader.number()?.checked_sub(1);
            if concept.is_some_and(|it| it as usize >= concepts) {
                return Err(IndexFault::Inconsistent);
            }
        }
        Ok(Self {
            lists,
            concepts: own,
        })
    }

    /// Who asks `query`.
    pub(crate) fn asker(&self, lexicon: &Lexicon, query: &str) -> Asker {
        let tokens = self.tokens(lexicon, query);
        let works = self.is_at_work(&tokens);
        let is_about_a_ride = works || tokens.iter().any(|it| it.side().is_some());
        let tells = tokens
            .iter()
            .filter(|it| is_about_a_ride && (it.side().is_some() || it.is(Kind::Harm)))
            .map(|it| it.start);
        Asker {
            tells: tells.collect(),
            role: own_words(&tokens)
                .or(works.then_some(Role::Driver))
                .or_else(|| told(&tokens)),
        }
    }

    /// What somebody means beside the words themselves who tells of a ride.
    pub(crate) fn meant_by(&self, asker: &Asker) -> Option<Concept> {
        let [passenger, driver] = self.concepts;
        match asker.role.filter(|_| !asker.tells.is_empty())? {
            Role::Passenger => passenger,
            Role::Driver => driver,
        }
    }

    /// Whether the heading with this anchor speaks to somebody else than `role`.
    pub(crate) fn is_for_others(&self, anchor: &str, role: Option<Role>) -> bool {
        role == Some(Role::Passenger) && self.has(Kind::DriverHeadings, anchor)
    }

    fn list(&self, kind: Kind) -> &[String] {
        self.lists.get(kind as usize).map_or(&[], Vec::as_slice)
    }

    fn has(&self, kind: Kind, word: &str) -> bool {
        self.list(kind)
            .binary_search_by(|it| it.as_str().cmp(word))
            .is_ok()
    }

    fn tokens(&self, lexicon: &Lexicon, query: &str) -> Vec<Token> {
        let mut tokens: Vec<Token> = fold::words(query)
            .into_iter()
            .map(|word| {
                let out = lexicon.spelled_out(&word.plain);
                let plain = if out.is_empty() || out.contains(' ') {
                    word.plain.as_str()
                } else {
                    out
                };
                Token {
                    kinds: self.kinds(lexicon, plain),
                    says_little: out.is_empty() || lexicon.is_light(out),
                    plain: plain.to_owned(),
                    start: word.start,
                }
            })
            .collect();
        let are_others = tokens.iter().any(|it| it.is(Kind::NotPassenger));
        for at in 0..tokens.len() {
            // Who grabs somebody is no app.
            let is_verb = tokens.get(at + 1).is_some_and(|it| it.is(Kind::Object));
            if let Some(token) = tokens.get_mut(at) {
                if is_verb && !token.is(Kind::Driver) {
                    token.kinds &= !(1 << Kind::App as u16);
                }
                if token.side().is_some() {
                    token.kinds &= !(1 << Kind::Harm as u16);
                }
                if are_others {
                    token.kinds &= !(1 << Kind::Passenger as u16);
                }
            }
        }
        tokens
    }

    fn kinds(&self, lexicon: &Lexicon, plain: &str) -> u16 {
        let bare = ["nya", "ku", "mu", "s"]
            .into_iter()
            .filter_map(|ending| plain.strip_suffix(ending))
            .find(|bare| bare.len() >= 4);
        let stems = lexicon.stemming.stems(plain);
        let guesses = lexicon.stemming.everyday(plain);
        let mut kinds = 0;
        for kind in 0..KINDS {
            let list = self.lists.get(kind).map_or(&[][..], Vec::as_slice);
            let has = |word: &str| list.binary_search_by(|it| it.as_str().cmp(word)).is_ok();
            let is_harm = kind == Kind::Harm as usize
                && (has(&stems.own) || has(&stems.other) || guesses.iter().any(|it| has(it)));
            if has(plain) || bare.is_some_and(has) || is_harm {
                kinds |= 1 << kind;
            }
        }
        // A slip of the finger.
        for kind in [Kind::Driver, Kind::App, Kind::Passenger] {
            let is_near =
                |it: &String| nearly(it, plain) || bare.is_some_and(|bare| nearly(it, bare));
            if kinds == 0 && self.list(kind).iter().any(is_near) {
                kinds = 1 << kind as u16;
            }
        }
        kinds
    }

    /// Whether something is there that only somebody says whose work it is.
    fn is_at_work(&self, tokens: &[Token]) -> bool {
        self.list(Kind::Works).iter().any(|phrase| {
            phrase
                .split(' ')
                .all(|word| tokens.iter().any(|it| it.plain == word))
        })
    }
}

/// Somebody says what they are: "saya driver", "as a passenger".
fn own_words(tokens: &[Token]) -> Option<Role> {
    after(tokens, Kind::Own).map(|(_, side)| side)
}

/// The side that stands right after a word of a kind, and where.
fn after(tokens: &[Token], kind: Kind) -> Option<(usize, Role)> {
    let places = tokens.iter().enumerate().filter(|(_, it)| it.is(kind));
    let mut found = places.filter_map(|(place, _)| {
        let mut following = tokens.iter().enumerate().skip(place + 1);
        let (at, token) = following.find(|(_, it)| !it.is(Kind::Between) || it.side().is_some())?;
        Some((at, token.side()?))
    });
    found.next()
}

/// Who asks, by who did what.
fn told(tokens: &[Token]) -> Option<Role> {
    let place = |kind| tokens.iter().position(|it| it.is(kind));
    let harm = place(Kind::Harm);
    if let Some((_, doer)) = after(tokens, Kind::By) {
        return Some(doer.other());
    }
    if let Some((at, sufferer)) = after(tokens, Kind::Towards)
        && harm.is_none_or(|harm| harm < at)
    {
        return Some(sufferer);
    }
    let sides = || {
        let sides = tokens.iter().enumerate();
        sides.filter_map(|(at, it)| Some((at, it.side()?)))
    };
    if let Some(verb) = harm.or(place(Kind::Suffered)) {
        let before = sides().find(|(at, _)| *at < verb);
        let after = sides().find(|(at, _)| *at > verb);
        let is_passive = is_passive(tokens, verb);
        let doer = if is_passive { after } else { before.or(after) };
        if let Some((_, doer)) = doer {
            return Some(doer.other());
        }
        let is_person = |at: usize| {
            let ride = at.checked_sub(1).and_then(|at| tokens.get(at));
            tokens.get(at).is_some_and(|it| !it.is(Kind::App))
                && !ride.is_some_and(|it| it.is(Kind::Ride))
        };
        let sufferer = sides().find(|(at, _)| *at < verb && is_person(*at));
        if let Some((_, sufferer)) = sufferer {
            return Some(sufferer);
        }
    }
    // Nothing is said to be done to anybody: whoever is spoken of is somebody else. A name alone
    // tells nothing.
    let (first, side) = sides().next()?;
    let mut others = tokens.iter().enumerate().filter(|(at, it)| {
        it.side().is_none() && !it.says_little && (side == Role::Driver || *at > first)
    });
    others.next().map(|_| side.other())
}

/// Whether the one before what was done is the one it was done to.
fn is_passive(tokens: &[Token], verb: usize) -> bool {
    let word = tokens.get(verb);
    let before = verb.checked_sub(1).and_then(|at| tokens.get(at));
    let has_object = tokens.get(verb + 1).is_some_and(|it| it.is(Kind::Object));
    let marks = tokens.get(..verb).unwrap_or_default();
    word.is_some_and(|it| it.plain.starts_with("di") || it.is(Kind::Suffered))
        || before.is_some_and(|it| it.plain == "di")
        || (!has_object
            && marks
                .iter()
                .any(|it| it.is(Kind::Passive) || it.is(Kind::Suffered)))
}

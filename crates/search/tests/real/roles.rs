//! Passengers and drivers find what is written for them, by their words or by their choice.

use std::sync::LazyLock;

use locale::Lang;
use search::judgments::{self, JudgedQuery};
use search::{Index, Role};

use crate::index;

static INDEX: [LazyLock<Index>; 2] = [
    LazyLock::new(|| index(Lang::Id)),
    LazyLock::new(|| index(Lang::En)),
];

/// The page that is written for drivers alone.
const FOR_DRIVERS: &str = "kalau-kamu-pengemudi";

/// What each role must reach in every set, the blind part too.
const SUCCESS_AT_3: f64 = 0.95;

fn ask(lang: Lang) -> &'static Index {
    let [id, en] = &INDEX;
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

fn sets() -> [(Lang, Role, Vec<JudgedQuery>); 4] {
    let read = |text| judgments::read(text).expect("a judged set");
    [
        (
            Lang::Id,
            Role::Passenger,
            read(include_str!("../../judgments/id-passenger.txt")),
        ),
        (
            Lang::Id,
            Role::Driver,
            read(include_str!("../../judgments/id-driver.txt")),
        ),
        (
            Lang::En,
            Role::Passenger,
            read(include_str!("../../judgments/en-passenger.txt")),
        ),
        (
            Lang::En,
            Role::Driver,
            read(include_str!("../../judgments/en-driver.txt")),
        ),
    ]
}

/// The first three pages, each once.
fn first_three(lang: Lang, chosen: Option<Role>, query: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for hit in ask(lang).find_as(chosen, query, 10).hits {
        if !found.contains(&hit.id) {
            found.push(hit.id);
        }
    }
    found.truncate(3);
    found
}

#[test]
fn each_role_is_answered_as_well_as_promised() {
    for (lang, role, queries) in sets() {
        for is_blind in [false, true] {
            let part = queries.iter().filter(|it| it.is_blind == is_blind);
            let quality = judgments::measure(ask(lang), part);
            assert!(quality.queries >= 6, "{lang:?} {role:?}: {quality:?}");
            assert!(
                quality.success_at_3 >= SUCCESS_AT_3,
                "{lang:?} {role:?} (blind: {is_blind}) {quality:?}"
            );
        }
    }
}

#[test]
fn no_passenger_is_sent_to_the_page_for_drivers_and_drivers_find_it() {
    for (lang, role, queries) in sets() {
        let for_drivers = queries.iter().filter(|it| {
            first_three(lang, None, &it.query)
                .iter()
                .any(|id| id == FOR_DRIVERS)
        });
        let for_drivers: Vec<_> = for_drivers.map(|it| it.query.as_str()).collect();
        match role {
            Role::Passenger => assert!(for_drivers.is_empty(), "{for_drivers:?}"),
            Role::Driver => assert!(
                for_drivers.len() * 100 >= queries.len() * 95,
                "only {for_drivers:?}"
            ),
        }
    }
}

const DRIVERS: [&str; 4] = ["driver", "supir", "ojol", "drivr"];
const APPS: [&str; 3] = ["grab", "gojek", "maxim"];
const PASSENGERS: [&str; 3] = ["penumpang", "customer", "pnumpang"];
/// Passive, active, noun.
const DONE: [[&str; 3]; 3] = [
    ["digrepe", "ngegrepe", "grepean"],
    ["dilecehkan", "ngelecehin", "pelecehan"],
    ["dicium", "nyium", "ciuman"],
];

fn is_asked_by(role: Role, query: &str) {
    let told = ask(Lang::Id).results(query, None, 3).role;
    assert_eq!(told, Some(role), "{query}");
}

#[test]
fn who_did_what_tells_who_is_asking() {
    for [passive, active, noun] in DONE {
        for driver in DRIVERS {
            is_asked_by(Role::Passenger, &format!("{passive} {driver}"));
            is_asked_by(Role::Passenger, &format!("aku {passive} sama {driver}nya"));
            is_asked_by(Role::Passenger, &format!("{driver} {active} saya"));
            is_asked_by(Role::Passenger, &format!("{noun} oleh {driver}"));
            is_asked_by(Role::Passenger, &format!("naik {driver} {passive}"));
            is_asked_by(Role::Driver, &format!("saya {driver}"));
            is_asked_by(Role::Driver, &format!("{driver} {passive}"));
            is_asked_by(Role::Driver, &format!("{noun} terhadap {driver}"));
            for passenger in PASSENGERS {
                is_asked_by(Role::Driver, &format!("{driver} {passive} {passenger}"));
                is_asked_by(Role::Driver, &format!("{passenger} {active} {driver}"));
                is_asked_by(Role::Passenger, &format!("{passenger} {passive} {driver}"));
                is_asked_by(Role::Passenger, &format!("{driver} {active} {passenger}"));
            }
        }
        for app in APPS {
            is_asked_by(Role::Passenger, &format!("{passive} {app}"));
            is_asked_by(Role::Passenger, &format!("{passive} di {app}"));
            is_asked_by(Role::Passenger, &format!("di {app} {passive}"));
            is_asked_by(Role::Passenger, &format!("{noun} di {app}"));
            is_asked_by(Role::Passenger, &format!("abang {app} {active} gue"));
            is_asked_by(Role::Driver, &format!("{passive} penumpang {app}"));
        }
        for passenger in PASSENGERS {
            is_asked_by(Role::Driver, &format!("{passive} {passenger}"));
            is_asked_by(Role::Driver, &format!("{passenger} {active} gw"));
            is_asked_by(Role::Driver, &format!("lapor {passenger} yg {active}"));
            is_asked_by(Role::Passenger, &format!("{passenger} {passive}"));
            is_asked_by(
                Role::Passenger,
                &format!("saya {passenger} {passive} supir"),
            );
        }
    }
}

#[test]
fn who_says_nothing_of_a_ride_is_neither() {
    for query in [
        "visum",
        "dipegang bos",
        "driver",
        "penumpang",
        "penumpang lain pegang saya",
        "digrepe penumpang krl",
        "someone tried to grab my chest",
        "",
        "di",
        "saya",
    ] {
        assert_eq!(ask(Lang::Id).results(query, None, 3).role, None, "{query}");
    }
}

#[test]
fn a_choice_is_stronger_than_the_words_and_reorders_at_once() {
    for query in [
        "dilecehkan grab",
        "dipegang driver",
        "dipegang penumpang",
        "pelecehan ojol",
    ] {
        let driver = first_three(Lang::Id, Some(Role::Driver), query);
        assert_eq!(
            driver.first().map(String::as_str),
            Some(FOR_DRIVERS),
            "{query}"
        );
        let passenger = first_three(Lang::Id, Some(Role::Passenger), query);
        assert!(!passenger.iter().any(|id| id == FOR_DRIVERS), "{query}");
        let results = ask(Lang::Id).results(query, Some(Role::Driver), 10);
        assert!(results.role_matters && results.role == Some(Role::Driver));
    }
    assert!(!ask(Lang::Id).results("biaya visum", None, 10).role_matters);
}

#[test]
fn no_passenger_is_led_to_a_heading_for_drivers() {
    for (lang, role, queries) in sets() {
        for query in queries.iter().filter(|_| role == Role::Passenger) {
            for hit in ask(lang).find(&query.query, 10).hits {
                let anchor = hit.heading.map(|it| it.anchor).unwrap_or_default();
                assert_ne!(anchor, "pengemudi", "{}", query.query);
            }
        }
    }
}

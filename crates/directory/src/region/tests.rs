use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn codes(typed: &str) -> Vec<String> {
    Region::find(typed).into_iter().map(Region::code).collect()
}

#[track_caller]
fn assert_first(typed: &str, code: &str) {
    let found = codes(typed);
    assert_eq!(
        found.first().map(String::as_str),
        Some(code),
        "{typed}: {found:?}"
    );
}

#[test]
fn there_are_38_provinces_and_all_98_cities() {
    assert_eq!(Province::all().count(), 38);
    let cities = Region::all().filter_map(|region| match region {
        Region::City(city) => Some(city.name(Lang::Id)),
        Region::Province(_) => None,
    });
    let count = cities
        .filter(|name| name.starts_with("Kota ") || name.starts_with("Jakarta "))
        .count();
    assert_eq!(count, 98);
    for province in Province::all() {
        assert!(province.cities().next().is_some(), "{province:?}");
    }
}

#[test]
fn every_code_is_its_own_and_leads_back() {
    let mut seen = BTreeSet::new();
    for region in Region::all() {
        let code = region.code();
        assert!(
            code.bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_lowercase()),
            "{code}"
        );
        assert_eq!(code.parse(), Ok(region));
        assert!(seen.insert(code.clone()), "{code} stands for two places");
    }
}

#[test]
fn every_name_is_found_first_by_itself() {
    for region in Region::all() {
        assert_first(&region.name(Lang::Id), &region.code());
        assert_eq!(Region::find(&region.name(Lang::En)).first(), Some(&region));
    }
}

#[test]
fn people_type_short_names() {
    for (typed, code) in [
        ("jogja", "di-yogyakarta"),
        ("Kota Jogja", "kota-yogyakarta"),
        ("jaksel", "jakarta-selatan"),
        ("JakSel ", "jakarta-selatan"),
        ("south jakarta", "jakarta-selatan"),
        ("sulsel", "sulawesi-selatan"),
        ("sumut", "sumatera-utara"),
        ("ntt", "nusa-tenggara-timur"),
        ("solo", "kota-surakarta"),
        ("ujung pandang", "kota-makassar"),
        ("makasar", "kota-makassar"),
        ("tangsel", "kota-tangerang-selatan"),
        ("bandung", "kota-bandung"),
        ("kab bandung", "kabupaten-bandung"),
        ("kab. bandung", "kabupaten-bandung"),
        ("prov jawa barat", "jawa-barat"),
        ("jawabarat", "jawa-barat"),
        ("wamena", "kabupaten-jayawijaya"),
        ("palangkaraya", "kota-palangka-raya"),
        ("jakarta", "dki-jakarta"),
        ("jaka", "dki-jakarta"),
    ] {
        assert_first(typed, code);
    }
}

#[test]
fn papua_is_six_provinces() {
    let found = codes("papua");
    assert_eq!(found.len(), 6, "{found:?}");
    assert_eq!(found.first().map(String::as_str), Some("papua"));
    assert_eq!(
        codes("jabodetabek"),
        ["banten", "dki-jakarta", "jawa-barat"]
    );
}

#[test]
fn one_wrong_letter_is_forgiven_where_nothing_else_fits() {
    for (typed, code) in [
        ("surabya", "kota-surabaya"),
        ("smearang", "kota-semarang"),
        ("balikpapam", "kota-balikpapan"),
        ("sulawesi selatn", "sulawesi-selatan"),
    ] {
        assert_first(typed, code);
    }
    assert!(codes("solk").iter().all(|code| code != "kota-solok"));
    assert!(codes("xyzzy").is_empty());
    assert!(codes("  ").is_empty());
}

#[test]
fn the_three_zones_lie_where_they_lie() {
    for (code, zone) in [
        ("aceh", Zone::Wib),
        ("kalimantan-barat", Zone::Wib),
        ("kalimantan-selatan", Zone::Wita),
        ("bali", Zone::Wita),
        ("sulawesi-utara", Zone::Wita),
        ("maluku", Zone::Wit),
        ("papua-selatan", Zone::Wit),
    ] {
        let region: Region = code.parse().expect("a place");
        assert_eq!(region.province().zone(), zone, "{code}");
    }
}

#[test]
fn a_city_touches_its_province_and_no_other_city() {
    let region = |code: &str| code.parse::<Region>().expect("a place");
    assert!(region("kota-bandung").overlaps(region("jawa-barat")));
    assert!(region("jawa-barat").overlaps(region("kota-bandung")));
    assert!(!region("kota-bandung").overlaps(region("kabupaten-bandung")));
    assert!(!region("kota-bandung").overlaps(region("banten")));
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(typed in ".{0,40}") {
        let found = Region::find(&typed);
        let once: BTreeSet<_> = found.iter().collect();
        prop_assert_eq!(once.len(), found.len());
    }

    /// Half a name finds its place among others.
    #[test]
    fn every_beginning_of_a_name_finds_it(index in 0..176_usize, length in 1..30_usize) {
        let region = Region::all().nth(index % Region::all().count()).expect("a place");
        let name = region.name(Lang::Id);
        let start: String = name.chars().take(length).collect();
        prop_assert!(Region::find(&start).contains(&region), "{} does not find {}", start, name);
    }
}

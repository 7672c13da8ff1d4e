use proptest::prelude::*;

use super::*;
use crate::{Hours, Reach};

fn now() -> Instant {
    // Monday the 23rd of November 2026, 10.00 WIB.
    Instant::from_unix_seconds(1_795_392_000 + 3 * 3600)
}

fn listing(reach: &str, hours: &str) -> Listing {
    Listing {
        needs: vec!["legal".to_owned(), "talk".to_owned()],
        reach: reach.parse().expect("a reach"),
        channels: vec![Channel::Phone, Channel::WhatsApp],
        hours: hours.parse().expect("hours"),
        always_shown: false,
    }
}

fn asked(fragment: &str) -> Filter {
    Filter::from_fragment(fragment).expect("a filter")
}

#[test]
fn an_ordinary_anchor_is_no_filter() {
    for anchor in [
        "",
        "#",
        "#semua",
        "#sapa129-tel",
        "#provinsi",
        "#a=b",
        "#q=jogja",
    ] {
        assert_eq!(Filter::from_fragment(anchor), None, "{anchor}");
    }
}

#[test]
fn a_fragment_says_everything_and_what_is_strange_in_it_is_left_out() {
    let whole = asked("#kebutuhan=legal&daerah=kota-bandung&saluran=whatsapp&buka=1");
    assert_eq!(whole.need.as_deref(), Some("legal"));
    assert_eq!(whole.region, "kota-bandung".parse().ok());
    assert_eq!(whole.channel, Some(Channel::WhatsApp));
    assert!(whole.open_now);
    assert_eq!(
        whole.to_fragment(),
        "kebutuhan=legal&daerah=kota-bandung&saluran=whatsapp&buka=1"
    );
    let strange = asked("#kebutuhan=<b>&daerah=atlantis&saluran=pigeon&buka=yes&more=1");
    assert!(strange.is_empty());
}

#[test]
fn a_region_shows_what_serves_it_and_hides_what_serves_others() {
    let asks = asked("#daerah=kota-bandung");
    for (reach, is_shown) in [
        ("everywhere", true),
        ("unknown", true),
        ("jawa-barat", true),
        ("kota-bandung", true),
        ("kabupaten-bandung", false),
        ("sulawesi-selatan", false),
        ("banten jawa-barat", true),
    ] {
        assert_eq!(
            asks.shows(&listing(reach, "24h"), now()),
            is_shown,
            "{reach}"
        );
    }
    assert!(asked("#daerah=jawa-barat").shows(&listing("kota-bandung", "24h"), now()));
}

#[test]
fn open_now_leaves_only_what_is_known_to_be_open() {
    let asks = asked("#buka=1");
    for (hours, is_shown) in [
        ("24h", true),
        ("Mon-Fri 09:00-16:00 WIB", true),
        ("Mon-Fri 09:00-11:00 WITA", false),
        ("Tue-Fri 09:00-16:00 WIB", false),
        ("letters", false),
        ("unknown", false),
    ] {
        assert_eq!(
            asks.shows(&listing("everywhere", hours), now()),
            is_shown,
            "{hours}"
        );
    }
}

#[test]
fn what_could_save_a_life_is_always_shown() {
    let lifeline = Listing {
        always_shown: true,
        ..listing("kota-bandung", "unknown")
    };
    let asks = asked("#kebutuhan=none&daerah=papua&saluran=email&buka=1");
    assert!(!asks.matches(&lifeline, now()));
    assert!(asks.shows(&lifeline, now()));
}

#[test]
fn need_and_channel_narrow() {
    let it = listing("everywhere", "24h");
    assert!(asked("#kebutuhan=legal").shows(&it, now()));
    assert!(!asked("#kebutuhan=medical").shows(&it, now()));
    assert!(asked("#saluran=phone").shows(&it, now()));
    assert!(!asked("#saluran=email").shows(&it, now()));
    assert!(Filter::default().shows(&it, now()));
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let region = prop::sample::select(Region::all().collect::<Vec<_>>());
    let channel = prop::sample::select(Channel::ALL.to_vec());
    let need = prop::option::of("[a-z0-9-]{1,40}");
    let all = (
        need,
        prop::option::of(region),
        prop::option::of(channel),
        any::<bool>(),
    );
    all.prop_map(|(need, region, channel, open_now)| Filter {
        need,
        region,
        channel,
        open_now,
    })
}

proptest! {
    #[test]
    fn an_address_asks_for_the_same(filter in any_filter()) {
        let read = Filter::from_fragment(&format!("#{}", filter.to_fragment()));
        prop_assert_eq!(read.unwrap_or_default(), filter);
    }

    #[test]
    fn any_fragment_is_read(fragment in ".{0,80}") {
        if let Some(filter) = Filter::from_fragment(&fragment) {
            let again = Filter::from_fragment(&filter.to_fragment()).unwrap_or_default();
            prop_assert_eq!(again, filter);
        }
    }

    #[test]
    fn where_a_service_serves_reads_the_same(
        regions in prop::collection::vec(prop::sample::select(Region::all().collect::<Vec<_>>()), 1..5)
    ) {
        let reach = Reach::Regions(regions);
        prop_assert_eq!(reach.to_string().parse(), Ok(reach));
    }

    #[test]
    fn asking_for_more_never_shows_more(filter in any_filter(), region in 0..176_usize) {
        let region = Region::all().nth(region).map_or(Reach::Unknown, |it| Reach::Regions(vec![it]));
        let it = Listing { reach: region, ..listing("everywhere", "24h") };
        let wider = Filter { open_now: false, region: None, ..filter.clone() };
        prop_assert!(!filter.matches(&it, now()) || wider.matches(&it, now()));
        prop_assert!(Hours::Always.at(now()).is_open());
    }
}

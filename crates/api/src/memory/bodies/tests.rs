use proptest::prelude::*;

use super::*;

const KIB: usize = 1024;

fn holds(share: &BodyShare) -> Option<usize> {
    let held = share.bodies.lock();
    held.under_way.get(&share.id).map(|body| body.bytes)
}

#[test]
fn the_body_that_was_quiet_for_longest_gives_way() {
    let bodies = BodyBudget::new(100 * KIB);
    let [first, second, third] = [(); 3].map(|()| bodies.share(Priority::Report));
    first.grow(40 * KIB).expect("room");
    second.grow(40 * KIB).expect("room");
    first.grow(KIB).expect("room");
    third.grow(40 * KIB).expect("somebody gives way");
    assert_eq!(holds(&second), None, "on the first something came later");
    assert_eq!(holds(&first), Some(41 * KIB));
    assert!(second.grow(1).is_err());
    assert_eq!(bodies.held(), 81 * KIB);
    drop((first, second, third));
    assert_eq!(bodies.held(), 0);
}

#[test]
fn a_small_report_goes_through_however_many_large_ones_come() {
    let bodies = BodyBudget::new(1000 * KIB);
    let report = bodies.share(Priority::Report);
    report.grow(8 * KIB).expect("room");
    let mut flood = Vec::new();
    for _ in 0..50 {
        let large = bodies.share(Priority::Report);
        large.grow(200 * KIB).expect("another one gives way");
        flood.push(large);
    }
    assert_eq!(holds(&report), Some(8 * KIB));
    report.grow(SMALL_BODY).expect("a large one gives way");
    assert_eq!(holds(&report), Some(8 * KIB + SMALL_BODY));
}

#[test]
fn a_report_takes_room_from_others_and_none_from_it() {
    let bodies = BodyBudget::new(100 * KIB);
    let [piece, other] = [(); 2].map(|()| bodies.share(Priority::Other));
    piece.grow(50 * KIB).expect("half of the room");
    let report = bodies.share(Priority::Report);
    report.grow(50 * KIB).expect("the other half");
    report.grow(40 * KIB).expect("the piece gives way");
    assert_eq!(holds(&piece), None);
    assert!(other.grow(KIB).is_err(), "a report gives way to no piece");
    let plain = bodies.share(Priority::Plain);
    assert!(plain.grow(KIB).is_err(), "nor to a form");
    assert_eq!(holds(&report), Some(90 * KIB));
}

#[test]
fn what_has_arrived_is_worked_on_to_its_end() {
    let bodies = BodyBudget::new(100 * KIB);
    let [whole, late] = [(); 2].map(|()| bodies.share(Priority::Report));
    whole.grow(90 * KIB).expect("room");
    whole.has_arrived();
    assert!(late.grow(20 * KIB).is_err());
    drop(whole);
    late.grow(20 * KIB).expect("there is room again");
}

#[test]
fn of_what_is_too_long_only_what_is_kept_counts() {
    let bodies = BodyBudget::new(MAX_COUNTED);
    let share = bodies.share(Priority::Report);
    for _ in 0..8 {
        share.grow(MAX_COUNTED / 2).expect("room for the longest");
    }
    assert_eq!(bodies.held(), MAX_COUNTED);
}

proptest! {
    #[test]
    fn whatever_comes_no_more_is_held_than_there_is_room_for(
        steps in prop::collection::vec((0..12_usize, 0..3_usize, 0..300_usize), 0..200),
    ) {
        let room = 1000 * KIB;
        let bodies = BodyBudget::new(room);
        let mut shares: [Option<BodyShare>; 12] = Default::default();
        for (place, what, kib) in steps {
            let priority = [Priority::Other, Priority::Plain, Priority::Report][place % 3];
            match (what, &mut shares[place]) {
                (0, share) => *share = None,
                (1, Some(share)) => share.has_arrived(),
                (_, Some(share)) => drop(share.grow(kib * KIB)),
                (_, none) => *none = Some(bodies.share(priority)),
            }
            let counted: usize = shares.iter().flatten().filter_map(holds).sum();
            prop_assert!(bodies.held() <= room);
            prop_assert_eq!(bodies.held(), counted);
        }
        drop(shares);
        prop_assert_eq!(bodies.held(), 0);
    }
}

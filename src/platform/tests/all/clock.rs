//! Local times in the nights in which clocks are changed.

use platform::{clock::Clock, time::Day};

fn berlin() -> Clock {
    Clock::system("Europe/Berlin").expect("the zone is known")
}

#[test]
fn a_time_that_is_left_out_is_the_one_as_far_behind() {
    let (clock, sunday) = (berlin(), Day::new(2027, 3, 28).expect("a day"));
    let moment = clock.moment(sunday, 2, 30);
    assert_eq!(clock.local(moment), (sunday, 3, 30));
    assert!(clock.moment(sunday, 1, 59) < moment && moment < clock.moment(sunday, 3, 31));
}

#[test]
fn of_a_time_that_comes_twice_the_first_is_meant() {
    let (clock, sunday) = (berlin(), Day::new(2027, 10, 31).expect("a day"));
    let moment = clock.moment(sunday, 2, 30);
    let again = moment.plus_seconds(3600);
    assert_eq!(clock.local(moment), (sunday, 2, 30));
    assert_eq!(clock.local(again), (sunday, 2, 30));
    assert!(again < clock.moment(sunday, 3, 0));
}

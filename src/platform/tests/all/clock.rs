//! Local times in the nights in which clocks are changed.

use std::error::Error;

use platform::{clock::Clock, time::Day};

const ZONE: &str = "Europe/Berlin";

#[test]
fn a_time_that_is_left_out_is_the_one_as_far_behind() -> Result<(), Box<dyn Error>> {
    let clock = Clock::system(ZONE)?;
    let sunday = Day::new(2027, 3, 28)?;
    let moment = clock.moment(sunday, 2, 30);
    assert_eq!(clock.local(moment), (sunday, 3, 30));
    assert!(clock.moment(sunday, 1, 59) < moment && moment < clock.moment(sunday, 3, 31));
    Ok(())
}

#[test]
fn of_a_time_that_comes_twice_the_first_is_meant() -> Result<(), Box<dyn Error>> {
    let clock = Clock::system(ZONE)?;
    let sunday = Day::new(2027, 10, 31)?;
    let moment = clock.moment(sunday, 2, 30);
    let again = moment.plus_seconds(3600);
    assert_eq!(clock.local(moment), (sunday, 2, 30));
    assert_eq!(clock.local(again), (sunday, 2, 30));
    assert!(again < clock.moment(sunday, 3, 0));
    Ok(())
}

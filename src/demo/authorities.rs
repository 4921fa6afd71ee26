//! The eleven authorities of Land Mittelau and its one federal guest, in the order of the state handbook.
//!
//! Structures only, a file each. Named persons stand in `roster`, everybody else is drawn in `people`.

mod bfv;
mod itm;
mod lko;
mod lug;
mod lzd;
mod mf;
mod mid;
mod msg;
mod muk;
mod sta;
mod stk;

use crate::plan::Plan;

pub(crate) const ALL: [&Plan; 11] = [
    &stk::STK,
    &mid::MID,
    &mf::MF,
    &msg::MSG,
    &muk::MUK,
    &lzd::LZD,
    &lug::LUG,
    &itm::ITM,
    &lko::LKO,
    &sta::STA,
    &bfv::BFV,
];

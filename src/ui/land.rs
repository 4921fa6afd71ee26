//! Land: fields and paths drawn from an identifier, the same on every machine.
//!
//! Integers only, so that server and browser draw the same, and only fields that touch the picture.

use std::fmt::Write as _;

use leptos::prelude::*;

use crate::example::Example;

/// The shape of the piece of land that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandFrame {
    /// Behind the greeting of the start page.
    Hello,
    /// Beside the sign-in form.
    Tall,
    /// A strip above a page.
    Strip,
    /// The sign of a room.
    Square,
}

impl LandFrame {
    fn size(self) -> (i32, i32) {
        match self {
            Self::Hello => (680, 200),
            Self::Tall => (760, 900),
            Self::Strip => (1100, 150),
            Self::Square => (48, 48),
        }
    }
}

/// Sine and cosine of 0 to 28 degrees, in ten thousandths.
const TURNS: [(i32, i32); 29] = [
    (0, 10_000),
    (175, 9_998),
    (349, 9_994),
    (523, 9_986),
    (698, 9_976),
    (872, 9_962),
    (1_045, 9_945),
    (1_219, 9_925),
    (1_392, 9_903),
    (1_564, 9_877),
    (1_736, 9_848),
    (1_908, 9_816),
    (2_079, 9_781),
    (2_250, 9_744),
    (2_419, 9_703),
    (2_588, 9_659),
    (2_756, 9_613),
    (2_924, 9_563),
    (3_090, 9_511),
    (3_256, 9_455),
    (3_420, 9_397),
    (3_584, 9_336),
    (3_746, 9_272),
    (3_907, 9_205),
    (4_067, 9_135),
    (4_226, 9_063),
    (4_384, 8_988),
    (4_540, 8_910),
    (4_695, 8_829),
];

/// `SplitMix64`: small, good enough for fields, the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: i32) -> i32 {
        let limit = u64::try_from(limit).unwrap_or(1).max(1);
        i32::try_from(self.roll() % limit).unwrap_or(0)
    }

    fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let index = self.below(i32::try_from(from.len()).unwrap_or(1));
        usize::try_from(index)
            .ok()
            .and_then(|i| from.get(i))
            .copied()
            .unwrap_or_default()
    }
}

/// A turned rectangle, and whether it can be seen.
struct Plot {
    x: i32,
    y: i32,
    w: i32,
    h: i32,
}

impl Plot {
    /// Whether the box around the turned rectangle touches the picture.
    fn touches(&self, (width, height): (i32, i32), (sin, cos): (i32, i32)) -> bool {
        let corners = [
            (self.x, self.y),
            (self.x + self.w, self.y),
            (self.x, self.y + self.h),
            (self.x + self.w, self.y + self.h),
        ];
        let turned =
            corners.map(|(x, y)| ((x * cos - y * sin) / 10_000, (x * sin + y * cos) / 10_000));
        let seen = |values: [i32; 4], half: i32| {
            values.iter().any(|v| *v >= -half) && values.iter().any(|v| *v <= half)
        };
        seen(turned.map(|(x, _)| x), width / 2) && seen(turned.map(|(_, y)| y), height / 2)
    }

    /// Furrows along or across.
    fn furrows(&self, across: bool, step: i32) -> String {
        let mut path = String::new();
        let (from, to) = if across {
            (self.x + 7, self.x + self.w - 4)
        } else {
            (self.y + 7, self.y + self.h - 4)
        };
        let mut at = from;
        while at < to {
            let _ = if across {
                write!(path, "M{at} {}v{}", self.y + 4, self.h - 8)
            } else {
                write!(path, "M{} {at}h{}", self.x + 4, self.w - 8)
            };
            at += step;
        }
        path
    }
}

/// The inside of the picture.
fn draw(seed: u128, frame: LandFrame) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "both halves of the seed are used"
    )]
    let mut dice = Dice((seed >> 64) as u64 ^ seed as u64);
    let (width, height) = frame.size();
    let square = frame == LandFrame::Square;
    let (heights, widths): (&[i32], &[i32]) = if square {
        (&[12, 16, 22], &[16, 24, 34])
    } else {
        (&[34, 46, 58, 72], &[44, 60, 80, 110, 150, 190])
    };
    let degrees = dice.below(57) - 28;
    let turn = usize::try_from(degrees.abs())
        .ok()
        .and_then(|d| TURNS.get(d))
        .copied();
    let (sin, cos) = turn.unwrap_or((0, 10_000));
    let turn = (sin * degrees.signum(), cos);
    // Half the diagonal, roughly from above.
    let reach = i32::midpoint(width.max(height), width.min(height) / 2);
    let mut out = format!("<g transform=\"rotate({degrees})\">");
    let mut y = -reach - dice.below(20);
    while y < reach {
        let h = dice.pick(heights);
        let mut x = -reach - dice.below(40);
        while x < reach {
            let plot = Plot {
                x,
                y,
                w: dice.pick(widths),
                h,
            };
            let class = dice.pick(&["a", "b", "a", "b", "c", "d", "e", "e"]);
            let (hatched, across, step) =
                (dice.below(3) == 0, dice.below(2) == 0, dice.pick(&[7, 9]));
            x += plot.w;
            if !plot.touches((width, height), turn) {
                continue;
            }
            let Plot { x, y, w, h } = plot;
            let _ = write!(
                out,
                "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>"
            );
            if hatched && !square {
                let _ = write!(
                    out,
                    "<path class=\"l\" d=\"{}\"/>",
                    plot.furrows(across, step)
                );
            }
        }
        y += h;
    }
    if !square {
        let (start, end) = (dice.below(60) - 30, dice.below(60) - 30);
        let (bend, back) = (start - 50 - dice.below(40), end + 50 + dice.below(40));
        let _ = write!(
            out,
            "<path class=\"way\" d=\"M{} {start}C{} {bend},{} {back},{reach} {end}\"/>",
            -reach,
            -reach * 2 / 5,
            reach / 3
        );
        for _ in 0..5 + dice.below(4) {
            let (x, y, r) = (
                dice.below(width) - width / 2,
                dice.below(80) - 40,
                5 + dice.below(2),
            );
            let _ = write!(
                out,
                "<circle class=\"tree\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"
            );
        }
    }
    out.push_str("</g>");
    out
}

/// A piece of land. Decoration: hidden from screen readers, gone in print.
#[component]
pub fn Land(
    /// The identifier's number, `id.uuid().as_u128()`.
    seed: u128,
    frame: LandFrame,
) -> impl IntoView {
    let (width, height) = frame.size();
    let view_box = format!("{} {} {width} {height}", -width / 2, -height / 2);
    let class = if frame == LandFrame::Strip {
        "al-land al-land--block"
    } else {
        "al-land"
    };
    view! {
        <svg class=class viewBox=view_box preserveAspectRatio="xMidYMid slice" aria-hidden="true"
            focusable="false" inner_html=draw(seed, frame)></svg>
    }
}

/// The sign of a room: its land in a square.
#[component]
pub fn RoomSquare(seed: u128, #[prop(optional, into)] house: Option<String>) -> impl IntoView {
    view! {
        <span class="al-room" data-house=house aria-hidden="true"><Land seed frame=LandFrame::Square/></span>
    }
}

pub fn examples() -> Vec<Example> {
    const SEED: u128 = 0x0192_7f3c_6a1b_7e00_9c4d_3f2a_1b0c_9d8e;
    vec![
        Example::new(
            "strip",
            || view! { <Land seed=SEED frame=LandFrame::Strip/> },
        ),
        Example::new("rooms", || {
            let each = |n| view! { <RoomSquare seed=SEED + n/> };
            view! { <div class="al-cluster">{[1, 2, 3, 4, 5].map(each).collect_view()}</div> }
        }),
    ]
}

#[cfg(test)]
mod tests {
    use super::{LandFrame, draw};

    #[test]
    fn land_is_the_same_for_the_same_seed_and_small() {
        for frame in [
            LandFrame::Hello,
            LandFrame::Tall,
            LandFrame::Strip,
            LandFrame::Square,
        ] {
            for seed in 0..200_u128 {
                let land = draw(seed << 60, frame);
                assert_eq!(land, draw(seed << 60, frame));
                let fields = land.matches("<rect").count();
                assert!((2..250).contains(&fields), "{fields} fields in {frame:?}");
            }
        }
        assert_ne!(draw(1, LandFrame::Tall), draw(2, LandFrame::Tall));
    }
}

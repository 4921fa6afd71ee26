//! Portraits of invented people: flat, friendly, in the style of the mock-ups.
//!
//! A seed says everything. 1 to 5 are the faces of the mock-ups; others carry in their last eight bits how the person
//! wishes to be addressed and the region of the name, so that hair and skin follow the name more often than not.

mod paint;
mod shape;

use image::RgbImage;

use crate::random::Random;
use shape::Colour;

/// The face of this seed, 320 by 320 pixels.
pub fn draw(seed: u64) -> RgbImage {
    paint::paint(&face(seed))
}

struct Face {
    background: Colour,
    clothes: Colour,
    collar: Collar,
    skin: Colour,
    hair: Colour,
    style: Style,
    beard: Beard,
    glasses: Option<Colour>,
}

#[derive(Clone, Copy)]
enum Style {
    Long,
    Short,
    Swept,
    Straight,
    Curls,
    Bob,
    Bun,
    Ponytail,
    Receding,
    Bald,
    Crop,
    Locks,
    Headscarf,
}

#[derive(Clone, Copy)]
enum Beard {
    None,
    Full,
    Moustache,
    Stubble,
}

#[derive(Clone, Copy)]
enum Collar {
    Round,
    Shirt,
    Blazer,
    Turtleneck,
}

const BACKGROUNDS: &[Colour] = &[
    [220, 230, 244],
    [229, 238, 221],
    [246, 234, 208],
    [244, 224, 216],
    [233, 225, 241],
    [216, 236, 236],
    [236, 232, 224],
];
const CLOTHES: &[Colour] = &[
    [39, 80, 122],
    [107, 74, 47],
    [122, 53, 80],
    [168, 80, 47],
    [61, 90, 69],
    [60, 62, 82],
    [142, 106, 42],
    [90, 74, 120],
    [44, 108, 112],
    [150, 60, 60],
    [112, 118, 128],
];
/// From light to dark.
const SKINS: &[Colour] = &[
    [248, 221, 200],
    [242, 208, 179],
    [240, 201, 168],
    [239, 200, 160],
    [225, 180, 138],
    [217, 169, 124],
    [184, 128, 88],
    [141, 90, 59],
    [104, 66, 44],
];
/// Dark first, then what only lighter skins get, grey at the end.
const HAIRS: &[Colour] = &[
    [27, 21, 19],
    [35, 29, 27],
    [58, 42, 32],
    [84, 64, 47],
    [138, 75, 42],
    [176, 132, 78],
    [214, 178, 118],
    [120, 60, 36],
    [150, 148, 146],
    [206, 204, 200],
];
const SCARVES: &[Colour] = &[
    [74, 96, 130],
    [128, 70, 96],
    [66, 104, 92],
    [166, 138, 96],
    [92, 84, 116],
];
const FRAMES: &[Colour] = &[[40, 36, 36], [96, 58, 36], [60, 72, 96]];

const FOR_WOMEN: &[Style] = &[
    Style::Long,
    Style::Bob,
    Style::Bun,
    Style::Ponytail,
    Style::Straight,
    Style::Long,
    Style::Curls,
    Style::Swept,
];
const FOR_MEN: &[Style] = &[
    Style::Short,
    Style::Swept,
    Style::Crop,
    Style::Receding,
    Style::Short,
    Style::Bald,
    Style::Swept,
    Style::Curls,
];
const FOR_ALL: &[Style] = &[
    Style::Short,
    Style::Bob,
    Style::Swept,
    Style::Crop,
    Style::Curls,
    Style::Locks,
];

fn pick<T: Copy>(random: &mut Random, from: &[T], otherwise: T) -> T {
    from.get(random.below(from.len()))
        .copied()
        .unwrap_or(otherwise)
}

/// Skins and hairs by the place of the region in the list of names: first and one past the last.
fn complexion(region: u64) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
    match region {
        1 | 6 => (2..6, 0..4),
        2 | 8 => (0..4, 1..7),
        3 => (0..4, 1..8),
        4 => (3..7, 0..3),
        5 => (2..5, 0..2),
        7 => (6..9, 0..2),
        _ => (0..5, 2..10),
    }
}

fn within<T: Copy>(
    random: &mut Random,
    list: &[T],
    range: std::ops::Range<usize>,
    otherwise: T,
) -> T {
    pick(random, list.get(range).unwrap_or_default(), otherwise)
}

fn face(seed: u64) -> Face {
    if let Some(known) = mockup(seed) {
        return known;
    }
    let (form, region) = (seed & 3, (seed >> 2) & 63);
    let mut random = Random::new(seed);
    let (skins, hairs) = complexion(region);
    let skin = within(&mut random, SKINS, skins, [240, 201, 168]);
    let mut hair = within(&mut random, HAIRS, hairs, [58, 42, 32]);
    let mut style = pick(
        &mut random,
        match form {
            1 => FOR_WOMEN,
            2 => FOR_MEN,
            _ => FOR_ALL,
        },
        Style::Short,
    );
    match (region, form) {
        (7, 1) if random.chance(60) => style = Style::Locks,
        (7, 2) if random.chance(60) => style = Style::Crop,
        (4, 1) if random.chance(50) => style = Style::Headscarf,
        (1, 1) if random.chance(30) => style = Style::Headscarf,
        _ => {}
    }
    if matches!(style, Style::Headscarf) {
        hair = pick(&mut random, SCARVES, [74, 96, 130]);
    }
    let beard = if form == 2 {
        pick(
            &mut random,
            &[
                Beard::None,
                Beard::None,
                Beard::None,
                Beard::Full,
                Beard::Moustache,
                Beard::Stubble,
            ],
            Beard::None,
        )
    } else {
        Beard::None
    };
    let collars = &[
        Collar::Round,
        Collar::Shirt,
        Collar::Blazer,
        Collar::Turtleneck,
    ];
    Face {
        background: pick(&mut random, BACKGROUNDS, [236, 232, 224]),
        clothes: pick(&mut random, CLOTHES, [39, 80, 122]),
        collar: pick(&mut random, collars, Collar::Round),
        skin,
        hair,
        style,
        beard,
        glasses: random
            .chance(32)
            .then(|| pick(&mut random, FRAMES, [40, 36, 36])),
    }
}

/// Anke, Mehmet, Thi Lan, Łukasz and Tim as drawn in the mock-ups.
fn mockup(seed: u64) -> Option<Face> {
    let (clothes, skin, hair, style, beard) = match seed {
        1 => (
            [39, 80, 122],
            [240, 201, 168],
            [138, 75, 42],
            Style::Long,
            Beard::None,
        ),
        2 => (
            [107, 74, 47],
            [217, 169, 124],
            [35, 29, 27],
            Style::Short,
            Beard::Full,
        ),
        3 => (
            [122, 53, 80],
            [239, 200, 160],
            [29, 26, 28],
            Style::Straight,
            Beard::None,
        ),
        4 => (
            [61, 90, 69],
            [242, 208, 179],
            [84, 64, 47],
            Style::Swept,
            Beard::None,
        ),
        5 => (
            [168, 80, 47],
            [141, 90, 59],
            [27, 21, 19],
            Style::Curls,
            Beard::None,
        ),
        _ => return None,
    };
    let background = if seed == 4 {
        [229, 238, 221]
    } else {
        [220, 230, 244]
    };
    Some(Face {
        background,
        clothes,
        collar: Collar::Round,
        skin,
        hair,
        style,
        beard,
        glasses: None,
    })
}

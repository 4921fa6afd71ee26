//! Filled shapes on a small canvas: paths in SVG's letters, curves in straight pieces, smooth edges by coverage.
//!
//! Coordinates run from 0 to 100 in both directions, as in the mock-ups' drawings.

use image::{Rgb, RgbImage};

/// Width and height of the picture.
pub(crate) const SIZE: u16 = 320;
/// Scan lines in a row of pixels.
const LINES: u16 = 4;
const SCALE: f32 = 3.2;
/// Straight pieces of a curve.
const PIECES: u8 = 10;

pub(crate) type Colour = [u8; 3];

#[derive(Clone, Copy)]
struct Point {
    x: f32,
    y: f32,
}

/// A closed outline.
pub(crate) struct Shape(Vec<Point>);

impl Shape {
    /// Knows `M L H V C S Z`, small and capital; one outline, closed at its end. Anything else ends it.
    pub(crate) fn path(text: &str) -> Self {
        let mut pen = Pen {
            at: Point { x: 0.0, y: 0.0 },
            handle: None,
            outline: Vec::new(),
        };
        let mut command = 'M';
        let mut numbers: Vec<f32> = Vec::new();
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            if letter.is_ascii_alphabetic() {
                command = letter;
                numbers.clear();
                rest = rest.get(1..).unwrap_or_default();
            } else if letter == ' ' || letter == ',' {
                rest = rest.get(1..).unwrap_or_default();
            } else {
                let end = rest
                    .char_indices()
                    .skip(1)
                    .find(|(_, next)| !next.is_ascii_digit() && *next != '.')
                    .map_or(rest.len(), |(place, _)| place);
                let (number, tail) = rest.split_at(end);
                numbers.push(number.parse().unwrap_or(0.0));
                rest = tail;
                if pen.draw(command, &numbers) {
                    numbers.clear();
                }
            }
        }
        Self(pen.outline)
    }

    pub(crate) fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Self {
        let corners = (0_u8..48).map(|step| {
            let (sin, cos) = (f32::from(step) * std::f32::consts::TAU / 48.0).sin_cos();
            Point {
                x: x + rx * cos,
                y: y + ry * sin,
            }
        });
        Self(corners.collect())
    }

    /// An ellipse with a smaller one taken out: the outline turns back on its inner side.
    pub(crate) fn ring(x: f32, y: f32, rx: f32, ry: f32, width: f32) -> Self {
        let mut outer = Self::ellipse(x, y, rx, ry).0;
        let mut inner = Self::ellipse(x, y, rx - width, ry - width).0;
        outer.extend(outer.first().copied());
        inner.extend(inner.first().copied());
        outer.extend(inner.into_iter().rev());
        Self(outer)
    }

    /// Mirrored at the middle of the picture.
    pub(crate) fn mirrored(&self) -> Self {
        Self(
            self.0
                .iter()
                .map(|point| Point {
                    x: 100.0 - point.x,
                    y: point.y,
                })
                .collect(),
        )
    }
}

struct Pen {
    at: Point,
    /// The second handle of the curve before, for `S`.
    handle: Option<Point>,
    outline: Vec<Point>,
}

impl Pen {
    /// Draws when the numbers suffice for the command.
    fn draw(&mut self, command: char, numbers: &[f32]) -> bool {
        let origin = if command.is_ascii_lowercase() {
            self.at
        } else {
            Point { x: 0.0, y: 0.0 }
        };
        let point = |x: f32, y: f32| Point {
            x: origin.x + x,
            y: origin.y + y,
        };
        match (command.to_ascii_uppercase(), numbers) {
            ('M' | 'L', [x, y]) => self.line(point(*x, *y)),
            ('H', [x]) => self.line(Point {
                x: origin.x + x,
                y: self.at.y,
            }),
            ('V', [y]) => self.line(Point {
                x: self.at.x,
                y: origin.y + y,
            }),
            ('C', [ax, ay, bx, by, x, y]) => {
                self.curve(point(*ax, *ay), point(*bx, *by), point(*x, *y));
            }
            ('S', [bx, by, x, y]) => {
                let first = self.handle.map_or(self.at, |handle| Point {
                    x: 2.0 * self.at.x - handle.x,
                    y: 2.0 * self.at.y - handle.y,
                });
                self.curve(first, point(*bx, *by), point(*x, *y));
            }
            _ => return false,
        }
        true
    }

    fn line(&mut self, to: Point) {
        self.outline.push(to);
        self.at = to;
        self.handle = None;
    }

    fn curve(&mut self, first: Point, second: Point, to: Point) {
        let from = self.at;
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let u = 1.0 - t;
            let blend = |a: f32, b: f32, c: f32, d: f32| {
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            self.outline.push(Point {
                x: blend(from.x, first.x, second.x, to.x),
                y: blend(from.y, first.y, second.y, to.y),
            });
        }
        self.at = to;
        self.handle = Some(second);
    }
}

pub(crate) struct Canvas(RgbImage);

impl Canvas {
    pub(crate) fn new(background: Colour) -> Self {
        Self(RgbImage::from_pixel(
            u32::from(SIZE),
            u32::from(SIZE),
            Rgb(background),
        ))
    }

    pub(crate) fn into_image(self) -> RgbImage {
        self.0
    }

    pub(crate) fn fill(&mut self, shape: &Shape, colour: Colour) {
        self.paint(shape, colour, 1.0);
    }

    /// Filled where the outline winds around a point, mixed with what lies below.
    pub(crate) fn paint(&mut self, shape: &Shape, colour: Colour, opacity: f32) {
        let mut coverage = vec![0.0_f32; usize::from(SIZE)];
        let top = shape
            .0
            .iter()
            .fold(f32::MAX, |top, point| top.min(point.y * SCALE))
            - 1.0;
        let bottom = shape
            .0
            .iter()
            .fold(f32::MIN, |bottom, point| bottom.max(point.y * SCALE))
            + 1.0;
        for (y, row) in (0..SIZE).zip(self.0.rows_mut()) {
            if f32::from(y) < top || f32::from(y) > bottom {
                continue;
            }
            coverage.fill(0.0);
            for line in 0..LINES {
                let height = (f32::from(y) + (f32::from(line) + 0.5) / f32::from(LINES)) / SCALE;
                for (from, to) in inside(&shape.0, height) {
                    cover(&mut coverage, from * SCALE, to * SCALE);
                }
            }
            for (pixel, covered) in row.zip(&coverage) {
                let weight = opacity * (covered / f32::from(LINES)).min(1.0);
                if weight > 0.0 {
                    for (channel, wanted) in pixel.0.iter_mut().zip(colour) {
                        *channel = mix(*channel, wanted, weight);
                    }
                }
            }
        }
    }
}

/// Where a horizontal line lies inside an outline.
fn inside(outline: &[Point], height: f32) -> Vec<(f32, f32)> {
    let mut crossings: Vec<(f32, i8)> = Vec::new();
    let next = outline.iter().cycle().skip(1);
    for (a, b) in outline.iter().zip(next) {
        if (a.y <= height) != (b.y <= height) {
            let x = a.x + (height - a.y) / (b.y - a.y) * (b.x - a.x);
            crossings.push((x, if a.y < b.y { 1 } else { -1 }));
        }
    }
    crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut spans = Vec::new();
    let mut winding = 0;
    let mut start = 0.0;
    for (x, turn) in crossings {
        if winding == 0 {
            start = x;
        }
        winding += turn;
        if winding == 0 {
            spans.push((start, x));
        }
    }
    spans
}

/// Adds to each pixel the part of it that lies between two places.
fn cover(coverage: &mut [f32], from: f32, to: f32) {
    let first = whole(from);
    for (x, covered) in (first..).zip(coverage.iter_mut().skip(usize::from(first))) {
        let left = f32::from(x);
        if left >= to {
            break;
        }
        *covered += (to.min(left + 1.0) - from.max(left)).max(0.0);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped, so a number of a pixel"
)]
fn whole(place: f32) -> u16 {
    place.clamp(0.0, f32::from(SIZE)) as u16
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between two bytes, so a byte"
)]
pub(crate) fn mix(below: u8, above: u8, share: f32) -> u8 {
    (f32::from(below) + (f32::from(above) - f32::from(below)) * share + 0.5) as u8
}

//! Paints a face from back to front.

use image::RgbImage;

use super::shape::{Canvas, Colour, Shape, mix};
use super::{Beard, Collar, Face, Style};

fn shaded(colour: Colour, share: f32) -> Colour {
    colour.map(|channel| mix(channel, 0, share))
}

pub(super) fn paint(face: &Face) -> RgbImage {
    let mut canvas = Canvas::new(face.background);
    behind(&mut canvas, face);
    body(&mut canvas, face);
    canvas.fill(&Shape::ellipse(50.0, 48.0, 19.5, 23.5), face.skin);
    features(&mut canvas, face);
    beard(&mut canvas, face);
    before(&mut canvas, face);
    if let Some(frame) = face.glasses {
        glasses(&mut canvas, frame);
    }
    canvas.into_image()
}

/// Hair that falls behind the shoulders.
fn behind(canvas: &mut Canvas, face: &Face) {
    let hair = face.hair;
    match face.style {
        Style::Straight => {
            canvas.fill(
                &Shape::path(
                    "M24 50c0-22 10-34 26-34s26 12 26 34c0 16 2 26 4 34H20c2-8 4-18 4-34z",
                ),
                hair,
            );
        }
        Style::Bob => {
            canvas.fill(&Shape::path("M25 48c0-22 10-33 25-33s25 11 25 33c0 8 1 14 0 19-9 4-41 4-50 0-1-5 0-11 0-19z"), hair);
        }
        Style::Bun => canvas.fill(&Shape::ellipse(50.0, 14.0, 9.0, 8.5), hair),
        Style::Ponytail => {
            canvas.fill(
                &Shape::path("M66 26c14 0 20 14 17 28-1 8-4 14-9 18-4-8-2-18-6-26z"),
                hair,
            );
        }
        Style::Locks => {
            for (x, y) in [
                (27.0, 44.0),
                (24.0, 56.0),
                (26.0, 68.0),
                (73.0, 44.0),
                (76.0, 56.0),
                (74.0, 68.0),
            ] {
                canvas.fill(&Shape::ellipse(x, y, 8.0, 8.5), hair);
            }
        }
        Style::Headscarf => {
            canvas.fill(
                &Shape::path(
                    "M24 50c0-22 10-36 26-36s26 14 26 36c0 12 1 24 6 33H18c5-9 6-21 6-33z",
                ),
                hair,
            );
        }
        _ => {}
    }
}

fn body(canvas: &mut Canvas, face: &Face) {
    canvas.fill(
        &Shape::path("M12 104c2-20 16-27 38-27s36 7 38 27z"),
        face.clothes,
    );
    canvas.fill(&Shape::path("M41 64h18v14c-3 6-15 6-18 0z"), face.skin);
    canvas.paint(
        &Shape::path("M41 68c5 5 13 5 18 0v6c-5 4-13 4-18 0z"),
        [0, 0, 0],
        0.1,
    );
    match face.collar {
        Collar::Round => {}
        Collar::Shirt => {
            let wing = Shape::path("M40 76L50 84L43 92L35 78z");
            canvas.fill(&wing, [245, 245, 242]);
            canvas.fill(&wing.mirrored(), [245, 245, 242]);
        }
        Collar::Blazer => {
            canvas.fill(
                &Shape::path("M41 77c3 6 15 6 18 0l4 1L50 101L37 78z"),
                [245, 245, 242],
            );
            canvas.fill(&Shape::path("M43 80c3 4 11 4 14 0v-6H43z"), face.skin);
            let lapel = Shape::path("M36 77L50 102L42 104L28 82z");
            canvas.fill(&lapel, shaded(face.clothes, 0.22));
            canvas.fill(&lapel.mirrored(), shaded(face.clothes, 0.22));
        }
        Collar::Turtleneck => {
            canvas.fill(
                &Shape::path("M39 70c5 4 17 4 22 0l2 10c-7 5-19 5-26 0z"),
                shaded(face.clothes, 0.14),
            );
        }
    }
}

/// Eyes and mouth, quiet: at 48 pixels only the friendliness remains.
fn features(canvas: &mut Canvas, face: &Face) {
    let dark = [43, 32, 30];
    for x in [42.0, 58.0] {
        canvas.paint(&Shape::ellipse(x, 49.0, 1.7, 2.1), dark, 0.85);
    }
    let brow = Shape::path("M37.5 43.5c2-2.4 6-2.8 8.5-1.2c-2.6-.4-6-.2-8.5 1.2z");
    let brow_colour = if matches!(face.style, Style::Headscarf) {
        dark
    } else {
        shaded(face.hair, 0.25)
    };
    canvas.paint(&brow, brow_colour, 0.7);
    canvas.paint(&brow.mirrored(), brow_colour, 0.7);
    canvas.paint(
        &Shape::path(
            "M49 50c-1 3-2 5-2 6.5c1.5 1.2 4.5 1.2 6 0c-1.5 .4-3 .4-4.5-.4c.2-2 .6-4 .5-6z",
        ),
        [0, 0, 0],
        0.12,
    );
    canvas.paint(
        &Shape::path("M42.5 60.5c4 4.6 11 4.6 15 0c-3 6.8-12 6.8-15 0z"),
        [122, 40, 40],
        0.75,
    );
}

fn beard(canvas: &mut Canvas, face: &Face) {
    let colour = shaded(face.hair, 0.08);
    let full = Shape::path("M34 52c1 12 8 19 16 19s15-7 16-19c1 16-5 25-16 25S33 68 34 52z");
    match face.beard {
        Beard::None => {}
        Beard::Full => canvas.paint(&full, colour, 0.85),
        Beard::Stubble => canvas.paint(&full, colour, 0.22),
        Beard::Moustache => {
            canvas.paint(
                &Shape::path(
                    "M50 57.5c-4-2-8 0-10 3.5c4 .6 7 0 10-1c3 1 6 1.6 10 1c-2-3.5-6-5.5-10-3.5z",
                ),
                colour,
                0.9,
            );
        }
    }
}

/// Hair that lies on the head.
fn before(canvas: &mut Canvas, face: &Face) {
    let hair = face.hair;
    let fringe = "M31 46c0-18 8-25 19-25s19 7 19 25c-2-8-7-13-13-16-6 6-18 7-25 16z";
    let cap =
        "M29 45c-3-19 7-29 21-29s24 10 21 29c-2-2-3-5-4-10-5-5-10-6-17-6s-13 2-17 7c-1 4-2 7-4 9z";
    let path = match face.style {
        Style::Long => {
            "M26 46c0-20 10-30 24-30s24 10 24 30c0 9-1 17-4 22-5 3-8 2-9-1V44c-6-1-14-4-19-10-3 6-8 9-10 11v22c-2 3-4 3-5 1-1-4-1-13-1-22z"
        }
        Style::Short => cap,
        Style::Swept => {
            "M29 44c-2-17 8-27 21-27s23 9 21 27c-2-1-3-5-4-9-8 1-20 0-27-5-4 4-7 8-8 14z"
        }
        Style::Straight | Style::Bob => fringe,
        Style::Bun | Style::Ponytail => {
            "M29 46c-2-20 8-29 21-29s23 9 21 29c-2-7-6-13-12-16-5-2-13-2-18 0-6 3-10 9-12 16z"
        }
        Style::Receding => "M29.5 48c-2-8 0-17 5-22c-1 6-2 10-2 14c-1 2-2 5-3 8z",
        Style::Crop => {
            "M30 42c-2-17 8-25 20-25s22 8 20 25c-2-5-4-9-8-11c-6-2-18-2-24 0c-4 2-6 6-8 11z"
        }
        Style::Curls | Style::Locks => {
            for (x, y, r) in [
                (34.0, 30.0, 9.0),
                (44.0, 23.0, 10.0),
                (56.0, 23.0, 10.0),
                (66.0, 30.0, 9.0),
                (31.0, 39.0, 6.0),
                (69.0, 39.0, 6.0),
            ] {
                canvas.fill(&Shape::ellipse(x, y, r, r), hair);
            }
            return;
        }
        Style::Headscarf => {
            canvas.fill(
                &Shape::path("M31 63c6 11 32 11 38 0c4 8 5 15 3 21c-8 6-36 6-44 0c-2-6-1-13 3-21z"),
                hair,
            );
            canvas.fill(&Shape::ring(50.0, 48.5, 23.5, 28.0, 6.5), hair);
            canvas.paint(
                &Shape::path("M32 73c9 7 24 7 36-3c-9 13-26 15-36 3z"),
                [0, 0, 0],
                0.12,
            );
            return;
        }
        Style::Bald => return,
    };
    let shape = Shape::path(path);
    canvas.fill(&shape, hair);
    if matches!(face.style, Style::Receding) {
        canvas.fill(&shape.mirrored(), hair);
    }
}

fn glasses(canvas: &mut Canvas, frame: Colour) {
    for x in [41.5, 58.5] {
        canvas.fill(&Shape::ring(x, 49.0, 7.0, 6.4, 1.1), frame);
    }
    canvas.fill(
        &Shape::path("M48 47.5c1.4-.8 2.6-.8 4 0v1.3c-1.4-.8-2.6-.8-4 0z"),
        frame,
    );
}

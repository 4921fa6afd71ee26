//! Portraits: what is sent is decoded with limits and made anew.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use testing::{Answer, Client, both, multipart};

use crate::page_of;

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x % 256) as u8, (y % 256) as u8, 90])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

/// A small picture.
pub(crate) fn picture() -> Vec<u8> {
    encoded(40, 60, ImageFormat::Png)
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            if c & 1 == 1 {
                0xedb8_8320 ^ (c >> 1)
            } else {
                c >> 1
            }
        })
    };
    !bytes.iter().fold(!0, step)
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), data].concat();
    [
        &u32::try_from(data.len()).unwrap().to_be_bytes(),
        named.as_slice(),
        &crc(&named).to_be_bytes(),
    ]
    .concat()
}

/// A PNG that says it has this many pixels and holds next to none.
fn huge(width: u32, height: u32) -> Vec<u8> {
    let head = [
        width.to_be_bytes().as_slice(),
        &height.to_be_bytes(),
        &[8, 2, 0, 0, 0],
    ]
    .concat();
    let data = [0x78, 0x9c, 0x63, 0, 0, 0, 1, 0, 1];
    [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &chunk(b"IHDR", &head),
        &chunk(b"IDAT", &data),
        &chunk(b"IEND", &[]),
    ]
    .concat()
}

fn animated_png() -> Vec<u8> {
    let still = picture();
    let control = chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    // After the signature and IHDR.
    [&still[..33], &control, &still[33..]].concat()
}

fn animated_webp() -> Vec<u8> {
    let part = |name: &[u8], data: &[u8]| {
        [
            name,
            &u32::try_from(data.len()).unwrap().to_le_bytes(),
            data,
        ]
        .concat()
    };
    let still = encoded(40, 40, ImageFormat::WebP);
    let frame = [
        &[0; 6],
        [39, 0, 0].as_slice(),
        &[39, 0, 0],
        &[100, 0, 0, 0],
        &still[12..],
    ]
    .concat();
    let parts = [
        part(b"VP8X", &[0b10, 0, 0, 0, 39, 0, 0, 39, 0, 0]),
        part(b"ANIM", &[0; 6]),
        part(b"ANMF", &frame),
        part(b"ANMF", &frame),
    ];
    part(b"RIFF", &[b"WEBP".as_slice(), &parts.concat()].concat())
}

fn animated_gif() -> Vec<u8> {
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b".to_vec()
}

/// A photograph that says where it was taken.
fn with_place() -> Vec<u8> {
    let still = encoded(400, 300, ImageFormat::Jpeg);
    let data = b"Exif\0\0MM\0*\0\0\0\x08\0\0GPSLatitude 51.5413 N GEHEIMER-ORT";
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    let comment = b"\xff\xfe\0\x10GEHEIMER-TEXT!";
    [
        &still[..2],
        &[0xff, 0xe1],
        &length,
        data.as_slice(),
        comment,
        &still[2..],
    ]
    .concat()
}

async fn send(who: &Client, key: &str, bytes: &[u8]) -> Answer {
    let edit = format!("{}/bearbeiten", page_of(key));
    let (kind, body) = multipart(&[], ("portrait", "porträt.jpg", bytes));
    who.post_raw(&edit, &kind, body).await
}

/// The address of the portrait on the own page.
async fn portrait(who: &Client, key: &str) -> Option<String> {
    let page = who.get(&page_of(key)).await.text();
    let hero = page.split_once("pp-hero").unwrap().1;
    hero.find("/bilder/")
        .filter(|at| *at < 600)
        .map(|at| hero[at..at + 40].to_owned())
}

both! {
    async fn hostile_pictures_are_refused_and_the_old_one_stays(app) {
        let anke = app.person("anke.brodersen").await;
        let before = portrait(&anke, "anke").await.unwrap();
        let bytes = anke.get(&before).await.body;
        let whole = encoded(500, 500, ImageFormat::Png);
        let jpeg = encoded(500, 500, ImageFormat::Jpeg);
        let unreadable = "kein Bild, das wir lesen können";
        let cases: [(&str, Vec<u8>, &str); 13] = [
            ("50,000 pixels square", huge(50_000, 50_000), "zu groß"),
            ("7,000 pixels square", huge(7_000, 7_000), "zu groß"),
            ("the greatest", huge(0x7fff_ffff, 0x7fff_ffff), ""),
            ("no pixels", huge(0, 10), unreadable),
            ("truncated PNG", whole[..whole.len() / 2].to_vec(), unreadable),
            ("truncated JPEG head", jpeg[..60].to_vec(), unreadable),
            ("signature alone", whole[..8].to_vec(), unreadable),
            ("HTML by another name", b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), unreadable),
            ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), unreadable),
            ("animated GIF", animated_gif(), "Bewegte Bilder"),
            ("animated WebP", animated_webp(), "Bewegte Bilder"),
            ("animated PNG", animated_png(), "Bewegte Bilder"),
            ("more than 5 MB", [&whole[..], &vec![0; 5 * 1024 * 1024]].concat(), "zu groß"),
        ];
        for (name, bytes, words) in cases {
            let answer = send(&anke, "anke", &bytes).await;
            assert!(answer.status == 422 && answer.has(words), "{name}: {}", answer.status);
            assert_eq!(portrait(&anke, "anke").await.as_ref(), Some(&before), "{name}");
        }
        assert_eq!(anke.get(&before).await.body, bytes);
    }
}

both! {
    async fn nothing_of_what_was_sent_is_kept_but_the_picture(app) {
        let anke = app.person("anke.brodersen").await;
        let before = portrait(&anke, "anke").await.unwrap();
        for bytes in [with_place(), picture(), encoded(300, 200, ImageFormat::WebP), encoded(1, 1, ImageFormat::Png)] {
            assert_eq!(send(&anke, "anke", &bytes).await.status, 303);
            let stored = anke.get(&portrait(&anke, "anke").await.unwrap()).await;
            assert_eq!((stored.status, stored.header("content-type")), (200, "image/jpeg"));
            for word in ["Exif", "GPS", "GEHEIMER"] {
                assert!(!stored.has(word), "{word}");
            }
            let image = image::load_from_memory(&stored.body).unwrap();
            assert_eq!((image.width(), image.height()), (320, 320));
        }
        assert_eq!(anke.get(&before).await.status, 404, "the old one is still there");
        assert_eq!(app.count("portrait").await, app.count("person where portrait_id is not null").await);
        let edit = format!("{}/bearbeiten", page_of("anke"));
        assert_eq!(anke.post(&edit, &[("remove-portrait", "1")]).await.status, 303);
        assert_eq!(portrait(&anke, "anke").await, None);
    }
}

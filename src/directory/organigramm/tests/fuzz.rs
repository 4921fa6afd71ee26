//! Spoils the samples in repeatable ways: no bytes and no tree may make the reader panic.

use serde_json::{Value, json};

use super::{super::*, DISTRICT, EXAMPLE, check};

/// Small and repeatable (`xorshift`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below.max(1)).unwrap()).unwrap()
    }
}

/// Puts something strange somewhere into the tree.
fn spoil(value: &mut Value, dice: &mut Dice) {
    const TEXTS: [&str; 12] = [
        "",
        " ",
        "N.N.",
        "Dr.",
        "von",
        "(",
        ")",
        "a, b",
        "<b>x</b>",
        "\u{0}\u{202e}\n",
        "Frau Dr. Müller, LL.M.",
        "https://",
    ];
    if dice.roll(4) == 0 {
        *value = match dice.roll(7) {
            0 => Value::Null,
            1 => json!(dice.roll(1000)),
            2 => json!([value.clone(), value.clone()]),
            3 => {
                json!({ "name": value.clone(), "organisations": value.clone(), "positions": value.clone() })
            }
            4 => json!("ä".repeat(dice.roll(6000))),
            5 => json!(true),
            _ => json!(TEXTS[dice.roll(TEXTS.len())]),
        };
        return;
    }
    match value {
        Value::Array(items) if !items.is_empty() => {
            let at = dice.roll(items.len());
            spoil(&mut items[at], dice);
        }
        Value::Object(fields) if !fields.is_empty() => {
            let at = dice.roll(fields.len());
            if let Some(inner) = fields.values_mut().nth(at) {
                spoil(inner, dice);
            }
        }
        other => *other = json!(TEXTS[dice.roll(TEXTS.len())]),
    }
}

#[test]
fn no_mutation_panics() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for sample in [EXAMPLE, DISTRICT] {
        let mut tree: Value = serde_json::from_slice(sample).unwrap();
        tree["document"]["logo"] = Value::Null;
        let small = tree.to_string().into_bytes();
        for _ in 0..600 {
            let mut bytes = small.clone();
            for _ in 0..=dice.roll(8) {
                let at = dice.roll(bytes.len());
                match dice.roll(4) {
                    0 => bytes[at] = u8::try_from(dice.roll(256)).unwrap(),
                    1 => drop(bytes.remove(at)),
                    2 => bytes.truncate(at.max(bytes.len() / 2)),
                    _ => bytes.insert(at, b"{}[]\",:\\\0\xff"[dice.roll(10)]),
                }
            }
            if let Ok(chart) = read(&bytes) {
                check(&chart);
            }
            let mut spoilt = tree.clone();
            for _ in 0..=dice.roll(40) {
                spoil(&mut spoilt["organisations"], &mut dice);
            }
            if let Ok(chart) = read(spoilt.to_string().as_bytes()) {
                check(&chart);
                for remark in &chart.report.remarks {
                    assert!(!remark.place.is_empty() && !remark.what.to_string().is_empty());
                }
            }
        }
    }
}

//! One-time codes: eight pairs of letters and digits without look-alikes, 80 random bits.

use platform::clock;
use sha2::{Digest, Sha256};

/// Crockford's base 32: no I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;

/// A new code as it is handed over: "7K-3M-QX-P4-9D-WB-2T-HE".
pub(super) fn new() -> String {
    // Half a letter's worth of each byte is thrown away, so that every letter is equally likely.
    let letters = clock::random::<{ GROUPS * 2 }>()
        .map(|byte| char::from(*ALPHABET.get(usize::from(byte % 32)).unwrap_or(&b'0')));
    let groups: Vec<String> = letters
        .chunks(2)
        .map(|pair| pair.iter().collect())
        .collect();
    groups.join("-")
}

/// What the database keeps of a code, however it was typed; none if it cannot be one.
pub(super) fn hash(typed: &str) -> Option<Vec<u8>> {
    let read = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let code: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–'))
        .map(read)
        .collect();
    let is_code = code.len() == GROUPS * 2 && code.bytes().all(|byte| ALPHABET.contains(&byte));
    is_code.then(|| Sha256::digest(format!("code:{code}")).to_vec())
}

#[cfg(test)]
mod tests {
    use super::{hash, new};

    #[test]
    fn codes_are_read_however_they_are_typed() {
        let code = new();
        assert_eq!(code.len(), 23, "{code}");
        assert_ne!(code, new());
        let expected = hash(&code);
        assert!(expected.is_some(), "{code}");
        assert_eq!(hash(&code.to_lowercase().replace('-', " ")), expected);
        assert_eq!(
            hash(&code.replace('-', "").replace('0', "o").replace('1', "l")),
            expected
        );
        for wrong in [
            "",
            "7K-3M",
            "UU-UU-UU-UU-UU-UU-UU-UU",
            "7K-3M-QX-P4-9D-WB-2T-HEX",
            "ä",
        ] {
            assert_eq!(hash(wrong), None, "{wrong}");
        }
    }
}

//! The few declarations of a `style` attribute that say what an element would say.

/// What changes; nothing where the style says nothing of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) strike: Option<bool>,
}

const BOLD: [&str; 6] = ["bold", "bolder", "600", "700", "800", "900"];

impl Look {
    /// Adds what the style says to what the element says.
    pub(super) fn with(mut self, style: &str) -> Self {
        for (name, value) in declarations(style) {
            match name.as_str() {
                "font-weight" => self.bold = Some(BOLD.contains(&value.as_str())),
                "font-style" => self.italic = Some(value != "normal"),
                "text-decoration" | "text-decoration-line" if value.contains("line-through") => {
                    self.strike = Some(true);
                }
                _ => {}
            }
        }
        self
    }
}

/// Names and values, in small letters.
pub(super) fn declarations(style: &str) -> impl Iterator<Item = (String, String)> {
    style.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        Some((
            name.trim().to_ascii_lowercase(),
            value.trim().to_ascii_lowercase(),
        ))
    })
}

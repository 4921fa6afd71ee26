//! A page as its reader sees it.

use scraper::{ElementRef, Html, Selector};

/// A parsed page.
pub struct Page(Html);

impl Page {
    pub(crate) fn parse(text: &str) -> Self {
        Self(Html::parse_document(text))
    }

    /// The elements a CSS selector finds, in order.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&parse(selector)).collect()
    }

    /// What the first element found says; empty where there is none.
    pub fn text(&self, selector: &str) -> String {
        self.all(selector)
            .first()
            .map(|found| words(*found))
            .unwrap_or_default()
    }

    /// An attribute of each element found that has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let found = self.all(selector).into_iter();
        found
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }
}

/// The elements found within another.
pub fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&parse(selector)).collect()
}

/// What an element says to a screen reader, spaces as one.
pub fn words(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    collect(element, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        if let Some(said) = child.value().as_text() {
            text.push_str(said);
        }
        if let Some(inner) =
            ElementRef::wrap(child).filter(|inner| inner.attr("aria-hidden") != Some("true"))
        {
            collect(inner, text);
        }
    }
}

fn parse(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

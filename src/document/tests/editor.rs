//! What the editor writes, the record reads: `src/editor/fixtures.mjs` made these with the schema
//! that is shipped.

use serde_json::Value;

use super::*;

/// Without the widths, which the record leaves out.
fn kept(mut value: Value) -> Value {
    match &mut value {
        Value::Object(map) => {
            map.remove("colwidth");
            map.values_mut()
                .for_each(|inner| *inner = kept(inner.take()));
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|inner| *inner = kept(inner.take())),
        _ => {}
    }
    value
}

#[test]
fn what_the_editor_writes_is_the_record() {
    let written = include_str!("../corpus/editor.json");
    let document = Document::from_json(written).unwrap();
    let record: Value = serde_json::from_str(&document.to_json()).unwrap();
    assert_eq!(record, kept(serde_json::from_str(written).unwrap()));
}

#[test]
fn the_editor_knows_no_other_names() {
    let names: Vec<String> =
        serde_json::from_str(include_str!("../corpus/editor-names.json")).unwrap();
    let record = Document::from_json(include_str!("../corpus/editor.json"))
        .unwrap()
        .to_json();
    for name in &names {
        assert!(record.contains(&format!("\"type\":\"{name}\"")), "{name}");
    }
    assert_eq!(names.len(), 25);
}

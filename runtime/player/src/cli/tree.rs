//! Printing what is on the stage.

use serde_json::Value;

use super::TreeFormat;

/// Prints the stage, given as JSON, to stdout.
pub(super) fn print(stage: &str, format: TreeFormat) {
    match (format, serde_json::from_str::<Value>(stage)) {
        (TreeFormat::Text, Ok(stage)) => print!("{}", text(&stage)),
        _ => println!("{stage}"),
    }
}

/// The stage as lines.
pub(super) fn text(stage: &Value) -> String {
    let mut text = String::new();
    write_object(stage, 0, &mut text);
    text
}

/// A line for an object, and lines for those in it, indented.
fn write_object(object: &Value, depth: usize, into: &mut String) {
    let number = |name: &str| object[name].as_f64().unwrap_or(0.0);
    into.push_str(&"  ".repeat(depth));
    into.push_str(object["type"].as_str().unwrap_or("?"));
    if let Some(name) = object["name"].as_str() {
        into.push_str(&format!(" {name}"));
    }
    into.push_str(&format!(
        " ({}, {} {}x{})",
        number("x"),
        number("y"),
        number("width"),
        number("height")
    ));
    if object["visible"] == Value::Bool(false) {
        into.push_str(" invisible");
    }
    if let Some(text) = object["text"].as_str() {
        into.push_str(&format!(" {:?}", text.replace('\r', "\n")));
    }
    into.push('\n');
    for child in object["children"].as_array().into_iter().flatten() {
        write_object(child, depth + 1, into);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_indented_below_what_they_are_in() {
        let stage = serde_json::json!({
            "type": "flash.display::Stage", "name": null, "x": 0, "y": 0, "width": 550, "height": 400,
            "visible": true, "children": [{
                "type": "flash.text::TextField", "name": "log", "x": 10, "y": 20.5, "width": 100, "height": 20,
                "visible": false, "text": "a\rb"
            }]
        });
        assert_eq!(
            text(&stage),
            "flash.display::Stage (0, 0 550x400)\n  flash.text::TextField log (10, 20.5 100x20) invisible \"a\\nb\"\n"
        );
    }
}

//! Canonical XML 1.0 without comments, of one element with all in it: the bytes that XML signatures are made of.
//!
//! By the W3C's recommendation of 15 March 2001, for documents without a DTD.

use std::collections::BTreeMap;

use roxmltree::{Node, NodeType};

/// How deep elements may lie in each other. A signature has six levels.
const MAX_DEPTH: usize = 100;

/// The namespace that `xml:` stands for without being declared.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The canonical form of an element. `None` where it is nested too deep.
pub(super) fn canonical(element: Node<'_, '_>) -> Option<String> {
    let mut out = String::new();
    write(element, &BTreeMap::new(), 0, &mut out).then_some(out)
}

/// Namespaces by their prefix, which is empty for the default one.
type Namespaces<'a> = BTreeMap<&'a str, &'a str>;

/// Writes an element inside of one that has `declared` these namespaces.
fn write(element: Node<'_, '_>, declared: &Namespaces<'_>, depth: usize, out: &mut String) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    let name = qualified_name(element);
    let in_scope: Namespaces<'_> = element
        .namespaces()
        .map(|namespace| (namespace.name().unwrap_or_default(), namespace.uri()))
        .filter(|(prefix, _)| *prefix != "xml")
        .collect();
    out.push('<');
    out.push_str(name);
    if element.default_namespace().is_none() && declared.get("").is_some_and(|uri| !uri.is_empty())
    {
        out.push_str(" xmlns=\"\"");
    }
    for (prefix, uri) in &in_scope {
        if declared.get(prefix).copied().unwrap_or_default() != *uri {
            match *prefix {
                "" => push_attribute("xmlns", uri, out),
                prefix => push_attribute(&format!("xmlns:{prefix}"), uri, out),
            }
        }
    }
    let source = element.document().input_text();
    let mut attributes: Vec<_> = element.attributes().collect();
    // Of the outermost element, those that it inherits by the rules of `xml:lang` and the like.
    if depth == 0 {
        for ancestor in element.ancestors().skip(1) {
            let inherited = ancestor
                .attributes()
                .filter(|attribute| attribute.namespace() == Some(XML));
            for attribute in inherited {
                let is_new = |own: &roxmltree::Attribute<'_, '_>| {
                    (own.namespace(), own.name()) != (attribute.namespace(), attribute.name())
                };
                if attributes.iter().all(is_new) {
                    attributes.push(attribute);
                }
            }
        }
    }
    attributes
        .sort_by_key(|attribute| (attribute.namespace().unwrap_or_default(), attribute.name()));
    for attribute in attributes {
        push_attribute(&source[attribute.range_qname()], attribute.value(), out);
    }
    out.push('>');
    for child in element.children() {
        match child.node_type() {
            NodeType::Element => {
                if !write(child, &in_scope, depth + 1, out) {
                    return false;
                }
            }
            NodeType::Text => push_text(child.text().unwrap_or_default(), out),
            NodeType::PI => push_instruction(child, out),
            NodeType::Comment | NodeType::Root => {}
        }
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
    true
}

/// An element's name as it is written, with its prefix.
fn qualified_name<'a>(element: Node<'a, '_>) -> &'a str {
    let text = &element.document().input_text()[element.range()];
    let text = text.strip_prefix('<').unwrap_or(text);
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
    &text[..end.unwrap_or(text.len())]
}

fn push_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#x9;"),
            '\n' => out.push_str("&#xA;"),
            '\r' => out.push_str("&#xD;"),
            c => out.push(c),
        }
    }
    out.push('"');
}

fn push_text(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#xD;"),
            c => out.push(c),
        }
    }
}

fn push_instruction(node: Node<'_, '_>, out: &mut String) {
    let Some(instruction) = node.pi() else {
        return;
    };
    out.push_str("<?");
    out.push_str(instruction.target);
    if let Some(value) = instruction.value {
        out.push(' ');
        out.push_str(value);
    }
    out.push_str("?>");
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::*;

    fn canonical_of(text: &str, name: &str) -> String {
        let document = Document::parse(text).expect("well-formed");
        let element = document
            .descendants()
            .find(|node| node.tag_name().name() == name)
            .expect("it is there");
        canonical(element).expect("not too deep")
    }

    #[test]
    fn an_element_is_written_with_what_it_inherits() {
        let text =
            "<a xmlns='urn:a' xmlns:p=\"urn:p\" xml:lang='en'><b z='1' a = '2'  p:c='3'/></a>";
        assert_eq!(
            canonical_of(text, "b"),
            "<b xmlns=\"urn:a\" xmlns:p=\"urn:p\" a=\"2\" z=\"1\" xml:lang=\"en\" p:c=\"3\"></b>"
        );
    }

    #[test]
    fn namespaces_are_declared_where_they_change() {
        let text =
            "<a xmlns='urn:a'><b xmlns='urn:a'><c xmlns=''><d/></c></b><p:e xmlns:p='urn:p'/></a>";
        assert_eq!(
            canonical_of(text, "a"),
            "<a xmlns=\"urn:a\"><b><c xmlns=\"\"><d></d></c></b><p:e xmlns:p=\"urn:p\"></p:e></a>"
        );
    }

    #[test]
    fn characters_are_escaped_and_comments_left_out() {
        let text = "<a b='&quot;&lt;&#9;&gt;'>&#13;&gt;<!-- no --><![CDATA[<&]]>\r\n<?t  v?></a>";
        assert_eq!(
            canonical_of(text, "a"),
            "<a b=\"&quot;&lt;&#x9;>\">&#xD;&gt;&lt;&amp;\n<?t v?></a>"
        );
    }

    #[test]
    fn what_is_nested_too_deep_is_refused() {
        let text = format!("{}{}", "<a>".repeat(200), "</a>".repeat(200));
        let document = Document::parse(&text).expect("well-formed");
        assert_eq!(canonical(document.root_element()), None);
    }
}

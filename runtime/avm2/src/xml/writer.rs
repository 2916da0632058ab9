//! From nodes to text (ECMA-357 sections 10.1 and 10.2).

use super::Xml;
use super::depth::{TooDeep, Walk};
use super::namespaces::find_by_uri;
use super::node::{Node, NodeKind, XmlName, XmlNamespace};
use super::parser::{XML_NAMESPACE, trim};
use super::settings::Settings;
use crate::prelude::*;

/// `toString()`: of simple content the text, else [`to_xml_string`]. Errors: Error #1023 of a
/// document that is too deep.
pub(super) fn to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    xml: Xml<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    match xml {
        Xml::Node(node) if node.is_text() || node.is_attribute() => Ok(value(activation, node)),
        _ if !xml.has_simple_content() => to_xml_string(activation, xml),
        Xml::Node(node) => {
            let mut text = WString::new();
            push_simple_content(node, &mut text);
            Ok(AvmString::new(activation.mc(), text))
        }
        Xml::List(list) => {
            let mut text = WString::new();
            for node in list.items() {
                push_simple_content(node, &mut text);
            }
            Ok(AvmString::new(activation.mc(), text))
        }
    }
}

fn value<'gc>(activation: &Activation<'_, 'gc>, node: Node<'gc>) -> AvmString<'gc> {
    node.value()
        .unwrap_or_else(|| activation.names().empty.string())
}

/// Writes the text of a node with simple content. Comments and processing instructions have none.
fn push_simple_content(node: Node<'_>, text: &mut WString) {
    match node.kind() {
        NodeKind::Comment | NodeKind::ProcessingInstruction => {}
        NodeKind::Element => {
            for child in node.children_ref().iter().filter(|child| child.is_text()) {
                push_simple_content(*child, text);
            }
        }
        NodeKind::Attribute | NodeKind::Text | NodeKind::CData => {
            if let Some(value) = node.value() {
                text.push_wstr(value.as_wstr());
            }
        }
    }
}

/// `toXMLString()`: of a list, each node on lines of its own. Errors: Error #1023 of a document
/// that is too deep.
pub(super) fn to_xml_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    xml: Xml<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    let settings = Settings::of(activation);
    let indent = usize::try_from(settings.pretty_indent).ok();
    let mut writer = Writer {
        activation,
        indent: indent.filter(|_| settings.pretty_printing),
        out: WString::new(),
        scope: Vec::new(),
        pending: Vec::new(),
        walk: Walk::default(),
    };
    for (index, node) in xml.nodes().into_iter().enumerate() {
        if index > 0 {
            writer.out.push_str("\n");
        }
        if let Err(error) = writer.document(node) {
            return Err(error.into_error(activation));
        }
    }
    let text = writer.out;
    Ok(AvmString::new(activation.mc(), text))
}

/// `text` as the content of an element (ECMA-357 section 10.2.1.1).
pub(super) fn escape_element_text(text: WStr<'_>) -> WString {
    escape(text, |unit| match unit {
        // As the reference writes it; no reader takes it.
        0x00 => Some("&#x0;"),
        0x26 => Some("&amp;"),
        0x3C => Some("&lt;"),
        0x3E => Some("&gt;"),
        _ => None,
    })
}

/// `text` as the value of an attribute (ECMA-357 section 10.2.1.2).
pub(super) fn escape_attribute_text(text: WStr<'_>) -> WString {
    escape(text, |unit| match unit {
        0x00 => Some("&#x0;"),
        0x22 => Some("&quot;"),
        0x26 => Some("&amp;"),
        0x3C => Some("&lt;"),
        0x09 => Some("&#x9;"),
        0x0A => Some("&#xA;"),
        0x0D => Some("&#xD;"),
        _ => None,
    })
}

fn escape(text: WStr<'_>, reference: fn(u16) -> Option<&'static str>) -> WString {
    let mut out = WString::with_capacity(text.len());
    let mut plain_from = 0;
    for (at, unit) in text.iter().enumerate() {
        if let Some(reference) = reference(unit) {
            out.push_wstr(text.slice(plain_from..at));
            out.push_str(reference);
            plain_from = at + 1;
        }
    }
    out.push_wstr(text.slice(plain_from..text.len()));
    out
}

/// What is still to be written.
enum Step<'gc> {
    /// A node at a depth.
    Node(Node<'gc>, usize),
    /// A line break, and the indentation of a depth.
    Line(usize),
    /// An end tag; around the element these many namespaces are declared.
    End { tag: WString, outer_scope: usize },
}

struct Writer<'a, 'h, 'gc> {
    activation: &'a Activation<'h, 'gc>,
    /// By how many spaces a level is indented; `None` where everything goes on one line.
    indent: Option<usize>,
    out: WString,
    /// The namespaces that are declared here and around, outermost first. An inner one doesn't
    /// hide an outer one of its prefix (ECMA-357 section 10.2.1, step 10).
    scope: Vec<XmlNamespace<'gc>>,
    /// The last one is next.
    pending: Vec<Step<'gc>>,
    walk: Walk,
}

impl<'gc> Writer<'_, '_, 'gc> {
    fn document(&mut self, node: Node<'gc>) -> Result<(), TooDeep> {
        self.scope.clear();
        self.pending.push(Step::Node(node, 0));
        while let Some(step) = self.pending.pop() {
            match step {
                Step::Node(node, depth) => {
                    self.walk.visit(depth)?;
                    self.node(node, depth);
                }
                Step::Line(depth) => {
                    self.out.push_str("\n");
                    let spaces = self.indent.map_or(0, |indent| indent.saturating_mul(depth));
                    self.out.push_str(&" ".repeat(spaces.min(MAX_INDENTATION)));
                }
                Step::End { tag, outer_scope } => {
                    self.scope.truncate(outer_scope);
                    self.wrapped("</", tag.as_wstr(), ">");
                }
            }
        }
        Ok(())
    }

    fn node(&mut self, node: Node<'gc>, depth: usize) {
        let value = value(self.activation, node);
        let value = value.as_wstr();
        match node.kind() {
            NodeKind::Element => self.element(node, depth),
            NodeKind::Attribute => self.out.push_wstr(escape_attribute_text(value).as_wstr()),
            NodeKind::Text => {
                let value = if self.indent.is_some() {
                    trim(value)
                } else {
                    value
                };
                self.out.push_wstr(escape_element_text(value).as_wstr());
            }
            NodeKind::CData => self.wrapped("<![CDATA[", value, "]]>"),
            NodeKind::Comment => self.wrapped("<!--", value, "-->"),
            NodeKind::ProcessingInstruction => {
                let name = node.name().map_or(WStr::EMPTY, |name| name.local.as_wstr());
                self.wrapped("<?", name, " ");
                self.wrapped("", value, "?>");
            }
        }
    }

    fn wrapped(&mut self, before: &str, text: WStr<'_>, after: &str) {
        self.out.push_str(before);
        self.out.push_wstr(text);
        self.out.push_str(after);
    }

    fn element(&mut self, node: Node<'gc>, depth: usize) {
        let Some(name) = node.name() else { return };
        let outer_scope = self.scope.len();
        // The outermost element declares what it inherits too.
        let own = if depth == 0 {
            node.in_scope_namespaces()
        } else {
            node.namespaces()
        };
        for ns in own {
            if !self.scope.iter().any(|known| known.is_same(ns)) {
                self.scope.push(ns);
            }
        }
        let tag = self.qualified(name);
        self.wrapped("<", tag.as_wstr(), "");
        for attribute in node.attributes_ref().iter() {
            if let Some(name) = attribute.name() {
                let name = self.qualified(name);
                let text = value(self.activation, *attribute);
                self.pair(name.as_wstr(), text.as_wstr());
            }
        }
        for index in outer_scope..self.scope.len() {
            let ns = self.scope[index];
            let mut name = WString::from("xmlns");
            if let Some(prefix) = ns.prefix.filter(|prefix| !prefix.is_empty()) {
                name.push_str(":");
                name.push_wstr(prefix.as_wstr());
            }
            self.pair(name.as_wstr(), ns.uri.as_wstr());
        }
        if node.child_count() == 0 {
            self.out.push_str("/>");
            self.scope.truncate(outer_scope);
            return;
        }
        self.out.push_str(">");
        self.contents(node, depth, Step::End { tag, outer_scope });
    }

    /// Writes ` name="text"`.
    fn pair(&mut self, name: WStr<'_>, text: WStr<'_>) {
        self.wrapped(" ", name, "=\"");
        self.wrapped("", escape_attribute_text(text).as_wstr(), "\"");
    }

    /// Has the children written, then the end tag. A single text stays on the line of its element.
    fn contents(&mut self, node: Node<'gc>, depth: usize, end: Step<'gc>) {
        let children = node.children_ref();
        let on_lines = self.indent.is_some() && !matches!(*children, [only] if only.is_text());
        self.pending.push(end);
        if on_lines {
            self.pending.push(Step::Line(depth));
        }
        for child in children.iter().rev() {
            self.pending.push(Step::Node(*child, depth + 1));
            if on_lines {
                self.pending.push(Step::Line(depth + 1));
            }
        }
    }

    /// A name with its prefix. A namespace that isn't declared is declared (ECMA-357 section
    /// 10.2.1, step 10).
    fn qualified(&mut self, name: XmlName<'gc>) -> WString {
        let mut text = WString::new();
        let prefix = self.prefix(name.ns.uri);
        if !prefix.is_empty() {
            text.push_wstr(prefix.as_wstr());
            text.push_str(":");
        }
        text.push_wstr(name.local.as_wstr());
        text
    }

    fn prefix(&mut self, uri: Name<'gc>) -> Name<'gc> {
        let empty = self.activation.names().empty;
        if let Some(known) = find_by_uri(&self.scope, uri) {
            return known.prefix.unwrap_or(empty);
        }
        if uri.is_empty() {
            return empty;
        }
        if uri.as_wstr() == XML_NAMESPACE {
            return self.activation.names().xml;
        }
        let is_taken = |prefix: Name<'gc>| self.scope.iter().any(|ns| ns.prefix == Some(prefix));
        let mut prefix = empty;
        let mut made = 0;
        while is_taken(prefix) {
            prefix = self.activation.name(&made_prefix(made));
            made += 1;
        }
        self.scope.push(XmlNamespace {
            prefix: Some(prefix),
            uri,
        });
        prefix
    }
}

/// More spaces than this are never put before a line.
const MAX_INDENTATION: usize = 1 << 12;

/// A prefix that a document hasn't given: `aaa`, `aab`, …, and so on with a letter more.
fn made_prefix(index: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    let mut prefix: Vec<char> = (0..3)
        .map(|place| letter(index / 26_usize.pow(place)))
        .collect();
    let mut rest = index / 26_usize.pow(3);
    while rest > 0 {
        prefix.push(letter(rest - 1));
        rest /= 26;
    }
    prefix.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let text = WString::from("a<b & \"c\"\t>");
        assert_eq!(
            escape_element_text(text.as_wstr()),
            WString::from("a&lt;b &amp; \"c\"\t&gt;")
        );
        assert_eq!(
            escape_attribute_text(text.as_wstr()),
            WString::from("a&lt;b &amp; &quot;c&quot;&#x9;>")
        );
    }

    #[test]
    fn prefixes_are_made_in_order() {
        assert_eq!(made_prefix(0), "aaa");
        assert_eq!(made_prefix(27), "abb");
        assert_eq!(made_prefix(26 * 26 * 26), "aaaa");
    }
}

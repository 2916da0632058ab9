//! From XML text to nodes, as leniently and strictly as the reference runtime reads it.

use rustc_hash::FxHashSet;

use super::depth::{MAX_DEPTH, TooDeep};
use super::node::{Node, XmlName, XmlNamespace};
use super::settings::Settings;
use crate::prelude::*;

/// The namespace that the prefix `xml` stands for.
pub(super) const XML_NAMESPACE: &str = "http://www.w3.org/XML/1998/namespace";

/// Why a text could not be parsed.
enum Failure {
    /// #1083: a prefix and the element's name.
    UnboundPrefix(String, String),
    /// #1084: a name with a colon where none may be.
    BadName(String),
    /// #1085: the name of the element that isn't closed.
    Unclosed(String),
    /// #1088: an end tag after the root element's.
    NotWellFormed,
    /// #1104: an attribute and its element.
    DuplicateAttribute(String, String),
    /// #1090
    Malformed,
    /// #1091
    UnterminatedCData,
    /// #1092
    UnterminatedDeclaration,
    /// #1093
    UnterminatedDoctype,
    /// #1094
    UnterminatedComment,
    /// #1095
    UnterminatedAttribute,
    /// #1097
    UnterminatedInstruction,
    /// #1023
    TooDeep,
}

impl Failure {
    fn into_error<'gc>(self, activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
        let class = ErrorClass::TypeError;
        match self {
            Self::UnboundPrefix(prefix, name) => {
                activation.error(class, msg::E1083, [&prefix, &name])
            }
            Self::BadName(name) => activation.error(class, msg::E1084, [&name]),
            Self::Unclosed(name) => activation.error(class, msg::E1085, [&name, &name]),
            Self::NotWellFormed => activation.error(class, msg::E1088, []),
            Self::DuplicateAttribute(attribute, element) => {
                activation.error(class, msg::E1104, [&attribute, &element])
            }
            Self::Malformed => activation.error(class, msg::E1090, []),
            Self::UnterminatedCData => activation.error(class, msg::E1091, []),
            Self::UnterminatedDeclaration => activation.error(class, msg::E1092, []),
            Self::UnterminatedDoctype => activation.error(class, msg::E1093, []),
            Self::UnterminatedComment => activation.error(class, msg::E1094, []),
            Self::UnterminatedAttribute => activation.error(class, msg::E1095, []),
            Self::UnterminatedInstruction => activation.error(class, msg::E1097, []),
            Self::TooDeep => TooDeep.into_error(activation),
        }
    }
}

/// The top-level nodes of `text`, without parents. Names without a prefix are in `default`.
///
/// # Errors
///
/// TypeError #1083 to #1085, #1088, #1090 to #1095, #1097 and #1104 of text that isn't XML; Error
/// #1023 of elements that are nested too deep.
pub(super) fn parse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: WStr<'gc>,
    default: XmlNamespace<'gc>,
) -> Result<Vec<Node<'gc>>, Error<'gc>> {
    let settings = Settings::of(activation);
    // A byte order mark isn't part of the document.
    let starts_with_mark = !text.is_empty() && text.at(0) == 0xFEFF;
    let mut parser = Parser {
        activation,
        text,
        at: usize::from(starts_with_mark),
        settings,
        default,
        open: Vec::new(),
        scope: Vec::new(),
        top: Vec::new(),
    };
    match parser.document() {
        Ok(()) => Ok(parser.top),
        Err(failure) => Err(failure.into_error(activation)),
    }
}

struct OpenElement<'gc> {
    node: Node<'gc>,
    /// The name as it is written.
    tag: WStr<'gc>,
    /// How many namespaces are declared around it.
    outer_scope: usize,
}

struct Parser<'a, 'h, 'gc> {
    activation: &'a Activation<'h, 'gc>,
    text: WStr<'gc>,
    at: usize,
    settings: Settings,
    default: XmlNamespace<'gc>,
    /// The elements that aren't closed yet, outermost first.
    open: Vec<OpenElement<'gc>>,
    /// The namespaces that the open elements declare, outermost first.
    scope: Vec<XmlNamespace<'gc>>,
    /// The finished nodes that are in no element.
    top: Vec<Node<'gc>>,
}

/// An attribute as it is written.
struct RawAttribute<'gc> {
    name: WStr<'gc>,
    value: WString,
}

impl<'gc> Parser<'_, '_, 'gc> {
    fn document(&mut self) -> Result<(), Failure> {
        while self.at < self.text.len() {
            if self.text.at(self.at) == u16::from(b'<') {
                self.markup()?;
            } else {
                self.characters();
            }
        }
        match self.open.last() {
            Some(open) => Err(Failure::Unclosed(open.tag.to_utf8_lossy().into_owned())),
            None => Ok(()),
        }
    }

    /// Takes `text` if it comes next.
    fn eat(&mut self, text: &'static str) -> bool {
        let found =
            self.text.slice(self.at..self.at + text.len()) == WStr::from_latin1(text.as_bytes());
        self.at += if found { text.len() } else { 0 };
        found
    }

    /// Takes `text`, which is lowercase ASCII, if it comes next in whatever case.
    fn eat_caseless(&mut self, text: &'static str) -> bool {
        let next = self.text.slice(self.at..self.at + text.len());
        let lowercase = |unit: u16| match unit {
            0x41..=0x5A => unit + 0x20,
            _ => unit,
        };
        let found = next.iter().map(lowercase).eq(text.bytes().map(u16::from));
        self.at += if found { text.len() } else { 0 };
        found
    }

    /// Takes what comes before the next `end`, and `end`.
    fn until(&mut self, end: &'static str) -> Option<WStr<'gc>> {
        let found = self.text.find(WStr::from_latin1(end.as_bytes()), self.at)?;
        let inside = self.text.slice(self.at..found);
        self.at = found + end.len();
        Some(inside)
    }

    fn string(&self, text: WStr<'_>) -> AvmString<'gc> {
        AvmString::from_wstr(self.activation.mc(), text)
    }

    /// Adds a finished node to the innermost open element.
    fn add(&mut self, node: Node<'gc>) {
        match self.open.last() {
            Some(open) => open.node.push_child(self.activation.mc(), node),
            None => self.top.push(node),
        }
    }

    /// Text up to the next tag.
    fn characters(&mut self) {
        let end = self
            .text
            .find(WStr::from_latin1(b"<"), self.at)
            .unwrap_or(self.text.len());
        let mut text = self.text.slice(self.at..end);
        self.at = end;
        if self.settings.ignore_whitespace {
            text = trim(text);
        }
        if !text.is_empty() {
            let value = AvmString::new(self.activation.mc(), unescape(text));
            self.add(Node::text(self.activation.mc(), value));
        }
    }

    /// What begins with `<`.
    fn markup(&mut self) -> Result<(), Failure> {
        let mc = self.activation.mc();
        if self.eat_caseless("<![cdata[") {
            let text = self.until("]]>").ok_or(Failure::UnterminatedCData)?;
            let value = self.string(text);
            self.add(Node::cdata(mc, value));
        } else if self.eat("<!--") {
            let text = self.until("-->").ok_or(Failure::UnterminatedComment)?;
            if !self.settings.ignore_comments {
                let value = self.string(text);
                self.add(Node::comment(mc, value));
            }
        } else if self.eat_caseless("<!doctype") {
            self.doctype()?;
        } else if self.eat("<?") {
            self.instruction()?;
        } else if self.eat("</") {
            self.end_tag()?;
        } else {
            self.at += 1;
            self.start_tag()?;
        }
        Ok(())
    }

    /// A document type, which is skipped with everything in its brackets.
    fn doctype(&mut self) -> Result<(), Failure> {
        let mut depth = 1;
        while depth > 0 {
            match self.text.get(self.at).ok_or(Failure::UnterminatedDoctype)? {
                0x3C => depth += 1,
                0x3E => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
        Ok(())
    }

    /// A processing instruction or the XML declaration.
    fn instruction(&mut self) -> Result<(), Failure> {
        if self.text.get(self.at + 3).is_some_and(is_space) && self.eat_caseless("xml") {
            return self
                .until("?>")
                .map(|_| ())
                .ok_or(Failure::UnterminatedDeclaration);
        }
        let text = self.until("?>").ok_or(Failure::UnterminatedInstruction)?;
        if self.settings.ignore_processing_instructions {
            return Ok(());
        }
        let name_end = text.iter().position(is_space).unwrap_or(text.len());
        let local = self.activation.intern_wstr(text.slice(0..name_end));
        let ns = XmlNamespace {
            prefix: Some(self.activation.names().empty),
            uri: self.activation.names().empty,
        };
        let value = self.string(trim_start(text.slice(name_end..text.len())));
        self.add(Node::instruction(
            self.activation.mc(),
            XmlName { ns, local },
            value,
        ));
        Ok(())
    }

    /// An end tag, whose `</` has been read. What follows the name isn't looked at.
    fn end_tag(&mut self) -> Result<(), Failure> {
        let inside = self.until(">").ok_or(Failure::Malformed)?;
        let ends = |unit| is_space(unit) || unit == u16::from(b'/');
        let name = inside.slice(0..inside.iter().position(ends).unwrap_or(inside.len()));
        match self.open.pop() {
            Some(open) if open.tag == name => {
                self.scope.truncate(open.outer_scope);
                self.add(open.node);
                Ok(())
            }
            Some(open) => Err(Failure::Unclosed(open.tag.to_utf8_lossy().into_owned())),
            None => Err(Failure::NotWellFormed),
        }
    }

    fn skip_space(&mut self) {
        while self.text.get(self.at).is_some_and(is_space) {
            self.at += 1;
        }
    }

    /// The characters of a name.
    fn name(&mut self) -> Result<WStr<'gc>, Failure> {
        let start = self.at;
        let ends = |unit| is_space(unit) || matches!(unit, 0x22 | 0x27 | 0x2F | 0x3C | 0x3D | 0x3E);
        while self.text.get(self.at).is_some_and(|unit| !ends(unit)) {
            self.at += 1;
        }
        if self.at == start || self.at == self.text.len() {
            return Err(Failure::Malformed);
        }
        Ok(self.text.slice(start..self.at))
    }

    /// A start tag or an empty element, whose `<` has been read.
    fn start_tag(&mut self) -> Result<(), Failure> {
        let tag = self.name()?;
        let mut attributes = Vec::new();
        let is_empty = loop {
            self.skip_space();
            if self.eat("/>") {
                break true;
            }
            if self.eat(">") {
                break false;
            }
            attributes.push(self.raw_attribute()?);
        };
        if self.open.len() >= MAX_DEPTH {
            return Err(Failure::TooDeep);
        }
        let outer_scope = self.scope.len();
        let node = self.element(tag, attributes)?;
        if is_empty {
            self.scope.truncate(outer_scope);
            self.add(node);
        } else {
            self.open.push(OpenElement {
                node,
                tag,
                outer_scope,
            });
        }
        Ok(())
    }

    fn raw_attribute(&mut self) -> Result<RawAttribute<'gc>, Failure> {
        let name = self.name()?;
        self.skip_space();
        if !self.eat("=") {
            return Err(Failure::Malformed);
        }
        self.skip_space();
        let value = if self.eat("\"") {
            self.until("\"")
        } else if self.eat("'") {
            self.until("'")
        } else {
            return Err(Failure::Malformed);
        };
        let value = unescape(value.ok_or(Failure::UnterminatedAttribute)?);
        Ok(RawAttribute { name, value })
    }

    /// The element of a tag. It sees the namespaces of the open elements, to which its own are
    /// added.
    fn element(
        &mut self,
        tag: WStr<'gc>,
        attributes: Vec<RawAttribute<'gc>>,
    ) -> Result<Node<'gc>, Failure> {
        let mc = self.activation.mc();
        let outer_scope = self.scope.len();
        let mut others = Vec::new();
        for attribute in attributes {
            match declared_prefix(attribute.name) {
                Some(prefix) => self.declare(XmlNamespace {
                    prefix: Some(self.activation.intern_wstr(prefix)),
                    uri: self.activation.intern_wstr(attribute.value.as_wstr()),
                }),
                None => others.push(attribute),
            }
        }
        let name = self.qualified(tag, tag, true)?;
        let node = Node::element(mc, name);
        let mut seen = FxHashSet::default();
        for attribute in others {
            let name = self.qualified(attribute.name, tag, false)?;
            if !seen.insert((name.local, name.ns.uri)) {
                return Err(Failure::DuplicateAttribute(
                    attribute.name.to_utf8_lossy().into_owned(),
                    tag.to_utf8_lossy().into_owned(),
                ));
            }
            let value = AvmString::new(mc, attribute.value);
            node.push_attribute(mc, Node::attribute(mc, name, value));
        }
        node.set_namespaces(mc, self.scope[outer_scope..].to_vec());
        Ok(node)
    }

    /// Declares a namespace, unless it declares that there is none where there is none.
    fn declare(&mut self, ns: XmlNamespace<'gc>) {
        let is_none = ns.uri.is_empty() && ns.prefix.is_some_and(Name::is_empty);
        if !is_none || !self.default_namespace().uri.is_empty() {
            self.scope.push(ns);
        }
    }

    /// The namespace of elements without a prefix at this place.
    fn default_namespace(&self) -> XmlNamespace<'gc> {
        self.in_scope(self.activation.names().empty)
            .unwrap_or(self.default)
    }

    /// The name that `text`, in the tag of `element`, stands for.
    fn qualified(
        &self,
        text: WStr<'gc>,
        element: WStr<'gc>,
        is_element: bool,
    ) -> Result<XmlName<'gc>, Failure> {
        let names = self.activation.names();
        let Some(colon) = text.find(WStr::from_latin1(b":"), 0) else {
            let local = self.activation.intern_wstr(text);
            let none = XmlNamespace {
                prefix: Some(names.empty),
                uri: names.empty,
            };
            let ns = if is_element {
                self.default_namespace()
            } else {
                none
            };
            return Ok(XmlName { ns, local });
        };
        if colon == 0 || colon + 1 == text.len() {
            return Err(Failure::BadName(text.to_utf8_lossy().into_owned()));
        }
        let prefix = self.activation.intern_wstr(text.slice(0..colon));
        let local = self
            .activation
            .intern_wstr(text.slice(colon + 1..text.len()));
        match self.in_scope(prefix) {
            Some(ns) => Ok(XmlName { ns, local }),
            None if prefix.as_wstr() == WStr::from_latin1(b"xml") => {
                let uri = self.activation.name(XML_NAMESPACE);
                Ok(XmlName {
                    ns: XmlNamespace {
                        prefix: Some(prefix),
                        uri,
                    },
                    local,
                })
            }
            None => Err(Failure::UnboundPrefix(
                prefix.to_utf8_lossy().into_owned(),
                element.to_utf8_lossy().into_owned(),
            )),
        }
    }

    /// The namespace of a prefix at this place.
    fn in_scope(&self, prefix: Name<'gc>) -> Option<XmlNamespace<'gc>> {
        self.scope
            .iter()
            .rev()
            .find(|ns| ns.prefix == Some(prefix))
            .copied()
    }
}

/// The prefix that an attribute of this name declares: `xmlns:prefix`, or `xmlns` for none.
fn declared_prefix<'a>(name: WStr<'a>) -> Option<WStr<'a>> {
    let xmlns = WStr::from_latin1(b"xmlns");
    if name == xmlns {
        return Some(WStr::EMPTY);
    }
    let is_prefixed = name.slice(0..5) == xmlns && name.get(5) == Some(u16::from(b':'));
    is_prefixed.then(|| name.slice(6..name.len()))
}

/// White space of XML.
pub(super) fn is_space(unit: u16) -> bool {
    matches!(unit, 0x20 | 0x09 | 0x0A | 0x0D)
}

fn trim_start(text: WStr<'_>) -> WStr<'_> {
    let start = text
        .iter()
        .position(|unit| !is_space(unit))
        .unwrap_or(text.len());
    text.slice(start..text.len())
}

/// `text` without white space at its ends.
pub(super) fn trim(text: WStr<'_>) -> WStr<'_> {
    let text = trim_start(text);
    let mut end = text.len();
    while end > 0 && is_space(text.at(end - 1)) {
        end -= 1;
    }
    text.slice(0..end)
}

/// `text` with its character references replaced. What looks like one but isn't known stays.
pub(super) fn unescape(text: WStr<'_>) -> WString {
    let mut plain = WString::with_capacity(text.len());
    let mut at = 0;
    while let Some(ampersand) = text.find(WStr::from_latin1(b"&"), at) {
        let Some(end) = text.find(WStr::from_latin1(b";"), ampersand) else {
            break;
        };
        plain.push_wstr(text.slice(at..ampersand));
        match character(&text.slice(ampersand + 1..end).to_utf8_lossy()) {
            Some(c) => plain.push_char(c),
            None => plain.push_wstr(text.slice(ampersand..end + 1)),
        }
        at = end + 1;
    }
    plain.push_wstr(text.slice(at..text.len()));
    plain
}

/// The character of `&name;`, `&#10;` or `&#xA;`.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let (digits, radix) = match number.strip_prefix(['x', 'X']) {
                Some(digits) => (digits, 16),
                None => (number, 10),
            };
            if !digits.chars().all(|digit| digit.is_digit(radix)) {
                return None;
            }
            char::from_u32(u32::from_str_radix(digits, radix).ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(ascii: &'static str) -> WStr<'static> {
        WStr::from_static_str(ascii)
    }

    #[test]
    fn references_are_replaced() {
        for (markup, plain) in [
            ("a &amp; &#39; &lt;&gt;&quot;&apos;", "a & ' <>\"'"),
            ("&#x41;&#65;", "AA"),
            ("a & &thing; b", "a & &thing; b"),
            ("&&amp; b", "&&amp; b"),
            ("&#+65;&#;&#xD800;&#x110000;", "&#+65;&#;&#xD800;&#x110000;"),
            ("& no end", "& no end"),
        ] {
            assert_eq!(unescape(text(markup)), WString::from(plain), "{markup}");
        }
    }

    #[test]
    fn declarations_of_namespaces_are_seen() {
        assert_eq!(declared_prefix(text("xmlns")), Some(WStr::EMPTY));
        assert_eq!(declared_prefix(text("xmlns:a")), Some(text("a")));
        assert_eq!(declared_prefix(text("xmlnsa")), None);
        assert_eq!(declared_prefix(text("a:xmlns")), None);
    }

    #[test]
    fn only_white_space_of_xml_is_trimmed() {
        assert_eq!(trim(text(" \t\r\n a b\n")), "a b");
        assert_eq!(trim(text("\u{B}a")), "\u{B}a");
    }
}

//! Tests of reading and writing HTML.

use std::rc::Rc;

use super::*;
use crate::text::format::Format;
use crate::text::styled_text::StyledText;

fn parse(html: &str, is_multiline: bool) -> StyledText {
    let source: Vec<u16> = html.encode_utf16().collect();
    let reading = Reading {
        default_format: &Rc::new(Format::default()),
        sheet: None,
        is_multiline,
        condenses: false,
        largest_size: 127,
    };
    read(&source, &reading)
}

fn text(html: &str, is_multiline: bool) -> String {
    String::from_utf16_lossy(parse(html, is_multiline).units()).replace('\r', "|")
}

/// What is written of what was read, without what every paragraph has.
fn normalized(html: &str) -> String {
    String::from_utf16_lossy(&write(&parse(html, true))).replace(
        " FACE=\"Times New Roman\" SIZE=\"12\" COLOR=\"#000000\" LETTERSPACING=\"0\" KERNING=\"0\"",
        "",
    )
}

#[test]
fn paragraphs_end_with_a_newline_once() {
    assert_eq!(text("<p>a</p><p>b</p>", true), "a|b|");
    assert_eq!(text("<p>a<p>b</p>c<p>d</p>e</p>", true), "ab|cd|e");
    assert_eq!(text("<p>a</p><p>b</p>", false), "ab");
}

#[test]
fn items_begin_and_end_a_line() {
    assert_eq!(text("a<li>b</li>", true), "a|b|");
    assert_eq!(text("<li><li>a</li></li>", true), "a||");
    assert_eq!(text("a<br>b<li>c</li>", false), "abc");
}

#[test]
fn entities_are_read_and_written() {
    assert_eq!(text("&lt;&amp;&#65;&#x42;&nope;", true), "<&AB&nope;");
    assert_eq!(
        normalized("&lt;'"),
        "<P ALIGN=\"LEFT\"><FONT>&lt;&apos;</FONT></P>"
    );
}

#[test]
fn fonts_are_written_within_each_other_until_one_comes_back() {
    assert_eq!(
        normalized("a<font color='#ff0000'>b<font size='+2'>c</font></font>d"),
        "<P ALIGN=\"LEFT\"><FONT>a<FONT COLOR=\"#FF0000\">b<FONT SIZE=\"14\">c</FONT></FONT>d</FONT></P>"
    );
}

#[test]
fn links_and_styles_are_closed_at_the_end_of_a_run() {
    assert_eq!(
        normalized("<a href='event:x'>a<b>b</b></a>"),
        "<P ALIGN=\"LEFT\"><FONT><A HREF=\"event:x\" TARGET=\"\">a</A>\
         <A HREF=\"event:x\" TARGET=\"\"><B>b</B></A></FONT></P>"
    );
}

#[test]
fn paragraph_formats_come_from_the_first_character() {
    assert_eq!(
        normalized("<textformat leading='1' leftmargin='2'><li>a</li></textformat>"),
        "<TEXTFORMAT LEFTMARGIN=\"2\" LEADING=\"1\"><LI><FONT>a</FONT></LI></TEXTFORMAT>"
    );
}

#[test]
fn broken_tags_are_passed_over() {
    assert_eq!(text("a<b", true), "a");
    assert_eq!(text("a</i>b<!-- <p> -->c<unknown x=1>d", true), "abcd");
    assert_eq!(text("<font face='>'>a</font>", true), "a");
}

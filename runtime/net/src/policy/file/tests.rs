use super::*;

fn parse(content: &str) -> PolicyFile {
    let text = format!("<cross-domain-policy>{content}</cross-domain-policy>");
    PolicyFile::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{content}: {error}"))
}

fn allows(content: &str, url: &str, port: u16) -> bool {
    parse(content).allows(&Origin::of_url(url), port)
}

#[test]
fn a_whole_file_is_read() {
    let file = PolicyFile::parse(
        b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n\
          <!DOCTYPE cross-domain-policy SYSTEM \"http://www.adobe.com/xml/dtds/cross-domain-policy.dtd\">\n\
          <!-- who may come in -->\n\
          <cross-domain-policy>\n\
            <site-control permitted-cross-domain-policies=\"master-only\"/>\n\
            <allow-access-from domain='*.example.org' to-ports='507, 516-523' ></allow-access-from>\n\
            <allow-http-request-headers-from domain=\"*\" headers=\"*\"/>\n\
          </cross-domain-policy>\n",
    )
    .expect("a policy file");
    assert_eq!(file.site_control, SiteControl::MasterOnly);
    let origin = Origin::of_url("http://www.example.org/a.swf");
    for (port, allowed) in [
        (507, true),
        (508, false),
        (516, true),
        (523, true),
        (524, false),
    ] {
        assert_eq!(file.allows(&origin, port), allowed, "{port}");
    }
}

#[test]
fn domains_are_compared_by_exact_name_suffix_or_not_at_all() {
    let rule = |domain: &str| format!("<allow-access-from domain=\"{domain}\" to-ports=\"*\"/>");
    for (domain, url, allowed) in [
        ("*", "http://anywhere.example/", true),
        ("*", "file:///a.swf", true),
        ("example.org", "http://example.org/", true),
        ("Example.Org", "http://eXample.org/", true),
        ("example.org", "http://www.example.org/", false),
        ("example.org", "file:///a.swf", false),
        ("*.example.org", "http://www.example.org/", true),
        ("*.example.org", "http://a.b.example.org/", true),
        ("*.example.org", "http://example.org/", true),
        ("*.example.org", "http://evilexample.org/", false),
        ("10.0.0.1", "http://10.0.0.1/", true),
        ("*.0.0.1", "http://10.0.0.1/", false),
        ("*example.org", "http://example.org/", false),
        ("www.*.org", "http://www.example.org/", false),
        ("", "http://example.org/", false),
    ] {
        assert_eq!(allows(&rule(domain), url, 4000), allowed, "{domain} {url}");
    }
}

#[test]
fn a_grant_without_ports_or_with_odd_ones_grants_nothing() {
    for ports in [
        "",
        "to-ports=\"\"",
        "to-ports=\"70000\"",
        "to-ports=\"20-10\"",
        "to-ports=\"4000,x\"",
        "to-ports=\"+4000x\"",
    ] {
        let rule = format!("<allow-access-from domain=\"*\" {ports}/>");
        assert!(!allows(&rule, "http://example.org/", 4000), "{ports}");
    }
    let rule = "<allow-access-from domain=\"*\" to-ports=\"1,*\"/>";
    assert!(allows(rule, "http://example.org/", 4000));
}

#[test]
fn a_secure_grant_is_for_content_by_https() {
    let rule = "<allow-access-from domain=\"*\" to-ports=\"*\" secure=\"true\"/>";
    assert!(allows(rule, "https://example.org/", 1));
    assert!(!allows(rule, "http://example.org/", 1));
    let rule = "<allow-access-from domain=\"*\" to-ports=\"*\"/>";
    assert!(allows(rule, "http://example.org/", 1));
}

#[test]
fn site_control_is_open_unless_it_says_otherwise() {
    let control = |value: &str| {
        parse(&format!(
            "<site-control permitted-cross-domain-policies=\"{value}\"/>"
        ))
        .site_control
    };
    assert_eq!(parse("").site_control, SiteControl::All);
    assert_eq!(control("all"), SiteControl::All);
    assert_eq!(control("none"), SiteControl::None);
    assert_eq!(control("master-only"), SiteControl::MasterOnly);
    assert_eq!(control("by-content-type"), SiteControl::MasterOnly);
}

#[test]
fn grants_count_only_directly_below_the_root() {
    let rule = "<x><allow-access-from domain=\"*\" to-ports=\"*\"/></x>";
    assert!(!allows(rule, "http://example.org/", 1));
    let rule = "<!-- <allow-access-from domain=\"*\" to-ports=\"*\"/> -->";
    assert!(!allows(rule, "http://example.org/", 1));
}

#[test]
fn what_is_no_policy_file_is_refused() {
    for text in [
        "",
        "hello",
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "<policy-file-request/>",
        "<cross-domain-policy>",
        "<cross-domain-policy></policy>",
        "<cross-domain-policy/><cross-domain-policy/>",
        "<cross-domain-policy/>text",
        "<cross-domain-policy><allow-access-from domain=*/></cross-domain-policy>",
        "<cross-domain-policy><allow-access-from domain=\"&nothing;\" to-ports=\"*\"/></cross-domain-policy>",
    ] {
        assert!(PolicyFile::parse(text.as_bytes()).is_err(), "{text}");
    }
}

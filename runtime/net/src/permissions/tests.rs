use super::*;

fn only(access: Access, list: &str) -> Permissions {
    let mut permissions = Permissions::none();
    permissions
        .allow(access, Some(list))
        .unwrap_or_else(|error| panic!("{error}"));
    permissions
}

fn listens(list: &str, address: &str) -> bool {
    let address = address.parse().expect("an address");
    only(Access::Listen, list).listen(address).is_ok()
}

fn connects(list: &str, host: &str, port: u16) -> bool {
    only(Access::Connect, list).connect(host, port).is_ok()
}

#[test]
fn the_default_allows_everything_and_none_nothing() {
    let address = "0.0.0.0:80".parse().expect("an address");
    let path = Path::new("/etc/passwd");
    let all = Permissions::default();
    assert_eq!(all.listen(address), Ok(()));
    assert_eq!(all.connect("example.org", 80), Ok(()));
    assert_eq!(all.read(path), Ok(()));
    assert_eq!(all.write(path), Ok(()));
    assert_eq!(all.run(path), Ok(()));
    let none = Permissions::none();
    assert!(none.listen(address).is_err());
    assert!(none.connect("example.org", 80).is_err());
    assert!(none.read(path).is_err());
    assert!(none.write(path).is_err());
    assert!(none.run(path).is_err());
}

#[test]
fn a_kind_is_opened_alone_and_whole_without_a_list() {
    let mut permissions = Permissions::none();
    permissions.allow(Access::Connect, None).expect("no list");
    assert!(permissions.connect("example.org", 1).is_ok());
    assert!(
        permissions
            .listen("127.0.0.1:1".parse().expect("an address"))
            .is_err()
    );
    assert!(permissions.read(Path::new("/")).is_err());
}

#[test]
fn a_list_closes_what_it_does_not_name() {
    let mut permissions = Permissions::default();
    permissions
        .allow(Access::Listen, Some("127.0.0.1:8080"))
        .expect("a list");
    assert!(
        permissions
            .listen("127.0.0.1:8080".parse().expect("an address"))
            .is_ok()
    );
    assert!(
        permissions
            .listen("127.0.0.1:8081".parse().expect("an address"))
            .is_err()
    );
    assert!(
        permissions.connect("example.org", 80).is_ok(),
        "others stay as they were"
    );
}

#[test]
fn addresses_are_listened_at_by_address_and_port() {
    assert!(listens("127.0.0.1:8080", "127.0.0.1:8080"));
    assert!(!listens("127.0.0.1:8080", "127.0.0.1:80"));
    assert!(!listens("127.0.0.1:8080", "127.0.0.2:8080"));
    assert!(!listens("127.0.0.1:8080", "0.0.0.0:8080"), "that is more");
    assert!(!listens("127.0.0.1:8080", "127.0.0.1:0"));
    assert!(listens("127.0.0.1:0", "127.0.0.1:0"));
    assert!(listens("127.0.0.1", "127.0.0.1:7"));
    assert!(listens(":8080", "[::]:8080"));
    assert!(listens("8080", "0.0.0.0:8080"));
    assert!(listens("*:8080", "1.2.3.4:8080"));
    assert!(listens("*", "[::1]:1"));
    assert!(listens("[::1]:8080", "[::1]:8080"));
    assert!(listens("::1", "[::1]:9"));
    assert!(listens("localhost:8080", "127.0.0.1:8080"));
    assert!(listens("localhost", "[::1]:1"));
    assert!(!listens("localhost", "0.0.0.0:1"));
    assert!(listens("1.2.3.4:1,127.0.0.1:8000-8002", "127.0.0.1:8002"));
    assert!(!listens("1.2.3.4:1,127.0.0.1:8000-8002", "127.0.0.1:8003"));
}

#[test]
fn all_addresses_of_a_family_include_each() {
    assert!(listens("0.0.0.0:80", "127.0.0.1:80"));
    assert!(listens("0.0.0.0:80", "0.0.0.0:80"));
    assert!(!listens("0.0.0.0:80", "[::1]:80"));
    assert!(!listens("0.0.0.0:80", "[::]:80"));
    assert!(listens("[::]:80", "[::1]:80"));
    assert!(
        !connects("0.0.0.0:80", "10.0.0.1", 80),
        "a host is one host"
    );
}

#[test]
fn networks_are_compared_by_their_prefix() {
    assert!(listens("10.0.0.0/8", "10.200.3.4:1"));
    assert!(!listens("10.0.0.0/8", "11.0.0.0:1"));
    assert!(listens("10.1.2.0/24:80", "10.1.2.9:80"));
    assert!(!listens("10.1.2.0/24:80", "10.1.2.9:81"));
    assert!(connects("fe80::/10", "fe80::1", 1));
    assert!(!connects("fe80::/10", "::1", 1));
    assert!(connects("::/0", "::1", 1));
    assert!(connects("0.0.0.0/0", "1.2.3.4", 1));
}

#[test]
fn an_ipv4_address_may_be_written_as_an_ipv6_one() {
    assert!(connects("127.0.0.1:80", "::ffff:127.0.0.1", 80));
    assert!(connects("::ffff:127.0.0.1", "127.0.0.1", 80));
    assert!(!connects("::1", "::ffff:127.0.0.1", 80));
    assert!(connects("localhost", "::ffff:127.0.0.1", 80));
}

#[test]
fn hosts_are_compared_by_the_name_that_is_asked_for() {
    assert!(connects("example.org:80", "example.org", 80));
    assert!(connects("Example.ORG.:80", "eXample.org.", 80));
    assert!(!connects("example.org:80", "example.org", 81));
    assert!(!connects("example.org", "www.example.org", 80));
    assert!(!connects("example.org", "evilexample.org", 80));
    assert!(!connects("127.0.0.1", "example.org", 80));
    assert!(!connects("example.org", "127.0.0.1", 80));
    assert!(connects("*.example.org", "a.b.example.org", 80));
    assert!(!connects("*.example.org", "example.org", 80));
    assert!(!connects("*.example.org", "evilexample.org", 80));
    assert!(!connects("*.example.org", ".example.org", 80));
    assert!(connects("localhost:80", "LOCALHOST", 80));
    assert!(connects("localhost:80", "127.0.0.1", 80));
    assert!(
        !connects("127.0.0.1:80", "localhost", 80),
        "a name is no address"
    );
    assert!(
        !connects("127.0.0.1", "127.1", 80),
        "other spellings are names"
    );
    assert!(!connects("localhost", "", 80));
    assert!(!connects("localhost", "example.org\0localhost", 80));
}

#[test]
fn what_cannot_be_understood_is_refused_by_name() {
    for (access, bad) in [
        (Access::Listen, ""),
        (Access::Listen, "127.0.0.1:80,"),
        (Access::Listen, "127.0.0.1:"),
        (Access::Listen, "127.0.0.1:65536"),
        (Access::Listen, "127.0.0.1:+80"),
        (Access::Listen, "127.0.0.1:90-80"),
        (Access::Listen, "example.org:80"),
        (Access::Listen, "*.example.org"),
        (Access::Listen, "::1:x"),
        (Access::Listen, "1.2.3.4/33"),
        (Access::Listen, "[1.2.3.4]:80"),
        (Access::Listen, "[::1:80"),
        (Access::Listen, "70000"),
        (Access::Connect, "http://example.org"),
        (Access::Connect, "a..b"),
        (Access::Connect, "*example.org"),
        (Access::Connect, "a b"),
        (Access::Connect, "2001:db8::1::2:80"),
        (Access::Run, "no-such-program-anywhere"),
        (Access::Read, ""),
    ] {
        let mut permissions = Permissions::default();
        let error = permissions.allow(access, Some(bad)).expect_err(bad);
        let text = error.to_string();
        assert!(text.starts_with(access.option()), "{text}");
        assert_eq!(permissions, Permissions::default(), "{bad}");
    }
}

#[test]
fn two_commas_are_one() {
    assert_eq!(items("a,b"), ["a", "b"]);
    assert_eq!(items("a,,b,c"), ["a,b", "c"]);
    assert_eq!(items(""), [""]);
    assert_eq!(items("a,"), ["a", ""]);
}

#[test]
fn a_denial_says_what_would_help_in_one_line() {
    let denied = Permissions::none().connect("a\nb", 80).expect_err("denied");
    assert_eq!(
        denied.to_string(),
        "the program may not connect to a\\nb:80; --allow-connect=a\\nb:80 would allow it"
    );
    assert_eq!(Refusal::from(denied), Refusal::APPLICATION_ONLY);
    let denied = Permissions::none().connect("::1", 80).expect_err("denied");
    assert_eq!(denied.target, "[::1]:80");
}

#[cfg(unix)]
mod on_disk {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::PathBuf;

    use super::*;

    /// A directory that is removed at the end.
    struct Directory(PathBuf);

    impl Directory {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir()
                .join(format!("airshim-permissions-{}-{name}", std::process::id()));
            drop(fs::remove_dir_all(&path));
            for directory in ["in/deep", "out"] {
                fs::create_dir_all(path.join(directory)).expect("a directory for temporary files");
            }
            Self(path)
        }

        fn at(&self, path: &str) -> PathBuf {
            self.0.join(path)
        }

        fn only(&self, access: Access, path: &str) -> Permissions {
            only(access, &self.at(path).display().to_string())
        }
    }

    impl Drop for Directory {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }

    #[test]
    fn a_directory_includes_what_is_in_it_and_will_be() {
        let directory = Directory::new("trees");
        let read = directory.only(Access::Read, "in");
        for path in [
            "in",
            "in/deep",
            "in/deep/new.txt",
            "in/x/y/z",
            "in/../in/a",
            "in/./a",
        ] {
            assert!(read.read(&directory.at(path)).is_ok(), "{path}");
            assert!(
                read.write(&directory.at(path)).is_err(),
                "{path}: only reading is allowed"
            );
        }
        for path in [
            "",
            "out",
            "inside",
            "in/..",
            "in/../out/a",
            "in/new/../../out",
        ] {
            assert!(read.read(&directory.at(path)).is_err(), "{path}");
        }
    }

    #[test]
    fn links_are_followed_wherever_they_lead() {
        let directory = Directory::new("links");
        symlink(directory.at("out"), directory.at("in/way-out")).expect("a link");
        symlink("../out/later", directory.at("in/to-be-made")).expect("a link");
        symlink(directory.at("in"), directory.at("way-in")).expect("a link");
        symlink("circle", directory.at("in/circle")).expect("a link");
        let write = directory.only(Access::Write, "in");
        assert!(write.write(&directory.at("way-in/a")).is_ok());
        assert!(write.write(&directory.at("in/way-out")).is_err());
        assert!(write.write(&directory.at("in/way-out/a")).is_err());
        assert!(
            write.write(&directory.at("in/to-be-made")).is_err(),
            "a link to nothing yet"
        );
        assert!(
            write.write(&directory.at("in/way-out/../in/a")).is_ok(),
            "after the link"
        );
        assert!(write.write(&directory.at("in/circle")).is_err());
        let by_link = directory.only(Access::Write, "way-in");
        assert!(by_link.write(&directory.at("in/a")).is_ok());
    }

    #[test]
    fn a_program_is_one_by_its_name_and_directory() {
        let directory = Directory::new("programs");
        for name in ["in/tool", "in/other"] {
            fs::write(directory.at(name), "").expect("a file");
        }
        symlink(directory.at("in/tool"), directory.at("in/alias")).expect("a link");
        symlink(directory.at("in"), directory.at("bin")).expect("a link");
        let run = directory.only(Access::Run, "in/tool");
        assert!(run.run(&directory.at("in/tool")).is_ok());
        assert!(run.run(&directory.at("bin/tool")).is_ok());
        assert!(run.run(&directory.at("in/other")).is_err());
        assert!(
            run.run(&directory.at("in/alias")).is_err(),
            "another name may do another thing"
        );
        assert!(run.run(&directory.at("in/tool/..")).is_err());

        let by_name = only(Access::Run, "sh");
        assert!(by_name.run(Path::new("/bin/sh")).is_ok());
        assert!(by_name.run(Path::new("/bin/cat")).is_err());
        assert!(by_name.run(&directory.at("sh")).is_err());
    }
}

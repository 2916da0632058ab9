//! A [`Report`] as text.

use std::fmt::{self, Display, Formatter, Write};

use super::report::{DescriptorReport, MovieReport, Report, Standing, Use};

/// How wide names are at least, so that what follows them lines up.
const NAME_WIDTH: usize = 24;

/// A report that is printed for people. What is on the stage isn't part of it.
#[derive(Debug)]
pub struct Text<'a>(pub &'a Report);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let report = self.0;
        if let Some(descriptor) = &report.descriptor {
            write_descriptor(f, descriptor)?;
        }
        write_movie(f, &report.movie, report.document_class.as_deref())?;
        if !report.classes.is_empty() {
            writeln!(f, "\nclasses that it uses, and their members")?;
        }
        for class in &report.classes {
            write!(f, "  {}", class.name)?;
            if !class.supported {
                write!(f, " (isSupported is false)")?;
            }
            f.write_char('\n')?;
            let (good, bad): (Vec<_>, Vec<_>) = class
                .members
                .iter()
                .partition(|member| member.member.status == Standing::Implemented);
            if !good.is_empty() {
                let names = good.iter().map(|member| member.member.name.as_str());
                write_list(f, "      ", names)?;
            }
            for member in bad {
                write_use(f, &member.member)?;
            }
        }
        if !report.functions.is_empty() {
            writeln!(f, "\nfunctions that it uses")?;
            let (good, bad): (Vec<_>, Vec<_>) = report
                .functions
                .iter()
                .partition(|function| function.status == Standing::Implemented);
            write_list(f, "  ", good.iter().map(|function| function.name.as_str()))?;
            for function in bad {
                write_use(f, function)?;
            }
        }
        if !report.missing.is_empty() {
            writeln!(f, "\nclasses and functions that nothing defines")?;
            for missing in &report.missing {
                write_use(f, missing)?;
            }
        }
        write_candidates(f, &report.candidates)?;
        write_summary(f, report)
    }
}

fn field(f: &mut Formatter<'_>, name: &str, value: impl Display) -> fmt::Result {
    writeln!(f, "  {name:16}{value}")
}

fn write_descriptor(f: &mut Formatter<'_>, descriptor: &DescriptorReport) -> fmt::Result {
    writeln!(f, "application")?;
    field(f, "id", &descriptor.id)?;
    field(f, "version", &descriptor.version)?;
    field(f, "name", &descriptor.name)?;
    field(f, "content", &descriptor.content)?;
    field(f, "for AIR", &descriptor.format)?;
    let mut window = String::new();
    if let Some(title) = &descriptor.title {
        write!(window, "{title:?} ")?;
    }
    match (descriptor.width, descriptor.height) {
        (Some(width), Some(height)) => write!(window, "{width}x{height} ")?,
        (Some(width), None) => write!(window, "{width} wide ")?,
        (None, Some(height)) => write!(window, "{height} high ")?,
        (None, None) => {}
    }
    window.push_str(if descriptor.visible {
        "visible"
    } else {
        "invisible at first"
    });
    field(f, "window", window)?;
    if !descriptor.profiles.is_empty() {
        field(f, "profiles", descriptor.profiles.join(", "))?;
    }
    for extension in &descriptor.extensions {
        writeln!(
            f,
            "! {:16}{extension}: native extensions aren't there",
            "extension"
        )?;
    }
    f.write_char('\n')
}

fn write_movie(f: &mut Formatter<'_>, movie: &MovieReport, document: Option<&str>) -> fmt::Result {
    writeln!(f, "movie")?;
    field(f, "SWF version", movie.version)?;
    let compression = match movie.compression {
        "none" => "uncompressed".to_owned(),
        name => format!("compressed by {name}, {} bytes without", movie.length),
    };
    field(
        f,
        "length",
        format_args!("{} bytes, {compression}", movie.file_length),
    )?;
    let (width, height) = (movie.width, movie.height);
    field(f, "stage", format_args!("{width}x{height}"))?;
    let frames = match movie.frames {
        1 => "1 frame".to_owned(),
        count => format!("{count} frames"),
    };
    field(
        f,
        "timeline",
        format_args!("{frames}, {} a second", movie.frame_rate),
    )?;
    field(
        f,
        "code",
        format_args!(
            "{} classes in {} blocks, {} symbols with a class",
            movie.classes, movie.code_blocks, movie.symbols
        ),
    )?;
    field(f, "document class", document.unwrap_or("none"))
}

/// Names with commas, in lines of bounded length.
fn write_list<'a>(
    f: &mut Formatter<'_>,
    indent: &str,
    names: impl Iterator<Item = &'a str>,
) -> fmt::Result {
    let mut line = String::new();
    for name in names {
        if !line.is_empty() && indent.len() + line.len() + name.len() + 2 > 100 {
            writeln!(f, "{indent}{line},")?;
            line.clear();
        }
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(name);
    }
    if line.is_empty() {
        return Ok(());
    }
    writeln!(f, "{indent}{line}")
}

/// A line for something that doesn't work.
fn write_use(f: &mut Formatter<'_>, found: &Use) -> fmt::Result {
    let (mark, text) = match found.status {
        Standing::Implemented => (' ', ""),
        Standing::Partly => ('?', "not in all cases"),
        Standing::NotImplemented => ('!', "not implemented"),
        Standing::NotDeclared => ('!', "not declared"),
    };
    write!(f, "    {mark} {:NAME_WIDTH$} {text}", found.name)?;
    if !found.notes.is_empty() {
        write!(f, ": {}", found.notes.join("; "))?;
    }
    f.write_char('\n')
}

fn write_candidates(f: &mut Formatter<'_>, candidates: &[Use]) -> fmt::Result {
    let (undeclared, others): (Vec<_>, Vec<_>) = candidates
        .iter()
        .partition(|candidate| candidate.status == Standing::NotDeclared);
    if !others.is_empty() {
        writeln!(
            f,
            "\nnames in values of an unknown type that only what isn't implemented has"
        )?;
        for candidate in others {
            write_use(f, candidate)?;
        }
    }
    if !undeclared.is_empty() {
        writeln!(
            f,
            "\nnames in values of an unknown type that no class has: properties of objects, or missing members"
        )?;
        write_list(
            f,
            "  ",
            undeclared.iter().map(|candidate| candidate.name.as_str()),
        )?;
    }
    Ok(())
}

fn write_summary(f: &mut Formatter<'_>, report: &Report) -> fmt::Result {
    let counts = [
        (Standing::NotDeclared, "not declared"),
        (Standing::NotImplemented, "not implemented"),
        (Standing::Partly, "not in all cases"),
    ];
    let found = counts
        .into_iter()
        .map(|(standing, text)| (report.count(standing), text));
    let found: Vec<String> = found
        .filter(|(count, _)| *count > 0)
        .map(|(count, text)| format!("{count} {text}"))
        .collect();
    if found.is_empty() {
        writeln!(f, "\nAll that it uses is there.")
    } else {
        writeln!(f, "\nOf what it uses: {}.", found.join(", "))
    }
}

//! Tables of figures, each beside that of another runtime.

/// Figures of this runtime beside those of others.
#[derive(Debug)]
pub struct Table<const N: usize> {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Whether a figure is better when it is higher or when it is lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// Such as a throughput.
    Higher,
    /// Such as a time.
    Lower,
}

impl<const N: usize> Table<N> {
    /// A table of this runtime, whose name comes first, and the others.
    pub fn new(names: [&str; N]) -> Self {
        let header = std::iter::once(String::new())
            .chain(names.map(str::to_owned))
            .chain(names[1..].iter().map(|name| format!("times {name}")))
            .collect();
        Self {
            header,
            rows: Vec::new(),
        }
    }

    /// Adds a row: a figure of each. The ratios are made such that more than 1 is better than the other.
    pub fn add(&mut self, what: &str, unit: &str, better: Better, figures: [f64; N]) {
        let ratios = figures[1..].iter().map(|other| match better {
            Better::Higher => figures[0] / other,
            Better::Lower => other / figures[0],
        });
        let row = std::iter::once(what.to_owned())
            .chain(figures.map(|figure| format!("{} {unit}", round(figure))))
            .chain(ratios.map(|ratio| format!("{ratio:.2}")))
            .collect();
        self.rows.push(row);
    }

    /// Prints the table as Markdown.
    pub fn print(&self) {
        print_rows(&self.header, &self.rows);
    }
}

/// Prints a table as Markdown: its first column holds names, the others figures.
pub fn print_markdown<const N: usize>(header: [&str; N], rows: &[[String; N]]) {
    let rows: Vec<_> = rows.iter().map(|row| row.to_vec()).collect();
    print_rows(&header.map(str::to_owned), &rows);
}

fn print_rows(header: &[String], rows: &[Vec<String>]) {
    let widths: Vec<usize> = (0..header.len())
        .map(|column| {
            std::iter::once(header)
                .chain(rows.iter().map(Vec::as_slice))
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let print = |row: &[String]| {
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            if column == 0 {
                print!("| {cell:width$} |");
            } else {
                print!(" {cell:>width$} |");
            }
        }
        println!();
    };
    print(header);
    for (column, width) in widths.iter().enumerate() {
        let line = "-".repeat(width + 1);
        if column == 0 {
            print!("|-{line}|");
        } else {
            print!("{line}:|");
        }
    }
    println!();
    rows.iter().for_each(|row| print(row));
}

/// Three significant digits are all that a benchmark on a shared machine is good for.
pub fn round(value: f64) -> String {
    match value.abs() {
        0.0..10.0 => format!("{value:.2}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

/// The middle one of some figures.
///
/// # Panics
///
/// Without figures.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// The mean of some ratios; `None` without any.
pub fn geometric_mean(ratios: &[f64]) -> Option<f64> {
    if ratios.is_empty() {
        return None;
    }
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    Some((logarithms / ratios.len() as f64).exp())
}

//! Tables of figures, each beside that of another runtime.

/// Figures of this runtime and of Node.js.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<[String; 4]>,
}

/// Whether a figure is better when it is higher or when it is lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// Such as a throughput.
    Higher,
    /// Such as a time.
    Lower,
}

impl Table {
    /// Adds a row. The ratio is made such that more than 1 is better than Node.js.
    pub fn add(&mut self, what: &str, unit: &str, better: Better, airshim: f64, node: f64) {
        let ratio = match better {
            Better::Higher => airshim / node,
            Better::Lower => node / airshim,
        };
        self.rows.push([
            what.to_owned(),
            format!("{} {unit}", round(airshim)),
            format!("{} {unit}", round(node)),
            format!("{ratio:.2}"),
        ]);
    }

    /// Prints the table as Markdown.
    pub fn print(&self) {
        print_markdown(["", "airshim", "node", "times as good"], &self.rows);
    }
}

/// Prints a table as Markdown: its first column holds names, the others figures.
pub fn print_markdown<const N: usize>(header: [&str; N], rows: &[[String; N]]) {
    let header = header.map(str::to_owned);
    let widths: [usize; N] = std::array::from_fn(|column| {
        std::iter::once(&header)
            .chain(rows)
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    });
    let print = |row: &[String; N]| {
        for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
            if column == 0 {
                print!("| {cell:width$} |");
            } else {
                print!(" {cell:>width$} |");
            }
        }
        println!();
    };
    print(&header);
    for (column, width) in widths.iter().enumerate() {
        let line = "-".repeat(width + 1);
        if column == 0 {
            print!("|-{line}|");
        } else {
            print!("{line}:|");
        }
    }
    println!();
    rows.iter().for_each(print);
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

//! How fast documents are set, beside `WeasyPrint` on the same table: `cargo xtask bench documents`. One core, in one run, in
//! turns. Prints one JSON document; an unoptimised build says nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use rodowod_documents::{Institution, Language, RenderError, Request, render, sample, template};
use serde_json::{Value, json};

/// One-page documents that are set to measure their speed.
const LETTERS: usize = 300;
/// Rows of the long register: about a hundred pages.
const ROWS: usize = 2_500;
/// The long register is set this often, in turns with the other program.
const ROUNDS: usize = 3;
const COLUMNS: [&str; 6] = ["Lp.", "Nazwa", "Podstawa", "Kategorie", "Termin", "Stan"];

/// Answers each path of an HTML file with the seconds that its PDF took, so that its own start does not count.
const OTHER: &str = "
import sys, time
from weasyprint import HTML
for line in sys.stdin:
    start = time.perf_counter()
    HTML(filename=line.strip()).write_pdf()
    print(time.perf_counter() - start, flush=True)
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let letter_pages = pages(&set("record", "1", &letter(0)?)?);
    let first = start.elapsed().as_secs_f64();
    let letters: Vec<Value> = (1..=LETTERS).map(letter).collect::<Result<_, _>>()?;
    let start = Instant::now();
    for (index, values) in letters.iter().enumerate() {
        set("record", &index.to_string(), values)?;
    }
    let per_second = LETTERS as f64 / start.elapsed().as_secs_f64();

    let table = rows();
    let page = std::env::temp_dir().join(format!("rodowod-speed-{}.html", std::process::id()));
    std::fs::write(&page, html(&table))?;
    let mut other = Other::start(&std::env::var("RODOWOD_PYTHON").unwrap_or_else(|_| "python3".to_owned()))?;
    let (mut ours, mut theirs, mut table_pages) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let pdf = set("register", "R", &json!({ "head": COLUMNS, "rows": table }))?;
        ours.push(start.elapsed().as_secs_f64());
        table_pages = pages(&pdf);
        theirs.push(other.seconds(&page.display().to_string())?);
    }
    std::fs::remove_file(&page)?;
    let (ours, theirs) = (median(ours), median(theirs));
    let report = json!({
        "one-page documents a second": per_second,
        "pages of such a document": letter_pages,
        "first document, s": first,
        "register of rows": ROWS,
        "pages of the register": table_pages,
        "register, s": ours,
        "WeasyPrint, the same table, s": theirs,
        "times faster": theirs / ours,
    });
    println!("{report:#}");
    Ok(())
}

fn pages(pdf: &[u8]) -> usize {
    // With or without a space: how densely the file is written is not ours to say.
    let raw = String::from_utf8_lossy(pdf).replace("/Type /", "/Type/");
    raw.matches("/Type/Page").count() - raw.matches("/Type/Pages").count()
}

/// A sheet of one page, no two alike, so that nothing set before can be used again.
fn letter(number: usize) -> Result<Value, RenderError> {
    let known = template("record").ok_or_else(|| RenderError::UnknownTemplate("record".to_owned()))?;
    let mut values = sample(known, Language::Pl);
    values["state"] = json!(format!("wpis {number}"));
    values["statement"] = json!(format!("Oświadczam po raz {number}, że zapoznałem się z treścią tego dokumentu."));
    Ok(values)
}

fn rows() -> Vec<[String; 6]> {
    let row = |number: usize| {
        [
            number.to_string(),
            format!("Zbiór {number}"),
            "art. 6 ust. 1".to_owned(),
            "uczniowie".to_owned(),
            format!("2026-{:02}-01", number % 12 + 1),
            "obowiązuje".to_owned(),
        ]
    };
    (1..=ROWS).map(row).collect()
}

fn html(rows: &[[String; 6]]) -> String {
    let line = |cells: &mut dyn Iterator<Item = String>, name: &str| {
        let cells: String = cells.map(|cell| format!("<{name}>{cell}</{name}>")).collect();
        format!("<tr>{cells}</tr>")
    };
    let head = line(&mut COLUMNS.iter().map(|cell| (*cell).to_owned()), "th");
    let body: String = rows.iter().map(|row| line(&mut row.iter().cloned(), "td")).collect();
    format!(
        "<html lang=pl><meta charset=utf-8><style>@page{{size:A4 landscape;margin:20mm}}table{{width:100%;border-collapse:\
         collapse;font:9pt sans-serif}}td,th{{border-bottom:1px solid #bbb;padding:4.5pt 5pt;text-align:left}}\
         tr{{break-inside:avoid}}</style><table><thead>{head}</thead><tbody>{body}</tbody></table></html>"
    )
}

/// The other program, started once.
struct Other {
    process: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Other {
    fn start(python: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let mut command = Command::new(python);
        let mut process = command
            .args(["-c", OTHER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{python}: {error}; RODOWOD_PYTHON names a Python that has weasyprint"))?;
        let asked = process.stdin.take().ok_or("the pipe was asked for")?;
        let answers = BufReader::new(process.stdout.take().ok_or("the pipe was asked for")?);
        Ok(Self { process, asked, answers })
    }

    fn seconds(&mut self, page: &str) -> Result<f64, Box<dyn std::error::Error>> {
        writeln!(self.asked, "{page}")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        Ok(answer.trim().parse().map_err(|_| "WeasyPrint gave no answer: is it installed?")?)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn set(template: &str, number: &str, values: &Value) -> Result<Vec<u8>, RenderError> {
    let institution = Institution { name: "Szkoła Podstawowa w Przykładowie".into(), ..Institution::default() };
    render(&Request {
        template,
        language: Language::Pl,
        title: "",
        codes: &["X-1"],
        number,
        version: None,
        date: jiff::civil::date(2026, 3, 5),
        institution: &institution,
        logo: &[],
        proof: "https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476",
        values,
    })
}

//! A paper as plain text and as a piece of HTML: for the foot of a letter, for a website, for reading out.
//!
//! Invariant: what is owed stands in brackets and is listed at the end, so that nobody takes its name for the fact.

use std::fmt::Write as _;

use crate::{Block, Language, Paper, Run, Runs};

fn words(runs: &Runs) -> String {
    let word = |run: &Run| if run.missing { format!("[{}]", run.text) } else { run.text.clone() };
    runs.iter().map(word).collect()
}

/// Blocks as lines; an empty line between them.
pub fn text(paper: &Paper, language: Language) -> String {
    let blocks = paper.blocks.iter().map(|block| match block {
        Block::Addressee { lines } => lines.iter().map(words).collect::<Vec<_>>().join("\n"),
        Block::Heading { runs, .. } | Block::Paragraph { runs } | Block::Note { runs } => words(runs),
        Block::List { ordered, items } => {
            let mark = |index: usize| if *ordered { format!("{}.", index + 1) } else { "-".to_owned() };
            let items = items.iter().enumerate().map(|(index, item)| {
                let below: String = item.items.iter().fold(String::new(), |all, runs| all + "\n  - " + &words(runs));
                format!("{} {}{below}", mark(index), words(&item.runs))
            });
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Facts { rows } => rows
            .iter()
            .map(|[label, value]| format!("{}: {}", words(label), words(value)))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Table { head, rows } => {
            let row = |cells: &Vec<Runs>| cells.iter().map(words).collect::<Vec<_>>().join(" | ");
            std::iter::once(head).chain(rows).map(row).collect::<Vec<_>>().join("\n")
        }
        Block::Signatures { .. } | Block::PageBreak => String::new(),
    });
    let mut said: Vec<String> = blocks.filter(|block| !block.trim().is_empty()).collect();
    if !paper.missing.is_empty() {
        let (heading, lead) = language.of_the_incomplete();
        let lacks = paper.missing.iter().map(|lack| format!("\n- {} ({})", lack.label, lack.law));
        said.push(format!("{heading}\n{lead}{}", lacks.collect::<String>()));
    }
    said.join("\n\n") + "\n"
}

/// The same as HTML without any style: whoever takes it over has their own.
pub fn html(paper: &Paper, language: Language) -> String {
    let mut out = format!("<div lang=\"{}\">\n", language.code());
    for block in &paper.blocks {
        match block {
            Block::Addressee { lines } => lines.iter().for_each(|line| element(&mut out, "p", line)),
            Block::Heading { level, runs } => element(&mut out, if *level == 1 { "h2" } else { "h3" }, runs),
            Block::Paragraph { runs } => element(&mut out, "p", runs),
            Block::Note { runs } => {
                out.push_str("<p><small>");
                inline(&mut out, runs);
                out.push_str("</small></p>\n");
            }
            Block::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                let _ = writeln!(out, "<{name}>");
                for item in items {
                    out.push_str("<li>");
                    inline(&mut out, &item.runs);
                    if !item.items.is_empty() {
                        out.push_str("<ul>");
                        item.items.iter().for_each(|runs| element(&mut out, "li", runs));
                        out.push_str("</ul>");
                    }
                    out.push_str("</li>\n");
                }
                let _ = writeln!(out, "</{name}>");
            }
            Block::Facts { rows } => {
                out.push_str("<dl>\n");
                for [label, value] in rows {
                    element(&mut out, "dt", label);
                    element(&mut out, "dd", value);
                }
                out.push_str("</dl>\n");
            }
            Block::Table { head, rows } => {
                out.push_str("<table><tr>");
                head.iter().for_each(|cell| element(&mut out, "th", cell));
                for row in rows {
                    out.push_str("</tr><tr>");
                    row.iter().for_each(|cell| element(&mut out, "td", cell));
                }
                out.push_str("</tr></table>\n");
            }
            Block::Signatures { .. } | Block::PageBreak => {}
        }
    }
    if !paper.missing.is_empty() {
        let (heading, lead) = language.of_the_incomplete();
        let _ = write!(out, "<h2>{heading}</h2>\n<p>{lead}</p>\n<ul>");
        for lack in &paper.missing {
            let _ = write!(out, "<li>{}</li>", crate::docx::escaped(&format!("{} ({})", lack.label, lack.law)));
        }
        out.push_str("</ul>\n");
    }
    out + "</div>\n"
}

fn element(out: &mut String, name: &str, runs: &Runs) {
    let _ = write!(out, "<{name}>");
    inline(out, runs);
    let _ = writeln!(out, "</{name}>");
}

fn inline(out: &mut String, runs: &Runs) {
    for run in runs {
        let text = crate::docx::escaped(&run.text).replace('\n', "<br>");
        match (run.missing, run.bold) {
            (true, _) => _ = write!(out, "<em>[{text}]</em>"),
            (false, true) => _ = write!(out, "<strong>{text}</strong>"),
            (false, false) => out.push_str(&text),
        }
    }
}

//! The HTML of a table: cells that know their column, so that on a phone a row can become a block of
//! pairs (`style/article.css`).

use std::cmp::Ordering;
use std::fmt::Write as _;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Renderer, plain_text};
use crate::escape::escape;
use crate::insert::blocks;

struct Column {
    html: String,
    /// Its name without mark-up.
    name: String,
    /// Whether it holds words to say, which its head in bold letters tells.
    is_said: bool,
}

/// Writes the table whose rows are in `events`. Roles are spelled out, because a browser may forget
/// them where a style shows the rows as blocks.
///
/// The words to say stand right after the head of their row, whichever column was written where.
pub(super) fn table(renderer: &mut Renderer<'_>, events: &[Event<'_>]) -> String {
    let rows = blocks(events);
    let Some((head, rows)) = rows.split_first() else {
        return String::new();
    };
    let columns: Vec<Column> = blocks(head)
        .into_iter()
        .map(|cell| column(renderer, cell))
        .collect();
    let rows: Vec<Vec<&[Event<'_>]>> = rows.iter().map(|row| blocks(row)).collect();
    // Where the first column only counts, the second says what a row is about.
    let row_head = usize::from(is_counted(&rows));
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|at| {
        (
            *at > row_head && !columns.get(*at).is_some_and(|it| it.is_said),
            *at,
        )
    });
    let mut out = String::from("<table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
    for column in order.iter().filter_map(|at| columns.get(*at)) {
        let html = &column.html;
        let _ = write!(out, "<th scope=\"col\" role=\"columnheader\">{html}</th>");
    }
    out.push_str("</tr></thead><tbody role=\"rowgroup\">\n");
    for row in rows {
        out.push_str("<tr role=\"row\">");
        for at in &order {
            if let (Some(cell), Some(column)) = (row.get(*at), columns.get(*at)) {
                let html = renderer.html(cell);
                out.push_str(&written(&html, column, *at, row_head));
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table>\n");
    out
}

fn written(html: &str, column: &Column, at: usize, row_head: usize) -> String {
    let name = escape(&column.name);
    let said = if column.is_said {
        " class=\"said\""
    } else {
        ""
    };
    match at.cmp(&row_head) {
        Ordering::Less => format!("<td role=\"cell\" class=\"count\">{html}</td>"),
        Ordering::Equal => format!("<th scope=\"row\" role=\"rowheader\"{said}>{html}</th>"),
        Ordering::Greater => {
            format!("<td role=\"cell\"{said} data-name=\"{name}\">{html}</td>")
        }
    }
}

fn column(renderer: &mut Renderer<'_>, cell: &[Event<'_>]) -> Column {
    let (is_said, cell) = match cell {
        [
            Event::Start(Tag::Strong),
            inner @ ..,
            Event::End(TagEnd::Strong),
        ] => (true, inner),
        _ => (false, cell),
    };
    Column {
        html: renderer.html(cell),
        name: plain_text(cell),
        is_said,
    }
}

/// Whether the rows begin with 1, 2, 3 and so on, and nothing else.
fn is_counted(rows: &[Vec<&[Event<'_>]>]) -> bool {
    let number = |row: &Vec<&[Event<'_>]>| row.first().map(|cell| plain_text(cell));
    let mut numbers = rows.iter().map(number).zip(1..);
    numbers.all(|(said, number)| said == Some(number.to_string()))
}

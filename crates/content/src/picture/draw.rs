//! Writing a drawing in one language, as small as it gets, and refusing what may not be in it.

use std::fmt::Write as _;

use locale::Lang;
use roxmltree::{Attribute, Document, Node};

use crate::escape::escape;
use crate::reader::{At, Reader};
use crate::{Bilingual, FaultKind};

/// A page is read before it is looked at; a picture must not make it late.
const MOST_BYTES: usize = 3000;

/// The room there is on the narrowest phone. A drawing is never shown smaller than nine tenths of
/// this, so that its smallest letters keep 12 pixels.
const WIDTH: f32 = 320.0;
const SMALLEST_LETTERS: f32 = 14.0;

const SHAPES: [&str; 10] = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
];

#[rustfmt::skip]
const ATTRIBUTES: [&str; 28] = [
    "viewBox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height",
    "d", "points", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-dasharray", "stroke-opacity", "text-anchor", "font-size",
    "font-weight", "opacity",
];

/// The site's colours that a drawing may use. They follow the theme, and print.
pub(super) const COLOURS: [&str; 13] = [
    "paper",
    "paper-raised",
    "ink",
    "ink-soft",
    "line",
    "line-strong",
    "accent",
    "accent-ink",
    "accent-text",
    "help",
    "help-ink",
    "help-soft",
    "note",
];

/// The drawing from its view box on: the start of the tag is the page's.
pub(super) fn draw(
    reader: &Reader<'_>,
    document: &Document<'_>,
    words: &[At<(String, Bilingual)>],
    lang: Lang,
) -> String {
    let mut pen = SvgWriter {
        reader,
        words,
        lang,
        out: String::new(),
    };
    let root = document.root_element();
    let sized = root.attribute("viewBox").unwrap_or_default();
    if root.tag_name().name() != "svg" || !sized.starts_with("0 0 320 ") {
        pen.fault(root, FaultKind::DrawingSize);
    }
    pen.node(root);
    let drawn = pen.out.split_off("<svg".len().min(pen.out.len()));
    if drawn.len() > MOST_BYTES {
        reader.fault(1, FaultKind::DrawingTooLarge(drawn.len()));
    }
    drawn
}

/// The name in `{name}`.
pub(super) fn slot(text: &str) -> Option<&str> {
    let name = text.trim().strip_prefix('{')?.strip_suffix('}')?;
    crate::front_matter::is_slug(name).then_some(name)
}

struct SvgWriter<'r, 't> {
    reader: &'r Reader<'t>,
    words: &'r [At<(String, Bilingual)>],
    lang: Lang,
    out: String,
}

impl SvgWriter<'_, '_> {
    fn fault(&self, node: Node<'_, '_>, kind: FaultKind) {
        let line = self.reader.line_at(node.range().start);
        self.reader.fault(line, kind);
    }

    fn node(&mut self, node: Node<'_, '_>) {
        let name = node.tag_name().name();
        if !SHAPES.contains(&name) {
            self.fault(node, FaultKind::DrawingElement(name.to_owned()));
        }
        let _ = write!(self.out, "<{name}");
        for attribute in node.attributes() {
            self.attribute(node, attribute);
        }
        let before = self.out.len();
        self.out.push('>');
        for child in node.children() {
            if child.is_element() {
                self.node(child);
            } else if child.is_text() {
                self.text(node, child.text().unwrap_or_default());
            }
        }
        if self.out.len() == before + 1 {
            self.out.truncate(before);
            self.out.push_str("/>");
        } else {
            let _ = write!(self.out, "</{name}>");
        }
    }

    fn attribute(&mut self, node: Node<'_, '_>, attribute: Attribute<'_, '_>) {
        let (name, value) = (attribute.name(), attribute.value());
        let refused = if attribute.namespace().is_some() || !ATTRIBUTES.contains(&name) {
            Some(FaultKind::DrawingAttribute(name.to_owned()))
        } else if matches!(name, "fill" | "stroke") && !is_colour(value) {
            Some(FaultKind::DrawingColour(value.to_owned()))
        } else if name == "font-size" && !is_readable(value) {
            Some(FaultKind::DrawingLetters(value.to_owned()))
        } else {
            None
        };
        if let Some(kind) = refused {
            self.fault(node, kind);
        }
        let _ = write!(self.out, " {name}=\"{}\"", escape(value));
    }

    /// The words at a slot. A `|` in them begins a new line under the first.
    fn text(&mut self, parent: Node<'_, '_>, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let found = slot(text)
            .filter(|_| {
                parent.has_tag_name((parent.tag_name().namespace().unwrap_or_default(), "text"))
            })
            .and_then(|name| self.words.iter().find(|it| it.value.0 == name));
        let Some((_, words)) = found.map(|it| &it.value) else {
            let kind = FaultKind::WordsInDrawing(text.trim().to_owned());
            return self.fault(parent, kind);
        };
        let x = parent.attribute("x").unwrap_or("0");
        for (index, line) in words.get(self.lang).split('|').map(str::trim).enumerate() {
            if is_too_wide(parent, line) {
                self.fault(parent, FaultKind::WordsTooWide(line.to_owned()));
            }
            let line = escape(line);
            let _ = match index {
                0 => write!(self.out, "{line}"),
                _ => write!(self.out, "<tspan x=\"{x}\" dy=\"1.3em\">{line}</tspan>"),
            };
        }
    }
}

fn is_colour(value: &str) -> bool {
    let of_the_site = value
        .strip_prefix("var(--")
        .and_then(|rest| rest.strip_suffix(')'));
    matches!(value, "none" | "currentColor") || of_the_site.is_some_and(|it| COLOURS.contains(&it))
}

fn is_readable(size: &str) -> bool {
    size.parse::<f32>()
        .is_ok_and(|size| size >= SMALLEST_LETTERS)
}

/// Whether a line would leave the drawing, by how wide letters are on the whole.
fn is_too_wide(node: Node<'_, '_>, line: &str) -> bool {
    let inherited = |name| node.ancestors().find_map(|it| it.attribute(name));
    let number = |text: Option<&str>| text.and_then(|it| it.parse::<f32>().ok());
    let size = number(inherited("font-size")).unwrap_or(SMALLEST_LETTERS);
    let a_letter = if inherited("font-weight").is_some() {
        0.56
    } else {
        0.52
    };
    #[expect(clippy::cast_precision_loss, reason = "a line is short")]
    let needed = line.chars().count() as f32 * size * a_letter;
    let x = number(node.attribute("x")).unwrap_or_default();
    let room = match inherited("text-anchor") {
        Some("middle") => x.min(WIDTH - x) * 2.0,
        Some("end") => x,
        _ => WIDTH - x,
    };
    needed > room
}

#[cfg(test)]
mod tests {
    use super::COLOURS;

    #[test]
    fn every_colour_of_a_drawing_is_a_colour_of_the_site() {
        let tokens = include_str!("../../../../style/tokens.css");
        for name in COLOURS {
            assert!(tokens.contains(&format!("--{name}: ")), "{name}");
        }
    }
}

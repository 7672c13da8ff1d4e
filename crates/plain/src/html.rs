//! Writes HTML. Text cannot leave the place it is written to.

use report::control;

/// Attributes as [`report::control`] describes them, to write them.
pub(crate) fn borrowed(attributes: &control::Attributes) -> Vec<(&str, &str)> {
    attributes
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

/// HTML that is being written.
#[derive(Default)]
pub(crate) struct Html(String);

/// Names and values; an empty value is that of an attribute which is there or not.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// The start of an element, or the whole of one that holds nothing.
    pub(crate) fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.0.push_str(&escape(value));
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// The end of an element.
    pub(crate) fn close(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// Text between tags.
    pub(crate) fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text));
    }

    /// An element that holds text.
    pub(crate) fn said(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    /// An element around what `inside` writes.
    pub(crate) fn around(
        &mut self,
        tag: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attributes);
        inside(self);
        self.close(tag);
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// Text as it may stand in an attribute or between tags.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut html = Html::default();
        html.said(
            "p",
            &[("class", "\"><script>")],
            "</p><script>'x' & y</script>",
        );
        assert_eq!(
            html.finish(),
            "<p class=\"&quot;&gt;&lt;script&gt;\">\
             &lt;/p&gt;&lt;script&gt;&#39;x&#39; &amp; y&lt;/script&gt;</p>"
        );
    }
}

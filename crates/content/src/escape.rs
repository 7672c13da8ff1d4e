//! Escaping of text for HTML.

/// `text` as it may stand between tags or in an attribute in double quotes. `escape_html` of
/// `pulldown-cmark-escape` escapes single quotes as well, which no attribute here needs.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn only_what_html_needs_is_escaped() {
        assert_eq!(
            escape("<a href=\"x\">R&D 'é'</a>"),
            "&lt;a href=&quot;x&quot;&gt;R&amp;D 'é'&lt;/a&gt;"
        );
    }
}

//! Articles and data: read from Markdown and TOML, checked, turned into HTML.

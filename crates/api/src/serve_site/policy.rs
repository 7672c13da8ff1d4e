//! The content security policy that the build wrote, and its variant for embedded parts.

use axum::http::HeaderValue;

const NOBODY: &str = "frame-ancestors 'none'";
const ANYBODY: &str = "frame-ancestors *";

/// One policy in its two forms.
#[derive(Clone, Debug)]
pub(crate) struct Policy {
    pages: HeaderValue,
    embedding: HeaderValue,
}

impl Policy {
    /// Reads the one line that the build writes. Without `frame-ancestors 'none'` in it, or with
    /// anything that is no header value, it is not that line.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let line = text.trim();
        if !line.starts_with("default-src") || !line.contains(NOBODY) {
            return None;
        }
        Some(Self {
            pages: HeaderValue::from_str(line).ok()?,
            embedding: HeaderValue::from_str(&line.replace(NOBODY, ANYBODY)).ok()?,
        })
    }

    /// For pages and everything else.
    pub(crate) fn for_pages(&self) -> HeaderValue {
        self.pages.clone()
    }

    /// For parts that other sites show in a frame.
    pub(crate) fn for_embedding(&self) -> HeaderValue {
        self.embedding.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::Policy;

    #[test]
    fn a_text_that_is_not_the_policy_is_refused() {
        for text in [
            "",
            "default-src 'none'",
            "frame-ancestors 'none'",
            "default-src 'none';\nframe-ancestors 'none'",
        ] {
            assert!(Policy::parse(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn embedding_changes_who_may_frame_and_nothing_else() {
        let policy = Policy::parse("default-src 'none'; frame-ancestors 'none'\n").expect("whole");
        assert_eq!(
            policy.for_pages(),
            "default-src 'none'; frame-ancestors 'none'"
        );
        assert_eq!(
            policy.for_embedding(),
            "default-src 'none'; frame-ancestors *"
        );
    }
}

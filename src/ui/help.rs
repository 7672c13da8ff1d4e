//! Numbers to call: one press away on every screen of the report and the mailbox, and open in short
//! beside the hardest questions.

use locale::Key;
use report::questions::{Call, HELP, SHORT_HELP};

use super::node::Node;
use super::{TextSource, element, element_with_class, text, text_element};

/// Help, closed until it is wanted.
pub(crate) fn help<S: TextSource>(source: S) -> Node
where
    S::Text: From<Key>,
{
    panel(
        source,
        vec![("class", "report-help".to_owned())],
        vec![
            calls(source, HELP),
            text_element(source, "p", "", Key::ReportHelpText),
        ],
    )
}

/// Help, open, on two lines: the numbers, and where to write.
pub(crate) fn short_help<S: TextSource>(source: S) -> Node
where
    S::Text: From<Key>,
{
    let attributes = [("class", "report-help report-help-short"), ("open", "")];
    panel(
        source,
        attributes
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
        SHORT_HELP.map(|line| calls(source, line)).into(),
    )
}

/// Telephone numbers to press.
pub(crate) fn calls<S: TextSource>(source: S, calls: &'static [Call]) -> Node
where
    S::Text: From<Key>,
{
    let items = calls.iter().map(|call| {
        let attributes = call.attributes().into_iter();
        let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
        let link = element("a", attributes.collect(), vec![text(source, call.label)]);
        element_with_class("li", "", vec![link])
    });
    element_with_class("ul", "report-calls", items.collect())
}

fn panel<S: TextSource>(source: S, attributes: super::Attributes, inside: Vec<Node>) -> Node
where
    S::Text: From<Key>,
{
    let mut parts = vec![element(
        "summary",
        vec![("data-action", "help".to_owned())],
        vec![text(source, Key::ReportHelpNow)],
    )];
    parts.extend(inside);
    element("details", attributes, parts)
}

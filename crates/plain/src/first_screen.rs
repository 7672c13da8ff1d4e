//! The first screen of the guided form, printed into the page of the report. The app puts its own in
//! its place, which looks the same (`src/report/question.rs`), so nothing moves when it does.

use locale::{Key, Lang};
use report::answers::Answers;
use report::questions::{self, HELP, Question};
use site::Site;

use crate::block::{Level, blocks, calls};
use crate::form::FormWriter;
use crate::form_text::FormText;
use crate::html::Html;

/// The screen, without anything to answer.
pub fn first_screen(site: &Site, lang: Lang) -> String {
    let answers = Answers::default();
    let words = FormText {
        lang,
        site,
        answers: &answers,
    };
    let writer = FormWriter::new(words, &[]);
    let question = questions::ALL[0];
    let mut html = Html::default();
    html.around("div", &[("class", "report-stage")], |html| {
        let attributes = [
            ("class", "report-screen"),
            ("data-screen", question.screen.code()),
        ];
        html.around("div", &attributes, |html| screen(html, &writer, question));
    });
    html.finish()
}

/// Help above a screen, closed until it is wanted, the same as `src/ui/help.rs` builds.
pub fn help(site: &Site, lang: Lang) -> String {
    let words = FormText {
        lang,
        site,
        answers: &Answers::default(),
    };
    let mut html = Html::default();
    write_help(&mut html, words);
    html.finish()
}

fn write_help(html: &mut Html, words: FormText<'_>) {
    html.around("details", &[("class", "report-help")], |html| {
        let summary = [("data-action", "help")];
        html.said("summary", &summary, words.key(Key::ReportHelpNow));
        calls(html, words, HELP);
        html.said("p", &[], words.key(Key::ReportHelpText));
    });
}

fn screen(html: &mut Html, writer: &FormWriter<'_>, question: &Question) {
    let words = writer.words;
    write_help(html, words);
    status(html);
    let attributes = [
        ("class", "report-form"),
        ("autocomplete", "off"),
        ("novalidate", ""),
    ];
    html.around("form", &attributes, |html| {
        status(html);
        let heading = words.text(question.heading);
        html.said(Level::PAGE.tag(), &[("tabindex", "-1")], &heading);
        blocks(html, writer, Level::PART, question.before);
        html.around("div", &[("class", "report-actions")], |html| {
            let attributes = [
                ("type", "submit"),
                ("class", "button button-next"),
                ("data-action", "next"),
            ];
            html.said("button", &attributes, words.key(Key::ReportContinue));
        });
        html.around("div", &[("class", "report-more")], |_| {});
    });
}

/// A line that the app may say something in.
fn status(html: &mut Html) {
    let attributes = [("class", "report-status"), ("role", "status")];
    html.said("p", &attributes, "");
}

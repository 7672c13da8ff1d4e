//! Checking every phone number: in the text only numbers of services, nowhere a wrong one.

use super::articles::ParsedArticle;
use super::data::{Data, WRONG_NUMBERS, ends_with};
use crate::front_matter::FrontMatter;
use crate::numbers::{in_text, national, runs};
use crate::reader::At;
use crate::{Channel, Fault, FaultKind, SourceFile};

pub(super) fn check(
    files: &[SourceFile],
    articles: &[ParsedArticle<'_>],
    data: &Data,
    faults: &mut Vec<Fault>,
) {
    for file in files
        .iter()
        .filter(|file| !ends_with(&file.path, WRONG_NUMBERS))
    {
        for (index, line) in file.text.lines().enumerate() {
            if let Some(kind) = wrong_number(line, data) {
                faults.push(file.fault(index + 1, kind));
            }
        }
    }
    if !data.is_complete {
        return;
    }
    for picture in &data.pictures {
        for At { value: text, line } in &picture.passages {
            for number in in_text(text) {
                if !belongs_to_a_service(&number.written, data) {
                    let kind = FaultKind::UnknownNumber(number.written);
                    faults.push(Fault::new(&picture.file, *line, kind));
                }
            }
        }
    }
    for article in articles.iter().filter(|article| !article.is_draft()) {
        let shown = article.front.iter().flat_map(FrontMatter::shown);
        let shown = shown.map(|it| (it.value, it.line));
        let blocks = article.body.blocks.iter();
        let passages = blocks.flat_map(|block| block.passages().map(|it| (it, block.line)));
        for (text, line) in shown.chain(passages) {
            for number in in_text(text) {
                if !belongs_to_a_service(&number.written, data)
                    && wrong_number(text, data).is_none()
                {
                    faults.push(article.fault(line, FaultKind::UnknownNumber(number.written)));
                }
            }
        }
    }
}

fn wrong_number(text: &str, data: &Data) -> Option<FaultKind> {
    runs(text).into_iter().find_map(|run| {
        let dialled = national(&run.written);
        let wrong = data
            .wrong_numbers
            .iter()
            .find(|it| it.value.national == dialled)?;
        Some(FaultKind::WrongNumber {
            number: run.written,
            reason: wrong.value.reason.clone(),
        })
    })
}

fn belongs_to_a_service(number: &str, data: &Data) -> bool {
    let number = national(number);
    data.services
        .iter()
        .flat_map(|service| &service.contacts)
        .any(|contact| {
            let calls = matches!(contact.channel, Channel::Phone | Channel::WhatsApp);
            calls && national(&contact.display) == number
        })
}

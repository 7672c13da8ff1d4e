//! "Lewati bagian ini": which questions leaving out a whole section skips.

use super::path;
use crate::answers::Answers;
use crate::questions::{self, Screen, Section};

/// What is left out in one press: a section, or what it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The section.
    pub section: Section,
    /// How many questions are skipped; two at least.
    pub questions: usize,
    /// The screen that comes after it.
    pub end: Screen,
}

/// The part that begins with `screen`; nothing where none does, or where it is one question.
///
/// What is still going on is asked of everybody: skipping what happened leads there.
pub fn part_at(screen: Screen, answers: &Answers) -> Option<Part> {
    let section = section_of(screen)?;
    // The short way is one section, and skipping its first question leaves it.
    if answers.only_contact() {
        return None;
    }
    let path = path(answers);
    let start = path.iter().position(|it| *it == screen)?;
    let is_first = path[..start]
        .iter()
        .all(|it| section_of(*it) != Some(section));
    let questions = path[start..]
        .iter()
        .take_while(|it| it.can_be_skipped() && **it != Screen::Ongoing)
        .take_while(|it| section_of(**it) == Some(section))
        .count();
    let end = *path.get(start + questions)?;
    (is_first && questions > 1).then_some(Part {
        section,
        questions,
        end,
    })
}

/// Notes that the whole part is skipped that begins with `screen`, and gives the screen after it.
pub fn skip_part(screen: Screen, answers: &mut Answers) -> Option<Screen> {
    let end = part_at(screen, answers)?.end;
    let path = path(answers);
    for left_out in path.into_iter().filter(|it| (screen..end).contains(it)) {
        answers.skip(left_out, true);
    }
    Some(end)
}

/// The section with a name that the screen lies in.
fn section_of(screen: Screen) -> Option<Section> {
    let section = questions::of(screen)?.section;
    section.name().map(|_| section)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::AnswerKey;

    fn answers(given: &[(AnswerKey, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (key, code) in given {
            answers.choose(*key, code, true).expect("offered");
        }
        answers
    }

    /// The screens that begin a part, each with the number of questions and the screen after it.
    fn parts(answers: &Answers) -> Vec<(&'static str, usize, &'static str)> {
        Screen::ALL
            .iter()
            .filter_map(|screen| Some((*screen, part_at(*screen, answers)?)))
            .map(|(screen, part)| (screen.code(), part.questions, part.end.code()))
            .collect()
    }

    #[test]
    fn every_section_of_a_report_can_be_left_out_and_what_goes_on_is_asked() {
        let rest = [
            ("S11", 2, "S13"),
            ("S13", 3, "S17"),
            ("S17", 3, "S20"),
            ("S21", 2, "S23"),
        ];
        let first = |questions| [("S3", questions, "S11")];
        let report = answers(&[(AnswerKey::Way, "b")]);
        assert_eq!(parts(&report), [&first(4)[..], &rest].concat());
        let mut for_another = answers(&[
            (AnswerKey::Way, "b"),
            (AnswerKey::About, "known"),
            (AnswerKey::ContactMode, "chosen"),
            (AnswerKey::Channel, "wa"),
        ]);
        for_another
            .write(AnswerKey::Address, "0812 3456 7890")
            .expect("a text");
        assert_eq!(parts(&for_another), [&first(10)[..], &rest].concat());
    }

    #[test]
    fn a_note_has_two_parts_and_the_short_way_none() {
        let note = answers(&[(AnswerKey::Way, "c")]);
        assert_eq!(parts(&note), [("S13", 3, "S17"), ("S17", 3, "S20")]);
        let mut short = answers(&[(AnswerKey::Way, "a")]);
        assert_eq!(parts(&short), []);
        short.add_hours();
        assert_eq!(parts(&short), []);
    }

    #[test]
    fn exactly_the_questions_of_the_part_are_skipped() {
        let mut answers = answers(&[(AnswerKey::Way, "b"), (AnswerKey::Kinds, "words")]);
        assert_eq!(
            skip_part(Screen::Kinds, &mut answers),
            Some(Screen::Ongoing)
        );
        let skipped: Vec<_> = answers.skipped().map(Screen::code).collect();
        assert_eq!(skipped, ["S17", "S18", "S19"]);
        assert_eq!(skip_part(Screen::Ongoing, &mut answers), None);
        assert_eq!(skip_part(Screen::Role, &mut answers), None);
    }

    #[test]
    fn leaving_out_everything_takes_thirteen_presses() {
        let mut answers = answers(&[(AnswerKey::Way, "b")]);
        let mut screen = Screen::About;
        // S0, S1, and on S2 the way and "Lanjut".
        let mut presses = 4;
        while screen != Screen::Check {
            screen = skip_part(screen, &mut answers).unwrap_or_else(|| {
                answers.skip(screen, true);
                super::super::next(screen, &answers)
            });
            presses += 1;
        }
        // "Lanjut" on S23, the tick, and "Kirim".
        assert_eq!(presses + 3, 13);
    }
}

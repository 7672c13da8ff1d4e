//! The page of all questions that reviewers read, and what is said beside an option.

use locale::Lang;
use report::answers::Answers;
use report::questions::{self, Block, review};

#[test]
fn reviewers_read_the_questions_that_are_asked() {
    for (lang, read) in [
        (Lang::Id, include_str!("../../../docs/questions.id.md")),
        (Lang::En, include_str!("../../../docs/questions.en.md")),
    ] {
        assert!(
            read == review(lang),
            "the questions changed; look at what `cargo run -q -p report --example questions` \
             changes in docs/, and keep it"
        );
    }
}

/// The words and the numbers of some blocks, those folded away in them included.
fn read(blocks: &[Block], lang: Lang, words: &mut String, numbers: &mut Vec<&'static str>) {
    for block in blocks {
        match block {
            Block::Line(text) => {
                if let Some(key) = text.key(&Answers::default()) {
                    words.push_str(lang.text(key));
                }
            }
            Block::Calls(calls) => numbers.extend(calls.iter().map(|call| call.href)),
            Block::Note { blocks, .. }
            | Block::Disclosure { blocks, .. }
            | Block::When { blocks, .. } => read(blocks, lang, words, numbers),
            // What the organisation must pass on stands in its site file.
            Block::Questions
            | Block::MustReport
            | Block::Services
            | Block::ContactPlan
            | Block::ReadFirst => {}
        }
    }
}

#[test]
fn whoever_is_offered_the_protection_unit_reads_what_it_must_report() {
    let mut offered = 0;
    for choice in questions::listed()
        .flat_map(|question| question.fields)
        .flat_map(|field| field.choices)
    {
        for (lang, duty) in [
            (
                Lang::Id,
                "wajib membuat laporan ke polisi paling lambat 3×24 jam",
            ),
            (
                Lang::En,
                "must report to the police at the latest 3×24 hours",
            ),
        ] {
            let label = choice.label.key(&Answers::default());
            if label.is_some_and(|key| lang.text(key).contains("UPTD")) {
                offered += 1;
                let hint = choice
                    .hint
                    .and_then(|hint| hint.key(&Answers::default()))
                    .map_or("", |key| lang.text(key));
                assert!(hint.contains(duty), "{}: {hint}", choice.code);
            }
        }
    }
    assert_eq!(
        offered, 2,
        "an option, in two languages; S22 has its duties from the site file"
    );
}

#[test]
fn whoever_is_given_the_number_of_sapa_reads_where_a_story_can_go() {
    let mut given = 0;
    for question in questions::listed() {
        for choice in question.fields.iter().flat_map(|field| field.choices) {
            for (lang, duty) in [(Lang::Id, "wajib"), (Lang::En, "must")] {
                let (mut words, mut numbers) = (String::new(), Vec::new());
                for blocks in [choice.panel, choice.below, question.after] {
                    read(blocks, lang, &mut words, &mut numbers);
                }
                if numbers.contains(&"tel:129") {
                    given += 1;
                    let (screen, code) = (question.screen.code(), choice.code);
                    assert!(words.contains(duty), "{screen} {code}: {words}");
                }
            }
        }
    }
    assert!(given > 0, "nobody is given the number");
}

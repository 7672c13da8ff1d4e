//! Everything that would be sent, to change or remove, before anything is sent.

use leptos::prelude::*;
use locale::Key;
use report::answers::Answers;
use report::flow;
use report::questions::{self, Ask, Group, Kind, Pay, Screen, Section};

use super::actions::MoreActions;
use super::block::Help;
use super::form::Form;
use super::question::SectionName;

/// The check screen.
#[component]
pub(super) fn Check() -> impl IntoView {
    let form = expect_context::<Form>();
    let here = questions::of(Screen::S23);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.next(Screen::S23);
    };
    view! {
        <div class="report-screen" data-screen=Screen::S23.name()>
            <Help open=false/>
            {here.map(|ask| view! { <SectionName ask/> })}
            <form class="report-form" autocomplete="off" novalidate on:submit=submit>
                <h1 tabindex="-1">{form.say(Key::ReportS23)}</h1>
                {move || sections(form)}
                {move || skipped(form)}
                <div class="report-actions">
                    <button type="submit" class="button button-next" data-action="next">
                        {form.say(Key::ReportContinue)}
                    </button>
                </div>
                <MoreActions screen=Screen::S23/>
            </form>
        </div>
    }
}

/// The questions on the way, answered or not.
fn on_the_way(answers: &Answers) -> Vec<&'static Ask> {
    let screens = flow::path(answers)
        .into_iter()
        .filter(|screen| screen.can_be_skipped());
    screens
        .filter_map(questions::of)
        .filter(|ask| ask.groups.iter().any(|group| group.pay.is_sent()))
        .collect()
}

fn answered(answers: &Answers, ask: &'static Ask) -> Vec<&'static Group> {
    if answers.is_skipped(ask.screen) {
        return Vec::new();
    }
    ask.groups
        .iter()
        .filter(|group| answers.answers(group))
        .collect()
}

/// The answered questions under the names of their sections.
fn sections(form: Form) -> impl IntoView {
    let rows: Vec<(&'static Ask, &'static Group)> = form.answers.with(|answers| {
        on_the_way(answers)
            .into_iter()
            .flat_map(|ask| {
                answered(answers, ask)
                    .into_iter()
                    .map(move |group| (ask, group))
            })
            .collect()
    });
    let mut last: Option<Section> = None;
    rows.into_iter()
        .map(|(ask, group)| {
            let heading = ask.section.name().filter(|_| last != Some(ask.section));
            last = Some(ask.section);
            view! {
                {heading.map(|name| view! { <h2>{form.say(name)}</h2> })}
                <Row ask group/>
            }
        })
        .collect_view()
}

/// One answer. What happened is folded, so that nobody has to read it again.
#[component]
fn Row(ask: &'static Ask, group: &'static Group) -> impl IntoView {
    let form = expect_context::<Form>();
    let question = question_of(form, ask, group);
    let given = form
        .answers
        .with_untracked(|answers| given(form, answers, group));
    let given = given
        .into_iter()
        .map(|words| view! { <li>{words}</li> })
        .collect_view();
    let list = view! { <ul class="check-given">{given}</ul> };
    let pay = group.pay;
    view! {
        <div class="check-row" data-pay=pay.code()>
            <h3>{question}</h3>
            {if ask.section == Section::Happened {
                view! {
                    <details class="report-disclosure">
                        <summary>{form.say(Key::ReportFolded)}</summary>
                        {list}
                    </details>
                }
                .into_any()
            } else {
                list.into_any()
            }}
            <div class="check-actions">
                <button
                    type="button"
                    class="button-quiet"
                    data-action="change"
                    on:click=move |_| form.change(ask.screen)
                >
                    {form.say(Key::ReportChange)}
                    <span class="visually-hidden">": " {question}</span>
                </button>
                <button
                    type="button"
                    class="button-quiet"
                    data-action="remove"
                    on:click=move |_| form.remove(pay)
                >
                    {form.say(Key::ReportRemove)}
                    <span class="visually-hidden">": " {question}</span>
                </button>
            </div>
        </div>
    }
}

/// The questions without an answer, folded and uncounted.
fn skipped(form: Form) -> impl IntoView {
    let asks: Vec<&'static Ask> = form.answers.with(|answers| {
        let asks = on_the_way(answers).into_iter();
        asks.filter(|ask| answered(answers, ask).is_empty())
            .collect()
    });
    (!asks.is_empty()).then(|| {
        let rows = asks.into_iter().map(|ask| {
            view! {
                <li>
                    <button
                        type="button"
                        class="button-quiet"
                        data-action="change"
                        on:click=move |_| form.change(ask.screen)
                    >
                        {form.say(Key::ReportChange)}
                        ": "
                        {form.tell(ask.heading)}
                    </button>
                </li>
            }
        });
        view! {
            <details class="report-disclosure check-skipped">
                <summary>{form.say(Key::ReportSkipped)}</summary>
                <ul>{rows.collect_view()}</ul>
            </details>
        }
    })
}

/// The question that a group asks: its own words, the screen's, or those of its one option.
pub(super) fn question_of(
    form: Form,
    ask: &'static Ask,
    group: &'static Group,
) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    form.tell(
        group.legend.unwrap_or(match group.kind {
            Kind::Tick => group
                .choices
                .first()
                .map_or(ask.heading, |choice| choice.label),
            _ => ask.heading,
        }),
    )
}

/// What was given, one line an option.
fn given(form: Form, answers: &Answers, group: &'static Group) -> Vec<AnyView> {
    let typed = |pay: Pay| {
        let text = answers.text(pay).to_owned();
        (!text.trim().is_empty()).then(|| {
            view! { <span class="check-text" translate="no" dir="auto">{text}</span> }.into_any()
        })
    };
    if group.kind == Kind::Tick {
        return vec![form.say(Key::ReportTickYes).into_any()];
    }
    let mut lines: Vec<AnyView> = typed(group.pay).into_iter().collect();
    for choice in answers.codes(group).filter_map(|code| group.choice(code)) {
        lines.push(form.tell(choice.label).into_any());
        lines.extend(choice.text.and_then(|text| typed(text.pay)));
    }
    lines
}

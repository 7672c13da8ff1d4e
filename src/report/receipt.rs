//! The receipt: a reference, what happens next and when, and how to change one's mind. It asks
//! for nothing.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use report::contact::ContactPlan;
use report::questions::HELP;

use super::block::{Help, calls};
use super::browser;
use super::form::{Form, Sent};
use crate::site::SITE;

/// What stands after sending.
#[component]
pub(super) fn ReceiptPage() -> impl IntoView {
    let form = expect_context::<Form>();
    form.receipt.get_untracked().map(|sent| {
        let reference = sent.receipt.reference.to_string();
        let code = reference.clone();
        let changes = sent.misses_changes;
        let contact = sent.contact.clone();
        view! {
            <div class="report-screen" data-screen="S25" data-reference=code>
                <Help open=false/>
                <h1 tabindex="-1">{form.say(Key::ReportS25)}</h1>
                <p>{form.say(Key::ReportKind2)}</p>
                <section class="report-reference">
                    <h2>{form.say(Key::ReportReference)}</h2>
                    <p class="reference" translate="no">{reference}</p>
                    <p>{form.say(Key::ReportReferenceUse)}</p>
                </section>
                <section>
                    <h2>{form.say(Key::ReportNextHeading)}</h2>
                    <ol>
                        <li>{move || read_by(form.lang.get(), &sent)}</li>
                        <li>{move || contact_words(form.lang.get(), &contact)}</li>
                        <li>{form.say(Key::ReportNextSharing)}</li>
                    </ol>
                </section>
                <section>
                    <h2>{form.say(Key::ReportChangeHeading)}</h2>
                    {changes.then(|| view! { <p>{form.say(Key::ReportLateChanges)}</p> })}
                    <p>
                        {move || message::report_change_text(form.lang.get(), SITE.phone_display)}
                    </p>
                    <ul class="report-calls">
                        <li>
                            <a href=format!("tel:{}", SITE.phone_dial)>{SITE.phone_display}</a>
                        </li>
                    </ul>
                </section>
                <section>
                    <h2>{form.say(Key::ReportReceiptHelp)}</h2>
                    {calls(form, HELP)}
                </section>
                <div class="report-actions">
                    <button
                        type="button"
                        class="button button-next"
                        data-action="done"
                        on:click=move |_| form.leave_for_good()
                    >
                        {form.say(Key::ReportDone)}
                    </button>
                </div>
            </div>
        }
    })
}

/// Who reads it, and by when.
fn read_by(lang: Lang, sent: &Sent) -> String {
    let time = browser::local_time(lang, sent.receipt.read_by.as_str());
    message::report_next_read(lang, SITE.reader.text(lang), &time)
}

/// How the person will hear back: only as they chose.
fn contact_words(lang: Lang, contact: &ContactPlan) -> String {
    match contact {
        ContactPlan::Nobody => message::report_next_no_contact(lang, SITE.phone_display),
        ContactPlan::Later { channel } => {
            message::report_next_contact_later(lang, lang.text(*channel))
        }
        ContactPlan::Chosen { channel, hours, .. } if hours.is_empty() => {
            message::report_next_contact_any_hour(lang, lang.text(*channel))
        }
        ContactPlan::Chosen {
            channel,
            hours,
            zone,
        } => {
            let mut times = hours
                .iter()
                .map(|key| lang.text(*key))
                .collect::<Vec<_>>()
                .join(", ");
            if let Some(zone) = zone {
                times.push(' ');
                times.push_str(lang.text(*zone));
            }
            message::report_next_contact(lang, lang.text(*channel), &times)
        }
    }
}

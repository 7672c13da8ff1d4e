//! Telling somebody where one is. `public/place.js` asks the phone when the button is pressed and
//! makes a message of the answer; without script the page says how it is done by hand.

use leptos::prelude::*;
use locale::{Key, Lang, message};

/// What stands in for a number until it is known.
const NUMBER: &str = "{n}";

/// The button, what comes of it, and the way by hand, which is always there.
pub(super) fn place(lang: Lang) -> impl IntoView {
    let text = |key: Key| lang.text(key);
    view! {
        <section class="help-part" aria-labelledby="tempat">
            <h2 id="tempat">{text(Key::HelpPlaceHeading)}</h2>
            <div class="place" data-place=text(Key::PlaceMessage) hidden>
                <p>{text(Key::PlaceLine)}</p>
                <p>
                    <button type="button" class="button button-next" data-find-me>
                        {text(Key::PlaceFind)}
                    </button>
                </p>
                <p
                    role="status"
                    data-looking=text(Key::PlaceLooking)
                    data-slow=text(Key::PlaceSlow)
                    data-found=message::place_found(lang, NUMBER)
                    data-refused=text(Key::PlaceRefused)
                    data-lost=text(Key::PlaceLost)
                    data-copied=text(Key::PlaceCopied)
                    data-uncopied=text(Key::PlaceUncopied)
                ></p>
                <div data-found-place hidden>
                    <p class="place-message" data-message></p>
                    <p class="actions">
                        <a class="button button-next" href="sms:" data-sms>{text(Key::PlaceSms)}</a>
                        <button type="button" class="button" data-share hidden>
                            {text(Key::PlaceShare)}
                        </button>
                        <button type="button" class="button" data-copy hidden>
                            {text(Key::PlaceCopy)}
                        </button>
                    </p>
                    <p>{text(Key::PlaceNote)}</p>
                    <p>{text(Key::PlaceMap)}</p>
                </div>
            </div>
            <h3>{text(Key::PlaceHandHeading)}</h3>
            <ul>
                <li>{text(Key::PlaceHandWrite)}</li>
                <li>{text(Key::PlaceHandRide)}</li>
                <li>{text(Key::PlaceHandApps)}</li>
            </ul>
            <p>
                <a class="button" href="sms:">{text(Key::PlaceHandSms)}</a>
            </p>
        </section>
    }
}

//! One person's visit: a browser, the way to the site, and the site.

use std::fmt::Debug;
use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriverRunError;
use thirtyfour::prelude::*;

use super::browser::Browser;
use super::{Care, Engine, Proxy, Rule, Seen, Server, Stage, holds};

/// How long anything on the page may take; a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a page may take to say what it shows.
const GLANCE: Duration = Duration::from_secs(3);
const LOOK: Duration = Duration::from_millis(40);

/// The visitor's device.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "a device has switches")]
pub struct Setup {
    /// The engine of the browser.
    pub engine: Engine,
    /// Whether the driver waits until a page has loaded, as it does unless told otherwise.
    pub waits: bool,
    /// Width and height of the window, in CSS pixels.
    pub size: (u32, u32),
    /// Device pixels a CSS pixel.
    pub pixel_ratio: f64,
    /// Whether it is a touch screen.
    pub touch: bool,
    /// Whether scripts run.
    pub scripts: bool,
    /// Whether the device is set to dark.
    pub dark: bool,
    /// The browser's language.
    pub language: &'static str,
}

impl Setup {
    /// A small phone, 360 × 740.
    pub fn phone() -> Self {
        Self {
            engine: Engine::Chromium,
            waits: true,
            size: (360, 740),
            pixel_ratio: 2.0,
            touch: true,
            scripts: true,
            dark: false,
            language: "id",
        }
    }

    /// A laptop, 1280 × 900.
    pub fn laptop() -> Self {
        Self {
            size: (1280, 900),
            pixel_ratio: 1.0,
            touch: false,
            ..Self::phone()
        }
    }

    /// The same device with a browser of another engine, whose driver waits for no page: what
    /// happens while a page loads can be looked at.
    pub fn with(self, engine: Engine) -> Self {
        Self {
            engine,
            waits: false,
            ..self
        }
    }

    /// The same device with scripts off.
    pub fn without_scripts(self) -> Self {
        Self {
            scripts: false,
            ..self
        }
    }
}

/// What a test holds in its hands.
#[derive(Debug)]
pub struct Visit {
    scripts: bool,
    waits: bool,
    /// The engine of the browser.
    pub engine: Engine,
    /// The folder where the browser keeps what it keeps.
    pub profile: PathBuf,
    driven_at: String,
    /// The browser.
    pub driver: WebDriver,
    /// The way to the site.
    pub proxy: Proxy,
    /// The site.
    pub server: Server,
    /// Where everything lies.
    pub stage: Stage,
}

/// Starts everything, makes the visit, and closes the browser whatever came of it.
pub async fn visit<F>(setup: Setup, what: F) -> Result<()>
where
    F: AsyncFnOnce(&mut Visit) -> Result<()>,
{
    let stage = Stage::find()?;
    let server = Server::start(&stage).await?;
    let proxy = Proxy::start(server.address(), stage.neutral()?).await?;
    let browser = Browser::start(&stage, setup.engine).await?;
    let driver = browser.open(&stage, &setup, proxy.address()).await?;
    let mut visit = Visit {
        scripts: setup.scripts,
        waits: setup.waits,
        engine: setup.engine,
        profile: browser.profile().to_owned(),
        driven_at: browser.url().to_owned(),
        driver: driver.clone(),
        proxy,
        server,
        stage,
    };
    // Whatever the browser's own first tab has asked for is none of the site's doing.
    visit.driver.goto("about:blank").await?;
    if !setup.waits {
        // A question that a page takes with it when it goes would be waited for much longer.
        visit.driver.set_script_timeout(GLANCE).await?;
    }
    if setup.engine == Engine::Chromium {
        visit.asked_by_pages().await?;
    }
    let outcome = driver
        .run_and_quit(async |_| match what(&mut visit).await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(visit.surroundings().await)),
        })
        .await;
    match outcome {
        Ok(()) => Ok(()),
        Err(
            WebDriverRunError::Body(error) | WebDriverRunError::BodyAndCleanup { body: error, .. },
        ) => Err(error),
        Err(error) => Err(anyhow!("the browser could not be closed: {error}")),
    }
}

impl Visit {
    /// Opens an address of the site.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.driver
            .goto(format!("{}{path}", self.proxy.origin()))
            .await
            .with_context(|| format!("{path} could not be opened"))?;
        if self.waits {
            return Ok(());
        }
        let page = path.split('#').next().unwrap_or_default();
        // Without scripts WebKit never says that a page is complete whose script it was to preload.
        let state = if self.scripts {
            "document.readyState === 'complete'"
        } else {
            "document.readyState !== 'loading'"
        };
        self.until(&format!("{state} && location.pathname === '{page}'"))
            .await
    }

    /// Opens an address that leads on by itself.
    pub async fn open_any(&self, path: &str) -> Result<()> {
        self.driver
            .goto(format!("{}{path}", self.proxy.origin()))
            .await
            .with_context(|| format!("{path} could not be opened"))
    }

    /// Opens an address and waits until the app is awake; most pages need a sign of intent.
    pub async fn open_awake(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.wake().await
    }

    /// Gives a sign of intent and waits until the app is awake.
    pub async fn wake(&self) -> Result<()> {
        self.sign_of_intent().await?;
        self.until("document.documentElement.dataset.app === 'awake'")
            .await
    }

    /// Makes the loader fetch the app.
    pub async fn sign_of_intent(&self) -> Result<()> {
        self.run("document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))")
            .await
    }

    /// The path of the page that is shown.
    pub async fn path(&self) -> Result<String> {
        Ok(self.driver.current_url().await?.path().to_owned())
    }

    /// Has every page run this before anything of its own, from its next load on. Chromium alone
    /// can be asked.
    pub async fn before_every_page(&self, source: &str) -> Result<()> {
        let source = json!({ "source": source });
        self.driver
            .cdp()
            .send_raw("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(())
    }

    /// Runs statements in the page.
    pub async fn run(&self, statements: &str) -> Result<()> {
        self.evaluate(&format!("(() => {{ {statements} }})()"))
            .await?;
        Ok(())
    }

    /// The value of an expression in the page. A promise is waited for, where scripts are on.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let value = self.evaluate(expression).await?;
        serde_json::from_value(value).with_context(|| expression.to_owned())
    }

    /// The value of an expression in Firefox itself, which knows more than its pages do.
    pub async fn value_in_firefox<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.speak_to("chrome").await?;
        let value = self.evaluate(expression).await;
        self.speak_to("content").await?;
        Ok(serde_json::from_value(value?)?)
    }

    async fn speak_to(&self, context: &str) -> Result<()> {
        let session = self.driver.session_id();
        reqwest::Client::builder()
            .no_proxy()
            .build()?
            .post(format!("{}/session/{session}/moz/context", self.driven_at))
            .header("content-type", "application/json")
            .body(json!({ "context": context }).to_string())
            .send()
            .await?
            .error_for_status()?;
        Ok(())
    }

    /// Where scripts are off Chromium's driver would wait for ever: its own way of asking needs
    /// promises, which are kept by scripts. The browser's own tools can still look.
    async fn evaluate(&self, expression: &str) -> Result<Value> {
        if self.asks_by_driver() {
            let asked = self
                .driver
                .execute(format!("return ({expression})"), Vec::new());
            // A page that goes can take the question with it; WebKit's driver then never answers.
            let patience = if self.waits { PATIENCE * 4 } else { GLANCE * 2 };
            let found = tokio::time::timeout(patience, asked)
                .await
                .with_context(|| format!("{expression}: the driver does not answer"))?
                .map_err(|error| anyhow!("{expression}: {error}"))?;
            return Ok(found.json().clone());
        }
        let found = self
            .driver
            .cdp()
            .send_raw(
                "Runtime.evaluate",
                json!({ "expression": expression, "returnByValue": true }),
            )
            .await
            .map_err(|error| anyhow!("{expression}: {error}"))?;
        if !found["exceptionDetails"].is_null() {
            bail!("{expression}: {}", found["exceptionDetails"]);
        }
        Ok(found["result"]["value"].clone())
    }

    fn asks_by_driver(&self) -> bool {
        self.scripts || self.engine != Engine::Chromium
    }

    /// Waits until an expression in the page is true, or a promise keeps that it is: a promise by
    /// itself would always pass for true.
    pub async fn until(&self, condition: &str) -> Result<()> {
        let start = Instant::now();
        let script = format!("(it => it?.then ? it.then(Boolean) : Boolean(it))({condition})");
        while start.elapsed() < PATIENCE {
            // Between two pages there is nothing to ask.
            if matches!(self.evaluate(&script).await, Ok(Value::Bool(true))) {
                return Ok(());
            }
            tokio::time::sleep(LOOK).await;
        }
        bail!("waited in vain for: {condition}")
    }

    /// Waits until something outside the page is true.
    pub async fn until_here(
        &self,
        what: &str,
        mut condition: impl FnMut(&Self) -> bool,
    ) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if condition(self) {
                return Ok(());
            }
            tokio::time::sleep(LOOK).await;
        }
        bail!("waited in vain for: {what}")
    }

    /// Looks again and again, and judges each sight as it comes, until one is what was waited for.
    /// Only a sight can end it: who never saw anything has not found out that all is well.
    pub async fn watch<T: Debug>(
        &self,
        what: &str,
        look: impl AsyncFn(&Self) -> Result<T>,
        mut judge: impl AsyncFnMut(&T) -> Result<bool>,
    ) -> Result<()> {
        let start = Instant::now();
        let mut last = None;
        while start.elapsed() < PATIENCE {
            // Between two pages there is nothing to see.
            if let Ok(sight) = look(self).await {
                if judge(&sight).await? {
                    return Ok(());
                }
                last = Some(sight);
            }
            tokio::time::sleep(LOOK).await;
        }
        match last {
            Some(sight) => bail!("waited in vain for {what}; seen last: {sight:?}"),
            None => bail!("waited in vain for {what}; nothing was seen at all"),
        }
    }

    /// Clicks the first visible element that fits.
    pub async fn click(&self, selector: &str) -> Result<()> {
        if !self.asks_by_driver() {
            return self.tap(selector).await;
        }
        let element = self
            .driver
            .query(By::Css(selector))
            .wait(PATIENCE, LOOK)
            .and_displayed()
            .first()
            .await
            .map_err(|error| anyhow!("{selector}: {error}"))?;
        element.scroll_into_view().await?;
        element
            .click()
            .await
            .map_err(|error| anyhow!("{selector} could not be clicked: {error}"))
    }

    /// The same by the mouse alone.
    async fn tap(&self, selector: &str) -> Result<()> {
        let found = format!(
            "[...document.querySelectorAll(`{selector}`)].find(element => element.checkVisibility())"
        );
        self.until(&found).await?;
        self.run(&format!("{found}.scrollIntoView({{ block: 'center' }})"))
            .await?;
        let (x, y): (f64, f64) = self
            .value(&format!(
                "(() => {{ const box = {found}.getBoundingClientRect(); \
                 return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
            ))
            .await?;
        for kind in ["mousePressed", "mouseReleased"] {
            self.driver
                .cdp()
                .send_raw(
                    "Input.dispatchMouseEvent",
                    json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 }),
                )
                .await?;
        }
        Ok(())
    }

    /// The text of the page as a person sees it.
    pub async fn text(&self) -> Result<String> {
        self.value("document.body.innerText").await
    }

    /// What the page has complained of.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let log = self.driver.browser_log().await?;
        Ok(log.into_iter().map(|entry| entry.message).collect())
    }

    /// Every address that pages have asked for since this was last called, as the browser's own
    /// tools saw it. What a browser fetches for itself, such as its updates, is not among them.
    pub async fn asked_by_pages(&self) -> Result<Vec<String>> {
        let log = self.driver.get_log("performance").await?;
        let mut asked = Vec::new();
        for entry in log {
            let event: Value = serde_json::from_str(&entry.message)?;
            let event = &event["message"];
            let url = event["params"]["request"]["url"].as_str();
            if let Some(url) = url.filter(|_| event["method"] == "Network.requestWillBeSent")
                && ["http:", "https:", "ws:", "wss:"]
                    .iter()
                    .any(|scheme| url.starts_with(scheme))
            {
                asked.push(url.to_owned());
            }
        }
        Ok(asked)
    }

    /// Waits until the browser has left for the neutral site, and looks what it told there.
    pub async fn has_left_for_neutral(&self) -> Result<()> {
        let neutral = self.stage.neutral()?;
        let is_there = |seen: &Seen| seen.host == neutral;
        self.until_here("the neutral site", |visit| {
            visit.proxy.foreign().iter().any(is_there)
        })
        .await?;
        for seen in self.proxy.foreign().into_iter().filter(is_there) {
            // Its own page may name itself, when it asks for its icon.
            let from = seen
                .headers
                .get("referer")
                .map(reqwest::header::HeaderValue::as_bytes);
            ensure!(
                from.is_none_or(|from| !holds(from, &self.proxy.address().to_string())),
                "the neutral site was told where from"
            );
        }
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let url = self.driver.current_url().await?;
            if url.host_str().is_some_and(|host| neutral.starts_with(host))
                && url
                    .port()
                    .is_some_and(|port| neutral.ends_with(&port.to_string()))
            {
                return self.neutral_stands().await;
            }
            tokio::time::sleep(LOOK).await;
        }
        bail!("the address bar does not show the neutral site")
    }

    /// Waits until the neutral page is there. While it is still on its way it could come after the
    /// next address that is typed, and take its place.
    async fn neutral_stands(&self) -> Result<()> {
        if !self.scripts {
            return Ok(());
        }
        self.until("document.title === 'Cuaca' && document.readyState === 'complete'")
            .await
    }

    /// Plays a trick from now on.
    pub fn trick(&self, rule: Rule) {
        self.proxy.set_rules(vec![rule]);
    }

    /// The care team, on what this visit has sent.
    pub fn care(&self) -> Care<'_> {
        Care::of(&self.stage, &self.server)
    }

    /// What surrounded a failure.
    async fn surroundings(&self) -> String {
        let url = self
            .driver
            .current_url()
            .await
            .map_or_else(|_| String::new(), |url| url.to_string());
        let text = self.text().await.unwrap_or_default();
        let log = self.complaints().await.unwrap_or_default().join("\n");
        format!(
            "at {url}\n--- page\n{text}\n--- console\n{log}\n--- server\n{}\n---",
            self.server.log()
        )
    }
}

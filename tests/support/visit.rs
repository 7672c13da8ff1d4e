//! One person's visit: a browser, the proxy, and the site.

use std::fmt::Debug;
use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriverRunError;
use thirtyfour::prelude::*;

use super::browser::Browser;
use super::{Care, Engine, Proxy, RecordedRequest, Rule, Server, TestEnvironment, holds, wait};

/// How long a script in the page may take.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(3);

/// For 400 ms after a change of screen the report ignores presses. To wait for that after every press
/// takes minutes, so here that time ends with the task in which the screen changed.
const NO_SETTLING: &str = "(timer => {
    window.setTimeout = (what, time, ...rest) => {
        const settles = time === 400 && document.documentElement?.hasAttribute('data-settling');
        return timer(what, settles ? 0 : time, ...rest);
    };
})(window.setTimeout.bind(window))";

/// The visitor's device.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "a device has switches")]
pub struct Setup {
    /// The engine of the browser.
    pub engine: Engine,
    /// Whether the driver waits until a page has loaded, which is its default.
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

    /// The same device with a browser of another engine, whose driver does not wait for pages, so
    /// that a page can be observed while it loads.
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

/// One visit, with everything that a test uses.
#[derive(Debug)]
pub struct Visit {
    scripts: bool,
    waits: bool,
    /// The engine of the browser.
    pub engine: Engine,
    /// The folder of the browser's profile.
    pub profile: PathBuf,
    driven_at: String,
    /// The browser.
    pub driver: WebDriver,
    /// The proxy in front of the site.
    pub proxy: Proxy,
    /// The site.
    pub server: Server,
    /// The paths of site, programs and keys.
    pub environment: TestEnvironment,
}

/// Starts everything, runs the test, and closes the browser whatever the outcome.
pub async fn visit<F>(setup: Setup, what: F) -> Result<()>
where
    F: AsyncFnOnce(&mut Visit) -> Result<()>,
{
    let environment = TestEnvironment::find()?;
    let server = Server::start(&environment).await?;
    let proxy = Proxy::start(server.address(), environment.neutral()?).await?;
    let browser = Browser::start(&environment, setup.engine).await?;
    let driver = browser.open(&environment, &setup, proxy.address()).await?;
    let mut visit = Visit {
        scripts: setup.scripts,
        waits: setup.waits,
        engine: setup.engine,
        profile: browser.profile().to_owned(),
        driven_at: browser.url().to_owned(),
        driver: driver.clone(),
        proxy,
        server,
        environment,
    };
    // Requests of the browser's own first tab are not the site's.
    visit.driver.goto("about:blank").await?;
    if !setup.waits {
        // A script that is lost with its page would otherwise be waited for much longer.
        visit.driver.set_script_timeout(SCRIPT_TIMEOUT).await?;
    }
    if setup.engine == Engine::Chromium {
        visit.asked_by_pages().await?;
        visit.before_every_page(NO_SETTLING).await?;
    }
    let outcome = driver
        .run_and_quit(async |_| match what(&mut visit).await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(visit.failure_report().await)),
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

    /// Opens an address that redirects.
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

    /// Runs this before all scripts of every page, from the next load on. Only Chromium
    /// supports it.
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

    /// The value of an expression in Firefox's own context, which can read more than a page.
    pub async fn value_in_firefox<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.set_context("chrome").await?;
        let value = self.evaluate(expression).await;
        self.set_context("content").await?;
        Ok(serde_json::from_value(value?)?)
    }

    async fn set_context(&self, context: &str) -> Result<()> {
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

    /// Where scripts are off Chromium's driver would wait for ever, because it evaluates with
    /// promises, which need scripts. The developer tools can still evaluate.
    async fn evaluate(&self, expression: &str) -> Result<Value> {
        if self.uses_driver() {
            let asked = self
                .driver
                .execute(format!("return ({expression})"), Vec::new());
            // A script can be lost with its page; WebKit's driver then never answers.
            let timeout = if self.waits {
                wait::WAIT_TIMEOUT * 4
            } else {
                SCRIPT_TIMEOUT * 2
            };
            let found = tokio::time::timeout(timeout, asked)
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

    fn uses_driver(&self) -> bool {
        self.scripts || self.engine != Engine::Chromium
    }

    /// Waits until an expression in the page is true, or resolves to true: a promise by
    /// itself would always count as true.
    pub async fn until(&self, condition: &str) -> Result<()> {
        let script = format!("(it => it?.then ? it.then(Boolean) : Boolean(it))({condition})");
        // Between two pages evaluation fails.
        let is_true = wait::poll(async || {
            Ok(matches!(
                self.evaluate(&script).await,
                Ok(Value::Bool(true))
            ))
        });
        ensure!(is_true.await?, "waited in vain for: {condition}");
        Ok(())
    }

    /// Waits until something outside the page is true.
    pub async fn until_here(
        &self,
        what: &str,
        mut condition: impl FnMut(&Self) -> bool,
    ) -> Result<()> {
        let is_true = wait::poll(async || Ok(condition(self))).await?;
        ensure!(is_true, "waited in vain for: {what}");
        Ok(())
    }

    /// Observes again and again, and judges each observation, until one ends the wait. Only an
    /// observation can: a test that never saw anything has not shown that all is well.
    pub async fn watch<T: Debug>(
        &self,
        what: &str,
        observe: impl AsyncFn(&Self) -> Result<T>,
        mut judge: impl AsyncFnMut(&T) -> Result<bool>,
    ) -> Result<()> {
        let mut last = None;
        let is_done = wait::poll(async || {
            // Between two pages nothing can be observed.
            let Ok(seen) = observe(self).await else {
                return Ok(false);
            };
            let is_done = judge(&seen).await?;
            last = Some(seen);
            Ok(is_done)
        })
        .await?;
        match last {
            Some(_) if is_done => Ok(()),
            Some(seen) => bail!("waited in vain for {what}; seen last: {seen:?}"),
            None => bail!("waited in vain for {what}; nothing was seen at all"),
        }
    }

    /// Clicks the first visible element of the selector.
    pub async fn click(&self, selector: &str) -> Result<()> {
        if !self.uses_driver() {
            return self.tap(selector).await;
        }
        let element = self
            .driver
            .query(By::Css(selector))
            .wait(wait::WAIT_TIMEOUT, wait::POLL_INTERVAL)
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

    /// The messages of the console.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let log = self.driver.browser_log().await?;
        Ok(log.into_iter().map(|entry| entry.message).collect())
    }

    /// Every address that pages have requested since the last call, from the browser's
    /// developer tools. Requests of the browser itself, such as for updates, are not included.
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

    /// Waits until the browser has left for the neutral site, and checks what it sent there.
    pub async fn has_left_for_neutral_site(&self) -> Result<()> {
        let neutral = self.environment.neutral()?;
        let is_there = |seen: &RecordedRequest| seen.host == neutral;
        self.until_here("the neutral site", |visit| {
            visit.proxy.other_requests().iter().any(is_there)
        })
        .await?;
        for seen in self.proxy.other_requests().into_iter().filter(is_there) {
            // The neutral page may send its own address when it requests its icon.
            let from = seen
                .headers
                .get("referer")
                .map(reqwest::header::HeaderValue::as_bytes);
            ensure!(
                from.is_none_or(|from| !holds(from, &self.proxy.address().to_string())),
                "the neutral site was told where from"
            );
        }
        let is_shown = wait::poll(async || {
            let url = self.driver.current_url().await?;
            let is_host = url.host_str().is_some_and(|host| neutral.starts_with(host));
            let is_port = url
                .port()
                .is_some_and(|port| neutral.ends_with(&port.to_string()));
            Ok(is_host && is_port)
        })
        .await?;
        ensure!(is_shown, "the address bar does not show the neutral site");
        self.neutral_site_has_loaded().await
    }

    /// Waits until the neutral page has loaded. A page that is still loading could replace the next
    /// one that is opened.
    async fn neutral_site_has_loaded(&self) -> Result<()> {
        if !self.scripts {
            return Ok(());
        }
        self.until("document.title === 'Cuaca' && document.readyState === 'complete'")
            .await
    }

    /// Replaces all rules of the proxy with this one.
    pub fn set_rule(&self, rule: Rule) {
        self.proxy.set_rules(vec![rule]);
    }

    /// The care team's program, for the reports of this visit.
    pub fn care(&self) -> Care<'_> {
        Care::of(&self.environment, &self.server)
    }

    /// What a failed test prints: page, console, and log of the server.
    async fn failure_report(&self) -> String {
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

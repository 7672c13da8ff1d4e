//! The capabilities of a browser: the device of the setup, the proxy as the only way to the
//! network, and no background requests.

use std::net::SocketAddr;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::Setup;
use super::engine::Engine;

/// The capabilities of one session.
pub(super) fn of(
    setup: &Setup,
    program: &Path,
    profile: &Path,
    proxy: SocketAddr,
) -> Result<Capabilities> {
    let mut all = Capabilities::new();
    if !setup.waits {
        all.set("pageLoadStrategy", "none")?;
    }
    match setup.engine {
        Engine::Chromium => {
            all.set("browserName", "chrome")?;
            all.set(
                "goog:loggingPrefs",
                json!({ "browser": "ALL", "performance": "ALL" }),
            )?;
            all.set(
                "goog:chromeOptions",
                chromium(program, profile, setup, proxy),
            )?;
        }
        Engine::Firefox => {
            all.set("browserName", "firefox")?;
            all.set("proxy", manual(proxy))?;
            all.set("moz:firefoxOptions", firefox(program, profile, setup))?;
        }
        Engine::WebKit => {
            all.set("proxy", manual(proxy))?;
            let mut arguments = vec!["--automation"];
            if !setup.scripts {
                arguments.push("--enable-javascript=false");
            }
            all.set(
                "webkitgtk:browserOptions",
                json!({ "binary": program, "args": arguments }),
            )?;
        }
    }
    Ok(all)
}

fn manual(proxy: SocketAddr) -> Value {
    json!({ "proxyType": "manual", "httpProxy": proxy.to_string() })
}

fn firefox(program: &Path, profile: &Path, setup: &Setup) -> Value {
    json!({
        "binary": program,
        "args": ["-headless", "-profile", profile],
        "prefs": {
            // Loopback addresses go through the proxy too.
            "network.proxy.allow_hijacking_localhost": true,
            "intl.accept_languages": setup.language,
            "javascript.enabled": setup.scripts,
            // 1: a finger. 6: a mouse, which can hover.
            "ui.primaryPointerCapabilities": if setup.touch { 1 } else { 6 },
            "ui.allPointerCapabilities": if setup.touch { 1 } else { 6 },
        },
    })
}

fn chromium(program: &Path, profile: &Path, setup: &Setup, proxy: SocketAddr) -> Value {
    let (width, height) = setup.size;
    let mut arguments: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--disable-dev-shm-usage",
        "--disable-domain-reliability",
        "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
        "--hide-scrollbars",
        // Loopback addresses go through the proxy too.
        "--proxy-bypass-list=<-loopback>",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--proxy-server=http://{proxy}"));
    arguments.push(format!("--window-size={width},{height}"));
    arguments.push(format!("--lang={}", setup.language));
    let mut options = json!({
        "binary": program,
        "args": arguments,
        "mobileEmulation": {
            "deviceMetrics": {
                "width": width,
                "height": height,
                "pixelRatio": setup.pixel_ratio,
                "touch": setup.touch,
                "mobile": setup.touch,
            },
        },
        "prefs": { "intl.accept_languages": setup.language },
    });
    if !setup.scripts {
        options["prefs"]["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    options
}

//! The browser engines.

/// One of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet, and most browsers on Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone; here as `WebKitGTK`.
    WebKit,
}

impl Engine {
    /// Its name in the published results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

//! The reporting API: keeps sealed reports and serves the site.

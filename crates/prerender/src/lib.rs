//! Writes every page of the site as plain HTML after trunk has built the app.

//! What a file is, as far as the care team has to know to open it.

use serde::{Deserialize, Serialize};

/// What a file is. A kind that this version does not know is read as [`FileKind::Other`], so that
/// no file is lost for its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileKind {
    /// A picture.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A picture, mostly of a screen.
    #[serde(rename = "image/png")]
    Png,
    /// A picture.
    #[serde(rename = "image/webp")]
    Webp,
    /// A picture of an iPhone, where it could not be made anew.
    #[serde(rename = "image/heic")]
    Heic,
    /// A picture, which may move.
    #[serde(rename = "image/gif")]
    Gif,
    /// A picture.
    #[serde(rename = "image/avif")]
    Avif,
    /// A picture of an older program.
    #[serde(rename = "image/bmp")]
    Bmp,
    /// A picture of a scanner.
    #[serde(rename = "image/tiff")]
    Tiff,
    /// A document.
    #[serde(rename = "application/pdf")]
    Pdf,
    /// The text of a chat.
    #[serde(rename = "text/plain")]
    Chat,
    /// Sound.
    #[serde(rename = "audio/mpeg")]
    Mp3,
    /// Sound of an iPhone.
    #[serde(rename = "audio/mp4")]
    M4a,
    /// Sound, such as a voice message.
    #[serde(rename = "audio/ogg")]
    Ogg,
    /// Sound.
    #[serde(rename = "audio/wav")]
    Wav,
    /// Sound.
    #[serde(rename = "audio/webm")]
    Webm,
    /// Sound of an older phone.
    #[serde(rename = "audio/amr")]
    Amr,
    /// Sound.
    #[serde(rename = "audio/aac")]
    Aac,
    /// Sound.
    #[serde(rename = "audio/flac")]
    Flac,
    /// Sound of an iPhone or a Mac.
    #[serde(rename = "audio/x-caf")]
    Caf,
    /// Sound of Windows.
    #[serde(rename = "audio/x-ms-wma")]
    Wma,
    /// Anything else.
    #[serde(rename = "application/octet-stream", other)]
    Other,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 21] = [
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Heic,
        Self::Gif,
        Self::Avif,
        Self::Bmp,
        Self::Tiff,
        Self::Pdf,
        Self::Chat,
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
        Self::Wav,
        Self::Webm,
        Self::Amr,
        Self::Aac,
        Self::Flac,
        Self::Caf,
        Self::Wma,
        Self::Other,
    ];

    /// Whether it is a picture, which is made anew before it is sent.
    pub const fn is_picture(self) -> bool {
        matches!(
            self,
            Self::Jpeg
                | Self::Png
                | Self::Webp
                | Self::Heic
                | Self::Gif
                | Self::Avif
                | Self::Bmp
                | Self::Tiff
        )
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Gif => "image/gif",
            Self::Avif => "image/avif",
            Self::Bmp => "image/bmp",
            Self::Tiff => "image/tiff",
            Self::Pdf => "application/pdf",
            Self::Chat => "text/plain",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Webm => "audio/webm",
            Self::Amr => "audio/amr",
            Self::Aac => "audio/aac",
            Self::Flac => "audio/flac",
            Self::Caf => "audio/x-caf",
            Self::Wma => "audio/x-ms-wma",
            Self::Other => "application/octet-stream",
        }
    }

    /// How a file name of this kind ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Gif => "gif",
            Self::Avif => "avif",
            Self::Bmp => "bmp",
            Self::Tiff => "tiff",
            Self::Pdf => "pdf",
            Self::Chat => "txt",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
            Self::Wav => "wav",
            Self::Webm => "webm",
            Self::Amr => "amr",
            Self::Aac => "aac",
            Self::Flac => "flac",
            Self::Caf => "caf",
            Self::Wma => "wma",
            Self::Other => "bin",
        }
    }
}

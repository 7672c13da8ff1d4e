//! As much of HTTP/1.1 as the front needs: heads, bodies of a known length, one request a
//! connection.

use std::io::{self, Read};

/// The longest head that is read.
const LONGEST_HEAD: usize = 64 * 1024;

/// The lines before a body.
#[derive(Debug, Clone)]
pub(super) struct Head {
    lines: Vec<String>,
}

impl Head {
    /// Reads a head; what follows it stays unread.
    pub(super) fn read(from: &mut impl Read) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let mut byte = [0];
        while !bytes.ends_with(b"\r\n\r\n") {
            if bytes.len() > LONGEST_HEAD {
                return Err(io::ErrorKind::InvalidData.into());
            }
            from.read_exact(&mut byte)?;
            bytes.push(byte[0]);
        }
        let text = String::from_utf8_lossy(&bytes);
        Ok(Self {
            lines: text.trim_end().lines().map(str::to_owned).collect(),
        })
    }

    /// The address that is asked for.
    pub(super) fn path(&self) -> &str {
        self.lines
            .first()
            .and_then(|line| line.split(' ').nth(1))
            .unwrap_or_default()
    }

    /// The value of a header.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.lines
            .iter()
            .skip(1)
            .filter_map(|line| line.split_once(':'))
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }

    /// Sets a header, or takes it away.
    pub(super) fn set(&mut self, name: &str, value: Option<&str>) {
        self.lines.retain(|line| {
            !line
                .split_once(':')
                .is_some_and(|(found, _)| found.eq_ignore_ascii_case(name))
        });
        if let Some(value) = value {
            self.lines.push(format!("{name}: {value}"));
        }
    }

    /// The length of the body, where it is told.
    pub(super) fn length(&self) -> Option<usize> {
        self.get("content-length")?.parse().ok()
    }

    /// The head as it goes over the wire.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut text = self.lines.join("\r\n");
        text.push_str("\r\n\r\n");
        text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::Head;

    #[test]
    fn a_head_is_read_and_changed() {
        let mut wire: &[u8] = b"GET /id/ HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\nok";
        let mut head = Head::read(&mut wire).expect("a head");
        assert_eq!(head.path(), "/id/");
        assert_eq!(head.length(), Some(2));
        assert_eq!(wire, b"ok");
        head.set("content-length", None);
        head.set("Connection", Some("close"));
        assert_eq!(
            head.bytes(),
            b"GET /id/ HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        );
    }

    #[test]
    fn a_cut_off_head_is_refused() {
        let mut wire: &[u8] = b"GET /id/ HTTP/1.1\r\nHost: he";
        assert!(Head::read(&mut wire).is_err());
    }
}

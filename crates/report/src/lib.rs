//! The report: its questions, their flow, the payload and its sealing.

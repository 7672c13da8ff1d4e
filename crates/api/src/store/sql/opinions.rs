//! Feedback and wrong numbers: counts by page or service and day, and sealed words.

use jiff::civil::Date;

use super::SqlStore;
use super::decode;
use super::engine::sql;
use crate::store::{FeedbackCount, FeedbackWords, NewFeedback, StoreError, WrongNumber};

impl SqlStore {
    /// Counts an answer, and stores its sealed words.
    pub async fn insert_feedback(&self, feedback: NewFeedback) -> Result<(), StoreError> {
        let day = feedback.day.to_string();
        let mut transaction = self.pool.begin().await?;
        sql(
            "INSERT INTO feedback (page, day, yes, no) VALUES ($1, $2, $3, $4)
             ON CONFLICT (page, day) DO UPDATE
             SET yes = feedback.yes + excluded.yes, no = feedback.no + excluded.no",
        )
        .bind(feedback.page.as_str())
        .bind(day.as_str())
        .bind(i64::from(feedback.helped))
        .bind(i64::from(!feedback.helped))
        .execute(&mut transaction)
        .await?;
        if let Some(words) = &feedback.words {
            sql("INSERT INTO feedback_words (page, day, envelope) VALUES ($1, $2, $3)")
                .bind(feedback.page.as_str())
                .bind(day.as_str())
                .bind(words.as_bytes())
                .execute(&mut transaction)
                .await?;
        }
        transaction.commit().await
    }

    /// Every count, by page and day.
    pub async fn feedback_counts(&self) -> Result<Vec<FeedbackCount>, StoreError> {
        sql("SELECT page, day, yes, no FROM feedback ORDER BY page, day")
            .rows(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(FeedbackCount {
                    page: row.text("page")?.to_owned(),
                    day: row.date("day")?,
                    yes: row.number("yes")?,
                    no: row.number("no")?,
                })
            })
            .collect()
    }

    /// Sealed words that came after those with the id `after`, oldest first, at most 100.
    pub async fn feedback_words(&self, after: i64) -> Result<Vec<FeedbackWords>, StoreError> {
        sql("SELECT id, page, day, envelope FROM feedback_words
             WHERE id > $1 ORDER BY id LIMIT 100")
        .bind(after)
        .rows(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(FeedbackWords {
                id: row.integer("id")?,
                page: row.text("page")?.to_owned(),
                day: row.date("day")?,
                envelope: decode::envelope(row)?,
            })
        })
        .collect()
    }

    /// Counts one report of a wrong number of this service.
    pub async fn count_wrong_number(&self, service: String, day: Date) -> Result<(), StoreError> {
        sql(
            "INSERT INTO wrong_numbers (service, day, count) VALUES ($1, $2, 1)
             ON CONFLICT (service, day) DO UPDATE SET count = wrong_numbers.count + 1",
        )
        .bind(service.as_str())
        .bind(day.to_string().as_str())
        .execute(&self.pool)
        .await
        .map(drop)
    }

    /// Every count, by service and day.
    pub async fn wrong_numbers(&self) -> Result<Vec<WrongNumber>, StoreError> {
        sql("SELECT service, day, count FROM wrong_numbers ORDER BY service, day")
            .rows(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(WrongNumber {
                    service: row.text("service")?.to_owned(),
                    day: row.date("day")?,
                    count: row.number("count")?,
                })
            })
            .collect()
    }
}

//! The promises of the store, tested on both databases by the same functions.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "../support/cluster.rs"]
mod cluster;
mod contract;
mod person;
mod sqlite;
mod test_store;

/// Runs each of these on both databases.
macro_rules! on_both {
    ($($area:ident { $($promise:ident)* })*) => {
        mod on_sqlite {
            $(mod $area {
                $(#[tokio::test]
                async fn $promise() {
                    let fixture = crate::test_store::TestStore::sqlite().await;
                    crate::contract::$area::$promise(fixture).await;
                })*
            })*
        }
        mod on_postgres {
            $(mod $area {
                $(#[tokio::test]
                async fn $promise() {
                    let fixture = crate::test_store::TestStore::postgres().await;
                    crate::contract::$area::$promise(fixture).await;
                })*
            })*
        }
    };
}

on_both! {
    reports {
        a_report_is_kept_once_whoever_sends_it_how_often
        other_bytes_under_the_same_key_are_a_conflict
        a_mailbox_belongs_to_one_report
        two_processes_keep_one_report
        what_may_only_be_read_keeps_nothing_and_says_so
        the_team_reads_urgent_reports_first_and_then_the_oldest
    }
    mailboxes {
        messages_are_numbered_without_gaps_and_kept_once
        what_the_team_only_notes_answers_nothing
        of_two_messages_with_one_number_one_is_stored
        pages_together_are_the_whole_conversation
        what_nobody_has_read_has_a_limit_until_somebody_does
        a_reply_is_seen_and_deleted_and_keeps_its_number
        contact_is_stopped_once
        a_file_is_kept_in_pieces
        a_withdrawn_report_leaves_its_trace_alone
        a_report_that_is_sent_while_it_is_withdrawn_stays_away
    }
    opinions {
        opinions_are_counted_by_day_and_their_words_kept
        wrong_numbers_are_counted_by_day
    }
    workers {
        a_worker_is_let_in_until_revoked_and_a_name_is_given_once
        the_opening_log_says_who_did_what_when
    }
    notes {
        notes_are_kept_in_order_and_nobody_writes_over_another
        who_looks_after_a_report_is_the_newest_word
        notes_go_with_their_report
    }
    outbox {
        what_happens_is_written_down_with_it_and_holds_no_content
        a_store_without_outbox_writes_no_events
        an_event_is_taken_by_one_and_by_another_when_the_first_is_gone
        an_event_that_was_put_off_by_a_clock_that_was_ahead_is_due
        what_is_dead_can_be_told_again
    }
    retention {
        a_promise_at_risk_is_told_once
        what_is_old_is_deleted_and_the_rest_stays
        when_things_were_deleted_is_remembered
        a_clock_that_has_moved_far_deletes_nothing
    }
    backup {
        everything_comes_back_from_a_backup
        what_was_deleted_after_a_backup_does_not_come_back_from_it
    }
}

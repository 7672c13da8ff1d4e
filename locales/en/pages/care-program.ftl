# What the command `care` says.

# list

care-no-page = there is no page { $page }; the last is { $last }
care-no-reports = no reports
care-no-reports-like-this = no reports of this kind; `care list --all` shows every one
care-page-of = page { $page } of { $pages }, { $count } reports; --page shows another
care-column-reference = REFERENCE
care-column-received = RECEIVED
care-column-read-by = READ BY
care-column-language = LANGUAGE
care-column-status = STATUS
care-column-note = NOTE
care-column-withdrawn = WITHDRAWN
care-column-when = WHEN
care-column-who = WHO
care-column-what = WHAT
care-column-day = DAY
care-column-yes = YES
care-column-no = NO
care-column-page = PAGE
care-column-times = TIMES
care-column-wrong-number = WRONG NUMBER
care-late = late
care-due-soon = due soon
care-urgent = urgent
care-under-18 = under 18
care-awaits-reply = awaits reply
care-one-new-message = 1 new message
care-new-messages = { $count } new messages
care-contact-stopped = contact stopped

# keys

care-key-written = The private key is in { $file }. Whoever has it can read every report, and without it nobody can: keep a copy in a safe place, and never on the server.
care-public-key-for-site = The public key for care_keys in the site file:
care-out-taken = { $file } is there already and is never overwritten; choose another folder with --out
care-out-unwritable = cannot write { $file }; make the folder, or choose another with --out
care-other-keys = this is not sealed to any of these { $count } keys; try the key that was in use then
care-folder-unreadable = cannot read the folder { $folder }
care-no-key-files = the folder { $folder } holds no file that ends in .key; give the file that care keygen wrote
care-key-unreadable = cannot read the key { $file }; give the file that care keygen wrote
care-key-unusable = cannot use the key { $file }
care-key-open-to-others = others can read the key { $file }; take that away with `chmod 600`
care-token-open-to-others = others can read the token { $file }; take that away with `chmod 600`
care-key-rotated = The new private key is in { $new }; keep a copy in a safe place. Keep { $old } too: reports from before are sealed to it. `--key` takes both, or the folder that they are in.
care-site-unreadable = cannot read the site file { $file }
care-site-no-toml = the site file is not TOML
care-site-other-key = { $file } does not name the public half of this key in care_keys; give the key that is in use
care-site-unwritable = cannot write { $file }; give this user the right to, or write care_keys by hand
care-site-next = { $file } names it now. Reports are sealed to it once the site is built from this file (`cargo xtask build --site FILE`), put in place, and the reporting API is started anew.
care-site-no-list = care_keys in the site file is no list

# getting in

care-no-token = no token is given; name its file with --token-file, or put it into CARE_TOKEN
care-token-unreadable = cannot read the token { $file }
care-no-address = { $address } is no address of the care listener
care-other-machine = { $address } is no address on this machine; from another one, lead a tunnel to it (docs/care.md) and give http://127.0.0.1:8081
care-no-answer = the care listener does not answer; look whether the reporting API runs with --care-listen, or name another with --api
care-messages-missing = messages of { $reference } are missing; try again
care-was-withdrawn = { $reference } was withdrawn on { $at }; nothing of it is kept
care-no-report = no report has the reference { $reference }; `care list` shows every one
care-other-mailbox = the report belongs to another mailbox than the database says; do not reply

# one report

care-not-told = The person is not told that somebody reads: { $error }
care-field-language = Language
care-field-contact = Contact
care-field-reference = Reference
care-field-received = Received
care-field-read-by = Read by
care-field-form = Form
care-field-urgent = Urgent
care-field-under-18 = Under 18
care-field-awaits-reply = Awaits reply
care-field-status = Status
care-field-warning = Warning
care-yes = yes
care-no = no
care-status-since = { $status } since { $at }
care-stopped-by-person = stopped by the person on { $at }
care-names-topic = what is to be said if someone else answers names the topic: { $words } (L7); agree on other words first
care-message-of-person = Message { $number } of the person, { $at }
care-message-of-team = Message { $number } of the team, { $at }
care-missing-of-person = Message { $number } of the person is missing
care-missing-of-team = Message { $number } of the team is missing
care-deleted-by-person = deleted by the person
care-with-file = with { $file }
care-status-line = status: { $status }
care-files = Files
care-files-without-key = { $count } more without a key to open them
care-file-missing = not arrived
care-file-whole = complete
care-file-part = { $received } of { $size } bytes arrived
care-save-taken = { $file } is there already and is never overwritten; choose another folder with --save-files
care-save-unwritable = cannot write { $file }; make the folder, or choose another with --save-files
care-saved = saved { $file }
care-not-saved = not saved { $file }: { $error }
care-export-warning = { $folder } holds this case opened: whoever reads this disk, or a copy of it, reads the case. It stays when the report is withdrawn or its time is over: delete it as soon as it has served its purpose.
care-export-taken = { $folder } is there already; a case is exported into a new folder, choose another with --out
care-export-unmade = cannot make { $folder }; choose another place with --out
care-export-open = the disk of { $folder } keeps no permissions, so that others could read the case; choose another with --out
care-unwritable = cannot write { $file }

# replies

care-write-message = Write the message and end it with Ctrl-D on a line of its own:
care-message-no-utf8 = cannot read the message; write it as UTF-8
care-message-empty = the message is empty; write it to standard input
care-status-sent = a report is `sent` only until the team sets another status
care-status-message = `message-for-you` comes with a message; write it with `care reply`
care-status-done = nobody is told `done` without a reason and what is possible next; write both with `care reply --status done`
care-held-back = the message was not sent; say it another way, or read the lines above and send it with --send-anyway
care-reply-kept = What you wrote is kept in { $file }, sealed: `care draft { $reference }` shows it, `care reply { $reference } --draft` sends it
care-reply-not-kept = What you wrote could not be kept: { $error }
care-status-now = { $reference } is { $status } now
care-mailbox-full = this mailbox takes no more messages
care-mailbox-changed = the mailbox of { $reference } changed in the meantime; open the report and write again
care-no-draft-key = there is no key to keep the reply for
care-draft-unwritable = cannot keep the reply in { $file }
care-no-draft = no reply to { $reference } was kept; there is none in { $file }
care-draft-damaged = the kept reply is damaged

# withdrawing and opinions

care-withdrawn-now = { $reference } is withdrawn; answers, messages and files are deleted
care-withdraw-ask = This deletes { $reference } for good, for the team and for the person. Do it only because the person asked for it. Write the reference again:
care-withdraw-unread = cannot read the reference from standard input
care-not-deleted = nothing was deleted; write { $reference } to standard input to withdraw it
care-words-sealed = sealed; give --key to read it

# what the parts say

care-problem-token = No care worker has this token; ask for another, `ruang-aman-api care-token` gives them
care-problem-not-found = Nothing is found here; no report has this reference, or no whole file this id
care-problem-withdrawn = The report was withdrawn; nothing of it is kept
care-problem-conflict = Another message came first; open the report again
care-problem-limit = There are as many as there may be
care-problem-too-large = That is too long to be sent; shorten it, or send it in two
care-problem-unavailable = The service is not available now; try again in a moment
care-problem-other = { $title }; { $detail }
care-report-other-key = this report is not sealed to the key { $key }; try the key that was in use then
care-report-altered = this report was changed after it was sealed; it cannot be opened
care-report-unreadable = the envelope opened, but holds no report that this version can read; update this program
care-message-too-long = the message is too long; shorten it, or send it in two
care-message-altered = this message was changed or belongs elsewhere; it cannot be opened
care-message-unreadable = the message opened, but holds nothing that this version can read; update this program
care-no-randomness = this device gives no secure random numbers; try another browser or device
care-seal-keys = a care key cannot be sealed to; check the care keys of the site
care-not-a-public-key = not a public care key; it starts with `ra-care-pub1-`, as `care keygen` prints it
care-not-a-care-key = not a private care key; the file holds one line that starts with `ra-care-key1-`
care-file-altered = this file is not whole or was changed; it cannot be opened
care-not-a-reference = not a reference; it has six letters and digits, like A7K-39Q
care-not-an-answer = the answer of the reporting API cannot be read; use the `care` of the same version
care-not-a-token = not a care token; it starts with `ra-care-token1-`, as `ruang-aman-api care-token add` prints it
care-store-unusable = cannot use the database { $path } ({ $reason }); make its folder and give this user the right to write there, or choose another file with --database
care-store-unreadable = cannot read the database { $path } ({ $reason }); give the path that the reporting API writes to
care-store-absent = there is no database at { $path }; give the path that the reporting API writes to
care-store-newer = the database { $path } does not fit this version ({ $reason }); use the version that wrote it, or a newer one
care-store-older = the database { $path } was written by an older version ({ $reason }); start the reporting API of this version once
care-store-damaged = the database holds a damaged value in { $column }; restore it from a backup
care-store-ledger = cannot use the ledger of deletions ({ $reason }); give this user the right to write it, or choose another file with --ledger
care-store-full = there is no room beside the database ({ $reason }); free a part of its disk
care-store-failed = the database did not do it: { $reason }

# staff rules

care-rule-l1 = asks why
care-rule-l2 = doubt
care-rule-l3 = labels
care-rule-l4 = blame and body
care-rule-l6 = a promise
care-rule-l7 = the topic in a message
care-rule-l8 = makes it small
care-rule-l9 = asks for everything
care-rule-l10 = asks whether it is sure
care-rule-l11 = orders
care-rule-p2 = asks what is never asked
care-rule-p3 = holds a skipped answer against the person
care-rule-p5 = arranges a meeting, an apology or mediation
care-rule-p6 = goes to the other person first
care-rule-p7 = gives tasks instead of choices
care-finding = “{ $word }” { $what } ({ $list })

# How the command `care` is used: its commands, what stands beside them, and what it cannot understand.

# commands

care-command-care = The command line of the care team: makes keys, lists reports, opens them, replies
care-command-keygen = Make a key pair: the private key into a file, the public key onto the screen
care-command-rotate = Make a new key for new reports, in the place of one that is in use
care-command-list = List the reports that are not done, urgent ones first, then the oldest
care-command-open = Open one report with the private key: answers, messages and files
care-command-reply = Write to the person; the message is read from standard input
care-command-draft = Show the reply to a report that was written and not sent
care-command-status = Set how far a report is, without further words
care-command-handed = Note that something was handed on, for the person to read
care-command-claim = Say that you look after a report, for the rest of the team
care-command-note = Leave a note for the team; it is read from standard input
care-command-withdraw = Delete a report because the person asked for it; its reference is read from standard input
care-command-log = Show who opened what, and when
care-command-opinions = Show whether pages helped, which numbers are wrong, and what readers wrote beside
care-command-export = Write one case, opened, into a new folder: text, JSON and files
care-command-help = Show this help, or that of a command

# what stands beside them

care-arg-lang = The language of this program: id or en (CARE_LANG; otherwise that of the system)
care-arg-help = Show this help
care-arg-version = Show the version
care-arg-subcommand = A command
care-arg-api = The care listener of the reporting API (CARE_API); without it http://127.0.0.1:8081
care-arg-token-file = A file that holds the token, for this user alone (CARE_TOKEN_FILE); otherwise it is in CARE_TOKEN
care-arg-database = The database file itself instead of the listener
care-arg-reference = The reference of the report, such as A7K-39Q
care-arg-log-reference = Only this report
care-arg-keys = A file that holds a private key, or a folder of such files; may stand more than once
care-arg-list-keys = A file that holds a private key, or a folder of such files, to show who looks after which
care-arg-opinions-keys = A file that holds a private key, or a folder of such files, to read the words
care-arg-out = The folder to make
care-arg-keygen-out = The folder that care.key and care.pub are written to; without it the current one
care-arg-rotate-out = The folder for the new key; otherwise that of the old one
care-arg-site = The site file with the care keys of the team (CARE_SITE); otherwise the listener names them
care-arg-keygen-site = Name the public key in this site file, as one more recipient of new reports
care-arg-rotate-site = The site file that names its public half
care-arg-key = The private key that is in use
care-arg-save-files = Save the files of the report into this folder, under neutral names
care-arg-status = being-read or waiting-for-you; the others come with a message
care-arg-reply-status = How far the report is from now on; without it message-for-you
care-arg-send-anyway = Send the message although staff rules speak about some of its words
care-arg-template = Words that are written already: first or again
care-arg-from = Your first name, for a template
care-arg-print = Only print the words of the template, to send them the way that the person chose
care-arg-draft = Send the reply that was written and not sent
care-arg-recipient = To whom: app_no_name, app_name, uptd, legal or totals
care-arg-without-consent = It was handed on although the person does not allow it, as the law can demand
care-arg-name = Your name, as the team knows you (CARE_NAME)
care-arg-release = You look after it no longer
care-arg-take-over = Also where somebody else looks after it
care-arg-urgent = Only urgent ones
care-arg-late = Only those that nobody has begun to read in time
care-arg-unread = Only those that nobody has begun to read, or with new messages
care-arg-since = Only those received on this day or later, such as 2026-11-22
care-arg-mine = Only those that you look after
care-arg-all = Those that are done, too
care-arg-page = The page to show; without it 1
care-arg-per-page = How many reports are on a page; without it 50

# around them

care-usage-usage = Usage:
care-usage-commands = Commands
care-usage-arguments = Arguments
care-usage-options = Options
care-usage-more = For more, try `care --help`.
care-usage-no-command = name a command
care-usage-missing = this is missing: { $what }
care-usage-unknown = `{ $what }` is not known
care-usage-value = `{ $value }` does not fit { $what }
care-usage-value-why = `{ $value }` does not fit { $what }: { $why }
care-usage-no-value = { $what } needs a value
care-usage-conflict = { $what } cannot stand beside { $other }
care-usage-other = this cannot be understood
care-usage-choose-status = choose sent, being-read, message-for-you, waiting-for-you or done
care-usage-choose-recipient = choose app_no_name, app_name, uptd, legal or totals

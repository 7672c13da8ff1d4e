# First messages of the team. Others may read them, so they name no topic.

## out
care-first = Hello, this is { $from }. Is now a good time?
care-first-named = Hello { $name }, this is { $from }. Is now a good time?
care-again = Hello, this is { $from } again. When would be a good time for you?
care-again-named = Hello { $name }, this is { $from } again. When would be a good time for you?

# The words of the command `care`, for the team.

## label
care-field-consent = Consent

## option
care-recipient-app-no-name = the app company, without a name
care-recipient-app-name = the app company, with the name
care-recipient-uptd = the protection unit or service
care-recipient-legal = legal aid or a psychologist
care-recipient-totals = totals with no identity

## text
care-consent-given = given
care-consent-never = never given
care-consent-taken-back = taken back on { $at }
care-consent-handed = already handed on ({ $at })
care-consent-not-handed = not handed on
care-handed-before = { $reference }: noted already as handed on to { $name } on { $at }
care-handed-noted = { $reference }: noted as handed on to { $name }; the person can read so with the code
care-handed-not-allowed = the person did not allow { $name }, so nothing was noted; if it was handed on all the same, as the law can demand, note it with --without-consent
care-handed-taken-back = the person took the consent for { $name } back on { $at }, so nothing was noted; do not hand it on; if it was handed on all the same, note it with --without-consent

## label
care-field-keeper = Looked after

## error
care-no-name = write the name that the team knows, of at most 100 letters
care-team-keys = the public keys of the team cannot be used
care-team-keys-of-file = the database does not hold the public keys of the team; name the site file with --site
care-claim-nobody = nobody looks after { $reference }
care-claim-other = { $name } looks after it; take it over with --take-over
care-release-other = { $name } looks after it, not you; release it with --release --take-over if it has to be
care-note-conflict = somebody else is writing about this report; try again
care-note-full = this report has 100 notes of the team, and takes no more
care-note-too-long = this note has { $excess } letters too many; a note takes up to 5000
care-gone = { $reference } was withdrawn; nothing can be noted any more

## text
care-claimed = { $reference }: you look after it now
care-released = { $reference }: nobody looks after it now
care-noted = { $reference }: the note is kept for the team
care-note-kept = The note is not kept yet. This is its text:
care-kept = by { $name } since { $since }
care-kept-nobody = nobody looks after it
care-note-by = Note of the team by { $name }, { $at }
care-note-claimed = { $name } looks after this report since { $at }
care-note-released = { $name } looks after this report no more since { $at }
care-note-at = Note of the team, { $at }
care-list-kept = with { $name }
care-list-kept-unread = looked after; another key opens by whom

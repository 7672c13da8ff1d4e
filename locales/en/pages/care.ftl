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
care-consent-handed = handed on on { $at }
care-consent-not-handed = not handed on
care-handed-before = { $reference }: noted already as handed on to { $name } on { $at }
care-handed-noted = { $reference }: noted as handed on to { $name }; the person can read so with the code
care-handed-not-allowed = the person did not allow { $name }, so nothing was noted; if it was handed on all the same, as the law can demand, note it with --without-consent
care-handed-taken-back = the person took the consent for { $name } back on { $at }, so nothing was noted; do not hand it on; if it was handed on all the same, note it with --without-consent

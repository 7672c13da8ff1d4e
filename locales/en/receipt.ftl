# The receipt: the code, what to keep, and what happens to late changes.

## heading
report-code = Secret code, keep it first

## text
report-code-what = This code opens news and replies at { $address }. Anyone who has this code can read the replies.

## button
report-show-code = Show the code
report-hide-code = Hide
report-code-written = I have written it down
report-code-not-needed = I do not need the code

## text
report-code-write = Safest: write it on paper.
report-code-hidden = The code is hidden. It can be shown again until this page is closed.
report-code-kept = Saved the code? Press once more to close this page.
report-code-lost = A lost code cannot be made again. If it is lost, call { $phone } with the reference, or make a new report.
report-code-none = This phone could not make a code. Your report has arrived. For news, call { $phone } and name the reference.

report-keep-copied = Copied.
report-keep-not-copied = Not copied yet. Writing it on paper works.
report-keep-warning = Other apps can read what is copied, and some keyboards keep it. The file catatan.txt stays on this phone until you delete it.

## heading
report-copy-heading = A copy of the report

## text
report-copy-once = This copy cannot be fetched again later.
report-copy-shared = Anyone who opens the copy can read it.

## button
report-copy-show-anyway = Show it anyway
report-copy-show = Show the copy

## text
report-copy-head = Reference { $reference }, { $time }

report-copy-others = Others may be able to open this phone. They can read a copy that is shown or saved.
report-calming = Two slow exercises to calm yourself
report-next-deleted = Kept until { $day }, then deleted.
report-next-sharing = What is passed on outside our team: what you ticked, and what is named before the first question.
report-late-going = Changes made after the first Send are being added.
report-late-added = Changes made after the first Send have been added.
report-late-changes = Changes made after the first Send are not part of it yet. Write them through Add something.
report-change-text = To stop contact, add something or withdraw the report: call { $phone } and say the reference.

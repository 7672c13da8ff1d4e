# Coming back with a code, and changing one's mind. Shown on the receipt and on the page for coming
# back.

# The code

## heading
mailbox-heading = Come back with your code

## text
mailbox-intro = Here you can see news, add something, or withdraw the report.
mailbox-without-the-app = This page cannot open in this browser yet. Call { $phone } and name the reference.

## label
mailbox-code = Secret code

## hint
mailbox-code-hint = 20 digits, written four by four. Spaces are fine.

## button
mailbox-open = Open

## text
mailbox-busy = One moment.

## error
mailbox-no-match = This code does not match yet. Check the digits, or call { $phone }.
mailbox-no-memory = This phone has too little memory to open the code. Close other apps and try again, or call { $phone }.
mailbox-trouble = Not connected yet. Nothing is lost. Try again when there is signal.

## text
mailbox-lost = Lost the code? Make a new report and name the reference, or call { $phone }. An old code cannot be made again.

# How far the report is
mailbox-reference = Reference { $reference }

## heading
mailbox-status-sent = Sent
mailbox-status-reading = Being read
mailbox-status-message = There is a message for you
mailbox-status-waiting = Waiting for your choice
mailbox-status-withdrawn = The report is withdrawn
mailbox-status-done = Done

## text
mailbox-since = Since { $time }.
mailbox-next-team-by = Next: read by { $reader } before { $time }.
mailbox-next-team = Now it is our staff’s turn.
mailbox-next-you = Your turn, if you like. There is no time limit.
mailbox-next-nobody = Nothing needs to be done for now. You can still write at any time.
mailbox-files = Attachments that have arrived: { $arrived } of { $all }.

# Messages

## heading
mailbox-letters = Messages

## text
mailbox-from-team = Staff
mailbox-from-you = You
mailbox-added-answers = More answers or attachments.
mailbox-consent-change = A change of what you allow.
mailbox-handed = Passed on: { $name }.

## button
mailbox-reply-delete = Delete this reply from here

## text
mailbox-reply-deleted = The words of this reply are deleted.
mailbox-unproven = There is a message whose origin we cannot check, so it is not shown. Ask by phone, { $phone }.

# Changing one's mind

## heading
mailbox-change-heading = Changed your mind?

## button
mailbox-stop = Stop contact

## text
mailbox-stopped = Staff do not contact you any more. Messages with the code still work.

## button
mailbox-add = Add something

mailbox-change-fold = Change your mind
mailbox-answer-send = Send the answer

## label
mailbox-answer = Answer, if you want
mailbox-add-label = Write what to add

## button
mailbox-add-send = Send this

## text
mailbox-added = What you added has been sent.

## error
mailbox-full = This mailbox is full, at least until the team has read what is in it. If it cannot wait, you can call { $phone }.
mailbox-too-long = Not sent yet, because one addition takes up to 5000 letters. All of it is still here. Send a part first, then the rest.

## label
consent-heading = What you allow

## option
consent-app-name = { $viewer }, with my name

## text
consent-given = Allowed. According to staff's notes, not passed on yet.
consent-handed = Passed on, { $time }. What was passed on cannot be taken back by us.
consent-taken-back = You took this back. According to staff's notes, not passed on.
consent-handed-stopped = Passed on, { $time }; that cannot be taken back by us. You asked not to have it passed on again.

## button
consent-take-back = Take this back
consent-stop = Do not pass it on again
consent-give-again = Allow it again

## text
consent-changed = Your change has been sent.

## text
mailbox-withdraw-what = Withdrawing deletes the report, its messages and its attachments from our side. The reference and the times stay.
mailbox-withdraw-limits = What was passed on with your permission cannot be taken back by us.

## button
mailbox-withdraw = Withdraw the report
mailbox-withdraw-now = Withdraw now
mailbox-not-now = Not now

## text
mailbox-withdrawn = Report { $reference } was withdrawn on { $time }. What it held is deleted from our side.

## button
mailbox-close = Close

# A hidden screen
report-pause = Take a break

## heading
curtain-hidden = The screen is hidden.

## button
curtain-resume = Continue

# A tab that was opened again

## heading
report-restore = There is something unfinished here.

## hint
report-restore-files = If you had chosen files, choose them again. Files are not kept.

## button
report-restore-delete = Delete

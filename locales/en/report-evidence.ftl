# Files that are attached: choosing them, what becomes of them on the phone, and how far they are.

## error
report-e2 = Choose a photo, PDF or sound file under 10 MB. Your other files are still here.

## button
evidence-choose = Choose files

## hint
evidence-limit = Up to 5 files: photos, PDF or sound, each under 10 MB. There is no need to attach anything.
evidence-camera = A photo taken now may stay on this phone.
evidence-full = There are 5 files. To add another, remove one.

## heading
evidence-heading = Attachments

## label
evidence-name = attachment-{ $number }
evidence-picture = Photo or picture
evidence-pdf = PDF
evidence-sound = Sound
evidence-file = File
evidence-kilobytes = kB
evidence-megabytes = { $whole }.{ $tenth } MB

## text
evidence-cleaning = Being prepared on this phone.
evidence-cleaned = Ready. Location and other details in the photo are removed.
evidence-first-frame = Ready. This picture moves; its first frame is sent. Location and other details are removed.
evidence-as-is = Ready, sent as it is. It can hold a name, a place or a time.
evidence-unclean = The location in this picture cannot be removed on this phone. It can hold place and time. It is not part of the report yet; you choose.

## button
evidence-send-as-is = Send as it is

## text
evidence-waiting = Waiting for its turn.
evidence-under-way = { $done } of { $all } parts have arrived.
evidence-trouble = Not all of it has arrived. It is tried again by itself while this page is open.
evidence-arrived = Arrived.
evidence-cancelled = Cancelled.

## button
evidence-cancel = Cancel
evidence-try-again = Try again now

## text
evidence-stay = The attachments follow. Keep this page open until they have all arrived.
evidence-all-arrived = All attachments have arrived.

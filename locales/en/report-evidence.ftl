# Files that are attached: choosing them, what becomes of them on the phone, and how far they are.

## error
report-e2 = Choose a photo, PDF or sound file under 10 MB. Your other files are still here.

## button
evidence-choose = Choose files

## hint
evidence-limit = Up to 5 files: photos, PDF, sound, or an exported WhatsApp chat, each under 10 MB. Photos may be larger; they are made smaller on this phone. There is no need to attach anything.
evidence-camera = A photo taken now may stay on this phone.
evidence-full = There are 5 files. To add another, remove one.

## heading
evidence-heading = Attachments

## label
evidence-name = attachment-{ $number }
evidence-picture = Photo or picture
evidence-pdf = PDF
evidence-sound = Sound
evidence-chat = Chat
evidence-file = File
evidence-kilobytes = kB
evidence-megabytes = { $whole }.{ $tenth } MB

## text
evidence-cleaning = Being prepared on this phone.
evidence-slow = This is slow on this phone. You can wait, or remove it; the report can still be sent.
evidence-late = Not ready yet. Once it is ready, it follows by itself while this page is open.
evidence-unreadable = This file cannot be read from here. Save it to the phone first, then choose it again. Your other files are still here.
evidence-too-many = There are 5 files already, so this one is not included. Remove one, then choose this one again.
evidence-cut = The end of this file is missing, so part of it may be lost. If you have the whole file, choose that.
evidence-chat-unread = Read it first. All of it is sent as it is, with the names and numbers of other people in it. It is not part of the report yet; you choose.
evidence-lost = This had not arrived when the page was loaded again, and is no longer here. Choose it again if you still want to send it.
evidence-archive = A chat exported with pictures. Tick the pictures to attach. There can be 5 files in all.
evidence-archive-bad = This ZIP cannot be opened here. In WhatsApp, choose to export without media, then choose that file here. Your other files are still here.
evidence-chat-between = Between them are { $count } more lines, which are sent too.
evidence-cost = Attachments are sent after the report and use about { $size } of your data. You can cancel at any time.
evidence-cleaned = Ready. Location and other details in the photo are removed.
evidence-first-frame = Ready. This picture moves; its first frame is sent. Location and other details are removed.
evidence-as-is = Ready, sent as it is. It can hold a name, a place or a time.
evidence-unclean = The location in this picture cannot be removed on this phone. It can hold place and time. It is not part of the report yet; you choose.

## button
evidence-send-as-is = Send as it is
evidence-chat-show = See what is in it

## text
evidence-waiting = Waiting for its turn.
evidence-under-way = { $done } of { $all } has arrived.
evidence-trouble = Not all of it has arrived. It is tried again by itself while this page is open.
evidence-arrived = Arrived.
evidence-cancelled = Cancelled.

## button
evidence-cancel = Cancel
evidence-try-again = Try again now

## text
evidence-stay = The attachments follow. Keep this page open until they have all arrived.
evidence-all-arrived = All attachments have arrived.
evidence-some-left = The report arrived without some of the attachments. Which ones are not included is written below.

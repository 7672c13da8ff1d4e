# The report: questions, answers, reasons, buttons and what is said after sending.
# Screens carry the names that the design gives them; `{ $… }` is filled from the site's settings.

# Words on every screen

## heading
report-reason-heading = The reason for this question

## button
report-continue = Continue
report-skip = Skip
report-skip-part = Skip this part
report-skip-part-what = { $section }, { $count } questions
report-details = Details
report-back = Back
report-send-what-i-have = Send what I have
report-help-now = Help now

## option
report-unsure = Not sure
report-forgot = I do not remember
report-unknown = I do not know
report-other = Other
report-none = None
report-yes = Yes
report-no = No
report-not-yet-known = I do not know yet

## label
report-write-it = Write it

## text
report-skip-no-harm = You can skip any question. Skipping does not make this report matter less.
report-letters-left = { $count } letters left.
report-letters-over = { $count } letters too many. What you wrote is still here.

# Sections

## heading
report-section-contact = You and contact
report-section-needs = What you need
report-section-trip = The trip
report-section-happened = What happened
report-section-send = Check and send

# Help numbers

## text
report-call-110 = 110 Police
report-call-112 = 112 Emergency (in some areas)
report-call-119 = 119 Ambulance
report-call-129 = 129 SAPA (women and children)
report-call-healing = 119, then press 8: Healing 119
report-call-148 = 148 LPSK: protection for the person harmed and witnesses
report-short-110 = 110 Police
report-short-112 = 112 Emergency
report-short-129 = 129 SAPA
report-services-missing = The list of services cannot be opened yet. The numbers above still work.
report-help-text = All these numbers are free. Your answers are not lost.
report-sapa-wa = SAPA 129 on WhatsApp: 08111-129-129

# S0

## heading
report-s0 = Before you start
report-s0-danger = If you are in danger now

## text
report-kind-1 = What happened is not your fault. You can take it slowly.
report-s0-nothing-sent = Nothing is sent until you press Send.
report-s0-readers = Read by { $readers } trained staff at { $organisation }. Kept for { $days } days, then deleted.
report-s0-limit = What we cannot keep private: { $limit }.

## heading
report-s0-exit-heading = Quick exit

## text
report-s0-exit = The strip above empties the screen and opens { $neutral }. On a keyboard: press Shift three times. Browser history stays.

## button
report-s0-exit-limits = What it cannot do

## text
report-s0-exit-limits-text = It does not clear browser history, connected accounts, records of the internet provider, or monitoring apps on this phone.

# S1

## label
report-s1 = Can someone else open this phone?

## reason
report-s1-reason = So we know whether it is safe to keep answers on this phone. This answer is not sent.

## option
report-phone-yes = Yes or maybe

## text
report-phone-tab = Answers, then the receipt and its code, are kept in this tab until you press Done or close the tab. After that they may still be in files of the browser.
report-phone-memory = If the tab is closed, the answers are gone.

## option
report-curtain = Blank the screen when I switch apps

## button
report-settings = Settings

## label
report-hide = Hide the screen when it is not touched

## hint
report-hide-hint = Your answers stay.

## option
report-hide-1 = After 1 minute
report-hide-5 = After 5 minutes
report-hide-15 = After 15 minutes
report-hide-never = Never hide it

## label
report-wipe = Delete the answers if I do not come back

## option
report-wipe-15 = Within 15 minutes
report-wipe-60 = Within 1 hour
report-wipe-tab = Until the tab is closed

# S2

## label
report-s2 = What would you like to do?

## reason
report-s2-reason = So you see what fits your choice.

## option
report-s2-a = Ask to be contacted

## hint
report-s2-a-hint = No story. A safe way to reach you is enough.

## option
report-s2-b = Fill in a report

## hint
report-s2-b-hint = Stop and send at any point.

## option
report-s2-c = Make a note for myself

## hint
report-s2-c-hint = Not sent to anyone.

## option
report-s2-d = See other help

## text
report-s2-d-help = You can reach this help without making a report. All the numbers are free.

## button
report-services = Open the list of services
report-s2-all = See all the questions first

# all-questions

## heading
report-all-questions = All the questions, and help

# S3

## label
report-s3 = Who is this report about?

## reason
report-s3-reason = So the next questions fit.

## option
report-about-self = Me
report-about-known = Someone I know
report-about-seen = Someone I saw (I am a witness)

# S4

## label
report-s4 = At the time, what was your role?
report-s4-other = At the time, what was their role?

## reason
report-s4-reason = Help for passengers and drivers differs.

## option
report-role-passenger = Passenger
report-role-driver = Driver (partner)
report-role-parcel = Sender or receiver of goods or food
report-role-nearby = Someone nearby

# S5

## label
report-s5 = Does the person know about this report?

## reason
report-s5-reason = So that they still decide.

## option
report-knows-agreed = Knows and agrees
report-knows-asked = They asked me to fill it in
report-knows-not-yet = Does not know yet
report-knows-cannot-ask = Cannot be asked now

## text
report-knows-not-agreed = You can still send it. No need to write their name or contact. If it is safe, ask first.

# S6

## label
report-s6 = Are you under 18?
report-s6-other = Is the person under 18?

## reason
report-s6-reason = Children and teenagers have their own support workers.

## text
report-under18-help = You can still report here. Call 129 or use SAPA 129 on WhatsApp at any time; there are workers for children and teenagers. An adult you trust may sit with you.

# S7

## label
report-s7 = How would you like to hear back?

## reason
report-s7-reason = Without contact, staff cannot ask or tell you anything. The report is still read.

## option
report-contact-chosen = Be contacted in a way I choose
report-contact-code = No name; I will check with a code
report-contact-no-reply = No need to hear back

## hint
report-contact-order-hint = An order code can show the app company who you are.

# S8a

## label
report-s8a = A safe way to reach you

## reason
report-s8a-reason = We use this way and no other.

## option
report-channel-wa = WhatsApp message
report-channel-sms = SMS
report-channel-phone = Phone call
report-channel-email = Email
report-channel-trusted = Through someone I trust

## label
report-address = The number or address

## button
report-add-hours = Add safe hours

## label
report-soon = Should it be read sooner?

## option
report-soon-no = It does not have to be

## hint
report-soon-hint = This is a promise to read, not to call.
report-soon-yes-hint = Read within { $hours } hours, day and night.
report-soon-no-hint = Working days until it is read, at most: { $days }.

# S8b

## label
report-s8b = When is it safe?

## reason
report-s8b-reason = Staff do not contact you outside these hours.

## option
report-hours-morning = Morning 08–11
report-hours-midday = Midday 11–15
report-hours-afternoon = Afternoon 15–18
report-hours-eve = Evening 18–21
report-hours-off-shift = Outside my driving hours
report-hours-any = Any time
report-hours-not-yet = Not yet, until I tell you

## label
report-shift = Your driving hours, if you like
report-tz = Time zone

## hint
report-shift-hint = for example: 05–11 and 16–22

## button
report-tz-blank = Choose a time zone

## option
report-tz-wib = WIB
report-tz-wita = WITA
report-tz-wit = WIT

# S8c

## label
report-s8c = What should we mind when we contact you?

## reason
report-s8c-reason = So that hearing from us does not put you at risk.

## option
report-care-message-first = Message before calling
report-care-no-voice = Leave no voice message
report-care-no-topic = Do not name the organisation or topic
report-care-hang-up = If someone else answers, hang up
report-care-once = Once, no repeats

## label
report-call-name = Name we should use

## hint
report-call-name-hint = Any name is fine.

## label
report-if-answered = If someone else answers, say:

## hint
report-if-answered-hint = Staff read it as you write it, for example: “from the bookshop”.

## label
report-missed-call = A missed call is safe

# S9

## label
report-s9 = Who should contact you?

## reason
report-s9-reason = We try to follow this and tell you if there is a wait.

## option
report-officer-woman = A woman
report-officer-man = A man
report-officer-anyone = Anyone

## label
report-officer-else = If that person is not there

## option
report-officer-wait = I will wait
report-officer-else-anyone = Anyone is fine

# S10

## label
report-s10 = What makes communication easier for you?

## reason
report-s10-reason = So the right person is ready.

## option
report-comm-indonesian = Indonesian
report-comm-regional = A regional language

## label
report-comm-language = Which language?

## option
report-comm-english = English
report-comm-sign = BISINDO or a sign-language interpreter
report-comm-writing = In writing
report-comm-slow = Short sentences, slowly
report-comm-reader = I use a screen reader
report-comm-company = With someone beside me

# S11

## label
report-s11 = What do you need now?

## reason
report-s11-reason = Help need not wait for the report.

## option
report-needs-safe-place = A safe place tonight

## text
report-needs-safe-place-help = SAPA 129 can help find a safe place, day and night.

## option
report-needs-health = Health care

## text
report-needs-health-help = Medicine to prevent HIV: the sooner the better, 72 hours at the latest. Past that? You can still come.
report-needs-health-where = Go to a hospital or puskesmas. SAPA 129 can help find someone to go with you.
report-needs-health-told = You have the right to care. On suspected sexual violence, health workers must inform the police, or a service that must report to them. You may ask first without giving your name.

## option
report-needs-talk = Someone to talk to

## text
report-needs-talk-help = Talk on the phone, with no need to report first. Healing 119 can be used without a name.

## option
report-needs-company = Company to hospital or police

## text
report-needs-company-help = SAPA 129 can find someone in your area to go with you.

## option
report-needs-legal = Legal help

## text
report-needs-legal-help = SAPA 129 connects you with legal help in your area. LPSK protects the person harmed and witnesses.

## option
report-needs-remove-media = Removing a picture or video

## text
report-needs-remove-media-help = Before it is removed, save the link and a screenshot. SAPA 129 can help with the next step.

## option
report-needs-work = Help with account or work

## text
report-needs-work-help = Women who drive can call SAPA 129. Men who drive can ask there where to find help. About an account, call us at { $phone }.

## option
report-needs-none = Nothing now

## text
report-needs-note = Through SAPA 129 your story can reach a UPTD PPA. A UPTD PPA must file a report with the police at the latest 3×24 hours after you report. Not ready for that? You may ask first without giving your name.

# S12

## label
report-s12 = What do you hope this report leads to?

## reason
report-s12-reason = Staff start from your choice.

## text
report-s12-note = We do not bring you together with that person. We cannot promise a result.

## option
report-wish-on-record = That it is on record
report-wish-no-match = Not matched with that person again
report-wish-company = Followed up by the app company
report-wish-police = Help to go to police or UPTD PPA

## hint
report-must-report = UPTD PPA and community services must report to the police at the latest 3×24 hours after you report to them. Not ready for that? You may ask first without giving your name.

## option
report-wish-options-first = To know my options first

# S13

## label
report-s13 = Which app was it?

## reason
report-s13-reason = The code finds the trip with fewer questions.

## option
report-app-gojek = Gojek
report-app-grab = Grab
report-app-maxim = Maxim
report-app-indrive = inDrive
report-app-taxi = Taxi
report-app-no-app = Not through an app

## label
report-service = Kind of service

## option
report-service-motorbike = Motorbike
report-service-car = Car
report-service-delivery = Goods or food delivery

## button
report-order-ask = Have an order code?

## label
report-order = Order code, if any

## hint
report-order-hint = A report works without a code.

## option
report-order-none = None, or the order was cancelled

# S14

## label
report-s14 = About when was it?

## reason
report-s14-reason = A rough time is enough to find the trip.

## option
report-when-today = Today
report-when-yesterday = Yesterday
report-when-this-week = This week
report-when-this-month = This month
report-when-longer = Longer ago
report-when-repeated = More than once

## hint
report-when-own-hint = for example: in June, in the rainy season

## label
report-part-of-day = Morning, midday, afternoon or night?

## option
report-part-morning = Morning
report-part-midday = Midday
report-part-afternoon = Afternoon
report-part-night = Night

# S15

## label
report-s15 = At what point of the trip?

## reason
report-s15-reason = So it reaches the right local team.

## option
report-place-before = Before getting in
report-place-on-way = On the way
report-place-leaving = Getting out
report-place-chat = By chat or phone
report-place-after = After the trip
report-place-elsewhere = Elsewhere

## label
report-area = City or area

# S17

report-s17 = Which is most like what happened?
report-s17-seen = What you saw or heard

## reason
report-s17-reason = So it reaches someone trained for it.

## text
report-s17-opening = This part is about what happened. You can skip all of it.

## option
report-kinds-looks = Looks, gestures or sounds
report-kinds-words = Words, personal questions or messages
report-kinds-pictures = Pictures or videos shown or asked for
report-kinds-filmed = Photographed or filmed without permission
report-kinds-followed = Followed, blocked or not let out
report-kinds-touch = Touched without wanting it, or nearly
report-kinds-force = Force or threats
report-kinds-other = Something else
report-kinds-unnamed = I do not know what to call it

## button
report-health-options = Health care options

# S17b. The reviewers have still to approve these words.

report-more = Add more detail (not needed)

## reason
report-more-reason = If you fill it in, staff need not ask again.

## option
report-more-stared = Kept staring
report-more-asked = Questions about private things
report-more-looks = Comments about body or looks
report-more-flirted = Unwanted advances
report-more-gestures = Sexual gestures
report-more-remarks = Sexual remarks
report-more-showed-media = Showed sexual pictures or videos
report-more-filmed-body = Photographed or filmed a body without permission
report-more-asked-media = Asked for sexual pictures, videos or chat
report-more-exposed = Showed or touched their own private parts
report-more-threatened = Threats in words
report-more-tried-touch = Tried to touch hand, shoulder, hair or leg
report-more-touched = Touched hand, shoulder, hair or leg
report-more-tried-kiss = Tried to kiss
report-more-kissed = Kissed
report-more-tried-private = Tried to touch private parts
report-more-touched-private = Touched private parts
report-more-tried-sex = Tried to force sex
report-more-forced-sex = Forced sex, of any kind

# S18

## label
report-s18 = What do you know about the person who did this?

## reason
report-s18-reason = To find the trip, not to test your memory.

## option
report-other-driver = Driver
report-other-passenger = Passenger
report-other-else = Someone else
report-other-several = More than one person

## label
report-other-known = Name in the app, plate, or anything you remember
report-other-known-by-driver = Name in the app, or anything you remember

# S19

report-s19 = If you want, write it in your own words.

## hint
report-s19-hint = Start anywhere. Fragments are fine. One sentence is enough, for example: “They kept messaging me after the trip.”
report-s19-hint-seen = Write what you saw or heard; no need to guess.
report-s19-hint-short = One sentence is enough. A support worker will listen to you.

## reason
report-s19-reason = Read by the person handling it, not passed around.

## button
report-s19-contact = Rather not write? Ask to be contacted.

# S20

## label
report-s20 = Is it still going on now?

## reason
report-s20-reason = So urgent ones are read first.

## option
report-ongoing-contacts = Still contacts me
report-ongoing-contacts-other = Still contacts them
report-ongoing-place = Knows my home or work
report-ongoing-place-other = Knows their home or work
report-ongoing-pictures = Has pictures or videos of me
report-ongoing-pictures-other = Has pictures or videos of them
report-ongoing-threatens = Threatens

## text
report-ongoing-help = There is help day and night, even before this report is done.
report-ongoing-block = If you want, save the messages first, then block the contact in the app and on the phone.
report-ongoing-share-trip = On the next trip, share the trip from the app with someone you trust.
report-ongoing-first = This report will be read first.

# S21

## label
report-s21 = Anything to attach or mention?

## reason
report-s21-reason = Helps staff keep records before the app deletes them.

## option
report-has-screenshots = Screenshots
report-has-trip-record = Trip record
report-has-media = Photo or recording
report-has-saw = Someone who saw
report-has-other-report = Another report number
report-has-none = None, and that is fine

## hint
report-evidence-private = Private pictures or videos need not be sent; saying they exist is enough.

## label
report-files = Files

## hint
report-files-hint = Location in photos is removed on this phone. Other files are sent as they are.

# S22

## label
report-s22 = Who else may see this?

## reason
report-s22-reason = With nothing ticked, the readers stay our own team, apart from what is named before the first question.

## button
report-share-sees = What they see

## option
report-share-app-no-name = { $viewer }, without my name

## text
report-share-app-no-name-sees = The trip, the time, the place and what happened. Your name and contact are left out. An order code can show who you are.

## option
report-share-app-name = { $viewer }, with my name: { $name }
report-share-app-name-to-write = { $viewer }, with the name I write on this page

## text
report-share-app-name-sees = The trip, the time, the place and what happened, with the name you wrote here.

## text
report-share-uptd-sees = This report and the way to reach you that you chose.

## text
report-share-legal-sees = This report and the way to reach you that you chose.

## option
report-share-totals = Totals with no identity

## text
report-share-totals-sees = How many reports there are, for example in one city in a year. No names, contacts or words of yours.

## option
report-share-none = Nobody else

# S23

## heading
report-s23 = Check before sending
report-s23-note = Check your note

## button
report-see-what-i-have = See what I have
report-change = Change
report-has-answer = There is an answer
report-remove = Remove
report-folded = Show the answer
report-skipped = Some questions were skipped. That is fine.

# Answers that no longer apply

## heading
report-removed = These answers no longer apply

## text
report-removed-text = Your choice changed. If you continue, the answers below are removed.

# S24

## heading
report-s24 = Agree and send

## option
report-consent-send = Send this report to { $organisation }. I can withdraw it later.

## text
report-sealed-to = The report is sealed on this phone. It can be opened by the team with the key { $keys }.
report-no-contact-yet = There is no way to reach you yet. Only the secret code, which you see after sending, brings news.

report-read-first = Read first, before { $time }.
report-read-later = Read in the usual order. Working days until then, at most: { $days }.

## button
report-add-contact = Add a way to reach you
report-not-sooner = It need not be sooner
report-sooner-undo = Undo
report-send = Send
report-undo = Undo
report-delete-now = Delete now
report-delete = Delete everything

## text
report-sent-before = Something was sent from this tab earlier, and it has arrived. Its number and code are not kept on this phone. If you wrote the code down, open { $address }. If not, call { $phone }.
report-deleted-now = Deleted.
report-wiped = The answers are deleted, after the time you chose at the beginning.
report-deleted = All answers have been deleted from this screen.
report-sending = Sending.
report-crowded = Many reports are arriving at once, so sending takes a little longer. Your report is not sent yet, and nothing is lost. If you want to stop for now, press Back.

## button
report-keep = Keep it for myself

# note-end

## heading
report-note-end = A note for yourself

## text
report-note-end-text = This note is not sent to anyone. If the tab is closed, the note is gone.
report-note-end-warning = Anyone who opens this file can read it.

## button
report-copy = Copy
report-print = Print
report-save = Save

# Errors

## heading
report-error-heading = One more thing before you continue

## error
report-e1 = Write a number like 0812 3456 7890, or skip.
report-e1-email = Write an address like name@example.com, or skip.
report-e3 = Tick this box to send. All your answers are still here.
report-e4-way = Choose a way for this number, or skip.
report-e4-address = Write the number or address, or skip.
report-e5 = Up to 5000 letters can be sent. All of it is still here. Make it shorter, and send the rest later with the code. You can also skip.
report-e5-line = There is room for 300 letters here. All of it is still here. Make it shorter, or skip.
report-n1 = Not sent yet. Nothing is lost. Try again when there is signal.
report-n2 = Not sent yet, the problem is on our side. Your answers are still here. You can also call 129.

# S25

## heading
report-s25 = Your report has been sent

## text
report-kind-2 = Thank you for trusting us with this.

## heading
report-reference = Reference

## text
report-reference-use = Use this if you call.

## heading
report-next-heading = What happens next

## text
report-next-read = Read by { $reader } before { $time }.
report-next-read-first = Read first, before { $time }, by { $reader }.

## heading
report-receipt-help = Help

## button
report-done = Done

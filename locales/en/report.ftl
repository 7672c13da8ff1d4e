# The report: questions, answers, reasons, buttons and what is said after sending.
# Screens carry the names that the design gives them; `{ $… }` is filled from the site's settings.

# Words on every screen
report-reason-heading = The reason for this question
report-continue = Continue
report-skip = Skip
report-skip-part = Skip this part
report-back = Back
report-send-what-i-have = Send what I have
report-help-now = Help now
report-unsure = Not sure
report-forgot = I do not remember
report-unknown = I do not know
report-other = Other
report-none = None
report-not-yet-known = I do not know yet
report-write-it = Write it
report-skip-no-harm = You can skip any question. Skipping does not make this report matter less.
report-letters-left = There is room for { $count } more letters.

# Sections
report-section-contact = You and contact
report-section-needs = What you need
report-section-trip = The trip
report-section-happened = What happened
report-section-send = Check and send

# Help numbers
report-call-110 = 110 Police
report-call-112 = 112 Emergency (in some areas)
report-call-119 = 119 Ambulance
report-call-129 = 129 SAPA (women and children)
report-call-healing = 119, then press 8: Healing 119
report-call-148 = 148 LPSK, witness protection
report-help-text = All these numbers are free. Your answers stay here.

# S0
report-s0 = Before you start
report-s0-danger = If you are in danger now
report-kind-1 = What happened is not your fault. You can take it slowly.
report-s0-nothing-sent = Nothing is sent until you press Send.
report-s0-readers = Read by { $readers } trained staff at { $organisation }. Kept for { $days } days, then deleted.
report-s0-limit = One thing we cannot keep private: { $limit }.
report-s0-exit-heading = Quick exit
report-s0-exit = The strip above empties the screen and opens { $neutral }. On a keyboard: press Shift three times. Browser history stays.
report-s0-exit-limits = What it cannot do
report-s0-exit-limits-text = It does not clear browser history, connected accounts, records of the internet provider, or monitoring apps on this phone.

# S2
report-s2 = What would you like to do?
report-s2-reason = So you see what fits your choice.
report-s2-a = Ask to be contacted
report-s2-a-hint = No story. A safe way to reach you is enough.
report-s2-b = Fill in a report
report-s2-b-hint = Stop and send at any point.

# S3
report-s3 = Who is this report about?
report-s3-reason = So the next questions fit.
report-about-self = Me
report-about-known = Someone I know
report-about-seen = Someone I saw (I am a witness)

# S4
report-s4 = At the time, what was your role?
report-s4-other = At the time, what was their role?
report-s4-reason = Help for passengers and drivers differs.
report-role-passenger = Passenger
report-role-driver = Driver (partner)
report-role-parcel = Sender or receiver of goods or food
report-role-nearby = Someone nearby

# S7
report-s7 = How would you like to hear back?
report-s7-reason = Without contact, staff cannot ask or tell you anything. The report is still read.
report-contact-chosen = Be contacted in a way I choose
report-contact-code = No name; I will call with the reference
report-contact-no-reply = No need to hear back
report-contact-order-hint = An order code can show the app company who you are.

# S8a
report-s8a = A safe way to reach you
report-s8a-reason = We use this way and no other.
report-channel-wa = WhatsApp message
report-channel-sms = SMS
report-channel-phone = Phone call
report-channel-email = Email
report-channel-trusted = Through someone I trust
report-address = The number or address
report-add-hours = Add safe hours

# S8b
report-s8b = When is it safe?
report-s8b-reason = Staff do not contact you outside these hours.
report-hours-morning = Morning 08–11
report-hours-midday = Midday 11–15
report-hours-afternoon = Afternoon 15–18
report-hours-eve = Evening 18–21
report-hours-any = Any time
report-hours-not-yet = Not yet, until I tell you
report-tz = Time zone
report-tz-blank = Choose a time zone
report-tz-wib = WIB
report-tz-wita = WITA
report-tz-wit = WIT

# S8c
report-s8c = What should we take care of?
report-s8c-reason = So that hearing from us does not put you at risk.
report-care-message-first = Message before calling
report-care-no-voice = Leave no voice message
report-care-no-topic = Do not name the organisation or topic
report-care-hang-up = If someone else answers, hang up
report-care-once = Once, no repeats
report-call-name = Name we should use
report-call-name-hint = Any name is fine.

# S11
report-s11 = What do you need now?
report-s11-reason = Help need not wait for the report.
report-needs-safe-place = A safe place tonight
report-needs-safe-place-help = SAPA 129 can help find a safe place, day and night.
report-needs-health = Health care
report-needs-health-help = Preventive medicine works best before 72 hours; coming at any time still helps.
report-needs-health-where = Go to a hospital or puskesmas. SAPA 129 can help find someone to go with you.
report-needs-talk = Someone to talk to
report-needs-talk-help = Talk on the phone, with no need to report.
report-needs-company = Company to hospital or police
report-needs-company-help = SAPA 129 can find someone in your area to go with you.
report-needs-legal = Legal help
report-needs-legal-help = SAPA 129 connects you with legal help in your area. LPSK helps protect witnesses.
report-needs-remove-media = Removing a picture or video
report-needs-remove-media-help = Before it is removed, save the link and a screenshot. SAPA 129 can help with the next step.
report-needs-work = Help with account or work
report-needs-work-help = SAPA 129 takes calls from drivers too. About an account, call us at { $phone }.
report-needs-none = Nothing now

# S12
report-s12 = What do you hope this report leads to?
report-s12-reason = Staff start from your choice.
report-s12-note = We do not bring you together with that person. We cannot promise a result.
report-wish-on-record = That it is on record
report-wish-no-match = Not matched with that person again
report-wish-company = Followed up by the app company
report-wish-police = Help to go to police or UPTD PPA
report-wish-options-first = To know my options first

# S13
report-s13 = Which service was it?
report-s13-reason = The code finds the trip with fewer questions.
report-app-gojek = Gojek
report-app-grab = Grab
report-app-maxim = Maxim
report-app-indrive = inDrive
report-app-taxi = Taxi
report-app-no-app = Not through an app
report-service = Kind of service
report-service-motorbike = Motorbike
report-service-car = Car
report-service-delivery = Goods or food delivery
report-order = Order code, if any
report-order-hint = A report works without a code.
report-order-none = None, or the order was cancelled

# S14
report-s14 = About when was it?
report-s14-reason = A rough time is enough to find the trip.
report-when-today = Today
report-when-yesterday = Yesterday
report-when-this-week = This week
report-when-this-month = This month
report-when-longer = Longer ago
report-when-repeated = More than once
report-when-own-hint = for example: in June, in the rainy season
report-part-of-day = Time of day
report-part-morning = Morning
report-part-midday = Midday
report-part-afternoon = Afternoon
report-part-night = Night

# S15
report-s15 = At what point of the trip?
report-s15-reason = So it reaches the right local team.
report-place-before = Before getting in
report-place-on-way = On the way
report-place-leaving = Getting out
report-place-chat = By chat or phone
report-place-after = After the trip
report-place-elsewhere = Elsewhere
report-area = City or area

# S17
report-s17 = What comes closest, if you want to choose
report-s17-seen = What you saw or heard
report-s17-reason = So it reaches someone trained for it.
report-s17-opening = This part is about what happened. You can skip all of it.
report-kinds-looks = Looks, gestures or sounds
report-kinds-words = Words, personal questions or messages
report-kinds-pictures = Pictures or videos shown or asked for
report-kinds-filmed = Photographed or filmed without permission
report-kinds-followed = Followed, blocked or not let out
report-kinds-touch = Unwanted touch, or an attempt
report-kinds-force = Force or threats
report-kinds-other = Something else
report-kinds-unnamed = I do not have a name for it
report-health-options = Health care options

# S19
report-s19 = If you want, write it in your own words.
report-s19-hint = Start anywhere. Fragments are fine. One sentence is enough, for example: “They kept messaging me after the trip.”
report-s19-hint-seen = Write what you saw or heard; no need to guess.
report-s19-reason = Read by the person handling it, not passed around.
report-s19-contact = Rather not write? Ask to be contacted.

# S23
report-s23 = Check before sending
report-change = Change
report-remove = Remove
report-folded = There is an answer. Show
report-skipped = Some questions were skipped. That is fine.
report-tick-yes = Yes

# Answers that no longer apply
report-removed = These answers no longer apply
report-removed-text = Your choice changed. If you continue, the answers below are removed.

# S24
report-s24 = Agree and send
report-consent-send = Send this report to { $organisation }. I can withdraw it later.
report-sealed-to = The report is sealed on this phone. It can be opened by the team with the key { $keys }.
report-send = Send
report-delete = Delete everything
report-deleted = All answers have been deleted from this screen.
report-sending = Sending.

# Errors
report-error-heading = One more thing before you continue
report-e1 = Write a number like 0812 3456 7890, or skip.
report-e1-email = Write an address like name@example.com, or skip.
report-e3 = Tick this box to send. All your answers are still here.
report-n1 = Not sent yet. Nothing is lost. Try again when there is signal.
report-n2 = Not sent yet, the problem is on our side. Your answers are still here. You can also call 129.

# S25
report-s25 = Your report has been sent
report-kind-2 = Thank you for trusting us with this.
report-reference = Reference
report-reference-use = Use this if you call.
report-next-heading = What happens next
report-next-read = Read by { $reader } before { $time }.
report-next-contact = You are contacted only through { $channel }, { $hours }.
report-next-contact-any-hour = You are contacted only through { $channel }.
report-next-contact-later = We wait for word from you before using { $channel }.
report-next-no-contact = We do not contact you. For news, call { $phone } and say the reference.
report-next-sharing = Nothing is passed on without your permission, except the limit named at the start.
report-change-heading = You can change your mind
report-late-changes = Changes made after the first Send are not part of it yet. Tell us by phone.
report-change-text = To stop contact, add something or withdraw the report: call { $phone } and say the reference.
report-receipt-help = Help
report-done = Done

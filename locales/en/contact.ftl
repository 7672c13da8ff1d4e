# How the person will hear back: said before sending, on the receipt, in the mailbox, and to the team.

## heading
contact-heading = How we contact you

# Ways, as they stand in a sentence

## text
contact-wa = by WhatsApp message
contact-sms = by SMS
contact-phone = by phone
contact-email = by email
contact-trusted = through someone you trust

# What happens
contact-only = We contact you { $way } alone: { $address }.
contact-later = We wait for word from you before we contact you { $way }: { $address }.
contact-as-written = We use it as you wrote it.
contact-hours = When: { $hours }.
contact-hours-any = any time
contact-hours-unset = No hours were chosen, so it can be at any time.
contact-zone-unset = No time zone was chosen.
contact-off-shift = outside your driving hours
contact-off-shift-hours = outside your driving hours ({ $shift })

# What is taken care of
contact-care-message-first = We send a message before calling.
contact-care-no-voice = We leave no voice message.
contact-care-no-topic = We do not name the organisation or the topic.
contact-care-hang-up = If someone else answers, we hang up.
contact-care-once = We try once, without repeats.
contact-if-answered = If someone else answers, we say { $words }.
contact-what-you-wrote = what you wrote
contact-then-hang-up = Then we hang up.
contact-missed-call-yes = A missed call is safe.
contact-missed-call-no = A missed call is not safe; we take care to leave none.
contact-missed-call-unsure = We treat a missed call as not safe.
contact-name = We call you { $name }.
contact-name-you-wrote = We call you by the name you wrote.

# By whom
contact-by = Who contacts you: staff of { $organisation }.

# Nobody gets in touch
contact-nobody-code = We do not contact you, because you chose to check with a code.
contact-nobody-no-reply = We do not contact you, because you chose not to hear back.
contact-nobody-no-way = We do not contact you, because no way was chosen.
contact-news-code = News can be seen with the code.
contact-news-phone = For news, call { $phone } and say the reference.

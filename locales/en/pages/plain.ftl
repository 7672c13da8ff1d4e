# The report on one page, for a browser in which the app does not run.

plain-late = The one-page form is further down now.

# Before its first field
plain-heading = One-page form
plain-sealed = What you write here is sealed on our server, not on this phone.
plain-moment = Before that, it lies open on our server for a moment. What is kept is sealed.
plain-code = The secret code for seeing replies is made by our server. You see it after sending.
plain-not-kept = This page keeps nothing on the phone. If you close it, what you wrote is gone.

# Its parts
plain-contact = Ask to be contacted
plain-contact-enough = This part is enough. No story is needed.
plain-to-send = Straight to Send
plain-more = If you want to add more
plain-more-hint = All of it may stay empty. If it is about someone else, answer about that person.
plain-only-for = For those who chose: { $answers }
plain-short-words = Under 18? One sentence is enough. A support worker will listen to you.
plain-no-contact = Without a way and a number under “Ask to be contacted”, only the secret code brings news. You see the code after sending.
plain-to-contact = To Ask to be contacted

# When it comes back
plain-e1 = Write a number like 0812 3456 7890, or leave it empty and choose Not sure.
plain-e1-email = Write an address like name@example.com, or leave it empty and choose Not sure.
plain-e4-way = Choose a way for this number, or leave the number empty.
plain-e4-address = Write the number or address, or choose Not sure.
plain-e5 = Up to 5000 letters can be sent. All of it is still here. Make it shorter, and send the rest later with the code.
plain-e5-line = There is room for 300 letters here. All of it is still here. Make it shorter, then send.
plain-no-keys = Not sent yet. This site is not ready to receive reports. What you wrote is still on this page. You can call { $phone } or 129.
plain-refused = Not sent yet
plain-refused-hint = This did not come from our form. Open the form and send it from there.
plain-refused-long = What you wrote is too long to be sent at once. Press Back in the browser: your words may still be in the form. Copy them first, then send a part. The rest can follow.
plain-refused-link = Open the form

# The receipt
plain-code-heading = Secret code, keep it first
plain-code-fold = Show or hide the code
plain-code-use = Anyone who has this code can read the replies. Write it down in a place that is safe for you.
plain-code-once = Our server made this code. It cannot be shown again once this page is closed.
plain-change-with-code = With this code you can stop contact, add something or withdraw the report.
plain-change-consents = What you allow others to see can be taken back one by one, with this code or by phone: { $names }. What was passed on cannot be taken back by us.
plain-change-consents-by-phone = What you allow others to see can be taken back one by one by phone: { $names }. What was passed on cannot be taken back by us.
plain-change-link = Open the page for the code
plain-change-by-phone = By phone works too: call { $phone } and say the reference.

# Day and hour
plain-moment-in-words = { $weekday } { $date } at { $hour }:{ $minute } { $zone }
plain-day-1 = Monday
plain-day-2 = Tuesday
plain-day-3 = Wednesday
plain-day-4 = Thursday
plain-day-5 = Friday
plain-day-6 = Saturday
plain-day-7 = Sunday

# After a word about a page or a number
plain-thanks = Thank you
plain-thanks-feedback = This is read when we improve the page.
plain-thanks-number = We will check that number.
plain-not-noted = We could not keep this yet. The Back button leads to the page before.
plain-thanks-service = Back to that service
plain-thanks-home = To the front page

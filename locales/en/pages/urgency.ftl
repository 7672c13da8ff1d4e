# Why a report is read first, as the care team reads it.

urgency-child = Under 18, and something is still going on
urgency-safe-place = Needs a safe place tonight
urgency-knows-place = Still threatens or makes contact, and knows the home or work
urgency-threatens = Still threatens
urgency-contacts = Still makes contact
urgency-force = Force or threats, today or yesterday
urgency-health = Needs health care, and three days may not be over
urgency-asked = Asked for it to be read sooner
urgency-taken-back = No; the person said it need not be sooner

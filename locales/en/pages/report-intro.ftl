# What reporting is, and the way in.
intro-heading = Report after a ride
intro-lede = For passengers, drivers and anyone who saw it. It is not your fault, and you decide how much to say.
intro-start = Start
intro-start-note = Opens as a page of its own with a neutral title.
intro-how-heading = How it works
intro-how-skip = You can skip any question. Asking to be contacted is enough, with no story.
intro-how-send = Nothing is sent until you press Send.
intro-how-reader = Your report is read by { $reader } at { $organisation }.
intro-how-keep = It is kept for { $days } days, then deleted.
intro-limit = What cannot be kept private: { $limit }.
intro-sealed-heading = What is protected, and what is not
intro-sealed = In the form that goes step by step, your answers are sealed on this phone before they are sent. In the form on one page, without JavaScript, they are only sealed on the server. Only the team that receives reports has the key to open them.
intro-sealed-not = This does not protect you from someone who sees your screen, or from a phone that somebody watches.
intro-other-heading = Other ways to report
intro-other-line = Choose one, several or none.

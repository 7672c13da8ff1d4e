# The home page.
home-heading = What do you need?
home-lede = What happened is not your fault. You can take it slowly and come back at any time.
home-door-help = I need help
home-door-help-line = Call, or send a message.
home-door-report = I want to report
home-door-report-line = Passenger or driver.
home-door-friend = Someone told me
home-door-learn = I want to learn
home-learn-heading = Learn and help
home-promises-heading = About this site
home-promise-private = This site uses no cookies and does not record what you read.
home-promise-exit = Quick exit is on every page. It empties the screen at once, then opens { $site }. Browser history stays.
home-promise-honest = Statements of law and numbers have sources. No expert has reviewed these texts yet, and every article says so.

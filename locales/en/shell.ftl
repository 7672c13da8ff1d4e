# Words that stand on every page.
site-name = Ruang Aman
skip-to-content = Skip to content
exit-strip-label = Leave this site
exit-label = Quick exit
exit-loading = Loading.
exit-two-more = Shift, press 2 more times to exit.
exit-one-more = Shift, press 1 more time to exit.
exit-cancelled = Exit cancelled.
example-label = Example site
example-strip = Example site. The organisation is made up, the numbers on the Services page are real.
help-now = Help now
help-now-more = All ways to get help now
search = Search
language-name = English
language-missing = The other language could not be loaded. Nothing is lost. Try again when there is a signal.
form-title = Pusat Bantuan

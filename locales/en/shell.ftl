# Words that stand on every page.
exit-label = Quick exit
help-now = Help now

# Words that stand on every page.
exit-label = Keluar cepat
help-now = Bantuan sekarang

# Words that stand on every page.
site-name = Ruang Aman
skip-to-content = Langsung ke isi
exit-strip-label = Keluar dari situs ini
exit-label = Keluar cepat
exit-loading = Memuat.
exit-two-more = Shift, tekan 2 kali lagi untuk keluar.
exit-one-more = Shift, tekan 1 kali lagi untuk keluar.
exit-cancelled = Batal keluar.
example-label = Situs contoh
example-strip = Situs contoh. Lembaganya rekaan, nomor di halaman Layanan asli.
help-now = Bantuan sekarang
help-now-more = Semua cara minta bantuan sekarang
search = Cari
language-name = Bahasa Indonesia
language-missing = Bahasa lain belum bisa dimuat. Tidak ada yang hilang. Coba lagi saat ada sinyal.
form-title = Pusat Bantuan

# The home page.
home-heading = Apa yang kamu butuhkan?
home-lede = Yang terjadi bukan salahmu. Pelan-pelan saja, dan kembali kapan saja.
home-door-help = Saya butuh bantuan
home-door-help-line = Telepon, atau lewat pesan.
home-door-report = Saya ingin melapor
home-door-report-line = Penumpang atau pengemudi.
home-door-friend = Seseorang bercerita kepada saya
home-door-learn = Saya ingin belajar
home-learn-heading = Belajar dan menolong
home-promises-heading = Tentang situs ini
home-promise-private = Situs ini tidak memakai kuki dan tidak mencatat apa yang kamu baca.
home-promise-exit = Tombol Keluar cepat ada di setiap halaman. Layar langsung kosong, lalu terbuka { $site }. Riwayat browser tetap ada.
home-promise-honest = Pernyataan hukum dan angka disertai sumber. Belum ada ahli yang meninjau tulisan di sini, dan itu tertulis di setiap artikel.

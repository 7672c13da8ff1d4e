# The report on one page, for a browser in which the app does not run.

plain-late = Formulir satu halaman sudah ada di bawah.

# Before its first field
plain-heading = Formulir satu halaman
plain-sealed = Isian di sini disegel di server kami, bukan di HP ini.
plain-moment = Sebelum disegel, isinya terbuka sesaat di server kami. Yang disimpan sudah tersegel.
plain-code = Kode rahasia untuk melihat balasan dibuat oleh server kami. Kode itu tampil setelah terkirim.
plain-not-kept = Halaman ini tidak menyimpan isian di HP. Kalau halaman ditutup, isiannya hilang.

# Its parts
plain-contact = Minta dihubungi
plain-contact-enough = Bagian ini saja sudah cukup. Tidak perlu cerita.
plain-to-send = Langsung ke Kirim
plain-more = Kalau mau menambahkan
plain-more-hint = Semua boleh dikosongkan. Kalau ini tentang orang lain, jawab tentang orang itu.
plain-only-for = Untuk yang memilih: { $answers }
plain-short-words = Di bawah 18 tahun? Satu kalimat cukup. Pendamping akan mendengarkan ceritamu.
plain-no-contact = Tanpa cara dan nomor di “Minta dihubungi”, kabar hanya datang lewat kode rahasia. Kode itu tampil setelah terkirim.
plain-to-contact = Ke bagian Minta dihubungi

# When it comes back
plain-e1 = Tulis nomor seperti 0812 3456 7890, atau kosongkan dan pilih Tidak yakin.
plain-e1-email = Tulis alamat seperti nama@contoh.com, atau kosongkan dan pilih Tidak yakin.
plain-e4-way = Pilih cara untuk nomor ini, atau kosongkan nomornya.
plain-e4-address = Tulis nomor atau alamatnya, atau pilih Tidak yakin.
plain-e5 = Yang bisa terkirim sampai 5000 huruf. Semua masih di sini. Pendekkan, lalu kirim sisanya nanti dengan kode.
plain-e5-line = Di sini muat sampai 300 huruf. Semua masih ada. Pendekkan, lalu kirim.
plain-no-keys = Belum terkirim. Situs ini belum siap menerima laporan. Isianmu masih ada di halaman ini. Kamu bisa menelepon { $phone } atau 129.
plain-refused = Belum terkirim
plain-refused-hint = Kiriman ini tidak berasal dari formulir kami. Buka formulirnya dan kirim dari sana.
plain-refused-long = Tulisannya terlalu panjang untuk satu kiriman. Tekan Kembali di browser: tulisanmu mungkin masih ada di formulir. Salin dulu, lalu kirim sebagian. Sisanya bisa menyusul.
plain-refused-link = Buka formulir

# The receipt
plain-code-heading = Kode rahasia, simpan dulu
plain-code-fold = Tampilkan atau tutup kode
plain-code-use = Siapa pun yang punya kode ini bisa membaca balasan. Tulis di tempat yang aman untukmu.
plain-code-once = Kode ini dibuat oleh server kami dan tidak bisa ditampilkan lagi setelah halaman ini ditutup.
plain-change-with-code = Dengan kode ini kamu bisa minta berhenti dihubungi, menambah sesuatu, atau menarik laporan.
plain-change-consents = Izin untuk pihak lain bisa ditarik satu per satu, dengan kode ini atau lewat telepon: { $names }. Yang sudah diteruskan tidak bisa kami tarik kembali.
plain-change-consents-by-phone = Izin untuk pihak lain bisa ditarik satu per satu lewat telepon: { $names }. Yang sudah diteruskan tidak bisa kami tarik kembali.
plain-change-link = Buka halaman untuk kode
plain-change-by-phone = Lewat telepon juga bisa: hubungi { $phone } dan sebutkan nomor rujukan.

# Day and hour
plain-moment-in-words = { $weekday }, { $date } pukul { $hour }.{ $minute } { $zone }
plain-day-1 = Senin
plain-day-2 = Selasa
plain-day-3 = Rabu
plain-day-4 = Kamis
plain-day-5 = Jumat
plain-day-6 = Sabtu
plain-day-7 = Minggu

# After a word about a page or a number
plain-thanks = Terima kasih
plain-thanks-feedback = Jawaban ini dibaca waktu kami memperbaiki halaman.
plain-thanks-number = Nomor itu akan kami periksa.
plain-not-noted = Ini belum bisa kami simpan. Halaman sebelumnya masih bisa dibuka dengan tombol Kembali.
plain-thanks-service = Kembali ke layanan tadi
plain-thanks-home = Ke halaman depan

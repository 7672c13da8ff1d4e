# Files that are attached: choosing them, what becomes of them on the phone, and how far they are.

## error
report-e2 = Pilih berkas foto, PDF, atau suara di bawah 10 MB. Berkas lain tetap tersimpan di sini.

## button
evidence-choose = Pilih berkas

## hint
evidence-limit = Paling banyak 5 berkas: foto, PDF, suara, atau ekspor percakapan WhatsApp, masing-masing di bawah 10 MB. Foto boleh lebih besar; nanti dikecilkan di HP ini. Tidak perlu dilampirkan kalau tidak mau.
evidence-camera = Foto yang diambil sekarang bisa tetap tersimpan di HP ini.
evidence-full = Sudah ada 5 berkas. Untuk menambah yang lain, hapus salah satu.

## heading
evidence-heading = Lampiran

## label
evidence-name = lampiran-{ $number }
evidence-picture = Foto atau gambar
evidence-pdf = PDF
evidence-sound = Suara
evidence-chat = Percakapan
evidence-file = Berkas
evidence-kilobytes = kB
evidence-megabytes = { $whole },{ $tenth } MB

## text
evidence-cleaning = Sedang disiapkan di HP ini.
evidence-slow = Ini lama di HP ini. Boleh ditunggu, atau hapus saja; laporan tetap bisa dikirim.
evidence-late = Belum siap. Kalau sudah siap, menyusul sendiri selama halaman ini terbuka.
evidence-unreadable = Berkas ini tidak bisa dibaca dari sini. Simpan dulu ke HP, lalu pilih lagi. Berkas lain tetap di sini.
evidence-too-many = Sudah ada 5 berkas, jadi yang ini tidak ikut. Hapus salah satu, lalu pilih yang ini lagi.
evidence-cut = Ujung berkas ini tidak ada, jadi sebagian mungkin hilang. Kalau punya yang utuh, pilih yang utuh.
evidence-chat-unread = Baca dulu isinya. Semuanya dikirim apa adanya, juga nama dan nomor orang lain di dalamnya. Belum ikut dikirim; kamu yang memilih.
evidence-lost = Belum sampai waktu halaman ini dimuat ulang, dan tidak ada lagi di sini. Pilih lagi kalau masih mau dikirim.
evidence-archive = Ekspor percakapan dengan foto. Centang foto yang mau dilampirkan. Semuanya paling banyak 5 berkas.
evidence-archive-bad = ZIP ini tidak bisa dibuka di sini. Di WhatsApp, pilih ekspor tanpa media, lalu pilih berkas itu di sini. Berkas lain tetap di sini.
evidence-chat-between = Di antaranya ada { $count } baris lagi, yang juga dikirim.
evidence-cost = Lampiran dikirim setelah laporan, dan memakai kira-kira { $size } kuota internet. Bisa dibatalkan kapan saja.
evidence-cleaned = Siap. Lokasi dan keterangan lain pada foto sudah dihapus.
evidence-first-frame = Siap. Gambar ini bergerak; yang dikirim gambar pertamanya. Lokasi dan keterangan lain sudah dihapus.
evidence-as-is = Siap, dikirim apa adanya. Di dalamnya bisa ada nama, tempat, atau waktu.
evidence-unclean = Lokasi pada gambar ini tidak bisa dihapus di HP ini. Di dalamnya bisa ada tempat dan waktu. Belum ikut dikirim; kamu yang memilih.

## button
evidence-send-as-is = Kirim apa adanya
evidence-chat-show = Lihat isinya

## text
evidence-waiting = Menunggu giliran.
evidence-under-way = { $done } dari { $all } sudah sampai.
evidence-trouble = Belum sampai semua. Dicoba lagi sendiri selama halaman ini terbuka.
evidence-arrived = Sudah sampai.
evidence-cancelled = Dibatalkan.

## button
evidence-cancel = Batalkan
evidence-try-again = Coba lagi sekarang

## text
evidence-stay = Lampiran menyusul. Biarkan halaman ini terbuka sampai semuanya sampai.
evidence-all-arrived = Semua lampiran sudah sampai.
evidence-some-left = Laporan sudah sampai tanpa sebagian lampiran. Mana yang belum ikut, tertulis di bawah.

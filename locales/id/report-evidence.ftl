# Files that are attached: choosing them, what becomes of them on the phone, and how far they are.

## error
report-e2 = Pilih berkas foto, PDF, atau suara di bawah 10 MB. Berkas lain tetap tersimpan di sini.

## button
evidence-choose = Pilih berkas

## hint
evidence-limit = Paling banyak 5 berkas: foto, PDF, atau suara, masing-masing di bawah 10 MB. Tidak perlu dilampirkan kalau tidak mau.
evidence-camera = Foto yang diambil sekarang bisa tetap tersimpan di HP ini.
evidence-full = Sudah ada 5 berkas. Untuk menambah yang lain, hapus salah satu.

## heading
evidence-heading = Lampiran

## label
evidence-name = lampiran-{ $number }
evidence-picture = Foto atau gambar
evidence-pdf = PDF
evidence-sound = Suara
evidence-file = Berkas
evidence-kilobytes = kB
evidence-megabytes = { $whole },{ $tenth } MB

## text
evidence-cleaning = Sedang disiapkan di HP ini.
evidence-cleaned = Siap. Lokasi dan keterangan lain pada foto sudah dihapus.
evidence-first-frame = Siap. Gambar ini bergerak; yang dikirim gambar pertamanya. Lokasi dan keterangan lain sudah dihapus.
evidence-as-is = Siap, dikirim apa adanya. Di dalamnya bisa ada nama, tempat, atau waktu.
evidence-unclean = Lokasi pada gambar ini tidak bisa dihapus di HP ini. Di dalamnya bisa ada tempat dan waktu. Belum ikut dikirim; kamu yang memilih.

## button
evidence-send-as-is = Kirim apa adanya

## text
evidence-waiting = Menunggu giliran.
evidence-under-way = { $done } dari { $all } bagian sudah sampai.
evidence-trouble = Belum sampai semua. Dicoba lagi sendiri selama halaman ini terbuka.
evidence-arrived = Sudah sampai.
evidence-cancelled = Dibatalkan.

## button
evidence-cancel = Batalkan
evidence-try-again = Coba lagi sekarang

## text
evidence-stay = Lampiran menyusul. Biarkan halaman ini terbuka sampai semuanya sampai.
evidence-all-arrived = Semua lampiran sudah sampai.

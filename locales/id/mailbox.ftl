# Coming back with a code, and changing one's mind. Shown on the receipt and on the page for coming
# back.

# The code

## heading
mailbox-heading = Kembali dengan kode

## text
mailbox-intro = Di sini kamu bisa melihat kabar, menambah sesuatu, atau menarik laporan.
mailbox-without-the-app = Halaman ini belum bisa terbuka di browser ini. Telepon { $phone } dan sebutkan nomor rujukan.

## label
mailbox-code = Kode rahasia

## hint
mailbox-code-hint = 20 angka, ditulis empat-empat. Boleh pakai spasi.

## button
mailbox-open = Buka

## text
mailbox-busy = Sebentar.

## error
mailbox-no-match = Kode ini belum cocok. Periksa angka, atau telepon { $phone }.
mailbox-no-memory = Memori HP ini belum cukup untuk membuka kode. Tutup aplikasi lain lalu coba lagi, atau telepon { $phone }.
mailbox-trouble = Belum berhasil tersambung. Tidak ada yang hilang. Coba lagi saat ada sinyal.

## text
mailbox-lost = Kode hilang? Buat laporan baru dan sebutkan nomor rujukannya, atau telepon { $phone }. Kode lama tidak bisa dibuat ulang.

# How far the report is
mailbox-reference = Nomor rujukan { $reference }

## heading
mailbox-status-sent = Terkirim
mailbox-status-reading = Sedang dibaca
mailbox-status-message = Ada pesan untukmu
mailbox-status-waiting = Menunggu pilihanmu
mailbox-status-withdrawn = Laporan sudah ditarik
mailbox-status-done = Selesai

## text
mailbox-since = Sejak { $time }.
mailbox-next-team-by = Berikutnya: dibaca oleh { $reader } sebelum { $time }.
mailbox-next-team = Sekarang giliran petugas.
mailbox-next-you = Giliranmu, kalau kamu mau. Tidak ada batas waktunya.
mailbox-next-nobody = Untuk sekarang tidak ada yang perlu dilakukan. Kamu tetap bisa menulis kapan saja.
mailbox-files = Lampiran yang sudah sampai: { $arrived } dari { $all }.

# Messages

## heading
mailbox-letters = Pesan

## text
mailbox-from-team = Petugas
mailbox-from-you = Kamu
mailbox-added-answers = Jawaban atau lampiran tambahan.
mailbox-consent-change = Perubahan izin.
mailbox-handed = Diteruskan: { $name }.

## button
mailbox-reply-delete = Hapus balasan ini dari sini

## text
mailbox-reply-deleted = Isi balasan ini sudah dihapus.
mailbox-unproven = Ada pesan yang asalnya tidak bisa kami periksa, jadi tidak ditampilkan. Tanyakan lewat telepon { $phone }.

# Changing one's mind

## heading
mailbox-change-heading = Berubah pikiran?

## button
mailbox-stop = Berhenti dihubungi

## text
mailbox-stopped = Petugas tidak menghubungi kamu lagi. Pesan lewat kode tetap bisa.

## button
mailbox-add = Tambah sesuatu

mailbox-change-fold = Ubah pikiran
mailbox-answer-send = Kirim jawaban

## label
mailbox-answer = Jawab, kalau mau
mailbox-add-label = Tulis tambahannya

## button
mailbox-add-send = Kirim tambahan

## text
mailbox-added = Tambahan sudah terkirim.

## error
mailbox-full = Kotak pesan ini penuh, paling tidak sampai tim membaca isinya. Kalau perlu sekarang, bisa telepon { $phone }.
mailbox-too-long = Belum terkirim, karena satu tambahan memuat sampai 5000 huruf. Semua masih di sini. Kirim sebagian dulu, lalu sisanya.

## label
consent-heading = Izin yang kamu beri

## option
consent-app-name = { $viewer }, dengan nama saya

## text
consent-given = Diizinkan. Menurut catatan petugas, belum diteruskan.
consent-handed = Sudah diteruskan pada { $time }. Yang sudah diteruskan tidak bisa kami tarik kembali.
consent-taken-back = Izin ini sudah kamu tarik. Menurut catatan petugas, belum diteruskan.
consent-handed-stopped = Sudah diteruskan pada { $time }, dan itu tidak bisa kami tarik kembali. Kamu sudah minta supaya tidak diteruskan lagi.

## button
consent-take-back = Tarik izin ini
consent-stop = Jangan teruskan lagi
consent-give-again = Izinkan lagi

## text
consent-changed = Perubahan izin sudah terkirim.

## text
mailbox-withdraw-what = Menarik laporan menghapus isi, pesan, dan lampirannya dari tempat kami. Yang tinggal nomor rujukan dan waktunya.
mailbox-withdraw-limits = Yang sudah diteruskan atas izinmu tidak bisa kami tarik kembali.

## button
mailbox-withdraw = Tarik laporan
mailbox-withdraw-now = Tarik sekarang
mailbox-not-now = Tidak sekarang

## text
mailbox-withdrawn = Laporan { $reference } sudah ditarik pada { $time }. Isinya sudah dihapus dari tempat kami.

## button
mailbox-close = Tutup

# A hidden screen
report-pause = Istirahat sebentar

## heading
curtain-hidden = Layar disembunyikan.

## button
curtain-resume = Lanjutkan

# A tab that was opened again

## heading
report-restore = Ada isian yang belum selesai.

## hint
report-restore-files = Kalau tadi kamu memilih berkas, pilih lagi. Berkas tidak ikut disimpan.

## button
report-restore-delete = Hapus

# The receipt: the code, what to keep, and what happens to late changes.

## heading
report-code = Kode rahasia, simpan dulu

## text
report-code-what = Kode ini membuka kabar dan balasan di { $address }. Siapa pun yang punya kode ini bisa membaca balasan.

## button
report-show-code = Tampilkan kode
report-hide-code = Sembunyikan
report-code-written = Sudah saya tulis
report-code-not-needed = Saya tidak butuh kode

## text
report-code-write = Paling aman: tulis di kertas.
report-code-hidden = Kode tersembunyi. Bisa ditampilkan lagi sampai halaman ini ditutup.
report-code-kept = Sudah menyimpan kode? Tekan sekali lagi untuk menutup halaman ini.
report-code-lost = Kode yang hilang tidak bisa dibuat ulang. Kalau hilang, telepon { $phone } dengan nomor rujukan, atau buat laporan baru.
report-code-none = HP ini belum bisa membuat kode. Laporanmu sudah sampai. Untuk kabar, telepon { $phone } dan sebutkan nomor rujukan.

report-keep-copied = Sudah disalin.
report-keep-not-copied = Belum tersalin. Tulis saja di kertas.
report-keep-warning = Salinan bisa dibaca aplikasi lain, dan beberapa papan ketik menyimpannya. Berkas catatan.txt tinggal di HP ini sampai kamu hapus.

## heading
report-copy-heading = Salinan laporan

## text
report-copy-once = Salinan ini tidak bisa diambil lagi nanti.
report-copy-shared = Siapa pun yang membuka salinannya bisa membacanya.

## button
report-copy-show-anyway = Tetap tampilkan
report-copy-show = Tampilkan salinan

## text
report-copy-head = Nomor rujukan { $reference }, { $time }

report-copy-others = Orang lain mungkin bisa membuka HP ini. Salinan yang tampil atau tersimpan bisa mereka baca.
report-calming = Dua latihan pelan untuk menenangkan diri
report-next-deleted = Disimpan sampai { $day }, lalu dihapus.
report-next-sharing = Yang diteruskan ke luar tim kami: yang kamu centang, dan yang disebut sebelum pertanyaan pertama.
report-late-going = Perubahan setelah Kirim yang pertama sedang ditambahkan.
report-late-added = Perubahan setelah Kirim yang pertama sudah ditambahkan.
report-late-changes = Perubahan setelah Kirim yang pertama belum ikut terkirim. Tulis lewat Tambah sesuatu.
report-change-text = Berhenti dihubungi, menambah sesuatu, atau menarik laporan: telepon { $phone } dan sebutkan nomor rujukan.

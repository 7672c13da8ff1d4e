# Cara memakai perintah `care`: perintahnya, pilihannya, dan yang tidak bisa dimengerti.

# commands

care-command-care = Perintah untuk tim: membuat kunci, menampilkan daftar laporan, membukanya, dan membalas
care-command-keygen = Membuat sepasang kunci: kunci pribadi ke berkas, kunci publik ke layar
care-command-rotate = Membuat kunci baru untuk laporan baru, menggantikan yang sedang dipakai
care-command-list = Menampilkan laporan yang belum selesai: yang mendesak dulu, lalu yang paling lama
care-command-open = Membuka satu laporan dengan kunci pribadi: jawaban, pesan, dan berkas
care-command-reply = Menulis ke orangnya; pesannya dibaca dari masukan standar
care-command-draft = Menampilkan balasan yang sudah ditulis dan belum dikirim
care-command-status = Menandai sejauh mana sebuah laporan, tanpa kata-kata
care-command-handed = Mencatat bahwa sesuatu sudah diteruskan, supaya orangnya bisa membacanya
care-command-claim = Memberi tahu tim bahwa kamu menangani sebuah laporan
care-command-note = Meninggalkan catatan untuk tim; dibaca dari masukan standar
care-command-withdraw = Menghapus laporan karena orangnya meminta; rujukannya dibaca dari masukan standar
care-command-log = Menampilkan siapa membuka apa, dan kapan
care-command-opinions = Menampilkan apakah halaman membantu, nomor mana yang keliru, dan apa kata pembaca
care-command-export = Menulis satu kasus, terbuka, ke map baru: teks, JSON, dan berkas
care-command-help = Menampilkan bantuan ini, atau bantuan sebuah perintah

# what stands beside them

care-arg-lang = Bahasa program ini: id atau en (CARE_LANG; kalau tidak ada, bahasa sistem)
care-arg-help = Menampilkan bantuan ini
care-arg-version = Menampilkan versi
care-arg-subcommand = Sebuah perintah
care-arg-api = API tim pada API pelaporan (CARE_API); kalau tidak disebut http://127.0.0.1:8081
care-arg-token-file = Berkas berisi token, hanya untuk pengguna ini (CARE_TOKEN_FILE); kalau tidak, isi CARE_TOKEN
care-arg-database = Berkas basis data itu sendiri, sebagai ganti API tim
care-arg-reference = Nomor rujukan laporan, misalnya A7K-39Q
care-arg-log-reference = Hanya laporan ini
care-arg-keys = Berkas kunci pribadi, atau map berisi berkas seperti itu; boleh lebih dari satu kali
care-arg-list-keys = Berkas kunci pribadi, atau map berisi berkas seperti itu, untuk menampilkan siapa menangani yang mana
care-arg-opinions-keys = Berkas kunci pribadi, atau map berisi berkas seperti itu, untuk membaca kata-katanya
care-arg-out = Map yang dibuat
care-arg-keygen-out = Map tempat care.key dan care.pub ditulis; kalau tidak disebut, map ini
care-arg-rotate-out = Map untuk kunci baru; kalau tidak, map kunci lama
care-arg-site = Berkas situs dengan kunci publik tim (CARE_SITE); kalau tidak, API tim yang menyebutnya
care-arg-keygen-site = Sebut kunci publiknya di berkas situs ini, sebagai satu penerima lagi untuk laporan baru
care-arg-rotate-site = Berkas situs yang menyebut bagian publiknya
care-arg-key = Kunci pribadi yang sedang dipakai
care-arg-save-files = Simpan berkas laporan ke map ini, dengan nama netral
care-arg-status = being-read atau waiting-for-you; yang lain disertai pesan
care-arg-reply-status = Sejauh mana laporannya mulai sekarang; kalau tidak disebut message-for-you
care-arg-send-anyway = Tetap kirim pesannya walau ada kata yang diatur aturan tim
care-arg-template = Kata-kata yang sudah jadi: first atau again
care-arg-from = Nama depanmu, untuk kata-kata yang sudah jadi
care-arg-print = Hanya tampilkan kata-katanya, untuk dikirim lewat cara yang dipilih orangnya
care-arg-draft = Kirim balasan yang sudah ditulis dan belum dikirim
care-arg-recipient = Kepada siapa: app_no_name, app_name, uptd, legal, atau totals
care-arg-without-consent = Sudah diteruskan walau orangnya tidak mengizinkan, misalnya karena diharuskan hukum
care-arg-name = Namamu, seperti dikenal tim (CARE_NAME)
care-arg-release = Kamu tidak menanganinya lagi
care-arg-take-over = Walaupun orang lain yang menanganinya
care-arg-urgent = Hanya yang mendesak
care-arg-late = Hanya yang belum mulai dibaca sampai lewat waktunya
care-arg-unread = Hanya yang belum mulai dibaca, atau ada pesan baru
care-arg-since = Hanya yang diterima pada hari ini atau sesudahnya, misalnya 2026-11-22
care-arg-mine = Hanya yang kamu tangani
care-arg-all = Juga yang sudah selesai
care-arg-page = Halaman yang ditampilkan; kalau tidak disebut 1
care-arg-per-page = Berapa laporan dalam satu halaman; kalau tidak disebut 50

# around them

care-usage-usage = Pemakaian:
care-usage-commands = Perintah
care-usage-arguments = Isian
care-usage-options = Pilihan
care-usage-more = Selengkapnya: `care --help`.
care-usage-no-command = sebut sebuah perintah
care-usage-missing = ini belum disebut: { $what }
care-usage-unknown = `{ $what }` tidak dikenal
care-usage-value = `{ $value }` tidak cocok untuk { $what }
care-usage-value-why = `{ $value }` tidak cocok untuk { $what }: { $why }
care-usage-no-value = { $what } perlu sebuah nilai
care-usage-conflict = { $what } tidak bisa bersama { $other }
care-usage-other = ini tidak bisa dimengerti
care-usage-choose-status = pilih sent, being-read, message-for-you, waiting-for-you, atau done
care-usage-choose-recipient = pilih app_no_name, app_name, uptd, legal, atau totals

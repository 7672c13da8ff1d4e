# Yang dikatakan perintah `care`.

# list

care-no-page = tidak ada halaman { $page }; yang terakhir { $last }
care-no-reports = belum ada laporan
care-no-reports-like-this = tidak ada laporan seperti ini; `care list --all` menampilkan semuanya
care-page-of = halaman { $page } dari { $pages }, { $count } laporan; --page menampilkan yang lain
care-column-reference = RUJUKAN
care-column-received = DITERIMA
care-column-read-by = DIBACA SEBELUM
care-column-language = BAHASA
care-column-status = STATUS
care-column-note = CATATAN
care-column-withdrawn = DITARIK
care-column-when = KAPAN
care-column-who = SIAPA
care-column-what = APA
care-column-day = HARI
care-column-yes = YA
care-column-no = TIDAK
care-column-page = HALAMAN
care-column-times = KALI
care-column-wrong-number = NOMOR KELIRU
care-late = terlambat
care-due-soon = hampir jatuh tempo
care-urgent = mendesak
care-under-18 = di bawah 18
care-awaits-reply = menunggu balasan
care-one-new-message = 1 pesan baru
care-new-messages = { $count } pesan baru
care-contact-stopped = tidak mau dihubungi lagi

# keys

care-key-written = Kunci pribadi ada di { $file }. Siapa pun yang memegangnya bisa membaca semua laporan, dan tanpa kunci itu tidak ada yang bisa: simpan salinannya di tempat aman, jangan pernah di server.
care-public-key-for-site = Kunci publik untuk care_keys di berkas situs:
care-out-taken = { $file } sudah ada dan tidak pernah ditimpa; pilih map lain dengan --out
care-out-unwritable = { $file } tidak bisa ditulis; buat mapnya, atau pilih yang lain dengan --out
care-other-keys = ini tidak disegel untuk satu pun dari { $count } kunci ini; coba kunci yang dipakai waktu itu
care-folder-unreadable = map { $folder } tidak bisa dibaca
care-no-key-files = di map { $folder } tidak ada berkas berakhiran .key; sebut berkas yang ditulis care keygen
care-key-unreadable = kunci { $file } tidak bisa dibaca; sebut berkas yang ditulis care keygen
care-key-unusable = kunci { $file } tidak bisa dipakai
care-key-open-to-others = kunci { $file } bisa dibaca orang lain; batasi dengan `chmod 600`
care-token-open-to-others = token { $file } bisa dibaca orang lain; batasi dengan `chmod 600`
care-key-rotated = Kunci pribadi yang baru ada di { $new }; simpan salinannya di tempat aman. Simpan juga { $old }: laporan sebelumnya disegel untuk kunci itu. `--key` menerima keduanya, atau map tempatnya.
care-site-unreadable = berkas situs { $file } tidak bisa dibaca
care-site-no-toml = berkas situs bukan TOML
care-site-other-key = { $file } tidak menyebut bagian publik kunci ini di care_keys; sebut kunci yang sedang dipakai
care-site-unwritable = { $file } tidak bisa ditulis; beri pengguna ini hak menulis, atau tulis care_keys sendiri
care-site-next = { $file } sudah menyebutnya. Laporan disegel untuk kunci ini setelah situs dibangun dari berkas ini (`cargo xtask build --site FILE`), dipasang, dan API pelaporan dijalankan ulang.
care-site-no-list = care_keys di berkas situs bukan daftar

# getting in

care-no-token = belum ada token; sebut berkasnya dengan --token-file, atau isi CARE_TOKEN
care-token-unreadable = token { $file } tidak bisa dibaca
care-no-address = { $address } bukan alamat API tim
care-other-machine = { $address } bukan alamat di mesin ini; dari mesin lain, buat terowongan ke sana (docs/care.md) lalu sebut http://127.0.0.1:8081
care-no-answer = API tim tidak menjawab; periksa apakah API pelaporan berjalan dengan --care-listen, atau sebut alamat lain dengan --api
care-messages-missing = pesan dari { $reference } belum lengkap; coba lagi
care-was-withdrawn = { $reference } ditarik pada { $at }; tidak ada isinya yang tersimpan
care-no-report = tidak ada laporan dengan rujukan { $reference }; `care list` menampilkan semuanya
care-other-mailbox = laporan ini milik kotak pesan lain dari yang disebut basis data; jangan dibalas

# one report

care-not-told = Orangnya belum diberi tahu bahwa laporannya dibaca: { $error }
care-field-language = Bahasa
care-field-contact = Kontak
care-field-reference = Rujukan
care-field-received = Diterima
care-field-read-by = Dibaca sblm
care-field-form = Formulir
care-field-urgent = Mendesak
care-field-under-18 = Di bawah 18
care-field-awaits-reply = Tunggu balas
care-field-status = Status
care-field-warning = Perhatian
care-yes = ya
care-no = tidak
care-status-since = { $status } sejak { $at }
care-stopped-by-person = dihentikan oleh orangnya pada { $at }
care-names-topic = kata-kata kalau orang lain yang menjawab menyebut topiknya: { $words } (L7); sepakati kata lain dulu
care-message-of-person = Pesan { $number } dari orangnya, { $at }
care-message-of-team = Pesan { $number } dari tim, { $at }
care-missing-of-person = Pesan { $number } dari orangnya tidak ada
care-missing-of-team = Pesan { $number } dari tim tidak ada
care-deleted-by-person = dihapus oleh orangnya
care-with-file = dengan { $file }
care-status-line = status: { $status }
care-files = Berkas
care-files-without-key = { $count } lagi tanpa kunci untuk membukanya
care-file-missing = belum sampai
care-file-whole = lengkap
care-file-part = { $received } dari { $size } bita sudah sampai
care-save-taken = { $file } sudah ada dan tidak pernah ditimpa; pilih map lain dengan --save-files
care-save-unwritable = { $file } tidak bisa ditulis; buat mapnya, atau pilih yang lain dengan --save-files
care-saved = tersimpan { $file }
care-not-saved = tidak tersimpan { $file }: { $error }
care-export-warning = { $folder } memuat kasus ini dalam keadaan terbuka: siapa pun yang membaca disk ini, atau salinannya, membaca kasusnya. Isinya tetap ada walau laporan ditarik atau waktunya habis: hapus begitu tidak diperlukan lagi.
care-export-taken = { $folder } sudah ada; kasus diekspor ke map baru, pilih yang lain dengan --out
care-export-unmade = { $folder } tidak bisa dibuat; pilih tempat lain dengan --out
care-export-open = disk { $folder } tidak menyimpan hak akses, sehingga orang lain bisa membaca kasusnya; pilih yang lain dengan --out
care-unwritable = { $file } tidak bisa ditulis

# replies

care-write-message = Tulis pesannya, lalu akhiri dengan Ctrl-D di baris tersendiri:
care-message-no-utf8 = pesannya tidak bisa dibaca; tulis sebagai UTF-8
care-message-empty = pesannya kosong; tulis ke masukan standar
care-status-sent = laporan berstatus `sent` hanya sampai tim memberi status lain
care-status-message = `message-for-you` disertai pesan; tulis dengan `care reply`
care-status-done = tidak ada yang diberi tahu `done` tanpa alasan dan apa yang masih bisa dilakukan; tulis keduanya dengan `care reply --status done`
care-held-back = pesannya belum dikirim; sampaikan dengan cara lain, atau baca baris di atas lalu kirim dengan --send-anyway
care-reply-kept = Tulisanmu disimpan tersegel di { $file }: `care draft { $reference }` menampilkannya, `care reply { $reference } --draft` mengirimnya
care-reply-not-kept = Tulisanmu tidak bisa disimpan: { $error }
care-status-now = { $reference } sekarang { $status }
care-mailbox-full = kotak pesan ini tidak menerima pesan lagi
care-mailbox-changed = kotak pesan { $reference } berubah sementara itu; buka laporannya lalu tulis lagi
care-no-draft-key = tidak ada kunci untuk menyimpan balasan
care-draft-unwritable = balasan tidak bisa disimpan di { $file }
care-no-draft = tidak ada balasan tersimpan untuk { $reference }; tidak ada apa-apa di { $file }
care-draft-damaged = balasan yang tersimpan rusak

# withdrawing and opinions

care-withdrawn-now = { $reference } ditarik; jawaban, pesan, dan berkasnya dihapus
care-withdraw-ask = Ini menghapus { $reference } untuk selamanya, bagi tim dan bagi orangnya. Lakukan hanya kalau orangnya yang meminta. Tulis rujukannya sekali lagi:
care-withdraw-unread = rujukan tidak bisa dibaca dari masukan standar
care-not-deleted = tidak ada yang dihapus; tulis { $reference } ke masukan standar untuk menariknya
care-words-sealed = tersegel; sebut --key untuk membacanya

# what the parts say

care-problem-token = Tidak ada anggota tim dengan token ini; minta yang baru, `ruang-aman-api care-token` memberikannya
care-problem-not-found = Tidak ditemukan; tidak ada laporan dengan rujukan ini, atau tidak ada berkas lengkap dengan id ini
care-problem-withdrawn = Laporannya sudah ditarik; tidak ada isinya yang tersimpan
care-problem-conflict = Ada pesan lain yang lebih dulu; buka lagi laporannya
care-problem-limit = Jumlahnya sudah sebanyak yang boleh
care-problem-too-large = Itu terlalu panjang untuk dikirim; pendekkan, atau kirim dua kali
care-problem-unavailable = Layanannya sedang tidak tersedia; coba lagi sebentar lagi
care-problem-other = API pelaporan menolak: { $title }; { $detail }
care-report-other-key = laporan ini tidak disegel untuk kunci { $key }; coba kunci yang dipakai waktu itu
care-report-altered = laporan ini berubah setelah disegel; tidak bisa dibuka
care-report-unreadable = segelnya terbuka, tetapi isinya bukan laporan yang bisa dibaca versi ini; perbarui program ini
care-message-too-long = pesannya terlalu panjang; pendekkan, atau kirim dua kali
care-message-altered = pesan ini berubah atau milik tempat lain; tidak bisa dibuka
care-message-unreadable = pesannya terbuka, tetapi isinya tidak bisa dibaca versi ini; perbarui program ini
care-no-randomness = perangkat ini tidak memberi angka acak yang aman; coba perangkat lain
care-seal-keys = ada kunci tim yang tidak bisa dipakai menyegel; periksa kunci tim di berkas situs
care-not-a-public-key = bukan kunci publik tim; awalannya `ra-care-pub1-`, seperti yang dicetak `care keygen`
care-not-a-care-key = bukan kunci pribadi tim; berkasnya berisi satu baris berawalan `ra-care-key1-`
care-file-altered = berkas ini tidak utuh atau berubah; tidak bisa dibuka
care-not-a-reference = bukan nomor rujukan; isinya enam huruf dan angka, seperti A7K-39Q
care-not-an-answer = jawaban API pelaporan tidak bisa dibaca; pakai `care` dari versi yang sama
care-not-a-token = bukan token tim; awalannya `ra-care-token1-`, seperti yang dicetak `ruang-aman-api care-token add`
care-store-unusable = basis data { $path } tidak bisa dipakai ({ $reason }); buat mapnya dan beri pengguna ini hak menulis, atau pilih berkas lain dengan --database
care-store-unreadable = basis data { $path } tidak bisa dibaca ({ $reason }); sebut berkas yang ditulis API pelaporan
care-store-absent = tidak ada basis data di { $path }; sebut berkas yang ditulis API pelaporan
care-store-newer = basis data { $path } tidak cocok dengan versi ini ({ $reason }); pakai versi yang menulisnya, atau yang lebih baru
care-store-older = basis data { $path } ditulis versi lama ({ $reason }); jalankan API pelaporan versi ini satu kali
care-store-damaged = ada nilai rusak di { $column } dalam basis data; pulihkan dari cadangan
care-store-ledger = catatan penghapusan tidak bisa dipakai ({ $reason }); beri pengguna ini hak menulis, atau pilih berkas lain dengan --ledger
care-store-full = tidak ada ruang di sisi basis data ({ $reason }); kosongkan sebagian disknya
care-store-failed = basis data tidak berhasil: { $reason }

# staff rules

care-rule-l1 = menanyakan alasan
care-rule-l2 = keraguan
care-rule-l3 = cap atau sebutan
care-rule-l4 = menyalahkan, atau soal tubuh
care-rule-l6 = janji
care-rule-l7 = topiknya di dalam pesan
care-rule-l8 = mengecilkan
care-rule-l9 = meminta semuanya
care-rule-l10 = menanyakan apakah yakin
care-rule-l11 = memerintah
care-rule-p2 = menanyakan yang tidak pernah ditanyakan
care-rule-p3 = mempersoalkan jawaban yang dilewati
care-rule-p5 = mengatur pertemuan, permintaan maaf, atau mediasi
care-rule-p6 = menghubungi pihak lain lebih dulu
care-rule-p7 = memberi tugas, bukan pilihan
care-finding = “{ $word }”: { $what } ({ $list })

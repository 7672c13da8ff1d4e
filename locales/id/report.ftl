# The report: questions, answers, reasons, buttons and what is said after sending.
# Screens carry the names that the design gives them; `{ $… }` is filled from the site's settings.

# Words on every screen

## heading
report-reason-heading = Alasan pertanyaan ini

## button
report-continue = Lanjut
report-skip = Lewati
report-skip-part = Lewati bagian ini
report-skip-part-what = { $section }, { $count } pertanyaan
report-details = Rincian
report-back = Kembali
report-send-what-i-have = Kirim yang sudah ada
report-help-now = Bantuan sekarang

## option
report-unsure = Tidak yakin
report-forgot = Tidak ingat
report-unknown = Tidak tahu
report-other = Lainnya
report-none = Tidak ada
report-yes = Ya
report-no = Tidak
report-not-yet-known = Belum tahu

## label
report-write-it = Tulis sendiri

## text
report-skip-no-harm = Semua pertanyaan boleh dilewati. Melewati pertanyaan tidak membuat laporan ini kurang penting.
report-letters-left = Sisa { $count } huruf.
report-letters-over = Kelebihan { $count } huruf. Tulisanmu masih ada di sini.

# Sections

## heading
report-section-contact = Kamu dan kontak
report-section-needs = Yang dibutuhkan
report-section-trip = Perjalanan
report-section-happened = Yang terjadi
report-section-send = Periksa dan kirim

# Help numbers

## text
report-call-110 = 110 Polisi
report-call-112 = 112 Darurat (di sebagian daerah)
report-call-119 = 119 Ambulans
report-call-129 = 129 SAPA (perempuan dan anak)
report-call-healing = 119, lalu tekan 8: Healing 119
report-call-148 = 148 LPSK: perlindungan untuk yang mengalami dan saksi
report-short-110 = 110 Polisi
report-short-112 = 112 Darurat
report-short-129 = 129 SAPA
report-services-missing = Daftar layanan belum bisa dibuka. Nomor di atas tetap bisa dipakai.
report-help-text = Semua nomor ini gratis. Jawabanmu tidak hilang.
report-sapa-wa = WhatsApp SAPA 129: 08111-129-129

# S0

## heading
report-s0 = Sebelum mulai
report-s0-danger = Kalau ada bahaya sekarang

## text
report-kind-1 = Yang terjadi bukan salahmu. Kamu boleh pelan-pelan.
report-s0-nothing-sent = Tidak ada yang terkirim sampai kamu menekan Kirim.
report-s0-readers = Dibaca oleh { $readers } petugas terlatih di { $organisation }. Disimpan { $days } hari, lalu dihapus.
report-s0-limit = Yang tidak bisa kami rahasiakan: { $limit }.

## heading
report-s0-exit-heading = Keluar cepat

## text
report-s0-exit = Tombol di atas langsung mengosongkan layar dan membuka { $neutral }. Di keyboard: tekan Shift tiga kali. Riwayat browser tetap ada.

## button
report-s0-exit-limits = Yang tidak bisa dilakukan tombol ini

## text
report-s0-exit-limits-text = Tombol ini tidak menghapus riwayat browser, data di akun yang tersambung, catatan penyedia internet, atau aplikasi pengawas di HP ini.

# S1

## label
report-s1 = Bisakah orang lain membuka HP ini?

## reason
report-s1-reason = Supaya kami tahu apakah jawaban aman disimpan di HP ini. Jawaban ini tidak dikirim.

## option
report-phone-yes = Bisa atau mungkin

## text
report-phone-tab = Jawaban, lalu tanda terima dan kodenya, disimpan di tab ini sampai kamu tekan Selesai atau menutup tab. Setelah itu masih bisa tertinggal di berkas browser.
report-phone-memory = Kalau tab ditutup, jawaban hilang.

## option
report-curtain = Kosongkan layar saat saya pindah aplikasi

## button
report-settings = Pengaturan

## label
report-hide = Sembunyikan layar kalau tidak disentuh

## hint
report-hide-hint = Jawaban tetap ada.

## option
report-hide-1 = Setelah 1 menit
report-hide-5 = Setelah 5 menit
report-hide-15 = Setelah 15 menit
report-hide-never = Jangan sembunyikan

## label
report-wipe = Hapus jawaban kalau saya tidak kembali

## option
report-wipe-15 = Dalam 15 menit
report-wipe-60 = Dalam 1 jam
report-wipe-tab = Sampai tab ditutup

# S2

## label
report-s2 = Apa yang ingin kamu lakukan?

## reason
report-s2-reason = Supaya yang tampil sesuai pilihanmu.

## option
report-s2-a = Minta dihubungi saja

## hint
report-s2-a-hint = Tanpa cerita. Cukup cara yang aman untuk menghubungi.

## option
report-s2-b = Isi laporan

## hint
report-s2-b-hint = Bisa berhenti dan mengirim kapan saja.

## option
report-s2-c = Buat catatan untuk diri sendiri

## hint
report-s2-c-hint = Tidak dikirim ke siapa pun.

## option
report-s2-d = Lihat bantuan lain

## text
report-s2-d-help = Bantuan ini bisa dihubungi tanpa membuat laporan. Semua nomornya gratis.

## button
report-services = Buka daftar layanan
report-s2-all = Lihat semua pertanyaan dulu

# all-questions

## heading
report-all-questions = Semua pertanyaan dan bantuan

# S3

## label
report-s3 = Laporan ini tentang siapa?

## reason
report-s3-reason = Supaya pertanyaan berikutnya sesuai.

## option
report-about-self = Saya sendiri
report-about-known = Orang lain yang saya kenal
report-about-seen = Orang yang saya lihat (saya saksi)

# S4

## label
report-s4 = Saat itu, kamu sebagai apa?
report-s4-other = Saat itu, orang itu sebagai apa?

## reason
report-s4-reason = Bantuan untuk penumpang dan pengemudi berbeda.

## option
report-role-passenger = Penumpang
report-role-driver = Pengemudi (mitra)
report-role-parcel = Pengirim atau penerima barang atau makanan
report-role-nearby = Orang lain di sekitar

# S5

## label
report-s5 = Apakah orang itu tahu laporan ini dibuat?

## reason
report-s5-reason = Supaya ia sendiri yang tetap memutuskan.

## option
report-knows-agreed = Tahu dan setuju
report-knows-asked = Ia minta saya yang mengisi
report-knows-not-yet = Belum tahu
report-knows-cannot-ask = Tidak bisa ditanya sekarang

## text
report-knows-not-agreed = Laporan tetap bisa dikirim. Nama dan kontaknya tidak perlu ditulis. Kalau aman, tanyakan dulu.

# S6

## label
report-s6 = Apakah kamu berusia di bawah 18 tahun?
report-s6-other = Apakah orang itu berusia di bawah 18 tahun?

## reason
report-s6-reason = Anak dan remaja punya pendamping khusus.

## text
report-under18-help = Kamu tetap bisa melapor di sini. Telepon 129 atau WA SAPA 129 kapan saja; ada pendamping untuk anak dan remaja. Orang dewasa yang kamu percaya boleh menemani.

# S7

## label
report-s7 = Bagaimana kamu ingin mendapat kabar?

## reason
report-s7-reason = Tanpa kontak, petugas tidak bisa bertanya atau memberi kabar. Laporan tetap dibaca.

## option
report-contact-chosen = Dihubungi dengan cara yang saya pilih
report-contact-code = Tanpa nama; saya cek sendiri dengan kode
report-contact-no-reply = Tidak perlu kabar

## hint
report-contact-order-hint = Kode pesanan bisa menunjukkan siapa kamu kepada perusahaan aplikasi.

# S8a

## label
report-s8a = Cara menghubungi yang aman

## reason
report-s8a-reason = Kami memakai cara ini, bukan cara lain.

## option
report-channel-wa = Pesan WhatsApp
report-channel-sms = SMS
report-channel-phone = Telepon
report-channel-email = Email
report-channel-trusted = Lewat orang yang saya percaya

## label
report-address = Nomor atau alamatnya

## button
report-add-hours = Tambah jam aman

## label
report-soon = Perlu dibaca lebih cepat?

## option
report-soon-no = Tidak harus

## hint
report-soon-hint = Ini janji untuk membaca, bukan untuk menelepon.
report-soon-yes-hint = Dibaca dalam { $hours } jam, siang dan malam.
report-soon-no-hint = Dibaca dalam { $days } hari kerja.

# S8b

## label
report-s8b = Kapan aman dihubungi?

## reason
report-s8b-reason = Petugas tidak menghubungi di luar waktu ini.

## option
report-hours-morning = Pagi 08–11
report-hours-midday = Siang 11–15
report-hours-afternoon = Sore 15–18
report-hours-eve = Malam 18–21
report-hours-off-shift = Di luar jam narik saya
report-hours-any = Kapan saja
report-hours-not-yet = Jangan dulu, sampai saya kabari

## label
report-shift = Jam narikmu, kalau mau
report-tz = Zona waktu

## hint
report-shift-hint = misalnya: 05–11 dan 16–22

## button
report-tz-blank = Pilih zona waktu

## option
report-tz-wib = WIB
report-tz-wita = WITA
report-tz-wit = WIT

# S8c

## label
report-s8c = Apa yang perlu kami perhatikan saat menghubungimu?

## reason
report-s8c-reason = Supaya kontak dari kami tidak membahayakan.

## option
report-care-message-first = Kirim pesan dulu sebelum menelepon
report-care-no-voice = Jangan tinggalkan pesan suara
report-care-no-topic = Jangan sebut lembaga atau urusannya
report-care-hang-up = Kalau orang lain yang menjawab, tutup saja
report-care-once = Satu kali saja, jangan diulang

## label
report-call-name = Nama panggilan yang kami pakai

## hint
report-call-name-hint = Nama apa pun boleh.

## label
report-if-answered = Kalau orang lain yang menjawab, bilang:

## hint
report-if-answered-hint = Dibaca petugas seperti yang kamu tulis, misalnya: “dari toko buku”.

## label
report-missed-call = Panggilan tak terjawab aman

# S9

## label
report-s9 = Siapa yang sebaiknya menghubungi?

## reason
report-s9-reason = Kami berusaha mengikuti pilihan ini dan memberi tahu kalau perlu menunggu.

## option
report-officer-woman = Petugas perempuan
report-officer-man = Petugas laki-laki
report-officer-anyone = Siapa saja

## label
report-officer-else = Kalau petugas itu sedang tidak ada

## option
report-officer-wait = Saya mau menunggu
report-officer-else-anyone = Boleh siapa saja

# S10

## label
report-s10 = Apa yang memudahkan kamu berkomunikasi?

## reason
report-s10-reason = Supaya petugas yang tepat disiapkan.

## option
report-comm-indonesian = Bahasa Indonesia
report-comm-regional = Bahasa daerah

## label
report-comm-language = Bahasa apa?

## option
report-comm-english = Bahasa Inggris
report-comm-sign = BISINDO atau juru bahasa isyarat
report-comm-writing = Lewat tulisan
report-comm-slow = Kalimat pendek, pelan
report-comm-reader = Saya memakai pembaca layar
report-comm-company = Ditemani seseorang

# S11

## label
report-s11 = Apa yang kamu butuhkan sekarang?

## reason
report-s11-reason = Bantuan tidak perlu menunggu laporan selesai.

## option
report-needs-safe-place = Tempat aman malam ini

## text
report-needs-safe-place-help = SAPA 129 bisa membantu mencari tempat aman, siang dan malam.

## option
report-needs-health = Perawatan kesehatan

## text
report-needs-health-help = Obat pencegah HIV: makin cepat makin baik, paling lambat 72 jam. Sudah lewat? Tetap boleh datang.
report-needs-health-where = Datang ke rumah sakit atau puskesmas. SAPA 129 bisa membantu mencari pendamping.
report-needs-health-told = Kamu berhak dirawat. Kalau menemukan dugaan kekerasan seksual, tenaga kesehatan wajib memberi tahu polisi, atau layanan yang wajib melapor ke polisi. Kamu boleh tanya dulu tanpa menyebut nama.

## option
report-needs-talk = Teman bicara

## text
report-needs-talk-help = Bicara lewat telepon; tidak perlu melapor dulu. Healing 119 bisa dipakai tanpa nama.

## option
report-needs-company = Ditemani ke RS atau polisi

## text
report-needs-company-help = SAPA 129 bisa mencarikan pendamping di daerahmu.

## option
report-needs-legal = Bantuan hukum

## text
report-needs-legal-help = SAPA 129 menghubungkan dengan bantuan hukum di daerahmu. LPSK melindungi yang mengalami dan saksi.

## option
report-needs-remove-media = Menghapus foto atau video

## text
report-needs-remove-media-help = Sebelum dihapus, simpan tautan dan tangkapan layarnya. SAPA 129 bisa membantu langkah berikutnya.

## option
report-needs-work = Bantuan soal akun atau pekerjaan

## text
report-needs-work-help = Pengemudi perempuan bisa menelepon SAPA 129. Pengemudi laki-laki bisa bertanya di sana ke mana bisa dibantu. Soal akun, telepon kami di { $phone }.

## option
report-needs-none = Tidak ada untuk sekarang

## text
report-needs-note = Lewat SAPA 129, ceritamu bisa sampai ke UPTD PPA. UPTD PPA wajib membuat laporan ke polisi paling lambat 3×24 jam sejak kamu melapor. Belum mau? Kamu boleh tanya dulu tanpa menyebut nama.

# S12

## label
report-s12 = Apa harapanmu dari laporan ini?

## reason
report-s12-reason = Petugas mulai dari pilihanmu.

## text
report-s12-note = Kami tidak mempertemukan kamu dengan orang itu. Kami tidak bisa menjanjikan hasil.

## option
report-wish-on-record = Cukup tercatat
report-wish-no-match = Tidak dipasangkan lagi dengan orang itu di aplikasi
report-wish-company = Ditindaklanjuti perusahaan aplikasi
report-wish-police = Dibantu melapor ke polisi atau UPTD PPA

## hint
report-must-report = UPTD PPA dan lembaga layanan masyarakat wajib membuat laporan ke polisi paling lambat 3×24 jam sejak kamu melapor kepada mereka. Belum mau? Kamu boleh tanya dulu tanpa menyebut nama.

## option
report-wish-options-first = Ingin tahu pilihan dulu

# S13

## label
report-s13 = Waktu itu pakai aplikasi apa?

## reason
report-s13-reason = Kode pesanan membantu mencari perjalanannya tanpa banyak bertanya.

## option
report-app-gojek = Gojek
report-app-grab = Grab
report-app-maxim = Maxim
report-app-indrive = inDrive
report-app-taxi = Taksi
report-app-no-app = Tidak lewat aplikasi

## label
report-service = Jenis layanan

## option
report-service-motorbike = Motor
report-service-car = Mobil
report-service-delivery = Antar barang atau makanan

## button
report-order-ask = Punya kode pesanan?

## label
report-order = Kode pesanan, kalau ada

## hint
report-order-hint = Tanpa kode pun laporan tetap bisa dibuat.

## option
report-order-none = Tidak ada, atau pesanannya dibatalkan

# S14

## label
report-s14 = Kira-kira kapan?

## reason
report-s14-reason = Perkiraan sudah cukup untuk mencari perjalanan.

## option
report-when-today = Hari ini
report-when-yesterday = Kemarin
report-when-this-week = Minggu ini
report-when-this-month = Bulan ini
report-when-longer = Lebih lama
report-when-repeated = Lebih dari sekali

## hint
report-when-own-hint = misalnya: bulan Juni, musim hujan

## label
report-part-of-day = Pagi, siang, sore, atau malam?

## option
report-part-morning = Pagi
report-part-midday = Siang
report-part-afternoon = Sore
report-part-night = Malam

# S15

## label
report-s15 = Di bagian mana dari perjalanan?

## reason
report-s15-reason = Supaya laporan sampai ke tim daerah yang tepat.

## option
report-place-before = Sebelum naik
report-place-on-way = Di jalan
report-place-leaving = Saat turun
report-place-chat = Lewat chat atau telepon
report-place-after = Setelah perjalanan
report-place-elsewhere = Tempat lain

## label
report-area = Kota atau daerah

# S17

report-s17 = Mana yang paling mirip dengan yang terjadi?
report-s17-seen = Yang kamu lihat atau dengar

## reason
report-s17-reason = Supaya laporan sampai ke orang yang terlatih untuk itu.

## text
report-s17-opening = Bagian ini tentang yang terjadi. Boleh dilewati semuanya.

## option
report-kinds-looks = Pandangan, isyarat, atau suara
report-kinds-words = Ucapan, pertanyaan pribadi, atau pesan
report-kinds-pictures = Gambar atau video yang diperlihatkan atau diminta
report-kinds-filmed = Difoto atau direkam tanpa izin
report-kinds-followed = Diikuti, dihalangi, atau tidak dibolehkan turun
report-kinds-touch = Disentuh tanpa mau, atau hampir disentuh
report-kinds-force = Paksaan atau ancaman
report-kinds-other = Sesuatu yang lain
report-kinds-unnamed = Tidak tahu ini disebut apa

## button
report-health-options = Pilihan perawatan kesehatan

# S17b. The reviewers have still to approve these words.

report-more = Tambahkan rincian (tidak perlu)

## reason
report-more-reason = Kalau diisi, petugas tidak perlu menanyakannya lagi.

## option
report-more-stared = Menatap terus
report-more-asked = Pertanyaan soal hal pribadi
report-more-looks = Komentar soal tubuh atau penampilan
report-more-flirted = Rayuan yang tidak diinginkan
report-more-gestures = Isyarat soal seks
report-more-remarks = Ucapan soal seks
report-more-showed-media = Memperlihatkan gambar atau video seks
report-more-filmed-body = Memotret atau merekam tubuh tanpa izin
report-more-asked-media = Meminta foto, video, atau obrolan seks
report-more-exposed = Memperlihatkan atau menyentuh bagian pribadi tubuhnya sendiri
report-more-threatened = Ancaman dengan kata-kata
report-more-tried-touch = Mencoba menyentuh tangan, bahu, rambut, atau kaki
report-more-touched = Menyentuh tangan, bahu, rambut, atau kaki
report-more-tried-kiss = Mencoba mencium
report-more-kissed = Mencium
report-more-tried-private = Mencoba menyentuh bagian pribadi tubuh
report-more-touched-private = Menyentuh bagian pribadi tubuh
report-more-tried-sex = Mencoba memaksa berhubungan seks
report-more-forced-sex = Memaksa berhubungan seks, dalam bentuk apa pun

# S18

## label
report-s18 = Apa yang kamu tahu tentang orang yang melakukan ini?

## reason
report-s18-reason = Untuk mencari perjalanannya, bukan menguji ingatanmu.

## option
report-other-driver = Pengemudi
report-other-passenger = Penumpang
report-other-else = Orang lain
report-other-several = Lebih dari satu orang

## label
report-other-known = Nama di aplikasi, nomor kendaraan, atau apa pun yang diingat
report-other-known-by-driver = Nama di aplikasi, atau apa pun yang diingat

# S19

report-s19 = Kalau mau, tulis dengan kata-katamu sendiri.

## hint
report-s19-hint = Mulai dari mana saja. Potongan kalimat tidak apa-apa. Satu kalimat sudah cukup, misalnya: “Ia terus mengirim pesan setelah perjalanan.”
report-s19-hint-seen = Tulis yang kamu lihat atau dengar saja, tanpa menebak.
report-s19-hint-short = Satu kalimat cukup. Pendamping akan mendengarkan ceritamu.

## reason
report-s19-reason = Dibaca oleh petugas yang menangani, tidak disebarkan.

## button
report-s19-contact = Tidak ingin menulis? Minta dihubungi saja.

# S20

## label
report-s20 = Apakah masih berlanjut sampai sekarang?

## reason
report-s20-reason = Supaya yang mendesak dibaca lebih dulu.

## option
report-ongoing-contacts = Masih menghubungi saya
report-ongoing-contacts-other = Masih menghubungi orang itu
report-ongoing-place = Tahu rumah atau tempat kerja saya
report-ongoing-place-other = Tahu rumah atau tempat kerja orang itu
report-ongoing-pictures = Punya foto atau video saya
report-ongoing-pictures-other = Punya foto atau video orang itu
report-ongoing-threatens = Mengancam

## text
report-ongoing-help = Ada bantuan siang dan malam, walaupun laporan ini belum selesai.
report-ongoing-block = Kalau mau, simpan dulu pesannya, lalu blokir kontaknya di aplikasi dan di HP.
report-ongoing-share-trip = Pada perjalanan berikutnya, bagikan perjalanan dari aplikasi kepada orang yang kamu percaya.
report-ongoing-first = Laporan ini akan dibaca lebih dulu.

# S21

## label
report-s21 = Ada yang ingin dilampirkan atau disebutkan?

## reason
report-s21-reason = Membantu petugas menjaga bukti sebelum hilang dari aplikasi.

## option
report-has-screenshots = Tangkapan layar
report-has-trip-record = Riwayat pesanan
report-has-media = Foto atau rekaman
report-has-saw = Orang yang melihat
report-has-other-report = Nomor laporan lain
report-has-none = Tidak punya, tidak apa-apa

## hint
report-evidence-private = Foto atau video pribadi tidak perlu dikirim; cukup sebutkan bahwa ada.

## label
report-files = Berkas

## hint
report-files-hint = Lokasi pada foto dihapus di HP ini. Berkas lain dikirim apa adanya.

# S22

## label
report-s22 = Siapa lagi yang boleh melihat?

## reason
report-s22-reason = Tanpa centang, yang membaca tetap tim kami sendiri, selain yang disebut sebelum pertanyaan pertama.

## button
report-share-sees = Yang mereka lihat

## option
report-share-app-no-name = { $viewer }, tanpa nama saya

## text
report-share-app-no-name-sees = Perjalanan, waktu, tempat, dan yang terjadi. Nama dan kontakmu tidak ikut. Kode pesanan bisa menunjukkan siapa kamu.

## option
report-share-app-name = { $viewer }, dengan nama saya: { $name }
report-share-app-name-to-write = { $viewer }, dengan nama yang saya tulis di halaman ini

## text
report-share-app-name-sees = Perjalanan, waktu, tempat, dan yang terjadi, dengan nama yang kamu tulis di sini.

## text
report-share-uptd-sees = Isi laporan ini dan cara menghubungi yang kamu pilih.

## text
report-share-legal-sees = Isi laporan ini dan cara menghubungi yang kamu pilih.

## option
report-share-totals = Angka gabungan tanpa identitas

## text
report-share-totals-sees = Jumlah laporan, misalnya di satu kota dalam setahun. Tanpa nama, kontak, dan kata-katamu.

## option
report-share-none = Tidak ada

# S23

## heading
report-s23 = Periksa sebelum mengirim
report-s23-note = Periksa catatanmu

## button
report-see-what-i-have = Lihat yang sudah ada
report-change = Ubah
report-has-answer = Sudah diisi
report-remove = Hapus
report-folded = Tampilkan isian
report-skipped = Ada pertanyaan yang dilewati. Tidak apa-apa.

# Answers that no longer apply

## heading
report-removed = Jawaban ini tidak dipakai lagi

## text
report-removed-text = Pilihanmu berubah. Kalau kamu lanjut, jawaban di bawah ini dihapus.

# S24

## heading
report-s24 = Setuju dan kirim

## option
report-consent-send = Kirim laporan ini ke { $organisation }. Saya bisa menariknya nanti.

## text
report-sealed-to = Laporan disegel di HP ini. Yang bisa membukanya: tim dengan kunci { $keys }.
report-no-contact-yet = Belum ada cara untuk menghubungimu. Kabar hanya datang lewat kode rahasia, yang tampil setelah terkirim.

report-read-first = Dibaca lebih dulu, sebelum { $time }.
report-read-later = Dibaca menurut urutan, dalam { $days } hari kerja.

## button
report-add-contact = Tambah cara menghubungi
report-not-sooner = Tidak perlu lebih cepat
report-sooner-undo = Urungkan
report-send = Kirim
report-undo = Urungkan
report-delete-now = Hapus sekarang
report-delete = Hapus semuanya

## text
report-sent-before = Dari tab ini tadi sudah ada yang terkirim, dan sudah sampai. Nomor dan kodenya tidak disimpan di HP ini. Kalau kodenya kamu tulis, buka { $address }. Kalau tidak, telepon { $phone }.
report-deleted-now = Sudah dihapus.
report-wiped = Jawaban sudah dihapus, sesuai waktu yang kamu pilih di awal.
report-deleted = Semua jawaban sudah dihapus dari layar ini.
report-sending = Mengirim.
report-crowded = Banyak laporan sedang masuk bersamaan, jadi mengirim perlu waktu sedikit lebih lama. Laporanmu belum terkirim dan tidak ada yang hilang. Kalau ingin berhenti dulu, tekan Kembali.

## button
report-keep = Simpan untuk saya saja

# note-end

## heading
report-note-end = Catatan untuk dirimu

## text
report-note-end-text = Catatan ini tidak dikirim ke siapa pun. Kalau tab ditutup, catatan hilang.
report-note-end-warning = Siapa pun yang membuka berkas ini bisa membacanya.

## button
report-copy = Salin
report-print = Cetak
report-save = Simpan

# Errors

## heading
report-error-heading = Satu hal lagi sebelum lanjut

## error
report-e1 = Tulis nomor seperti 0812 3456 7890, atau lewati.
report-e1-email = Tulis alamat seperti nama@contoh.com, atau lewati.
report-e3 = Centang kotak ini untuk mengirim. Semua jawaban masih ada.
report-e4-way = Pilih cara untuk nomor ini, atau lewati.
report-e4-address = Tulis nomor atau alamatnya, atau lewati.
report-e5 = Yang bisa terkirim sampai 5000 huruf. Semua masih di sini. Pendekkan, lalu kirim sisanya nanti dengan kode. Boleh juga dilewati.
report-e5-line = Di sini muat sampai 300 huruf. Semua masih ada. Pendekkan, atau lewati.
report-n1 = Belum terkirim. Tidak ada yang hilang. Coba lagi saat ada sinyal.
report-n2 = Belum terkirim, ada kendala di pihak kami. Jawaban masih ada di layar ini. Bisa juga telepon 129.

# S25

## heading
report-s25 = Laporan sudah terkirim

## text
report-kind-2 = Terima kasih sudah mempercayakan ini kepada kami.

## heading
report-reference = Nomor rujukan

## text
report-reference-use = Pakai ini kalau menelepon.

## heading
report-next-heading = Yang terjadi berikutnya

## text
report-next-read = Dibaca oleh { $reader } sebelum { $time }.
report-next-read-first = Dibaca lebih dulu, sebelum { $time }, oleh { $reader }.

## heading
report-receipt-help = Bantuan

## button
report-done = Selesai

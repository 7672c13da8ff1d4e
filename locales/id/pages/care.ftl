# Pesan pertama dari tim. Orang lain bisa ikut membaca, jadi topiknya tidak disebut.

## out
care-first = Halo, ini { $from }. Apakah sekarang waktu yang baik?
care-first-named = Halo { $name }, ini { $from }. Apakah sekarang waktu yang baik?
care-again = Halo, ini { $from } lagi. Kapan waktu yang baik untukmu?
care-again-named = Halo { $name }, ini { $from } lagi. Kapan waktu yang baik untukmu?

# Kata-kata perintah `care` untuk tim.

## label
care-field-consent = Izin

## option
care-recipient-app-no-name = perusahaan aplikasi, tanpa nama
care-recipient-app-name = perusahaan aplikasi, dengan nama
care-recipient-uptd = unit perlindungan atau layanan
care-recipient-legal = bantuan hukum atau psikolog
care-recipient-totals = angka gabungan tanpa identitas

## text
care-consent-given = diizinkan
care-consent-never = tidak pernah diizinkan
care-consent-taken-back = ditarik kembali pada { $at }
care-consent-handed = diteruskan pada { $at }
care-consent-not-handed = belum diteruskan
care-handed-before = { $reference }: sudah tercatat diteruskan ke { $name } pada { $at }
care-handed-noted = { $reference }: tercatat diteruskan ke { $name }; orangnya bisa membacanya dengan kodenya
care-handed-not-allowed = orangnya tidak mengizinkan { $name }, jadi tidak ada yang dicatat; kalau memang sudah diteruskan, misalnya karena diharuskan hukum, catat dengan --without-consent
care-handed-taken-back = orangnya menarik izin untuk { $name } pada { $at }, jadi tidak ada yang dicatat; jangan diteruskan; kalau memang sudah diteruskan, catat dengan --without-consent

## label
care-field-keeper = Ditangani

## error
care-no-name = tulis nama yang dikenal tim, paling panjang 100 huruf
care-team-keys = kunci publik tim tidak bisa dipakai
care-team-keys-of-file = kunci publik tim tidak ada di basis data; sebut berkas situs dengan --site
care-claim-nobody = { $reference } tidak sedang ditangani siapa pun
care-claim-other = { $name } sedang menanganinya; ambil alih dengan --take-over
care-release-other = { $name } yang menanganinya, bukan kamu; lepaskan dengan --release --take-over kalau memang perlu
care-note-conflict = orang lain sedang menulis tentang laporan ini; coba lagi
care-note-full = laporan ini sudah punya 100 catatan tim, lebih tidak bisa
care-note-too-long = catatan ini kelebihan { $excess } huruf; catatan memuat sampai 5000
care-gone = { $reference } sudah ditarik; tidak ada yang bisa dicatat lagi

## text
care-claimed = { $reference }: kamu yang menangani
care-released = { $reference }: tidak ada yang menangani sekarang
care-noted = { $reference }: catatan tersimpan untuk tim
care-note-kept = Catatannya belum tersimpan. Ini teksnya:
care-kept = oleh { $name } sejak { $since }
care-kept-nobody = belum ada yang menangani
care-note-by = Catatan tim dari { $name }, { $at }
care-note-claimed = { $name } menangani laporan ini sejak { $at }
care-note-released = { $name } berhenti menangani laporan ini pada { $at }
care-note-at = Catatan tim, { $at }
care-list-kept = ditangani { $name }
care-list-kept-unread = ditangani; namanya terbuka dengan kunci lain

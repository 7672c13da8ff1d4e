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

# Pesan pertama dari tim. Orang lain bisa ikut membaca, jadi topiknya tidak disebut.

## out
care-first = Halo, ini { $from }. Apakah sekarang waktu yang baik?
care-first-named = Halo { $name }, ini { $from }. Apakah sekarang waktu yang baik?
care-again = Halo, ini { $from } lagi. Kapan waktu yang baik untukmu?
care-again-named = Halo { $name }, ini { $from } lagi. Kapan waktu yang baik untukmu?

# The services page: the filter, the provinces, the hours.
hours-always = 24 jam
hours-letters = Bisa dikirim kapan saja; kapan dibaca belum dipastikan
hours-unknown = Jam layanan belum dipastikan
hours-weekly = { $days } { $zone }. Bisa tutup saat libur nasional
day-monday = Senin
day-tuesday = Selasa
day-wednesday = Rabu
day-thursday = Kamis
day-friday = Jumat
day-saturday = Sabtu
day-sunday = Minggu
zone-wib = WIB
zone-wita = WITA
zone-wit = WIT
open-always = Buka sekarang.
open-until = Buka sekarang, sampai { $day } { $time }.
open-until-today = Buka sekarang, sampai { $time }.
closed-until = Sekarang tutup. Buka lagi { $day } { $time }.
closed-until-today = Sekarang tutup. Buka lagi hari ini { $time }.
number-copy = Salin
number-copied = Tersalin.
number-not-copied = Belum tersalin. Tekan lama nomornya untuk menyalin.
service-expect = Saat kamu menghubungi
services-national = Nomor nasional
services-more = Layanan lain
services-by-province = Lihat menurut provinsi
services-more-none = Kalau di kabupaten atau kotamu belum ada, kamu bisa bertanya ke unit provinsi atau ke 129.
province-heading = { $name } ({ $zone })

## label
province-ask = Cari UPTD PPA lewat:

##
province-no-number = nomor belum dipastikan
filter-name = Saring layanan
filter-need = Yang kamu butuhkan
filter-any-need = Apa saja
filter-channel = Cara menghubungi
filter-any-channel = Cara apa saja
filter-typed = Ketik kota atau provinsi
filter-typed-hint = Misalnya jogja, jaksel, atau papua. Yang kamu ketik tidak dikirim ke mana pun.
filter-found = Tempat yang cocok
filter-no-place = Tempat itu belum ada di daftar kami. Kamu bisa memilih provinsinya di bawah, atau bertanya dari mana pun lewat:
filter-province = Atau pilih provinsi
filter-any-place = Semua provinsi
filter-city = Kota atau kabupaten
filter-any-city = Di mana saja di provinsi ini
filter-open = Hanya yang buka sekarang
filter-open-hint = Menurut jam di HP ini dan jam yang kami catat. Layanan yang jamnya belum dipastikan tidak ikut.
filter-left = { $n } layanan cocok. Nomor nasional selalu ditampilkan.
filter-none = Belum ada yang cocok. Nomor nasional tetap bisa kamu hubungi.
filter-all = Semua layanan ditampilkan.
filter-clear = Tampilkan semua lagi

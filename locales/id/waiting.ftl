# What is said while something takes long, and the ways on.

## text
wait-long = Ini lebih lama dari biasanya. Boleh ditunggu. Tidak ada yang hilang kalau berhenti.
wait-answer = Belum ada kabar apakah sudah sampai. Boleh ditunggu. Kalau berhenti, jawabanmu tetap di layar ini dan bisa dikirim lagi. Laporan tidak akan tercatat dua kali.
wait-code = Kode rahasia lama dibuat di HP ini. Boleh ditunggu. Tanpa kode, laporan tetap sampai, tetapi halaman kembali tidak bisa dibuka.

## button
wait-stop = Berhenti menunggu
wait-no-code = Kirim tanpa kode

# Gambar dan alat di dalam tulisan.
picture-in-words = Gambar ini dalam kata-kata
ticks-warning = Tanpa disimpan, centang ini hilang saat halaman ditutup. Kalau disimpan, orang lain yang membuka HP ini bisa melihatnya.
ticks-keep = Simpan centang di HP ini
ticks-forget = Hapus dari HP ini
ticks-kept = Centang tersimpan di HP ini.
ticks-forgotten = Sudah dihapus dari HP ini.
steps-again = Mulai lagi dari awal
breath-start = Mulai lingkaran napas
breath-stop = Hentikan lingkaran napas
breath-in = Tarik
breath-hold = Tahan
breath-out = Embuskan
breath-rest = Jeda
choice-all = melihat semua
choice-count = Ditampilkan { $shown } dari { $all }.

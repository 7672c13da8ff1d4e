# What reporting is, and the way in.
intro-heading = Melapor setelah perjalanan
intro-lede = Untuk penumpang, pengemudi, dan siapa pun yang melihat. Bukan salahmu, dan kamu yang menentukan mau cerita seberapa banyak.
intro-start = Mulai
intro-start-note = Terbuka sebagai halaman sendiri dengan judul yang netral.
intro-how-heading = Cara kerjanya
intro-how-skip = Semua pertanyaan boleh dilewati. Cukup minta dihubungi juga bisa, tanpa cerita.
intro-how-send = Tidak ada yang terkirim sampai kamu menekan Kirim.
intro-how-reader = Laporan dibaca oleh { $reader } di { $organisation }.
intro-how-keep = Laporan disimpan { $days } hari, lalu dihapus.
intro-limit = Yang tidak bisa dirahasiakan: { $limit }.
intro-sealed-heading = Apa yang dilindungi, apa yang tidak
intro-sealed = Di formulir langkah demi langkah, jawabanmu disegel di HP ini sebelum dikirim. Di formulir satu halaman, tanpa JavaScript, jawabanmu baru disegel di server. Hanya tim yang menerima laporan punya kunci pembukanya.
intro-sealed-not = Ini tidak melindungi dari orang yang melihat layarmu, atau dari HP yang dipantau orang lain.
intro-other-heading = Cara lain untuk melapor
intro-other-line = Pilih satu, beberapa, atau tidak sama sekali.

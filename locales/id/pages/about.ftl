# Glosarium, dan semua sumber.
glossary-lede = Kata-kata yang sering muncul, dengan arti sehari-hari. Ini bukan nasihat hukum atau medis.
all-sources-lede = Semua yang menjadi dasar tulisan di sini: jenisnya, penerbitnya, dan tulisan yang memakainya.
all-sources-note = Sebagian dibaca dari salinan arsip. Kalau alamatnya tidak tersimpan, kami menulis judulnya saja.
all-sources-without = Tanpa alamat
all-sources-kinds = Jenis sumber
sources-law = Hukum dan peraturan
sources-law-line = Bunyi undang-undang dan peraturannya sendiri.
sources-official = Lembaga resmi
sources-official-line = Kementerian, lembaga negara, dan badan dunia tentang tugasnya sendiri.
sources-research = Penelitian
sources-research-line = Penelitian yang terbit sebagai penelitian.
sources-organisation = Organisasi dan perusahaan
sources-organisation-line = Organisasi dan perusahaan tentang pekerjaannya sendiri.
sources-press = Media dan blog
sources-press-line = Orang lain yang menceritakannya. Kami memakainya kalau belum ada sumber yang lebih dekat.
all-sources-used = Dipakai di:
sources-read = Dibaca { $date }.

# Glosarium, dan semua sumber.
glossary-lede = Kata-kata yang sering muncul, dengan arti sehari-hari. Ini bukan nasihat hukum atau medis.
all-sources-lede = Semua yang menjadi dasar tulisan di sini, menurut tempat terbitnya, dengan tulisan yang memakainya.
all-sources-note = Sebagian dibaca dari salinan arsip. Kalau alamatnya tidak tersimpan, kami menulis judulnya saja.
all-sources-without = Tanpa alamat
all-sources-used = Dipakai di:

# How the person will hear back: said before sending, on the receipt, in the mailbox, and to the team.

## heading
contact-heading = Cara kami menghubungimu

# Ways, as they stand in a sentence

## text
contact-wa = lewat pesan WhatsApp
contact-sms = lewat SMS
contact-phone = lewat telepon
contact-email = lewat email
contact-trusted = lewat orang yang kamu percaya

# What happens
contact-only = Kami menghubungimu { $way } saja: { $address }.
contact-later = Kami menunggu kabar darimu dulu, baru menghubungi { $way }: { $address }.
contact-as-written = Kami pakai seperti yang kamu tulis.
contact-hours = Waktunya: { $hours }.
contact-hours-any = kapan saja
contact-hours-unset = Jam belum dipilih, jadi bisa kapan saja.
contact-zone-unset = Zona waktunya belum dipilih.
contact-off-shift = di luar jam narikmu
contact-off-shift-hours = di luar jam narikmu ({ $shift })

# What is taken care of
contact-care-message-first = Kami kirim pesan dulu sebelum menelepon.
contact-care-no-voice = Kami tidak meninggalkan pesan suara.
contact-care-no-topic = Kami tidak menyebut lembaga atau urusannya.
contact-care-hang-up = Kalau orang lain yang menjawab, kami tutup.
contact-care-once = Kami mencoba satu kali, tidak diulang.
contact-if-answered = Kalau orang lain yang menjawab, kami bilang { $words }.
contact-what-you-wrote = yang kamu tulis
contact-then-hang-up = Setelah itu kami tutup.
contact-missed-call-yes = Panggilan tak terjawab aman.
contact-missed-call-no = Panggilan tak terjawab tidak aman; kami menjaga supaya tidak ada.
contact-missed-call-unsure = Panggilan tak terjawab kami anggap tidak aman.
contact-name = Kami memanggilmu { $name }.
contact-name-you-wrote = Kami memanggilmu dengan nama yang kamu tulis.

# By whom
contact-by = Yang menghubungi: petugas { $organisation }.

# Nobody gets in touch
contact-nobody-code = Kami tidak menghubungi kamu, karena kamu memilih mengecek sendiri dengan kode.
contact-nobody-no-reply = Kami tidak menghubungi kamu, karena kamu memilih tidak perlu kabar.
contact-nobody-no-way = Kami tidak menghubungi kamu, karena belum ada cara yang dipilih.
contact-news-code = Kabar bisa dilihat dengan kode.
contact-news-phone = Untuk kabar, telepon { $phone } dan sebutkan nomor rujukan.

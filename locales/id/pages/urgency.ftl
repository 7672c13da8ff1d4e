# Why a report is read first, as the care team reads it.

urgency-child = Di bawah 18 tahun, dan ada yang masih berlangsung
urgency-safe-place = Perlu tempat aman malam ini
urgency-knows-place = Masih mengancam atau menghubungi, dan tahu rumah atau tempat kerja
urgency-threatens = Masih mengancam
urgency-contacts = Masih menghubungi
urgency-force = Paksaan atau ancaman, hari ini atau kemarin
urgency-health = Perlu perawatan kesehatan, dan belum tentu lewat tiga hari
urgency-asked = Minta dibaca lebih cepat
urgency-taken-back = Tidak; orangnya bilang tidak perlu lebih cepat

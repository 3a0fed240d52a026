## Interface

# Strip, always there
strip-stand = Stan { $stand }
strip-seller = Petugas { $by }
strip-waiting = { $count } menunggu sinkron
strip-offline = luring
strip-hindered = berkas bersama: lihat Sinkron
strip-sync = Sinkron
strip-attention = Perhatian
strip-attention-count = Perhatian ({ $count })
strip-sample = Contoh
strip-practice = Latihan
practice-band-means = Tidak ada yang dihitung. Perangkat kasir yang sebenarnya menunggu.
practice-leave = Keluar dari latihan
practice-leave-means = yang dijual dalam latihan dibuang
practice-begin = Latihan
practice-begin-means = mencoba dengan barang pameran ini, tanpa dihitung
strip-screens = Layar
strip-welcome = Mulai
strip-shift-screen = Sif
strip-sell = Jual
strip-sales = Penjualan
strip-settings = Pengaturan

menu-heading = Menu
menu-stand = Stan
menu-money = Uang
menu-fair = Pameran
menu-sell = menjual barang
menu-sales = struk, kuitansi, PDF sehari
menu-pins = Siapa memakai PIN di kasir ini, dan apa yang perlu koordinator
menu-paper = Masukkan penjualan yang ditulis di kertas
menu-shift-screen = buka, hitung kas, tutup
menu-totals = per anggota, barang, jam, cara bayar
menu-attention = yang belum cocok, dan cara membereskannya
menu-sync = berkas bersama, perangkat kasir
menu-settings = bahasa, ukuran teks, tangan
menu-shift = Sif { $day }
menu-no-shift = sif belum dibuka
menu-last-sync = sinkron terakhir { $time }
menu-no-sync = belum ada berkas bersama
sell-not-yet = Buka sif dulu, lalu jual.

notices-heading = Perlu Anda ketahui
notices-read = Mengerti

question-cancel = Batal
question-choose = Pilih

seller-heading = Ganti petugas
seller-known = Petugas yang sudah ada
seller-other = Kode petugas lain
seller-other-hint = Kode baru langsung dikenal, misalnya R4
seller-take = Pakai kode ini
seller-now = Sekarang { $by } yang bertugas.

# What is typed and not kept yet
unsaved-heading = { $name }: belum disimpan
unsaved-lead = Isian yang baru diketik belum disimpan.
unsaved-drop = Buang isian
unsaved-stay = Kembali ke isian

# Help
help-open = Bantuan
help-find = Cari di panduan
help-pages = Semua halaman panduan
help-here = Anda di sini
help-found = { $count ->
    [0] Tidak ada di panduan
   *[other] { $count } baris di panduan
}
help-save = Simpan panduan sebagai PDF
help-back = Kembali

# The store cannot be opened
refused-heading = Lapak belum bisa dibuka
refused-again = Coba lagi
refused-still = Masih belum bisa.

scan-refused = Pindaian tidak dipakai di layar ini. Buka Jual, lalu pindai lagi.
scan-kept = Itu seperti pindaian, dan tetap di isian. Periksa dulu, lalu tekan Enter lagi.
scan-broken = Pindaian tidak lengkap. Pindai lagi.
scan-refused-pay = Pindaian tidak dipakai saat membayar. Selesaikan atau kembali dulu, lalu pindai lagi.
scan-refused-dialog = Pindaian belum dipakai. Selesaikan isian ini dulu, lalu pindai lagi.

day-number = Tanggal
day-month = Bulan
day-year = Tahun

method-cash = Tunai
method-transfer = Transfer
method-offset = Tukar barang
method-other = Lainnya: { $method }

wait = Sebentar …

# Welcome
welcome-heading = Selamat datang
welcome-lead = Kasir untuk stan pameran. Semuanya jalan tanpa internet.
welcome-sample = Coba dulu
welcome-sample-lead = Pameran contoh dengan produk, anggota, dan harga rekaan. Tidak ada yang bisa rusak.
welcome-sample-try = Coba
welcome-stand = Kode stan
welcome-stand-hint = Singkat saja, misalnya 07
welcome-join = Bergabung dengan pameran
welcome-join-lead = Koordinator sudah memulai pamerannya. Berkas bersamanya ada di stik atau di folder bersama.
welcome-join-open = Bergabung …
welcome-join-path = Berkas bersama
welcome-join-path-hint = Pilih, atau ketik letaknya
welcome-join-enter = Gabung
welcome-found = Mulai pameran baru
welcome-found-lead = Anda koordinatornya. Isi nama, kota, dan harinya; perangkat lain lalu bergabung.
welcome-found-open = Mulai …
welcome-found-once = Diisi satu kali oleh koordinator.
welcome-organisation = Nama koperasi atau organisasi
welcome-name = Nama pameran
welcome-town = Kota
welcome-from = Hari pertama
welcome-to = Hari terakhir
welcome-zone = Zona waktu
welcome-zone-wib = WIB – Indonesia Barat
welcome-zone-wita = WITA – Indonesia Tengah
welcome-zone-wit = WIT – Indonesia Timur
welcome-discount-by = Siapa yang menanggung diskon
welcome-discount-both = Koperasi dan anggota
welcome-discount-cooperative = Koperasi saja
welcome-discount-member = Anggota saja
welcome-cash-step = Pembulatan tunai
welcome-cash-step-none = Tidak dibulatkan
welcome-cash-step-100 = Ke bawah, Rp100
welcome-cash-step-500 = Ke bawah, Rp500
welcome-start = Mulai pameran

# Recovery key
recovery-heading = Kunci pemulihan
recovery-lead = Tulis kunci ini di kertas. Kunci ini hanya ditampilkan sekali.
recovery-means = Jika laptop hilang atau rusak, kunci inilah yang membuka kembali hak koordinator.
recovery-keep = Simpan kertasnya jauh dari laptop ini, di tempat yang aman.
recovery-save = Simpan PDF untuk dicetak
recovery-saved = Tersimpan di { $file }. Buka, cetak, lalu hapus berkas itu: siapa yang punya kunci ini bisa menjadi koordinator.
recovery-written = Kunci sudah saya tulis
recovery-not-written = Tulis dulu kuncinya, lalu beri tanda di sini.
recovery-continue = Lanjutkan

# Shift
shift-opened = Sif { $day } dibuka. Modal awal laci { $drawer }: { $float }.
shift-opened-shared = Sif { $day } dibuka pada laci { $drawer } yang sudah dibuka perangkat lain.
shift-heading = Buka sif
shift-day = Hari penjualan
shift-day-hint = Semua penjualan sif ini dicatat pada hari ini.
shift-seller = Siapa yang bertugas
shift-seller-hint = Kode Anda, misalnya R1
shift-seller-known = Tekan kode Anda, atau ketik kode baru
shift-drawer = Laci kas
shift-drawer-hint = Biarkan saja jika hanya ada satu laci
shift-float = Cara mengisi modal awal
shift-closed-float = Modal awal
shift-float-sum = Tulis jumlahnya
shift-float-count = Hitung per pecahan
shift-float-amount = Uang di laci sekarang
shift-float-hint = Misalnya 200.000. Laci kosong ditulis 0.
shift-float-missing = Berapa uang di laci sekarang? Laci kosong ditulis 0.
shift-count = Uang di laci, per pecahan
shift-denomination = Pecahan
shift-pieces = Banyaknya
shift-pieces-of = Banyaknya { $denomination }
shift-count-part = Pecahan, bagian { $part }
shift-worth = Nilai
shift-counted = Jumlah
shift-pieces-refused = Banyaknya { $denomination } harus berupa angka, misalnya 12.
shift-open = Buka sif { $day }
shift-float-shared = Laci ini sudah dibuka perangkat lain
shift-float-shared-hint = Uang di laci tidak dihitung di sini: modal awalnya sudah dicatat di perangkat yang membukanya.
shift-close-heading = Tutup sif
shift-close-earlier = Sif { $day } masih terbuka. Hitung isi lacinya dan tutup dulu, lalu buka sif hari ini.
shift-close-stays = Keranjang yang belum dibayar tetap tersimpan.
shift-close-counted-by = Uang di laci
shift-close-amount = Uang di laci sekarang
shift-close-amount-hint = Misalnya 200.000. Laci kosong ditulis 0.
shift-close-nothing = Hitung uangnya dulu. Laci kosong ditulis 0.
shift-close-shared = Perangkat lain meneruskan laci ini
shift-close-shared-hint = Uang di laci tidak dihitung sekarang. Perangkat yang meneruskan laci ini menghitungnya nanti.
shift-shared-expected = Laci ini dipakai beberapa sif. Angkanya memuat penjualan perangkat lain sejauh yang sudah sampai di sini; selisihnya baru pasti setelah semua sif ditutup dan disinkronkan.
shift-close-compare = Lihat selisihnya
shift-close-result = Hasil hitungan
shift-close-counted = Dihitung
shift-close-expected = Seharusnya
shift-close-difference = Selisih
shift-close = Tutup sif { $day }
shift-close-of = { $day } · laci { $drawer } · petugas { $by } · modal awal { $float }
shift-done-heading = Sif { $day } selesai
shift-done-of = Stan { $stand } · laci { $drawer } · petugas { $by }
shift-done-came = Tunai masuk dan keluar
shift-done-difference = { $said } Sudah tercatat, dan tampak di Perhatian.
shift-done-attention = { $count } hal di Perhatian belum beres.
shift-done-attention-do = Lihat Perhatian
shift-done-before = Sebelum pulang
shift-done-carts = { $count } keranjang belum dibayar
shift-done-sync = Buka Sinkron
shift-done = Selesai
shift-closed = Sif { $day } sudah ditutup. { $drawer }
shift-closed-shared = Uang di laci tidak dihitung: perangkat lain meneruskan laci ini.
shift-last = Sif terakhir
shift-last-shared = { $day }, petugas { $by }, sudah ditutup tanpa hitungan sendiri: lacinya dipakai bersama.
desk-label = Laci kas
desk-seller = Ganti petugas
desk-now = Lihat yang seharusnya
desk-moved = Catatan kas ({ $count })
now-heading = Seharusnya di laci sekarang
now-sales = Penjualan tunai
now-refunds = Pengembalian tunai
now-hint = Yang menghitung tanpa melihat angka ini menemukan lebih banyak kekeliruan.
cash-in = Kas masuk
cash-out = Kas keluar
cash-in-do = Catat kas masuk
cash-out-do = Catat kas keluar
cash-anyway = Tetap catat
cash-amount = Jumlah
cash-amount-hint = Misalnya 50.000
cash-reason-of = Alasan
cash-of-from_drawer = Dari laci yang mana
cash-of-paid_now = Untuk struk yang mana
cash-of-none = Tidak ada di daftar ini
cash-none-from_drawer = Belum ada catatan uang keluar dari laci lain di sini. Anda tetap bisa mencatatnya.
cash-none-paid_now = Tidak ada struk yang pembayarannya tidak masuk.
cash-waiting = { $what }. Belum diterima di laci mana pun.
cash-take-in = Terima di laci ini
cash-moved = Kas masuk dan keluar sif ini
cash-slip = Bukti
cash-back = Batalkan
cash-taken-back = Dibatalkan: { $reason }
cash-back-heading = Batalkan { $amount }
cash-back-lead = { $time }, { $reason }. Jumlah yang sama dicatat ke arah sebaliknya. Kedua catatan tetap ada.
cash-back-do = Batalkan catatan ini
slip-heading = Bukti kas
slip-text = Isi bukti
slip-close = Tutup
hand-over = Serahkan ke petugas lain
hand-over-heading = Siapa yang meneruskan
hand-over-lead = Hitungan tadi dicatat dengan selisihnya, dan menjadi modal awal petugas berikutnya.
correct-open = Betulkan hari sif
correct-heading = Betulkan hari dan stan sif
correct-lead = Semua struk sif ini ikut dihitung pada hari dan stan yang Anda tulis.
correct-stand = Stan
correct-look = Lihat akibatnya
correct-do = Betulkan
shift-last-closed = { $day }, petugas { $by }, sudah ditutup: dihitung { $counted }, selisih { $difference }.

# Sell
sell-heading = Jual
sell-search = Cari, kode, atau pindai
sell-article = Barang tanpa kode
sell-found = { $count ->
    [0] Tidak ada produk yang cocok
   *[other] { $count } produk cocok
}
sell-products = Produk
sell-categories = Kategori
sell-all = Semua
sell-code = kode
sell-price-low = { $price } untuk satu { $name }?
sell-price-low-words = Harga daftarnya { $list }. Untuk beberapa barang yang sama, masukkan kodenya lalu + sesuai banyaknya.
sell-price-low-yes = Jual dengan harga ini
sell-choose = { $count } barang cocok. Pilih satu: panah bawah, lalu Enter.
sell-more = { $count } produk lain: ketik untuk mencarinya.
sell-cart = Keranjang
sell-empty = Ketik kode, cari, pindai, atau pilih gambar.
sell-no-products = Di sini barang yang dijual ditekan untuk masuk keranjang. Belum ada produk: isi katalog dulu.
sell-no-products-yet = Di sini barang yang dijual ditekan untuk masuk keranjang. Produknya belum sampai ke perangkat ini: sinkronkan dulu.
sell-empty-refused = Keranjang masih kosong. Tambahkan barang dulu.
sell-line = Ubah baris { $name }
sell-less = Kurangi { $name }
sell-plus = Tambah { $name }
sell-edit = Ubah
sell-remove = Hapus
sell-remove-hint = Tombol Delete menghapus baris yang bertanda.
sell-bargained = nego
sell-list-price = Harga awal
sell-line-discount = diskon { $discount }
sell-held = Disimpan dulu
sell-resume-named = Lanjutkan { $name } · { $items } · { $total }
sell-name-held = Beri nama
sell-name-heading = Tanda untuk keranjang ini
sell-name-lead = Satu dua kata, misalnya “ibu berbaju merah”. Hanya ada di perangkat ini, dan dilupakan setelah keranjangnya dibayar. Ketik di kolom cari untuk melanjutkan keranjangnya.
sell-name-label = Nama
sell-rename-held = Ganti nama
sell-name-keep = Simpan
sell-resume = Lanjutkan { $time } · { $items } · { $total }
sell-subtotal = Subtotal
sell-discount = Diskon
sell-discount-of = Diskon { $discount }
sell-discount-whole = Diskon seluruh keranjang
sell-discount-hint = Misalnya 5% atau 2.000. Kosong berarti tanpa diskon.
sell-total = Total
sell-clear = Kosongkan
sell-hold = Simpan dulu
sell-pay = Bayar
sell-which = Produk yang mana?
sell-which-lead = Lebih dari satu produk memakai kode ini. Pilih yang dimaksud.
sell-which-missing = Pilih dulu produk yang dimaksud.
sell-quantity-in = Jumlah dalam { $unit }
sell-weight = Berat dalam kg
sell-weight-hint = Misalnya 0,350
sell-quantity = Jumlah
sell-price = Harga
sell-price-hint = Harga di katalog { $price }
sell-member = Anggota yang membuatnya
sell-member-hint = Pilih, atau ketik kodenya atau barang buatannya
sell-member-none = Belum ada anggota di sini. Koordinator menambahkannya: Menu, lalu Stan dan orang.
sell-members = Anggota
sell-reason = Alasan jika harganya nol
sell-reason-none = Tidak ada
sell-reason-gift = Hadiah
sell-reason-sample = Contoh
sell-reason-replacement = Pengganti
sell-reason-damaged = Rusak
sell-add = Tambahkan
sell-keep = Simpan

# Pay
pay-heading = Bayar
pay-total = Total
pay-rounded = { $exact }, dibulatkan { $rounding } karena tunai
pay-now-cash = Bayar tunai sekarang
pay-now-qris = Bayar QRIS sekarang
pay-now-transfer = Bayar transfer sekarang
pay-method = Metode pembayaran
pay-received = Uang diterima
pay-received-hint = Kosong berarti uang pas
pay-amount = Jumlah yang dibayar
pay-claimed-hint = Kosong berarti seluruh sisa tagihan. Dicatat sebagai menunggu konfirmasi.
pay-quick = Uang yang sering diterima
pay-exact = Uang pas
pay-change = Kembalian
pay-short = Kurang bayar
pay-short-refused = Kurang bayar { $due }. Terima lebih banyak, atau tambahkan pembayaran lain.
pay-back = Keranjang
pay-add = Bayar sebagian dulu
pay-amount-missing = Tulis dulu jumlah pembayaran ini.
pay-take = Catat pembayaran
pay-so-far = Pembayaran sejauh ini
pay-remove = Hapus
pay-leave = Lupakan yang sudah dibayar?
pay-leave-words = Pembayaran yang dicatat di sini belum tersimpan. Keranjang tetap seperti semula.
pay-leave-yes = Lupakan
pay-leave-no = Tetap di sini
pay-unusual = Uang diterima besar sekali
pay-unusual-words = Totalnya { $total }, jadi kembaliannya { $change }. Apakah uang yang diterima sudah benar?
pay-unusual-yes = Ya, benar
pay-unusual-no = Periksa lagi

# Paid
paid-heading = Tercatat
paid-change = Kembalian
paid-arrived = Sudah masuk
paid-claimed = Menunggu konfirmasi: periksa dulu apakah uangnya sudah masuk.
paid-waits = menunggu konfirmasi
paid-tendered = Uang diterima
paid-by-cash = Dibayar tunai
paid-by-qris = Dibayar QRIS
paid-by-transfer = Dibayar transfer
paid-rounding = Pembulatan
paid-receipt = Lihat struk
paid-last = { $receipt } tercatat. Kembalian { $change }.
paid-done = Selesai

# Sales
sales-heading = Penjualan
sales-day = Hari
sales-none = Belum ada penjualan pada { $day }. Begitu ada yang terjual, struknya ada di sini untuk dilihat, dicetak, dan disimpan.
sales-counted = Struk { $day }
sales-waiting = { $count } belum terhitung: perangkat kasirnya belum diterima koordinator, atau sudah ditutup
sales-count = { $count ->
   *[other] { $count } struk
}
sales-apart = belum terhitung
sales-other-day = Lihat { $day }
sales-time = Waktu
sales-receipt = Nomor struk
sales-what = Petugas, barang, metode
sales-total = Total
sales-back = Kembali ke total
sales-back-attention = Kembali ke Perhatian
sales-back-closed = Kembali ke sif
totals-question = Dirinci per
totals-standing = Seberapa lengkap
totals-order = Urutan
totals-order-name = Nama
totals-order-paid = Dibayar, terbesar dulu
totals-order-sold = Jumlah, terbanyak dulu
totals-differences = Selisih laci kas: { $differences }
totals-claimed-sum = Menunggu konfirmasi: { $count } struk, { $sum }
totals-claimed-do = Cocokkan dengan mutasi rekening atau aplikasi QRIS.
totals-claimed-all = Lihat semua { $count } struknya
totals-none = Di sini tampak yang terjual dan dibayar, dirinci seperti yang Anda tanyakan. Belum ada struk.
totals-behind = Struk di balik: { $what }, { $day }
totals-not-counted = { $count ->
   *[other] { $count } transaksi tidak ikut dihitung: belum dikenal versi ini, atau tidak cocok. Lihat Perhatian.
}
sales-show = Lihat
sales-shown = Struk { $receipt } ditampilkan
sales-receipt-of = Struk { $receipt }
sales-text = Isi struk
sales-save = Simpan PDF
sales-save-day = Simpan PDF { $day }
sales-print = Untuk mencetak: simpan sebagai PDF, buka, lalu cetak dari situ. Lebarnya { $paper } mm seperti di Pengaturan.
sales-refund = Kembalikan…
sales-void = Batalkan
sales-method = Cara bayar…
paid-void = Batalkan penjualan
reason-mistake = Salah ketik
reason-damaged = Rusak
reason-wrong-item = Salah barang
reason-changed-mind = Berubah pikiran
reason-wrong-price = Salah harga
reason-twice = Tercatat dua kali
reason-not-paid = Tidak jadi dibayar
refunded-before-heading = Sudah pernah dikembalikan
void-heading = Batalkan struk { $receipt }, { $total }?
void-lead = Penjualan tetap tercatat; pengembalian dananya dicatat di sampingnya.
void-confirm = Batalkan penjualan
refund-heading = Pengembalian dana
refund-of = Pengembalian dana untuk struk { $receipt }
refund-of-exchange = Struk ini dari tukar barang: { $sum } dibayar dengan barang yang kembali. Di sini seluruh nilainya kembali sebagai uang. Untuk menukar kembali barangnya, pilih Tukar dengan barang lain.
refund-what = Barang
refund-paid = Dibayar
refund-back = Kembali
refund-back-of = Berapa { $name } yang kembali
refund-left = Semua: { $left }
refund-none-left = sudah kembali
refund-why = Alasan
refund-arrived = Pembayaran { $sum } masih menunggu. Sudah masuk?
refund-arrived-yes = Ya, sudah masuk
refund-arrived-no = Tidak masuk: tidak ada yang dikembalikan
refund-method = Uang kembali
refund-sent = Dikirim nanti
refund-cancel = Tidak jadi
refund-all = Semua barang
refund-give = Kembalikan
refund-nothing-chosen = Isi dahulu berapa yang kembali, atau tekan Semua.
pin-heading = PIN { $whose }
pin-heading-coordinator = PIN koordinator
pin-lead = Atau PIN koordinator, kalau lupa.
pin-lead-coordinator = Koordinator stan memeriksa ini, lalu memasukkan PIN-nya.
pin-label = PIN
pin-confirm = Lanjut
pins-heading = PIN dan batas
pins-lead = PIN membedakan nama-nama di kasir ini. PIN tidak ikut sinkron ke kasir lain, dan penjualan tidak menunggu PIN kecuali ada batasnya.
pins-whose = PIN
pins-coordinator = Koordinator stan
pins-has = punya PIN
pins-has-none = tanpa PIN
pins-set = Pasang PIN
pins-change = Ganti
pins-take = Hapus
pins-set-heading = PIN untuk { $whose }
pins-change-heading = PIN baru untuk { $whose }
pins-form = Empat sampai delapan angka yang tidak mudah ditebak.
pins-new = PIN baru
pins-again = Sekali lagi
pins-differ = PIN-nya tidak sama. Ketik PIN yang sama dua kali.
pins-keep = Simpan
pins-kept = PIN disimpan.
pins-taken = PIN dihapus.
limits-heading = Batas
limits-lead = Di atas batas, PIN koordinator diminta di tempat, dan potongan harus ada alasannya.
limits-lead-no-pin = Di atas batas, potongan harus ada alasannya. Kalau koordinator punya PIN, PIN itu juga diminta.
limits-discount = Potongan di atas sekian persen
limits-money-back = Pengembalian uang di atas
limits-empty = Kosong: tanpa batas. 0: setiap kali.
limits-keep = Simpan batas
limits-kept = Batas disimpan.
discount-reason-heading = Mengapa lebih murah?
discount-reason-confirm = Lanjut
discount-reason-regular = pelanggan tetap
discount-reason-quantity = beli banyak
discount-reason-flawed = ada cacatnya
discount-reason-closing = menjelang pameran selesai
discount-reason-staff = petugas sendiri
discount-reason-agreed = disepakati anggota
refund-paper-heading = Pengembalian dana menurut kertas
refund-paper-lead = Untuk penjualan yang belum pernah ada di kasir ini. Ketik yang tertulis di struk pembeli; nanti dibandingkan begitu penjualannya masuk.
refund-paper-number = Nomor di struk
refund-paper-number-hint = Misalnya 12-K3QX-0042. Kosong: pembeli tidak punya struk
refund-paper-goods = Barang yang kembali
refund-paper-goods-hint = Kode tiap barang, dengan harga di kertas: 41*2@12500 42
paper-discount = Diskon seluruhnya
paper-discount-hint = 5%, atau jumlah uang
goods-offered = Barang dengan nama itu
paper-heading = Dari kertas
paper-lead = Penjualan yang ditulis di kertas ketika tidak ada kasir: satu lembar demi satu lembar, Enter mencatatnya.
paper-day = Hari di kertas
paper-by = Petugas
paper-by-nobody = tidak diketahui
paper-number = No.
paper-time = Jam
paper-goods = Barang
paper-goods-hint = 41*2 42 07@9000
paper-amount = Dibayar
paper-amount-hint = Kosong: sesuai barangnya
paper-back = Selesai
paper-record = Catat lembar ini
paper-entered = { $count ->
   *[other] { $count } lembar sudah dicatat
  }
paper-said = Tercatat: { $receipt }, { $total }. Lembar berikutnya.
paper-known = Nomor { $number } sudah dicatat sebagai struk { $receipt }.
paper-less-heading = { $less } kurang dari harga barangnya
paper-less-lead = Apakah itu diskon?
paper-less-discount = Ya, catat { $less } sebagai diskon
paper-less-mend = Bukan, perbaiki lembarnya
find-heading = Cari struk
find-receipt = Nomor struk
find-receipt-hint = Stan boleh tidak ditulis: K3QX 42
find-or = Tanpa nomornya, yang diingat pembeli:
find-product = Barang
find-amount = Dibayar
find-time = Sekitar jam
find-do = Cari
find-from-paper = Tidak ada di sini: menurut kertas pembeli
find-found = Ditemukan: { $said }
find-back = Semua struk
find-none = Tidak ada struk yang cocok di sini.
sales-paper = dari kertas
sales-refunded = { $sum } dikembalikan
sales-failed = { $sum } tidak masuk
refund-exchange = Tukar dengan barang lain
exchange-back = Kembali dari { $receipt }: { $what }
exchange-worth = Barang kembali
exchange-due = Masih dibayar
exchange-hand-back = Dikembalikan
exchange-even = Tidak ada yang dibayar
exchange-leave = Tidak jadi tukar
exchange-pay = Bayar selisih
exchange-go-on = Lanjutkan
exchange-give-back = Kembalikan selisih
exchange-record = Catat penukaran
pay-now-back = Kembalikan kepada pembeli
pay-now-even = Pas: tidak ada yang dibayar atau dikembalikan
pay-back-hint = { $what } kembali dari struk { $receipt }, bernilai { $worth }.
paid-back = Kembalikan
paid-even = Penukaran pas
paid-refund = Barang kembali, { $receipt }
drawer-short-heading = Cukupkah uang di laci?
drawer-short-pay = Cukup, bayar
method-heading = Cara bayar struk { $receipt }
method-was = Tercatat: { $method }.
method-which = Pembayaran yang mana
method-truly = Sebenarnya
method-confirm = Perbaiki
payments-heading = Pembayaran
menu-payments = QRIS dan transfer yang menunggu konfirmasi
payments-none = Tidak ada pembayaran yang menunggu. QRIS dan transfer yang baru diterima muncul di sini sampai uangnya terlihat masuk.
payments-count = { $count } pembayaran menunggu
payments-tick = Centang yang sudah masuk, atau sudah dikirim
payments-ticked = Masuk
payments-confirm = Sudah masuk: { $count } pembayaran
payments-failed = Tidak masuk
payments-other-amount = Jumlahnya lain…
payments-not-yours = (perangkat lain)
payments-not-yours-why = Hanya perangkat kasirnya sendiri atau koordinator yang dapat menyatakan pembayaran ini masuk.
statement-heading = Cocokkan dengan daftar bank
statement-label = Tempel jumlahnya, satu di setiap baris
statement-compare = Cocokkan
statement-matched = { $matched } cocok, { $sum }. { $waiting } masih menunggu.
statement-left = Hanya di daftar bank: { $left }
statement-wrong = Baris tanpa jumlah: { $lines }
failed-heading = { $count } pembayaran tidak masuk?
failed-lead = Uangnya dicatat tidak pernah masuk. Penjualannya tetap; jika barangnya kembali, pilih Kembalikan.
other-amount-heading = Struk { $receipt }: masuk bukan { $amount }?
other-amount-lead = Jika kurang, sisanya dicatat tidak masuk. Jika lebih, kelebihannya dikembalikan tunai dari laci.
other-amount-came = Yang masuk
other-amount-confirm = Catat
sales-open = Buka
sales-kuitansi = Kuitansi
ask-kuitansi-heading = Kuitansi untuk { $receipt }
ask-kuitansi-lead = Nama pembeli hanya dicetak dan tidak disimpan. Kosongkan untuk baris yang diisi tangan.
ask-kuitansi-buyer = Sudah terima dari
ask-kuitansi-save = Simpan sebagai PDF
sales-saved = Tersimpan di
slip-saved-as = Bukti tersimpan di { $file }
sales-saved-as = Struk tersimpan di { $file }

# A path, typed or chosen
path-file = Pilih berkas …
path-folder = Pilih folder …
path-new-file = Berkas baru …

# What goes on with a medium
progress = Membaca dan menulis: { $percent } %
progress-stop = Hentikan
progress-stopping = Sedang dihentikan …

# Joined
joined-heading = Anda sudah bergabung
joined-lead = Perangkat ini sekarang ikut { $name }, stan { $stand }.
joined-fingerprint = Bandingkan angka ini
joined-compare = Lihat layar koordinator, di bagian Sinkron. Jika keenam belas angkanya sama di sana, koordinator menekan Terima.
joined-meanwhile = Anda bisa langsung berjualan. Struk Anda tersimpan, dan terhitung begitu perangkat ini diterima.
joined-continue = Lanjut ke sif

# Sync
sync-heading = Sinkron
sync-now = Sinkronkan sekarang
sync-again = Coba lagi
sync-begun = Sedang sinkron …
sync-done = { $headline }. Masuk: { $taken }, terkirim: { $given }.
sync-last = Sinkron terakhir { $time }: { $taken } masuk, { $given } terkirim.
sync-state = Kode pencocokan
sync-state-means = Bacakan ke perangkat lain. Jika kodenya sama di sana, isi keduanya sama persis.
sync-not-admitted = Perangkat ini belum diterima
sync-asking = { $count } perangkat menunggu diterima
sync-asking-receipts = { $count } struk, { $paid }, terhitung setelah diterima
sync-asking-coordinator = Hanya perangkat koordinator yang bisa menerima.
sync-admit = Terima …
sync-tills = Perangkat di pameran ini
sync-tills-means = Catatan terakhir setiap perangkat, sejauh sudah sampai di sini
sync-till = Perangkat
sync-till-name = Stan { $stand } · { $letters }
sync-till-own = perangkat ini
sync-till-last = Catatan terakhir
sync-till-receipts = Struk
sync-till-action = Tindakan
sync-till-stand = Stan …
sync-till-close = Tutup …
sync-till-closed = ditutup
sync-damaged = { $count } baris rusak
sync-damaged-means = Ini bisa terjadi jika stik dicabut terlalu cepat. Tidak ada yang hilang: semua yang menyimpan baris ini mengembalikannya.
sync-damaged-where = Letaknya di berkas bersama
sync-damaged-file = Berkas
sync-damaged-offset = Letak di berkas (bita)
sync-place-choose = Pilih berkas bersama
sync-place-other = Pakai yang lain …
sync-create-again = Buat lagi
sync-copy = Bawa semuanya sendiri
sync-copy-means = Tanpa berkas bersama: salin semuanya ke stik di sini, lalu buka salinannya di perangkat lain.
sync-copy-save = Salin semuanya ke stik …
sync-copy-open = Buka salinan …

place-heading = Berkas bersama
place-lead = Berkas di stik atau di jaringan, atau folder yang dijaga sama di mana-mana oleh program awan. Semua perangkat di pameran memakai yang sama.
place-path = Letaknya
place-path-hint = Jika berkasnya belum ada, berkas itu dibuat. Tidak ada yang ditimpa.
place-new-name = pameran
place-use = Pakai
place-used = Berkas bersama dipakai mulai sekarang.

create-heading = Buat lagi berkas bersama?
create-lead = Lakukan ini hanya jika stik atau foldernya benar. Setiap perangkat lalu mengembalikan catatannya, jadi tidak ada yang hilang.
create-confirm = Buat lagi

copy-heading = Salin semuanya
copy-lead = Semua transaksi di perangkat ini masuk ke berkas baru. Berkas di stik mendapat namanya sendiri.
copy-path = Stik atau folder
copy-path-hint = Pilih, atau ketik letaknya
copy-confirm = Salin

open-copy-heading = Buka salinan
open-copy-lead = Yang baru di dalamnya masuk. Yang sudah ada di sini tetap seperti semula.
open-copy-path = Berkas
open-copy-confirm = Buka

# Admitting and closing tills
admit-heading = Terima perangkat { $letters }?
admit-lead = Bandingkan keenam belas angka ini dengan layar perangkat itu. Terima hanya jika semuanya sama.
admit-role = Boleh apa
admit-role-seller = Menjual
admit-role-coordinator = Koordinator
admit-role-hint = Koordinator juga mengubah katalog, serta menerima dan menutup perangkat.
admit-confirm = Terima
admit-cancel = Tidak sama
stand-heading = Stan perangkat { $letters }
stand-lead = Semua penjualan perangkat ini terhitung di stan ini, juga yang sudah tercatat. Struk berikutnya memakai nomor stan ini setelah sinkron.
stand-of-till = Kode stan
stand-confirm = Simpan
close-heading = Tutup perangkat { $letters }?
close-lead = Untuk perangkat yang hilang, rusak, atau tidak dipercaya lagi. Catatannya sampai nomor { $last } terhitung; yang sesudahnya tidak.
close-after = Perangkat yang ditutup tidak pernah diterima lagi. Jika kembali, perangkat itu bergabung sebagai perangkat baru.
close-recovery-hint = Perangkat ini bukan perangkat koordinator. Kunci pemulihan di kertas boleh menutup perangkat.
close-confirm = Tutup perangkat

# Attention
attention-heading = Perhatian
attention-lead = Yang belum cocok, yang terberat dulu. Penjualan jalan terus.
attention-none = Semuanya cocok
attention-none-means = Begitu ada yang tidak cocok, hal itu tampak di sini, dengan cara membereskannya.
attention-error = Perlu dibetulkan
attention-warning = Perlu dilihat
attention-note = Perlu diketahui
attention-admit = Cocokkan dan terima ...
attention-values = Pilih yang benar ...
attention-to-sync = Ke Sinkron
attention-to-totals = Ke Total
attention-to-shift = Ke sif
attention-to-owed = Ke Hak anggota
attention-to-goods = Ke Barang masuk dan keluar
attention-to-stock = Ke Stok
attention-to-catalogue = Ke katalog
attention-to-people = Ke stan dan orang
attention-to-bundles = Ke paket
attention-to-set-up = Ke persiapan
attention-to-sales = Ke penjualan
attention-to-payments = Nyatakan yang sudah masuk
attention-to-recovery = Tulis kunci pemulihan
attention-accept = Terima apa adanya ...
attention-accept-lead = Tetap ada di daftar, di bagian bawah, dengan alasan Anda. Jika berubah, akan ditanyakan lagi.
attention-accept-reason = Mengapa boleh tetap begitu
attention-accept-do = Terima
attention-accept-no-more = Tarik kembali
attention-accepted-heading = Diterima apa adanya
attention-accepted-lead = Sudah dilihat di perangkat koordinator, dengan alasannya.
attention-coordinator = Hanya perangkat koordinator yang bisa menerima; tunjukkan ke koordinator.
attention-choose-lead = Dua perangkat mengubahnya tanpa saling tahu. Pilih yang berlaku; tidak ada penjualan yang berubah.
accept-reason-looked_for = Dicari, tidak ketemu
accept-reason-explained = Sudah jelas sebabnya
accept-reason-agreed = Disepakati bersama
accept-reason-settled_outside = Beres di luar Lapak
accept-reason-expected = Memang begitu
accept-reason-small = Terlalu kecil
attention-receipts = Lihat struknya
attention-done = Selesai

# Settings
settings-heading = Pengaturan
settings-kept = Pengaturan tersimpan
settings-language = Bahasa
settings-language-id = Bahasa Indonesia
settings-language-en = English
settings-text = Ukuran teks
settings-theme = Tampilan
settings-theme-system = Ikut perangkat
settings-theme-light = Terang
settings-theme-dark = Gelap
settings-hand = Tata letak
settings-hand-right = Tangan kanan
settings-hand-left = Tangan kiri
settings-paper = Lebar kertas struk
settings-csv = Pemisah kolom di berkas CSV
settings-csv-language = Ikut bahasa
settings-csv-semicolon = Titik koma ( ; )
settings-csv-comma = Koma ( , )
settings-keypad = Tombol + − * mengubah baris terakhir
settings-keypad-hint = Hanya di kolom pencarian: + dan − untuk jumlah, * untuk harga.
settings-done = Selesai

# The fair as a whole, others beside it, and a till that is heard no more
menu-fairs = arsip satu pameran dalam satu berkas
fairs-heading = Arsip dan pameran
fairs-archive = Arsip { $name }
fairs-archive-lead = Satu berkas ZIP yang bisa dibuka tanpa Lapak: semua struk sebagai PDF per hari, total dan katalog sebagai XLSX, dan setiap transaksi. Isinya menyebut seberapa lengkap pameran ini.
fairs-archive-codes = Anggota hanya disebut dengan kode. Arsip bisa dibuat kapan saja, sebaiknya sesudah semua sif ditutup dan semuanya sinkron.
fairs-archive-save = Simpan arsip
fairs-here = Pameran di komputer ini
fairs-open = Buka
fairs-open-now = terbuka sekarang
fairs-new = Pameran baru
fairs-new-lead = Pameran baru punya buku transaksi sendiri di sebelah yang ini. Produk dan anggota bisa diimpor dari ekspor katalog pameran ini. Hanya satu pameran terbuka pada satu waktu.
fairs-back = Pameran lain di komputer ini
fairs-off = Ambil { $name } dari komputer ini
fairs-off-lacks = Belum bisa. Yang kurang:
fairs-off-do = Ambil dari komputer ini
fairs-off-name = Ketik nama pameran untuk memastikan: { $name }
choose-fair-heading = Buka pameran mana?
choose-fair-lead = Di komputer ini ada beberapa pameran. Yang sudah selesai bisa dibaca.
gone-heading = Tidak ada kabar dari { $name }
gone-open = Tidak ada kabar …
gone-lead = Kalau laptopnya masih bisa menyala, nyalakan dan sambungkan ke berkas bersama: semua yang dijualnya ada di sana, dan halaman ini tidak diperlukan.
gone-known = Yang diketahui
gone-unknown = Yang tidak diketahui
gone-steps = Yang perlu dilakukan, berurutan
gone-take-in = Terima sampai { $last }
gone-take-in-lead = Penutupan { $name } diperpanjang sampai transaksi { $last }. Semua yang dijualnya sampai di situ dihitung pada hari dan sifnya sendiri; PDF hari itu mendapat edisi baru.
gone-to-sync = Buka Sinkron
gone-not-coordinator = Hanya koordinator yang bisa menutup perangkat. Perangkat ini bisa melakukannya dengan kunci pemulihan.

# Goods in and out
goods-heading = Barang masuk dan keluar
goods-purpose = titipan masuk, diambil kembali, rusak, dikirim ke stan lain
goods-what = Apa yang terjadi
goods-what-in = Titipan masuk
goods-what-back = Diambil kembali
goods-what-damaged = Rusak
goods-what-given = Diberikan
goods-what-lost = Hilang
goods-what-sent = Dikirim
goods-what-arrived = Kiriman sampai
goods-stand = Stan
goods-stand-to = Sampai di stan
goods-other-to = Dikirim ke stan
goods-other-from = Datang dari stan
goods-other-none = Belum ada stan lain
goods-reason-none = Tidak disebut
goods-borne = Ditanggung oleh
goods-borne-member = Anggota
goods-borne-cooperative = Koperasi
goods-borne-why = Anggota yang menanggung. Bahwa koperasi yang menanggung hanya bisa dicatat di perangkat koordinator.
goods-of = Kiriman dari stan { $from }, { $when }
goods-find = Kode, nama, atau pindai
goods-find-hint = KRP-01*12 berarti dua belas. Setiap pindaian menambah satu. Enter di isian kosong: ke tombol hijau.
goods-add = Tambah
goods-choose = { $count } barang cocok. Pilih satu.
goods-there = { $sku }: { $quantity }
goods-new = Produk baru
goods-new-why = Produk baru hanya bisa ditambah di perangkat koordinator.
settings-low-stock = Sisa barang di ubin
settings-low-stock-off = Tidak ditampilkan
settings-low-stock-from = Mulai { $from }
goods-left-of = Sisa milik
goods-list-left = Isi dengan semua sisanya
goods-left-said = { $count ->
    [0] Tidak ada sisa di stan ini.
   *[other] { $count } produk diisi dengan sisanya menurut buku. Ubah jumlahnya kalau yang dibawa berbeda.
}
goods-new-barcode = Barcode { $code }: setiap pindaian satu buah lagi.
goods-new-scanned = { $code } belum ada di katalog. Ketik nama, harga, dan jumlahnya.
goods-new-member = Anggota baru
goods-new-add = Tambah produk
goods-new-close = Selesai
goods-new-member-missing = Pilih anggota yang membuatnya.
goods-new-pieces-missing = Ketik berapa buah, misalnya 12.
goods-new-added = { $sku } { $name }: { $pieces } buah, anggota { $member }. Produk berikutnya.
goods-from-list = Dari daftar …
goods-listed-none = { $wrong } baris tidak bisa dibaca, jadi tidak ada yang diisi ({ $count } baris lain benar). Perbaiki di berkas, lalu pilih lagi.
goods-listed = { $count } baris dibaca, { $wrong } tidak terbaca. Belum ada yang dicatat.
goods-wrong = { $count } baris tidak terbaca. Perbaiki di berkas, lalu pilih lagi, atau ketik di atas.
goods-wrong-row = Baris { $row }
goods-wrong-close = Tutup daftar ini
goods-unsaved = Barang yang belum dicatat
goods-lines = Barang yang akan dicatat
goods-code = Kode
goods-pieces = Jumlah
goods-pieces-of = Jumlah { $name }, dalam { $unit }
goods-remove = Buang { $name }
goods-removed = { $name } dibuang dari daftar
goods-undo = Kembalikan { $name }
goods-returned = { $name } kembali ke daftar
goods-sum = { $pieces } buah · harga jual { $worth } · anggota dapat { $share }
goods-sum-open = Ada jumlah yang belum terbaca.
goods-record = Catat: { $what }
goods-record-pieces = Catat { $pieces }: { $what }
goods-leave = Kembali
goods-done = Tercatat
goods-labels = { $count } label
goods-handover = Tanda terima (PDF)
goods-handover-short = Tanda terima
goods-slips = Yang sudah dicatat
goods-none = Belum ada barang yang dicatat di stan ini. Titipan masuk, diambil kembali, rusak, dan kiriman tampil di sini.
goods-more = Tampilkan lagi ({ $count })
goods-taken-back = Dibatalkan: { $reason }
goods-back = Batalkan
goods-back-heading = Batalkan catatan ini?
goods-back-lead = { $what }. Barang yang sama dicatat ke arah sebaliknya. Kedua catatan tetap ada.
goods-back-do = Batalkan catatan ini
goods-back-stay = Biarkan
goods-on-the-way = Di perjalanan
goods-from-to = Stan { $from } ke stan { $to }
goods-rest = sebagian sudah sampai
goods-receive = Terima
goods-receiving = Kiriman dari stan { $from } ke stan { $to }. Cocokkan jumlahnya, lalu catat.

# Stock and stocktake
stock-heading = Stok
stock-purpose = sisa barang menurut buku, dan stok opname
stock-all-stands = Semua stan
stock-all-members = Semua anggota
stock-in = Masuk
stock-arrived = Sampai
stock-sold = Terjual
stock-back = Diambil
stock-damaged = Rusak
stock-given = Diberikan
stock-lost = Hilang
stock-sent = Dikirim
stock-left = Sisa
stock-below-zero = kurang dari nol
stock-left-of = { $name }: sisa { $quantity } menurut buku
stock-none = Belum ada barang di sini. Begitu titipan masuk dicatat atau barang terjual, sisanya tampil di layar ini.
stock-none-member = Tidak ada barang anggota ini di sini.
stock-products = { $count } produk
stock-save-pdf = Daftar kemas (PDF)
stock-count = Hitung stan { $stand }
stock-count-heading = Stok opname stan { $stand }
stock-count-lead = Ketik berapa yang ada. Angka di buku baru tampil sesudahnya. Isian kosong berarti tidak dihitung; ketik 0 jika habis.
stock-count-other = Produk lain yang ada di sini
stock-count-other-hint = Kode, nama, atau pindai. Produknya mendapat isian di daftar.
stock-count-progress = { $counted } dari { $count } dihitung
stock-count-save = Simpan hitungan
stock-count-leave = Kembali
stock-count-none = Belum ada yang dihitung. Ketik jumlah paling sedikit satu produk.
stock-count-again = Hitung lagi
stock-member = Anggota { $member }
stock-result-heading = Hasil hitungan stan { $stand }
stock-result-done = Selesai
stock-differs = { $count } produk berbeda dari buku
stock-all-same = Semua yang dihitung sama dengan buku.
stock-same = { $count } produk lain sama dengan buku.
stock-head-counted = Dihitung
stock-head-books = Menurut buku
stock-head-difference = Selisih
stock-differs-row = { $name }: dihitung { $counted }, buku { $books }, selisih { $difference }
stock-uncounted = { $count } produk tidak dihitung
stock-from-books = { $quantity } (dari buku)
stock-not-booked = Cari dulu yang hilang, atau hitung lagi, sebelum membukukan.
stock-booked-done = Selisih hitungan ini sudah dibukukan.
stock-counts = Hitungan sejauh ini
stock-count-of = Stan { $stand }, { $when }
stock-booked = selisih sudah dibukukan
stock-apart = Dihitung berbeda oleh dua perangkat
stock-apart-row = Stan { $stand }, { $name }: { $counted }
stock-apart-till = { $till } menghitung { $quantity }
stock-book-open = Bukukan …
stock-book-do = Bukukan selisih sebagai hilang
stock-book-stay = Jangan dulu
stock-book-heading = Bukukan selisih sebagai hilang?
stock-book-lost = Dicatat hilang: { $what }
stock-book-found = Dicatat ditemukan lagi: { $what }
stock-book-lead = Sesudah itu buku sama dengan hitungan. Catatannya bisa dibatalkan di Barang masuk dan keluar.

# What members are owed
owed-purpose = bagian tiap anggota, potongan, pembayaran
owed-lead = Tekan satu anggota: dari mana haknya, apa yang dipotong, apa yang sudah dibayar.
owed-read-only = Potongan dan pembayaran hanya dicatat di perangkat koordinator. Di sini semuanya bisa dibaca, dan slip bisa disimpan.
owed-none = Belum ada yang menjadi hak anggota. Begitu barangnya terjual, bagiannya tampil di sini.
owed-choose = Tekan satu anggota untuk melihat dari mana haknya.
owed-said = Anggota { $member }: { $balance }
owed-below = di bawah nol
owed-below-means = Yang dipotong dan dibayar lebih banyak dari bagiannya. Kekurangannya dibawa ke pameran berikutnya, atau dikembalikan anggota.
owed-from = { $sales } struk, terjual { $net } sesudah diskon
owed-borne = Dari bagian ini { $borne } ditanggung koperasi.
owed-slip = Slip (PDF)
owed-slip-of = Slip untuk
owed-changes = Potongan dan pembayaran
owed-changes-none = Belum ada yang dipotong atau dibayar.
owed-went-heading = Barangnya
owed-went-gone = Rusak, diberikan, hilang
owed-pay = Bayar …
owed-pay-member = Bayar { $member } …
owed-pay-heading = Bayar anggota { $member }
owed-pay-heading-any = Bayar anggota
owed-pay-lead = Haknya sekarang { $balance }.
owed-pay-do = Bayar
owed-pay-anyway = Tetap bayar
owed-method-drawer = Tunai keluar dari laci { $drawer }, sif { $day }.
owed-method-drawer-in = Tunai masuk ke laci { $drawer }, sif { $day }.
owed-method-no-shift = Tunai perlu sif yang terbuka di perangkat ini. Buka dulu sifnya, atau pilih transfer.
owed-for = Sebagai
owed-for-settlement = Pelunasan
owed-for-advance = Uang muka
owed-deduct = Potong …
owed-deduct-heading = Potong dari hak anggota
owed-deduct-member-missing = Pilih satu anggota, atau semua anggota.
owed-deduct-below-zero = Potongan tidak memakai tanda minus. Mengembalikan potongan: tekan “Kembalikan” di barisnya.
owed-method-missing = Pilih: tunai atau transfer. Tunai memerlukan sif yang terbuka.
owed-deduct-all = Semua anggota yang barangnya terjual
owed-deduct-amount = Jumlah atau persen
owed-deduct-hint = Misalnya 20.000, atau 5% dari bagiannya
owed-deduct-do = Catat potongan
owed-back = Kembalikan …
owed-back-heading = Kembalikan potongan kepada { $member }
owed-back-lead = { $what }, { $when }. Kedua catatan tetap ada.
owed-back-do = Catat pengembalian
owed-returned-heading = Uang kembali dari { $member }
owed-returned-do = Catat uang kembali

# Slips, envelopes and the journal
settle-heading = Pelunasan
settle-purpose = slip, amplop, buku nama, jurnal
settle-to-pay = { $count } anggota dibayar, seluruhnya
settle-below = Di bawah nol, jadi tanpa amplop: { $members }.
settle-slips-heading = Slip anggota
settle-slips-lead = Satu halaman untuk setiap anggota: yang dititipkan, yang terjual, yang kembali, dan bagaimana haknya dihitung.
settle-slips-names = Nama anggota tercetak di slip: buku nama terbuka.
settle-slips-codes = Hanya kode anggota yang tercetak di slip: buku nama tidak terbuka.
settle-slips = Semua slip (PDF)
settle-slips-said = { $named ->
    [yes] { $slips } slip dengan nama tersimpan: { $file }
   *[no] { $slips } slip dengan kode saja tersimpan: { $file }
}
settle-envelopes-heading = Amplop
settle-envelopes = Daftar amplop (PDF)
settle-envelopes-caption = Isi setiap amplop
settle-envelopes-none = Tidak ada anggota yang masih harus dibayar, jadi tidak ada amplop.
settle-pieces-caption = Uang kertas dan logam untuk semua amplop
settle-piece = Pecahan
settle-pieces = Banyaknya
settle-rest = { $rest } tidak bisa dibayar dengan pecahan mana pun, dan tetap menjadi hak anggota.
settle-journal = Jurnal untuk pembukuan
settle-journal-lead = Angka pameran untuk yang mengurus pembukuan koperasi, tanpa nama anggota.
settle-journal-csv = Jurnal (CSV)
settle-journal-xlsx = Jurnal (XLSX)

# Names book
names-ui-heading = Buku nama
names-ui-lead = Nama hanya ada di komputer ini, terkunci dengan frasa sandi: tidak pernah di berkas bersama, tidak pernah di cadangan. Slip yang disimpan selama buku ini terbuka memuat nama.
names-ui-is-none = Belum ada buku nama di komputer ini.
names-ui-is-closed = Buku nama tertutup.
names-ui-is-open = Buku nama terbuka: { $count } nama.
names-ui-aside = Kata sandi lupa …
names-ui-aside-heading = Mulai buku nama baru?
names-ui-aside-lead = Tanpa kata sandi, nama di buku lama tidak bisa dibaca siapa pun. Bukunya tetap disimpan di komputer ini dengan nama lain; daftar nama perlu dimuat lagi.
names-ui-aside-do = Simpan yang lama, mulai yang baru
names-ui-open = Buka buku nama …
names-ui-open-heading = Buka buku nama
names-ui-open-do = Buka
names-ui-close = Tutup buku nama
names-ui-import = Ambil nama dari daftar …
names-ui-import-heading = Ambil nama dari daftar
names-ui-import-new = Pilih frasa sandi yang panjang, dan tulis di kertas. Tanpa frasa itu nama-namanya tidak bisa dibuka lagi.
names-ui-import-known = Ketik frasa sandi buku nama ini.
names-ui-import-do = Ambil
names-ui-passphrase = Frasa sandi
names-ui-again = Frasa sandi, sekali lagi
names-ui-differ = Keduanya tidak sama. Ketik lagi.

# The last evening
evening-ui-heading = Malam terakhir
evening-ui-purpose = dari sif yang ditutup sampai anggota dibayar
evening-ui-lead = Berurutan. Bisa ditinggal kapan saja, lalu dilanjutkan.
evening-ui-all-done = Semua langkah sudah. Yang terakhir: laporan penutupan.
evening-ui-read-only = Potongan dan pembayaran dicatat di perangkat koordinator. Di sini terbaca sudah sampai mana.
evening-ui-next = berikutnya
evening-ui-left = Yang tersisa
evening-ui-left-lead = Tertulis juga di laporan penutupan.
evening-ui-paper = Simpan laporan penutupan (PDF)
evening-ui-do-shift = Hitung dan tutup sif
evening-ui-do-sync = Buka Sinkron
evening-ui-do-payments = Cocokkan pembayaran
evening-ui-do-stock = Hitung stok
evening-ui-to-stock = Buka Stok
evening-ui-do-goods = Catat yang diambil kembali
evening-ui-do-owed = Catat potongan
evening-ui-do-payouts = Bayar anggota
evening-ui-do-settlement = Buka Pelunasan
evening-ui-mark-packing = Daftar kemas sudah dicetak
evening-ui-mark-slips = Slip sudah dicetak
evening-ui-mark-deductions = Potongan sudah semua
evening-ui-unmark = Belum selesai

## Program

# Catalogue
menu-goods = Barang
menu-bundles = beberapa barang dengan satu harga
menu-catalogue = produk, harga, daftar dari lembar kerja
menu-set-up = yang dibutuhkan pameran, satu per satu
menu-people = kode stan, petugas, dan anggota
catalogue-heading = Katalog
catalogue-list = Barang
catalogue-find = Cari
catalogue-all-categories = Semua kategori
catalogue-shown = Tampilkan
catalogue-active = Yang dijual
catalogue-off-shown = Yang tidak dijual lagi
catalogue-all = Semua
catalogue-product = Barang
catalogue-name = Nama
catalogue-quick = Kode singkat
catalogue-quick-head = Kode
catalogue-member = Anggota
catalogue-member-none = Belum ada anggota. Tambahkan dulu di Stan dan orang.
catalogue-price = Harga
catalogue-price-hint = Rupiah, atau "tanya"
catalogue-share-head = Anggota dapat
catalogue-category = Kategori
catalogue-category-any = Lain-lain
catalogue-unit = Satuan
catalogue-cut = Bagi hasil %
catalogue-cut-hint = Kosong: milik anggota, atau { $cut }
catalogue-sku = SKU
catalogue-barcode = Barcode
catalogue-photo = Gambar
catalogue-photo-hint = JPEG, PNG, atau WebP; bagian tengahnya disimpan sebagai persegi kecil
catalogue-photo-none = Hapus gambar
catalogue-barcode-hint = "baru": dibuatkan
choose-one = Pilih …
catalogue-proposed = Kosong: dibuatkan
catalogue-ticked = dipilih
catalogue-ticked-said = { $name } dipilih.
catalogue-unticked-said = { $name } tidak dipilih lagi.
catalogue-off-mark = tidak dijual
catalogue-out-mark = habis
catalogue-two-mark = dua isian
catalogue-none = Di sini barang yang dijual di pameran. Isi barang pertama di sebelah, atau ambil dari daftar Anda.
catalogue-none-yet = Di sini barang yang dijual di pameran. Daftarnya belum sampai ke perangkat ini: sinkronkan dulu.
catalogue-none-found = Tidak ada barang yang cocok. Ubah pencarian atau kategorinya.
file-saved-as = Tersimpan: { $file }
catalogue-many = { $count } dipilih:
catalogue-many-price = Ubah harga …
catalogue-many-category = Kategori …
catalogue-many-off = Tidak dijual lagi
catalogue-many-on = Jual lagi
catalogue-many-none = Batal pilih
labels-file = Label
price-list-title = Daftar harga
labels-heading = Label untuk { $count } barang
labels-lead = Harga, nama, barcode, kode anggota. Cetak dengan ukuran 100 %.
labels-count = Label tiap barang
labels-paper = Kertas
labels-paper-3x8 = A4, 3 × 8
labels-paper-4x10 = A4, 4 × 10
labels-paper-58mm = Gulungan 58 mm
labels-from = Mulai dari label ke-
labels-from-hint = Kosong: dari yang pertama
labels-save = Simpan PDF
labels-saved = { $count } label disimpan: { $file }
catalogue-many-labels = Label …
catalogue-quick-card = Kartu cepat
catalogue-price-list = Daftar harga
catalogue-new = Barang baru
catalogue-add = Tambah
catalogue-save = Simpan
catalogue-out = Habis
catalogue-there = Ada lagi
catalogue-off-do = Jangan dijual lagi
catalogue-on-do = Jual lagi
catalogue-two = Dua perangkat mengubah barang ini tanpa saling tahu. Pilih isian yang benar.
catalogue-choose = Pilih { $price }
catalogue-past = Yang sudah terjual tidak berubah oleh harga baru.
catalogue-read-only = Hanya perangkat koordinator yang bisa mengubah ini. Tanyakan ke koordinator.
catalogue-import = Dari daftar …
catalogue-export = Simpan daftar
ask-many-price = Ubah harga { $count } barang
ask-many-price-lead = Harga baru dibulatkan ke ratusan. Yang sudah terjual tidak berubah.
ask-many-percent = Naik atau turun berapa persen
ask-many-percent-hint = Misalnya 10, atau -5 untuk turun
ask-many-category = Kategori { $count } barang
ask-many-confirm = Ubah
sell-sold-out = habis

# A list is taken
import-heading = Barang dari daftar Anda
import-lead = Pakai daftar harga yang sudah Anda punya: XLSX, ODS, atau CSV. Atau pameran tahun lalu: cadangannya, berkas bersamanya, atau folder datanya, dengan gambar dan paket, tanpa penjualannya. Tidak ada yang diambil sebelum Anda melihatnya.
import-columns-known = Yang dikenal dari judul kolom, dalam urutan apa pun: Nama, Harga, Anggota, Satuan, Kategori, Kode singkat, SKU, Barcode, Bagi hasil. Nama dan Harga harus ada.
import-from-fair = Katalog { $name }, { $days }
import-template = Simpan contoh daftar
import-file = Berkas
import-file-hint = Pilih berkas, atau ketik tempatnya, lalu Enter
import-look = Lihat
import-again = Lihat lagi
import-take = Masukkan { $count } barang
import-skip = Lewati
import-skip-row = baris { $row }
import-skipped = { $count } baris dilewati.
import-unskip = Baca semua baris lagi
import-unread = Kolom yang tidak dibaca: { $columns }.
import-rows-alike = Baris { $from } sampai { $to } ({ $count } baris)
import-mend-first = Perbaiki { $count } baris dulu
import-file-missing = Pilih berkasnya dulu, atau ketik tempatnya.
path-list = Pilih berkas …
set-up-money-begins = belum diperiksa: bagi hasil { $cut } · diskon ditanggung { $by } · tunai per { $step }
import-sheet = Lembar
import-member = Anggota untuk baris yang kosong
import-member-none = Tidak ada
import-add-members = Tambahkan anggota yang belum ada, menurut kode di daftar
import-wrong-heading = Baris yang perlu dilihat
import-wrong-more = dan { $count } lagi
import-row-number = Baris { $row }
import-columns-heading = Kolom: ubah bila keliru
import-column-none = tidak dibaca
import-list = Isi daftar
import-row-head = Baris
import-outcome = Jadinya
import-outcome-new = baru
import-outcome-changed = berubah
import-outcome-same = sama
import-outcome-wrong = perlu dilihat

# Stands and people
people-heading = Stan dan orang
people-lead = Hanya kode, tidak ada nama: buku transaksi tidak memberi tahu siapa anggota itu. Kode yang kosong dibuatkan.
people-stands = Stan
people-stands-lead = Tiap stan punya kode pendek, misalnya 07.
people-stands-code = Kode stan
people-stands-name = Nama stan, jika ada
people-stands-add = Tambah stan
people-sellers = Petugas
people-sellers-lead = Orang yang berjualan, misalnya R1.
people-sellers-code = Kode petugas
people-sellers-add = Tambah petugas
people-members = Anggota
people-members-lead = Pembuat barang. Bagi hasil koperasi { $cut }, kecuali diisi lain.
people-members-code = Kode anggota
people-members-cut = Bagi hasil koperasi %
people-members-cut-hint = Kosong: sama dengan pameran
people-members-add = Tambah anggota
people-tills = perangkat { $tills }
people-cut = { $cut } %
people-products = { $count } barang
people-off = tidak dipilih lagi
people-change = Ubah
people-turn-off = Nonaktifkan
people-turn-on = Aktifkan
people-off-said = { $code } tidak bisa dipilih lagi. Yang sudah dicatat tidak berubah.
people-on-said = { $code } bisa dipilih lagi.
people-changed-said = { $code } diubah.
people-stand-added = Stan { $code } ditambahkan.
people-stand-heading = Stan { $code }
people-member-heading = Anggota { $code }
people-member-lead = Yang sudah terjual tetap dengan bagi hasil saat itu.
people-done = Selesai
people-none = Belum ada.

# Set-up of a fair
set-up-heading = Persiapan pameran
set-up-lead = Urutannya bebas, dan bisa ditinggal lalu dilanjutkan.
set-up-all-done = Semua siap. Halaman ini tetap ada di Menu.
set-up-changes = Semua bisa diubah nanti. Yang sudah terjual tidak berubah.
set-up-kept = Tersimpan. Yang sudah terjual tidak berubah.
set-up-menu = Menu
set-up-sell = Jual
set-up-spare = hanya perlu bila ada laptop lain
set-up-state-done = sudah
set-up-state-open = belum
set-up-state-spare = boleh dilewati
set-up-fair = Organisasi dan hari
set-up-money = Uang
set-up-stands = Stan
set-up-sellers = Petugas
set-up-members = Anggota
set-up-products = Barang
set-up-recovery = Kunci pemulihan
set-up-place = Berkas bersama
set-up-tills = Perangkat lain
set-up-sale = Penjualan pertama
set-up-do-fair = Isi organisasi
set-up-do-money = Isi uang
set-up-do-stands = Isi stan
set-up-do-sellers = Isi petugas
set-up-do-members = Isi anggota
set-up-do-products = Isi barang
set-up-do-recovery = Catat kunci
set-up-do-place = Buat berkas bersama
set-up-do-tills = Terima perangkat
set-up-do-sale = Buka sif dan jual
print = Cetak
sales-code = Kode QR
paid-print = Cetak struk
settle-print = Cetak semua slip
labels-print = Cetak di printer struk
sales-print-printer = Struk yang sudah pernah dicetak di sini dicetak lagi sebagai salinan.
strip-printer = Printer: { $count }
strip-printer-means = kertas menunggu
printer-heading = Printer
printer-purpose = Printer struk, halaman coba, dan kertas yang menunggu
printer-lead = Belum ada printer. Struk tetap bisa disimpan sebagai PDF atau dipindai pembeli.
printer-queue-heading = Yang menunggu dicetak
printer-which = Printer
printer-elsewhere = Alamat lain
printer-not-there = sekarang tidak ada
printer-none-found = Tidak ada printer yang ditemukan. Nyalakan dan sambungkan, lalu cari lagi, atau tulis alamatnya.
printer-look = Cari lagi
printer-found = { $count } printer ditemukan.
printer-address = Alamat printer
printer-address-hint = Misalnya 192.168.1.50, atau /dev/rfcomm0 untuk Bluetooth
printer-receipts = Struk
printer-receipts-asked = Bila diminta
printer-receipts-always = Setiap penjualan
printer-copies = Lembar per struk
printer-cuts = Printer memotong kertas
printer-drawer = Laci uang tersambung ke printer, dan terbuka saat dibayar tunai
printer-letters = Huruf yang dimiliki printer
printer-letters-ascii = Huruf Latin biasa saja
printer-letters-hint = Baris dengan huruf lain dikirim sebagai gambar, jadi selalu benar. Halaman coba menunjukkannya.
printer-logo = Logo di atas struk
printer-logo-hint = Gambar hitam-putih paling jelas. Kosong: tanpa logo
printer-keep = Simpan
printer-kept = Tersimpan. Cetak halaman coba untuk memeriksanya.
printer-test = Cetak halaman coba
printer-none = Tanpa printer
printer-none-said = Tidak ada printer lagi.
printer-now = Coba sekarang
printer-row-waiting = menunggu
printer-row-sending = sedang dicetak
printer-row-failed = belum berhasil
printer-row-copy = Salinan
printer-discard = Buang
printer-discard-all = Buang semua
printer-discard-all-words = { $count } kertas tidak akan dicetak. Penjualannya tetap tercatat.
printer-discarded = Dibuang dari antrean.
pay-above = Lebih dari satu pembayaran QRIS
pay-above-yes = Catat sebagai satu
pay-claim = Dibayar
pay-arrived = Sudah masuk
pay-code-has = Jumlah { $amount } sudah ada di kode. Pembeli tinggal memindai.
pay-code-types = Pembeli memindai, lalu mengetik jumlahnya sendiri.
pay-code-plain = Kode tanpa jumlah
pay-code-plain-said = Kode tanpa jumlah. Pembeli mengetik jumlahnya sendiri.
pay-code-amount-said = Kode dengan jumlah.
pay-code-split = Bayar { $limit } dulu
paid-phone = Struk di ponsel
scan-refused-turned = Layar sedang menghadap pembeli. Tekan F8 dulu, baru pindai.
buyer-heading = Layar pembeli
buyer-purpose = Pembeli melihat barang, jumlah, kode QRIS, kembalian
buyer-lead = Pembeli melihat barang yang dicatat, jumlahnya, kode QRIS, kembalian, dan struk sebagai kode. Tidak ada yang bisa ditekan di sana, dan nama anggota atau penjualan lain tidak tampak.
buyer-own-window = Jendela untuk pembeli
buyer-this-window = Layar ini
buyer-this-window-lead = Satu layar saja? Tekan F8 di mana pun: layar ini menghadap pembeli. F8 atau Esc: kembali.
buyer-is-there = Terbuka di layar yang lain.
buyer-drag = Terbuka. Seret jendelanya ke layar pembeli, lalu besarkan.
buyer-drag-ahead = Ada layar kedua. Komputer ini tidak bisa menaruh jendelanya sendiri: buka, lalu seret ke sana.
buyer-second-screen = Ada layar kedua; jendelanya akan dibuka di sana.
buyer-one-screen = Tidak ada layar kedua. Jendelanya akan terbuka di samping.
buyer-open = Buka di layar kedua
buyer-open-beside = Buka jendela pembeli
buyer-close = Tutup jendela pembeli
buyer-closed = Jendela pembeli ditutup.
buyer-with-till = Buka bersama kasir, kalau ada layar kedua
buyer-both = Dua bahasa berdampingan untuk pembeli
buyer-turn = Hadapkan ke pembeli
buyer-back = Kembali ke kasir
buyer-turned = Layar menghadap pembeli. F8 atau Esc untuk kembali.
buyer-turned-back = Kembali ke kasir.
buyer-sample = CONTOH – BUKAN BUKTI BAYAR
buyer-practice = LATIHAN – BUKAN BUKTI BAYAR
buyer-stand = Stan { $stand }
buyer-before = { $count } barang sebelumnya
buyer-discount = Diskon
buyer-total = Jumlah
buyer-pay = Bayar
buyer-change = Kembalian
buyer-thanks = Terima kasih
buyer-code = Kode QRIS
buyer-code-of = Kode QRIS untuk { $amount }
buyer-scan = Pindai dengan aplikasi pembayaran. Jumlahnya sudah ada di kode.
buyer-scan-type = Pindai dengan aplikasi pembayaran, lalu ketik jumlahnya.
buyer-receipt = Pindai untuk menyimpan struk di ponsel
buyer-receipt-short = Pindai untuk menyimpan ringkasan struk di ponsel
qris-heading = QRIS
qris-purpose = Kode tempat pembeli membayar, dan mencobanya
qris-name = Nama
qris-city = Kota
qris-own = Kode untuk stan { $stand }
qris-none-lead = Belum ada kode. Pilih gambar kode tetap dari penyedia, atau tempel dengan Ctrl+V. QRIS tanpa kode di layar tetap bisa dicatat.
qris-none-wait = Belum ada kode. Koordinator memasangnya. QRIS tanpa kode di layar tetap bisa dicatat.
qris-of-stands = Stan dengan kode sendiri
qris-limit-said = Paling banyak { $limit } per pembayaran; lebih dari itu dibagi.
qris-set = Pasang kode
qris-set-other = Ganti kode
qris-set-stand = Kode khusus stan { $stand }
qris-limit = Ubah batas
qris-limit-field = Paling banyak per pembayaran
qris-limit-hint = Ditetapkan bank sentral: Rp10.000.000 sejak Maret 2022
qris-off = Lepas kode
qris-off-words = Pembeli tidak lagi melihat kode di perangkat mana pun. QRIS tetap bisa dicatat.
qris-off-said = Kode dilepas.
qris-file = Gambar kodenya
qris-file-hint = Foto atau berkas dari penyedia: PNG, JPEG, WebP
qris-text = Atau isi kodenya
qris-text-hint = Teks panjang yang mulai dengan 000201
qris-read = Baca
qris-is-you = Apakah ini Anda?
qris-is-you-hint = Uang pembeli masuk ke nama ini. Cocokkan dengan stiker dari penyedia.
qris-yes = Ya, ini kami
qris-no = Bukan
qris-kept = Kode { $name } terpasang.
qris-confirmed = Kode { $name } dipastikan di perangkat ini.
qris-state-ready = Sudah dipastikan di perangkat ini
qris-state-confirm = Belum dipastikan di perangkat ini. Pembeli belum melihatnya.
qris-changed-heading = Kode QRIS berubah
qris-changed = Kode QRIS BERUBAH: dulu { $before }, sekarang { $now }. Tanyakan koordinator sebelum menunjukkannya.
qris-look = Periksa kode
qris-try = Coba dengan ponsel
qris-try-scan = Pindai kode ini dengan aplikasi pembayaran di ponsel Anda.
qris-try-see = Aplikasi harus menunjukkan { $name } dan { $amount }.
qris-try-cancel = Batalkan di ponsel. Jangan dibayar.
qris-try-else = Aplikasi menolak? Di layar Bayar, F9 menunjukkan kode tanpa jumlah.
qris-refund-hint = Uang yang dibayar lewat QRIS dikembalikan lewat aplikasi penyedia, tunai, atau transfer.
set-up-qris = QRIS
set-up-do-qris = Periksa kode QRIS
set-up-cut = Bagi hasil koperasi %
set-up-cut-hint = Misalnya 20: dari Rp10.000 anggota menerima Rp8.000

# A barcode scanner
menu-scanner = kode uji yang menunjukkan setelan pemindai barcode
scanner-heading = Uji pemindai
scanner-lead = Pindai tiap kode satu kali. Layar ini mengatakan apa yang salah pada pemindai dan cara membetulkannya. Di sini tidak ada yang terjual.
scanner-codes = Kode uji
scanner-screen = Pemindai laser tidak dapat membaca dari layar. Simpan sebagai PDF, cetak, lalu pindai dari kertas.
scanner-paper = Cetak dengan ukuran 100 %. Buka “Uji pemindai” di Lapak, lalu pindai tiap kode dari kertas ini.
scanner-save = Simpan sebagai PDF
scanner-saved = Lembar kode uji tersimpan sebagai PDF.
scanner-code-waits = belum dipindai
scanner-code-right = ✓ benar
scanner-found = Yang diketik pemindai
scanner-none = Belum ada yang dipindai.
scanner-typed = Terketik:
scanner-nothing = tidak ada
scanner-end =
    { $end ->
        [tab] Diakhiri Tab.
       *[enter] Diakhiri Enter.
    }
scanner-speed = { $ms } ms per karakter; paling lambat { $most } ms.
scanner-right = Semuanya benar.
scanner-all-right = Semuanya benar, pada ketiga kode. Pemindai siap dipakai berjualan.
scanner-zero-left-out = Pemindai menghilangkan nol di depan. Tidak apa-apa: bagi kasir kodenya sama.
scanner-zero-added = Pemindai menambah nol di depan. Tidak apa-apa: bagi kasir kodenya sama.
scanner-no-end = Setelah kode tidak ada Enter atau Tab. Dengan buku panduan pemindai, pasang akhiran Enter (di sana: suffix CR).
scanner-prefix = Di depan kode ada { $characters }. Hapus awalan itu (di sana: prefix, atau AIM ID) dengan buku panduan pemindai.
scanner-suffix = Di belakang kode ada { $characters }. Hapus akhiran itu (di sana: suffix) dengan buku panduan pemindai; cukup Enter.
scanner-caps = Huruf besar dan kecil tertukar. Matikan Caps Lock di papan ketik, lalu pindai lagi.
scanner-upper = Semua huruf menjadi besar. Atur pemindai supaya huruf tidak diubah (di sana: case conversion off).
scanner-lower = Semua huruf menjadi kecil. Atur pemindai supaya huruf tidak diubah (di sana: case conversion off).
scanner-layout = Huruf, angka, atau tanda tertukar: pemindai tampaknya diatur untuk papan ketik { $scanner }, sedangkan komputer ini { $computer }. Atur bahasa papan ketik pemindai (di sana: keyboard layout) ke { $computer }.
scanner-keys-us = Amerika (US, QWERTY)
scanner-keys-fr = Prancis (AZERTY)
scanner-keys-de = Jerman (QWERTZ)
scanner-check-digit = Angka terakhir kode tidak dikirim. Atur pemindai supaya mengirim angka pemeriksa (di sana: transmit check digit).
scanner-missing = Ada { $count } karakter yang hilang. Pindai lagi; kalau tetap hilang, beri jeda antarkarakter yang lebih panjang pada pemindai (di sana: inter-character delay), atau pakai kabel.
scanner-repeat = Ada karakter yang datang berulang, seperti tombol yang ditahan. Beri jeda antarkarakter yang lebih panjang pada pemindai (di sana: inter-character delay).
scanner-slow = Pemindai mengetik terlalu lambat: { $ms } ms per karakter, paling lambat { $most } ms. Kurangi jeda antarkarakternya (di sana: inter-character delay), supaya kasir tidak mengira itu ketikan tangan.
scanner-pause = Di tengah pindaian ada jeda { $ms } ms, jadi kasir tidak mengenali kodenya. Pindai lagi; kalau sering terjadi, pakai kabel atau dekatkan pemindai ke komputer.
scanner-strange = Pemindai juga menekan tombol lain: { $names }. Kembalikan pemindai ke setelan pabrik, lalu pasang akhiran Enter.
scanner-unknown = Ini bukan salah satu kode uji. Pindai kode di layar ini atau di kertasnya, satu per satu.

# Quick card
card-title = Kartu cepat
card-begin = Mulai
card-begin-code = Ketik kode Anda, misalnya R1, lalu Enter.
card-begin-float = Ketik uang yang ada di laci, lalu Enter. Laci kosong: 0.
card-sell = Jual
card-sell-tile = Tekan gambarnya, ketik namanya, atau pindai.
card-sell-code = Ketik { $code }, lalu Enter: { $name }. Atau tekan gambarnya, ketik namanya, atau pindai.
card-sell-many = Satu lagi dari yang terakhir: tekan +. Satu kurang: tekan -.
card-sell-weighed = Ditimbang: { $code }, Enter, lalu beratnya: 0,350 untuk 350 g { $name }.
card-sell-pay = Semua sudah? Enter di kolom kosong. Ketik uang yang diterima, lalu Enter.
card-sell-qris = Bayar dengan QRIS: di layar Bayar pilih { $qris }, lalu Enter setelah pembeli membayar.
card-sell-next = Beri kembaliannya, lalu Enter: pembeli berikutnya.
card-undo-help = Lupa caranya? Tekan F1, atau { $help } di atas.
card-undo = Salah?
card-undo-before = Sebelum dibayar: Delete menghapus baris terakhir, dan tombol merah di keranjang mengembalikannya.
card-undo-after = Sesudah dibayar: catat nomor struknya, lalu panggil koordinator.
card-offline = Tidak ada jaringan?
card-offline-sell = Itu biasa. Terus berjualan: tidak ada yang hilang.
card-close = Selesai
card-close-count = Pilih { $shift }, hitung uang tiap pecahan, tekan { $compare }.
card-close-close = Tekan { $close }. Selisihnya dicatat apa adanya.
card-call = Ada masalah? Hubungi:

# Set-up
set-up-money-said = bagi hasil { $cut } · diskon ditanggung { $by } · tunai per { $step }
set-up-discount-both = bersama
set-up-discount-cooperative = koperasi
set-up-discount-member = anggota
set-up-sellers-said = { $count } petugas
set-up-members-said = { $count } anggota
set-up-products-said = { $count } barang
set-up-qris-none = belum ada kode di layar
set-up-qris-ready = { $name }
set-up-qris-open = { $name } belum dipastikan di perangkat ini
set-up-recovery-done = sudah dicatat di kertas
set-up-recovery-open = belum dicatat di kertas
set-up-place-none = belum ada
set-up-tills-said = { $admitted } diterima, { $asking } menunggu
set-up-sale-done = sudah ada
set-up-sale-open = belum ada

# Catalogue: lists
import-rows = { $count } baris
import-plan = { $new } barang baru, { $changed } berubah, { $same } sama.
import-wrong = { $wrong } baris perlu dilihat. Belum ada yang masuk.
import-columns = Pilih kolom mana yang nama barang dan mana yang harga.
import-done = Masuk: { $new } barang baru, { $changed } berubah, { $same } sama. Bisa dibatalkan dalam satu langkah.
import-was = { $label } tadinya { $was }
import-row = Baris { $row }, { $column }: "{ $value }". { $message }
import-nothing = Daftar ini sama dengan katalog; tidak ada yang berubah.
names-aside = Buku nama disimpan sebagai { $file }. Sekarang buku baru bisa dimulai.
names-imported = Buku nama berisi { $count } nama: { $new } baru, { $changed } berubah.
names-in-product = Lihat lagi namanya: dari situ kelihatan siapa { $members }, dan semua yang datang ke stan membacanya. Tulis saja apa barangnya.
names-in-list = Nama { $count } barang di baris { $rows } memperlihatkan siapa anggotanya, dan semua yang datang ke stan membacanya.
catalogue-added = { $name } ditambahkan, kode { $sku }.
catalogue-changed = { $name } diubah. Yang sudah terjual tidak berubah.
catalogue-off = { $name } tidak dijual lagi. Yang sudah terjual tidak berubah.
catalogue-chosen = { $name }: { $price } dipilih.
catalogue-sold-out = { $name } habis. Di layar Jual gambarnya pindah ke akhir.
catalogue-there-again = { $name } ada lagi.
catalogue-changed-many = { $count } barang diubah. Bisa dibatalkan dalam satu langkah.
catalogue-share = Dari { $price }, { $member } menerima { $share }, koperasi { $rest }.
product-past-added = ditambahkan
member-added = Anggota { $code } ditambahkan.
member-changed = Anggota { $code } diubah. Yang sudah terjual tidak berubah.
member-off = Anggota { $code } tidak bisa dipilih lagi.
seller-added = Petugas { $code } ditambahkan.
seller-on = Petugas { $code } bisa dipilih lagi.
seller-off = Petugas { $code } tidak bisa dipilih lagi.
catalogue-undo = Batalkan { $count } perubahan …
ask-undo = Batalkan { $count } perubahan sekaligus?
ask-undo-lead = Langkah terakhir yang mengubah banyak barang sekaligus, misalnya daftar yang diambil, kembali seperti sebelumnya. Yang Anda ubah satu per satu sesudahnya tetap.
ask-undo-stay = Biarkan
ask-undo-confirm = Batalkan { $count } perubahan
set-up-recovery-said = Kunci pemulihan sudah dicatat di kertas, dan tidak ditampilkan lagi.
catalogue-undone = { $undone } dikembalikan seperti semula. { $kept ->
        [0] {""}
       *[other] { $kept } dibiarkan, karena sudah diubah lagi sesudahnya.
    }
bundle-category = Paket
bundle-share = { $member } menerima { $share } dari { $price }
bundle-lacks = Salah satu barangnya tidak dijual lagi atau tidak punya harga, jadi paket ini tidak ditawarkan. Ubah isinya, atau hentikan.
bundles-heading = Paket
bundles-lead = Beberapa barang dengan satu nama dan satu harga: "3 untuk 10.000", bingkisan. Tiap anggota mendapat bagiannya.
bundles-none = Belum ada paket. Isi paket pertama di sini: nama, harga, dan isinya.
bundles-none-yet = Di sini beberapa barang dengan satu nama dan harga. Belum ada yang sampai ke perangkat ini: sinkronkan dulu.
bundles-list = Paket
bundles-new = Paket baru
bundles-part = Barang { $number }
bundles-quantity = Jumlah
bundles-part-add = Satu barang lagi
bundles-part-remove = Keluarkan { $name }
bundles-no-products = Paket dibuat dari barang. Tambahkan barang di katalog dulu.
bundles-category-hint = Kosong: Paket

catalogue-file = Katalog
catalogue-template-file = Contoh daftar barang
list-sku = SKU
list-quick = Kode singkat
list-name = Nama
list-category = Kategori
list-price = Harga
list-unit = Satuan
list-member = Anggota
list-cut = Bagi hasil
list-barcode = Barcode
list-picture = Gambar
list-active = Aktif
list-asked = tanya
list-yes = ya
list-no = tidak
list-sku-example = TEH-01
list-quick-example = 12
list-name-example = Teh contoh 100 g
list-category-example = Minuman
list-price-example = 17500
list-unit-example = pcs
list-member-example = X4RT
list-cut-example = {""}
list-barcode-example = {""}
list-picture-example = {""}
list-active-example = ya

# Refusals: what is wrong, and what to do
refusal-amount_not_a_number = "{ $typed }" bukan jumlah uang. Ketik rupiah bulat, misalnya 12500, 12.500 atau 12,5rb.
    .plain = Jumlahnya belum diisi. Ketik rupiah bulat, misalnya 12500 atau 12.500.
refusal-amount_like_weight = "{ $typed }" ditulis seperti berat. Jumlah uang tidak diawali 0. atau 0,: ketik misalnya 350. Berat ditulis di belakang *, misalnya 33*0,350.
refusal-amount_ambiguous = "{ $typed }" bisa dibaca dengan dua cara. Ketik angkanya saja, misalnya 12500, atau dengan titik tiap tiga angka: 12.500.
refusal-amount_has_cents = "{ $typed }" memuat sen. Ketik rupiah bulat, misalnya 12.500.
refusal-amount_out_of_range = Jumlahnya di luar batas: tidak ada yang di bawah nol atau di atas Rp1.000.000.000.000.
refusal-price_below_zero = Harga tidak boleh di bawah nol. Ketik harga 0 atau lebih.
price-asked = harga ditanya saat dijual
refusal-price_asked = Produk ini tidak punya harga tetap. Ketik harga lalu * di depannya, atau pilih Ubah dan isi harganya.
refusal-refund_above_sold = Dari baris { $line } tidak dapat dikembalikan lebih dari yang terjual dan belum kembali; barang satuan harus utuh. Kurangi jumlahnya.
refusal-nothing_left = Semua barang struk { $receipt } sudah dikembalikan.
refusal-pin_invalid = PIN terdiri atas empat sampai delapan angka.
refusal-pin_needed = { $whose ->
    [coordinator] Ini perlu PIN koordinator stan.
   *[other] Ini perlu PIN { $whose }.
  }
refusal-pin_wrong = PIN-nya bukan itu. Coba lagi; setelah beberapa kali salah, tiap percobaan harus menunggu.
refusal-pin_waits = PIN beberapa kali salah. Coba lagi { $seconds } detik lagi.
refusal-names_passphrase_wrong = Frasa sandinya bukan itu. Ketik lagi, huruf besar dan spasinya sama persis; buku nama tidak diubah.
refusal-names_passphrase_short = Terlalu pendek untuk frasa sandi baru. Pilih paling sedikit { $min } karakter, misalnya empat kata, lalu catat: tidak ada yang bisa mengembalikannya.
    .plain = Terlalu pendek untuk frasa sandi baru. Pilih yang lebih panjang.
refusal-names_damaged = Buku nama { $file } rusak atau bukan buku nama. Taruh salinannya di tempat itu, atau pindahkan dan masukkan lagi daftar namanya; tidak ada yang diubah.
    .plain = Buku nama rusak. Taruh salinannya di tempat itu, atau masukkan lagi daftar namanya.
refusal-names_newer = Buku nama ini dibuat Lapak yang lebih baru. Pasang versi terbaru; tidak ada yang diubah.
refusal-names_code_missing = Kode anggotanya belum diisi. Isi di daftarnya.
refusal-names_code_twice = Anggota { $code } sudah ada di baris { $row }. Sisakan satu dari dua baris itu.
    .plain = Anggota ini sudah ada di baris lain. Sisakan satu dari dua baris itu.
refusal-names_none = Di komputer ini belum ada buku nama. Masukkan dulu daftar kode dan nama anggota.
refusal-account_unknown = "{ $typed }" bukan akun dengan nomornya. Tulis misalnya cash=1110; yang dikenal: { $known }.
    .plain = Itu bukan akun dengan nomornya. Tulis misalnya cash=1110.
refusal-discount_needs_reason = Potongan di atas { $limit } perlu alasan.
refusal-receipt_here = Struk { $receipt } ada di sini: kembalikan dananya dari struk itu sendiri, bukan dari kertas.
refusal-receipt_not_whole = “{ $typed }” bukan nomor struk yang lengkap. Ketik seperti di kertas pembeli, misalnya 07-K3QX-0042.
refusal-goods_list_wrong = Baris { $row }, { $value }: { $why } Tidak ada yang dicatat.
    .plain = Satu baris daftar tidak dapat dibaca. Tidak ada yang dicatat.
refusal-goods_missing = Belum ada barang. Ketik kodenya, misalnya 41*2.
refusal-goods_unknown = Tidak ada catatan barang { $typed } di sini.
    .plain = Tidak ada catatan barang itu di sini.
refusal-goods_settled = Catatan barang itu sudah dibatalkan, sudah sampai di stan lain, atau sudah dibukukan. Tidak ada yang dicatat.
refusal-goods_ambiguous = Ada beberapa kiriman dalam perjalanan ke stan { $stand }. Sebut yang mana yang sampai.
    .plain = Ada beberapa kiriman dalam perjalanan. Sebut yang mana.
refusal-goods_stand = Barang dikirim ke stan lain, bukan ke stan { $stand } sendiri. Sebut stan yang satunya.
    .plain = Sebut stan yang satunya.
refusal-bearer_missing = Siapa yang menanggung barang yang diberikan: anggota atau koperasi?
refusal-count_twice = { $typed } sudah dihitung di daftar ini. Jumlahkan dulu, lalu tulis sekali.
    .plain = Satu produk ditulis dua kali di hitungan ini.
refusal-back_above = Dari { $member } paling banyak { $due_money } bisa dikembalikan: lebih dari itu tidak pernah dipotong atau dibayarkan.
    .plain = Lebih dari yang pernah dipotong atau dibayarkan tidak bisa dikembalikan.
refusal-nothing_owed = Tidak ada yang harus dibayar kepada { $member }.
    .plain = Tidak ada yang harus dibayar.
refusal-payout_above_owed = Kepada { $member } harus dibayar { $due_money }, bukan { $typed_money }. Catat sebagai uang muka, atau lanjutkan jika memang begitu.
    .plain = Itu lebih dari yang harus dibayar.
refusal-paper_twice = Nomor { $number } hari itu sudah dimasukkan sebagai struk { $receipt }, dengan isi lain.
refusal-paper_differs = Jumlah barangnya { $due_money }, di kertas tertulis { $typed_money }.
refusal-paper_later = { $when } belum terjadi. Penjualan di kertas terjadi sebelum sekarang.
refusal-time_invalid = “{ $typed }” bukan jam. Ketik misalnya 14.30.
refusal-refund_of_refund = { $receipt } adalah bukti pengembalian dana, bukan penjualan. Pilih struk penjualannya.
refusal-not_voidable = Struk { $receipt } tidak dapat dibatalkan: bukan dari sif ini, atau sebagian sudah kembali. Pakai Kembalikan.
refusal-payment_waits = Pembayaran { $due_money } masih menunggu konfirmasi. Katakan dahulu apakah uangnya sudah masuk.
refusal-payment_not_yours = Cara bayar struk ini hanya dapat diubah di perangkat kasirnya sendiri atau oleh koordinator.
refusal-payment_unknown = Struk { $receipt } tidak punya pembayaran itu, atau punya beberapa. Sebutkan yang mana.
refusal-receipt_ambiguous = Ada dua struk bernomor { $receipt }. Panggil koordinator.
refusal-price_needs_reason = Harga 0 perlu alasan, misalnya hadiah atau contoh. Pilih alasannya lewat Ubah, di bawah harga.
refusal-quantity_invalid = Jumlah harus lebih dari nol dengan paling banyak tiga angka desimal, misalnya 2 atau 0,350.
refusal-weight_ambiguous = { $typed } itu gram atau kilogram? Ketik { $typed } g atau { $typed } kg.
refusal-quantity_not_whole = { $meant ->
    [pieces] "{ $typed }": jumlah buah ditulis tanpa titik dan koma. Maksudnya { $pieces } buah? Ketik { $pieces }. Maksudnya kg? Barang ini dijual per buah.
    [either] "{ $typed }" bisa berarti { $pieces } buah, bisa juga kilogram. Ketik { $pieces } untuk buah, atau beratnya dengan kg di belakangnya, misalnya 1,5 kg.
   *[part] Barang ini dijual per buah. Ketik jumlah bulat, tanpa titik dan koma.
}
refusal-weight_missing = { $product } ditimbang: ketik juga beratnya, misalnya { $code }*0,350.
refusal-label_unfit = Label timbangan ini tidak cocok dengan { $product }: beratnya untuk barang per buah, atau harganya untuk barang tanpa harga. Cari produknya, lalu ketik jumlahnya.
refusal-label_says_quantity = Label timbangan { $product } sudah memuat jumlahnya. Ketik tanpa * dan angka di belakangnya.
refusal-scale_pattern_invalid = "{ $typed }" bukan pola label timbangan. Ketik 8 sampai 14 tanda yang diawali 2, misalnya 2CCCCCWWWWWK untuk berat atau 2CCCCCPPPPPK untuk harga, atau off.
refusal-discount_invalid = { $meant ->
    [percent] { $typed } persen atau { $typed } rupiah? Untuk persen ketik { $typed }%, untuk rupiah Rp{ $typed }.
   *[any] Diskon harus berupa persen (5%) atau rupiah, dan tidak lebih besar dari jumlahnya.
}
refusal-text_invalid = { $label } tidak bisa dipakai: { $problem }.
refusal-not_printable = { $label } memuat karakter yang tidak bisa dicetak: { $characters }. Tulis dengan cara lain, misalnya dengan huruf Latin.
refusal-code_invalid = { $label } tidak bisa dipakai: { $problem }.
refusal-code_is_name = { $code } bisa jadi nama orang, dan nama tidak boleh masuk pembukuan. Pakai kode yang memuat angka, misalnya { $proposal }.
refusal-day_invalid = "{ $typed }" tidak ada di kalender. Periksa hari, bulan, dan tahunnya: 2024-05-10 berarti 10 Mei 2024.
    .plain = Tanggalnya belum diisi. Isi tahun, bulan, dan hari, seperti 2024-05-10.
refusal-reason_missing = Pilih alasannya dulu.
refusal-reason_unknown = { $typed } tidak ada di daftar alasan. Yang ada: { $known }.
refusal-refunded_before = { $before }. Untuk struk itu uang sudah kembali. Lanjutkan hanya jika ini barang yang lain.
    .plain = Untuk struk itu uang sudah kembali. Lanjutkan hanya jika ini barang yang lain.
refusal-drawer_short = Menurut catatan, uang di laci kurang dari { $typed_money }. Hitung uangnya dulu; lanjutkan jika memang ada.
    .plain = Menurut catatan, uang di laci ini tidak cukup. Hitung uangnya dulu.
refusal-cash_unknown = Tidak ada uang keluar atau struk { $typed } yang bisa dicatat di sini. Pilih dari daftarnya.
    .plain = Tidak ada uang keluar atau struk itu yang bisa dicatat di sini. Pilih dari daftarnya.
refusal-cash_settled = Uang itu sudah diterima laci lain, atau sudah dibatalkan. Tidak ada yang dicatat.
refusal-cash_of_missing = Untuk struk yang mana? Pilih struk yang pembayarannya tidak masuk.
refusal-shift_unknown = Sif { $typed } tidak ada di sini.
    .plain = Sif itu tidak ada di sini.
refusal-shared_counted = Laci yang dipakai bersama tidak diisi jumlah uang. Kosongkan jumlahnya, atau pilih bahwa uangnya dihitung.
refusal-slip_unknown = Tidak ada sif atau kas masuk dan keluar { $typed } di sini.
    .plain = Tidak ada sif atau kas masuk dan keluar itu di sini.
refusal-clock_wrong = Jam komputer ini menunjukkan { $clock }, jadi tidak ada yang dicatat. Betulkan tanggal dan jam komputer, lalu coba lagi.
refusal-percent_invalid = "{ $typed }" bukan persen. Ketik angka dari 0 sampai 100.
    .plain = Persennya belum diisi. Ketik angka dari 0 sampai 100.
refusal-draft_invalid = Kode rancangan harus 32 angka heksadesimal. Periksa lagi isian --draft.
refusal-line_invalid = Baris "{ $typed }" tidak terbaca. Tulis seperti KRP-01*2 atau M7QD@12000.
    .plain = Baris ini tidak terbaca. Tulis seperti KRP-01*2 atau M7QD@12000.
refusal-batch_incomplete = { $recorded } penjualan dicatat, { $refused } baris ditolak: { $lines }. Perbaiki baris itu dan jual baris itu saja; jangan ulangi seluruh berkas.
refusal-line_not_utf8 = Baris ini bukan UTF-8: bita { $byte } pada karakter ke-{ $column }, mungkin Windows-1252. Simpan berkasnya sebagai UTF-8, lalu jual baris ini lagi.
refusal-product_unknown = Tidak ada produk dengan kode { $code }. Periksa kodenya, atau cari dengan nama.
refusal-product_ambiguous = Lebih dari satu produk memakai kode { $code }. Ketik yang dimaksud: { $products }.
refusal-scan_unknown = Kode { $code } tidak dikenal. Cari produknya dengan nama.
    .plain = Kode itu tidak dikenal. Cari produknya dengan nama.
refusal-scan_misread = Kode { $code } tidak terbaca dengan benar: angkanya tidak cocok satu sama lain. Pindai lagi, atau cari produknya dengan nama.
refusal-barcode_check_digit = Angka terakhir barcode { $code } tidak cocok dengan angka lainnya. Periksa barcodenya; tetap disimpan seperti diketik.
refusal-member_unknown = Tidak ada anggota dengan kode { $code }. Periksa kodenya.
    .plain = Kode anggotanya belum diisi.
refusal-seller_unknown = Tidak ada petugas dengan kode { $code }. Periksa kodenya.
    .plain = Kode petugasnya belum diisi.
refusal-stand_unknown = Tidak ada stan dengan kode { $code }. Periksa kodenya.
    .plain = Kode stannya belum diisi.
refusal-code_taken = { $of ->
    [member] Anggota dengan kode { $code } sudah ada. Pilih kode lain.
    [seller] Petugas dengan kode { $code } sudah ada. Pilih kode lain.
    [stand] Stan dengan kode { $code } sudah ada. Pilih kode lain.
   *[product] Kode { $code } untuk { $product } sudah dipakai { $other }. Pilih kode lain untuk salah satunya.
}
refusal-cart_line_unknown = Baris itu tidak ada lagi di keranjang.
refusal-cart_empty = Keranjang masih kosong. Tambahkan barang dulu.
refusal-cart_full = Satu struk memuat paling banyak { $max } baris. Bayar dulu, lalu lanjutkan di struk baru.
refusal-cart_unknown = Keranjang itu tidak ada lagi.
refusal-nothing_to_undo = Tidak ada yang bisa dibatalkan.
refusal-payment_short = Pembayaran kurang. Yang harus dibayar { $due_money }.
refusal-payment_above_due = Lebih dari tagihan. Tanpa uang tunai, bayar paling banyak { $due_money }.
refusal-payment_invalid = Tidak ada yang perlu dibayar dengan cara itu. Hapus pembayarannya, atau ketik jumlah lebih dari nol.
refusal-draft_changed = Penjualan ini sudah tercatat dengan isi lain. Mulai keranjang baru.
refusal-no_fair = Belum ada pameran di sini. Mulai pameran, atau coba pameran contoh.
refusal-fair_exists = Sudah ada pameran di sini, dan tidak ada yang ditimpa. Pakai folder lain untuk pameran lain.
refusal-days_swapped = Hari terakhir ada sebelum hari pertama. Periksa kedua tanggalnya.
refusal-cash_step_invalid = Pembulatan tunai ialah kelipatan Rp1 sampai Rp100.000: 1 tidak membulatkan apa pun, 100 dan 500 yang lazim.
refusal-zone_unknown = Zona waktu { $zone } tidak dikenal. Pakai misalnya Asia/Jakarta.
    .plain = Zona waktunya belum diisi. Pakai misalnya Asia/Jakarta.
refusal-no_shift = Belum ada sif. Buka sif dulu.
refusal-shift_open = Sif { $day } masih terbuka. Tutup dulu, lalu buka yang baru.
refusal-count_differs = Hitungan pecahan berjumlah { $counted_money }, bukan { $typed_money }. Hitung lagi, atau kosongkan salah satunya.
refusal-day_outside_fair = Tanggal { $day } di luar hari pameran. Periksa tanggal, lalu lanjutkan jika memang benar.
refusal-day_before_last = Tanggal { $day } sebelum hari terakhir yang tercatat. Periksa tanggal, lalu lanjutkan jika memang benar.
refusal-not_coordinator = Hanya perangkat koordinator yang boleh mengubah ini.
refusal-till_unknown = Tidak ada perangkat "{ $typed }" di sini. Pakai empat hurufnya atau awal kuncinya, seperti di daftar perangkat.
    .plain = Perangkatnya belum disebut. Pakai empat hurufnya atau awal kuncinya, seperti di daftar perangkat.
refusal-till_ambiguous = Lebih dari satu perangkat berawalan "{ $typed }". Ketik kuncinya lebih panjang.
refusal-till_not_admitted = Perangkat "{ $typed }" belum diterima. Terima dulu, dengan stannya.
refusal-stand_changed = Koordinator memindahkan perangkat ini ke stan { $stand } (tadinya { $before }). Struk berikutnya memakai stan { $stand }.
refusal-till_closed = Perangkat { $till } sudah ditutup dan tidak bisa diterima lagi. Mulai sebagai perangkat baru, lalu terima yang baru itu.
refusal-till_entry_unknown = Perangkat ini tidak punya transaksi nomor { $seq } di sini. Yang terakhir { $last }; pilih nomor sampai itu, atau 0.
refusal-recovery_key_wrong = Itu bukan kunci pemulihan pameran ini. Cocokkan setiap kelompok dengan kertasnya, lalu ketik lagi.
refusal-recovery_key_forgotten = Kunci pemulihan sudah dicatat dan tidak disimpan lagi di sini. Ambil kertasnya.
refusal-receipt_unknown = Tidak ada struk { $receipt }. Periksa nomornya.
    .plain = Tidak ada struk dengan nomor itu. Periksa nomornya.
refusal-kuitansi_of_refund = { $receipt } adalah bukti pengembalian dana. Buat kuitansi dari struk penjualannya.
refusal-file_exists = Berkas { $file } sudah ada dan tidak ditimpa. Pilih nama lain.
    .plain = Berkas itu sudah ada dan tidak ditimpa. Pilih nama lain.
refusal-file_unreadable = Berkas { $file } tidak bisa dibaca. Periksa nama dan izinnya.
    .plain = Berkasnya tidak bisa dibaca. Periksa nama dan izinnya.
refusal-labels_invalid = "{ $typed }" tidak bisa dipakai untuk label. Tulis misalnya KRP-01*12, kertas 3x8, 4x10, 58mm atau 2x7/5/10, dan nomor label pertama dari 1. Paling banyak 5.000 label.
    .plain = Itu tidak bisa dipakai untuk label. Tulis misalnya KRP-01*12, dan kertas 3x8, 4x10 atau 58mm.
refusal-list_too_long = Berkas { $file } terlalu besar untuk daftar barang: { $what ->
        [mib] paling banyak { $mib } MiB.
        [columns] paling banyak { $columns } kolom.
       *[rows] paling banyak { $rows } baris.
    } Hapus yang tidak perlu, atau bagi jadi beberapa berkas. Tidak ada yang diubah.
    .plain = Berkas itu terlalu besar untuk daftar barang. Hapus yang tidak perlu, atau bagi jadi beberapa berkas. Tidak ada yang diubah.
refusal-list_unreadable =
    Berkas { $file } { $why ->
        [old] ditulis program lama, atau memakai sandi. Buka di program lembar kerja, lalu simpan sebagai XLSX tanpa sandi.
        [password] memakai sandi. Buka di program lembar kerja, lalu simpan tanpa sandi.
        [changed] sedang ditulis program lain. Tunggu sampai tersimpan, lalu coba lagi.
        [damaged] tidak utuh. Buka di program lembar kerja, lalu simpan lagi.
       *[kind] bukan daftar yang bisa dibaca. Simpan sebagai XLSX, ODS, atau CSV.
    } Tidak ada yang diubah.
    .plain = Berkas itu bukan daftar yang bisa dibaca. Simpan sebagai XLSX, ODS, atau CSV. Tidak ada yang diubah.
refusal-bundle_part_invalid = { $why ->
        [off] { $product } tidak dijual lagi, jadi tidak bisa masuk paket. Jual lagi, atau keluarkan.
        [asked] Harga { $product } ditanyakan setiap penjualan, jadi tidak bisa masuk paket. Beri harga, atau keluarkan.
        [twice] { $product } ada dua kali di paket. Tulis jumlahnya di satu baris.
        [weight] Tulis berapa banyak { $product } di dalam paket, misalnya 0,5.
        [many] Satu paket paling banyak berisi { $max } barang.
        [price] Harga paket harus di atas 0. Untuk memberi cuma-cuma, pakai diskon saat menjual.
       *[none] Paket berisi paling sedikit satu barang. Pilih isinya.
    }
    .plain = Paket tidak bisa dibuat dari itu. Periksa isi dan harganya.
refusal-picture_too_large = Gambar { $file } terlalu besar: { $what ->
        [mib] paling banyak { $mib } MiB.
       *[points] paling banyak { $millions } juta titik.
    } Perkecil di ponsel atau di program gambar, lalu coba lagi.
    .plain = Gambar itu terlalu besar. Perkecil di ponsel atau di program gambar, lalu coba lagi.
refusal-picture_unreadable = { $why ->
        [changed] Berkas { $file } sedang ditulis program lain. Tunggu sampai tersimpan, lalu coba lagi.
        [damaged] Gambar { $file } tidak utuh. Ambil atau simpan lagi.
       *[kind] Berkas { $file } bukan gambar yang bisa dibaca. Simpan sebagai JPEG, PNG, atau WebP.
    }
    .plain = Berkas itu bukan gambar yang bisa dibaca. Simpan sebagai JPEG, PNG, atau WebP.
refusal-pictures_full = Gambar pameran sudah { $mib } MiB; lebih dari itu setiap sinkronisasi jadi lambat. Jual barang ini tanpa gambar.
    .plain = Gambar pameran sudah memenuhi tempatnya. Jual barang ini tanpa gambar.
refusal-list_quote_open = Di { $file } ada tanda kutip di baris { $row } yang tidak ditutup. Tutup atau hapus tandanya, lalu coba lagi.
    .plain = Ada tanda kutip yang tidak ditutup. Tutup atau hapus tandanya, lalu coba lagi.
refusal-list_empty = Di { $file } tidak ada isinya. Pilih berkas lain, atau tampilkan lembar yang disembunyikan.
    .plain = Berkas itu tidak ada isinya. Pilih berkas lain, atau tampilkan lembar yang disembunyikan.
refusal-sheet_unknown = Tidak ada lembar "{ $sheet }". Yang ada: { $sheets }.
    .plain = Tidak ada lembar dengan nama itu. Periksa namanya di berkas.
refusal-list_columns_missing = Di { $file } belum jelas kolom mana yang nama barang dan mana yang harga. Tulis judul kolomnya, misalnya Nama dan Harga, atau pilih kolomnya.
    .plain = Belum jelas kolom mana yang nama barang dan mana yang harga. Tulis judul kolomnya, misalnya Nama dan Harga, atau pilih kolomnya.
refusal-list_column_unknown = "{ $typed }" bukan kolom daftar ini. Tulis misalnya price=C atau name="Nama lengkap"; yang dikenal: sku, quick, name, category, price, unit, member, cut, barcode, picture, active.
    .plain = Itu bukan kolom daftar ini. Tulis misalnya price=C.
refusal-list_changed = Isi { $file } berubah sejak Anda melihatnya. Lihat lagi, lalu masukkan. Tidak ada yang diubah.
    .plain = Isi berkas itu berubah sejak Anda melihatnya. Lihat lagi, lalu masukkan. Tidak ada yang diubah.
refusal-list_rows_wrong = { $rows } baris perlu diperbaiki. Belum ada yang masuk.
    .plain = Ada baris yang perlu diperbaiki. Belum ada yang masuk.
refusal-list_price_missing = Harganya belum diisi. Isi di berkas, atau tulis "tanya" di situ jika harga ditanya saat dijual.
refusal-list_price_zero = Harga 0 tidak bisa masuk daftar. Ketik harganya, atau tulis "tanya" jika harga ditanya saat dijual.
refusal-list_date = Ini tanggal. Ketik isinya di berkas sebagai angka atau teks biasa.
refusal-list_separators_mixed = Di kolom ini ribuan ditulis dengan { $others ->
        [commas] koma, dan { $typed } tidak. Tulis seperti 12,500.
       *[points] titik, dan { $typed } tidak. Tulis seperti 12.500.
    }
    .plain = Ribuan di kolom ini ditulis dengan dua cara. Tulis semuanya dengan cara yang sama.
refusal-list_member_missing = Anggotanya belum diisi. Isi kodenya di berkas, pilih kolom yang memuatnya, atau pilih satu anggota untuk semua baris yang kosong.
refusal-list_formula = { $typed } adalah rumus tanpa hasil. Buka berkasnya di program lembar kerja, simpan, lalu coba lagi; atau ketik isinya.
    .plain = Ini rumus tanpa hasil. Buka berkasnya di program lembar kerja, simpan, lalu coba lagi; atau ketik isinya.
refusal-list_merged = Sel ini digabung dengan sel lain, jadi tidak jelas untuk baris mana isinya. Pisahkan selnya, lalu isi setiap baris.
refusal-list_number_rounded = { $typed } sudah dibulatkan program lembar kerja. Ubah kolomnya menjadi teks, lalu ketik barcode lengkapnya.
    .plain = Barcode ini sudah dibulatkan program lembar kerja. Ubah kolomnya menjadi teks, lalu ketik lengkapnya.
refusal-list_unit_unknown = "{ $typed }" bukan satuan yang dikenal. Tulis pcs untuk buah, bungkus, botol dan sejenisnya, atau kg.
    .plain = Satuannya tidak dikenal. Tulis pcs untuk buah, bungkus, botol dan sejenisnya, atau kg.
refusal-list_truth_unknown = "{ $typed }": tulis ya atau tidak.
    .plain = Tulis ya atau tidak.
refusal-list_product_ambiguous = Lebih dari satu barang mungkin dimaksud: { $products }. Tambahkan kolom SKU, lalu isi yang benar.
    .plain = Lebih dari satu barang mungkin dimaksud. Tambahkan kolom SKU, lalu isi yang benar.
refusal-list_product_twice = Barang ini sudah ada di baris { $row }. Hapus salah satunya.
    .plain = Barang ini sudah ada di baris lain. Hapus salah satunya.
refusal-list_code_twice = Kode { $code } sudah dipakai di baris { $row }. Beri kode lain.
    .plain = Kode ini sudah dipakai di baris lain. Beri kode lain.
refusal-file_empty = Berkas { $file } tidak berisi transaksi apa pun.
refusal-file_not_ledger = Berkas { $file } bukan buku transaksi Lapak, melainkan sesuatu yang lain. Pilih berkas lain.
refusal-file_damaged = Berkas { $file } tidak utuh. Baris rusak: { $damaged }; transaksi yang tidak cocok: { $unsound }. Sinkronkan: setiap perangkat mengembalikan yang dipegangnya.
refusal-file_not_opened = Berkas { $file } sudah tersimpan, tetapi tidak ada program di komputer ini yang membukanya. Buka lewat pengelola berkas, atau di komputer lain.
    .plain = Berkas itu tersimpan, tetapi tidak ada program di komputer ini yang membukanya.
refusal-list_total = Sepertinya ini baris jumlah, bukan barang. Lewati baris ini, atau hapus di berkas.
refusal-file_not_written =
    Berkas { $file } tidak tersimpan: { $why ->
        [full] tempatnya penuh. Kosongkan sebagian, atau pilih folder lain.
        [rights] foldernya tidak boleh ditulisi. Pilih folder lain, atau mintalah izin.
        [folder] foldernya tidak ada. Pilih folder lain.
        [name] namanya tidak bisa dipakai di situ. Pilih nama lain.
        [changed] saat dibaca lagi, isinya berbeda dari yang ditulis. Pilih folder lain.
       *[other] media atau jaringan tempat folder itu menolak menyimpannya. Pilih folder di komputer ini atau di media lain.
    }
    .plain = Berkas itu tidak tersimpan. Pilih folder lain, atau kosongkan sebagian tempatnya.
refusal-not_shown = Jawabannya tidak bisa ditulis ke keluaran standar. Periksa ke mana keluaran itu dialihkan, lalu jalankan perintahnya lagi.
refusal-recorded_not_shown = Sudah dicatat, tetapi jawabannya tidak bisa ditampilkan. Jangan ulangi perintahnya. Lihat dengan: { $lapak } { $again }
refusal-plain = Ini tidak bisa dilakukan: { $code }. Tidak ada yang berubah.
refusal-backup_damaged = Berkas { $file } bukan cadangan, atau tidak utuh. Pakai cadangan lain; tidak ada yang diubah.
refusal-till_renewed = Laptop ini jalan terus sebagai perangkat baru. Minta koordinator menerimanya.
refusal-copy_foreign = Di { $file } tidak ada transaksi pameran ini. Pilih berkas lain; tidak ada yang diubah.
refusal-entry_unreadable = Ada transaksi nomor { $seq } dari perangkat kasir { $letters } yang tidak terbaca lagi di sini. Sinkronkan: perangkat lain yang memilikinya mengembalikannya.
refusal-verify_failed = Ada yang tidak cocok di penyimpanan. Cadangkan foldernya, lalu hubungi koordinator.
refusal-settings_damaged = Pengaturan tidak terbaca dan disimpan sebagai { $file }. Pengaturan awal dipakai; periksa lagi di Pengaturan.
refusal-folder_exposed = Akun lain di komputer ini bisa membaca { $folder }, padahal di situ ada kunci rahasia perangkat kasir ini. Pindahkan foldernya ke disk milik akun Anda sendiri.
refusal-disk_full = Disk penuh. Untuk mencatat perlu { $needed_mib } MiB kosong di disk tempat data Lapak. Kosongkan ruang, lalu coba lagi. Keranjang tetap ada, dan yang sudah tercatat tetap bisa dibaca.
refusal-not_recorded = Tidak tercatat. Keranjang tetap ada; jangan serahkan struk. Periksa ruang penyimpanan, lalu bayar lagi.
refusal-store_busy = Penyimpanan sedang dipakai program Lapak lain. Tutup yang lain, lalu coba lagi.
refusal-store_newer = Penyimpanan ini dibuat Lapak yang lebih baru. Pasang versi terbaru; tidak ada yang diubah.
refusal-store_older = { $file } dibuat Lapak versi percobaan, yang tidak dapat dibaca versi ini. Simpan folder itu, lalu mulai pameran baru di folder lain; tidak ada yang diubah.
refusal-finding_unknown = Hal itu sudah tidak ada, atau sudah lain. Buka Perhatian lagi dan lihat sekali lagi.
refusal-finding_not_acceptable = Ini tidak bisa diterima apa adanya; harus dibereskan. Caranya tertulis di bawahnya di Perhatian.
    .plain = Alasan itu tidak ada di daftar. Pilih satu dari sana.
refusal-store_foreign = { $file } milik program lain. Pilih folder lain; tidak ada yang diubah.
refusal-store_practice = { $file } hanya berisi latihan, bukan pameran: isinya tidak ada yang nyata. Pilih folder atau berkas lain; tidak ada yang diubah.
refusal-in_practice = Ini tidak bisa dilakukan dalam latihan. Keluar dulu dari latihan; perangkat kasir yang sebenarnya masih seperti saat Anda tinggalkan. Tidak ada yang diubah.
refusal-practice_left = Lapak ditutup saat latihan. Latihan itu sudah selesai dan tidak ada yang disimpan. Ini perangkat kasir yang sebenarnya: yang Anda jual sekarang dihitung.
refusal-store_damaged = Penyimpanan rusak. Coba lagi: penyimpanan itu disimpan utuh, dan penjualan jalan terus sebagai perangkat baru.
refusal-store_set_aside = Penyimpanan rusak dan disimpan utuh di { $folder }. { $saved } transaksi diselamatkan. Penjualan jalan terus sebagai perangkat baru; minta koordinator menerimanya.
refusal-store_read_only = Folder { $folder } tidak bisa ditulis. Beri izin tulis, atau pilih folder lain.
    .plain = Folder data Lapak tidak bisa ditulis. Beri izin tulis, atau pilih folder lain.
refusal-store_unusable = Penyimpanan tidak bisa dipakai. Mulai ulang komputer; jika tetap, cadangkan foldernya.
refusal-qris_invalid = { $why ->
        [empty] Belum ada kode. Pilih gambar, tempel, atau ketik isi kodenya.
        [long] Lebih panjang daripada kode QRIS mana pun (512 karakter).
        [letter] Ada huruf yang tidak ada dalam kode QRIS. Salin lagi isinya, tanpa mengubah apa pun.
        [length] Isi kode tidak utuh: satu bagiannya lebih pendek atau lebih panjang daripada yang tertulis. Salin lagi isinya.
        [twice] Isi kode tidak benar: satu bagiannya ada dua kali. Minta kode baru kepada penyedia.
        [checksum] Isi kode tidak cocok dengan angka pemeriksanya. Salin lagi isinya, atau ambil gambar yang lebih tajam.
        [country] Kode ini dari negara lain, bukan QRIS Indonesia.
        [currency] Kode ini bukan untuk rupiah.
        [person] Kode ini untuk rekening pribadi. Pakai kode QRIS toko atau koperasi.
        [merchant] Kode ini tidak menyebut nama, kota, jenis usaha, atau NMID penjual. Minta kode baru kepada penyedia.
        [once] Kode ini sudah berisi jumlah atau hanya untuk satu pembayaran. Pakai kode tetap, yang ditempel di stan.
       *[none] Ini bukan kode QRIS. Pakai kode tetap dari penyedia, yang ditempel di stan.
    }
refusal-qris_not_found = Tidak ada kode QR yang terbaca di gambar { $file }. Ambil foto yang lebih tajam, lurus, dan terang, atau ketik isi kodenya.
    .plain = Tidak ada kode QR yang terbaca di gambar itu. Ambil foto yang lebih tajam, lurus, dan terang, atau ketik isi kodenya.
refusal-qris_several = Di gambar itu ada dua kode: { $one } dan { $other }. Potong gambarnya sampai tinggal satu.
    .plain = Di gambar itu ada dua kode. Potong gambarnya sampai tinggal satu.
refusal-qris_none = Belum ada kode QRIS untuk stan ini. Koordinator memasangnya di layar QRIS.
refusal-qris_unconfirmed = { $state ->
        [changed] Kode QRIS berubah: sekarang { $name }, { $city }, NMID { $nmid }. Periksa dan pastikan di layar QRIS sebelum ditunjukkan.
       *[new] Kode QRIS atas nama { $name }, { $city }, NMID { $nmid } belum dipastikan di perangkat ini. Pastikan di layar QRIS.
    }
    .plain = Kode QRIS belum dipastikan di perangkat ini. Pastikan di layar QRIS.
refusal-qris_above_limit = Satu pembayaran QRIS paling banyak { $limit }. Bagi menjadi { $limit } dan { $rest }.
    .plain = Jumlah itu lebih besar daripada batas satu pembayaran QRIS. Bagi menjadi beberapa pembayaran.
refusal-printer_none = Komputer ini belum punya printer. Pilih satu di Pengaturan.
refusal-printer_unknown = "{ $typed }" bukan nama printer. Pilih dari daftar, atau tulis alamatnya, misalnya 192.168.1.50.
    .plain = Itu bukan nama printer. Pilih dari daftar, atau tulis alamatnya, misalnya 192.168.1.50.
refusal-printer_not_device = { $printer } bukan printer. Pilih dari daftar, atau tulis alamat printernya.
    .plain = Itu bukan printer. Pilih dari daftar, atau tulis alamat printernya.
refusal-printer_off = Printer { $printer } tidak ada. Nyalakan, dan periksa kabel atau jaringannya.
    .plain = Printernya tidak ada. Nyalakan, dan periksa kabel atau jaringannya.
refusal-printer_forbidden = Komputer ini melarang mencetak ke { $printer }. Minta izin dari yang mengurus komputernya.
    .plain = Komputer ini melarang mencetak ke printer itu. Minta izin dari yang mengurus komputernya.
refusal-printer_in_use = Printer { $printer } sedang dipakai program lain. Tunggu sampai selesai.
    .plain = Printernya sedang dipakai program lain. Tunggu sampai selesai.
refusal-printer_paper_out = Kertas printer habis. Pasang gulungan baru.
refusal-printer_cover_open = Tutup printer terbuka. Tutup dulu.
refusal-printer_faulty = Printer melaporkan kerusakan, misalnya pisaunya macet. Matikan, periksa, lalu nyalakan lagi.
refusal-printer_silent = Printer { $printer } tidak menerima apa-apa lagi. Periksa kertas dan tutupnya, atau matikan dan nyalakan lagi.
    .plain = Printernya tidak menerima apa-apa lagi. Periksa kertas dan tutupnya, atau matikan dan nyalakan lagi.
refusal-printer_gone = Printer { $printer } terputus di tengah mencetak. Sambungkan lagi; kertasnya dicetak ulang sebagai salinan.
    .plain = Printernya terputus di tengah mencetak. Sambungkan lagi; kertasnya dicetak ulang sebagai salinan.
refusal-printer_stopped = Pencetakan dihentikan.
refusal-printer_queue_stopped = Sistem komputer menghentikan printer { $printer }. Jalankan lagi di pengaturan printer komputer.
    .plain = Sistem komputer menghentikan printer itu. Jalankan lagi di pengaturan printer komputer.
refusal-printer_queue_refused = Sistem komputer tidak menerima kertas untuk printer { $printer }. Periksa di pengaturan printer komputer.
    .plain = Sistem komputer tidak menerima kertas untuk printer itu. Periksa di pengaturan printer komputer.
refusal-printer_job_unknown = Kertas { $job } tidak menunggu lagi.
    .plain = Kertas itu tidak menunggu lagi.
refusal-no_place = Belum ada berkas bersama. Buat satu, atau bergabung dengan pameran lewat berkas yang sudah ada.
refusal-place_offline = { $path } sedang tidak ada. Pasang medianya atau sambungkan foldernya; penjualan jalan terus.
refusal-place_missing = Tidak ada berkas { $path }. Pilih yang benar, atau buat lagi: tidak ada yang hilang.
refusal-place_empty = { $path } kosong. Jika berkasnya benar, buat lagi berkas bersama di situ: setiap perangkat mengembalikan catatannya.
refusal-place_other = { $path } adalah berkas bersama lain dari pameran ini. Jika memang benar, pilih sekali lagi.
refusal-place_other_fair = { $path } milik pameran lain. Pilih berkas bersama pameran ini; tidak ada yang diubah.
refusal-place_several_fairs = { $path } berisi catatan beberapa pameran, dan tidak jelas mana yang dimaksud. Mintalah salinan dari perangkat koordinator.
refusal-place_not_ledger = { $path } bukan berkas bersama Lapak. Pilih berkas lain; tidak ada yang diubah.
refusal-place_folder_foreign = Di folder { $path } tidak ada berkas pameran ini. Apakah medianya terpasang? Jika ya, buat lagi folder bersama.
refusal-place_not_a_file = { $path } dulu berkas dan sekarang folder, atau sebaliknya. Pilih lagi berkas bersama; tidak ada yang diubah.
refusal-place_special = { $path } bukan berkas dan bukan folder. Pilih yang lain.
refusal-place_loop = { $path } adalah tautan yang kembali ke dirinya sendiri. Pilih berkasnya langsung.
refusal-place_read_only = { $path } tidak bisa dibaca dan ditulis. Beri izin, atau buka kunci medianya; yang sudah terbaca ada di sini.
refusal-place_not_appendable = { $path } tidak bisa ditambahi: tempatnya hanya menulis berkas sekaligus. Pasang dengan cache (rclone: --vfs-cache-mode writes), atau pilih folder di komputer ini yang dijaga sama oleh program awan; di situ setiap perangkat punya berkas sendiri.
refusal-place_full = Media dengan { $path } penuh. Kosongkan sebagian; semua catatan tetap ada di sini.
refusal-place_silent = { $path } tidak menjawab. Penjualan jalan terus; coba lagi setelah media atau jaringannya kembali.
refusal-place_unusable = { $path } tidak bisa dipakai. Coba lagi, atau pilih tempat lain.
refusal-place_path_invalid = Lokasi ini tidak bisa disimpan. Pilih berkas atau folder dengan nama biasa.
refusal-round_stopped = Dihentikan. Yang sudah masuk tetap tersimpan.
refusal-archive_overtaken = Ada yang dicatat selagi arsip dibuat, jadi isinya tidak akan cocok satu sama lain. Tidak ada berkas yang dibuat. Tutup sif, lalu buat arsipnya lagi.
refusal-saving_stopped = Dihentikan. Tidak ada berkas yang dibuat.

# What does not add up, and what to do
attention-unreadable = { $cause ->
    [clock] Transaksi nomor { $seq } dari perangkat { $letters } dibuat saat jam komputer salah, jadi tidak dihitung di mana pun.
   *[other] Transaksi nomor { $seq } dari perangkat { $letters } rusak di penyimpanan ini dan tidak dihitung di sini.
}
attention-unreadable-do = { $cause ->
    [clock] Bila itu penjualan yang sungguh terjadi, catat lagi. Berikutnya periksa jam komputer sebelum membuka sif.
   *[other] Sinkronkan: perangkat lain yang memilikinya mengembalikannya. Lalu cadangkan, dan periksa disk komputer ini.
}
attention-gap = Dari perangkat { $letters } transaksi nomor { $missing } belum ada di sini.
attention-gap-do = Sinkronkan perangkat itu, atau perangkat lain yang sudah bertemu dengannya. Sebelum itu totalnya belum lengkap.
attention-fork = Perangkat { $letters } menulis { $ids } transaksi berbeda dengan nomor { $seq }: perangkat itu disalin, atau kuncinya dipakai orang lain.
attention-fork-do = Semuanya tetap dihitung. Cari salinan perangkat itu; jika hilang atau dicuri, tutup perangkatnya.
attention-till_unknown = Perangkat { $letters } belum diterima: { $receipts } struk, { $sum_money } belum masuk total.
attention-till_unknown-do = Jika milik Anda, cocokkan enam belas angka di kedua layar, lalu terima. Jika tidak ada yang mengenalnya, biarkan saja.
attention-shift_open = Sif { $day } di stan { $stand }, perangkat { $letters }, petugas { $by }, belum ditutup.
attention-shift_open-do = Hitung lacinya dan tutup di perangkat itu, dengan harinya sendiri. Jika perangkatnya tidak ada lagi, tutup perangkatnya.
attention-refund_twice = Dari struk { $receipt } kembali lebih banyak daripada yang dijual: { $count } pengembalian terlalu banyak. Koperasi menanggung { $sum_money } bagian anggota.
attention-refund_twice-do = Dua perangkat tidak saling tahu. Tanyakan kedua petugas siapa yang dibayar; isi lacinya sudah benar. Sisanya untuk bendahara.
attention-refund_unseen = Pada { $day } ada uang kembali untuk penjualan yang tidak ada di sini: { $receipts }. Koperasi menanggung { $sum_money } bagian anggota.
attention-refund_unseen-do = Sinkronkan dulu dengan semua perangkat, karena penjualannya mungkin masih datang. Sisanya cocokkan dengan struk pembeli.
attention-not_arrived = Dari kiriman stan { $from } ke stan { $to } belum semua sampai: { $product } ({ $pieces }).
attention-not_arrived-do = Cari di kedua stan. Yang ditemukan diterima di Barang masuk dan keluar; yang tidak ditemukan diterima dulu, lalu dicatat hilang.
attention-booked_twice = Selisih satu hitungan di stan { $stand } dibukukan { $times } kali.
attention-booked_twice-do = Buka Barang masuk dan keluar, dan batalkan salah satu catatan hilang itu.
attention-stock_below_zero = Dari stan { $stand } keluar { $quantity } { $product } lebih banyak daripada yang datang.
attention-stock_below_zero-do = Hitung sisanya, lalu catat barang masuk yang terlewat atau dari stan mana datangnya.
attention-borne = Koperasi menanggung { $sum_money } dari { $count } struk: uang yang tidak pernah masuk, atau tukar barang yang tidak seimbang.
attention-borne-do = Sinkronkan dulu dengan semua perangkat, karena penjualannya mungkin belum ada di sini. Sisanya dicatat untuk bendahara.
attention-payout_twice = Anggota { $member } dibayar { $payouts } kali dari saldo yang sama, bersama { $sum_money }. Yang kedua { $second_money } pada { $day }, dari perangkat { $letters }: perangkatnya tidak saling tahu.
attention-payout_twice-do = Minta anggota mengembalikan salah satunya, lalu catat sebagai pengembalian.
attention-versions = Perangkat { $letters } memakai Lapak { $program }, perangkat { $newest_letters } sudah { $newest }.
attention-versions-do = Pasang versi terbaru di perangkat itu sebelum hari pameran berikutnya.
attention-accepted = Diterima apa adanya oleh { $by } di perangkat { $letters }, alasan: { $reason }
attention-other_shift = Perangkat { $letters } menulis { $receipts } struk ke sif perangkat lain: struk itu dihitung pada harinya sendiri dan tidak masuk laci mana pun.
attention-other_shift-do = Periksa perangkat itu: datanya mungkin salinan. Hitung lacinya dengan tangan untuk hari itu.
attention-two_values = Ada dua nilai yang berlaku untuk satu { $what }.
attention-two_values-do = Buka di perangkat koordinator, periksa, lalu simpan sekali lagi.
attention-code_twice = Satu kode dipakai lebih dari satu produk: { $code }, yaitu { $products }.
attention-code_twice-do = Beri salah satunya kode lain, atau hentikan penjualannya, di perangkat koordinator. Sampai saat itu kasir bertanya produk mana yang dimaksud.
attention-not_counted_newer = { $entries } transaksi perangkat { $letters } dibuat Lapak yang lebih baru dan tidak masuk total di sini.
attention-not_counted_newer-do = Pasang versi terbaru di perangkat ini.
attention-not_counted_unsound = Transaksi nomor { $seq } dari perangkat { $letters } tidak cocok hitungannya dan tidak masuk total.
attention-not_counted_unsound-do = Periksa struk perangkat itu, lalu pasang versi Lapak yang sama di semua perangkat.
attention-after_closing = Perangkat { $letters } sudah ditutup, dan { $entries } transaksinya tidak dihitung: { $receipts } struk, { $sum_money }.
attention-after_closing-do = Jika itu penjualan nyata, tutup lagi perangkatnya di nomor yang lebih akhir. Jika kuncinya dicuri, biarkan saja.
attention-closing_unreachable = Perangkat { $letters } sudah ditutup, tetapi transaksi terakhirnya, atau yang sebelumnya, belum ada di sini. Yang di bawahnya belum dihitung.
attention-closing_unreachable-do = Sinkronkan dengan semua perangkat yang pernah bertemu dengannya.
attention-closings_undo_each_other = Perangkat { $by } menutup perangkat { $letters }, dan penutupan lain membatalkannya. Untuk sementara keduanya berlaku.
attention-closings_undo_each_other-do = Tutup perangkat yang dicuri dengan kunci pemulihan: itu yang menentukan.
attention-clock = { $way ->
    [ahead] Jam perangkat { $letters } lebih cepat { $minutes } menit dari jam di sini pada transaksi nomor { $seq }.
   *[other] Jam perangkat { $letters } mundur { $minutes } menit pada transaksi nomor { $seq }.
}
attention-clock-do = Periksa tanggal, jam, dan zona waktu di kedua komputer. Total tidak terpengaruh, tetapi jam di struk terpengaruh.
attention-cash_difference = Laci { $drawer } di stan { $stand } pada { $day }, petugas { $by }, { $way ->
    [less] kurang
   *[more] lebih
} { $off_money }: dihitung { $counted_money }, seharusnya { $expected_money }.
attention-drawer_not_countable = Laci { $drawer } di stan { $stand } pada { $day } dibuka dengan modal awal { $floats } kali dan dihitung { $counts } kali: uangnya tidak dapat dinilai.
attention-drawer_not_countable-do = Periksa sif laci itu. Bila kasir kedua memakai laci yang sama, modal awalnya hanya di kasir pertama; hitung sekali untuk setiap modal awal.
attention-cash_difference-do = Hitung sekali lagi, lalu cari struk, kembalian, atau uang keluar yang terlewat. Catat sebabnya di luar Lapak.
attention-old_price = Perangkat { $letters } menjual { $product } dengan harga { $old_money } setelah harganya diubah. Struk: { $receipts }.
attention-old_price-do = Yang sudah dibayar tetap. Sinkronkan perangkat itu supaya tahu harga baru, dan pasang label baru di barangnya.
attention-many_notes = Perangkat { $letters } menulis catatan sebanyak { $mib } MiB, yang disimpan setiap perangkat.
attention-many_notes-do = Cari apa yang menulisnya di perangkat itu; tidak ada angka yang bergantung padanya.
attention-payments_waiting = { $count } struk pada { $day } dibayar tidak tunai dan menunggu konfirmasi{ $age ->
    [0] {""}
   *[other] {" "}sejak { $age } hari
}: { $sum_money }.
attention-payments_waiting-do = Cocokkan dengan mutasi rekening atau aplikasi QRIS. Yang tidak masuk, tanyakan ke petugasnya.
attention-foreign_entries = Ada setidaknya { $entries } transaksi pameran lain di berkas bersama. Tidak ada yang berubah karenanya.
attention-foreign_entries-do = Tanyakan siapa lagi yang memakai berkas ini, dan beri setiap pameran berkasnya sendiri.
attention-second_coordinator = Hanya perangkat ini yang bisa menerima perangkat lain, dan kunci pemulihan belum ditulis.
attention-second_coordinator-do = Tulis kunci pemulihan di kertas, atau terima perangkat koordinator kedua.
attention-not_allowed = Perangkat { $letters } menandatangani { $entries } transaksi yang bukan haknya ({ $what }). Tidak ada yang berubah karenanya.
attention-not_allowed-do = Tanyakan di stan itu. Jika tidak ada yang mengenal perangkatnya, jangan terima; jika kuncinya dicuri, tutup perangkatnya.

# Kinds of entries
kind-fair = pengaturan pameran
kind-till = perkenalan perangkat
kind-till_admitted = penerimaan perangkat
kind-till_closed = penutupan perangkat
kind-seller = petugas
kind-member = anggota
kind-stand = stan
kind-product = produk
kind-bundle = paket
kind-accepted = penerimaan selisih
kind-payment_changed = pembayaran satu struk
kind-deduction = potongan
kind-payout = pembayaran ke anggota
kind-note_picture = gambar produk
kind-goods_moved = barang beserta utangnya
kind-shift_closed = penutupan sif perangkat lain
kind-cash_moved = uang laci perangkat lain
kind-shift_corrected = koreksi sif perangkat lain

# What is wrong with a text or a code
problem-empty = masih kosong
problem-too_long = lebih dari { $max } huruf
problem-character = memuat huruf U+{ $code } yang tidak boleh ada
problem-not_nfc = memuat huruf dalam bentuk yang tidak baku
form-member = pakai huruf dan angka saja, paling banyak 8, misalnya B2C4
form-by = pakai huruf dan angka saja, paling banyak 8, misalnya R1
form-sku = pakai huruf, angka, dan tanda hubung, paling banyak 24, misalnya KRP-01
form-quick = pakai angka saja, paling banyak 4, misalnya 41
form-barcode = pakai huruf, angka, dan tanda hubung, paling banyak 32
form-stand = pakai huruf dan angka saja, paling banyak 4, misalnya 07
form-drawer = pakai huruf dan angka saja, paling banyak 4, misalnya A
problem-form = bentuknya tidak sesuai
problem-range = di luar batas

# What a text or a code is for
field-organisation = Nama organisasi
field-name = Nama
field-town = Kota
field-stand = Kode stan
field-by = Kode petugas
field-drawer = Kode laci kas
field-sku = SKU
field-member = Kode anggota
field-category = Kategori
field-quick = Kode singkat
field-barcode = Barcode
field-picture = Gambar
field-till = Perangkat kasir
field-buyer = Nama pembeli
field-any = Isian ini

# Receipt
receipt-number = Struk
receipt-stand = Stan { $stand }
receipt-served_by = Petugas
receipt-day = Hari jual { $day }
receipt-article = Barang { $member }
receipt-discount = Diskon
receipt-free = Gratis: { $reason ->
    [gift] hadiah
    [sample] contoh
    [replacement] pengganti
    [damaged] rusak
   *[other] { $reason }
}
receipt-subtotal = Subtotal
receipt-rounding = Pembulatan
receipt-total = TOTAL
receipt-method-cash = Tunai
receipt-method-qris = QRIS
receipt-method-transfer = Transfer
receipt-method-offset = Tukar barang
receipt-paper = Ditulis di kertas, dicatat kemudian
receipt-method-other = Lainnya: { $method }
receipt-claimed = menunggu konfirmasi
receipt-tendered = Uang diterima
receipt-change = Kembalian
receipt-thanks = Terima kasih
receipt-lines = { $count } baris: { $sum }
receipt-sample = CONTOH – BUKAN BUKTI BAYAR
receipt-practice = LATIHAN – BUKAN BUKTI BAYAR
receipt-page = Halaman { $page } dari { $pages }
thermal-copy = SALINAN
thermal-test = Uji cetak
thermal-test-paper = Kertas
thermal-test-columns = { $millimetres } mm, { $columns } kolom
thermal-test-letters = Huruf pencetak
thermal-test-cut = Pemotong kertas
thermal-test-cuts = { $cuts ->
    [yes] ada
   *[no] tidak ada
}
thermal-test-ruler = Mengisi satu baris:
thermal-test-figures = Angka ini rata kanan:
thermal-test-text = Teks
thermal-test-picture = Gambar
thermal-test-codes = Pindai kedua kode ini:

# Kuitansi
kuitansi-heading = KUITANSI
kuitansi-number = No. { $receipt }
kuitansi-from = Telah terima dari
kuitansi-amount = Uang sejumlah
kuitansi-for = Untuk pembayaran
kuitansi-purchase = Pembelian di { $fair }, struk { $receipt }, { $day }
kuitansi-lines = { $count } macam barang
kuitansi-signature = Tanda tangan dan cap

# What was just done
said-added = { $what } masuk keranjang. Total { $total }.
said-removed = { $what } dihapus. Total { $total }.
said-changed = { $what }. Total { $total }.
said-undone = Dibatalkan. Total { $total }.
said-discount = Diskon diubah. Total { $total }.
said-cleared = Keranjang dikosongkan.
said-held = Keranjang disimpan dulu. Beri nama di bawah keranjang supaya mudah ditemukan.
said-cart-named = Sekarang namanya { $name }, hanya di perangkat ini.
said-cart-unnamed = Namanya dihapus.
said-resumed = Keranjang dilanjutkan. Total { $total }.
said-nothing = Keranjang kosong.
said-paid = Tercatat. Struk { $receipt }.
said-paid-cash = { $change ->
    [0] Uang pas.
   *[other] Kembalian { $change_money }.
}
said-paid-claimed = { $method } { $amount } menunggu konfirmasi.
said-refunded = Tercatat. Pengembalian dana { $receipt } untuk struk { $of }: { $back }.
pin-coordinator = koordinator stan
paper-into-open = Masuk ke sif yang sedang terbuka.
paper-into-closed = Masuk ke sif { $day } yang sudah ditutup, laci { $drawer }.
paper-into-new = Kasir ini belum punya sif pada { $day }: sif dibuka pada laci bersama { $drawer }, lalu ditutup lagi.
said-refunded-unknown = Tercatat. Pengembalian dana { $receipt }: { $back }.
said-exchange = Penukaran dari struk { $receipt }: masukkan barang yang diambil pembeli sebagai gantinya.
said-exchange-left = Tidak jadi tukar. Keranjang tetap seperti semula.
said-exchanged = Sudah ditukar: struk { $receipt }, dengan barang kembali dari { $of }.
said-exchanged-back = Sudah ditukar: struk { $receipt }, dengan barang kembali dari { $of }. Kembalikan { $back }.
said-settled = Tercatat untuk { $count } pembayaran, { $sum }.
said-method = Tercatat. Struk { $receipt } dibayar dengan { $method }.
said-arrived = Tercatat. Pembayaran struk { $receipt } sudah masuk.
said-arrived-less = Tercatat. Untuk struk { $receipt } kurang { $lacks }.
said-arrived-more = Tercatat. Untuk struk { $receipt } kembalikan { $over } tunai.
refund-before = { $receipt }: { $paid } sudah dikembalikan
said-till-admitted = Perangkat { $letters } di stan { $stand } diterima. Cocokkan enam belas angkanya dengan layar perangkat itu: { $fingerprint }.
said-till-admitted-already = Perangkat { $letters } sudah diterima, tidak ada yang diubah. Cocokkan enam belas angkanya dengan layar perangkat itu: { $fingerprint }.
said-till-set = Perangkat { $letters } sekarang di stan { $stand }. Perangkat itu memakainya setelah sinkron berikutnya.
said-till-set-already = Perangkat { $letters } sudah di stan { $stand }, tidak ada yang diubah.
said-till-closed = Perangkat { $letters } ditutup. Yang dihitung sampai transaksinya nomor { $last_seq }.
said-till-closed-already = Perangkat { $letters } sudah ditutup, tidak ada yang diubah. Yang dihitung sampai transaksinya nomor { $last_seq }.
undo-remove = Kembalikan { $what }
undo-clear = Kembalikan keranjang
undo-change = Batalkan perubahan { $what }
undo-discount = Batalkan diskon

# The shared file
sync-file = Berkas bersama
sync-folder = Folder bersama, di komputer ini
sync-no-place = Belum ada berkas bersama
sync-no-place-means = Semua catatan hanya ada di perangkat ini. Pilih berkas bersama, supaya perangkat lain di pameran ini bisa bertemu di situ.
sync-offline = Luring
sync-offline-means = { $count ->
    [0] Penjualan jalan terus. Begitu berkas bersama kembali, Lapak sinkron sendiri.
   *[other] Penjualan jalan terus. { $count } struk menunggu di sini dan terkirim sendiri begitu berkas bersama kembali.
}
sync-hindered = Berkas bersama perlu dilihat
sync-hindered-means = Penjualan jalan terus. Yang tercatat di sini tetap aman di sini.
sync-settled = Sudah sinkron
sync-settled-means = Isi perangkat ini sama dengan isi berkas bersama. Tidak ada yang kurang di kedua sisi.
sync-waiting = { $count } struk menunggu
sync-waiting-means = Struk itu aman di sini, dan terkirim sendiri ke berkas bersama.
sync-not-yet = Belum pernah sinkron
sync-not-yet-means = Sinkron pertama segera dimulai.
sync-not-settled = Hampir sinkron
sync-not-settled-means = Masih ada yang perlu diambil atau dikembalikan. Sinkron berikutnya mengerjakannya sendiri.
sync-better-folder = { $copies ->
    [0] Sebuah program menjaga folder ini sama di beberapa komputer. Jika dua perangkat menulis satu berkas bersamaan, program itu membuat salinannya.
   *[other] Sebuah program membuat { $copies } salinan berkas bersama, karena dua perangkat menulisnya bersamaan.
} Pakai foldernya saja: setiap perangkat lalu menulis berkasnya sendiri, dan yang lain ikut saat sinkron berikutnya.
sync-use-folder = Pakai foldernya saja
sync-folder-used = Folder itu dipakai mulai sekarang. Perangkat lain ikut saat sinkron berikutnya.
sync-copies = { $count } salinan di sebelahnya ({ $kib } KiB) yang tidak ditulisi perangkat mana pun: { $names }{ $more ->
    [0] .
   *[other] , dan { $more } lagi.
} Jika semua isinya sudah ada di sini, salinan itu boleh dihapus.
sync-copies-remove = Hapus salinan lama …
sync-copies-heading = Hapus salinan lama?
sync-copies-lead = Yang dihapus hanya yang semua isinya sudah ada di sini. Tidak ada yang hilang: yang hanya ada di salinan dikembalikan ke berkas bersama.
sync-copies-confirm = Hapus
sync-copies-removed = Salinan dihapus: { $removed }. Dibiarkan: { $kept }.
sync-unread = { $count } berkas belum terbaca sampai habis dan mungkin berisi catatan: { $names }. Sinkronkan lagi; jika tetap, izinkan perangkat ini membacanya, mulai ulang program yang membawanya ke sini, atau taruh berkas bersama di folder sendiri.
said-cash-in = { $amount } masuk laci: { $reason }.
said-cash-out = { $amount } keluar dari laci: { $reason }.
payment-to-send = { $method }, dikirim ke pembeli
said-goods = { $movement ->
    [in] Titipan masuk di stan { $stand }: { $what }.
    [back] Diambil kembali dari stan { $stand }: { $what }.
    [damaged] Rusak di stan { $stand }: { $what }.
    [given] Diberikan dari stan { $stand }: { $what }.
    [lost] Hilang di stan { $stand }: { $what }.
    [sent] Dikirim dari stan { $stand } ke stan { $other }: { $what }.
   *[other] Sampai di stan { $stand } dari stan { $other }: { $what }.
}
said-goods-found = Ditemukan lagi di stan { $stand }: { $what }.
said-goods-back = Catatan itu dibatalkan: { $what }.
said-goods-counted = { $count } produk dihitung di stan { $stand }; { $differ } berbeda dari buku. Belum ada yang dibukukan.
goods-movement = { $movement ->
    [in] Titipan masuk
    [back] Diambil kembali
    [damaged] Rusak
    [given] Diberikan
    [lost] Hilang
    [sent] Dikirim ke stan { $other }
   *[other] Sampai dari stan { $other }
}
goods-reason = { $reason ->
    [wrong_amount] jumlahnya salah
    [wrong_goods] barangnya salah
    [twice] tercatat dua kali
    [not_moved] tidak jadi
    [broken] rusak
    [spoilt] basi
    [expired] kedaluwarsa
    [tasting] untuk dicicipi
    [gift] hadiah
    [missing] tidak ditemukan
    [stolen] dicuri
    [found] ditemukan lagi
    [other] lainnya
   *[unknown] { $reason }
}
stock-low = sisa { $left }
held-packing = Daftar kemas
held-packing-note = Sisa menurut buku. Kolom terakhir kosong: tulis di sana yang benar-benar ada.
held-in = Masuk
held-arrived = Datang dari stan lain
held-sold = Terjual
held-back = Diambil kembali
held-damaged = Rusak
held-given = Diberikan
held-lost = Hilang
held-sent = Dikirim ke stan lain
held-left = Sisa
held-counted = Dihitung
signed-member = Anggota { $member }
handover-title = Tanda terima titipan
handover-back-title = Tanda terima barang kembali
handover-goods = Barang
handover-pieces = Jumlah
handover-share = Anggota mendapat, per satuan
handover-share-all = Anggota mendapat, semuanya
handover-worth = Nilai jual
handover-note = Barang di atas dititipkan untuk dijual. Yang terjual dibayarkan kepada anggota dengan bagian di atas; yang tidak terjual kembali kepada anggota.
handover-back-note = Barang di atas dibawa pulang oleh anggota.
handover-id = Catatan { $id }
handover-taken-back = Catatan ini sudah dibatalkan.
handover-member = Anggota
handover-cooperative = Koperasi
settlement-title = Slip pelunasan
settlement-day-title = Slip harian
settlement-file = Slip pelunasan
settlement-day-file = Slip { $day }
settlement-goods = Barang titipan
settlement-net = Penjualan bersih
settlement-share = Bagian anggota
settlement-gone = Rusak, diberikan
settlement-other-goods = Barang di luar katalog
settlement-account = Perhitungan
settlement-gross = Penjualan
settlement-discount = Diskon dan harga tawar{ $by ->
    [member] , ditanggung anggota
    [cooperative] , ditanggung koperasi
   *[both] , ditanggung bersama
}
settlement-cut = Bagi hasil koperasi
settlement-share-day = Bagian anggota hari itu
settlement-before = Saldo sebelumnya
settlement-of-which-back = di dalamnya pengembalian dana
settlement-of-which-borne = di dalamnya ditanggung koperasi
settlement-goods-owed = Ganti barang rusak, diberikan, atau hilang
settlement-nothing = Tidak ada yang masih harus dibayarkan
settlement-claimed = Termasuk penjualan yang pembayarannya belum dipastikan masuk, di seluruh pameran { $sum }.
signed-as-of = Keadaan { $day }, { $time }
settlement-balance = Dibayarkan kepada anggota
settlement-below = Masih harus dikembalikan anggota
settlement-day-balance = Saldo pada akhir hari
settlement-below-note = Saldo di bawah nol: lebih banyak dibayarkan daripada bagian anggota. Sisanya diperhitungkan pada pameran berikutnya, atau dikembalikan.
settlement-from-books = * Sisa menurut buku, belum dihitung.
settlement-stamp = Tanda terima uang di atas { $above } memerlukan meterai Rp10.000 (UU 10/2020, pasal 3 dan 5).
settlement-received = Diterima, anggota
settlement-paid = Dibayarkan, koperasi
envelopes-title = Daftar amplop
envelopes-list = Amplop
envelopes-received = Tanda tangan penerima
envelopes-pieces = Uang untuk semua amplop
envelopes-note = Pecahan
envelopes-count = Lembar atau keping
envelopes-rest = { $rest } tidak dapat dibayar dengan uang kertas atau logam, dan tetap menjadi hak anggota.
envelopes-below = { $member }: { $sum }, tidak ada amplop.
envelopes-filled = Diisi oleh
envelopes-checked = Diperiksa oleh
evening-tills = Semua kasir ditutup dan disinkronkan
evening-tills-means = Penjualan yang belum sampai di sini belum ada di slip mana pun. Siapa yang dibayar sekarang, mungkin dibayar terlalu sedikit.
evening-not-settled = Perangkat ini belum selesai menyinkronkan dengan berkas bersama.
evening-payments = Pembayaran dipastikan masuk
evening-payments-far = { $count ->
    [0] Tidak ada pembayaran yang menunggu.
   *[other] { $count } pembayaran menunggu, bersama { $sum }.
}
evening-payments-means = Bagian anggota tetap dihitung, juga kalau uangnya tidak pernah masuk: koperasi yang menanggungnya.
evening-packing = Daftar kemas dicetak
evening-packing-done = Daftar kemas sudah dicetak.
evening-packing-open = Daftar kemas belum dicetak.
evening-packing-means = Yang mengemas tidak tahu berapa yang seharusnya ada.
evening-count = Sisa barang dihitung
evening-count-far = { $counted } dari { $stands } stan sudah dihitung.
evening-count-none = Stan { $stand } belum dihitung.
evening-count-unbooked = Stan { $stand }: { $count } produk berbeda dari buku, dan belum dibukukan.
evening-count-apart = Stan { $stand }: { $product } dihitung berbeda ({ $counted }).
evening-count-means = Di slip tertulis sisa menurut buku, dan barang yang hilang tidak ketahuan.
evening-back = Barang diambil kembali
evening-back-far = { $members ->
    [0] Tidak ada barang yang tersisa.
   *[other] Barang { $members } anggota masih di stan.
}
evening-back-left = { $member }: { $pieces } barang, { $products } produk
evening-back-weighed = { $member }: { $products } produk
evening-on-the-way = Ada kiriman dari stan { $from } ke stan { $to } yang tidak sampai seluruhnya.
evening-back-means = Barang tinggal di stan, dan di slip tertulis sebagai sisa.
evening-deductions = Potongan dicatat
evening-deductions-far = { $members ->
    [0] Belum ada potongan.
   *[other] { $sum } dipotong dari { $members } anggota.
}
evening-deductions-means = Potongan yang dicatat sesudah slip dicetak tidak ada di slip itu.
evening-slips = Slip dicetak
evening-slips-done = Slip sudah dicetak.
evening-slips-open = Slip belum dicetak.
evening-slips-old = Sesudah slip dicetak masih ada yang dicatat. Cetak lagi.
evening-slips-means = Anggota menerima uang tanpa tahu dari mana asalnya.
evening-payouts = Anggota dibayar
evening-payouts-far = { $members ->
    [0] Semua anggota sudah dibayar.
   *[other] { $sum } masih harus dibayarkan kepada { $members } anggota.
}
evening-payouts-means = Uangnya tetap menjadi hak anggota, dan tertulis di Hak anggota.
left-cooperative = Bagi hasil koperasi: { $sum }.
left-rounding = Pembulatan tunai: { $sum }.
left-borne = Ditanggung koperasi karena uang atau barang yang tidak kembali: { $sum }.
left-goods-borne = Ditanggung koperasi untuk barang rusak, diberikan, atau hilang: { $sum }.
left-deducted = Dipotong dari anggota: { $sum }.
left-drawers = Selisih semua laci: { $sum }.
left-waiting = Belum dipastikan masuk: { $sum }.
left-failed = Tidak pernah masuk: { $sum }.
left-below = Anggota { $member } menerima { $sum } lebih banyak daripada bagiannya.
left-due = Belum dibayarkan kepada anggota: { $sum }.
left-lost = Hilang di stan { $stand }: { $quantity } { $product } (anggota { $member }).
closing-paper-title = Laporan penutupan
closing-paper-summary = Ringkasan
closing-paper-paid = Dibayar pembeli
closing-paper-members = Bagian anggota
closing-paper-cooperative = Bagi hasil koperasi
closing-paper-rounding = Pembulatan
closing-paper-goods = Ganti barang untuk anggota
closing-paper-deductions = Potongan
closing-paper-payouts = Dibayarkan kepada anggota
closing-paper-due = Masih harus dibayarkan
closing-paper-left = Yang tersisa
closing-paper-not-done = Yang belum selesai
closing-paper-stock = Barang
closing-paper-accepted = Diterima apa adanya
closing-paper-open = Masih di Perhatian
closing-paper-coordinator = Koordinator
closing-paper-treasurer = Bendahara
owed-heading = Hak anggota
owed-share = Bagian anggota
owed-goods = Ganti barang
owed-deductions = Potongan
owed-payouts = Dibayarkan
owed-balance = Saldo
deduct-reason = { $reason ->
    [stand_fee] biaya stan
    [transport] ongkos angkut
    [advance] uang muka
    [other] lainnya
    [wrong_amount] jumlahnya salah
    [wrong_member] anggotanya salah
    [twice] tercatat dua kali
   *[unknown] { $reason }
}
owed-deduction = Potongan: { $reason }
owed-deduction-back = Potongan dikembalikan: { $reason }
owed-payout = Dibayar, { $method }
owed-advance = Uang muka, { $method }
owed-returned = Dikembalikan oleh anggota, { $method }
said-deducted-back = { $sum } potongan dikembalikan kepada { $members } anggota.
said-deducted = { $sum } dipotong dari { $members } anggota.
said-paid-out = { $amount } dibayarkan kepada { $member }. Sisanya { $balance }.
said-paid-back = { $member } mengembalikan { $amount }. Sisanya { $balance }.
said-handed-over = Sekarang petugas { $by }.
correction-moves = { $receipts } struk, { $paid }, pindah dari { $from } stan { $from_stand } ke { $to } stan { $to_stand }. Struknya sendiri tidak berubah.
said-shift-corrected = { $receipts } struk, { $paid }, sekarang dihitung pada { $to }, stan { $to_stand }. Struknya sendiri tidak berubah.
said-shift-same = Sif ini sudah tercatat pada { $to }, stan { $to_stand }. Tidak ada yang diubah.
said-drawer-even = Isi laci cocok.
said-drawer-short = Isi laci kurang { $by }.
said-drawer-over = Isi laci lebih { $by }.
said-copied = { $count } transaksi disalin ke { $file }.
said-copy-opened = { $taken ->
    [0] Tidak ada yang baru: { $count } transaksi sudah ada di sini.
   *[other] { $taken } transaksi baru masuk, dari { $count }.
}{ $damaged ->
    [0] {""}
   *[other] {" "}Baris rusak: { $damaged }.
}

# The file that the recovery key is saved in
recovery-file = kunci-pemulihan

# Counted things
items = { $count } barang

# A till, in a word
till-coordinator = koordinator
till-seller = penjual
till-waiting = belum diterima
till-closed = ditutup

# Command line
cli-till = { $letters }, stan { $stand }, { $state }. Enam belas angkanya { $fingerprint }. Struk { $receipts }, { $paid }. Terakhir terlihat { $at }.
cli-fair = { $name }, { $town }. Stan { $stand }, perangkat { $letters }. Enam belas angkanya { $fingerprint }.
cli-recovery = Kunci pemulihan. Catat di kertas dan simpan jauh dari komputer ini: { $key }
    Setelah dicatat, katakan dengan: lapak fair recovery --written
cli-recovery-sample = Kunci pemulihan. Di pameran sungguhan ia dicatat di kertas; di pameran contoh tidak perlu: { $key }
cli-recovery-written = Kunci pemulihan tidak disimpan lagi di komputer ini: ia hanya ada di kertas.
cli-shift = Sif { $day }, stan { $stand }, laci { $drawer }, petugas { $by }. Modal awal { $float }, seharusnya di laci { $expected }.
shift-shared = laci bersama
cli-shift-closed-shared = Ditutup tanpa dihitung: lacinya diteruskan perangkat lain.
cli-shift-closed = Ditutup: dihitung { $counted }, selisih { $difference }.
cli-sold = Struk { $receipt }: { $total }. Kembalian { $change }.
cli-sold-without-cash = Struk { $receipt }: { $total }.
cli-batch = { $recorded } penjualan dicatat.
cli-batch-line = Baris { $line }: { $message }
cli-batch-stopped = Berhenti di baris { $line }. Sebelumnya { $recorded } penjualan dicatat; lanjutkan dari baris itu, jangan ulangi seluruh berkas.
cli-added = { $code } ditambahkan.
cli-changed = { $code } diubah.
cli-saved = Disimpan: { $file }
cli-backed_up = Dicadangkan: { $file }. Berkas ini memuat kunci rahasia perangkat: simpan di tempat yang tidak bisa dibuka orang lain.
cli-restored = Dipulihkan: { $file }. Buka sif untuk lanjut menjual.
cli-state = { $state }, { $entries } transaksi
cli-taken = Baru { $taken }, sudah ada { $known }, rusak { $damaged }, belum dikenal versi ini { $unknown }.
cli-verified = Semuanya cocok.
cli-verified-this_fair = Buku transaksi pameran ini: { $entries } transaksi, semuanya cocok.
cli-verified-other_fair = Buku transaksi pameran lain: { $entries } transaksi, semuanya cocok.
cli-verified-some_fair = Buku transaksi sebuah pameran: { $entries } transaksi, semuanya cocok.
cli-rebuilt = Tabel dibangun ulang dari transaksi.
cli-attention-nothing = Tidak ada yang perlu diperhatikan.
cli-apart = (terpisah: perangkatnya belum diterima, tidak masuk jumlah)
cli-total = Jumlah { $total }
cli-pins = PIN: { $whose }. Perlu alasan dan PIN koordinator: potongan di atas { $discount }, pengembalian di atas { $money_back }.
cli-names-none = Di komputer ini tidak ada buku nama.
cli-qris-none = Belum ada kode QRIS.
cli-qris-confirm = Belum dipastikan di perangkat ini. Kalau itu memang kode Anda: qris confirm
cli-qris-changed = KODE BERUBAH, sebelumnya { $before }. Kalau yang baru memang kode Anda: qris confirm
cli-qris-ready = Sudah dipastikan di perangkat ini.
cli-qris-stand = Stan { $stand }: { $whose }
cli-qris-limit = Paling banyak { $limit } per pembayaran
cli-names-closed = Di komputer ini ada buku nama; frasa sandinya membukanya.
cli-none = tidak ada
cli-refunded = ({ $sum } dikembalikan)
cli-statement = Cocok: { $matched } pembayaran, { $sum }. Masih menunggu: { $waiting }. Hanya di daftar: { $left }
cli-synced = { $settled } Kode { $state }. Masuk: { $taken }, diberikan: { $given }, baris rusak: { $damaged }, nota menunggu: { $waiting }.
cli-settled = Sudah sama.
cli-not-settled = Belum sama.
cli-plan = Akan masuk { $take }, akan diberikan { $give }; { $wait } milik perangkat lain menunggu; { $damaged } baris rusak.
cli-joined = Cocokkan nomor ini dengan yang di layar koordinator: { $fingerprint }

# Totals
totals-heading = Total
totals-whole = Seluruh pameran
totals-whole-file = pameran
totals-save = Simpan sebagai
totals-save-csv = CSV
totals-save-xlsx = Lembar kerja
totals-save-pdf = PDF
totals-saved-as = Total tersimpan di { $file }
totals-by-day = Total per hari
totals-by-stand = Total per stan
totals-by-till = Total per perangkat kasir
totals-by-seller = Total per petugas
totals-by-product = Total per produk
totals-by-member = Total per anggota
totals-by-method = Total per metode pembayaran
totals-by-hour = Total per jam
totals-key-day = Hari
totals-key-stand = Stan
totals-key-till = Perangkat kasir
totals-key-seller = Petugas
totals-key-product = Produk
totals-key-member = Anggota
totals-key-method = Metode pembayaran
totals-key-hour = Jam
totals-sales = Penjualan
totals-refunds = Pengembalian
totals-quantity = Jumlah
totals-pieces = Jumlah (buah)
totals-other_units = Satuan lain
totals-weight = Jumlah (kg)
totals-by-drawer = Kas per laci
totals-by-reason = Total per alasan
totals-key-drawer = Laci kas
totals-key-reason = Alasan
totals-reason-of = Untuk apa
totals-count = Banyaknya
totals-drawer-open = masih terbuka
totals-drawer-not_countable = tidak dapat dinilai
totals-none-cash = Belum ada sif pada hari ini, jadi belum ada laci kas.
totals-none-reason = Belum ada pengembalian dana dan belum ada kas masuk atau keluar.
reason-of-refund = Pengembalian dana
reason-of-cash_in = Kas masuk
reason-of-cash_out = Kas keluar
refund-reason = { $reason ->
    [damaged] Rusak
    [wrong_item] Salah barang
    [changed_mind] Berubah pikiran
    [wrong_price] Salah harga
    [mistake] Salah ketik
    [twice] Tercatat dua kali
    [not_paid] Tidak jadi dibayar
   *[other] { $reason }
}
cash-was-back = dibatalkan
cash-is-back = Pembatalan:
day-cash = Kas
day-cash-hint = Laci yang dihitung lebih dari sekali: modal awal yang pertama dan hitungan yang terakhir. Pada laci yang dipakai bersama semua modal awal dan semua hitungan dijumlahkan.
day-cash-moved = Kas masuk dan keluar
totals-drawers = Selisih laci kas
totals-claimed = Menunggu konfirmasi
totals-several-method = { $rows } pembayaran untuk { $sum } struk: struk yang dibayar campuran ada di beberapa baris.
totals-several-product = { $sum } struk, { $rows } di semua baris: struk dengan beberapa produk ada di beberapa baris.
totals-several-member = { $sum } struk, { $rows } di semua baris: struk dengan barang beberapa anggota ada di beberapa baris.
totals-gross = Sebelum diskon
totals-discount = Diskon
totals-net = Setelah diskon
totals-rounding = Pembulatan, ditanggung koperasi
totals-paid = Dibayar
totals-between = Selisih modal antar sif
totals-arrived = Sudah masuk
totals-failed = Tidak masuk
totals-member_share = Bagian anggota
totals-cooperative_share = Bagian koperasi
totals-sum = Total
journal-title = Jurnal
journal-document = Bukti
journal-account = Akun
journal-text = Keterangan
journal-debit = Debit
journal-credit = Kredit
journal-account-cash = Kas laci
journal-account-safe = Kas koperasi
journal-account-on_the_way = Kas antarlaci
journal-account-bank = Bank
journal-account-qris = QRIS dan pembayaran lain
journal-account-waiting = Pembayaran menunggu konfirmasi
journal-account-owed = Utang kepada anggota
journal-account-cut = Bagi hasil koperasi
journal-account-deductions = Potongan anggota
journal-account-rounding = Pembulatan tunai
journal-account-borne = Ditanggung koperasi
journal-account-goods_borne = Barang ditanggung koperasi
journal-account-costs = Biaya stan
journal-account-other = Kas masuk dan keluar lain
journal-account-differences = Selisih kas
journal-subject-sales = Penjualan dikurangi pengembalian
journal-subject-goods = Barang rusak, diberikan, atau hilang
journal-subject-deductions = Potongan
journal-subject-payouts = Pembayaran ke anggota
journal-subject-floats = Modal awal
journal-subject-cash = Kas masuk dan keluar
journal-subject-counts = Hitung kas
totals-nobody = Tanpa petugas
totals-uncatalogued = Barang di luar katalog
totals-rounding_row = Pembulatan tunai, ditanggung koperasi
totals-complete = Lengkap
totals-complete-accepted = Lengkap, { $count } diterima apa adanya
totals-incomplete = Belum lengkap
totals-apart = { $count } struk terpisah, { $sum }: tidak termasuk dalam angka di sini.
totals-borne-refund = Koperasi menanggung { $sum } bagian anggota: barangnya kembali, tetapi penjualannya tidak ada di sini.
totals-borne-failed = Koperasi menanggung { $sum } yang tidak pernah masuk dan belum dibayar siapa pun.
totals-borne-exchange = Koperasi menanggung { $sum } dari tukar barang yang tidak seimbang.
totals-ended = Perangkat kasir { $till } ditutup setelah transaksi { $last }: yang terjadi sesudahnya tidak diketahui.
missing-no_shift = Belum ada perangkat kasir yang membuka sif.
missing-shift_open = Perangkat kasir { $till } belum menutup sif { $day }. Tutup sif di sana, lalu sinkronkan. Yang sampai di sini baru transaksinya nomor 1 sampai { $last }.
missing-gap = Transaksi { $from } sampai { $to } dari perangkat kasir { $till } belum ada. Sinkronkan perangkat itu.
missing-silent = Perangkat kasir { $till } belum mengabarkan apa pun tentang hari ini. Sinkronkan, atau tutup perangkat itu jika tidak berjualan. Yang sampai di sini baru transaksinya nomor 1 sampai { $last }.
missing-not_admitted = Perangkat kasir { $till } belum diterima: { $count } struk, { $sum }. Terima atau tutup perangkat itu.
missing-newer = { $count } transaksi belum dihitung: dari Lapak yang lebih baru. Perbarui Lapak ini.
missing-unsound = { $count } transaksi tidak cocok hitungannya dan tidak dihitung. Lihat Perhatian.

# Paper
receipt-refund = Pengembalian dana
receipt-refund-of = Untuk struk { $receipt }
receipt-refund-unknown = Struk penjualannya tidak ada
receipt-refund-reason = Alasan: { $reason ->
    [damaged] rusak
    [wrong_item] salah barang
    [changed_mind] berubah pikiran
    [wrong_price] salah harga
    [mistake] salah ketik
    [twice] tercatat dua kali
    [not_paid] tidak jadi dibayar
   *[other] { $reason }
}
receipt-came-back = Sudah dikembalikan { $paid } ({ $receipt })
receipt-paid-now = Sebenarnya { $method } { $amount }{ $status ->
    [claimed] , menunggu konfirmasi
    [confirmed] , sudah masuk
    [failed] , tidak masuk
   *[none] {""}
}
cash-reason = { $reason ->
    [change_fetched] uang receh diambil
    [from_drawer] dari laci lain
    [paid_now] pembayaran susulan
    [change_given] uang receh untuk laci lain
    [to_coordinator] uang ke koordinator
    [stand_costs] keperluan stan
    [payout] pembayaran ke anggota
    [overpaid] pembeli membayar lebih, dikembalikan
    [other] lain-lain
    [wrong_amount] jumlahnya salah
    [wrong_reason] alasannya salah
    [twice] tercatat dua kali
    [not_moved] uangnya tidak jadi pindah
   *[code] { $reason }
}
cash-sent = Laci { $drawer } di stan { $stand } ({ $till }) mengirim { $amount }, { $time }
cash-unpaid = Struk { $receipt }, uangnya tidak masuk
cash-of-receipt = Untuk struk { $receipt }
slip-cash-in = Kas masuk
slip-cash-out = Kas keluar
slip-drawer = Laci kas { $drawer }
slip-reason = Alasan: { $reason }
slip-amount = Jumlah
slip-takes-back = Membatalkan catatan sebelumnya.
slip-taken-back = Catatan ini sudah dibatalkan.
slip-shift = Rekap sif
slip-opened = Dibuka { $when }, petugas { $by }
slip-closed = Ditutup { $when }, petugas { $by }
slip-first = Struk pertama
slip-last = Struk terakhir
slip-refunds = Termasuk pengembalian dana ({ $count })
slip-still-open = Sif ini masih terbuka.
slip-shared = Laci ini dipakai beberapa sif; selisihnya dinilai dari semuanya bersama.
slip-not-counted = tidak dihitung
slip-counted-by = Dihitung oleh
slip-given = Diserahkan oleh
slip-received = Diterima oleh
day-title = Struk harian
day-edition = Edisi { $edition }
day-state = Kode pencocokan { $state }
day-paid = Dibayar
day-receipts = Struk
day-tills = Perangkat kasir yang termasuk
day-stand = Stan
day-till = Perangkat kasir
day-up_to = Sampai transaksi
day-hours = Per jam
day-hour = Jam
day-added = Ditambahkan sejak edisi sebelumnya
day-gone = Tidak lagi dihitung
day-continued = lanjutan
day-claimed = Menunggu konfirmasi: { $count } struk, { $sum }
day-claimed-more = dan { $count } struk lain, yang masing-masing ditandai di halamannya.
day-time = Waktu
day-page = Hal.
day-cover = Sampul
day-contents = Isi
day-till-added = { $till }, ditambahkan pada edisi { $edition }

said-day-complete = { $receipts } struk, edisi { $edition }, lengkap: { $file }
said-day-incomplete = { $receipts } struk, edisi { $edition }, belum lengkap, lihat sampulnya: { $file }

# Archive of a fair
archive-file-name = Arsip { $name } { $from }
archive-title = Arsip pameran
archive-of = { $of }, { $from } – { $to }
archive-from = Arsip ini memuat semua yang diketahui perangkat kasir { $till } sampai { $day }, { $time }: { $entries } transaksi, kode pencocokan { $state }. Untuk membacanya tidak perlu Lapak.
archive-files = Isinya
archive-file-totals = { $totals }: total pameran, satu lembar untuk setiap pertanyaan: per hari, stan, perangkat kasir, anggota, produk, cara bayar, jam, dan petugas.
archive-file-catalogue = { $catalogue }: semua produk dengan harga, kode, dan kode anggota. Daftar ini bisa diimpor lagi ke Lapak.
archive-file-days = { $days }/: semua struk, satu PDF untuk setiap hari.
archive-file-ledger = { $ledger }: setiap transaksi, satu baris per transaksi, ditandatangani perangkat kasirnya, seperti di berkas bersama. Lapak bisa membacanya lagi: buka sebagai berkas bersama atau salinan.
archive-complete = Selengkap apa
archive-names = Anggota hanya disebut dengan kode. Nama mereka tidak ada di arsip ini.
archive-days-folder = struk
archive-totals-name = total

said-archived-complete = Arsip lengkap tersimpan, { $count } transaksi, { $days } hari: { $file }
said-archived-incomplete = Arsip tersimpan, { $count } transaksi, { $days } hari. Pameran belum lengkap, arsipnya menyebut apa yang kurang: { $file }

# The fair as a whole

# Several fairs on one computer
refusal-fair_not_chosen = Ada beberapa pameran di komputer ini. Pilih dulu pameran yang akan dibuka.
refusal-fair_unknown = Pameran itu tidak ada di komputer ini. Buka lagi daftarnya.
refusal-fair_name_differs = Namanya lain. Ketik nama pameran persis begini: { $name }.
refusal-fair_not_taken_off = Belum bisa diambil dari komputer ini. { $why } Tidak ada yang diubah.
fairs-days = { $from } – { $to }
fairs-today = berlangsung hari ini
fairs-ended = sudah selesai, bisa dibaca
fairs-ahead = belum mulai
fairs-sample = contoh, bisa dipakai kapan saja
practice-file = latihan
cli-practice-on = Latihan berjalan. Pakai dengan: --data { $data }
cli-practice-off = Tidak ada yang sedang berlatih.
said-accepted = Diterima: { $what }
said-accepted-already = Sudah diterima: { $what }
said-accepted-no-more = Tidak lagi diterima: { $what }
said-accepted-not = Belum pernah diterima: { $what }
attention-accepted-till = Diterima apa adanya di perangkat { $letters }, alasan: { $reason }
take-off-recovery = Kunci pemulihan belum dicatat di kertas, dan hanya ada di sini. Catat dulu: Menu, Persiapan, Kunci pemulihan.
take-off-only_coordinator = Hanya perangkat ini yang koordinator. Tanpa perangkat ini tidak ada yang bisa menerima atau menutup perangkat kasir. Terima dulu satu perangkat lain sebagai koordinator, di Sinkron.
take-off-shift = Sif masih terbuka. Hitung kas dan tutup sifnya.
take-off-cart = Masih ada keranjang yang belum dibayar atau yang disimpan dulu. Bayar atau kosongkan di Jual.
take-off-not_admitted = Perangkat ini belum diterima, jadi penjualannya belum dihitung di mana pun. Minta koordinator menerimanya, lalu sinkronkan.
take-off-no_place = Belum ada berkas bersama, jadi semua transaksi hanya ada di sini. Pilih berkas bersama di Sinkron.
take-off-not_settled = Belum semua sinkron. Sambungkan berkas bersama, lalu pilih Sinkronkan sekarang di Sinkron.
take-off-unsaid = Belum ada perangkat lain yang menyatakan sudah memegang semuanya. Di perangkat lain: sinkronkan, lalu tutup sif di sana, atau koordinator menutup perangkat ini. Sesudah itu sinkronkan lagi di sini.
take-off-goes = Buku transaksi, keranjang, pengaturan, dan kunci perangkat ini dihapus dari komputer ini untuk selamanya. Berkas bersama dan perangkat lain tidak berubah. PDF, arsip, dan berkas lain yang pernah Anda simpan tetap ada: hapus sendiri kalau laptop ini pinjaman.
take-off-sample = Pameran contoh ini dihapus dari komputer ini. Tidak ada yang sungguhan di dalamnya.
take-off-names = Buku nama tidak dihapus. Buku itu tetap ada sebagai { $file } dan hanya terbuka dengan frasa sandinya: simpan berkas itu di tempatnya, atau hapus sendiri.
said-taken-off = { $name } sudah diambil dari komputer ini.
cli-fair-here = { $name }, { $days }, stan { $stand }, { $letters }, { $state }: { $folder }
cli-no-fairs = Belum ada pameran di komputer ini.
cli-take-off-ready = { $name } bisa diambil dari komputer ini. { $explained } Ulangi dengan --name "{ $name }".
status-ended = Pameran ini selesai { $day }. Semuanya bisa dibaca di sini. Kalau masih ada yang perlu dicatat, buka sif untuk hari pamerannya.

# A till that is heard no more
gone-heard = Terakhir terdengar { $at }, sampai transaksi { $last }. Struk terakhir yang ada di sini { $receipt }, seluruhnya { $receipts } struk, { $paid }.
gone-heard-nothing_sold = Terakhir terdengar { $at }, sampai transaksi { $last }. Belum ada struk dari perangkat ini.
gone-never = Belum ada satu pun transaksi dari perangkat ini di sini.
gone-unknown-later = Apa yang dijual sesudah transaksi { $last }. Struk yang dibawa pembeli bisa menunjukkannya.
gone-unknown-drawer = Isi laci { $drawer } dari sif { $day }: sifnya belum ditutup. Menurut transaksi yang ada di sini isinya { $cash }, ditambah apa yang dijual tunai sesudahnya.
gone-unknown-shift_closed = Apakah ada sif lain sesudah sif { $day } yang sudah ditutup.
gone-new_till = Perangkat pengganti
gone-new_till-open = Belum ada perangkat lain untuk stan { $stand }. Di laptop lain: buka Lapak, Gabung pameran, pilih berkas bersama, stan { $stand }. Perangkat itu langsung bisa berjualan; terima di Sinkron. Menunggu diterima: { $asking }.
gone-new_till-done = { $tills } berjualan untuk stan { $stand }.
gone-close = Berhenti menunggu perangkat lama
gone-close-open = Masih ditunggu, jadi harinya belum bisa lengkap. Tutup kalau yakin laptopnya tidak kembali hari ini. Yang dihitung: sampai transaksi { $last }.
gone-close-done = Ditutup pada transaksi { $last }. Tidak ada yang menunggunya lagi.
gone-drawer = Uang di laci
gone-drawer-open = Hitung uang di laci { $drawer } bersama satu orang lain, tulis di kertas: jumlah, jam, siapa. Buka sif di perangkat pengganti dengan jumlah itu sebagai modal awal. Selisih sif lama tidak bisa dihitung Lapak; Total menyebutnya.
gone-paper = Penjualan di kertas
gone-paper-open = Selama belum ada pengganti: tulis setiap penjualan di kertas, dengan jam, barang, jumlah, harga, cara bayar. Simpan kertasnya. Memasukkan penjualan kertas dengan jamnya sendiri belum ada di versi ini; itu menyusul bersama pengembalian dana.
gone-back = Kalau perangkat lama kembali
gone-state-done = sudah
gone-state-open = belum
gone-state-spare = belum perlu
gone-back-spare = Sambungkan ke berkas bersama. Yang dijualnya sesudah penutupan terlihat terpisah di Perhatian, belum dihitung, dan bisa diterima dari halaman ini. Untuk berjualan lagi perangkat itu mulai sebagai perangkat baru.
gone-back-open = Perangkat ini kembali: ada transaksi sampai { $last }, dan yang sesudah penutupan belum dihitung. Terima kalau itu benar penjualannya.

# Printer
printer-usb = { $name } (USB)
printer-serial = { $name } (serial atau Bluetooth)
printer-network = { $name } (jaringan)
printer-queue = { $name } (printer komputer)
printer-path = { $name }
printer-set-none = Tidak ada printer.
printer-set-now = Printer: { $name }.
print-copy-mark = SALINAN
print-state-none = Belum ada printer.
print-state-done = Semua sudah dicetak.
print-state-sending = { $count } kertas menunggu dicetak.
print-state-waiting = { $count } kertas menunggu, dan tercetak sendiri begitu printernya siap.
print-state-low = Kertas printer hampir habis.
print-step-waiting = menunggu
print-step-sending = sedang dicetak
print-step-failed = belum berhasil
said-print-queued = { $title } dikirim ke printer.
said-print-done = { $title } sudah dicetak.
said-print-waits = { $title } menunggu di antrean dan belum tercetak.
said-print-discarded = { $count } kertas dibuang dari antrean.

# The user's guide: help in the window, and a PDF on paper. A page for each screen; a line of a part is what somebody
# wants, presses or sees, then " | ", then what they do or what comes of it. What a button is called is never typed
# here: it is taken from assets/locales.

guide-title = Panduan Lapak
guide-lead = Satu halaman untuk setiap layar, menurut jalannya pameran. Di jendela, halaman yang sama ada di balik “{ help-open }”, di layar tempat Anda berada.
guide-contents = Isi

guide-part-do = Yang Anda lakukan di sini
guide-part-keys = Tombol papan ketik
guide-part-slip = Keliru?
guide-part-else = Tidak seperti yang Anda kira?

key-tab = Tab
key-enter = Enter
key-escape = Esc
key-space = Spasi
key-help = F1
key-turn = F8
key-plain = F9
key-question = ?
key-plus = +
key-minus = −
key-times = *
key-delete = Delete
key-down = Panah bawah
key-number = Angka

guide-everywhere = Di semua layar
    .for = Yang sama di mana-mana: jalan ke layar lain, tombol, dan apa jadinya jika keliru.
    .do =
        Mencari jalan | Baris di atas selalu ada: “{ strip-sell }”, “{ strip-sales }”, “{ strip-shift-screen }”, “{ strip-attention }”. Yang lain ada di “{ menu-heading }”.
        Tahu tombol mana | Tombol hijau adalah langkah berikutnya. Tempatnya selalu di sudut yang sama.
        Ganti petugas | Tekan nama petugas di baris atas, lalu kodenya.
        Minta bantuan | Tekan “{ help-open }” di atas. Yang sudah Anda ketik tetap ada.
    .keys =
        { key-tab } | Ke tombol atau isian berikutnya.
        { key-enter } | Menekan tombol tempat Anda berada, atau memasukkan yang diketik di isian.
        { key-escape } | Kembali, atau menutup yang ada di depan.
        { key-help } | Membuka bantuan ini.
        { key-turn } | Menghadapkan layar ke pembeli, dan kembali.
        { key-question } | Juga membuka bantuan ini, asal Anda tidak sedang mengetik.
    .slip =
        Ada yang ditolak | Di samping isiannya tertulis cara membereskannya. Yang Anda ketik masih ada.
        Salah tombol | Tekan { key-escape }. Yang sudah tercatat tidak pernah hilang, dan yang belum tercatat ditanyakan dulu.
    .else =
        Tidak ada internet | Itu biasa. Teruslah berjualan: semuanya tersimpan di laptop ini.
        Listrik padam | Buka Lapak lagi. Semua penjualan yang tercatat dan keranjang yang terbuka masih ada.

guide-welcome = { welcome-heading }
    .for = Di sini Anda menentukan satu kali untuk apa laptop ini dipakai.
    .do =
        Berlatih | Tekan “{ welcome-sample-try }”: pameran dengan barang rekaan, tidak ada yang bisa rusak.
        Berjualan di pameran yang sudah ada | Tekan “{ welcome-join-open }”. Koordinator memberi Anda berkas bersamanya.
        Memulai pameran, sebagai koordinator | Tekan “{ welcome-found-open }”.
        Membaca dalam bahasa lain | Pilih di bawah, di “{ settings-language }”.
    .slip =
        Salah jalan | Tekan “{ question-cancel }” di layar berikutnya. Belum ada yang dimulai.
    .else =
        Tidak tahu harus pilih yang mana | Anda berjualan: “{ welcome-join-open }”. Anda menyiapkan pameran: “{ welcome-found-open }”.

guide-found = { welcome-found }
    .for = Di sini koordinator memulai pameran, satu kali, di satu laptop.
    .do =
        Isi pamerannya | Ketik nama-namanya, kota, hari, dan kode stan laptop ini, misalnya 07.
        Tentukan penanggung diskon | Pilih di “{ welcome-discount-by }”. Jika belum tahu, biarkan saja.
        Mulai | Tekan “{ welcome-start }”. Setelah itu tampil kunci pemulihan.
    .slip =
        Belum jadi | Tekan “{ question-cancel }”. Belum ada yang dimulai.
        Ada yang salah ketik | Nanti, di “{ menu-heading }”, “{ set-up-heading }”. Hanya zona waktu yang tidak diubah di sana.
    .else =
        Pamerannya sudah dimulai di laptop lain | Tekan “{ question-cancel }”, lalu “{ welcome-join-open }”.

guide-join = { welcome-join }
    .for = Di sini laptop ini ikut pameran yang sudah dimulai koordinator.
    .do =
        Pilih berkas bersama | Pasang stiknya, tekan “{ path-file }”, lalu pilih berkas yang disebut koordinator.
        Folder bersama | Tekan “{ path-folder }”.
        Tentukan stannya | Ketik kodenya di “{ welcome-stand }”.
        Bergabung | Tekan “{ welcome-join-enter }”.
    .slip =
        Salah berkas | Tidak ada yang berubah di dalamnya. Pilih yang lain, lalu tekan “{ welcome-join-enter }” lagi.
        Terlalu lama | Tekan “{ progress-stop }”, lalu coba lagi.
    .else =
        Berkasnya tidak ada | Tanyakan ke koordinator: letaknya tertulis di layar “{ sync-heading }” miliknya.
        Tidak ada stik | Koordinator juga bisa membawanya sendiri: “{ sync-copy }” di “{ sync-heading }”.

guide-joined = { joined-heading }
    .for = Di sini dua orang memastikan bahwa laptop inilah yang benar.
    .do =
        Bandingkan angkanya | Bacakan keenam belas angkanya. Koordinator melihat angka yang sama di “{ sync-heading }”, lalu menekan “{ sync-admit }”.
        Mulai berjualan | Tekan “{ joined-continue }”. Anda tidak perlu menunggu.
    .slip =
        Terlanjur lanjut | Angkanya tetap ada di “{ sync-heading }” sampai laptop ini diterima.
    .else =
        Angkanya berbeda | Jangan diterima: koordinator menekan “{ admit-cancel }”. Cari lagi laptop lain yang menunggu.
        Koordinator belum melihat laptop ini | Tekan “{ sync-now }” di “{ sync-heading }” di sini, lalu di sana.

guide-recovery = { recovery-heading }
    .for = Di sini koordinator menulis kunci yang mengembalikan pameran jika laptop ini hilang.
    .do =
        Tulis di kertas | Salin kelompok demi kelompok, lalu baca sekali lagi.
        Atau cetak | Tekan “{ recovery-save }”, buka berkasnya, cetak, lalu hapus berkas itu.
        Lanjut | Beri tanda di “{ recovery-written }”, lalu tekan “{ recovery-continue }”. Kuncinya tidak pernah tampil lagi.
    .slip =
        Tandanya terlalu cepat | Hapus tandanya. Kuncinya baru hilang setelah “{ recovery-continue }”.
    .else =
        Tidak ada kertas | Biarkan, atau tutup Lapak: kuncinya tampil lagi saat dibuka nanti.
        Kertasnya hilang | Tidak ada yang hilang selama laptop ini berfungsi. Jangan beri tahu orang asing.

guide-shift = { shift-heading }
    .for = Di sini Anda menyebut siapa yang bertugas dan isi lacinya; lalu Anda bisa berjualan.
    .do =
        Sebut siapa Anda | Tekan kode Anda, atau ketik di “{ shift-seller }”.
        Sebut isi laci | Ketik di “{ shift-float-amount }”. Laci kosong ditulis 0.
        Hitung per lembar dan koin | Pilih “{ shift-float-count }”.
        Dua laptop, satu laci | Di laptop kedua pilih “{ shift-float-shared }”.
        Buka | Tekan tombol hijau.
    .slip =
        Salah petugas | Tekan petugas di atas, lalu kode yang benar: “{ seller-heading }”.
        Salah jumlah | Tutup sifnya, lalu buka lagi dengan jumlah yang benar.
        Salah hari di sif kemarin | Tekan “{ correct-open }”: struknya pindah hari, isinya tidak berubah.
    .else =
        Harinya bukan hari ini | Atur di “{ shift-day }”: semua penjualan sif ini masuk ke hari itu.
        Diminta menutup sif dulu | Sif kemarin masih terbuka. Hitung lacinya, tutup, lalu buka sif hari ini.

guide-sell = { sell-heading }
    .for = Di sini barang masuk ke keranjang, lalu keranjangnya dibayar.
    .do =
        Tambah barang | Tekan gambarnya, pindai, atau ketik kode atau namanya, lalu { key-enter }.
        Lebih dari satu | Tekan gambarnya lagi, atau + di samping barisnya.
        Barang timbangan | Pilih barangnya, ketik kilogramnya di “{ sell-weight }”, lalu “{ sell-add }”.
        Barang yang tidak ada di daftar | Tekan “{ sell-article }”, pilih pembuatnya, ketik harganya.
        Diskon atau harga lain | “{ sell-edit }” di samping baris; “{ sell-discount }” untuk seluruh keranjang.
        Pembeli yang menunggu | Tekan “{ sell-hold }”, lalu “{ sell-name-held }”. Tekan keranjangnya, atau ketik namanya, untuk melanjutkan.
        Terima bayaran | Tekan “{ sell-pay }”.
    .keys =
        { key-enter } | Di isian cari: memasukkan yang diketik. Di isian kosong: membayar.
        { key-plus } | Tambah satu di baris yang bertanda.
        { key-minus } | Kurang satu.
        { key-times } | Setelah angka: harga satu barang.
        { key-delete } | Menghapus baris yang bertanda.
        { key-down } | Dari isian cari ke gambar, lalu { key-enter }.
        { key-escape } | Mengosongkan isian cari.
    .slip =
        Salah baris | “{ sell-edit }” di sampingnya, lalu “{ sell-remove }”. Tombol merah di keranjang mengembalikannya.
        Seluruh keranjang | “{ sell-clear }”. Itu juga kembali dengan tombol merah.
        Sudah dibayar | Catat nomor struknya dan panggil koordinator. Tidak ada yang dihapus.
    .else =
        Tidak ada yang bisa ditekan | “{ sell-all }” menampilkan semua produk; { key-escape } mengakhiri pencarian.
        Ada produk yang tidak ada | Jual dengan “{ sell-article }”, lalu beri tahu koordinator.
        Belum ada produk sama sekali | Koordinator menambahkannya di “{ catalogue-heading }”. Laptop lain menerimanya dengan “{ sync-now }”.
        Pemindai tidak bereaksi | Tekan isian cari, lalu pindai lagi. Kalau tetap begitu, “{ scanner-heading }” di { menu-heading } mengatakan sebabnya.

guide-pay = { pay-heading }
    .for = Di sini Anda memilih cara pembeli membayar, dan melihat kembaliannya.
    .do =
        Tunai | Ketik uang yang Anda terima, lalu tekan “{ pay-take }”. Atau tekan jumlahnya: langsung tercatat. Kembaliannya lalu tampak besar.
        Uang pas | Biarkan isiannya kosong, lalu tekan “{ pay-take }”.
        QRIS | Pilih di atas dan tunjukkan kodenya. Uangnya sudah Anda lihat masuk: “{ pay-arrived }”. Pembeli bilang sudah: “{ pay-claim }”, dan itu menunggu diperiksa.
        Transfer | Pilih di atas, lihat di rekening Anda sendiri bahwa uangnya masuk, lalu tekan “{ pay-take }”.
        Dua cara sekaligus | Pilih yang pertama, ketik jumlahnya, tekan “{ pay-add }”. Sisanya dengan cara yang lain.
    .keys =
        { key-enter } | Mencatat pembayaran.
        { key-escape } | Kembali ke keranjang. Belum ada yang tercatat.
        { key-plain } | QRIS: kode tanpa jumlah, untuk aplikasi yang menolak kode yang lain.
    .slip =
        Salah cara bayar | Pilih yang lain di atas.
        Satu bagian salah | “{ pay-remove }” di sampingnya.
        Pembeli mau tambah | Tekan “{ pay-back }”, tambahkan, baru bayar.
    .else =
        “{ pay-short }” | Uangnya belum cukup. Terima lebih banyak, atau bayar sebagian dulu.
        Ditanya apakah uang sebesar itu benar | Lihat lagi uangnya. “{ pay-unusual-no }” tidak mengubah apa pun.

guide-paid = { paid-heading }
    .for = Di sini tampak kembalian untuk pembeli; penjualannya sudah aman.
    .do =
        Beri kembalian | Angkanya yang besar.
        Struk di ponsel pembeli | Tekan “{ paid-phone }”: pembeli memindai kodenya.
        Lihat struknya | Tekan “{ paid-receipt }”. Di sana struk dicetak atau disimpan.
        Pembeli berikutnya | Tekan “{ paid-done }”, atau langsung ketik atau pindai barang berikutnya.
    .keys =
        { key-enter } | Pembeli berikutnya.
        { key-number } | Memulai penjualan berikutnya dengan angka itu.
        { key-delete } | Membatalkan penjualan ini.
    .slip =
        Penjualannya salah | “{ paid-void }”, lalu pilih alasannya. Tidak ada yang dihapus: pembatalannya tercatat juga.
        Lupa kembaliannya | “{ strip-sales }” menampilkan setiap struk, lengkap dengan kembaliannya.
    .else =
        “{ paid-waits }” | Kata pembeli sudah dibayar. Periksa uangnya sudah masuk sebelum barang dibawa.

guide-sales = { sales-heading }
    .for = Di sini ada setiap struk satu hari: untuk dilihat, dicetak, disimpan.
    .do =
        Melihat struk | Tekan barisnya.
        Mencetaknya | “{ sales-save }”, lalu “{ sales-open }”, dan cetak dari situ.
        Lembaga meminta kuitansi | Tekan “{ sales-kuitansi }”, lalu ketik siapa yang membayar.
        Semua struk sehari dalam satu berkas | Tekan tombol hijau.
        Hari lain | Pilih di “{ sales-day }”.
    .keys =
        { key-down } | Di daftar: struk berikutnya.
        { key-enter } | Menampilkannya.
        { key-delete } | Membatalkan penjualan yang tampak, dalam sifnya sendiri.
    .slip =
        Ada penjualan yang salah | Dalam sif yang sama “{ sales-void }”, nanti atau sebagian “{ sales-refund }”. Struk tidak pernah dihapus.
        Salah cara bayar | “{ sales-method }”, lalu pilih yang sebenarnya.
        Tersimpan dua kali | Tidak apa-apa: berkas yang lebih baru menyebut edisi berikutnya.
    .else =
        Ada struk yang tidak ada | Mungkin di hari lain, atau dari laptop yang belum sinkron: “{ sync-heading }”.
        “{ sales-apart }” | Laptop itu belum diterima koordinator. Struknya terhitung begitu diterima.

guide-refund = { refund-heading }
    .for = Di sini uang kembali ke pembeli, untuk semua atau sebagian barang satu struk.
    .do =
        Sebagian saja | Isi berapa yang kembali di setiap baris. Jumlah uangnya tampak di tombol.
        Semuanya | Tekan “{ refund-all }”.
        Ditukar barang lain | Tekan “{ refund-exchange }”, masukkan barang yang diambil pembeli, lalu bayar: hanya selisihnya yang dibayar atau dikembalikan.
        Uang tidak ada di laci | Pilih “{ refund-sent }” di “{ refund-method }”; nanti dikirim dan dinyatakan di “{ payments-heading }”.
    .keys =
        { key-tab } | Baris berikutnya, alasannya, tombolnya.
        { key-enter } | Mencatat pengembalian dana.
        { key-escape } | Kembali ke struknya; tidak ada yang dicatat.
    .slip =
        Salah mencatat | Pengembalian dana tidak bisa dibatalkan. Jual lagi barang yang sama.
        Uangnya belum pernah masuk | Jawab “{ refund-arrived-no }”.
    .else =
        Pembeli tanpa struk | Di “{ sales-heading }” tekan “{ find-heading }”, lalu ketik yang diingat pembeli.

guide-refund-paper = { refund-paper-heading }
    .for = Di sini uang kembali untuk penjualan yang belum pernah ada di kasir ini, menurut struk pembeli.
    .do =
        Nomornya | Ketik seperti tercetak, dengan nomor stannya. Kalau pembeli tidak punya struk, kosongkan.
        Barang yang kembali | Ketik atau pindai kode tiap barang, dipisah spasi, dengan harga di kertas setelah @.
        Uang tidak ada di laci | Pilih “{ refund-sent }” di “{ refund-method }”.
    .keys =
        { key-tab } | Kolom berikutnya, alasan, tombol.
        { key-enter } | Mencatat pengembalian dana.
        { key-escape } | Kembali ke daftar struk; tidak ada yang dicatat.
    .slip =
        Ternyata penjualannya ada di sini | Kasir ini akan mengatakannya: cari di “{ sales-heading }”, lalu tekan “{ sales-refund }”.
    .else =
        Siapa yang menanggung | Koperasi, sampai penjualannya masuk dari kasir lain dan cocok; setelah itu anggotanya.
        Sudah pernah dikembalikan | Di atas alasan tertulis yang diketahui kasir ini. Tanyakan kepada koordinator.

guide-paper = { paper-heading }
    .for = Di sini dimasukkan penjualan yang ditulis di kertas ketika tidak ada kasir.
    .do =
        Harinya | Pilih dahulu hari di kertas: di bawahnya tertulis ke sif mana penjualannya masuk.
        Satu lembar | Nomor, jam, barang, dan yang dibayar; lalu lembar berikutnya dimulai.
        Barangnya | Ketik atau pindai kode tiap barang, dipisah spasi: dua buah dengan *2, harga lain setelah @.
    .keys =
        { key-tab } | Kolom berikutnya.
        { key-enter } | Mencatat lembar itu.
        { key-escape } | Kembali berjualan.
    .slip =
        Lembarnya salah | Tekan lembar itu di daftar di bawah, lalu kembalikan uangnya di sana.
        Lembar yang sama lagi | Dicatat satu kali: nomornya yang menentukan.
    .else =
        “{ paper-amount }” jumlahnya lain | Kalau yang dibayar kurang, katakan bahwa itu diskon; kalau tidak, perbaiki barangnya.
        Tidak ada sif hari itu | Sif dibuka dan ditutup untuknya. Yang menghitung laci juga menghitung uangnya.

guide-payments = { payments-heading }
    .for = Di sini ada setiap QRIS dan transfer yang uangnya belum terlihat masuk.
    .do =
        Mencocokkan satu hari | Tempel daftar bank, tekan “{ statement-compare }”; yang cocok tercentang. Lalu tombol hijau.
        Satu per satu | Centang barisnya, lalu tombol hijau.
        Tidak pernah masuk | Centang, lalu “{ payments-failed }”.
        Masuk dengan jumlah lain | Centang satu, lalu “{ payments-other-amount }”.
    .keys =
        { key-down } | Baris berikutnya.
        { key-space } | Mencentang baris itu.
    .slip =
        Salah menyatakan | Di “{ sales-heading }”, “{ sales-method }” menyatakan cara bayar yang sebenarnya.
    .else =
        “{ payments-not-yours }” | Pembayaran perangkat lain dinyatakan di sana, atau oleh koordinator.

guide-shift-close = { shift-close-heading }
    .for = Di sini Anda menghitung isi laci di akhir hari, lalu menutupnya.
    .do =
        Hitung | Ketik banyaknya setiap lembar dan koin, atau pilih “{ shift-float-sum }”.
        Bandingkan | Tekan “{ shift-close-compare }”. Baru setelah itu tampil berapa seharusnya.
        Tutup | Tekan tombol hijau.
        Petugas lain meneruskan | Setelah dibandingkan, tekan “{ hand-over }”. Tanpa menghitung: “{ desk-seller }”.
        Uang masuk atau keluar tanpa penjualan | Tekan “{ cash-in }” atau “{ cash-out }”, tulis jumlahnya, pilih alasannya.
        Uang dari laci lain | Tekan “{ cash-take-in }” di baris yang menyebutnya.
        Melihat yang seharusnya sebelum menghitung | Tekan “{ desk-now }”.
    .slip =
        Kas masuk atau keluar salah | Tekan “{ cash-back }” di barisnya, lalu pilih sebabnya.
        Hari sifnya salah | Tekan “{ correct-open }”: dulu tampil apa yang pindah, baru dicatat.
        Salah hitung | Ketik lagi, lalu tekan “{ shift-close-compare }” lagi. Belum ada yang ditutup.
        Belum selesai berjualan | Tekan “{ strip-sell }” dan teruslah berjualan. Hitungannya tidak disimpan, jadi ditanyakan dulu.
    .else =
        Ada selisih | Hitung sekali lagi. Jika tetap ada, tutup saja: selisih dicatat apa adanya, dan tidak ada yang disalahkan.
        Ada keranjang yang belum dibayar | Keranjangnya tetap ada, dan bisa dibayar di sif berikutnya.
        Laptop lain masih memakai laci ini | Pilih “{ shift-close-shared }”: yang terakhir yang menghitung.

guide-shift-closed = Sif sudah ditutup
    .for = Di sini tampak isi lacinya, dan yang masih perlu dilakukan sebelum pulang.
    .do =
        Sinkron | Tekan “{ shift-done-sync }”, supaya yang lain mendapat struk hari ini.
        Uang yang belum tampak masuk | Tekan “{ attention-receipts }”, lalu cocokkan dengan rekening.
        Rekap untuk amplop uangnya | Tekan “{ slip-shift }”.
        Selesai | Tekan “{ shift-done }”.
    .slip =
        Terlalu cepat ditutup | Tekan “{ shift-done }”, lalu buka sif baru. Hari yang sama tidak apa-apa.
    .else =
        Ada selisih | Selisihnya ada di “{ strip-attention }”, dan koordinator melihatnya.

guide-set-up = { set-up-heading }
    .for = Di sini koordinator melihat apa yang diperlukan pameran sebelum berjualan, langkah demi langkah.
    .do =
        Langkah berikutnya | Tekan tombol hijau.
        Langkah lain | Tekan langkahnya. Urutannya bebas, dan Anda bisa pergi lalu kembali.
    .keys =
        { key-number } | Membuka langkah dengan nomor itu.
        { key-escape } | Kembali ke “{ menu-heading }”.
    .slip =
        Salah isi | Tekan langkahnya lagi. Yang sudah terjual tidak berubah.
    .else =
        Langkahnya tidak bisa diubah di sini | Laptop ini bukan milik koordinator. Tanyakan ke koordinator.
        Hanya perlu satu laptop | “{ set-up-place }” dan “{ set-up-tills }” boleh dilewati.

guide-people = { people-heading }
    .for = Di sini ada kode stan, petugas, dan anggota: tanpa nama, supaya tidak ada yang bisa dicari.
    .do =
        Tambah kode | Ketik kodenya, atau kosongkan supaya dibuatkan, lalu tekan “{ people-stands-add }”, “{ people-sellers-add }”, atau “{ people-members-add }”.
        Bagi hasil lain untuk satu anggota | “{ people-change }” di samping kodenya.
        Kartu untuk relawan | Tekan “{ catalogue-quick-card }”, lalu cetak: satu halaman untuk setiap stan.
    .slip =
        Salah kode | “{ people-turn-off }”. Kodenya tidak ditawarkan lagi; yang sudah tercatat tetap ada.
        Terlanjur dimatikan | “{ people-turn-on }”.
    .else =
        Tidak ada yang bisa diisi | Laptop ini bukan milik koordinator. Tanyakan ke koordinator.
        Kode siapa ini? | Daftar namanya ada di kertas, hanya pada koordinator.

guide-pins = { pins-heading }
    .for = Di sini diatur siapa memakai PIN di kasir ini, dan mulai dari mana koordinator ditanya.
    .do =
        PIN | Tekan “{ pins-set }” di samping namanya, lalu ketik dua kali.
        Bertanya kepada koordinator | Pasang PIN untuk “{ pins-coordinator }”, lalu batasnya: potongan dalam persen, pengembalian dalam rupiah.
    .keys =
        { key-tab } | Nama berikutnya, batas, tombol.
        { key-enter } | Di kolom batas: menyimpan batas.
        { key-escape } | Kembali berjualan.
    .slip =
        Petugas lupa PIN-nya | “{ pins-change }” dengan PIN koordinator.
        Koordinator lupa PIN-nya | Yang memegang komputernya menghapus semuanya dengan lapak pin forget di terminal.
    .else =
        Gunanya PIN | Sekadar sopan santun. PIN membedakan nama, dan tidak menjaga komputernya.

guide-qris = { qris-heading }
    .for = Di sini dipasang kode tempat pembeli membayar, dan dicoba sebelum pameran.
    .do =
        Memasang kode | Koordinator menekan “{ qris-set }”, lalu memilih gambar kode tetap dari penyedia atau mengetik isinya. Gambar yang disalin bisa ditempel.
        Memastikan | Cocokkan nama, kota, dan NMID. Setiap perangkat melakukannya satu kali, dan lagi bila kodenya berubah.
        Mencoba | Tekan “{ qris-try }”, pindai dengan ponsel Anda, lihat namanya, lalu batalkan.
        Satu stan dengan kode sendiri | Di perangkat stan itu: tombol kode khusus stan.
    .keys =
        { key-tab } | Tombol berikutnya.
        { key-escape } | Kembali ke Menu.
    .slip =
        Kode yang salah terpasang | “{ qris-set-other }”. Perangkat lain menanyakannya lagi sebelum menunjukkannya.
        Tidak mau ada kode di layar | “{ qris-off }”. QRIS tetap bisa dicatat.
    .else =
        Kode berubah tanpa Anda tahu | Jangan tunjukkan. Tanyakan koordinator: hanya dia yang bisa memasangnya.
        Foto tidak terbaca | Ambil lagi: tajam, lurus, terang. Atau ketik isinya.

guide-buyer = { buyer-heading }
    .for = Di sini diatur apa yang dilihat pembeli, di layar kedua atau di layar ini.
    .do =
        Dua layar | Tekan “{ buyer-open }”. Jendelanya mengingat layarnya.
        Satu layar | Tekan “{ buyer-turn }” atau { key-turn }, di layar mana pun.
        Pembeli ingin struk di ponselnya | Setelah dibayar, kodenya tampak di sana. Tidak perlu internet.
    .keys =
        { key-turn } | Menghadapkan layar ini ke pembeli, dan kembali.
        { key-escape } | Kembali ke Menu.
    .slip =
        Layar menghadap pembeli | Tekan { key-turn } atau { key-escape }.
    .else =
        Jendelanya ada di layar yang salah | Tutup, seret, atau buka lagi dari sini. Penjualan tidak terganggu.

guide-printer = { printer-heading }
    .for = Di sini dipilih printer struk komputer ini, dan tampak kertas yang menunggu.
    .do =
        Memilih printer | Pilih dari daftar, atau “{ printer-elsewhere }” lalu tulis alamatnya. Tekan “{ printer-keep }”.
        Memeriksanya | Tekan “{ printer-test }”: garis tepi, huruf, kode batang, dan kode QR harus utuh.
        Struk keluar sendiri | Pilih “{ printer-receipts-always }”.
        Laci uang | Beri tanda di “{ printer-drawer }”. Laci hanya terbuka untuk uang tunai.
    .keys =
        { key-tab } | Pilihan berikutnya.
        { key-enter } | Di isian alamat: menyimpan.
        { key-escape } | Kembali ke Menu.
    .slip =
        Kertas yang tidak perlu | “{ printer-discard }” di sampingnya. Penjualannya tetap tercatat.
        Printer yang salah | Pilih yang lain; yang menunggu keluar di sana.
    .else =
        Printer mati atau kertas habis | Teruslah berjualan. Kertasnya menunggu dan keluar sendiri begitu printernya siap.
        Ada tulisan SALINAN | Kertas itu mungkin sudah pernah keluar, misalnya kabelnya lepas di tengah.

guide-catalogue = { catalogue-heading }
    .for = Di sini ada yang dijual di pameran, dengan harga dan anggota yang membuatnya.
    .do =
        Produk baru | Isi isian di samping tabel, lalu tekan “{ catalogue-add }”.
        Mengubah satu | Tekan barisnya, ubah isiannya, lalu tekan “{ catalogue-save }”.
        Mengubah banyak | Beri tanda, lalu tekan “{ catalogue-many-price }” atau “{ catalogue-many-category }”.
        Daftar yang sudah Anda punya | Tekan “{ catalogue-import }”.
        Label dan daftar harga | Beri tanda produknya, lalu “{ catalogue-many-labels }”. Tanpa tanda: “{ catalogue-price-list }”.
        Stok habis | Tekan barisnya, lalu “{ catalogue-out }”. Semua laptop boleh melakukannya.
        Gambar | Tekan barisnya, pilih berkasnya di “{ catalogue-photo }”, lalu tekan “{ catalogue-save }”.
    .keys =
        { key-down } | Di tabel: produk berikutnya.
        { key-enter } | Membukanya di samping tabel.
        { key-space } | Memberinya tanda, untuk mengubah banyak sekaligus.
        { key-escape } | Meninggalkan produknya, lalu layarnya.
    .slip =
        Salah harga | Ketik yang benar, lalu tekan “{ catalogue-save }”. Yang sudah terjual tetap dengan harganya.
        Salah daftar, atau banyak yang salah diubah | Tombol merah di bawah mengembalikan semuanya sekaligus.
        Kelebihan produk | “{ catalogue-off-do }”. Produknya kembali dengan “{ catalogue-on-do }”.
    .else =
        Isiannya tidak bisa diubah | Laptop ini bukan milik koordinator. Tanyakan ke koordinator.
        Satu produk punya dua nilai | Dua laptop mengubahnya. Tekan barisnya, lalu pilih nilai yang benar.

guide-bundles = { bundles-heading }
    .for = Di sini beberapa barang dijual dengan satu nama dan satu harga, dan setiap anggota tetap mendapat bagiannya.
    .do =
        Paket baru | Ketik nama dan harganya, pilih barangnya, lalu tekan “{ catalogue-add }”.
        Satu barang lagi di dalamnya | Tekan “{ bundles-part-add }”.
        Mengubah satu | Tekan paketnya di daftar, ubah isiannya, lalu tekan “{ catalogue-save }”.
    .slip =
        Kelebihan barang | Tekan tanda silang di sampingnya.
        Kelebihan paket | “{ catalogue-off-do }”. Paketnya kembali dengan “{ catalogue-on-do }”.
    .else =
        Tidak ada yang bisa dipilih | Tambahkan dulu barangnya di “{ catalogue-heading }”.
        Isiannya tidak bisa diubah | Laptop ini bukan milik koordinator. Tanyakan ke koordinator.

guide-import = { import-heading }
    .for = Di sini daftar harga yang sudah Anda punya menjadi katalog.
    .do =
        Pilih berkasnya | Tekan “{ path-list }”, lalu “{ import-look }”. Belum ada yang diambil.
        Bereskan yang salah | Ubah di berkas Anda sendiri, simpan, tekan “{ import-again }”. Atau tekan “{ import-skip }” di samping barisnya.
        Ambil | Tekan tombol hijau.
        Melihat contoh daftar | Tekan “{ import-template }”.
    .slip =
        Terlanjur mengambil daftar yang salah | Di “{ catalogue-heading }” tombol merah di bawah mengembalikan semuanya.
        Terlalu banyak baris yang dilewati | Tekan “{ import-unskip }”.
    .else =
        Kolom terbaca sebagai hal lain | Buka “{ import-columns-heading }”, lalu pilih yang benar.
        Anggotanya tidak dikenal | Beri tanda di “{ import-add-members }”.

guide-goods = { goods-heading }
    .for = Di sini dicatat barang yang berpindah tangan tanpa dijual: titipan masuk, diambil kembali, rusak, diberikan, hilang, dan kiriman antarstan.
    .do =
        Titipan masuk | Pindai barangnya, atau ketik kode dan jumlahnya, misalnya KRP-01*12. Lalu tekan tombol hijau.
        Barang yang belum pernah ada | Pindai, atau tekan “{ goods-new }”: anggotanya, nama, harga, jumlah, { key-enter }. Yang tanpa kode: “{ goods-new-member }”.
        Dari lembar kerja | Tekan “{ goods-from-list }”: satu kolom kode dan satu kolom jumlah. Periksa barisnya, lalu tombol hijau.
        Label dan tanda terima | Sesudah dicatat, tekan tombol label atau “{ goods-handover }”. Nanti keduanya ada di samping catatannya.
        Rusak, diberikan, hilang, dikirim | Pilih dulu di “{ goods-what }”. Anggota yang menanggung, kecuali koordinator memilih lain.
        Diambil kembali | Pilih “{ goods-what-back }” di “{ goods-what }”. “{ goods-list-left }” mengisi sisa di stan itu, milik satu atau semua anggota.
        Kiriman sampai | Tekan “{ goods-receive }” di “{ goods-on-the-way }”, cocokkan jumlahnya, lalu tombol hijau.
    .keys =
        { key-enter } | Menambah yang diketik; di isian kosong: ke tombol hijau.
        { key-down } | Ke barang dengan nama itu.
        { key-escape } | Menutup isian produk baru, lalu meninggalkan layar.
    .slip =
        Satu baris keliru | Ubah jumlahnya, atau tekan tanda silang. Yang dibuang bisa dikembalikan di bawahnya.
        Sudah tercatat | Tekan “{ goods-back }” di samping catatannya, dengan alasannya. Catatan laptop lain dibatalkan di laptop koordinator.
    .else =
        Tidak ada “{ goods-new }” | Tombol itu ada di “{ goods-what-in }”, di laptop koordinator. Tanyakan ke koordinator.
        Yang sampai kurang | Catat yang ada. Sisanya tetap di “{ goods-on-the-way }” dan di “{ strip-attention }” sampai diterima juga.
        Beberapa kiriman masih di jalan | Tekan “{ goods-receive }” di samping kiriman yang sampai.

guide-stock = { stock-heading }
    .for = Di sini tampak sisa barang menurut buku, dan sisa itu dihitung.
    .do =
        Sisa satu stan atau anggota | Pilih di atas tabel.
        Mengemas | Tekan “{ stock-save-pdf }”: daftar yang dipilih di atas, dengan tempat untuk menulis.
        Stok opname | Tekan tombol hijau, ketik atau pindai yang ada, lalu “{ stock-count-save }”.
        Ada yang hilang | Cari dulu. Kalau memang hilang, tekan “{ stock-book-do }”; nanti “{ stock-book-open }” di samping hitungannya. Anggota yang menanggung.
    .keys =
        { key-enter } | Ke isian berikutnya.
        { key-escape } | Kembali ke tabel, lalu meninggalkan layar.
    .slip =
        Salah hitung | Tekan “{ stock-count-again }”. Hitungan tidak mengubah apa pun sampai dibukukan.
        Salah membukukan | Batalkan di “{ goods-heading }”. Yang hilang dan yang ditemukan lagi masing-masing satu catatan.
    .else =
        Sisanya “{ stock-below-zero }” | Ada yang terjual tetapi belum dicatat masuk. Catat di “{ goods-heading }”.
        Dua laptop menghitung berbeda | Keduanya tertulis di “{ stock-apart }”. Hitung bersama, lalu simpan di kedua laptop.
        Koperasi yang menanggung barang hilang | Jangan dibukukan. Koordinator mencatatnya sebagai “{ goods-what-lost }” di “{ goods-heading }”; lalu hitung lagi.

guide-owed = { owed-heading }
    .for = Di sini tampak berapa hak tiap anggota, dari mana asalnya, dan apa yang sudah dibayar.
    .do =
        Melihat satu anggota | Tekan barisnya. Angkanya dijumlahkan dari atas sampai “{ owed-balance }”.
        Memotong biaya stan atau lainnya | Tekan “{ owed-deduct }”, pilih satu atau semua anggota, ketik jumlah atau persen, pilih alasannya.
        Membayar | Tekan anggotanya, lalu tombol hijau. Tunai keluar dari laci sif yang terbuka di laptop ini.
        Uang muka | Sama, dengan “{ owed-for-advance }”. Yang belum punya baris: tekan tombol hijau tanpa memilih siapa pun.
        Kertas untuk satu anggota | Pilih di “{ owed-slip-of }”, lalu tekan “{ owed-slip }”.
    .slip =
        Salah potong atau salah bayar | Tekan “{ owed-back }” di barisnya. Kedua catatan tetap ada.
    .else =
        Tidak ada tombol untuk membayar | Laptop ini bukan milik koordinator. Tanyakan ke koordinator.
        Tunai ditolak | Belum ada sif yang terbuka di laptop ini. Buka sif, atau pilih “{ method-transfer }”.
        Ditanya sekali lagi | Jumlahnya lebih dari haknya, atau lebih dari yang seharusnya ada di laci. Tekan “{ owed-pay-anyway }” hanya kalau memang benar.
        Ada yang “{ owed-below }” | Anggota itu menerima lebih dari bagiannya. Bicarakan. Kalau uangnya kembali, tekan “{ owed-back }” di samping pembayarannya.

guide-settlement = { settle-heading }
    .for = Di sini ada kertas dan uang untuk semua anggota, dan nama yang boleh tercetak di atasnya.
    .do =
        Slip semua anggota | Tekan tombol hijau, lalu cetak. Tertulis apakah namanya ikut tercetak.
        Menyiapkan amplop | Tekan “{ settle-envelopes }”. Tabelnya juga menyebut pecahan yang perlu diambil dari bank.
        Mencetak dengan nama | Tekan “{ names-ui-open }”, ketik frasa sandinya, lalu simpan slipnya.
        Membuat buku nama | Tekan “{ names-ui-import }”, pilih daftar kode dan nama, lalu pilih frasa sandi.
        Untuk pembukuan | Pilih harinya, lalu “{ settle-journal-csv }” atau “{ settle-journal-xlsx }”.
    .slip =
        Buku nama lupa ditutup | Tekan “{ names-ui-close }”. Buku itu juga tertutup kalau Lapak ditutup. Hanya slip yang disimpan sementara itu memuat nama.
        Daftar namanya salah | Belum ada yang diambil. Perbaiki daftarnya, lalu tekan “{ names-ui-import }” lagi.
    .else =
        Frasa sandinya lupa | Nama-nama itu tidak bisa dibuka lagi oleh siapa pun. Slip tetap bisa dicetak dengan kode. Untuk buku baru, pindahkan dulu berkas names.age dari folder Lapak.
        Anggota tidak punya amplop | Tidak ada lagi yang harus dibayar kepadanya, atau kurang dari pecahan terkecil. Lihat di “{ owed-heading }”.

guide-evening = { evening-ui-heading }
    .for = Di sini pameran diakhiri langkah demi langkah, dari sif yang ditutup sampai anggota dibayar.
    .do =
        Langkah berikutnya | Tekan tombol hijau. Sesudah kertasnya disimpan dan dicetak, tekan sekali lagi.
        Langkah lain | Tekan langkahnya: di sampingnya tampak apa yang kurang, dan apa artinya kalau diteruskan.
        Yang tidak bisa diketahui Lapak | Kalau sudah, tekan “{ evening-ui-mark-packing }”, “{ evening-ui-mark-deductions }”, atau “{ evening-ui-mark-slips }”.
        Pergi sebentar | Tinggalkan saja. Di “{ menu-heading }”, “{ evening-ui-heading }” tahu sudah sampai mana.
        Menutup pameran di kertas | Tekan “{ evening-ui-paper }”.
    .slip =
        Terlanjur ditandai | Tekan langkahnya, lalu “{ evening-ui-unmark }”.
    .else =
        Ada langkah yang tidak bisa selesai | Lanjutkan langkah sesudahnya. Laporan penutupan menyebut apa yang belum.
        Laptop lain menampilkan langkah lain | Yang Anda tandai hanya ada di laptop ini. Kerjakan seluruh malam di satu laptop.

guide-totals = { totals-heading }
    .for = Di sini tampak yang terjual dan dibayar, dan yang belum terhitung.
    .do =
        Bertanya dengan cara lain | Pilih di “{ totals-question }”, dan harinya di “{ sales-day }”.
        Melihat asal suatu angka | Tekan barisnya: itulah struk-struknya.
        Melihat kas tiap laci, dan alasan | Pilih “{ totals-key-drawer }” atau “{ totals-key-reason }” di “{ totals-question }”.
        Membawanya | Tekan salah satu tombol di “{ totals-save }”.
    .keys =
        { key-down } | Di tabel: baris berikutnya.
        { key-enter } | Menampilkan struk di baliknya.
    .slip =
        Salah baris | “{ sales-back }”. Di sini tidak ada yang bisa berubah.
    .else =
        “{ totals-incomplete }” | Tertulis laptop mana yang belum sinkron atau belum ditutup. Lakukan di sana, lalu sinkron di sini.
        Tidak ada baris | Tidak ada penjualan di hari itu. Pilih hari lain.

guide-attention = { attention-heading }
    .for = Di sini ada yang belum cocok, yang terberat dulu, masing-masing dengan cara membereskannya.
    .do =
        Membereskan satu hal | Lakukan yang tertulis di bawahnya, atau tekan tombolnya. Setelah itu hilang sendiri.
        Yang boleh tetap begitu | Koordinator menekan “{ attention-accept }” dan memilih alasannya. Hal itu pindah ke “{ attention-accepted-heading }”.
        Melihat apa yang dimaksud | Tekan “{ attention-receipts }”.
        Teruskan berjualan | Tekan “{ attention-done }”. Tidak ada di sini yang menghentikan penjualan.
    .slip =
        Keliru menerima | Tekan “{ attention-accept-no-more }” di sampingnya.
    .else =
        Daftarnya kosong | Semuanya cocok.
        Tidak tahu harus berbuat apa | Biarkan, dan tunjukkan ke koordinator.

guide-sync = { sync-heading }
    .for = Di sini laptop satu pameran bertemu di satu berkas bersama, dan koordinator menerimanya.
    .do =
        Memilih berkas, pertama kali | Tekan “{ sync-place-choose }”. Semua laptop memakai yang sama.
        Bertemu | Pasang stiknya, lalu tekan “{ sync-now }”. Kemudian lakukan yang sama di laptop berikutnya.
        Menerima laptop | Bandingkan keenam belas angkanya dengan layar laptop itu, lalu tekan “{ sync-admit }”.
        Memastikan isinya sama | Bacakan “{ sync-state }”. Jika sama, tidak ada yang kurang.
        Tanpa berkas bersama | “{ sync-copy-save }” di sini, “{ sync-copy-open }” di laptop lain.
    .slip =
        Salah berkas | “{ sync-place-other }”. Tidak ada yang pernah ditimpa.
        Laptop di stan yang salah | “{ sync-till-stand }” di sampingnya.
        Terlanjur menerima yang asing | “{ sync-till-close }” di sampingnya: sejak itu tidak ada lagi yang terhitung.
    .else =
        Luring | Itu biasa. Teruslah berjualan: nanti terkirim sendiri.
        Stiknya hilang | Tidak ada yang kurang. Pilih stik baru, lalu tekan “{ sync-now }” di setiap laptop.
        Ada baris rusak | Baris itu pulih sendiri setelah semua laptop sinkron.

guide-till-gone = Perangkat kasir yang tidak terdengar lagi
    .for = Di sini ada yang harus dilakukan kalau sebuah laptop mati, hilang, atau dibawa pergi.
    .do =
        Lihat yang diketahui | Halaman ini mengatakan sampai struk mana laptop itu terdengar, dan apa yang tidak bisa diketahui.
        Ikuti langkahnya | Langkahnya berurutan, masing-masing dengan sampai di mana. Anda bisa pergi dan kembali lagi.
        Laptop penggantinya | Tekan “{ gone-to-sync }”, lalu terima yang baru di sana.
        Berhenti menunggu yang lama | Tekan “{ sync-till-close }”. Yang sudah terdengar tetap dihitung.
    .slip =
        Ternyata tidak mati | Kalau kembali, struknya yang belakangan ditampilkan terpisah. Di sini struk itu bisa diterima.

guide-fairs = { fairs-heading }
    .for = Di sini seluruh pameran menjadi satu berkas, dan pameran lain di komputer ini dibuka.
    .do =
        Menyimpan seluruh pameran | Tekan “{ fairs-archive-save }”. Berkasnya terbuka di komputer mana pun, tanpa Lapak.
        Melihat tahun lalu | Tekan barisnya. Pameran yang sudah selesai ada untuk dibaca.
        Memulai yang baru | Tekan “{ fairs-new }”. Yang ada di sini tetap ada.
        Mengembalikan laptop pinjaman | Tekan “{ fairs-off-do }”. Baru dilakukan kalau laptop lain sudah punya semuanya.
    .else =
        Pameran tidak bisa dihapus dari sini | Halaman ini mengatakan apa yang kurang. Paling sering: sinkronkan di sini, lalu di laptop lain.

guide-scanner = { scanner-heading }
    .for = Di sini terlihat apakah pemindai barcode sudah diatur dengan benar, sebelum pameran dimulai.
    .do =
        Menguji pemindai | Pindai tiap kode di layar. Di sampingnya tertulis apa yang salah dan cara membetulkannya.
        Pemindai tidak membaca dari layar | “{ scanner-save }”, cetak dengan ukuran 100 %, lalu pindai dari kertas.
        Selesai | “{ settings-done }”.
    .keys =
        { key-tab } | Tombol berikutnya, selama pemindai diam.
        { key-escape } | Kembali ke layar pertama.
    .slip =
        Terpindai barcode lain | Tidak apa-apa: di sini tidak ada yang terjual.
    .else =
        Tidak ada yang muncul | Pemindai belum tersambung, atau tidak diatur sebagai papan ketik (di bukunya: USB keyboard, HID).
        Masih salah setelah diatur | Kembalikan pemindai ke setelan pabrik dengan kode di bukunya, pasang akhiran Enter, lalu uji lagi.

guide-settings = { settings-heading }
    .for = Di sini layar disesuaikan dengan mata dan tangan Anda.
    .do =
        Teks lebih besar | Pilih di “{ settings-text }”.
        Tangan kiri | Pilih “{ settings-hand-left }”.
        Bahasa lain | Pilih di “{ settings-language }”.
        Terang atau gelap | Pilih di “{ settings-theme }”.
        Selesai | Tekan “{ settings-done }”. Setiap pilihan langsung berlaku.
    .slip =
        Salah pilih | Pilih yang lain.
    .else =
        Hanya laptop ini yang berubah | Setiap laptop punya pengaturannya sendiri.

guide-menu = { menu-heading }
    .for = Di sini jalan ke setiap layar, masing-masing dengan gunanya.
    .do =
        Membuka layar | Tekan layarnya.
        Kembali berjualan | Tekan “{ strip-sell }”, atau { key-escape }.
        Berlatih sebelum pameran | Tekan “{ practice-begin }”. Barangnya sama, dan tidak ada yang dihitung. “{ practice-leave }” ada di atas setiap layar.
    .slip =
        Salah layar | Tekan “{ menu-heading }” lagi.
    .else =
        Di suatu layar tidak ada yang bisa diubah | Layar itu untuk laptop koordinator, dan tertulis di sana.

guide-refused = { refused-heading }
    .for = Di sini tertulis mengapa kasir tidak bisa dibuka; tidak ada yang hilang karenanya.
    .do =
        Baca keterangannya | Tertulis apa yang menghalangi, dan apa yang perlu dilakukan.
        Coba lagi | Tekan “{ refused-again }”.
    .slip =
        Lapak terbuka dua kali | Tutup jendela yang lain, lalu tekan “{ refused-again }”.
    .else =
        Tetap tidak bisa dibuka | Biarkan laptopnya seperti itu, dan panggil koordinator. Sementara itu catat penjualan di kertas.

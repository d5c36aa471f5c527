"""The catalogue of shapes. Each desa of a kecamatan is written in another one."""

from dataclasses import dataclass

from .ejaan import Ejaan
from .tulis import Teks


@dataclass(frozen=True)
class Bentuk:
    nama: str
    wadah: str  # xlsx, xls, html, html-1252, xlsx-lo, xls-lo, ods-lo, teks, campuran
    tata: str  # a key of TATA, or model-a, export-dp
    berkas: str  # name of the file; {desa} {kode} {polos} {tps} {n}
    letak: str = "kolom"  # where the desa is told: kolom, kepala, lembar, lembar-kode, berkas
    pecah: str = "desa"  # desa, tps, gabung (rows of several desa), gabung-lembar, zip, zip-tps
    desa_n: int = 1
    tps_n: int = 0  # 0: any
    ejaan: Ejaan = Ejaan()
    teks: tuple[Teks, ...] = (Teks(),)
    kode: str = "polos"  # titik, polos, angka, internal
    gaya: int = 0
    opsi: frozenset[str] = frozenset()  # kosong ekor legenda legenda-tersembunyi mac rumus acak tanpa-jumlah …
    jenis: str | None = None

    @property
    def berkode(self) -> bool:
        """Whether the desa is told by its code, so that twin names do not matter."""
        if self.letak == "kolom":
            return self.tata in ("sidalih", "sidalih-acak", "bebas-kode") and self.kode != "internal"
        return self.letak == "lembar-kode" or "{kode}" in self.berkas or "{polos}" in self.berkas

    @property
    def tanpa(self) -> frozenset[str]:
        """Figures the file can't tell: export_dp has no KTP-el column."""
        return frozenset({"belumKtpEl"} if self.tata == "export-dp" else ())


def o(*nama: str) -> frozenset[str]:
    return frozenset(nama)


# All five delimiters in all three encodings, for the desa with one file per TPS.
SEMUA_TEKS = tuple(
    Teks(pisah, sandi, ("\r\n", "\n")[i % 2], ("csv", "txt")[(i + j) % 2], mentah=(i + j) % 3 == 0, buntut=i == 3, akhir=j != 1)
    for i, pisah in enumerate("#;,\t|")
    for j, sandi in enumerate(("utf-8", "utf-8-sig", "cp1252"))
)

BENTUK: list[Bentuk] = [
    # 12: Bulu
    Bentuk("sidalih-pagar", "teks", "sidalih", "DP_{polos}.csv", ejaan=Ejaan(), teks=(Teks("#", "utf-8", "\n", mentah=True),), jenis="sidalih"),
    Bentuk("model-a-xlsx", "xlsx", "model-a", "Model A-Daftar Pemilih {desa}.xlsx", "kepala", ejaan=Ejaan(tanggal="strip"), gaya=1, opsi=o("ekor"), jenis="model-a"),
    Bentuk("bulk-xlsx", "xlsx", "bulk", "bulk sidalih FIX ({n}).xlsx", ejaan=Ejaan("kecil", "sel", "n", "n", huruf="kecil"), opsi=o("legenda-tersembunyi"), jenis="bulk"),
    Bentuk("ecoklit-bom", "teks", "ecoklit", "export_coklit_{n}.txt", ejaan=Ejaan("nol", "iso", "1", "1"), teks=(Teks("#", "utf-8-sig"),), jenis="ecoklit"),
    Bentuk("bebas-xls", "xls", "bebas-1", "data pps {n}.xls", "lembar", ejaan=Ejaan("angka", "serial", "n", "n", desa="asli", dis="angka"), opsi=o("ekor", "kosong")),
    Bentuk("webgrid-html", "html", "webgrid", "{kode} webgrid.xls", "berkas", ejaan=Ejaan("strip", "strip", nik="nbsp")),
    Bentuk("tps-1252", "teks", "bebas-2", "DPHP Desa {desa} TPS {tps:02d}.csv", "berkas", "tps", teks=(Teks(";", "cp1252"),), ejaan=Ejaan("strip", "pipa", "TPS n")),
    Bentuk("ods-kepala", "ods-lo", "bebas-1", "rekap dp {n}.ods", "kepala", ejaan=Ejaan("label", "sel", "TPS 3"), opsi=o("kosong")),
    Bentuk("rumus", "xlsx-lo", "bebas-kode", "Daftar {n} (rumus).xlsx", ejaan=Ejaan("nomor-label", "sel", "n"), kode="titik", opsi=o("rumus")),
    Bentuk("grid-xls-lo", "xls-lo", "grid", "sidalih offline {n}.xls", "lembar-kode", ejaan=Ejaan("angka", "pipa", "n", "n", nik="petik", dis="angka"), kode="titik"),
    Bentuk("zip-tps", "teks", "bebas-nama", "{desa}.zip", pecah="zip-tps", ejaan=Ejaan("centang", "garis", "2", "2"), teks=(Teks("\t"), Teks("\t", "utf-8-sig", "\n", "txt"))),
    Bentuk("mac-sel", "xlsx", "bebas-1", "{polos}_daftar.xlsx", "berkas", ejaan=Ejaan("kode", "sel", "2", "2"), opsi=o("mac", "kosong")),
    # 14: Grogol
    Bentuk("gabung-xlsx", "xlsx", "bebas-kode", "gabungan 3 desa {n}.xlsx", pecah="gabung", desa_n=3, ejaan=Ejaan("aneka", "campur", "TPS n", "1", "aneka"), opsi=o("acak", "legenda")),
    Bentuk("semua-teks", "teks", "bebas-kode", "tps_{tps}_{n}.csv", pecah="tps", tps_n=15, teks=SEMUA_TEKS, ejaan=Ejaan("aneka", "campur")),
    Bentuk("model-a-xls", "xls", "model-a", "MODEL A {n}.xls", "kepala", ejaan=Ejaan("strip", "garis", rt="n"), gaya=0, opsi=o("tanpa-jumlah", "tanpa-tps"), jenis="model-a"),
    Bentuk("export-dp", "xlsx-lo", "export-dp", "export_dp Desa {desa}.xlsx", "berkas", ejaan=Ejaan("kode", "pipa", "1", "1")),
    Bentuk("ecoklit-sumber", "teks", "ecoklit-sumber", "coklit {n}.csv", teks=(Teks("#", "utf-8", "\n", akhir=False),), ejaan=Ejaan("kode", "pipa", "3", desa="asli"), jenis="ecoklit"),
    Bentuk("gabung-lembar", "xlsx", "bebas-2", "dua desa {n}.xlsx", "lembar", "gabung-lembar", 2, ejaan=Ejaan("label", "iso", "TPS 3", desa="asli"), opsi=o("acak", "legenda")),
    Bentuk("html-1252", "html-1252", "bebas-nama", "unduhan({n}).xls", ejaan=Ejaan("centang", "garis-pendek", "1", "1", desa="sebut")),
    Bentuk("mac-serial", "xlsx", "bebas-1", "data akhir {n}.xlsx", "lembar-kode", ejaan=Ejaan("kode", "serial1904", "n"), opsi=o("mac")),
    Bentuk("sidalih-koma", "teks", "sidalih-acak", "dp-{n}.csv", kode="titik", teks=(Teks(",", "utf-8-sig"),), ejaan=Ejaan("kode", "iso", nik="petik")),
    Bentuk("mdy", "teks", "bebas-1", "{polos}.csv", "berkas", teks=(Teks(","),), ejaan=Ejaan("kode", "mdy", "1", "1"), opsi=o("kosong", "ekor")),
    Bentuk("campuran", "campuran", "bebas-kode", "{polos} TPS {tps:03d}", pecah="tps", tps_n=6, ejaan=Ejaan("label", "strip", "3")),
    # 11: Laweyan
    Bentuk("bulk-xls-lo", "xls-lo", "bulk", "BULK {n}.xls", ejaan=Ejaan("angka", "sel", "n", "n"), jenis="bulk"),
    Bentuk("grid-ods", "ods-lo", "grid", "{sebutan} {desa}.ods", "berkas", ejaan=Ejaan("angka", "garis", "n", "n", dis="angka"), opsi=o("legenda-tersembunyi")),
    Bentuk("sidalih-internal", "teks", "sidalih", "download {n}.csv", kode="internal", teks=(Teks("#", "utf-8", "\n", mentah=True),), ejaan=Ejaan("kode", "pipa"), jenis="sidalih"),
    Bentuk("zip-campur", "campuran", "bebas-kode", "kiriman {n}.zip", pecah="zip", desa_n=2, ejaan=Ejaan("aneka", "iso", "TPS n")),
    Bentuk("model-a-ods", "ods-lo", "model-a", "A-DP {n} tps{tps}.ods", "kepala", "tps", ejaan=Ejaan("strip", "sel"), gaya=2, jenis="model-a"),
    Bentuk("pipa", "teks", "bebas-kode", "daftar_{n}.txt", teks=(Teks("|", "utf-8", "\r\n", "txt", buntut=True),), ejaan=Ejaan("nomor-label", "garis", "3", "2")),
    Bentuk("tab-1252", "teks", "bebas-nama", "pemilih {n}.txt", teks=(Teks("\t", "cp1252", "\r\n", "txt"),), ejaan=Ejaan("strip", "strip", "TPS 3", desa="sebut"), opsi=o("acak")),
    Bentuk("kode-angka", "xlsx", "bebas-kode", "Book{n}.xlsx", kode="angka", ejaan=Ejaan("kode", "garis", "n"), opsi=o("gaya", "ekor", "kosong")),
    Bentuk("salah-akhiran", "xlsx", "grid", "{desa} (1).xls", "berkas", ejaan=Ejaan("kode", "pipa", "2", nik="nbsp")),
    Bentuk("ragu", "xlsx", "bebas-1", "kiriman pps {n}.xlsx", "kepala", ejaan=Ejaan("kode", "ragu", "TPS n"), gaya=2),
    # 5: Heram, where two desa are called Waena
    Bentuk("sidalih-1252", "teks", "sidalih", "A_{polos}.txt", kode="titik", teks=(Teks("#", "cp1252", mentah=True),), jenis="sidalih"),
    Bentuk("model-a-kode", "xlsx", "model-a", "{kode} Model A.xlsx", "berkas", ejaan=Ejaan("strip", "garis"), gaya=0, opsi=o("kepala"), jenis="model-a"),
    Bentuk("teks-xls", "teks", "bebas-kode", "kampung {n}.xls", teks=(Teks(";", "utf-8-sig"),), ejaan=Ejaan("kecil", "strip", "1", huruf="kecil")),
    Bentuk("gabung-titik", "xlsx-lo", "bebas-kode", "dua kampung {n}.xlsx", pecah="gabung", desa_n=2, kode="titik", ejaan=Ejaan("nol", "sel", "3"), opsi=o("acak", "kosong")),
]

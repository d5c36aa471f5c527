"""Refusals that point at rows and cells."""

import random
from dataclasses import replace

from .ejaan import Ejaan
from .kasus import BULU, GENTAN, Alasan, Kasus, grid, huruf_kolom, kasus, lembar_daftar, orang_bersih, ubah_sel
from .lembar import Lembar, lembar_model_a
from .libreoffice import simpan_ulang
from .pemilih import Pemilih
from .tata import Pengisi
from .tulis import Teks, tulis_teks, tulis_xls, tulis_xlsx
from .wilayah import baca_kecamatan

KET, JK, NIK, NKK, TPS = "KETERANGAN|KODE|ALASAN", "KELAMIN|JK", "NIK", "NKK|KK", "TPS"


def satu_sel(k: Kasus, nama: str, baris: int, kepala: str, nilai: object, kode: str) -> None:
    g = grid(BULU, orang_bersih(k.acak, GENTAN))
    alasan = ubah_sel(g, baris, kepala, nilai, kode)
    if nama.endswith(".xlsx"):
        tulis_xlsx(k.jalan(nama), [Lembar("Sheet1", g)])
    else:
        alasan.lembar = None
        tulis_teks(k.jalan(nama), [Lembar("x", g)], Teks(";"))
    k.tolak(nama, alasan)


@kasus("keterangan-tak-dikenal")
def _ket(k: Kasus) -> None:
    satu_sel(k, "huruf.xlsx", 12, "Keterangan", "XYZ", KET)
    satu_sel(k, "angka.csv", 17, "Keterangan", "0.5", KET)
    satu_sel(k, "sebelas.xlsx", 9, "Keterangan", 13, KET)


@kasus("kode-tahun-lain")
def _tahun(k: Kasus) -> None:
    satu_sel(k, "sembilan.xlsx", 8, "Keterangan", "9", KET)
    satu_sel(k, "sepuluh.xlsx", 8, "Keterangan", 10, KET)
    satu_sel(k, "label.xlsx", 19, "Keterangan", "Hilang ingatan", KET)
    satu_sel(k, "nomor label.csv", 19, "Keterangan", "8. Hilang ingatan", KET)
    satu_sel(k, "dicabut.csv", 6, "Keterangan", "Hak pilih dicabut", KET)


@kasus("label-beda-nomor")
def _label(k: Kasus) -> None:
    satu_sel(k, "label.xlsx", 11, "Keterangan", "2. Meninggal", KET)


@kasus("jenis-kelamin")
def _jk(k: Kasus) -> None:
    satu_sel(k, "x.xlsx", 5, "Jenis Kelamin", "X", JK)
    satu_sel(k, "kosong.xlsx", 6, "Jenis Kelamin", None, JK)
    satu_sel(k, "angka.csv", 7, "Jenis Kelamin", 1, JK)


@kasus("tps-kosong")
def _tps(k: Kasus) -> None:
    satu_sel(k, "sel.xlsx", 13, "Nomor TPS", None, TPS)
    satu_sel(k, "kata.csv", 14, "Nomor TPS", "TPS", TPS)
    satu_sel(k, "nol.xlsx", 15, "Nomor TPS", 0, TPS)
    g = [[s for i, s in enumerate(b) if i != 2] for b in grid(BULU, orang_bersih(k.acak, GENTAN))]
    tulis_xlsx(k.jalan("tanpa kolom.xlsx"), [Lembar("Sheet1", g)])
    k.tolak("tanpa kolom.xlsx", Alasan(TPS))


def _angka(k: Kasus, nama: str, kepala: str, kode: str, hanya: int | None = None, awalan: str = "") -> Lembar:
    g = grid(BULU, orang_bersih(k.acak, GENTAN))
    i = g[0].index(kepala)
    for r, b in enumerate(g[1:], 2):
        if hanya in (None, r):
            b[i] = int(awalan + b[i][len(awalan) :])
    k.tolak(nama, Alasan(kode, "Sheet1", hanya or 2, [kepala, huruf_kolom(i)]))
    return Lembar("Sheet1", g)


@kasus("nik-angka")
def _nik_angka(k: Kasus) -> None:
    tulis_xlsx(k.jalan("semua.xlsx"), [_angka(k, "semua.xlsx", "NIK", NIK)])
    tulis_xlsx(k.jalan("satu.xlsx"), [_angka(k, "satu.xlsx", "NIK", NIK, 21)])
    tulis_xlsx(k.jalan("papua.xlsx"), [_angka(k, "papua.xlsx", "NIK", NIK, 22, "9103")])
    tulis_xls(k.jalan("biff.xls"), [_angka(k, "biff.xls", "NIK", NIK)])
    tulis_xlsx(k.jalan("a.xlsx"), [_angka(k, "a.ods", "NIK", NIK)])
    simpan_ulang([k.jalan("a.xlsx")], "ods", k.masukan)
    k.jalan("a.xlsx").unlink()


@kasus("nkk-angka")
def _nkk_angka(k: Kasus) -> None:
    tulis_xlsx(k.jalan("semua.xlsx"), [_angka(k, "semua.xlsx", "No KK", NKK)])
    tulis_xls(k.jalan("satu.xls"), [_angka(k, "satu.xls", "No KK", NKK, 18)])


@kasus("eksponen")
def _eksponen(k: Kasus) -> None:
    satu_sel(k, "nik koma.csv", 20, "NIK", "3,31102E+15", NIK)
    satu_sel(k, "nik titik.xlsx", 20, "NIK", "3.31102E+15", NIK)
    satu_sel(k, "nkk.csv", 20, "No KK", "3.31102e15", NKK)


def akhiran_nol(k: Kasus, jumlah: int, nol: int, bidang: str = "nik") -> list[Pemilih]:
    hasil = []
    for i, p in enumerate(orang_bersih(k.acak, GENTAN, jumlah)):
        lama = getattr(p, bidang)
        ekor = f"{(k.acak.randint(100, 999) * 7 + i) % 1000:03d}"
        baru = lama[:12] + ekor + ("0" if i < nol else "3")
        hasil.append(replace(p, **{bidang: baru}))
    return hasil


@kasus("akhir-nol")
def _nol(k: Kasus) -> None:
    for nama, jumlah, nol, bidang in (("nik50.csv", 50, 46, "nik"), ("nik60.csv", 60, 60, "nik"), ("nkk60.csv", 60, 58, "nkk")):
        tulis_teks(k.jalan(nama), [lembar_daftar(BULU, akhiran_nol(k, jumlah, nol, bidang))], Teks(";"))
        k.tolak(nama, Alasan(NIK if bidang == "nik" else NKK))


@kasus("status-lawan-keterangan")
def _status(k: Kasus) -> None:
    for nama, status, ket in (("aktif.csv", "AKTIF", "1"), ("tms.csv", "TMS", ""), ("baru.csv", "BARU", "U"), ("ubah.csv", "UBAH", "B")):
        g = grid(BULU, orang_bersih(k.acak, GENTAN), "sidalih")
        ubah_sel(g, 16, "KETERANGAN", ket)
        alasan = ubah_sel(g, 16, "STATUS", status, "STATUS|KETERANGAN", None)
        alasan.kolom += ["KETERANGAN", huruf_kolom(g[0].index("KETERANGAN"))]
        tulis_teks(k.jalan(nama), [Lembar("x", g)], Teks("#", mentah=True))
        k.tolak(nama, alasan)


@kasus("tanpa-nama-dan-nik")
def _tanpa_nama(k: Kasus) -> None:
    g = grid(BULU, orang_bersih(k.acak, GENTAN))
    ubah_sel(g, 14, "Nama", None)
    alasan = ubah_sel(g, 14, "NIK", None, "NAMA|NIK|BARIS")
    alasan.kolom = []
    tulis_xlsx(k.jalan("lubang.xlsx"), [Lembar("Sheet1", g)])
    k.tolak("lubang.xlsx", alasan)


@kasus("banyak-jenis")
def _banyak(k: Kasus) -> None:
    g = grid(BULU, orang_bersih(k.acak, GENTAN, 40))
    alasan = [
        ubah_sel(g, 4, "Keterangan", "XYZ", KET),
        ubah_sel(g, 8, "Jenis Kelamin", "Q", JK),
        ubah_sel(g, 15, "Nomor TPS", None, TPS),
        ubah_sel(g, 22, "NIK", "3,31102E+15", NIK),
        ubah_sel(g, 22, "Keterangan", "9", KET),
        ubah_sel(g, 30, "No KK", 3311021205240001, NKK),
    ]
    g[34][g[0].index("Nama")] = g[34][g[0].index("NIK")] = None
    alasan.append(Alasan("NAMA|NIK|BARIS", "Sheet1", 35))
    g.insert(6, [None] * len(g[0]))  # a blank row: every row below stands one lower
    for a in alasan:
        if a.baris and a.baris >= 7:
            a.baris += 1
    tulis_xlsx(k.jalan("banyak.xlsx"), [Lembar("Sheet1", g)])
    k.tolak("banyak.xlsx", *alasan)


@kasus("galat-di-lembar-kedua")
def _lembar_kedua(k: Kasus) -> None:
    p = Pengisi(BULU, Ejaan("strip", "strip"), random.Random(1))
    satu = lembar_model_a("TPS 1", BULU, GENTAN, 1, orang_bersih(k.acak, GENTAN, 25, 1), p, k.acak, 1)
    dua = lembar_model_a("TPS 2", BULU, GENTAN, 2, orang_bersih(k.acak, GENTAN, 25, 2), p, k.acak, 1)
    dua.baris[20][7] = "W"
    tulis_xlsx(k.jalan("model a.xlsx"), [satu, dua])
    k.tolak("model a.xlsx", Alasan(JK, "TPS 2", 21, ["Jenis Kelamin L/P", "H", "Jenis Kelamin"]))


@kasus("baris-csv-setelah-kosong")
def _csv_kosong(k: Kasus) -> None:
    """Row numbers are those of the file, blank lines and the header included."""
    g = grid(BULU, orang_bersih(k.acak, GENTAN), "bebas-kode")
    g[10:10] = [[], []]
    alasan = ubah_sel(g, 20, "Jenis Kelamin", "X", JK, None)
    tulis_teks(k.jalan("Gentan.csv"), [Lembar("x", g)], Teks(";"))
    k.tolak("Gentan.csv", alasan)


@kasus("seribu-galat")
def _seribu(k: Kasus) -> None:
    g = grid(BULU, orang_bersih(k.acak, GENTAN, 1500))
    for r in range(2, 1502):
        ubah_sel(g, r, "Jenis Kelamin", "X")
    tulis_xlsx(k.jalan("seribu.xlsx"), [Lembar("Sheet1", g)])
    k.tolak("seribu.xlsx", Alasan(JK, "Sheet1", 2, ["Jenis Kelamin", "G"]))


@kasus("nama-desa-kembar")
def _kembar(k: Kasus) -> None:
    heram = k.kec = baca_kecamatan("91.71.05")
    waena = heram.cari("91.71.05.1002")
    tulis_xlsx(k.jalan("Waena.xlsx"), [lembar_daftar(heram, orang_bersih(k.acak, waena), "bebas-1")])
    tulis_xlsx(k.jalan("kolom.xlsx"), [lembar_daftar(heram, orang_bersih(k.acak, waena), "bulk")])
    for nama in ("Waena.xlsx", "kolom.xlsx"):
        k.tolak(nama, Alasan("DESA|WILAYAH"))


@kasus("gabungan-satu-desa-rusak")
def _gabungan(k: Kasus) -> None:
    """A file of several desa is all or none."""
    puron = BULU.cari("33.11.02.2009")
    g = grid(BULU, [*orang_bersih(k.acak, puron, 20), *orang_bersih(k.acak, GENTAN, 20)])
    alasan = ubah_sel(g, 30, "Keterangan", "Pindah kos", KET)
    tulis_xlsx(k.jalan("gabungan.xlsx"), [Lembar("Sheet1", g)])
    k.tolak("gabungan.xlsx", alasan)

"""Scenarios over several runs of one small kecamatan (two desa)."""

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl

from .banding import Laporan, beda_keadaan, cari_berkas, kata_terlarang, periksa_bentuk
from .hitung import rekap_kecamatan
from .jalan import Hasil, Program
from .kasus import grid, lembar_daftar, orang_bersih
from .lembar import Lembar
from .pemilih import Pemilih
from .tulis import tulis_xlsx
from .uji_dokumen import cari_jalan, periksa_dokumen, teks_pdf
from .wilayah import baca_kecamatan

KEC = baca_kecamatan("34.02.01")
A, B = KEC.desa[0], KEC.desa[1]

PLENO = {
    "nomor": "12/PL.02.1-BA/340201/2024",
    "tanggal": "2024-08-06",
    "jam": "09.30",
    "tempat": "Aula Kecamatan Uji",
    "ketua": "Ketua Satu Rahman",
    "anggota": ["Anggota Dua Wibawa", "Anggota Tiga Laksmi", "Anggota Empat Yuda", "Anggota Lima Nastiti"],
    "masukan": [{"dari": "Panwascam", "isi": "Mohon dicek TPS 002"}, {"dari": "Partai Uji", "isi": "Tidak ada keberatan"}],
}


class Meja:
    """One database and one output directory, and the files laid before it."""

    def __init__(self, l: Laporan, program: Program, akar: Path, nama: str):
        self.l, self.program, self.nama = l, program, nama
        self.akar = akar / nama
        shutil.rmtree(self.akar, ignore_errors=True)
        self.akar.mkdir(parents=True)
        self.keluar = self.akar / "out"
        self.db = self.akar / "data.pleno"
        self.acak = random.Random(nama)

    def desa(self, d, tps: int, jumlah: int = 24) -> list[Pemilih]:
        return [p for t in range(1, tps + 1) for p in orang_bersih(self.acak, d, jumlah, t)]

    def berkas(self, nama: str, orang: list[Pemilih]) -> Path:
        jalan = self.akar / nama
        tulis_xlsx(jalan, [lembar_daftar(KEC, orang)])
        return jalan

    def jalan(self, langkah: str, masukan: list[Path], kode: int, semua: dict[str, list[Pemilih]] | None, *opsi: str | Path, **kw) -> Hasil:
        """Runs, then checks the exit code and the whole state."""
        di = f"{self.nama}: {langkah}"
        argumen = ["--masukan", *masukan] if masukan else []
        if "--kecamatan" not in opsi:
            argumen += ["--kecamatan", KEC.kode]
        h = self.program.jalankan(*argumen, "--keluaran", self.keluar, "--basis-data", self.db, *opsi, **kw)
        self.l.sama(kode, h.kode, f"{di} kode keluar (stderr {h.galat[-300:]!r})")
        if semua is not None and periksa_bentuk(self.l, h, di) and h.json:
            self.l.semua(beda_keadaan(rekap_kecamatan(KEC, semua, {}), h.json), di)
        return h

    def temuan(self, h: Hasil, kode: str, di: str) -> None:
        ada = {t["kode"] for t in (h.json or {}).get("temuan", [])}
        alasan = {a["kode"] for b in (h.json or {}).get("berkas", []) for a in b.get("alasan") or []}
        self.l.harus(kode in ada | alasan, f"{self.nama}: {di}: {kode} tidak ada; temuan {sorted(ada)}, alasan {sorted(alasan)}")


def jalan_berulang(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "berulang")
    a1, b1 = m.desa(A, 3), m.desa(B, 2)
    fa, fb = m.berkas("a1.xlsx", a1), m.berkas("b1.xlsx", b1)
    satu = m.jalan("pertama", [fa, fb], 0, {A.kode: a1, B.kode: b1})
    dua = m.jalan("ulang sama", [fa, fb], 0, {A.kode: a1, B.kode: b1})
    if satu.json and dua.json:
        l.sama(satu.json["dokumen"], dua.json["dokumen"], "berulang: data sama, byte dokumen sama (DESIGN.md Data)")
    a2 = [replace(p, ket="1") if i % 7 == 0 else p for i, p in enumerate(a1)] + [replace(a1[0], nik="3402011101900777", ket="B")]
    m.jalan("satu desa berubah", [m.berkas("a2.xlsx", a2)], 0, {A.kode: a2, B.kode: b1})
    a3 = [p for p in a2 if p.tps != 3]
    fa3 = m.berkas("a3.xlsx", a3)
    h = m.jalan("TPS berkurang", [fa3], 3, {A.kode: a2, B.kode: b1})
    m.temuan(h, "TPS_BERKURANG", "tanpa --ganti")
    if h.json:
        status = [b["status"] for b in cari_berkas(h.json, "a3.xlsx")]
        l.harus("ditolak" in status, f"berulang: a3.xlsx harus ditolak, {status}")
        l.harus(any(t.get("desa") == A.kode for t in h.json["temuan"]), "berulang: berkas ditolak tanpa temuan untuk desanya")
    m.jalan("TPS berkurang --ganti", [fa3], 0, {A.kode: a3, B.kode: b1}, "--ganti")
    h = m.jalan("byte lama kembali", [fa], 0, {A.kode: a1, B.kode: b1})
    rusak = m.akar / "rusak.xlsx"
    g = grid(KEC, a2)
    g[4][g[0].index("Jenis Kelamin")] = "Z"
    tulis_xlsx(rusak, [Lembar("Sheet1", g)])
    h = m.jalan("berkas rusak: versi lama tetap", [rusak], 3, {A.kode: a1, B.kode: b1})
    if h.json:
        l.harus(any(t.get("desa") == A.kode for t in h.json["temuan"]), "berulang: desa yang berkasnya ditolak tidak punya temuan")
    m.jalan("TPS bertambah", [m.berkas("b2.xlsx", b1 + orang_bersih(m.acak, B, 12, 9))], 0, None)


def basis_data_asing(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "basis-asing")
    a, b = m.desa(A, 1), m.desa(B, 1)
    fa, fb = m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)
    m.jalan("dasar", [fa, fb], 0, {A.kode: a, B.kode: b})
    m.jalan("kecamatan lain", [fa, fb], 2, None, "--kecamatan", "34.02.02")
    m.jalan("profil lain", [fa, fb], 2, None, "--profil", "pilkada-2020")
    m.jalan("tahapan lain", [fa, fb], 2, None, "--tahapan", "DPS")
    h = m.jalan("kata sandi lain", [fa, fb], 2, None, kunci="bukan-itu-2")
    l.harus("at " not in h.galat or "node:" not in h.galat, f"basis-asing: kata sandi salah memberi jejak tumpukan: {h.galat[-300:]!r}")
    m.jalan("sesudahnya utuh", [fa, fb], 0, {A.kode: a, B.kode: b})


def salah_pakai(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "salah-pakai")
    fa = m.berkas("a.xlsx", m.desa(A, 1))
    out = ["--keluaran", m.keluar]
    for nama, argumen in {
        "tanpa masukan": [*out, "--kecamatan", KEC.kode],
        "tanpa keluaran": ["--masukan", fa, "--kecamatan", KEC.kode],
        "opsi asing": ["--masukan", fa, *out, "--kecamatan", KEC.kode, "--entah"],
        "masukan tak ada": ["--masukan", m.akar / "tidak ada", *out, "--kecamatan", KEC.kode],
        "kecamatan tak ada": ["--masukan", fa, *out, "--kecamatan", "99.99.99"],
        "kecamatan bukan kode": ["--masukan", fa, *out, "--kecamatan", "Srandakan!"],
        "profil tak ada": ["--masukan", fa, *out, "--kecamatan", KEC.kode, "--profil", "pilkada-1999"],
        "tahapan tak ada": ["--masukan", fa, *out, "--kecamatan", KEC.kode, "--tahapan", "XYZ"],
        "pleno bukan json": ["--masukan", fa, *out, "--kecamatan", KEC.kode, "--pleno", fa],
        "tps tak ada": ["--masukan", fa, *out, "--kecamatan", KEC.kode, "--tps", m.akar / "hilang.csv"],
    }.items():
        h = program.jalankan(*argumen)
        l.sama(2, h.kode, f"salah pakai: {nama} (stderr {h.galat[-160:]!r}, stdout {h.keluar[:80]!r})")
        l.harus(bool(h.galat.strip()), f"salah pakai: {nama}: tidak ada pesan di stderr")


def desa_hilang(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "desa-hilang")
    a = m.desa(A, 2)
    fa = m.berkas("a.xlsx", a)
    h = m.jalan("tanpa draf", [fa], 4, {A.kode: a})
    sisa = [p.name for p in m.akar.rglob("*.pdf")] + [p.name for p in m.keluar.rglob("*.xlsx")]
    l.harus(not sisa and not (h.json or {}).get("dokumen"), f"desa-hilang: dokumen resmi ditulis: {sisa}")
    h = m.jalan("draf", [fa], 4, {A.kode: a}, "--draf")
    if h.json:
        periksa_dokumen(l, "desa-hilang draf", rekap_kecamatan(KEC, {A.kode: a}, {}), h.json, m.keluar, draf=True)


def tps_resmi(l: Laporan, program: Program, akar: Path) -> None:
    for nama, jumlah, beda in (("sama", (2, 3), False), ("kurang data", (4, 3), True), ("lebih data", (1, 3), True)):
        m = Meja(l, program, akar, f"tps-{nama}")
        a, b = m.desa(A, 2), m.desa(B, 3)
        daftar = m.akar / ("tps.csv" if beda else "tps.xlsx")
        isi = [["Kode", "Desa", "Jumlah TPS"], [A.kode, A.nama, jumlah[0]], [B.kode, B.nama, jumlah[1]]]
        if daftar.suffix == ".csv":
            daftar.write_text("".join(";".join(map(str, x)) + "\r\n" for x in isi), encoding="utf-8")
        else:
            buku = openpyxl.Workbook()
            for x in isi:
                buku.active.append(x)
            buku.save(daftar)
        h = m.jalan(nama, [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, None, "--tps", daftar)
        if not h.json:
            continue
        galat = [t for t in h.json["temuan"] if t["kode"] == "JUMLAH_TPS_BEDA"]
        l.harus(bool(galat) == beda, f"{m.nama}: JUMLAH_TPS_BEDA {galat}")
        l.harus(all(t["tingkat"] == "galat" and t.get("desa") == A.kode for t in galat), f"{m.nama}: {galat}")
        d = next(x for x in h.json["desa"] if x["kode"] == A.kode)
        nomor = [t["nomor"] for t in d["tps"]]
        if jumlah[0] == 4:
            l.sama(["001", "002", "003", "004"], nomor, f"{m.nama}: TPS yang diharapkan tampil")
            nol = [t for t in d["tps"] if t["nomor"] in ("003", "004")]
            l.harus(all(t["akhir"] == {"l": 0, "p": 0, "jumlah": 0} and t["kk"] == 0 for t in nol), f"{m.nama}: TPS tanpa baris bukan nol")
            l.sama(2, d["jumlahTps"], f"{m.nama}: jumlahTps = TPS yang punya baris")


def pleno(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "pleno")
    a, b = m.desa(A, 2), m.desa(B, 3)
    berkas = [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)]
    jalan = m.akar / "pleno.json"
    jalan.write_text(json.dumps(PLENO), encoding="utf-8")
    h = m.jalan("lengkap", berkas, 0, {A.kode: a, B.kode: b}, "--pleno", jalan)
    harap = rekap_kecamatan(KEC, {A.kode: a, B.kode: b}, {})
    if not h.json:
        return
    periksa_dokumen(l, "pleno", harap, h.json, m.keluar, draf=False)
    for d in h.json["dokumen"]:
        f = cari_jalan(m.keluar, d["berkas"])
        if d["jenis"] != "berita-acara" or not f:
            continue
        if d["format"] == "pdf":
            teks = teks_pdf(f)
        else:
            teks = " ".join(str(s) for ws in openpyxl.load_workbook(f).worksheets for r in ws.iter_rows(values_only=True) for s in r if s is not None)
        rapat = " ".join(teks.split()).lower()
        cari = [PLENO["nomor"], PLENO["tempat"], PLENO["ketua"], *PLENO["anggota"], "Selasa", "Agustus", "dua ribu dua puluh empat", "Panwascam", "dicek TPS 002", "Pemilihan Kecamatan"]
        for kata in cari:
            l.harus(str(kata).lower() in rapat, f"pleno: berita acara {d['format']}: {kata!r} tidak ada")
    # absent facts are dotted lines, and the date is not the clock's
    h = m.jalan("tanpa pleno", berkas, 0, {A.kode: a, B.kode: b})
    for d in (h.json or {}).get("dokumen", []):
        f = cari_jalan(m.keluar, d["berkas"])
        if f and d["jenis"] == "berita-acara" and d["format"] == "pdf":
            teks = teks_pdf(f)
            l.harus("....." in teks or "…" in teks, "tanpa pleno: tidak ada garis titik-titik")
            l.harus("selasa" not in teks.lower().split(), "tanpa pleno: hari pleno muncul")
            l.harus(all(n not in teks for n in PLENO["anggota"]), "tanpa pleno: nama anggota muncul")


def tanpa_kecamatan(l: Laporan, program: Program, akar: Path) -> None:
    """Codes in the files tell the kecamatan."""
    m = Meja(l, program, akar, "tanpa-kecamatan")
    a, b = m.desa(A, 2), m.desa(B, 1)
    argumen = ["--masukan", m.berkas("a.xlsx", a), m.berkas("b.xlsx", b), "--keluaran", m.keluar, "--basis-data", m.db]
    h = program.jalankan(*argumen)
    l.sama(0, h.kode, f"tanpa --kecamatan: kode keluar (stderr {h.galat[-200:]!r})")
    if periksa_bentuk(l, h, "tanpa --kecamatan") and h.json:
        l.semua(beda_keadaan(rekap_kecamatan(KEC, {A.kode: a, B.kode: b}, {}), h.json), "tanpa --kecamatan")


def tahapan(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "tahapan")
    a, b = m.desa(A, 2), m.desa(B, 1)
    h = m.jalan("DPHP", [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, {A.kode: a, B.kode: b}, "--tahapan", "DPHP")
    if h.json:
        l.sama("DPHP", h.json["tahapan"], "tahapan JSON")
        l.harus(all("dphp" in d["berkas"].lower() for d in h.json["dokumen"]), f"tahapan: nama keluaran {h.json['dokumen'][:1]}")


def tanpa_basis_data(l: Laporan, program: Program, akar: Path) -> None:
    """The shortest command: no --basis-data, twice into the same directory."""
    m = Meja(l, program, akar, "tanpa-basis-data")
    a, b = m.desa(A, 2), m.desa(B, 1)
    argumen = ["--masukan", m.berkas("a.xlsx", a), m.berkas("b.xlsx", b), "--keluaran", m.keluar, "--kecamatan", KEC.kode]
    for ke in (1, 2):
        h = program.jalankan(*argumen)
        l.sama(0, h.kode, f"tanpa --basis-data ke-{ke}: kode keluar (stderr {h.galat[-200:]!r})")
        if h.json:
            l.semua(beda_keadaan(rekap_kecamatan(KEC, {A.kode: a, B.kode: b}, {}), h.json), f"tanpa --basis-data ke-{ke}")


def profil_lain(l: Laporan, program: Program, akar: Path) -> None:
    """The same digit means another thing; a code is known only to its own year."""
    for profil, ket, status in (
        ("pilkada-2020", "9", "diterima"),
        ("pilkada-2020", "Hilang ingatan", "diterima"),
        ("pilkada-2020", "10", "diterima"),
        ("pemilu-2024", "Tidak dikenal", "diterima"),
        ("pemilu-2024", "9", "ditolak"),
        ("pilkada-2024", "5", "diterima"),
    ):
        m = Meja(l, program, akar, f"profil-{profil}-{ket}")
        a, b = m.desa(A, 1), m.desa(B, 1)
        g = grid(KEC, a)
        g[13][-1] = ket
        tulis_xlsx(m.akar / "a.xlsx", [Lembar("Sheet1", g)])
        h = m.jalan(ket, [m.akar / "a.xlsx", m.berkas("b.xlsx", b)], 0 if status == "diterima" else 3, None, "--profil", profil)
        if not h.json:
            continue
        l.sama([status], [x["status"] for x in cari_berkas(h.json, "a.xlsx")], f"{m.nama} status")
        kode = {"Hilang ingatan": "8", "Tidak dikenal": "5"}.get(ket, ket)
        if status == "diterima":
            per = h.json["desa"][0]["tmsPerAlasan"]
            l.sama(1, per.get(kode, {}).get("jumlah"), f"{m.nama} tmsPerAlasan {sorted(per)}")
            l.sama([str(i) for i in range(1, 11 if "2020" in profil else 9)], sorted(per, key=int), f"{m.nama} kunci")
    m = Meja(l, program, akar, "profil-berkas")
    shutil.copy(program.pemeriksaan / "resources" / "profil" / "pilkada-2024.json", m.akar / "milik kami.json")
    a, b = m.desa(A, 1), m.desa(B, 1)
    m.jalan("dari berkas", [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, {A.kode: a, B.kode: b}, "--profil", m.akar / "milik kami.json")


def layar(l: Laporan, program: Program, akar: Path) -> None:
    """Without --json: a readable summary in good Indonesian, same exit codes."""
    m = Meja(l, program, akar, "layar")
    a, b = m.desa(A, 1), m.desa(B, 1)
    h = m.jalan("ringkasan", [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, None, json_=False)
    teks = h.keluar + h.galat
    l.harus(not kata_terlarang(teks), f"layar: {kata_terlarang(teks)}")
    l.harus(A.nama.lower() in teks.lower(), f"layar: ringkasan tidak menyebut desa: {teks[-300:]!r}")
    g = grid(KEC, a)
    g[5][g[0].index("Jenis Kelamin")] = "Q"
    tulis_xlsx(m.akar / "buruk.xlsx", [Lembar("Sheet1", g)])
    h = m.jalan("ditolak", [m.akar / "buruk.xlsx"], 3, None, json_=False)
    teks = h.keluar + h.galat
    for kata in ("buruk.xlsx", "Sheet1", "6"):
        l.harus(kata in teks, f"layar: pesan penolakan tidak menyebut {kata!r}: {teks[-500:]!r}")


SKENARIO = (jalan_berulang, basis_data_asing, salah_pakai, desa_hilang, tps_resmi, pleno, tanpa_kecamatan, tahapan, tanpa_basis_data, profil_lain, layar)

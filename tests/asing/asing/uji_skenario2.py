"""More scenarios: drafts over refusals, an update killed, two runs at once, odd --tps and --pleno."""

import json
import random
import threading
from dataclasses import replace
from pathlib import Path

import openpyxl

from .banding import Laporan, beda_desa, beda_keadaan, periksa_bentuk
from .hitung import rekap_desa, rekap_kecamatan
from .jalan import Hasil, Program
from .kasus import grid, orang_bersih
from .lembar import Lembar
from .tulis import tulis_xlsx
from .uji_dokumen import cari_jalan, periksa_dokumen, teks_pdf
from .uji_skenario import KEC, PLENO, A, B, Meja


def draf_dengan_tolakan(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "draf-tolakan")
    a, b = m.desa(A, 2), m.desa(B, 2)
    g = grid(KEC, a)
    g[6][g[0].index("Jenis Kelamin")] = "?"
    tulis_xlsx(m.akar / "a.xlsx", [Lembar("Sheet1", g)])
    h = m.jalan("draf", [m.akar / "a.xlsx", m.berkas("b.xlsx", b)], 3, {B.kode: b}, "--draf")
    if h.json:
        periksa_dokumen(l, "draf-tolakan", rekap_kecamatan(KEC, {B.kode: b}, {}), h.json, m.keluar, draf=True)
    baik = m.berkas("a baik.xlsx", a)
    h = m.jalan("lengkap, tetap --draf", [baik], 0, {A.kode: a, B.kode: b}, "--draf")
    if h.json:
        periksa_dokumen(l, "draf lengkap", rekap_kecamatan(KEC, {A.kode: a, B.kode: b}, {}), h.json, m.keluar, draf=True)
    h = m.jalan("lengkap, resmi", [baik], 0, {A.kode: a, B.kode: b})
    if h.json:
        periksa_dokumen(l, "sesudah draf, resmi", rekap_kecamatan(KEC, {A.kode: a, B.kode: b}, {}), h.json, m.keluar, draf=False)
        # nothing of the draft may lie beside the official documents under an official name
        sisa = {p.name for p in m.keluar.rglob("*") if p.is_file()} - {Path(d["berkas"]).name for d in h.json["dokumen"]}
        l.harus(all("draf" in s.lower() for s in sisa), f"draf-tolakan: berkas sisa di keluaran: {sorted(sisa)}")


def dokumen_basi(l: Laporan, program: Program, akar: Path) -> None:
    """Official documents of an earlier run must not look like those of a run that ended with 3."""
    m = Meja(l, program, akar, "dokumen-basi")
    a, b = m.desa(A, 2), m.desa(B, 2)
    m.jalan("resmi", [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, {A.kode: a, B.kode: b})
    g = grid(KEC, a)
    g[6][g[0].index("Jenis Kelamin")] = "?"
    tulis_xlsx(m.akar / "buruk.xlsx", [Lembar("Sheet1", g)])
    h = m.jalan("lalu ditolak", [m.akar / "buruk.xlsx"], 3, {A.kode: a, B.kode: b})
    l.harus(not (h.json or {}).get("dokumen"), "dokumen-basi: dokumen[] tidak kosong pada kode 3")


def perbarui_lalu_bunuh(l: Laporan, program: Program, akar: Path) -> None:
    """Each desa is the old or the new version, whole; the same command ends with the new."""
    m = Meja(l, program, akar, "perbarui-bunuh")
    lama = {d.kode: m.desa(d, 4, 120) for d in (A, B)}
    baru = {k: [replace(p, ket="4") if i % 9 == 0 else p for i, p in enumerate(v)] for k, v in lama.items()}
    f_lama = [m.berkas(f"lama {i}.xlsx", v) for i, v in enumerate(lama.values())]
    f_baru = [m.berkas(f"baru {i}.xlsx", v) for i, v in enumerate(baru.values())]
    h = m.jalan("lama", f_lama, 0, lama)
    acak = random.Random(5)
    for i in range(8):
        saat = h.lama * (0.25 + 0.75 * (i + acak.random()) / 8)
        argumen = ["--masukan", *f_baru, "--keluaran", m.keluar, "--kecamatan", KEC.kode, "--basis-data", m.db]
        program.jalankan(*argumen, bunuh=saat)
        lihat = program.jalankan("--keluaran", m.keluar, "--kecamatan", KEC.kode, "--basis-data", m.db)
        di = f"perbarui-bunuh ke-{i} ({saat:.2f} s)"
        if not l.harus(lihat.json is not None, f"{di}: basis data tak terbuka: {lihat.kode} {lihat.galat[-300:]!r}"):
            continue
        for d in lihat.json["desa"]:  # type: ignore[index]
            pilihan = [beda_desa(rekap_desa(d["kode"], d["nama"], v[d["kode"]]), d) for v in (lama, baru)]
            l.harus([] in pilihan, f"{di}: desa {d['kode']} bukan versi lama dan bukan versi baru: {pilihan[0][:2]}")
        m.jalan(f"ke-{i} ulang", f_baru, 0, baru)
        m.jalan(f"ke-{i} kembali", f_lama, 0, lama)


def dua_sekaligus(l: Laporan, program: Program, akar: Path) -> None:
    """Two runs on one database: each succeeds or says it is busy; the end is whole."""
    m = Meja(l, program, akar, "dua-sekaligus")
    a, b = m.desa(A, 3, 60), m.desa(B, 3, 60)
    fa, fb = m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)
    m.jalan("dasar", [fa], 4, {A.kode: a})
    hasil: list[Hasil] = []
    argumen = ["--keluaran", m.keluar, "--kecamatan", KEC.kode, "--basis-data", m.db]
    utas = [threading.Thread(target=lambda f=f: hasil.append(program.jalankan("--masukan", f, *argumen))) for f in (fa, fb)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    l.catat(f"dua sekaligus: kode {[h.kode for h in hasil]}, stderr {[h.galat[-150:] for h in hasil if h.kode not in (0, 4)]}")
    m.jalan("sesudahnya", [fa, fb], 0, {A.kode: a, B.kode: b})


def tps_ragam(l: Laporan, program: Program, akar: Path) -> None:
    """--tps with codes without dots, as numbers, and a desa left out."""
    for nama, isi in (
        ("polos", [[A.polos, A.nama, "2"], [B.polos, B.nama, "9"]]),
        ("angka", [[int(A.polos), A.nama, 2], [int(B.polos), B.nama, 9]]),
        ("satu desa", [[B.kode, B.nama, 9]]),
    ):
        m = Meja(l, program, akar, f"tps-ragam-{nama}")
        a, b = m.desa(A, 2), m.desa(B, 3)
        buku = openpyxl.Workbook()
        for x in [["Kode", "Desa", "Jumlah TPS"], *isi]:
            buku.active.append(x)
        buku.save(m.akar / "tps.xlsx")
        h = m.jalan(nama, [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, None, "--tps", m.akar / "tps.xlsx")
        galat = [t for t in (h.json or {}).get("temuan", []) if t["kode"] == "JUMLAH_TPS_BEDA"]
        l.harus([t["desa"] for t in galat] == [B.kode], f"{m.nama}: {galat}")


def pleno_sebagian(l: Laporan, program: Program, akar: Path) -> None:
    """Only some facts: those are printed, the rest stays dotted; no objection is said in words."""
    m = Meja(l, program, akar, "pleno-sebagian")
    a, b = m.desa(A, 1), m.desa(B, 1)
    berkas = [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)]
    (m.akar / "p.json").write_text(json.dumps({"tanggal": "2024-08-05", "ketua": PLENO["ketua"], "masukan": []}))
    h = m.jalan("sebagian", berkas, 0, {A.kode: a, B.kode: b}, "--pleno", m.akar / "p.json")
    for d in (h.json or {}).get("dokumen", []):
        f = cari_jalan(m.keluar, d["berkas"])
        if f and d["format"] == "pdf":
            teks = teks_pdf(f)
            if d["jenis"] == "berita-acara":
                l.harus("senin" in teks.lower() and "lima" in teks.lower(), "pleno-sebagian: hari/tanggal tidak terbilang")
                l.harus("…" in teks or "...." in teks, "pleno-sebagian: tidak ada titik-titik")
                l.harus("tidak ada masukan" in " ".join(teks.lower().split()), "pleno-sebagian: 'tidak ada masukan' tidak tercetak")
                l.harus(str(PLENO["ketua"]) in teks, "pleno-sebagian: nama ketua")
    for nama, isi in (("tanggal salah", {"tanggal": "2024-02-31"}), ("anggota lima", {"anggota": ["a", "b", "c", "d", "e"]})):
        (m.akar / "q.json").write_text(json.dumps(isi))
        h = program.jalankan("--masukan", *berkas, "--keluaran", m.keluar, "--kecamatan", KEC.kode, "--pleno", m.akar / "q.json")
        l.sama(2, h.kode, f"pleno-sebagian: {nama} (stderr {h.galat[-160:]!r})")
    (m.akar / "q.json").write_text('{"ketau": "x"}')
    h = program.jalankan("--masukan", *berkas, "--keluaran", m.keluar, "--kecamatan", KEC.kode, "--pleno", m.akar / "q.json")
    l.catat(f"pleno dengan kunci asing: kode {h.kode}")  # no rule says which


def besar_kecil(l: Laporan, program: Program, akar: Path) -> None:
    """A TPS of 900 rows, TPS 901 for a lokasi khusus, a desa of one person."""
    m = Meja(l, program, akar, "besar-kecil")
    a = orang_bersih(m.acak, A, 900, 1) + orang_bersih(m.acak, A, 30, 901)
    b = [replace(orang_bersih(m.acak, B, 1, 7)[0], ket="")]
    m.jalan("besar-kecil", [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, {A.kode: a, B.kode: b})


def keluaran_terkunci(l: Laporan, program: Program, akar: Path) -> None:
    """--keluaran is a file: said in a sentence, and the import is not half."""
    m = Meja(l, program, akar, "keluaran-terkunci")
    a, b = m.desa(A, 1), m.desa(B, 1)
    berkas = [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)]
    (m.akar / "bukan folder").write_text("x")
    h = program.jalankan("--masukan", *berkas, "--keluaran", m.akar / "bukan folder", "--kecamatan", KEC.kode, "--basis-data", m.db)
    l.harus(h.kode not in (0, 3, 4), f"keluaran-terkunci: kode {h.kode}")
    l.harus("    at " not in h.galat, f"keluaran-terkunci: jejak tumpukan di layar: {h.galat[-300:]!r}")
    m.jalan("sesudahnya", berkas, 0, {A.kode: a, B.kode: b})


def keadaan_saja(l: Laporan, program: Program, akar: Path) -> None:
    m = Meja(l, program, akar, "keadaan-saja")
    a, b = m.desa(A, 2), m.desa(B, 1)
    m.jalan("isi", [m.berkas("a.xlsx", a), m.berkas("b.xlsx", b)], 0, {A.kode: a, B.kode: b})
    h = m.jalan("tanpa masukan", [], 0, None)
    if periksa_bentuk(l, h, "keadaan-saja") and h.json:
        l.semua(beda_keadaan(rekap_kecamatan(KEC, {A.kode: a, B.kode: b}, {}), h.json), "keadaan-saja")


SKENARIO2 = (
    draf_dengan_tolakan, dokumen_basi, perbarui_lalu_bunuh, dua_sekaligus, tps_ragam, pleno_sebagian, besar_kecil, keluaran_terkunci, keadaan_saja,
)  # fmt: skip

"""The main check: a whole kecamatan in foreign files against harapan.json."""

import json
import random
import re
import shutil
from pathlib import Path

from .banding import Laporan, beda_keadaan, cari_berkas, nik_bocor, periksa_bentuk, sidik
from .jalan import Hasil, Program
from .uji_dokumen import periksa_dokumen


def muat(dir_kec: Path) -> dict:
    return json.loads((dir_kec / "harapan.json").read_text(encoding="utf-8"))


def periksa_berkas(l: Laporan, di: str, harap: dict, hasil: dict, masukan: Path) -> None:
    for b in harap["berkas"]:
        ada = cari_berkas(hasil, b["nama"], b["arsip"])
        tempat = f"{di} berkas {b['arsip'] + ' > ' if b['arsip'] else ''}{b['nama']} [{b['bentuk']}]"
        if not l.harus(bool(ada), f"{tempat}: tidak disebut di berkas[]"):
            continue
        e = ada[0]
        alasan = [f"{a.get('kode')} {a.get('lembar')}/{a.get('baris')}/{a.get('kolom')}: {str(a.get('pesan'))[:140]}" for a in e.get("alasan") or []]
        if not l.harus(e.get("status") == "diterima", f"{tempat}: ditolak: {alasan[:3]}"):
            continue
        if b["arsip"] and b["arsip"] in re.split(r"[/\\]", e["nama"])[-1:]:
            continue  # the archive is reported as one file
        l.sama(sorted(b["desa"]), sorted(e.get("desa") or []), f"{tempat} desa")
        l.sama(b["baris"], e.get("baris"), f"{tempat} baris")
        if b["jenis"]:
            l.sama(b["jenis"], e.get("jenis"), f"{tempat} jenis")
        if not b["arsip"]:
            l.sama(sidik(masukan / b["nama"]), e.get("sha256"), f"{tempat} sha256")


def periksa_temuan(l: Laporan, di: str, harap: dict, hasil: dict) -> None:
    for t in harap["temuan"]:
        cocok = [x for x in hasil["temuan"] if re.search(t["pola"], str(x.get("kode")), re.I) and x.get("desa") in (t["desa"], None)]
        l.harus(bool(cocok), f"{di}: tidak ada temuan untuk {t['sebab']} di desa {t['desa']} (kode ~ {t['pola']})")
    galat_tps = [x for x in hasil["temuan"] if x.get("kode") == "JUMLAH_TPS_BEDA"]
    l.harus(not galat_tps, f"{di}: JUMLAH_TPS_BEDA tanpa --tps")


def satu(l: Laporan, program: Program, dir_kec: Path, keluar: Path, ukur: bool = False) -> Hasil:
    harap = muat(dir_kec)
    kode = harap["kecamatan"]["kode"]
    di = f"kecamatan {kode}"
    shutil.rmtree(keluar, ignore_errors=True)
    h = program.jalankan("--masukan", dir_kec / "masukan", "--keluaran", keluar, "--kecamatan", kode, "--basis-data", keluar / "data.pleno", ukur=ukur)
    l.sama(harap["keluar"], h.kode, f"{di} kode keluar (stderr {h.galat[-200:]!r})")
    if not periksa_bentuk(l, h, di):
        return h
    assert h.json is not None
    l.sama("pilkada-2024", h.json.get("profil"), f"{di} profil")
    l.sama("DPSH", h.json.get("tahapan"), f"{di} tahapan")
    periksa_berkas(l, di, harap, h.json, dir_kec / "masukan")
    l.semua(beda_keadaan(harap, h.json), f"{di} angka")
    periksa_temuan(l, di, harap, h.json)
    periksa_dokumen(l, di, harap, h.json, keluar, draf=False)
    return h


def acak_urutan(l: Laporan, program: Program, dir_kec: Path, keluar: Path, benih: int) -> None:
    """Other names in front, other order on the command line: equal figures."""
    harap = muat(dir_kec)
    acak = random.Random(benih)
    salin = keluar / "salin"
    shutil.rmtree(keluar, ignore_errors=True)
    salin.mkdir(parents=True)
    berkas = []
    for f in sorted((dir_kec / "masukan").iterdir()):
        tujuan = salin / f"{acak.choice(('zz ', 'q_', 'baru - ', ''))}{f.name}"
        shutil.copy(f, tujuan)
        berkas.append(tujuan)
    acak.shuffle(berkas)
    h = program.jalankan("--masukan", *berkas, "--keluaran", keluar / "out", "--kecamatan", harap["kecamatan"]["kode"], "--basis-data", keluar / "d.pleno")
    di = f"urutan acak {harap['kecamatan']['kode']}"
    l.sama(0, h.kode, f"{di} kode keluar")
    if periksa_bentuk(l, h, di) and h.json:
        l.semua(beda_keadaan(harap, h.json), di)


def tanpa_rahasia(l: Laporan, dir_kec: Path, keluar: Path, h: Hasil, nik: set[str]) -> None:
    """The store is encrypted, and no full NIK reaches messages."""
    if h.json:
        pesan = json.dumps([h.json.get("berkas"), h.json.get("temuan")], ensure_ascii=False)
        l.harus(not nik_bocor(pesan + h.galat, nik), f"{dir_kec.name}: NIK/NKK utuh di pesan (DESIGN.md Errors)")
    contoh = [n.encode() for n in sorted(nik)[:50]]
    for f in keluar.rglob("*"):
        if f.is_file() and f.suffix not in (".pdf", ".xlsx"):
            isi = f.read_bytes()
            l.harus(not isi.startswith(b"SQLite format 3"), f"{f.name}: basis data tidak terenkripsi")
            l.harus(not any(n in isi for n in contoh), f"{f.name}: NIK terbaca di basis data")

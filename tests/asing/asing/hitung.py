"""The expected figures, by the definitions of docs/GLOSARIUM.md, from the person records alone."""

import re
from collections import defaultdict

from .pemilih import TMS, Pemilih
from .wilayah import Kecamatan

DIS = ("1", "2", "3", "4", "5", "6")
ANGKA = ("awal", "baru", "tms", "ubah", "akhir", "belumKtpEl")
BERKODE = {"tmsPerAlasan": TMS, "disabilitas": DIS}
UTUH = re.compile(r"\d{16}")


def _lp(baris) -> dict:
    l = sum(p.jk == "L" for p in baris)
    p = sum(p.jk == "P" for p in baris)
    return {"l": l, "p": p, "jumlah": l + p}


def angka_tps(baris: list[Pemilih], tanpa: frozenset[str]) -> dict:
    """Figures of one TPS. `tanpa`: measures whose column the file does not have, hence null."""
    akhir = [p for p in baris if p.ket not in TMS]
    hasil: dict = {
        "awal": _lp([p for p in baris if p.ket != "B"]),
        "baru": _lp([p for p in baris if p.ket == "B"]),
        "tms": _lp([p for p in baris if p.ket in TMS]),
        "ubah": _lp([p for p in baris if p.ket == "U"]),
        "akhir": _lp(akhir),
        "belumKtpEl": _lp([p for p in akhir if p.ektp == "B"]),
        "tmsPerAlasan": {k: _lp([p for p in baris if p.ket == k]) for k in TMS},
        "disabilitas": {k: _lp([p for p in akhir if p.dis == k]) for k in DIS},
        "kk": len({p.nkk for p in akhir if UTUH.fullmatch(p.nkk)}),
    }
    for nama in tanpa:
        hasil[nama] = kosongkan(hasil[nama])
    return hasil


def kosongkan(nilai):
    if isinstance(nilai, dict):
        return {k: kosongkan(v) for k, v in nilai.items()}
    return None


def jumlahkan(bagian: list):
    """Adds figures of one shape; a null part makes the sum null."""
    if isinstance(bagian[0], dict):
        return {k: jumlahkan([b[k] for b in bagian]) for k in bagian[0]}
    return None if any(b is None for b in bagian) else sum(bagian)


def angka_kosong() -> dict:
    return kosongkan(angka_tps([], frozenset()))


def rekap_desa(kode: str, nama: str, baris: list[Pemilih], tanpa: frozenset[str] = frozenset()) -> dict:
    per = defaultdict(list)
    for p in baris:
        per[p.tps].append(p)
    tps = [{"nomor": f"{t:03d}", **angka_tps(per[t], tanpa)} for t in sorted(per)]
    jumlah = jumlahkan([{k: v for k, v in t.items() if k != "nomor"} for t in tps])
    return {"kode": kode, "nama": nama, "jumlahTps": len(tps), **jumlah, "tps": tps}


def desa_kosong(kode: str, nama: str) -> dict:
    return {"kode": kode, "nama": nama, "jumlahTps": None, **angka_kosong(), "tps": []}


def total(desa: list[dict]) -> dict:
    isi = [{k: v for k, v in d.items() if k not in ("kode", "nama", "tps")} for d in desa]
    return {"jumlahDesa": len(desa), **jumlahkan(isi)}


def rekap_kecamatan(kec: Kecamatan, semua: dict[str, list[Pemilih]], tanpa: dict[str, frozenset[str]]) -> dict:
    desa = [
        rekap_desa(d.kode, d.nama, semua[d.kode], tanpa.get(d.kode, frozenset()))
        if semua.get(d.kode)
        else desa_kosong(d.kode, d.nama)
        for d in kec.desa
    ]
    return {
        "kecamatan": {"kode": kec.kode, "nama": kec.nama},
        "desa": desa,
        "total": total(desa),
        "pasangan": {d.kode: jumlah_pasangan(semua.get(d.kode, [])) for d in kec.desa},
    }


def jumlah_pasangan(baris: list[Pemilih]) -> dict:
    """Largest number of code-8/B pairs of one desa, counted by the sex of each end."""
    keluar, masuk = defaultdict(list), defaultdict(list)
    for p in baris:
        if UTUH.fullmatch(p.nik) and p.ket in ("8", "B"):
            (keluar if p.ket == "8" else masuk)[p.nik].append(p)
    pasang = [q for nik in keluar if nik in masuk for q in _jodohkan(keluar[nik], masuk[nik])]
    return {"tms": _lp([x for x, _ in pasang]), "baru": _lp([y for _, y in pasang])}


def _jodohkan(kiri: list[Pemilih], kanan: list[Pemilih]) -> list[tuple[Pemilih, Pemilih]]:
    milik: dict[int, int] = {}

    def coba(i: int, lewat: set[int]) -> bool:
        for j, y in enumerate(kanan):
            if y.tps != kiri[i].tps and j not in lewat:
                lewat.add(j)
                if j not in milik or coba(milik[j], lewat):
                    milik[j] = i
                    return True
        return False

    for i in range(len(kiri)):
        coba(i, set())
    return [(kiri[i], kanan[j]) for j, i in milik.items()]

"""Compares what came with what must be, and keeps the list of differences."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .hitung import ANGKA, BERKODE
from .jalan import Hasil

BIDANG = ("jumlahTps", *ANGKA, *BERKODE, "kk")


class Laporan:
    def __init__(self, batas: int = 12) -> None:
        self.beda: list[str] = []
        self.catatan: list[str] = []
        self.periksa = 0
        self.batas = batas

    def harus(self, benar: bool, di: str, harap: Any = None, dapat: Any = None) -> bool:
        self.periksa += 1
        if not benar:
            self.beda.append(f"{di}: harap {harap!r}, dapat {dapat!r}" if harap is not None else di)
            print("BEDA  " + self.beda[-1][:600], flush=True)
        return benar

    def sama(self, harap: Any, dapat: Any, di: str) -> bool:
        return self.harus(harap == dapat, di, harap, dapat)

    def semua(self, beda: list[str], di: str) -> None:
        """A list of differences of one thing; the long ones are cut."""
        self.periksa += 1
        for b in beda[: self.batas]:
            self.harus(False, f"{di}: {b}")
        if len(beda) > self.batas:
            self.harus(False, f"{di}: … dan {len(beda) - self.batas} beda lagi")

    def catat(self, teks: str) -> None:
        self.catatan.append(teks)
        print("CATAT " + teks[:600], flush=True)


def _hampar(nilai: Any, di: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(nilai, dict):
        for k, v in nilai.items():
            yield from _hampar(v, f"{di}.{k}" if di else k)
    else:
        yield di, nilai


def beda_angka(harap: dict, dapat: Any, di: str) -> list[str]:
    """Every figure of one row. A null in place of a group of nulls is taken as equal."""
    if not isinstance(dapat, dict):
        return [f"{di}: tidak ada"]
    hasil = []
    for bidang in BIDANG:
        if bidang not in harap:
            continue
        if bidang not in dapat:
            hasil.append(f"{di}.{bidang}: tidak ada")
            continue
        h, d = dict(_hampar(harap[bidang], bidang)), dict(_hampar(dapat[bidang], bidang))
        if d == {bidang: None} and all(v is None for v in h.values()):
            continue
        for k in h.keys() | d.keys():
            x, y = h.get(k, "(tak ada)"), d.get(k, "(tak ada)")
            if x != y:
                hasil.append(f"{di}.{k}: harap {x}, dapat {y}")
    return sorted(hasil)


def beda_desa(harap: dict, dapat: Any) -> list[str]:
    di = f"{harap['kode']} {harap['nama']}"
    hasil = beda_angka(harap, dapat, di)
    if not isinstance(dapat, dict):
        return hasil
    if str(dapat.get("nama", "")).lower() != harap["nama"].lower():
        hasil.append(f"{di}: nama {dapat.get('nama')!r}")
    ada = {t.get("nomor"): t for t in dapat.get("tps") or []}
    for t in harap["tps"]:
        hasil += beda_angka(t, ada.pop(t["nomor"], None), f"{di} TPS {t['nomor']}")
    hasil += [f"{di} TPS {n}: tidak diharapkan" for n in ada]
    return hasil


def beda_keadaan(harap: dict, dapat: dict) -> list[str]:
    """Kecamatan, every desa and TPS, and the total."""
    hasil = []
    if dapat.get("kecamatan", {}).get("kode") != harap["kecamatan"]["kode"]:
        hasil.append(f"kecamatan: {dapat.get('kecamatan')}")
    desa = {d.get("kode"): d for d in dapat.get("desa", [])}
    if len(desa) != len(dapat.get("desa", [])):
        hasil.append("desa[]: kode berulang")
    for d in harap["desa"]:
        hasil += beda_desa(d, desa.pop(d["kode"], None))
    hasil += [f"desa {k}: tidak diharapkan" for k in desa]
    total = dapat.get("total")
    hasil += beda_angka(harap["total"], total, "total")
    if isinstance(total, dict) and total.get("jumlahDesa") != harap["total"]["jumlahDesa"]:
        hasil.append(f"total.jumlahDesa: harap {harap['total']['jumlahDesa']}, dapat {total.get('jumlahDesa')}")
    return hasil


def cari_berkas(hasil: dict, nama: str, arsip: str | None = None) -> list[dict]:
    def ujung(s: str) -> str:
        return re.split(r"[/\\]", s)[-1]

    semua = [b for b in hasil.get("berkas", []) if isinstance(b.get("nama"), str)]
    if arsip:
        dalam = [b for b in semua if arsip in b["nama"] and ujung(nama) in b["nama"]]
        return dalam or [b for b in semua if ujung(b["nama"]) == arsip]
    return [b for b in semua if ujung(b["nama"]) == nama] or [b for b in semua if f"{nama}/" in b["nama"]]


def sidik(jalan: Path) -> str:
    return hashlib.sha256(jalan.read_bytes()).hexdigest()


def periksa_bentuk(l: Laporan, h: Hasil, di: str) -> bool:
    """stdout is exactly one JSON object with the agreed keys."""
    if not l.harus(h.json is not None, f"{di}: {h.cacat_json}; keluar {h.kode}; stderr {h.galat[-400:]!r}"):
        return False
    assert h.json is not None
    for kunci in ("kecamatan", "profil", "tahapan", "berkas", "desa", "total", "temuan", "dokumen"):
        l.harus(kunci in h.json, f"{di}: kunci {kunci} tidak ada di JSON")
    lebih = set(h.json) - {"kecamatan", "profil", "tahapan", "berkas", "desa", "total", "temuan", "dokumen"}
    if lebih:
        l.catat(f"{di}: kunci lebih di JSON: {sorted(lebih)}")
    for t in h.json.get("temuan", []):
        if t.get("tingkat") not in ("galat", "peringatan", "info") or not t.get("kode") or not t.get("pesan"):
            l.harus(False, f"{di}: temuan tak lengkap {str(t)[:200]}")
            break
    pesan = [t.get("pesan") for t in h.json.get("temuan", [])] + [a.get("pesan") for b in h.json.get("berkas", []) for a in b.get("alasan") or []]
    kata = kata_terlarang(" ".join(map(str, pesan)) + h.galat)
    l.harus(not kata, f"{di}: kata di layar: {kata}")
    for b in h.json.get("berkas", []):
        if b.get("status") not in ("diterima", "ditolak"):
            l.harus(False, f"{di}: status berkas {str(b)[:200]}")
        if b.get("status") == "ditolak" and not b.get("alasan"):
            l.harus(False, f"{di}: {b.get('nama')} ditolak tanpa alasan")
        if b.get("status") == "diterima" and b.get("jenis") not in ("sidalih", "ecoklit", "bulk", "model-a", "bebas"):
            l.harus(False, f"{di}: jenis {b.get('jenis')!r} dari {b.get('nama')}")
    return True


KATA_TERLARANG = re.compile(r"\b(galat|jejak|passphrase)\b", re.I)


def kata_terlarang(teks: str) -> list[str]:
    """On screen and paper: Kesalahan, Riwayat, Kata sandi."""
    return sorted({m.group(0).lower() for m in KATA_TERLARANG.finditer(teks)})


def nik_bocor(teks: str, nik: set[str]) -> list[str]:
    """Full NIK or NKK that reached an output."""
    return sorted(set(re.findall(r"(?<!\d)\d{16}(?!\d)", teks)) & nik)[:3]

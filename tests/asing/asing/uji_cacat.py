"""Runs the cases of buat_cacat, each in its own database."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from .banding import Laporan, beda_desa, cari_berkas, periksa_bentuk
from .jalan import Hasil, Program


def cocok_alasan(a: dict, e: dict[str, Any]) -> bool:
    if e.get("kode") == "BERKAS_SEDESA_DITOLAK":  # only says that a neighbour was refused
        return False
    if not re.search(a["kode"], str(e.get("kode")), re.I):
        return False
    if a["lembar"] and e.get("lembar") != a["lembar"]:
        return False
    if a["baris"] and e.get("baris") != a["baris"]:
        return False
    if a["kolom"]:
        dapat = str(e.get("kolom") or "").strip().lower()
        return any(k.lower() == dapat or re.search(rf"\b{re.escape(k.lower())}\b", dapat) for k in a["kolom"])
    return True


def _ringkas(alasan: list[dict]) -> list[str]:
    return [f"{a.get('kode')} {a.get('lembar')}/{a.get('baris')}/{a.get('kolom')}: {str(a.get('pesan'))[:160]}" for a in alasan[:4]]


def periksa_kasus(l: Laporan, k: dict, h: Hasil, keluar: Path) -> None:
    di = f"kasus {k['nama']}"
    if k["keluar"] is not None:
        l.sama(k["keluar"], h.kode, f"{di} kode keluar")
    else:
        l.harus(h.kode in (0, 3, 4), f"{di} kode keluar {h.kode}; stderr {h.galat[-200:]!r}")
    if not periksa_bentuk(l, h, di):
        return
    assert h.json is not None
    desa = {d["kode"]: d for d in h.json["desa"]}
    ditolak_boleh = False
    for b in k["berkas"]:
        ada = cari_berkas(h.json, b["nama"])
        if not ada and b["status"] == "boleh":
            l.catat(f"{di} {b['nama']}: tidak disebut di berkas[]: {[x.get('nama') for x in h.json['berkas']]}")
            continue
        if not l.harus(bool(ada), f"{di} {b['nama']}: tidak disebut di berkas[]"):
            continue
        e = ada[0]
        alasan = e.get("alasan") or []
        if b["status"] == "boleh":
            l.catat(f"{di} {b['nama']}: {e['status']} {_ringkas(alasan)[:2]}")
            ditolak_boleh |= e["status"] == "ditolak"
            continue
        if not l.harus(e["status"] == b["status"], f"{di} {b['nama']}: harap {b['status']}, dapat {e['status']} {_ringkas(alasan)}"):
            continue
        for a in b["alasan"]:
            ketemu = any(cocok_alasan(a, x) for x in alasan)
            l.harus(ketemu, f"{di} {b['nama']}: alasan {a['kode']} di {a['lembar']}/{a['baris']}/{a['kolom']} tidak ada; dapat {_ringkas(alasan)}")
        for x in alasan:
            if not re.match(r"[A-Z][A-Z0-9_]+$", str(x.get("kode"))) or len(str(x.get("pesan"))) < 20:
                l.harus(False, f"{di} {b['nama']}: alasan tak lengkap {x}")
                break
    for kode, harap in k["desa"].items():
        dapat = desa.get(kode)
        if ditolak_boleh and dapat and (dapat.get("awal") is None or dapat["awal"].get("jumlah") is None):
            continue
        l.semua(beda_desa(harap, dapat), di)
    for kode, dapat in desa.items():
        if kode not in k["desa"]:
            kosong = dapat.get("awal") is None or dapat["awal"].get("jumlah") is None
            l.harus(kosong, f"{di}: desa {kode} yang ditolak tetap punya angka {dapat.get('awal')}")
    for pola in k["temuan"]:
        l.harus(any(re.search(pola, t["kode"]) for t in h.json["temuan"]), f"{di}: temuan ~{pola} tidak ada; dapat {sorted({t['kode'] for t in h.json['temuan']})}")
    if h.kode in (3, 4):
        sisa = [p.name for p in keluar.rglob("*") if p.suffix in (".pdf", ".xlsx")]
        l.harus(not h.json["dokumen"] and not sisa, f"{di}: dokumen ditulis tanpa --draf: {sisa[:3]}")


def uji_cacat(l: Laporan, program: Program, data: Path, harapan: dict, keluar: Path, pola: str) -> None:
    pilih = {n: k for n, k in harapan.items() if re.search(pola, n)}

    def jalankan(nama: str) -> tuple[str, Hasil, Path]:
        k = pilih[nama]
        out = keluar / nama
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        argumen = ["--masukan", data / k["masukan"], "--keluaran", out / "out", "--kecamatan", k["kecamatan"], "--basis-data", out / "d.pleno"]
        return nama, program.jalankan(*argumen, *k["opsi"], ukur=nama.startswith("bom") or "nyasar" in nama), out / "out"

    with ThreadPoolExecutor(2) as kolam:
        for nama, h, out in kolam.map(jalankan, pilih):
            periksa_kasus(l, pilih[nama], h, out)
            if h.puncak:
                l.catat(f"kasus {nama}: {h.lama:.1f} s, puncak {h.puncak / 2**20:.0f} MiB")
                l.harus(h.puncak < 1.5 * 2**30 and h.lama < 60, f"kasus {nama}: {h.lama:.0f} s, {h.puncak / 2**20:.0f} MiB")

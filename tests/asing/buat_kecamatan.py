#!/usr/bin/python3
"""Makes DIR/<kode>/masukan/… and DIR/<kode>/harapan.json for each kecamatan given.

    /usr/bin/python3 tests/asing/buat_kecamatan.py --benih 7 --keluar /tmp/asing --kecamatan 33.11.02 33.11.09
"""

import argparse
import json
import random
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from asing.bentuk import BENTUK, Bentuk
from asing.bentuk_acak import bentuk_acak
from asing.hitung import rekap_kecamatan
from asing.pemilih import DIS_TAK_DIKENAL, TMS, Pemilih, buat_desa, titip_antardesa
from asing.susun import Penyusun
from asing.wilayah import Desa, Kecamatan, baca_kecamatan

BAWAAN = ["33.11.02", "33.11.09", "33.72.01", "91.71.05"]
CADANGAN = next(b for b in BENTUK if b.nama == "sidalih-pagar")


def bagi_acak(kec: Kecamatan, acak: random.Random) -> list[tuple[Bentuk, list[Desa]]]:
    return [(bentuk_acak(acak, n, kec.bernama_kembar(d)), [d]) for n, d in enumerate(kec.desa, 1)]


def bagi(kec: Kecamatan, mulai: int) -> tuple[list[tuple[Bentuk, list[Desa]]], int]:
    """Deals the shapes out over the desa; a shape of several desa takes neighbours."""
    hasil, sisa, i = [], list(kec.desa), mulai
    while sisa:
        b = BENTUK[i % len(BENTUK)]
        i += 1
        ambil = sisa[: b.desa_n]
        if len(ambil) < b.desa_n or (not b.berkode and any(kec.bernama_kembar(d) for d in ambil)):
            b, ambil = CADANGAN, sisa[:1]
        hasil.append((b, ambil))
        sisa = sisa[len(ambil) :]
    return hasil, i


def temuan_wajib(semua: dict[str, list[Pemilih]]) -> list[dict]:
    """Findings there must be: desa and a pattern for the code."""
    hasil = []
    for kode, orang in semua.items():
        akhir = [p for p in orang if p.ket not in TMS]  # the classes are counted within akhir
        utuh = [p.nik for p in orang if len(p.nik) == 16 and p.nik.isdigit()]
        sebab = {
            "duplikat dalam desa": (len(utuh) != len(set(utuh)), "GANDA|DUPLIKAT|KEMBAR"),
            "NIK rusak": (len(utuh) != len(orang), "NIK"),
            "disabilitas tak dikenal": (any(p.dis in DIS_TAK_DIKENAL for p in akhir), "DISABILITAS|DIFABEL"),
            "KTP-el kosong atau tak dikenal": (any(p.ektp not in ("S", "B") for p in akhir), "KTP"),
        }
        hasil += [{"desa": kode, "sebab": s, "pola": pola} for s, (ada, pola) in sebab.items() if ada]
    return hasil


def buat(kode: str, benih: int, keluar: Path, mulai: int, tps: tuple[int, int], per_tps: int, sembarang: bool = False) -> int:
    kec = baca_kecamatan(kode)
    acak = random.Random(f"{benih}:{kode}")
    dir_kec = keluar / kode
    shutil.rmtree(dir_kec, ignore_errors=True)
    susunan, berikut = (bagi_acak(kec, acak), mulai) if sembarang else bagi(kec, mulai)
    semua: dict[str, list[Pemilih]] = {}
    tanpa = {}
    for b, desa in susunan:
        for d in desa:
            n = b.tps_n or acak.randint(*tps)
            semua[d.kode] = buat_desa(acak, d, n, per_tps if not b.tps_n else max(20, per_tps * tps[1] // n), acak.random() < 0.4)
            tanpa[d.kode] = b.tanpa
    titip_antardesa(acak, semua)
    for orang in semua.values():
        orang.sort(key=lambda p: p.tps)
    penyusun = Penyusun(kec, dir_kec / "masukan", acak)
    for n, (b, desa) in enumerate(susunan, 1):
        penyusun.tulis(b, desa, semua, n)
    penyusun.selesai()
    harapan = rekap_kecamatan(kec, semua, tanpa)
    harapan |= {"profil": "pilkada-2024", "keluar": 0, "berkas": [asdict(b) for b in penyusun.berkas]}
    harapan |= {"temuan": temuan_wajib({k: v for k, v in semua.items() if not tanpa[k]}), "bentuk": {d.kode: b.nama for b, ds in susunan for d in ds}}
    (dir_kec / "harapan.json").write_text(json.dumps(harapan, indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"{kode} {kec.nama}: {len(penyusun.berkas)} berkas, {sum(map(len, semua.values()))} baris", file=sys.stderr)
    return berikut


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--benih", type=int, default=1)
    a.add_argument("--keluar", type=Path, required=True)
    a.add_argument("--kecamatan", nargs="+", default=BAWAAN)
    a.add_argument("--mulai", type=int, default=0, help="first shape of the catalogue")
    a.add_argument("--tps", type=int, nargs=2, default=(2, 5), help="TPS per desa, from and to")
    a.add_argument("--per-tps", type=int, default=60, help="rows per TPS")
    a.add_argument("--besar", action="store_true", help="about 60,000 rows in a kecamatan of 14 desa")
    a.add_argument("--acak", action="store_true", help="random shapes instead of the catalogue")
    p = a.parse_args()
    tps, per = ((7, 9), 550) if p.besar else (tuple(p.tps), p.per_tps)
    mulai = p.mulai
    for kode in p.kecamatan:
        mulai = buat(kode, p.benih, p.keluar, mulai, tps, per, p.acak)


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Runs `npm run rekap` on foreign files and compares every figure. Exit 1 on any difference.

    /usr/bin/python3 tests/asing/uji_asing.py --pemeriksaan . --kerja /tmp/asing-kerja
    … --bagian kecamatan cacat urutan skenario bunuh besar   (all by default)
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from asing.banding import Laporan, beda_keadaan
from asing.jalan import Program
from asing.uji_bunuh import uji_bunuh
from asing.uji_cacat import uji_cacat
from asing.uji_kecamatan import acak_urutan, muat, satu, tanpa_rahasia
from asing.uji_skenario import SKENARIO
from asing.uji_skenario2 import SKENARIO2

DI_SINI = Path(__file__).resolve().parent
BAGIAN = ("kecamatan", "urutan", "cacat", "skenario", "bunuh", "besar", "acak")
# Twin names, names with quotes, commas, slashes and points, a name inside another, kelurahan and desa mixed.
KECAMATAN_ACAK = "33.11.02 33.11.09 33.72.01 91.71.05 12.07.28 14.02.09 35.27.09 71.05.17 81.71.01 11.09.01 51.03.01 73.26.01".split()


def buat(skrip: str, *argumen: str | Path) -> None:
    subprocess.run([sys.executable, str(DI_SINI / skrip), *map(str, argumen)], check=True)


def nik_semua(dir_kec: Path, benih: int) -> set[str]:
    """NIK of one desa, read from the text file that shape 1 wrote; enough to see a leak."""
    hasil = set()
    for f in (dir_kec / "masukan").glob("DP_*.csv"):
        for baris in f.read_text(encoding="utf-8").splitlines()[1:]:
            hasil |= {k for k in baris.split("#")[7:9] if len(k) == 16 and k.isdigit()}
    return hasil


def besar(l: Laporan, program: Program, kerja: Path, benih: int) -> None:
    data = kerja / "besar"
    if not (data / "33.11.09" / "harapan.json").exists():
        buat("buat_kecamatan.py", "--benih", benih, "--keluar", data, "--kecamatan", "33.11.09", "--mulai", "12", "--besar")
    h = satu(l, program, data / "33.11.09", kerja / "keluar-besar", ukur=True)
    l.catat(f"besar: {h.lama:.1f} s, puncak {h.puncak / 2**20:.0f} MiB")
    if h.json:
        l.semua(beda_keadaan(muat(data / "33.11.09"), h.json), "besar")


def acak(l: Laporan, program: Program, kerja: Path, benih: int, kali: int, pola: str) -> None:
    """Random shapes, other kecamatan; the data of a failing one stays in kerja/acak."""
    for i in range(kali):
        kode = KECAMATAN_ACAK[(benih + i) % len(KECAMATAN_ACAK)]
        data = kerja / "acak" / str(benih + i)
        buat("buat_kecamatan.py", "--acak", "--benih", str(benih + i), "--keluar", data, "--per-tps", "30", "--kecamatan", kode)
        if not re.search(pola, kode):
            continue
        sebelum = len(l.beda)
        satu(l, program, data / kode, kerja / "keluar-acak")
        if len(l.beda) == sebelum:
            shutil.rmtree(data)


def main() -> int:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--pemeriksaan", type=Path, default=DI_SINI.parents[1], help="checkout of the program")
    a.add_argument("--kerja", type=Path, default=Path("/tmp/asing-kerja"))
    a.add_argument("--benih", type=int, default=7)
    a.add_argument("--bagian", nargs="+", choices=BAGIAN, default=BAGIAN)
    a.add_argument("--hanya", default="", help="regex: cases of 'cacat', names of 'skenario', codes of 'kecamatan'")
    a.add_argument("--bunuh", type=int, default=8, help="how many kills")
    a.add_argument("--acak", type=int, default=6, help="how many random kecamatan")
    a.add_argument("--buat", action="store_true", help="make the data anew")
    p = a.parse_args()
    l, program = Laporan(), Program(p.pemeriksaan.resolve())
    p.kerja.mkdir(parents=True, exist_ok=True)
    data, cacat = p.kerja / f"kecamatan-{p.benih}", p.kerja / "cacat"
    if {"kecamatan", "urutan", "bunuh"} & set(p.bagian) and (p.buat or not data.exists()):
        buat("buat_kecamatan.py", "--benih", p.benih, "--keluar", data)
    if "cacat" in p.bagian and (p.buat or not cacat.exists()):
        buat("buat_cacat.py", "--keluar", cacat)
    dir_kec = sorted(d for d in data.iterdir() if re.search(p.hanya, d.name)) if data.exists() else []
    if "kecamatan" in p.bagian:
        for d in dir_kec:
            h = satu(l, program, d, p.kerja / f"keluar-{d.name}")
            tanpa_rahasia(l, d, p.kerja / f"keluar-{d.name}", h, nik_semua(d, p.benih))
            print(f"{d.name}: {h.lama:.1f} s, keluar {h.kode}", flush=True)
    if "urutan" in p.bagian:
        for i, d in enumerate(dir_kec[:2]):
            acak_urutan(l, program, d, p.kerja / f"urutan-{d.name}", p.benih + i)
    if "cacat" in p.bagian:
        uji_cacat(l, program, cacat, json.loads((cacat / "harapan.json").read_text()), p.kerja / "keluar-cacat", p.hanya)
    if "skenario" in p.bagian:
        for s in SKENARIO + SKENARIO2:
            if re.search(p.hanya, s.__name__):
                print(f"— {s.__name__}", flush=True)
                s(l, program, p.kerja / "skenario")
    if "bunuh" in p.bagian and dir_kec:
        uji_bunuh(l, program, dir_kec[0], p.kerja / "bunuh", p.benih, p.bunuh)
    if "besar" in p.bagian:
        besar(l, program, p.kerja, p.benih)
    if "acak" in p.bagian:
        acak(l, program, p.kerja, p.benih, p.acak, p.hanya)
    print(f"\n{l.periksa} pemeriksaan, {len(l.beda)} beda, {len(l.catatan)} catatan")
    for b in l.beda:
        print("- " + b[:900])
    return 1 if l.beda else 0


if __name__ == "__main__":
    sys.exit(main())

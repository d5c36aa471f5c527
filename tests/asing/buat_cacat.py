#!/usr/bin/python3
"""Makes DIR/<kasus>/masukan/… for every refusal there is, the odd good files and the grey ones; DIR/harapan.json.

    /usr/bin/python3 tests/asing/buat_cacat.py --keluar /tmp/asing-cacat [--hanya nik]
"""

import argparse
import json
import re
import shutil
import sys
from pathlib import Path

from asing import cacat_baris, cacat_berkas, kasus_boleh, kasus_sulit, kasus_tata_letak, kasus_terima
from asing.kasus import DAFTAR, Kasus

MODUL = (cacat_berkas, cacat_baris, kasus_terima, kasus_boleh, kasus_sulit, kasus_tata_letak)  # importing them fills DAFTAR


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--keluar", type=Path, required=True)
    a.add_argument("--hanya", default="", help="regex on the names of the cases")
    p = a.parse_args()
    p.keluar.mkdir(parents=True, exist_ok=True)
    jalan = p.keluar / "harapan.json"
    harapan = json.loads(jalan.read_text(encoding="utf-8")) if p.hanya and jalan.exists() else {}
    for nama, f in DAFTAR:
        if not re.search(p.hanya, nama):
            continue
        shutil.rmtree(p.keluar / nama, ignore_errors=True)
        k = Kasus(nama, p.keluar)
        f(k)
        k.baik()
        harapan[nama] = k.sebagai_json()
    jalan.write_text(json.dumps(harapan, indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"{len(harapan)} kasus di {p.keluar}", file=sys.stderr)


if __name__ == "__main__":
    main()

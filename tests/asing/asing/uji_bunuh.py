"""Kills a run at random moments; afterwards the same command must give the true figures."""

import random
import shutil
from pathlib import Path

from .banding import Laporan, beda_desa, beda_keadaan, periksa_bentuk
from .jalan import Program
from .uji_kecamatan import muat


def uji_bunuh(l: Laporan, program: Program, dir_kec: Path, keluar: Path, benih: int, kali: int) -> None:
    harap = muat(dir_kec)
    acak = random.Random(benih)
    kode = harap["kecamatan"]["kode"]
    masukan = dir_kec / "masukan"
    satu = next(b for b in harap["berkas"] if not b["arsip"] and len(b["desa"]) == 1 and sum(x["desa"] == b["desa"] for x in harap["berkas"]) == 1)

    def argumen(dari: Path, db: Path, out: Path) -> list:
        return ["--masukan", dari, "--keluaran", out, "--kecamatan", kode, "--basis-data", db]

    shutil.rmtree(keluar, ignore_errors=True)
    penuh = program.jalankan(*argumen(masukan, keluar / "utuh.pleno", keluar / "utuh"))
    l.sama(0, penuh.kode, "bunuh: jalan utuh")
    for i in range(kali):
        db, out = keluar / str(i) / "d.pleno", keluar / str(i) / "out"
        db.parent.mkdir(parents=True)
        saat = penuh.lama * (0.15 + 0.85 * (i + acak.random()) / kali)
        h = program.jalankan(*argumen(masukan, db, out), bunuh=saat)
        di = f"bunuh ke-{i} pada {saat:.2f} dari {penuh.lama:.2f} s ({'mati' if h.mati else 'selesai'})"
        if acak.random() < 0.5:  # look inside first, with one file that is known
            h = program.jalankan(*argumen(masukan / satu["nama"], db, out))
            l.harus(h.kode in (0, 4), f"{di}: sesudahnya satu berkas: kode {h.kode}; stderr {h.galat[-300:]!r}")
            if periksa_bentuk(l, h, di) and h.json:
                ada = {d["kode"]: d for d in h.json["desa"]}
                for d in harap["desa"]:
                    dapat = ada.get(d["kode"]) or {}
                    kosong = dapat.get("awal") is None or dapat["awal"].get("jumlah") is None
                    if d["kode"] in satu["desa"] or not kosong:
                        l.semua(beda_desa(d, dapat), f"{di}: impor tidak utuh")
        h = program.jalankan(*argumen(masukan, db, out))
        l.sama(0, h.kode, f"{di}: perintah yang sama, kode keluar (stderr {h.galat[-300:]!r})")
        if periksa_bentuk(l, h, di) and h.json:
            l.semua(beda_keadaan(harap, h.json), di)
            l.sama(8, len(h.json["dokumen"]), f"{di}: dokumen")

"""Random shapes: any sensible mixture of the knobs of bentuk.py, by seed."""

import random

from .bentuk import SEMUA_TEKS, Bentuk
from .ejaan import Ejaan
from .tata import TATA

WADAH = ("xlsx", "xls", "html", "html-1252", "xlsx-lo", "xls-lo", "ods-lo", "teks", "teks", "teks")
BERDESA = [t for t, kolom in TATA.items() if any(b in ("kel_nama", "kel_kode") for _, b in kolom)]
TANPA_DESA = [t for t in TATA if t not in BERDESA]
NAMA_BERKAS = ("{desa} {n}", "Desa {desa} (fix) {n}", "{sebutan} {desa} rev{n}", "{kode}_{n}x", "{polos} data", "DPHP_{desa}_akhir_v{n}b", "PPS {desa} kec {kec}")


def bentuk_acak(acak: random.Random, n: int, kembar: bool = False) -> Bentuk:
    """A shape; with kembar one that tells the desa by its code."""
    wadah = acak.choice(WADAH)
    teks_saja = wadah == "teks"
    berkode = kembar or acak.random() < 0.4
    pecah = acak.choice(("desa", "desa", "tps"))
    opsi = {o for o in ("kosong", "ekor", "acak", "legenda", "legenda-tersembunyi", "gaya", "rumus", "mac") if acak.random() < 0.3}
    if teks_saja or wadah.startswith("html"):
        opsi -= {"legenda", "legenda-tersembunyi"}
    if wadah not in ("xlsx", "xls"):
        opsi -= {"mac"}
    berkas, letak, kode = f"data {n} " + acak.choice(("akhir", "fix", "kiriman")), "kolom", acak.choice(("titik", "polos"))
    pilih = acak.random()
    if pilih < 0.2 and not kembar and not teks_saja:
        tata, letak = "model-a", acak.choice(("kepala", "kepala", "berkas"))
    elif pilih < 0.55:
        tata = acak.choice(["bebas-kode", "sidalih", "sidalih-acak"] if berkode else [t for t in BERDESA if t not in ("bebas-kode",)])
    else:
        tata = acak.choice(TANPA_DESA)
        letak = "lembar-kode" if berkode and not teks_saja and not wadah.startswith("html") else "berkas" if berkode or acak.random() < 0.5 else "kepala"
        if not berkode and not teks_saja and not wadah.startswith("html") and acak.random() < 0.4:
            letak = "lembar"
    if letak == "berkas":
        berkas = acak.choice([b for b in NAMA_BERKAS if not berkode or "{kode}" in b or "{polos}" in b])
    if tata == "model-a":
        opsi |= {o for o in ("tanpa-jumlah", "tanpa-tps") if acak.random() < 0.3}
        if wadah.startswith("html"):
            opsi -= {"tanpa-tps"}  # no sheet name to tell it
        opsi -= {"kosong", "acak", "mac", "gaya", "legenda", "legenda-tersembunyi"}
    if pecah == "tps":
        berkas += " tps {tps:02d}"
    akhiran = {"html": "xls", "html-1252": "xls", "teks": acak.choice(("csv", "txt"))}.get(wadah, wadah.split("-")[0])
    if acak.random() < 0.1 and wadah not in ("teks",):
        akhiran = acak.choice(("xls", "xlsx", "XLSX"))
    angka = wadah in ("xlsx", "xls", "xlsx-lo", "xls-lo", "ods-lo")
    tanggal = ["pipa", "garis", "garis-pendek", "strip", "iso", "mdy", "serial", "ragu", "campur"] + (["sel", "sel"] if angka else [])
    if "mac" in opsi:
        tanggal = ["sel", "serial1904", "garis"]
    ejaan = Ejaan(
        ket=acak.choice(("kode", "kecil", "label", "nomor-label", "centang", "strip", "nol", "aneka") + (("angka",) if angka else ())),
        tanggal=acak.choice(tanggal),
        tps=acak.choice(("1", "2", "3", "TPS n", "TPS 3") + (("n",) if angka else ())),
        rt=acak.choice(("1", "2", "3") + (("n",) if angka else ())),
        nik=acak.choice(("polos", "polos", "petik", "nbsp", "aneka")),
        huruf=acak.choice(("besar", "besar", "kecil")),
        desa=acak.choice(("besar", "asli", "sebut")),
        dis=acak.choice(("teks", "angka")) if angka else "teks",
    )
    teks = tuple(acak.sample(SEMUA_TEKS, 3 if pecah == "tps" else 1))
    return Bentuk(
        f"acak-{wadah}-{tata}-{letak}-{pecah}-{ejaan.ket}-{ejaan.tanggal}", wadah, tata, f"{berkas}.{akhiran}", letak, pecah,
        ejaan=ejaan, teks=teks, kode=kode, gaya=acak.randint(0, 2), opsi=frozenset(opsi),
    )  # fmt: skip

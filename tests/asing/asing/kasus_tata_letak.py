"""Arrangements of one sheet: gaps, lists beside and below each other, totals in any column, loose HTML."""

import html
import random
from collections.abc import Callable
from typing import Any

from .ejaan import Ejaan
from .kasus import BULU, GENTAN, KUNDEN, Kasus, grid, kasus, orang_bersih
from .lembar import Lembar, blok_kepala, lembar_legenda, lembar_model_a
from .pemilih import Pemilih
from .tata import MODEL_A, Pengisi
from .tulis import Teks, sebagai_teks, tulis_teks, tulis_xlsx

Grid = list[list[Any]]
Orang = list[Pemilih]


def dua(k: Kasus) -> tuple[Orang, Orang, Grid, Grid]:
    a, b = orang_bersih(k.acak, GENTAN, 24, 1), orang_bersih(k.acak, GENTAN, 24, 2)
    return a, b, grid(BULU, a), grid(BULU, b)


def sela(g: Grid, sebelum: str, lebar: int) -> Grid:
    i = g[0].index(sebelum)
    return [b[:i] + [None] * lebar + b[i:] for b in g]


def model_a(k: Kasus, orang: Orang, tps: int = 1, **opsi: Any) -> Lembar:
    p = Pengisi(BULU, Ejaan("strip", "strip"), random.Random(1))
    return lembar_model_a(opsi.pop("nama", f"TPS {tps}"), BULU, GENTAN, tps, orang, p, k.acak, 1, **opsi)


def susunan(nama: str, status: str) -> Callable[[Callable[[Kasus], tuple[Orang, list[Lembar]]]], None]:
    """Registers a builder of sheets; the persons returned are all that must be counted."""

    def catat(f: Callable[[Kasus], tuple[Orang, list[Lembar]]]) -> None:
        def buat(k: Kasus) -> None:
            orang, lembar = f(k)
            tulis_xlsx(k.jalan("susunan.xlsx"), lembar)
            {"terima": k.terima, "boleh": k.boleh}[status]("susunan.xlsx", GENTAN, orang)

        kasus(f"{status}-{nama}")(buat)

    return catat


@susunan("berdampingan-bersela", "boleh")
def _a(k: Kasus):
    a, b, x, y = dua(k)
    return a + b, [Lembar("A", [p + [None] + q for p, q in zip(x, y)])]


@susunan("berdampingan-rapat", "boleh")
def _b(k: Kasus):
    a, b, x, y = dua(k)
    return a + b, [Lembar("A", [p + q for p, q in zip(x, y)])]


@susunan("berdampingan-turun", "boleh")
def _c(k: Kasus):
    a, b, x, y = dua(k)
    n = len(x[0])
    return a + b, [Lembar("A", [p + [None, None] + q for p, q in zip([*x, *[[None] * n] * 3], [*[[None] * n] * 3, *y])])]


for _nama, _sebelum, _lebar in (("ket", "Keterangan", 2), ("nik", "NIK", 3), ("tps", "Nomor TPS", 2), ("ktp", "KTP-el", 1)):

    @susunan(f"kolom-sela-{_nama}", "terima")
    def _d(k: Kasus, sebelum: str = _sebelum, lebar: int = _lebar):
        a, _, x, _ = dua(k)
        return a, [Lembar("A", sela(x, sebelum, lebar))]


@susunan("ket-di-kiri", "terima")
def _e(k: Kasus):
    a, _, x, _ = dua(k)
    return a, [Lembar("A", [b[-1:] + [None] * 3 + b[:-1] for b in x])]


@susunan("geser-dan-kepala-jauh", "terima")
def _f(k: Kasus):
    a, _, x, _ = dua(k)
    return a, [Lembar("A", [*[[f"Catatan {i}"] for i in range(39)], *[[None] * 5 + b for b in x]])]


@susunan("kosong-300-baris", "terima")
def _g(k: Kasus):
    a, _, x, _ = dua(k)
    return a, [Lembar("A", [*x[:12], *[[None]] * 300, *x[12:]])]


@susunan("bertumpuk-kepala-lain", "terima")
def _h(k: Kasus):
    a, b, x, _ = dua(k)
    return a + b, [Lembar("A", [*x, [], [], *grid(BULU, b, "bulk")])]


@susunan("model-a-bertumpuk", "terima")
def _i(k: Kasus):
    a, b, _, _ = dua(k)
    return a + b, [Lembar("Semua", [*model_a(k, a).baris, [], [], *model_a(k, b, 2).baris])]


@susunan("lembar-kedua-tanpa-kepala", "boleh")
def _j(k: Kasus):
    a, b, x, y = dua(k)
    return a + b, [Lembar("A", x), Lembar("B", y[1:])]


@susunan("lembar-kedua-kepala-asing", "boleh")
def _k(k: Kasus):
    a, b, x, y = dua(k)
    y[0][y[0].index("Jenis Kelamin")] = "Klmnx"
    return a + b, [Lembar("A", x), Lembar("B", y)]


@susunan("lembar-kedua-tata-lain", "terima")
def _l(k: Kasus):
    a, b, x, _ = dua(k)
    return a + b, [Lembar("A", x), lembar_legenda(True), Lembar("B", grid(BULU, b, "bulk"))]


@susunan("tps-judul-lawan-lembar", "boleh")
def _m(k: Kasus):
    a, _, _, _ = dua(k)
    return a, [model_a(k, a, nama="TPS 2")]


@susunan("desa-judul-lawan-kolom", "boleh")
def _n(k: Kasus):
    a, _, x, _ = dua(k)
    return a, [Lembar("A", [*blok_kepala(BULU, KUNDEN, None, 1), [], *x])]


@susunan("kode-desa-baris-pertama", "boleh")
def _o(k: Kasus):
    a, _, x, _ = dua(k)
    return a, [Lembar("A", [*x[:2], *[[None, None, *b[2:]] for b in x[2:]]])]


for _label, _kolom in (("JUMLAH", 3), ("Jumlah", 1), ("TOTAL", 0), ("JUMLAH PEMILIH", 2), ("Jumlah Laki-laki", 3)):

    @susunan(f"{_label.lower().replace(' ', '-')}-kolom-{_kolom}", "terima")
    def _p(k: Kasus, label: str = _label, kolom: int = _kolom):
        a, _, _, _ = dua(k)
        l = model_a(k, a)
        i = next(i for i, b in enumerate(l.baris) if b and b[0] == "JUMLAH")
        l.baris[i] = [None] * 13 + [24]
        l.baris[i][kolom] = label
        l.gabung = [x for x in l.gabung if x[0] != i + 1]
        return a, [l]


@susunan("legenda-kanan-berkepala", "terima")
def _q(k: Kasus):
    a, _, x, _ = dua(k)
    for i, teks in enumerate([("KODE", "ARTI"), ("B", "Baru"), ("U", "Ubah"), ("1", "Meninggal")]):
        x[i] += [None, *teks]
    return a, [Lembar("A", x)]


@kasus("terima-html-longgar")
def _html(k: Kasus) -> None:
    """Tags never closed; another file with rowspan and colspan heads; each one TPS."""
    a, b, x, _ = dua(k)
    baris = "".join("<TR>" + "".join(f"<TD>{html.escape(sebagai_teks(s))}" for s in r) for r in x)
    k.jalan("longgar.xls").write_text(f"<html><body><TABLE BORDER=1>{baris}</TABLE>", encoding="utf-8")
    p = Pengisi(BULU, Ejaan("strip", "strip"), random.Random(1))
    judul = "".join(f"<tr><td colspan=14>{t}</td></tr>" for t in ("MODEL A-DAFTAR PEMILIH", "KECAMATAN : BULU", "DESA/KELURAHAN : GENTAN", "TPS : 002"))
    atas = "".join('<th colspan="3">Alamat</th>' if f == "alamat" else f'<th rowspan="2">{j}</th>' for j, f in MODEL_A if f not in ("rt", "rw"))
    isi = "".join("<tr>" + "".join(f"<td>{html.escape(sebagai_teks(p.isi(o, f, i)))}</td>" for _, f in MODEL_A) + "</tr>" for i, o in enumerate(b, 1))
    kaki = '<tr><td colspan="7">JUMLAH</td><td colspan="7">24</td></tr>'
    k.jalan("rentang.xls").write_text(
        f"<table>{judul}<tr>{atas}</tr><tr><th>Jalan/Dukuh</th><th>RT</th><th>RW</th></tr>{isi}{kaki}</table>", encoding="utf-8"
    )
    k.terima("longgar.xls", GENTAN, a)
    k.terima("rentang.xls", GENTAN, a + b)


@kasus("boleh-koma-tak-dikutip")
def _koma(k: Kasus) -> None:
    """`Orang, S.Pd` unquoted in a comma file shifts the row: never read as it stands."""
    a, _, x, _ = dua(k)
    polos = [[s.replace(",", " ") if isinstance(s, str) else s for s in b] for b in x]
    polos[7][5] = "Orang, S.Pd"
    k.jalan("koma.csv").write_text("\n".join(",".join(map(sebagai_teks, b)) for b in polos) + "\n", encoding="utf-8")
    k.boleh("koma.csv", GENTAN, a)


@kasus("terima-csv-kolom-kosong")
def _csv(k: Kasus) -> None:
    a, _, x, _ = dua(k)
    tulis_teks(k.jalan("kosong.csv"), [Lembar("x", sela(x, "Keterangan", 1))], Teks(";"))
    k.terima("kosong.csv", GENTAN, a)

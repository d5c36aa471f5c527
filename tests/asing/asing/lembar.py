"""Sheets as grids of values, before any file format: plain lists, printed Model A, export_dp."""

import random
from dataclasses import dataclass, field
from typing import Any

from .ejaan import POLOS_TMS
from .pemilih import Pemilih
from .tata import ALAMAT, EXPORT_DP, MODEL_A, Kolom, Pengisi
from .wilayah import Desa, Kecamatan


@dataclass
class Lembar:
    nama: str
    baris: list[list[Any]]
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)  # row, col, row, col; from 1
    tersembunyi: bool = False


def blok_kepala(kec: Kecamatan, desa: Desa | None, tps: str | None, gaya: int) -> list[list[Any]]:
    """PROVINSI … TPS, in one cell, in three cells, or label and ': value'."""
    isi = [("PROVINSI", kec.provinsi.upper()), ("KABUPATEN/KOTA", kec.kabupaten.replace("Kabupaten ", "").upper())]
    isi.append(("KECAMATAN", kec.nama.upper()))
    if desa:
        isi.append(("DESA/KELURAHAN", desa.nama.upper()))
    if tps:
        isi.append(("TPS", tps))
    if gaya == 0:
        return [[f"{k} : {v}"] for k, v in isi]
    if gaya == 1:
        return [[k, ":", v] for k, v in isi]
    return [[k, None, f": {v}"] for k, v in isi]


def isi_baris(orang: list[Pemilih], kolom: list[Kolom], pengisi: Pengisi, acak: random.Random, kosong: bool, ekor: int) -> list[list[Any]]:
    hasil: list[list[Any]] = []
    for urut, p in enumerate(orang, 1):
        if kosong and urut > 1 and acak.random() < 0.08:
            hasil.append([None] * len(kolom))
        hasil.append([pengisi.isi(p, bidang, urut) for _, bidang in kolom])
    bernomor = [i for i, (_, b) in enumerate(kolom) if b == "no"]
    for n in range(ekor if bernomor else 0):
        baris: list[Any] = [None] * len(kolom)
        baris[bernomor[0]] = len(orang) + 1 + n
        hasil.append(baris)
    return hasil


def lembar_polos(
    nama: str, orang: list[Pemilih], kolom: list[Kolom], pengisi: Pengisi, acak: random.Random,
    kepala: list[list[Any]] = [], kosong: bool = False, ekor: int = 0,
) -> Lembar:  # fmt: skip
    atas = [*kepala, []] if kepala else []
    baris = [*atas, [k for k, _ in kolom], *isi_baris(orang, kolom, pengisi, acak, kosong, ekor)]
    return Lembar(nama, baris)


def _kepala_dua_baris(kolom: list[Kolom], mulai: int) -> tuple[list[list[Any]], list[tuple[int, int, int, int]]]:
    atas: list[Any] = []
    bawah: list[Any] = []
    gabung = []
    for i, (judul, bidang) in enumerate(kolom, 1):
        if bidang in ALAMAT:
            atas.append("Alamat" if bidang == ALAMAT[0] else None)
            bawah.append(judul)
        else:
            atas.append(judul)
            bawah.append(None)
            gabung.append((mulai, i, mulai + 1, i))
    a = next(i for i, (_, b) in enumerate(kolom, 1) if b == ALAMAT[0])
    gabung.append((mulai, a, mulai, a + 2))
    return [atas, bawah], gabung


def lembar_model_a(
    nama: str, kec: Kecamatan, desa: Desa, tps: int, orang: list[Pemilih], pengisi: Pengisi, acak: random.Random,
    gaya: int, berjumlah: bool = True, kepala_tps: bool = True, kepala_desa: bool = True, ekor: int = 0,
) -> Lembar:  # fmt: skip
    """Model A-Daftar Pemilih as printed: code in a box, title, block, two-row head, 1–14, JUMLAH, signs, legend."""
    n = len(MODEL_A)
    judul = [
        [None] * (n - 1) + ["MODEL A-DAFTAR PEMILIH"],
        ["DAFTAR PEMILIH"],
        ["PEMILIHAN GUBERNUR DAN WAKIL GUBERNUR, BUPATI DAN WAKIL BUPATI TAHUN 2024"],
        [],
        *blok_kepala(kec, desa if kepala_desa else None, f"{tps:03d}" if kepala_tps else None, gaya),
        [],
    ]
    gabung = [(2, 1, 2, n), (3, 1, 3, n)]
    kepala, gabung_kepala = _kepala_dua_baris(MODEL_A, len(judul) + 1)
    isi = isi_baris(orang, MODEL_A, pengisi, acak, False, ekor)
    baris = [*judul, *kepala, list(range(1, n + 1)), *isi]
    if berjumlah:
        l = sum(p.jk == "L" for p in orang)
        baris.append(["JUMLAH", *[None] * 6, f"L: {l} P: {len(orang) - l}", *[None] * 6])
        gabung_kepala.append((len(baris), 1, len(baris), 7))
    baris += [[], ["Keterangan:"]]
    legenda = [f"{k} : {v}" for k, v in POLOS_TMS.items()] + ["B : Pemilih baru", "U : Ubah data"]
    tanda = ["Ditetapkan di " + desa.nama, "tanggal 24 Juli 2024", "PANITIA PEMUNGUTAN SUARA", desa.nama.upper(), "Ketua"]
    tanda += [None, "SUPARMAN WIDODO"]
    for i, teks in enumerate(legenda):
        kanan = tanda[i] if i < len(tanda) else None
        # the legend either in one cell or split over the first columns
        kiri = [teks] if gaya % 2 == 0 else [teks.split(" : ")[0], teks.split(" : ")[1]]
        baris.append([*kiri, *[None] * (10 - len(kiri)), kanan])
    return Lembar(nama, baris, gabung + gabung_kepala)


def lembar_export_dp(nama: str, desa: Desa, orang: list[Pemilih], pengisi: Pengisi, acak: random.Random) -> Lembar:
    judul: list[list[Any]] = [[f"DAFTAR PEMILIH {desa.sebutan.upper()} {desa.nama.upper()}"], []]
    kepala, gabung = _kepala_dua_baris(EXPORT_DP, 3)
    n = len(EXPORT_DP)
    isi = isi_baris(orang, EXPORT_DP, pengisi, acak, False, 0)
    return Lembar(nama, [*judul, *kepala, list(range(1, n + 1)), *isi], [(1, 1, 1, n), *gabung])


def lembar_legenda(tersembunyi: bool) -> Lembar:
    baris: list[list[Any]] = [["KODE", "KETERANGAN"], ["B", "Pemilih baru"], ["U", "Ubah data"]]
    baris += [[int(k), v] for k, v in POLOS_TMS.items()]
    baris += [[], ["DIS", "DISABILITAS"], [1, "Fisik"], [2, "Intelektual"], [3, "Mental"]]
    return Lembar("Legenda", baris, tersembunyi=tersembunyi)

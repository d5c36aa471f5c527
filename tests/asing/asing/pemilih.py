"""Synthetic persons: the truth from which both the files and the expected figures are made."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .wilayah import Desa

TMS = ("1", "2", "3", "4", "5", "6", "7", "8")
DIS_TAK_DIKENAL = ("7", "X")

DEPAN_L = "Agus Bambang Slamet Sutrisno Wahyu Joko Eko Dwi Tri Mulyono Suparman Hadi Yusuf Andre Ñoel Paulus".split()
DEPAN_P = "Sri Siti Endang Wahyuni Lestari Ninik Rini Dewi Sulastri Nur Aisyah Maria Renée Yosefina Tumini".split()
BELAKANG = (
    "Santoso Widodo Rahayu Handayani Prasetyo Kusuma Ma’ruf Nur'aini O'Brien Wijaya Saputra Puspita Hidayat "
    "Kogoya Wenda D’Arc José-Maria Utami Setiawan Suryani"
).split()
GELAR = ("", "", "", "", "", "", ", S.Pd", ", S.H., M.H.", " (Alm)", ' "Gareng"', " S.Kom; M.T")
KOTA = ("Sukoharjo", "Surakarta", "Klaten", "Jayapura", "Malang, Kab.", "Ogan Ilir", "Sidoarjo/Waru", "Karang Anyar")
JALAN = ("Dk. Krajan", "Jl. Melati No. 5", "Jl. Mawar #12", "Perum Griya Asri Blok C/7", "Ngemplak, Gg. II", "-", "RT 3 Dukuh Sawit")


@dataclass(frozen=True)
class Pemilih:
    desa: str
    tps: int
    nkk: str
    nik: str
    nama: str
    tempat: str
    lahir: date
    kawin: str
    jk: str
    alamat: str
    rt: int
    rw: int
    dis: str = "0"
    ektp: str = "S"
    ket: str = ""
    sumber: str = "DP4"
    dpid: str = ""


def buat_nik(acak: random.Random, awalan: str, lahir: date, jk: str) -> str:
    dd = lahir.day + (40 if jk == "P" else 0)
    return f"{awalan}{dd:02d}{lahir:%m%y}{acak.randint(1, 9998):04d}"


def buat_orang(acak: random.Random, desa: Desa, tps: int, nkk: str) -> Pemilih:
    jk = acak.choice("LP")
    lahir = date(1930, 1, 1) + timedelta(days=acak.randint(0, 28000))
    kab = desa.polos[:6]
    awalan = kab if acak.random() < 0.85 else acak.choice(("320405", "910310", "351502", "317409"))
    nama = f"{acak.choice(DEPAN_L if jk == 'L' else DEPAN_P)} {acak.choice(BELAKANG)}{acak.choice(GELAR)}"
    return Pemilih(
        desa=desa.kode,
        tps=tps,
        nkk=nkk,
        nik=buat_nik(acak, awalan, lahir, jk),
        nama=nama,
        tempat=acak.choice(KOTA),
        lahir=lahir,
        kawin=acak.choice("BSSSP"),
        jk=jk,
        alamat=acak.choice(JALAN),
        rt=acak.randint(1, 12),
        rw=acak.randint(1, 6),
        dis=acak.choices(("0", "", "1", "2", "3", "4", "5", "6", "7", "X"), (80, 12, 1, 1, 1, 1, 1, 1, 0.5, 0.5))[0],
        ektp=acak.choices(("S", "B", "", "K", "X"), (92, 5, 1.5, 1, 0.5))[0],
        ket=acak.choices(("", "B", "U", *TMS[:7]), (85, 4, 4, 2, 1, 0.7, 1.5, 0.5, 0.5, 0.5))[0],
        dpid=str(acak.randint(10**7, 10**8)),
    )


def _kepala_keluarga(acak: random.Random, kab: str) -> str:
    return f"{kab}{acak.randint(1, 28):02d}{acak.randint(1, 12):02d}{acak.randint(5, 23):02d}{acak.randint(1, 9998):04d}"


def rusak_nik(acak: random.Random, nik: str) -> str:
    return acak.choice(
        (nik[:15], nik + "7", nik[:6] + "******" + nik[12:], nik[:8] + "O" + nik[9:], "TIDAK ADA", "", nik[:12] + "****")
    )


def buat_tps(acak: random.Random, desa: Desa, tps: int, jumlah: int) -> list[Pemilih]:
    hasil: list[Pemilih] = []
    while len(hasil) < jumlah:
        nkk = _kepala_keluarga(acak, desa.polos[:6])
        for _ in range(min(acak.randint(1, 5), jumlah - len(hasil))):
            hasil.append(buat_orang(acak, desa, tps, nkk))
    for i, p in enumerate(hasil):
        if p.ket == "U" and acak.random() < 0.2:  # sex corrected: the NIK still tells the old one
            hasil[i] = p = replace(p, jk="P" if p.jk == "L" else "L")
        if p.ket == "B":
            hasil[i] = p = replace(p, dpid=acak.choice(("", "0")), sumber="COKLIT")
        if acak.random() < 0.015:
            hasil[i] = p = replace(p, nik=rusak_nik(acak, p.nik))
        if acak.random() < 0.015:
            hasil[i] = replace(p, nkk=acak.choice((p.nkk[:15], p.nkk[:6] + "******" + p.nkk[12:], "", p.nkk + "1")))
    return hasil


def _pindah(acak: random.Random, desa: Desa, nik: str, pola: list[tuple[int, str]]) -> list[Pemilih]:
    """One person written once per (tps, ket) of the pattern."""
    dasar = replace(buat_orang(acak, desa, 1, _kepala_keluarga(acak, desa.polos[:6])), ektp="S", dis="0")
    nik = nik or dasar.nik
    return [replace(dasar, tps=t, ket=k, nik=nik, dpid="" if k == "B" else dasar.dpid) for t, k in pola]


def buat_pindah_tps(acak: random.Random, desa: Desa, tps: list[int]) -> list[Pemilih]:
    """Code-8/B pairs, whole and broken, in the TPS given."""
    hasil: list[Pemilih] = []
    a, b, c = tps[0], tps[1 % len(tps)], tps[-1]
    pola = [
        [(a, "8"), (b, "B")],
        [(b, "8"), (c, "B")],
        [(a, "8"), (b, "8"), (c, "B")],  # two out, one in: one pair
        [(a, "8"), (b, "B"), (c, "B")],  # one out, two in
        [(a, "8"), (a, "B")],  # same TPS: none
        [(a, "8"), (b, "8"), (a, "B"), (b, "B")],  # greedy by order may find one only; two exist
        [(a, "8")],
        [(b, "B")],
    ]
    for p in pola:
        hasil += _pindah(acak, desa, "", p)
    hasil += _pindah(acak, desa, f"{desa.polos[:6]}******0007", [(a, "8"), (b, "B")])
    hasil += _pindah(acak, desa, f"{desa.polos[:6]}010190123", [(a, "8"), (b, "B")])
    hasil += _pindah(acak, desa, f"{desa.polos[:6]}0101900O01", [(b, "8"), (c, "B")])
    return hasil


def buat_desa(acak: random.Random, desa: Desa, jumlah_tps: int, per_tps: int, hanya_tms: bool) -> list[Pemilih]:
    """All persons of a desa. With hanya_tms one further TPS holds five TMS rows and nothing else."""
    hasil: list[Pemilih] = []
    for t in range(1, jumlah_tps + 1):
        hasil += buat_tps(acak, desa, t, max(12, round(per_tps * acak.uniform(0.75, 1.2))))
    hasil += buat_pindah_tps(acak, desa, list(range(1, jumlah_tps + 1)))
    baik = [p for p in hasil if len(p.nik) == 16 and p.nik.isdigit()]
    for p in acak.sample(baik, min(4, len(baik))):  # duplicates: whole row, other TPS, other name
        hasil.append(
            acak.choice((p, replace(p, tps=acak.randint(1, jumlah_tps)), replace(p, nama=p.nama.upper(), ket="2")))
        )
    if hanya_tms:
        isi = buat_tps(acak, desa, jumlah_tps + 1, 12)[:5]
        hasil += [replace(p, ket=acak.choice(TMS[:7])) for p in isi]
    return hasil


def titip_antardesa(acak: random.Random, semua: dict[str, list[Pemilih]]) -> None:
    """An 8 here whose B stands in another desa (no pair), and a plain duplicate across desa."""
    kode = sorted(semua)
    for x, y in zip(kode, kode[1:]):
        p = acak.choice([p for p in semua[x] if len(p.nik) == 16 and p.nik.isdigit()])
        semua[y].append(replace(p, desa=y, tps=1, ket=acak.choice(("B", ""))))
        q = replace(p, nik=p.nik[:12] + f"{acak.randint(1, 9998):04d}")
        semua[x].append(replace(q, ket="8"))
        semua[y].append(replace(q, desa=y, tps=2, ket="B", dpid=""))

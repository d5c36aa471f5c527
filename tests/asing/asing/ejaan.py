"""How one fact is spelled in a file: keterangan, dates, TPS, NIK dress, letters."""

import random
from dataclasses import dataclass
from datetime import date
from typing import Any

from .pemilih import Pemilih

LABEL = {
    "B": ("Baru", "BARU", "Pemilih Baru"),
    "U": ("Ubah", "UBAH", "ubah"),
    "1": ("Meninggal", "MENINGGAL", "meninggal"),
    "2": ("Ganda", "GANDA"),
    "3": ("Di bawah umur", "DI BAWAH UMUR", "Dibawah Umur"),
    "4": ("Pindah domisili", "Pindah Domisili", "PINDAH DOMISILI"),
    "5": ("WNA", "wna"),
    "6": ("TNI", "Tni"),
    "7": ("Polri", "POLRI"),
    "8": ("TPS tidak sesuai", "TPS Tidak Sesuai", "Salah penempatan TPS", "Pindah TPS"),
}
STATUS = {"": "AKTIF", "B": "BARU", "U": "UBAH"}
POLOS_TMS = {"1": "Meninggal", "2": "Ganda", "3": "Di bawah umur", "4": "Pindah domisili"}
POLOS_TMS |= {"5": "WNA", "6": "TNI", "7": "Polri", "8": "TPS tidak sesuai"}


@dataclass(frozen=True)
class Rumus:
    """A formula; only files that LibreOffice re-saves may hold one (it stores the cached value)."""

    teks: str


@dataclass(frozen=True)
class Ejaan:
    ket: str = "kode"  # kode, angka, kecil, label, nomor-label, centang, strip, nol, aneka
    tanggal: str = "pipa"  # pipa, garis, strip, iso, mdy, serial, serial1904, sel, ragu, campur
    tps: str = "3"  # n, 1, 2, 3, TPS n, TPS 3
    rt: str = "3"  # n, 1, 2, 3
    nik: str = "polos"  # polos, petik, nbsp, aneka
    huruf: str = "besar"  # besar, kecil
    desa: str = "besar"  # besar, asli, sebut
    dis: str = "teks"  # teks, angka


def nomor(n: int, bentuk: str) -> Any:
    if bentuk == "n":
        return n
    if bentuk == "TPS n":
        return f"TPS {n}"
    if bentuk == "TPS 3":
        return f"TPS {n:03d}"
    return f"{n:0{int(bentuk)}d}"


def tanggal(d: date, bentuk: str, acak: random.Random) -> Any:
    match bentuk:
        case "pipa":
            return f"{d:%d|%m|%Y}"
        case "garis":
            return f"{d:%d/%m/%Y}"
        case "garis-pendek":
            return f"{d.day}/{d.month}/{d.year}"
        case "strip":
            return f"{d:%d-%m-%Y}"
        case "iso":
            return d.isoformat()
        case "mdy":
            return f"{d:%m/%d/%Y}"
        case "serial":
            return (d - date(1899, 12, 30)).days
        case "serial1904":
            return (d - date(1904, 1, 1)).days
        case "sel":
            return d
        case "ragu":  # both orders in one column: the cells with two small numbers stay undecided
            return f"{d:%d/%m/%Y}" if acak.random() < 0.5 else f"{d:%m/%d/%Y}"
        case "campur":
            return tanggal(d, acak.choice(("pipa", "garis", "strip", "iso")), acak)
    raise ValueError(bentuk)


def dandan(angka: str, bentuk: str, acak: random.Random) -> str:
    """Dress of a NIK or NKK; a blank one stays blank."""
    if not angka:
        return ""
    if bentuk == "aneka":
        bentuk = acak.choice(("polos", "petik", "nbsp"))
    if bentuk == "petik":
        return "'" + angka
    if bentuk == "nbsp":
        return acak.choice(("\u00a0" + angka, angka + "\u00a0", angka + " "))
    return angka


def keterangan(ket: str, bentuk: str, acak: random.Random) -> Any:
    if bentuk == "aneka":
        bentuk = acak.choice(("kode", "label", "nomor-label", "kecil"))
        if not ket:
            return acak.choice(("", "", "-", "0"))
    if not ket:
        return {"centang": "✓", "strip": "-", "nol": "0", "angka": 0, "aneka": "-"}.get(bentuk, "")
    match bentuk:
        case "kecil":
            return ket.lower()
        case "label":
            return acak.choice(LABEL[ket])
        case "nomor-label":
            return f"{ket}. {POLOS_TMS[ket]}" if ket.isdigit() else LABEL[ket][0]
        case "angka":
            return int(ket) if ket.isdigit() else ket
    return ket


def sebut_desa(nama: str, sebutan: str, bentuk: str) -> str:
    if bentuk == "sebut":
        return f"{sebutan} {nama}"
    return nama.upper() if bentuk == "besar" else nama


def status_aktif(p: Pemilih) -> str:
    return STATUS.get(p.ket, "TMS")


def huruf(teks: str, bentuk: str) -> str:
    return teks.lower() if bentuk == "kecil" else teks


def kode_dis(p: Pemilih, bentuk: str) -> Any:
    return int(p.dis) if bentuk == "angka" and p.dis.isdigit() else p.dis

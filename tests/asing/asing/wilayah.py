"""Real names and codes of kecamatan and desa, read from the CSV of idn-area-data."""

import csv
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).resolve().parents[3]
DATA = AKAR / "node_modules" / "idn-area-data" / "data"


@dataclass(frozen=True)
class Desa:
    kode: str
    nama: str

    @property
    def polos(self) -> str:
        return self.kode.replace(".", "")

    @property
    def sebutan(self) -> str:
        """Kelurahan when the last part of the code is 1xxx, else desa."""
        return "Kelurahan" if self.kode.split(".")[3].startswith("1") else "Desa"


@dataclass(frozen=True)
class Kecamatan:
    kode: str
    nama: str
    kabupaten: str
    provinsi: str
    desa: tuple[Desa, ...]

    @property
    def polos(self) -> str:
        return self.kode.replace(".", "")

    def bernama_kembar(self, desa: Desa) -> bool:
        return sum(d.nama.lower() == desa.nama.lower() for d in self.desa) > 1

    def cari(self, kode: str) -> Desa:
        return next(d for d in self.desa if d.kode == kode)


def _baris(nama: str) -> list[list[str]]:
    with open(DATA / nama, encoding="utf-8", newline="") as f:
        return list(csv.reader(f))[1:]


def baca_kecamatan(kode: str) -> Kecamatan:
    nama = next(b[2] for b in _baris("districts.csv") if b[0] == kode)
    kab = next(b[2] for b in _baris("regencies.csv") if b[0] == kode[:5])
    prov = next(b[1] for b in _baris("provinces.csv") if b[0] == kode[:2])
    desa = tuple(Desa(b[0], b[2]) for b in _baris("villages.csv") if b[1] == kode)
    return Kecamatan(kode, nama, kab, prov, desa)

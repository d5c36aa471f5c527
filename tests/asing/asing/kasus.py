"""One case of buat_cacat: a small directory, what must be refused, and what must still count."""

import random
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from dataclasses import replace
from pathlib import Path
from typing import Any

from .ejaan import Ejaan
from .hitung import rekap_desa
from .lembar import Lembar
from .pemilih import Pemilih, buat_tps
from .tata import TATA, Kolom, Pengisi
from .tulis import tulis_xlsx
from .wilayah import Desa, Kecamatan, baca_kecamatan

BULU = baca_kecamatan("33.11.02")
GENTAN = BULU.cari("33.11.02.2003")  # the desa of the case
KUNDEN = BULU.cari("33.11.02.2008")  # the desa of the good file beside it


@dataclass
class Alasan:
    kode: str = "."  # regex on the code, case-insensitive
    lembar: str | None = None
    baris: int | None = None
    kolom: list[str] = field(default_factory=list)  # header or letter; any will do


@dataclass
class Harapan:
    nama: str
    status: str  # ditolak, diterima, boleh (either, but never wrong figures)
    alasan: list[Alasan] = field(default_factory=list)


class Kasus:
    """Built by a function; knows its directory and collects what is expected."""

    def __init__(self, nama: str, akar: Path, kec: Kecamatan = BULU):
        self.nama, self.kec = nama, kec
        self.masukan = akar / nama / "masukan"
        self.masukan.mkdir(parents=True, exist_ok=True)
        self.acak = random.Random(nama)
        self.berkas: list[Harapan] = []
        self.desa: dict[str, dict] = {}  # figures of desa that must (or, when 'boleh', may) be there
        self.temuan: list[str] = []
        self.opsi: list[str] = []

    def jalan(self, nama: str) -> Path:
        return self.masukan / nama

    def tolak(self, nama: str, *alasan: Alasan) -> None:
        self.berkas.append(Harapan(nama, "ditolak", list(alasan) or [Alasan()]))

    def terima(self, nama: str, desa: Desa, orang: list[Pemilih], tanpa: frozenset[str] = frozenset()) -> None:
        self.berkas.append(Harapan(nama, "diterima"))
        self.desa[desa.kode] = rekap_desa(desa.kode, desa.nama, orang, tanpa)

    def boleh(self, nama: str, desa: Desa, orang: list[Pemilih], tanpa: frozenset[str] = frozenset()) -> None:
        self.terima(nama, desa, orang, tanpa)
        self.berkas[-1].status = "boleh"

    def baik(self) -> None:
        """The good file beside the bad one."""
        desa = KUNDEN if self.kec is BULU else self.kec.desa[-1]
        orang = orang_bersih(self.acak, desa, 24)
        tulis_xlsx(self.jalan("baik.xlsx"), [lembar_daftar(self.kec, orang)])
        self.terima("baik.xlsx", desa, orang)

    def sebagai_json(self) -> dict:
        berkas = [asdict(b) for b in self.berkas]
        status = {b["status"] for b in berkas}
        penuh = len(self.desa) == len(self.kec.desa)
        keluar = None if "boleh" in status else 3 if "ditolak" in status else 0 if penuh else 4
        return {
            "nama": self.nama, "kecamatan": self.kec.kode, "masukan": str(self.masukan.relative_to(self.masukan.parents[1])),
            "berkas": berkas, "desa": self.desa, "temuan": self.temuan, "keluar": keluar, "opsi": self.opsi,
        }  # fmt: skip


Pembuat = Callable[[Kasus], None]
DAFTAR: list[tuple[str, Pembuat]] = []


def kasus(nama: str) -> Callable[[Pembuat], Pembuat]:
    def catat(f: Pembuat) -> Pembuat:
        DAFTAR.append((nama, f))
        return f

    return catat


def orang_bersih(acak: random.Random, desa: Desa, jumlah: int = 30, tps: int = 1) -> list[Pemilih]:
    """Persons without damage, in a fixed mix of keterangan."""
    hasil = []
    for i, p in enumerate(buat_tps(acak, desa, tps, jumlah)):
        nik = f"{desa.polos[:6]}{p.lahir.day + (40 if p.jk == 'P' else 0):02d}{p.lahir:%m%y}{acak.randint(0, 998):03d}{acak.randint(1, 9)}"
        nkk = f"{desa.polos[:6]}120524{i // 3 + tps * 100:03d}{acak.randint(1, 9)}"
        ket = {3: "B", 5: "U", 7: "1", 9: "4"}.get(i, "")
        hasil.append(replace(p, nik=nik, nkk=nkk, ket=ket, dis="0", ektp="S", dpid="" if ket == "B" else "77123" + str(i)))
    return hasil


def grid(kec: Kecamatan, orang: list[Pemilih], tata: str | list[Kolom] = "bebas-kode", ejaan: Ejaan = Ejaan(), kode: str = "titik") -> list[list[Any]]:
    """Header in row 1, person i (from 0) in row i + 2."""
    kolom = TATA[tata] if isinstance(tata, str) else tata
    p = Pengisi(kec, ejaan, random.Random(1), kode)
    return [[k for k, _ in kolom], *[[p.isi(o, b, i) for _, b in kolom] for i, o in enumerate(orang, 1)]]


def lembar_daftar(kec: Kecamatan, orang: list[Pemilih], tata: str | list[Kolom] = "bebas-kode", ejaan: Ejaan = Ejaan(), nama: str = "Sheet1") -> Lembar:
    return Lembar(nama, grid(kec, orang, tata, ejaan))


def huruf_kolom(i: int) -> str:
    return chr(ord("A") + i) if i < 26 else "A" + chr(ord("A") + i - 26)


def ubah_sel(g: list[list[Any]], baris: int, kepala: str, nilai: Any, kode: str = ".", lembar: str | None = "Sheet1") -> Alasan:
    """Sets the cell in a sheet row (from 1, header is 1) and tells where the refusal must point."""
    i = g[0].index(kepala)
    g[baris - 1][i] = nilai
    return Alasan(kode, lembar, baris, [kepala, huruf_kolom(i)])

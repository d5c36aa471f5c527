"""Writes the persons of some desa in one shape, and says what was written."""

import random
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from .bentuk import Bentuk
from .ejaan import sebut_desa
from .lembar import Lembar, blok_kepala, lembar_export_dp, lembar_legenda, lembar_model_a, lembar_polos
from .libreoffice import simpan_ulang
from .pemilih import Pemilih
from .tata import TATA, Pengisi
from .tulis import Teks, tulis_html, tulis_teks, tulis_xls, tulis_xlsx
from .wilayah import Desa, Kecamatan

WADAH_CAMPURAN = ("xlsx", "xls", "html", "teks", "ods-lo", "xlsx-lo")


@dataclass
class Berkas:
    nama: str
    bentuk: str
    jenis: str | None
    desa: list[str]
    baris: int
    arsip: str | None = None  # the zip that holds it


class Penyusun:
    """Collects files; those for LibreOffice are re-saved together at the end."""

    def __init__(self, kec: Kecamatan, masukan: Path, acak: random.Random):
        self.kec, self.masukan, self.acak = kec, masukan, acak
        self.sementara = masukan.parent / ".sementara"
        shutil.rmtree(self.sementara, ignore_errors=True)
        for d in (masukan, self.sementara):
            d.mkdir(parents=True, exist_ok=True)
        self.antre: dict[str, list[tuple[Path, Path]]] = {"xlsx": [], "xls": [], "ods": []}
        self.zip: list[tuple[Path, list[tuple[str, Path]]]] = []
        self.berkas: list[Berkas] = []

    def tulis(self, b: Bentuk, desa: list[Desa], semua: dict[str, list[Pemilih]], n: int) -> None:
        bagian: list[tuple[list[Desa], int | None, list[Pemilih]]] = []
        if b.pecah.startswith("gabung"):
            bagian.append((desa, None, [p for d in desa for p in semua[d.kode]]))
        for d in desa if not bagian else []:
            orang = semua[d.kode]
            if b.pecah in ("tps", "zip-tps"):
                bagian += [([d], t, [p for p in orang if p.tps == t]) for t in sorted({p.tps for p in orang})]
            else:
                bagian.append(([d], None, orang))
        isi_zip: list[tuple[str, Path]] = []
        arsip = self._nama(b, desa[0], None, n) if b.pecah.startswith("zip") else None
        for i, (ds, tps, orang) in enumerate(bagian):
            if arsip:
                t = b.teks[i % len(b.teks)]
                nama = f"{ds[0].nama}/TPS {tps:03d}.{t.akhiran}" if tps else f"{ds[0].polos}"
            else:
                nama = self._nama(b, ds[0], tps, n)
            tujuan = self.sementara / f"zip{n}-{i}-{Path(nama).name}" if arsip else self.masukan / nama
            jadi = self._tulis_satu(b, i, ds, tps, orang, tujuan)
            if arsip:
                nama = nama if Path(nama).suffix else nama + jadi.suffix
                isi_zip.append((nama, jadi))
            else:
                nama = jadi.name
            self.berkas.append(Berkas(nama, b.nama, b.jenis, [d.kode for d in ds], len(orang), arsip))
        if arsip:
            self.zip.append((self.masukan / arsip, isi_zip))

    def _nama(self, b: Bentuk, d: Desa, tps: int | None, n: int) -> str:
        nama = b.berkas.format(desa=d.nama, kode=d.kode, polos=d.polos, tps=tps, n=n, sebutan=d.sebutan, kec=self.kec.nama)
        return nama.replace("/", "-")

    def _tulis_satu(self, b: Bentuk, i: int, desa: list[Desa], tps: int | None, orang: list[Pemilih], tujuan: Path) -> Path:
        if "acak" in b.opsi:
            orang = self.acak.sample(orang, len(orang))
        wadah = b.wadah
        if wadah == "campuran":
            wadah = WADAH_CAMPURAN[i % len(WADAH_CAMPURAN)]
            akhiran = {"html": "xls", "teks": "csv"}.get(wadah, wadah.split("-")[0])
            tujuan = tujuan.with_name(f"{tujuan.name}.{akhiran}")
        teks = b.teks[i % len(b.teks)]
        if wadah == "teks" and b.pecah == "tps" and len(b.teks) > 1:
            tujuan = tujuan.with_suffix("." + teks.akhiran)
        lembar = self._lembar(b, desa, orang, wadah)
        match wadah:
            case "teks":
                tulis_teks(tujuan, lembar[:1], teks)
            case "xlsx":
                tulis_xlsx(tujuan, lembar, "mac" in b.opsi, "gaya" in b.opsi)
            case "xls":
                tulis_xls(tujuan, lembar, "mac" in b.opsi)
            case "html" | "html-1252":
                tulis_html(tujuan, lembar, "utf-8" if wadah == "html" else "windows-1252")
            case _:
                bentuk = wadah.removesuffix("-lo")
                asal = self.sementara / f"{len(self.antre[bentuk])}_{bentuk}.xlsx"
                tulis_xlsx(asal, lembar)
                self.antre[bentuk].append((asal, tujuan))
        return tujuan

    def _lembar(self, b: Bentuk, desa: list[Desa], orang: list[Pemilih], wadah: str) -> list[Lembar]:
        p = Pengisi(self.kec, b.ejaan, self.acak, b.kode, "rumus" in b.opsi and wadah.endswith("-lo"))
        ekor = 5 if "ekor" in b.opsi else 0
        d = desa[0]
        if b.tata == "model-a":  # a form without its desa only where the file name tells it
            hasil = []
            for t in sorted({q.tps for q in orang}):
                nama = f"{t:03d}" if "tanpa-tps" in b.opsi else f"TPS {t}"
                isi = [q for q in orang if q.tps == t]
                hasil.append(
                    lembar_model_a(
                        nama, self.kec, d, t, isi, p, self.acak, b.gaya,
                        berjumlah="tanpa-jumlah" not in b.opsi, kepala_tps="tanpa-tps" not in b.opsi,
                        kepala_desa=b.letak != "berkas" or "kepala" in b.opsi, ekor=ekor,
                    )  # fmt: skip
                )
            return hasil
        if b.tata == "export-dp":
            return [lembar_export_dp("Sheet1", d, orang, p, self.acak)]
        kolom = TATA[b.tata]
        hasil = []
        kelompok = [(x, [q for q in orang if q.desa == x.kode]) for x in desa] if b.pecah == "gabung-lembar" else [(d, orang)]
        for x, isi in kelompok:
            nama = "Sheet1"
            if b.letak == "lembar":
                nama = sebut_desa(x.nama, x.sebutan, b.ejaan.desa)
            elif b.letak == "lembar-kode":
                nama = x.kode if b.kode == "titik" else x.polos
            kepala = blok_kepala(self.kec, x, None, b.gaya) if b.letak == "kepala" else []
            hasil.append(lembar_polos(nama, isi, kolom, p, self.acak, kepala, "kosong" in b.opsi, ekor))
        if "legenda" in b.opsi or "legenda-tersembunyi" in b.opsi:
            hasil.append(lembar_legenda("legenda-tersembunyi" in b.opsi))
        return hasil

    def selesai(self) -> None:
        for bentuk, isi in self.antre.items():
            keluar = self.sementara / f"lo-{bentuk}"
            simpan_ulang([asal for asal, _ in isi], bentuk, keluar)
            for asal, tujuan in isi:
                shutil.move(keluar / f"{asal.stem}.{bentuk}", tujuan)
        for arsip, isi in self.zip:
            with zipfile.ZipFile(arsip, "w", zipfile.ZIP_DEFLATED) as z:
                for nama, jalan in isi:
                    info = zipfile.ZipInfo(nama, (2024, 7, 24, 8, 0, 0))
                    info.compress_type = zipfile.ZIP_DEFLATED
                    z.writestr(info, jalan.read_bytes())
        shutil.rmtree(self.sementara)

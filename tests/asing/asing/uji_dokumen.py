"""Reads the written documents back: xlsx by openpyxl, PDF by pdftotext."""

import re
import subprocess
from pathlib import Path
from typing import Any

import openpyxl

from .banding import Laporan, kata_terlarang, sidik
from .hitung import jumlahkan

JENIS = ("berita-acara", "rekap", "rekap-perubahan", "lembar-kontrol")


def cari_jalan(keluar: Path, berkas: str) -> Path | None:
    for calon in (Path(berkas), keluar / berkas, keluar.parent / berkas):
        if calon.is_file():
            return calon
    ada = [p for p in keluar.rglob("*") if p.name == Path(berkas).name]
    return ada[0] if ada else None


def teks_pdf(jalan: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(jalan), "-"], check=True, capture_output=True, text=True).stdout


def angka_teks(teks: str) -> list[int]:
    """Numbers of a printed line: dots for thousands, a lone dash is zero."""
    hasil = []
    for kata in teks.split():
        if kata == "-":
            hasil.append(0)
        elif re.fullmatch(r"\d{1,3}(\.\d{3})*|\d+", kata):
            hasil.append(int(kata.replace(".", "")))
    return hasil


def berurut(cari: list[int], dalam: list[int]) -> bool:
    """Whether the numbers stand in this order, others between allowed."""
    it = iter(dalam)
    return all(any(x == y for y in it) for x in cari)


def baris_xlsx(buku: Any) -> list[tuple[str, list[int]]]:
    hasil = []
    for ws in buku.worksheets:
        for baris in ws.iter_rows(values_only=True):
            teks = " | ".join(str(s) for s in baris if isinstance(s, str))
            angka = [0 if s == "-" else int(s) for s in baris if s == "-" or (isinstance(s, (int, float)) and not isinstance(s, bool))]
            hasil.append((teks, angka))
    return hasil


def lpj(x: dict) -> list[int]:
    return [x["l"], x["p"], x["jumlah"]]


def deret(jenis: str, d: dict, pasang: dict | None) -> list[list[int]]:
    """Allowed orders of figures of one desa in the document of a kind; any one of them will do."""
    j = [d["jumlahTps"]]
    if jenis == "rekap":
        return [[*j, *lpj(d["akhir"])]]
    if jenis == "rekap-perubahan":
        b, t, u = d["baru"], d["tms"], d["ubah"]
        ringkas = [b["jumlah"], t["jumlah"], u["jumlah"]]
        return [[*j, *lpj(b), *lpj(t), *lpj(u)], [*j, *ringkas, sum(ringkas)]]
    return [_kontrol(d, pasang, "jumlah", sesudah) for sesudah in (True, False)]


def _kontrol(d: dict, pasang: dict | None, sisi: str, sesudah: bool) -> list[int]:
    """The control sheet for l, p or jumlah; "di antaranya pindah TPS" stands beside Baru and beside TMS."""
    alasan = [d["tmsPerAlasan"][k][sisi] for k in sorted(d["tmsPerAlasan"], key=int)]
    baru, tms = [d["baru"][sisi]], [d["tms"][sisi]]
    if pasang:
        baru, tms = [*baru, pasang["baru"][sisi]], [*tms, pasang["tms"][sisi]]
    tengah = [*alasan, *tms] if sesudah else [*tms, *alasan]
    return [d["jumlahTps"], d["awal"][sisi], *baru, *tengah, d["akhir"][sisi]]


def cocok(nama: str, sampai: list[tuple[str, list[int]]], pola: list[list[int]]) -> tuple[bool, list]:
    calon = [(t, a) for t, a in sampai if re.search(rf"(?<![\w]){re.escape(nama)}(?![\w])", t, re.I)]
    return any(berurut(p, a) for _, a in calon for p in pola), [a for _, a in calon][:3]


def periksa_dokumen(l: Laporan, di: str, harap: dict, hasil: dict, keluar: Path, draf: bool) -> None:
    dok = hasil.get("dokumen") or []
    pasangan = {(d.get("jenis"), d.get("format")) for d in dok}
    l.sama(sorted((j, f) for j in JENIS for f in ("pdf", "xlsx")), sorted(pasangan), f"{di} dokumen[]")
    for d in dok:
        jalan = cari_jalan(keluar, str(d.get("berkas")))
        if not l.harus(jalan is not None, f"{di} dokumen {d.get('berkas')}: tidak ditemukan di keluaran"):
            continue
        assert jalan is not None
        l.sama(sidik(jalan), d.get("sha256"), f"{di} {jalan.name} sha256")
        tempat = f"{di} {jalan.name}"
        if d["format"] == "xlsx":
            _xlsx(l, tempat, harap, jalan, d["jenis"], draf)
        else:
            _pdf(l, tempat, harap, jalan, d["jenis"], draf)


def _xlsx(l: Laporan, di: str, harap: dict, jalan: Path, jenis: str, draf: bool) -> None:
    buku = openpyxl.load_workbook(jalan)
    for ws in buku.worksheets:
        kaki = " ".join(str(getattr(bagian, s).text) for bagian in (ws.oddHeader, ws.oddFooter) for s in ("left", "center", "right"))
        sel = [str(s) for b in ws.iter_rows(values_only=True) for s in b if s is not None]
        l.harus(not any(s.startswith("=") for s in sel), f"{di} [{ws.title}]: ada rumus")
        l.sama(draf, any(re.search(r"\bDRAF\b", s) for s in [*sel, kaki]), f"{di} [{ws.title}]: tanda DRAF")
        l.sama("9", str(ws.page_setup.paperSize), f"{di} [{ws.title}]: kertas A4")
    _angka_dokumen(l, di, harap, jenis, baris_xlsx(buku), " ".join(t for t, _ in baris_xlsx(buku)))


def _pdf(l: Laporan, di: str, harap: dict, jalan: Path, jenis: str, draf: bool) -> None:
    teks = teks_pdf(jalan)
    halaman = [h for h in teks.split("\f") if h.strip()]
    for i, h in enumerate(halaman, 1):
        l.sama(draf, bool(re.search(r"\bDRAF\b", h)), f"{di} hal {i}: tanda DRAF")
        if jenis != "berita-acara":
            l.harus(bool(re.search(rf"Hal(aman)?\s+{i}\s+dari\s+{len(halaman)}", h)), f"{di}: 'Hal {i} dari {len(halaman)}' tidak ada")
    huruf = subprocess.run(["pdffonts", str(jalan)], capture_output=True, text=True).stdout.splitlines()[2:]
    l.harus(bool(huruf) and all(b.split()[-5] == "yes" for b in huruf), f"{di}: huruf tidak tertanam")
    _angka_dokumen(l, di, harap, jenis, [(b, angka_teks(b)) for b in teks.splitlines()], teks)


def _angka_dokumen(l: Laporan, di: str, harap: dict, jenis: str, baris: list[tuple[str, list[int]]], teks: str) -> None:
    total = harap["total"]
    l.harus(not kata_terlarang(teks), f"{di}: kata di kertas: {kata_terlarang(teks)}")
    if jenis == "berita-acara":
        if total["akhir"]["l"] is None:
            l.harus("tidak ada data" in teks.lower() or "belum ada data" in teks.lower(), f"{di}: total tanpa angka tidak disebut")
            return
        cari = [total["jumlahDesa"], total["jumlahTps"], *lpj(total["akhir"])]
        l.harus(any(berurut(cari, a) for _, a in baris), f"{di}: rincian total", cari, [a for _, a in baris if len(a) >= 4][:4])
        return
    lewat = False
    for d in harap["desa"]:
        if d["akhir"]["l"] is None:
            calon = [t for t, _ in baris if re.search(rf"\b{re.escape(d['nama'])}\b", t, re.I)]
            l.harus(any("BELUM ADA DATA" in t.upper() for t in calon) or "BELUM ADA DATA" in teks.upper(), f"{di} {d['nama']}: BELUM ADA DATA")
            lewat = True
            continue
        pola = deret(jenis, d, harap["pasangan"].get(d["kode"]))
        ok, dapat = cocok(d["nama"], baris, pola)
        l.harus(ok, f"{di} {d['kode']} {d['nama']}", pola, dapat)
        for sisi in ("l", "p") if jenis == "lembar-kontrol" else ():
            ok, dapat = cocok(d["nama"], baris, [_kontrol(d, harap["pasangan"].get(d["kode"]), sisi, x) for x in (True, False)])
            l.harus(ok, f"{di} {d['kode']} {d['nama']} {sisi.upper()}", harap["pasangan"].get(d["kode"]), dapat)
    if not lewat:
        pola = deret(jenis, total, jumlahkan(list(harap["pasangan"].values())))
        l.harus(any(berurut(p, a) for _, a in baris for p in pola), f"{di}: baris total", pola, [a for t, a in baris if re.search("total|jumlah", t, re.I)][:4])

"""Refusals of whole files."""

import random
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

from .ejaan import Ejaan
from .kasus import BULU, GENTAN, Alasan, Kasus, grid, kasus, lembar_daftar, orang_bersih
from .lembar import Lembar, blok_kepala, lembar_model_a
from .libreoffice import simpan_bersandi, simpan_ulang
from .tata import Pengisi
from .tulis import Teks, teks_baris, tulis_html, tulis_teks, tulis_xls, tulis_xlsx
from .wilayah import baca_kecamatan


def daftar_xlsx(k: Kasus, nama: str, n: int = 30, tps: int = 1) -> list:
    orang = orang_bersih(k.acak, GENTAN, n, tps)
    tulis_xlsx(k.jalan(nama), [lembar_daftar(BULU, orang)])
    return orang


@kasus("bukan-lembar-png")
def _png(k: Kasus) -> None:
    data = b"IHDR" + struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    k.jalan("foto.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + data + struct.pack(">I", zlib.crc32(data)))
    k.tolak("foto.xlsx")


@kasus("bukan-lembar-pdf")
def _pdf(k: Kasus) -> None:
    k.jalan("daftar.xls").write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    k.tolak("daftar.xls")


@kasus("bukan-lembar-biner")
def _biner(k: Kasus) -> None:
    k.jalan("data.csv").write_bytes(bytes(k.acak.randrange(256) for _ in range(5000)))
    k.tolak("data.csv")


@kasus("bukan-lembar-word")
def _word(k: Kasus) -> None:
    with zipfile.ZipFile(k.jalan("undangan.xlsx"), "w") as z:
        z.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        z.writestr("word/document.xml", '<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body/></w:document>')
    # an OLE file whose main stream is not a workbook, as every .doc is
    tulis_xls(k.jalan("undangan.xls"), [Lembar("Sheet1", [["Undangan"]])])
    isi = k.jalan("undangan.xls").read_bytes()
    k.jalan("undangan.xls").write_bytes(isi.replace("Workbook".encode("utf-16-le"), "WordDocs".encode("utf-16-le")))
    k.tolak("undangan.xls")
    k.tolak("undangan.xlsx")


@kasus("kosong")
def _kosong(k: Kasus) -> None:
    k.jalan("nol.xlsx").write_bytes(b"")
    k.jalan("nol2.csv").write_bytes(b"\r\n")
    tulis_xlsx(k.jalan("lembar kosong.xlsx"), [Lembar("Sheet1", [])])
    k.jalan("baris kosong.csv").write_bytes(b"\r\n\r\n;;;;\r\n")
    for nama in ("nol.xlsx", "nol2.csv", "lembar kosong.xlsx", "baris kosong.csv"):
        k.tolak(nama)


@kasus("terpotong")
def _terpotong(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN, 400)
    l = lembar_daftar(BULU, orang)
    with tempfile.TemporaryDirectory() as d:
        dd = Path(d)
        tulis_xlsx(dd / "a.xlsx", [l])
        tulis_xls(dd / "b.xls", [l])
        tulis_html(dd / "c.xls", [l])
        simpan_ulang([dd / "a.xlsx"], "ods", dd / "o")
        with zipfile.ZipFile(dd / "d.zip", "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("Gentan.csv", teks_baris(l.baris, Teks()))
        for asal, nama in (("a.xlsx", "potong.xlsx"), ("b.xls", "potong biff.xls"), ("o/a.ods", "potong.ods"), ("d.zip", "potong.zip")):
            isi = (dd / asal).read_bytes()
            k.jalan(nama).write_bytes(isi[: int(len(isi) * 0.6)])
            k.tolak(nama)
        isi = (dd / "c.xls").read_bytes()
        k.jalan("potong html.xls").write_bytes(isi[: int(len(isi) * 0.6)])
        k.tolak("potong html.xls")


@kasus("terpotong-csv")
def _terpotong_csv(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN, 40)
    teks = teks_baris(grid(BULU, orang, "sidalih"), Teks("#", ganti="\n", mentah=True)).rstrip("\n")
    baris = teks.split("\n")
    akhir = "#".join(baris[-1].split("#")[:14])  # cut before RT … TPS
    k.jalan("potong.csv").write_text("\n".join([*baris[:-1], akhir]), encoding="utf-8")
    k.tolak("potong.csv")
    g = grid(BULU, orang)
    teks = teks_baris([*g[:-1], [*g[-1][:4], '"Sri terputus']], Teks(";")).rstrip()
    k.jalan("kutip terbuka.csv").write_text(teks.replace('"""Sri terputus"', '"Sri terputus'), encoding="utf-8")
    k.tolak("kutip terbuka.csv")


@kasus("bersandi")
def _bersandi(k: Kasus) -> None:
    with tempfile.TemporaryDirectory() as d:
        asal = Path(d) / "a.xlsx"
        tulis_xlsx(asal, [lembar_daftar(BULU, orang_bersih(k.acak, GENTAN))])
        for bentuk in ("xlsx", "xls", "ods"):
            nama = f"terkunci-{bentuk}.{bentuk}"
            if simpan_bersandi(asal, k.jalan(nama), bentuk):
                k.tolak(nama, Alasan("SANDI|KUNCI|ENKRIP|TERENKRIP|PASSWORD"))
    if shutil.which("zip"):
        with tempfile.TemporaryDirectory() as d:
            tulis_teks(Path(d) / "Gentan.csv", [lembar_daftar(BULU, orang_bersih(k.acak, GENTAN))], Teks())
            perintah = ["zip", "-q", "-j", "-P", "rahasia", str(k.jalan("terkunci.zip")), f"{d}/Gentan.csv"]
            subprocess.run(perintah, check=True)
        k.tolak("terkunci.zip", Alasan("SANDI|KUNCI|ENKRIP|RUSAK|TERPOTONG"))


@kasus("tanpa-baris")
def _tanpa_baris(k: Kasus) -> None:
    kepala = grid(BULU, [])
    tulis_xlsx(k.jalan("kepala saja.xlsx"), [Lembar("Sheet1", kepala)])
    tulis_teks(k.jalan("kepala saja.csv"), [Lembar("x", kepala)], Teks("#"))
    p = Pengisi(BULU, Ejaan(), random.Random(1))
    tulis_xlsx(k.jalan("model a kosong.xlsx"), [lembar_model_a("TPS 1", BULU, GENTAN, 1, [], p, k.acak, 0)])
    for nama in ("kepala saja.xlsx", "kepala saja.csv", "model a kosong.xlsx"):
        k.tolak(nama)


@kasus("bukan-daftar-pemilih")
def _bukan_daftar(k: Kasus) -> None:
    rekap = [["No", "Nomor TPS", "L", "P", "L+P", "Keterangan"], *[[i, f"{i:03d}", 210 + i, 220, 430 + i, ""] for i in range(1, 9)]]
    barang = [["No", "Nama Barang", "Jumlah", "Harga"], *[[i, f"Kertas {i}", i * 3, 50000] for i in range(1, 30)]]
    tulis_xlsx(k.jalan("rekap pps Gentan.xlsx"), [Lembar("Sheet1", [*blok_kepala(BULU, GENTAN, None, 0), [], *rekap])])
    tulis_xlsx(k.jalan("inventaris Gentan.xlsx"), [Lembar("Sheet1", barang)])
    k.jalan("surat Gentan.txt").write_text("Yth. Ketua PPK Bulu\r\nBersama ini kami kirim daftar pemilih.\r\n", encoding="utf-8")
    for nama in ("rekap pps Gentan.xlsx", "inventaris Gentan.xlsx", "surat Gentan.txt"):
        k.tolak(nama)


@kasus("kecamatan-lain")
def _kecamatan_lain(k: Kasus) -> None:
    grogol, laweyan = baca_kecamatan("33.11.09"), baca_kecamatan("33.72.01")
    gedangan, karangasem = grogol.cari("33.11.09.2006"), laweyan.cari("33.72.01.1011")
    tulis_xlsx(k.jalan("kode.xlsx"), [lembar_daftar(grogol, orang_bersih(k.acak, gedangan))])
    tulis_xlsx(k.jalan("kolom nama.xlsx"), [lembar_daftar(grogol, orang_bersih(k.acak, gedangan), "bulk")])
    # Karangasem is also a desa of Bulu: the block says another kecamatan
    isi = [*blok_kepala(laweyan, karangasem, None, 1), [], *grid(laweyan, orang_bersih(k.acak, karangasem), "bebas-1")]
    tulis_xlsx(k.jalan("kepala.xlsx"), [Lembar("Sheet1", isi)])
    isi = grid(laweyan, orang_bersih(k.acak, karangasem), "bulk")
    tulis_xlsx(k.jalan("bulk karangasem.xlsx"), [Lembar("Sheet1", isi)])
    campur = [*grid(BULU, orang_bersih(k.acak, GENTAN)), *grid(grogol, orang_bersih(k.acak, gedangan))[1:]]
    tulis_xlsx(k.jalan("dua kecamatan.xlsx"), [Lembar("Sheet1", campur)])
    for nama in ("kode.xlsx", "kolom nama.xlsx", "kepala.xlsx", "bulk karangasem.xlsx", "dua kecamatan.xlsx"):
        k.tolak(nama, Alasan("KECAMATAN|DESA|WILAYAH"))


@kasus("desa-tidak-ada")
def _desa_tidak_ada(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    tulis_xlsx(k.jalan("data.xlsx"), [lembar_daftar(BULU, orang, "bebas-1")])
    g = grid(BULU, orang, "bebas-nama")
    for b in g[1:]:
        b[0] = "WONOSARI"
    tulis_xlsx(k.jalan("desa asing.xlsx"), [Lembar("Sheet1", g)])
    g = grid(BULU, orang)
    for b in g[1:]:
        b[0] = "33.11.02.2099"
    tulis_xlsx(k.jalan("kode asing.xlsx"), [Lembar("Sheet1", g)])
    for nama in ("data.xlsx", "desa asing.xlsx", "kode asing.xlsx"):
        k.tolak(nama, Alasan("DESA|WILAYAH|KECAMATAN"))


@kasus("judul-perubahan")
def _judul(k: Kasus) -> None:
    p = Pengisi(BULU, Ejaan(), random.Random(1))
    for nama, judul in (
        ("perubahan.xlsx", "DAFTAR PERUBAHAN PEMILIH"),
        ("potensial.xlsx", "DAFTAR POTENSIAL PEMILIH"),
        ("model perubahan.xlsx", "Model A-Daftar Perubahan Pemilih"),
        ("model potensial.xlsx", "MODEL A-DAFTAR POTENSIAL PEMILIH"),
    ):
        l = lembar_model_a("TPS 1", BULU, GENTAN, 1, orang_bersih(k.acak, GENTAN, 12), p, k.acak, 0)
        if nama.startswith("model"):
            l.baris[0][-1] = judul
        else:
            l.baris[0][-1], l.baris[1][0] = None, judul
        tulis_xlsx(k.jalan(nama), [l])
        k.tolak(nama, Alasan("PERUBAHAN|POTENSIAL"))


@kasus("hanya-perubahan-20")
def _hanya(k: Kasus) -> None:
    orang = [replace(p, ket=k.acak.choice(("B", "U", "1", "4", "8"))) for p in orang_bersih(k.acak, GENTAN, 20)]
    tulis_xlsx(k.jalan("dua puluh.xlsx"), [lembar_daftar(BULU, orang)])
    k.tolak("dua puluh.xlsx", Alasan("^BERKAS_HANYA_PERUBAHAN$"))


@kasus("tps-di-dua-berkas")
def _dua(k: Kasus) -> None:
    daftar_xlsx(k, "gentan satu.xlsx")
    orang = orang_bersih(k.acak, GENTAN, 10, 1) + orang_bersih(k.acak, GENTAN, 10, 2)
    tulis_xlsx(k.jalan("gentan dua.xlsx"), [lembar_daftar(BULU, orang)])
    for nama in ("gentan satu.xlsx", "gentan dua.xlsx"):
        k.tolak(nama, Alasan("^TPS_DI_DUA_BERKAS$"))


@kasus("bom-zip")
def _bom(k: Kasus) -> None:
    baris = (";".join(["33.11.02.2003", "GENTAN", "001", *["0" * 40] * 13]) + "\r\n").encode()
    with zipfile.ZipFile(k.jalan("bom.zip"), "w", zipfile.ZIP_DEFLATED) as z, z.open("Gentan.csv", "w", force_zip64=True) as f:
        f.write((";".join(grid(BULU, [])[0]) + "\r\n").encode())
        for _ in range(1024):
            f.write(baris * (1024 * 1024 // len(baris)))
    daftar_xlsx(k, "asal.xlsx", 25)
    with zipfile.ZipFile(k.jalan("asal.xlsx")) as a, zipfile.ZipFile(k.jalan("bom.xlsx"), "w", zipfile.ZIP_DEFLATED) as z:
        for nama in a.namelist():
            isi = a.read(nama)
            if not nama.endswith("sheet1.xml"):
                z.writestr(nama, isi)
                continue
            kiri, kanan = isi.split(b"</sheetData>")
            with z.open(nama, "w", force_zip64=True) as f:
                f.write(kiri)
                sel = b'<row><c t="inlineStr"><is><t>' + b"A" * 900 + b"</t></is></c></row>"
                for _ in range(1024):
                    f.write(sel * (1024 * 1024 // len(sel)))
                f.write(b"</sheetData>" + kanan)
    k.jalan("asal.xlsx").unlink()
    with zipfile.ZipFile(k.jalan("bom entri.zip"), "w", zipfile.ZIP_DEFLATED) as z:
        for i in range(30000):
            z.writestr(f"{i}.csv", b"")
    for nama in ("bom.zip", "bom.xlsx", "bom entri.zip"):
        k.tolak(nama)

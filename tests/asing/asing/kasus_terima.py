"""Odd but good files: they must be accepted, with the figures, some with a finding."""

import io
import random
import shutil
import zipfile
from dataclasses import replace

import openpyxl

from .cacat_baris import akhiran_nol
from .ejaan import Ejaan
from .hitung import rekap_desa
from .kasus import BULU, GENTAN, Kasus, grid, kasus, lembar_daftar, orang_bersih
from .lembar import Lembar, lembar_legenda, lembar_model_a
from .pemilih import Pemilih
from .tata import MODEL_A, Pengisi
from .tulis import Teks, tulis_teks, tulis_xlsx


@kasus("terima-belum-coklit")
def _belum(k: Kasus) -> None:
    orang = [replace(p, ket="") for p in orang_bersih(k.acak, GENTAN, 60)]
    tulis_xlsx(k.jalan("penuh.xlsx"), [lembar_daftar(BULU, orang)])
    k.terima("penuh.xlsx", GENTAN, orang)
    k.temuan.append("^BELUM_ADA_HASIL_COKLIT$")


@kasus("terima-19-berubah")
def _sembilan_belas(k: Kasus) -> None:
    orang = [replace(p, ket=k.acak.choice(("B", "U", "1", "4"))) for p in orang_bersih(k.acak, GENTAN, 19)]
    tulis_xlsx(k.jalan("kecil.xlsx"), [lembar_daftar(BULU, orang)])
    k.terima("kecil.xlsx", GENTAN, orang)


@kasus("terima-25-satu-tetap")
def _satu_tetap(k: Kasus) -> None:
    orang = [replace(p, ket="U" if i else "") for i, p in enumerate(orang_bersih(k.acak, GENTAN, 25))]
    tulis_xlsx(k.jalan("hampir.xlsx"), [lembar_daftar(BULU, orang)])
    k.terima("hampir.xlsx", GENTAN, orang)


@kasus("terima-49-akhir-nol")
def _nol49(k: Kasus) -> None:
    orang = akhiran_nol(k, 49, 49)
    tulis_teks(k.jalan("kecil.csv"), [lembar_daftar(BULU, orang)], Teks(";"))
    k.terima("kecil.csv", GENTAN, orang)


@kasus("terima-60-tepat-90-persen")
def _nol54(k: Kasus) -> None:
    orang = akhiran_nol(k, 60, 54)
    tulis_teks(k.jalan("batas.csv"), [lembar_daftar(BULU, orang)], Teks(";"))
    k.terima("batas.csv", GENTAN, orang)


@kasus("terima-tanggal-ragu")
def _ragu(k: Kasus) -> None:
    """Both orders in one column; a damaged NIK can't settle them."""
    orang = orang_bersih(k.acak, GENTAN, 40)
    for i in range(0, 40, 5):
        orang[i] = replace(orang[i], nik=orang[i].nik[:6] + "******" + orang[i].nik[12:], lahir=orang[i].lahir.replace(day=3, month=4))
    g = grid(BULU, orang, ejaan=Ejaan(tanggal="ragu"))
    c = g[0].index("Tanggal Lahir")
    g[2][c], g[3][c], g[1][c] = "25/02/1980", "02/25/1981", "03/04/1982"
    tulis_xlsx(k.jalan("ragu.xlsx"), [Lembar("Sheet1", g)])
    k.terima("ragu.xlsx", GENTAN, orang)
    k.temuan.append("TANGGAL|TGL|LAHIR")


@kasus("terima-kembar-byte")
def _kembar(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    tulis_xlsx(k.jalan("asli.xlsx"), [lembar_daftar(BULU, orang)])
    shutil.copy(k.jalan("asli.xlsx"), k.jalan("asli - Copy.xlsx"))
    k.terima("asli.xlsx", GENTAN, orang)
    k.terima("asli - Copy.xlsx", GENTAN, orang)


@kasus("terima-sel-nyasar")
def _nyasar(k: Kasus) -> None:
    """A stray blank-looking cell at the far corner makes the used range absurd."""
    orang = orang_bersih(k.acak, GENTAN)
    tulis_xlsx(k.jalan("nyasar.xlsx"), [lembar_daftar(BULU, orang)])
    buku = openpyxl.load_workbook(k.jalan("nyasar.xlsx"))
    buku.active.cell(1048576, 16384).value = " "
    buku.save(k.jalan("nyasar.xlsx"))
    k.terima("nyasar.xlsx", GENTAN, orang)


def _xml_tangan(k: Kasus, nama: str, orang: list[Pemilih], awalan: str = "", beralamat: bool = True, iso: bool = False) -> None:
    """A sheet part as other libraries write it: prefixed names, no r=, ISO dates, no styles."""
    baris = []
    for r, b in enumerate(grid(BULU, orang), 1):
        sel = []
        for c, n in enumerate(b):
            alamat = f' r="{chr(65 + c)}{r}"' if beralamat else ""
            if iso and r > 1 and b is not None and c == 8:
                sel.append(f'<{awalan}c{alamat} t="d"><{awalan}v>{orang[r - 2].lahir.isoformat()}</{awalan}v></{awalan}c>')
                continue
            teks = str(n or "").replace("&", "&amp;").replace("<", "&lt;")
            sel.append(f'<{awalan}c{alamat} t="inlineStr"><{awalan}is><{awalan}t>{teks}</{awalan}t></{awalan}is></{awalan}c>')
        baris.append(f"<{awalan}row" + (f' r="{r}"' if beralamat else "") + ">" + "".join(sel) + f"</{awalan}row>")
    ns = f'xmlns{":" + awalan[:-1] if awalan else ""}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    paket = "http://schemas.openxmlformats.org/package/2006"
    tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    kepala = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    with zipfile.ZipFile(k.jalan(nama), "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr(
            "[Content_Types].xml",
            f'{kepala}<Types xmlns="{paket}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{tipe}sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{tipe}worksheet+xml"/></Types>',
        )
        z.writestr("_rels/.rels", f'{kepala}<Relationships xmlns="{paket}/relationships"><Relationship Id="r1" Type="{rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>')
        z.writestr(
            "xl/workbook.xml",
            f'{kepala}<{awalan}workbook {ns} xmlns:r="{rel}"><{awalan}sheets><{awalan}sheet name="Sheet1" sheetId="1" r:id="r1"/></{awalan}sheets></{awalan}workbook>',
        )
        z.writestr("xl/_rels/workbook.xml.rels", f'{kepala}<Relationships xmlns="{paket}/relationships"><Relationship Id="r1" Type="{rel}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>')
        z.writestr("xl/worksheets/sheet1.xml", f"{kepala}<{awalan}worksheet {ns}><{awalan}sheetData>{''.join(baris)}</{awalan}sheetData></{awalan}worksheet>")


@kasus("terima-xlsx-tangan")
def _tangan(k: Kasus) -> None:
    semua = []
    for t, (nama, awalan, beralamat, iso) in enumerate(
        (("prefiks.xlsx", "x:", True, False), ("tanpa r.xlsx", "", False, False), ("iso.xlsx", "", True, True)), 1
    ):
        orang = orang_bersih(k.acak, GENTAN, 20, t)
        _xml_tangan(k, nama, orang, awalan, beralamat, iso)
        semua += orang
        k.terima(nama, GENTAN, semua)


@kasus("terima-legenda-di-depan")
def _legenda(k: Kasus) -> None:
    """A visible sheet of instructions before the list, hidden columns of notes after it."""
    orang = orang_bersih(k.acak, GENTAN)
    petunjuk = Lembar("Petunjuk", [["PETUNJUK PENGISIAN"], ["1. NIK diisi 16 angka"], ["2. Keterangan diisi B, U atau 1-8"]])
    g = grid(BULU, orang)
    g = [[*b, "" if i else "Catatan PPS", "cek lagi" if i == 4 else ""] for i, b in enumerate(g)]
    tulis_xlsx(k.jalan("petunjuk.xlsx"), [petunjuk, lembar_legenda(False), Lembar("Data", g), Lembar("Sheet3", [])])
    k.terima("petunjuk.xlsx", GENTAN, orang)


@kasus("terima-nama-berkas-kecamatan")
def _nama_berkas(k: Kasus) -> None:
    """The file name says both the kecamatan (whose name is a desa too) and the desa."""
    orang = orang_bersih(k.acak, GENTAN)
    nama = "Kec. Bulu - Desa Gentan.xlsx"
    tulis_xlsx(k.jalan(nama), [lembar_daftar(BULU, orang, "bebas-1")])
    k.terima(nama, GENTAN, orang)


@kasus("terima-desa-bulu-kepala")
def _bulu(k: Kasus) -> None:
    bulu = BULU.cari("33.11.02.2007")
    orang = orang_bersih(k.acak, bulu)
    tulis_xlsx(k.jalan("daftar.xlsx"), [lembar_daftar(BULU, orang, "bulk")])
    k.terima("daftar.xlsx", bulu, orang)


@kasus("terima-profil-ktp-hilang")
def _tanpa_ktp(k: Kasus) -> None:
    """Without the columns the figures are null, never zero."""
    orang = orang_bersih(k.acak, GENTAN)
    buang = {"ektp", "dis", "nkk"}
    g = grid(BULU, orang, [(a, b) for a, b in [("Kode Desa", "kel_kode"), ("TPS", "tps"), *MODEL_A] if b not in buang])
    tulis_xlsx(k.jalan("ramping.xlsx"), [Lembar("Sheet1", g)])
    k.terima("ramping.xlsx", GENTAN, orang, frozenset({"belumKtpEl", "disabilitas", "kk"}))


@kasus("terima-model-a-dua-kali-cetak")
def _csv_model(k: Kasus) -> None:
    """The printed form saved as text: title rows shorter than the list."""
    orang = orang_bersih(k.acak, GENTAN, 26, 3)
    p = Pengisi(BULU, Ejaan("strip", "strip"), random.Random(1))
    l = lembar_model_a("TPS 3", BULU, GENTAN, 3, orang, p, k.acak, 1)
    tulis_teks(k.jalan("model a tps3.csv"), [l], Teks(";"))
    k.terima("model a tps3.csv", GENTAN, orang)


@kasus("terima-zip-sampah")
def _sampah(k: Kasus) -> None:
    """What macOS and Windows add to an archive is no village file."""
    orang = orang_bersih(k.acak, GENTAN)
    isi = io.BytesIO()
    tulis_xlsx(isi, [lembar_daftar(BULU, orang)])  # type: ignore[arg-type]
    with zipfile.ZipFile(k.jalan("kirim.zip"), "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("kirim/", b"")
        z.writestr("kirim/gentan.xlsx", isi.getvalue())
        z.writestr("__MACOSX/kirim/._gentan.xlsx", b"\0\5\x16\7" + bytes(100))
        z.writestr("kirim/.DS_Store", b"\0\0\0\1Bud1" + bytes(50))
        z.writestr("kirim/Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    k.boleh("kirim.zip", GENTAN, orang)


@kasus("terima-model-a-dua-desa")
def _dua_desa(k: Kasus) -> None:
    """Sheets of two desa in one workbook of printed forms; the sheet names tell nothing."""
    puron = BULU.cari("33.11.02.2009")
    p = Pengisi(BULU, Ejaan("strip", "strip"), random.Random(1))
    lembar = []
    for i, (desa, tps) in enumerate(((GENTAN, 1), (GENTAN, 2), (puron, 1)), 1):
        orang = orang_bersih(k.acak, desa, 20, tps)
        lembar.append((desa, orang, lembar_model_a(f"Sheet{i}", BULU, desa, tps, orang, p, k.acak, i % 3)))
    tulis_xlsx(k.jalan("cetak.xlsx"), [x for _, _, x in lembar])
    k.terima("cetak.xlsx", GENTAN, [o for d, os, _ in lembar if d is GENTAN for o in os])
    k.desa[puron.kode] = rekap_desa(puron.kode, puron.nama, lembar[2][1])

"""Harder things: forms with text under Nama, values that are errors, formulas never calculated, other writers."""

import random
from dataclasses import replace

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from .ejaan import Ejaan
from .kasus import BULU, GENTAN, Alasan, Kasus, grid, huruf_kolom, kasus, lembar_daftar, orang_bersih, ubah_sel
from .lembar import Lembar, lembar_model_a
from .tata import TATA, Pengisi
from .tulis import Teks, tulis_teks, tulis_xlsx


def _model_a(k: Kasus, orang: list, gaya: int = 1, **opsi: bool) -> Lembar:
    p = Pengisi(BULU, Ejaan("strip", "strip"), random.Random(1))
    return lembar_model_a("TPS 1", BULU, GENTAN, 1, orang, p, k.acak, gaya, **opsi)


@kasus("terima-tanda-tangan-di-kolom-nama")
def _tanda(k: Kasus) -> None:
    """Signatures and legend stand under NIK and Nama, below JUMLAH."""
    orang = orang_bersih(k.acak, GENTAN)
    l = _model_a(k, orang)
    for nik, nama in [("Keterangan", "Mengetahui"), ("1. Meninggal", "Ketua PPS"), ("", "SUPARMAN, S.Pd"), ("", "NIP. 198012122005011001")]:
        l.baris.append([None, None, nik, nama])
    tulis_xlsx(k.jalan("model a.xlsx"), [l])
    k.terima("model a.xlsx", GENTAN, orang)


@kasus("boleh-tanda-tangan-tanpa-jumlah")
def _tanda_tanpa(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    l = _model_a(k, orang, berjumlah=False)
    l.baris += [[None, None, None, "Mengetahui"], [None, None, None, "Ketua PPS"], [], [None, None, None, "SUPARMAN"]]
    tulis_xlsx(k.jalan("model a.xlsx"), [l])
    k.boleh("model a.xlsx", GENTAN, orang)


@kasus("boleh-legenda-di-kanan")
def _kanan(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    for i, teks in enumerate(["KODE KETERANGAN", "B Baru", "U Ubah", "1 Meninggal", "2 Ganda", "8 TPS tidak sesuai"]):
        g[i] += [None, teks]
    tulis_xlsx(k.jalan("kanan.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("kanan.xlsx", GENTAN, orang)


@kasus("terima-baris-tersembunyi")
def _tersembunyi(k: Kasus) -> None:
    """Rows hidden by a filter, and hidden columns, are rows all the same."""
    orang = orang_bersih(k.acak, GENTAN)
    jalan = k.jalan("saring.xlsx")
    tulis_xlsx(jalan, [lembar_daftar(BULU, orang)])
    buku = openpyxl.load_workbook(jalan)
    ws = buku.active
    ws.auto_filter.ref = ws.dimensions
    for r in range(5, 15):
        ws.row_dimensions[r].hidden = True
    ws.column_dimensions["P"].hidden = True
    buku.save(jalan)
    k.terima("saring.xlsx", GENTAN, orang)


@kasus("boleh-rumus-tanpa-hasil")
def _tanpa_hasil(k: Kasus) -> None:
    """A formula never calculated must not pass as a blank keterangan."""
    orang = orang_bersih(k.acak, GENTAN)
    jalan = k.jalan("rumus.xlsx")
    tulis_xlsx(jalan, [lembar_daftar(BULU, orang)])
    buku = openpyxl.load_workbook(jalan)
    for r in range(2, 32):
        sel = buku.active.cell(r, 16)
        if sel.value:
            sel.value = f'="{sel.value}"&""'
    buku.save(jalan)
    k.boleh("rumus.xlsx", GENTAN, orang)


@kasus("sel-galat")
def _galat(k: Kasus) -> None:
    """#N/A in keterangan, jenis kelamin or TPS is no blank."""
    for nama, kolom, kode in (("ket.xlsx", 16, "KETERANGAN|KODE|SEL|RUMUS|KESALAHAN|ERROR|GALAT"), ("tps.xlsx", 3, "TPS|SEL|RUMUS|KESALAHAN|ERROR|GALAT"), ("jk.xlsx", 7, "KELAMIN|SEL|RUMUS|ERROR|GALAT")):
        jalan = k.jalan(nama)
        tulis_xlsx(jalan, [lembar_daftar(BULU, orang_bersih(k.acak, GENTAN))])
        buku = openpyxl.load_workbook(jalan)
        sel = buku.active.cell(12, kolom)
        sel.value, sel.data_type = "#N/A", "e"
        buku.save(jalan)
        k.tolak(nama, Alasan(kode, "Sheet1", 12, [huruf_kolom(kolom - 1), buku.active.cell(1, kolom).value]))


@kasus("kepala-tertukar")
def _tukar(k: Kasus) -> None:
    """Columns are confirmed by content: Jenis Kelamin over B/S/P is not believed."""
    g = grid(BULU, orang_bersih(k.acak, GENTAN))
    a, b = g[0].index("Jenis Kelamin"), g[0].index("Status Kawin")
    g[0][a], g[0][b] = g[0][b], g[0][a]
    tulis_xlsx(k.jalan("tukar.xlsx"), [Lembar("Sheet1", g)])
    k.tolak("tukar.xlsx", Alasan("KELAMIN|KOLOM|STATUS"))


@kasus("boleh-hanya-status")
def _hanya_status(k: Kasus) -> None:
    """STATUS says AKTIF/UBAH/BARU and there is no KETERANGAN."""
    orang = [replace(p, ket=p.ket if p.ket in ("", "B", "U") else "") for p in orang_bersih(k.acak, GENTAN)]
    kolom = [x for x in TATA["sidalih"] if x[1] != "ket"]
    tulis_teks(k.jalan("status.csv"), [Lembar("x", grid(BULU, orang, kolom))], Teks("#"))
    k.boleh("status.csv", GENTAN, orang)


@kasus("hanya-status-tms")
def _status_tms(k: Kasus) -> None:
    """TMS without a reason can't be counted per alasan."""
    kolom = [x for x in TATA["sidalih"] if x[1] != "ket"]
    tulis_teks(k.jalan("status.csv"), [Lembar("x", grid(BULU, orang_bersih(k.acak, GENTAN), kolom))], Teks("#"))
    k.tolak("status.csv", Alasan("STATUS|KETERANGAN|KOLOM|TMS|ALASAN"))


@kasus("boleh-tanpa-keterangan")
def _tanpa_ket(k: Kasus) -> None:
    """No column of keterangan at all: a list before coklit, or refused."""
    orang = [replace(p, ket="") for p in orang_bersih(k.acak, GENTAN)]
    kolom = [x for x in TATA["bebas-kode"] if x[1] != "ket"]
    tulis_xlsx(k.jalan("tanpa ket.xlsx"), [lembar_daftar(BULU, orang, kolom)])
    k.boleh("tanpa ket.xlsx", GENTAN, orang)


@kasus("terima-alamat-dua-baris")
def _dua_baris(k: Kasus) -> None:
    """A newline inside a quoted field is no row."""
    orang = [replace(p, alamat="Dk. Krajan\nGang Mawar" if i % 5 == 0 else p.alamat) for i, p in enumerate(orang_bersih(k.acak, GENTAN))]
    tulis_teks(k.jalan("dua baris.csv"), [lembar_daftar(BULU, orang)], Teks(";"))
    k.terima("dua baris.csv", GENTAN, orang)


@kasus("terima-ods-odfpy")
def _odfpy(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    dok = OpenDocumentSpreadsheet()
    tabel = Table(name="Sheet1")
    for b in grid(BULU, orang, ejaan=Ejaan(tanggal="sel")):
        baris = TableRow()
        for n in b:
            if hasattr(n, "isoformat"):
                sel = TableCell(valuetype="date", datevalue=n.isoformat())
            else:
                sel = TableCell(valuetype="string") if n else TableCell()
                if n:
                    sel.addElement(P(text=str(n)))
            baris.addElement(sel)
        baris.addElement(TableCell(numbercolumnsrepeated=1008))
        tabel.addElement(baris)
    tabel.addElement(TableRow(numberrowsrepeated=1048000))
    dok.spreadsheet.addElement(tabel)
    dok.save(str(k.jalan("odfpy.ods")))
    k.terima("odfpy.ods", GENTAN, orang)


@kasus("terima-tanggal-jam")
def _jam(k: Kasus) -> None:
    """2- and 4-digit dates with a time, as other programs export them."""
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    i = g[0].index("Tanggal Lahir")
    for p, b in zip(orang, g[1:]):
        b[i] = f"{p.lahir.isoformat()} 00:00:00"
    tulis_teks(k.jalan("jam.csv"), [Lembar("x", g)], Teks(","))
    k.terima("jam.csv", GENTAN, orang)


@kasus("boleh-angka-berkoma")
def _berkoma(k: Kasus) -> None:
    """Codes that became 1.0 in a CSV export."""
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang, ejaan=Ejaan(tps="1", rt="1"))
    for b in g[1:]:
        for nama in ("Nomor TPS", "RT", "RW", "Keterangan", "Disabilitas"):
            i = g[0].index(nama)
            b[i] = f"{b[i]}.0" if b[i].isdigit() else b[i]
    tulis_teks(k.jalan("pandas.csv"), [Lembar("x", g)], Teks(","))
    k.boleh("pandas.csv", GENTAN, orang)


@kasus("boleh-lembar-ganda")
def _ganda(k: Kasus) -> None:
    """"TPS 1" and its forgotten copy "TPS 1 (2)": every row counts, or refused; never half."""
    orang = orang_bersih(k.acak, GENTAN)
    l = _model_a(k, orang)
    tulis_xlsx(k.jalan("ganda.xlsx"), [l, Lembar("TPS 1 (2)", l.baris, l.gabung)])
    k.boleh("ganda.xlsx", GENTAN, orang + orang)


@kasus("boleh-lembar-pemilih-tersembunyi")
def _lembar_tersembunyi(k: Kasus) -> None:
    satu, dua = orang_bersih(k.acak, GENTAN, 20, 1), orang_bersih(k.acak, GENTAN, 20, 2)
    tulis_xlsx(k.jalan("sembunyi.xlsx"), [lembar_daftar(BULU, satu, nama="A"), Lembar("B", grid(BULU, dua), tersembunyi=True)])
    k.boleh("sembunyi.xlsx", GENTAN, satu + dua)


@kasus("boleh-tps-digabung")
def _gabung(k: Kasus) -> None:
    """One TPS cell merged over all its rows: the rows below it look blank."""
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    i = g[0].index("Nomor TPS")
    for b in g[2:]:
        b[i] = None
    tulis_xlsx(k.jalan("gabung.xlsx"), [Lembar("Sheet1", g, [(2, i + 1, 31, i + 1)])])
    k.boleh("gabung.xlsx", GENTAN, orang)


@kasus("boleh-dua-kolom-keterangan")
def _dua_ket(k: Kasus) -> None:
    """A second column of remarks: "Ket" holds the code, "Keterangan" free words."""
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    g[0][-1] = "Ket"
    g = [[*b, "Keterangan" if i == 0 else ("sudah dicek" if i % 4 == 0 else "")] for i, b in enumerate(g)]
    tulis_xlsx(k.jalan("dua ket.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("dua ket.xlsx", GENTAN, orang)


@kasus("boleh-tanggal-dua-angka")
def _dua_angka(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    i = g[0].index("Tanggal Lahir")
    for p, b in zip(orang, g[1:]):
        b[i] = f"{p.lahir:%d/%m/%y}"
    tulis_xlsx(k.jalan("dua angka.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("dua angka.xlsx", GENTAN, orang)


@kasus("boleh-huruf-tak-tampak")
def _tak_tampak(k: Kasus) -> None:
    """Zero-width and thin spaces from a copied web table."""
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    for b in g[1:]:
        for nama, sisip in (("NIK", "\u200b"), ("Keterangan", "\u200b"), ("Jenis Kelamin", "\u2009"), ("Nomor TPS", "\ufeff")):
            i = g[0].index(nama)
            b[i] = f"{b[i]}{sisip}"
    tulis_xlsx(k.jalan("tak tampak.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("tak tampak.xlsx", GENTAN, orang)


@kasus("tps-pecahan")
def _pecahan(k: Kasus) -> None:
    for nama, nilai in (("dua tps.xlsx", "1/2"), ("huruf.xlsx", "1A"), ("koma.xlsx", 1.5), ("minus.xlsx", -1)):
        g = grid(BULU, orang_bersih(k.acak, GENTAN))
        alasan = ubah_sel(g, 7, "Nomor TPS", nilai, "TPS")
        tulis_xlsx(k.jalan(nama), [Lembar("Sheet1", g)])
        k.tolak(nama, alasan)



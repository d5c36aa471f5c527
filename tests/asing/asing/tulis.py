"""Grids to bytes: xlsx by openpyxl, xls by xlwt, HTML by hand, delimited text."""

import csv
import html
import io
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .ejaan import Rumus
from .lembar import Lembar


def nama_lembar(nama: str) -> str:
    """What a spreadsheet program allows as the name of a sheet."""
    return nama.translate(str.maketrans("/\\?*[]:", "-------")).strip("'")[:31]


def tulis_xlsx(jalan: Path, lembar: list[Lembar], mac: bool = False, gaya: bool = False) -> None:
    buku = openpyxl.Workbook()
    if mac:
        buku.epoch = CALENDAR_MAC_1904
    buku.remove(buku.active)
    for l in lembar:
        ws = buku.create_sheet(nama_lembar(l.nama))
        if l.tersembunyi:
            ws.sheet_state = "hidden"
        for r, baris in enumerate(l.baris, 1):
            for c, nilai in enumerate(baris, 1):
                if nilai is None or nilai == "":
                    continue
                sel = ws.cell(r, c)
                if isinstance(nilai, Rumus):
                    sel.value = nilai.teks
                elif isinstance(nilai, date):
                    sel.value = datetime(nilai.year, nilai.month, nilai.day)
                    sel.number_format = "dd/mm/yyyy"
                else:
                    sel.value = nilai
                    if isinstance(nilai, str):
                        sel.data_type = "s"
                        if gaya and nilai.isdigit():
                            sel.number_format, sel.quotePrefix = "@", True
        for r1, c1, r2, c2 in l.gabung:
            ws.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
    buku.properties.created = buku.properties.modified = datetime(2024, 7, 24)
    buku.save(jalan)


def tulis_xls(jalan: Path, lembar: list[Lembar], mac: bool = False) -> None:
    buku = xlwt.Workbook(encoding="utf-8")
    buku.dates_1904 = mac
    tgl = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for l in lembar:
        ws = buku.add_sheet(nama_lembar(l.nama), cell_overwrite_ok=True)
        ws.visibility = 1 if l.tersembunyi else 0
        tutup = {(r1, c1): (r2, c2) for r1, c1, r2, c2 in l.gabung}
        for r, baris in enumerate(l.baris, 1):
            for c, nilai in enumerate(baris, 1):
                if (r, c) in tutup:
                    r2, c2 = tutup[(r, c)]
                    ws.write_merge(r - 1, r2 - 1, c - 1, c2 - 1, nilai)
                elif nilai is None or nilai == "":
                    continue
                elif isinstance(nilai, date):
                    ws.write(r - 1, c - 1, (nilai - date(1904, 1, 1)).days if mac else nilai, tgl)
                else:
                    ws.write(r - 1, c - 1, nilai)
    buku.save(str(jalan))


def sebagai_teks(nilai: Any) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, date):
        return f"{nilai:%d/%m/%Y}"
    return str(nilai)


def tulis_html(jalan: Path, lembar: list[Lembar], sandi: str = "utf-8") -> None:
    """What web programs call an Excel download."""
    keluar = io.StringIO()
    keluar.write(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\n'
        f'<head><meta http-equiv="Content-Type" content="text/html; charset={sandi}"><style>td{{mso-number-format:"\\@"}}</style></head>\n<body>\n'
    )
    for l in lembar:
        keluar.write('<table border="1">\n')
        for baris in l.baris:
            sel = []
            for n in baris:
                teks = html.escape(sebagai_teks(n)).replace("\u00a0", "&nbsp;")
                if sandi != "utf-8":
                    teks = teks.replace("✓", "&#10003;")
                sel.append(f"<td>{teks or '&nbsp;'}</td>")
            keluar.write("<tr>" + "".join(sel) + "</tr>\n")
        keluar.write("</table>\n")
    keluar.write("</body></html>\n")
    jalan.write_bytes(keluar.getvalue().encode(sandi))


@dataclass(frozen=True)
class Teks:
    """One dialect of delimited text."""

    pisah: str = ";"
    sandi: str = "utf-8"  # utf-8, utf-8-sig, cp1252
    ganti: str = "\r\n"
    akhiran: str = "csv"
    mentah: bool = False  # quotes only where a delimiter forces them
    buntut: bool = False  # a delimiter after the last field too
    akhir: bool = True  # newline after the last row


def ke_sandi(teks: str, sandi: str) -> bytes:
    return teks.replace("✓", "-").encode(sandi) if sandi == "cp1252" else teks.encode(sandi)


def teks_baris(baris: list[list[Any]], t: Teks) -> str:
    keluar = io.StringIO()
    if t.mentah:
        for b in baris:
            sel = []
            for s in map(sebagai_teks, b):
                perlu = t.pisah in s or s.startswith('"') or "\n" in s
                sel.append('"' + s.replace('"', '""') + '"' if perlu else s)
            keluar.write(t.pisah.join(sel) + (t.pisah if t.buntut else "") + t.ganti)
    else:
        penulis = csv.writer(keluar, delimiter=t.pisah, lineterminator=t.ganti)
        for b in baris:
            penulis.writerow([*map(sebagai_teks, b), *([""] if t.buntut else [])])
    isi = keluar.getvalue()
    return isi if t.akhir else isi.removesuffix(t.ganti)


def tulis_teks(jalan: Path, lembar: list[Lembar], t: Teks) -> None:
    assert len(lembar) == 1, "text holds one sheet"
    jalan.write_bytes(ke_sandi(teks_baris(lembar[0].baris, t), t.sandi))

"""Builds forms of the shapes KPU gives out (2019/2020), as an office worker with a spreadsheet would: python3 buat_formulir.py FOLDER"""
import os
import struct
import sys
import zipfile
import zlib

from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

TIPIS = Side(style='thin')
KOTAK = Border(left=TIPIS, right=TIPIS, top=TIPIS, bottom=TIPIS)
ANGKA = '#,##0;-#,##0;"-"'
TENGAH = Alignment(horizontal='center', vertical='center', wrap_text=True)


def tulis_png(jalur):
    """A red square of 40 x 40, without any library."""
    baris = b''.join(b'\0' + b'\xc0\x10\x10' * 40 for _ in range(40))
    def bagian(jenis, isi):
        return struct.pack('>I', len(isi)) + jenis + isi + struct.pack('>I', zlib.crc32(jenis + isi))
    with open(jalur, 'wb') as f:
        f.write(b'\x89PNG\r\n\x1a\n' + bagian(b'IHDR', struct.pack('>IIBBBBB', 40, 40, 8, 2, 0, 0, 0))
                + bagian(b'IDAT', zlib.compress(baris)) + bagian(b'IEND', b''))


def kepala(ws, judul, akhir, label):
    ws.sheet_view.showGridLines = False
    for i, teks in enumerate(judul):
        ws.cell(2 + i, 1, teks).font = Font(bold=True, size=12)
        ws.cell(2 + i, 1).alignment = TENGAH
        ws.merge_cells(start_row=2 + i, start_column=1, end_row=2 + i, end_column=akhir)
    for i, (nama, nilai) in enumerate(label):
        ws.cell(5 + i, 1, nama)
        ws.cell(5 + i, 3, f': {nilai}')


def gambar(ws, folder, sel):
    try:
        from openpyxl.drawing.image import Image
        png = os.path.join(folder, 'lambang.png')
        tulis_png(png)
        ws.add_image(Image(png), sel)
    except ImportError:
        pass


def kotak(ws, dari, sampai, akhir):
    for r in range(dari, sampai + 1):
        for c in range(1, akhir + 1):
            ws.cell(r, c).border = KOTAK


def kepala_lp(ws, baris, awal, kelompok):
    for i, nama in enumerate(kelompok):
        c = awal + 3 * i
        ws.cell(baris, c, nama).alignment = TENGAH
        ws.merge_cells(start_row=baris, start_column=c, end_row=baris, end_column=c + 2)
        for j, jk in enumerate(('L', 'P', 'L+P')):
            ws.cell(baris + 1, c + j, jk).alignment = TENGAH


def cetak(ws, area, judul, rebah=True):
    ws.page_setup.paperSize = 9
    ws.page_setup.orientation = 'landscape' if rebah else 'portrait'
    ws.page_setup.fitToWidth = 1
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.print_area = area
    ws.print_title_rows = judul
    ws.oddFooter.left.text = 'Data {{data.hashpendek}}'
    ws.oddFooter.right.text = 'Hal &P dari &N'


def pecah_teks(jalur):
    """As Excel does when somebody makes part of a cell bold: the field lies in three runs."""
    with zipfile.ZipFile(jalur) as z:
        isi = {n: z.read(n) for n in z.namelist()}
    utuh = b'<t>Total pemilih {{terbilang(kecamatan.akhir.jumlah)}} orang</t>'
    pecah = (b'<r><t xml:space="preserve">Total pemilih </t></r><r><rPr><b/></rPr><t>{{terbilang(</t></r>'
             b'<r><rPr><b/><i/></rPr><t>kecamatan.akhir</t></r><r><t>.jumlah)}} orang</t></r>')
    assert utuh in isi['xl/worksheets/sheet1.xml']
    isi['xl/worksheets/sheet1.xml'] = isi['xl/worksheets/sheet1.xml'].replace(utuh, pecah)
    with zipfile.ZipFile(jalur, 'w', zipfile.ZIP_DEFLATED) as z:
        for nama, bita in isi.items():
            z.writestr(nama, bita)


def ppk(folder):
    """A.B.DPTHP1.2-KPU: A4 landscape, A1:M37, list in row 11, total under it, five signatures below."""
    wb = Workbook()
    ws = wb.active
    ws.title = 'Rekap PPK'
    ws['M1'] = 'Model A.B.DPTHP1.2-KPU'
    kepala(ws, ['REKAPITULASI {{tahapan.judul}}', '{{pemilihan.judul}}', 'OLEH PPK'], 13,
           [('PROVINSI', '{{provinsi.nama}}'), ('KABUPATEN/KOTA', '{{kabupaten.singkat}}'),
            ('KECAMATAN', '{{ Kecamatan.Nama }}')])
    gambar(ws, folder, 'A1')
    for c, nama in ((1, 'No.'), (2, 'Nama Kelurahan/Desa'), (3, 'Jumlah TPS'), (13, 'Keterangan')):
        ws.cell(9, c, nama).alignment = TENGAH
        ws.merge_cells(start_row=9, start_column=c, end_row=10, end_column=c)
    kepala_lp(ws, 9, 4, ['Pemilih Baru', 'Pemilih Tidak Memenuhi Syarat', 'Perbaikan Data Pemilih'])
    ws['A11'] = '{{nomor}}'
    ws['B11'] = '{{desa.nama}}'
    ws['C11'] = '{{desa.jumlahtps}}'
    for i, g in enumerate(('baru', 'tms', 'perbaikan')):
        c = 4 + 3 * i
        ws.cell(11, c, '{{desa.%s.l}}' % g)
        ws.cell(11, c + 1, '{{desa.%s.p}}' % g)
        kiri, kanan = get_column_letter(c), get_column_letter(c + 1)
        ws.cell(11, c + 2, f'={kiri}11+{kanan}11')
    ws.row_dimensions[11].height = 19.5
    ws['A12'] = 'TOTAL'
    ws.merge_cells('A12:B12')
    for c in range(3, 13):
        k = get_column_letter(c)
        ws[f'{k}12'] = f'=SUM({k}11:{k}11)'
        ws[f'{k}11'].number_format = ANGKA
        ws[f'{k}12'].number_format = ANGKA
        ws[f'{k}12'].font = Font(bold=True)
    kotak(ws, 9, 12, 13)
    for c in range(1, 14):
        ws.cell(11, c).fill = PatternFill('solid', fgColor='FFF7E6')
    ws['A15'] = 'Disahkan dalam rapat pleno PPK di {{pleno.tempat}} Tanggal {{pleno.tanggal}}'
    ws['A16'] = 'PANITIA PEMILIHAN KECAMATAN {{kecamatan.nama}}'
    ws['B18'], ws['F18'] = 'Nama', 'Tanda Tangan'
    ws.merge_cells('F18:H18')
    for i in range(5):
        ws.cell(19 + i, 1, f'{i + 1}.')
        ws.cell(19 + i, 2, '{{ppk.ketua}}' if i == 0 else '{{ppk.anggota.%d}}' % i)
        ws.cell(19 + i, 4, 'Ketua' if i == 0 else 'Anggota')
        ws.cell(19 + i, 6, f'{i + 1}. ...................')
        ws.merge_cells(start_row=19 + i, start_column=6, end_row=19 + i, end_column=8)
    ws['A25'] = 'Total pemilih {{terbilang(kecamatan.akhir.jumlah)}} orang'
    ws['B26'] = '{{kecamatan.akhir.jumlah}}'
    ws['B26'].number_format = '#,##0" pemilih"'
    gambar(ws, folder, 'J19')
    ws.conditional_formatting.add('C11:L11', CellIsRule(operator='equal', formula=['0'], font=Font(color='999999')))
    ws.conditional_formatting.add('D11:D11', FormulaRule(formula=['$D11>$E11'], font=Font(italic=True)))
    dv = DataValidation(type='list', formula1='"Sesuai,Berbeda"')
    dv.add('M11')
    ws.add_data_validation(dv)
    ws.row_breaks.append(Break(id=26))
    ws.freeze_panes = 'C11'
    for k, lebar in {'A': 6, 'B': 34, 'C': 9, 'M': 22}.items():
        ws.column_dimensions[k].width = lebar
    cetak(ws, 'A1:M26', '$9:$10')
    wb.defined_names.append(DefinedName('JumlahTps', attr_text="'Rekap PPK'!$C$12"))
    ringkas = wb.create_sheet('Ringkas')
    ringkas['A1'] = 'Jumlah TPS'
    ringkas['B1'] = "='Rekap PPK'!C12"
    ringkas['B2'] = '=JumlahTps'
    ringkas['B3'] = "=SUM('Rekap PPK'!C11:C11)"
    tetap = wb.create_sheet('Petunjuk')
    tetap['A1'] = 'Lembar ini tidak berubah.'
    jalur = os.path.join(folder, 'ppk.xlsx')
    wb.save(jalur)
    pecah_teks(jalur)


def pps(folder):
    """A.B.DPTHP1.1-KPU: A4 landscape, a list of TPS in a form of one desa, three signatures."""
    wb = Workbook()
    ws = wb.active
    ws.title = 'Rekap PPS'
    ws['L1'] = 'Model A.B.DPTHP1.1-KPU'
    kepala(ws, ['REKAPITULASI {{tahapan.judul}}', '{{pemilihan.judul}}', 'OLEH PPS'], 12,
           [('KECAMATAN', '{{kecamatan.nama}}'), ('KELURAHAN/DESA', '{{desa.nama}}')])
    for c, nama in ((1, 'No'), (2, 'Nomor TPS'), (12, 'Keterangan')):
        ws.cell(9, c, nama).alignment = TENGAH
        ws.merge_cells(start_row=9, start_column=c, end_row=10, end_column=c)
    kepala_lp(ws, 9, 3, ['Pemilih Baru', 'TMS', 'Perbaikan'])
    ws['A11'], ws['B11'] = '{{nomor}}', '{{tps.nomor}}'
    for i, g in enumerate(('baru', 'tms', 'perbaikan')):
        for j, jk in enumerate(('l', 'p', 'jumlah')):
            ws.cell(11, 3 + 3 * i + j, '{{%s.%s}}' % (g, jk)).number_format = ANGKA
    ws['A12'] = 'TOTAL'
    ws.merge_cells('A12:B12')
    for c in range(3, 12):
        k = get_column_letter(c)
        ws[f'{k}12'] = f'=SUM({k}11)'
        ws[f'{k}12'].number_format = ANGKA
    kotak(ws, 9, 12, 12)
    ws['A15'] = 'Disahkan dalam rapat pleno PPS di {{pleno.tempat}} tanggal {{pleno.tanggal}}'
    for i, nama in enumerate(('{{pps.ketua}}', '{{pps.anggota.1}}', '{{pps.anggota.2}}')):
        ws.cell(17 + i, 2, nama)
    cetak(ws, 'A1:L21', '$9:$10')
    wb.save(os.path.join(folder, 'pps.xlsx'))


def nonktp(folder):
    """A.C.DPTHP1.2-KPU: voters without KTP-el per desa."""
    wb = Workbook()
    ws = wb.active
    ws.title = 'A.C.DPTHP1.2'
    kepala(ws, ['REKAPITULASI DAFTAR POTENSIAL PEMILIH NON KTP-EL', '{{pemilihan.judul}}', 'OLEH PPK'], 7,
           [('KECAMATAN', '{{kecamatan.nama}}')])
    for c, nama in enumerate(('No', 'Nama Desa/Kelurahan', 'Jumlah TPS', 'L', 'P', 'L+P', 'Keterangan'), 1):
        ws.cell(9, c, nama)
    for c, isi in enumerate(('{{ulang}}', '{{desa.nama}}', '{{jumlahtps}}', '{{belumktpel.l}}', '{{belumktpel.p}}',
                             '{{belumktpel.jumlah}}'), 1):
        ws.cell(10, c, isi)
    ws['A11'] = 'JUMLAH'
    for k in 'CDEF':
        ws[f'{k}11'] = f'=SUM({k}10:{k}10)'
    kotak(ws, 9, 11, 7)
    wb.save(os.path.join(folder, 'nonktp.xlsx'))


def kontrol(folder):
    """Lembar Kontrol: a head of two rows with merges, one column per reason."""
    wb = Workbook()
    ws = wb.active
    ws.title = 'Lembar Kontrol'
    kepala(ws, ['LEMBAR KONTROL', 'KECAMATAN {{kecamatan.nama}}'], 17, [])
    tunggal = {1: 'NO', 2: 'Desa', 3: 'Jumlah TPS', 4: 'Pemilih Awal', 5: 'Pemilih Baru', 15: 'Non KTP-el',
               16: 'FINAL DP', 17: 'KETERANGAN'}
    for c, nama in tunggal.items():
        ws.cell(6, c, nama).alignment = TENGAH
        ws.merge_cells(start_row=6, start_column=c, end_row=7, end_column=c)
    ws.cell(6, 6, 'Tidak Memenuhi Syarat').alignment = TENGAH
    ws.merge_cells('F6:N6')
    for i in range(8):
        ws.cell(7, 6 + i, f'Kode {i + 1}')
        ws.cell(8, 6 + i, '{{tms.%d.jumlah}}' % (i + 1))
    ws.cell(7, 14, 'TOTAL')
    ws['A8'], ws['B8'], ws['C8'] = '{{nomor}}', '{{desa.nama}}', '{{jumlahtps}}'
    ws['D8'], ws['E8'] = '{{awal.jumlah}}', '{{baru.jumlah}}'
    ws['N8'] = '=SUM(F8:M8)'
    ws['O8'] = '{{belumktpel.jumlah}}'
    ws['P8'] = '=D8+E8-N8'
    ws['Q8'] = '=IF(P8=0,"kosong",ROUND(P8/SUM(P$8:P$8)*100,1)&" %")'
    ws['A9'] = 'JUMLAH'
    ws.merge_cells('A9:B9')
    for c in range(3, 17):
        k = get_column_letter(c)
        ws[f'{k}9'] = f'=SUM({k}8:{k}8)'
    kotak(ws, 6, 9, 17)
    ws['A11'] = 'Pemilih akhir menurut program:'
    ws['F11'] = '{{kecamatan.akhir.jumlah}}'
    ws['A12'] = 'Selisih:'
    ws['F12'] = '=P9-F11'
    cetak(ws, 'A1:Q12', '$6:$7')
    wb.save(os.path.join(folder, 'kontrol.xlsx'))


def tps(folder):
    """One file per TPS: report of coklit."""
    wb = Workbook()
    ws = wb.active
    ws.title = 'Hasil Coklit'
    for i, (a, b) in enumerate((('DESA', '{{desa.nama}}'), ('TPS', '{{tps.nomor}}'), ('PANTARLIH', '{{tps.pantarlih}}'),
                                ('I', '{{awal.jumlah}}'), ('II', '{{baru.jumlah}}'), ('III', '{{tms.jumlah}}')), 1):
        ws.cell(i, 1, a)
        ws.cell(i, 2, b)
    ws['B7'] = '=B4+B5-B6'
    wb.save(os.path.join(folder, 'tps.xlsx'))


if __name__ == '__main__':
    for buat in (ppk, pps, nonktp, kontrol, tps):
        buat(sys.argv[1])

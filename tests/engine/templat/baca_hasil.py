"""Says as JSON what another program finds in workbooks: python3 baca_hasil.py FILE..."""
import json
import sys

from openpyxl import load_workbook


def rupa(sel):
    b = sel.border
    return '|'.join(str(x) for x in (
        sel.number_format, sel.font.b, sel.font.i, sel.font.sz, sel.fill.fgColor.rgb, b.left.style, b.right.style, b.top.style,
        b.bottom.style, sel.alignment.horizontal, sel.alignment.wrap_text))


def lembar(ws):
    return {
        'nilai': {c.coordinate: c.value for r in ws.iter_rows() for c in r if c.value is not None},
        'rupa': {c.coordinate: rupa(c) for r in ws.iter_rows() for c in r},
        'gabungan': sorted(str(m) for m in ws.merged_cells.ranges),
        'lebar': {k: d.width for k, d in ws.column_dimensions.items()},
        'tinggi': {str(k): d.height for k, d in ws.row_dimensions.items() if d.height is not None},
        'area': ws.print_area,
        'judul': ws.print_title_rows,
        'kertas': [ws.page_setup.paperSize, ws.page_setup.orientation, ws.page_setup.fitToHeight],
        'kaki': [ws.oddFooter.left.text, ws.oddFooter.right.text],
        'penggal': [b.id for b in ws.row_breaks.brk],
        'beku': ws.freeze_panes,
        'gambar': [i.anchor._from.row + 1 for i in ws._images],
        'format': sorted(str(c.sqref) for c in ws.conditional_formatting),
        'validasi': [str(d.sqref) for d in ws.data_validations.dataValidation],
        'dimensi': ws.dimensions,
    }


hasil = []
for jalur in sys.argv[1:]:
    wb = load_workbook(jalur)
    hasil.append({
        'lembar': {ws.title: lembar(ws) for ws in wb.worksheets},
        'nama': {d.name: d.attr_text for d in wb.defined_names.definedName},
    })
print(json.dumps(hasil))

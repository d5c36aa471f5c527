"""Grey cases: no rule says which. Refused with a reason or accepted, but never wrong figures."""

import io
import zipfile
from dataclasses import replace

from .ejaan import Ejaan
from .kasus import BULU, GENTAN, Kasus, grid, kasus, lembar_daftar, orang_bersih, ubah_sel
from .lembar import Lembar
from .tata import _baca
from .tulis import Teks, teks_baris, tulis_teks, tulis_xlsx

BAWASLU = _baca(
    "code=kel_kode; district=kec_nama; village=kel_nama; dp_id=dpid; nkk=nkk; nik=nik; nama=nama; tempat=tempat; tgl=lahir;"
    "kawin=kawin; JK=jk; alamat=alamat; rt=rt; rw=rw; disabilitas=dis; filter=ket; tps=tps"
)
DP4 = _baca(
    "0=nkk; 1=nik; 2=nama; 3=tempat; 4=lahir; 5=jk; 6=kawin; 7=alamat; 8=rt; 9=rw; 10=dis; 11=ektp; 12=sumber; 13=kec_kode;"
    "14=kec_nama; 15=kel_kode; 16=kel_nama; 17=tps; 18=ket"
)


@kasus("boleh-tanpa-kepala-dp4")
def _dp4(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    tulis_teks(k.jalan("dp4.csv"), [Lembar("x", grid(BULU, orang, DP4, kode="polos")[1:])], Teks("#", mentah=True))
    k.boleh("dp4.csv", GENTAN, orang, frozenset({"belumKtpEl"}))  # no known place for KTP-el


@kasus("boleh-bawaslu-kosong")
def _bawaslu(k: Kasus) -> None:
    orang = [replace(p, ket="") for p in orang_bersih(k.acak, GENTAN)]
    tulis_xlsx(k.jalan("bawaslu.xlsx"), [lembar_daftar(BULU, orang, BAWASLU)])
    k.boleh("bawaslu.xlsx", GENTAN, orang, frozenset({"belumKtpEl"}))


@kasus("boleh-utf16")
def _utf16(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    k.jalan("unicode.txt").write_bytes(teks_baris(grid(BULU, orang), Teks("\t")).encode("utf-16"))
    k.boleh("unicode.txt", GENTAN, orang)


@kasus("boleh-sep")
def _sep(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    k.jalan("sep.csv").write_text("sep=;\r\n" + teks_baris(grid(BULU, orang), Teks(";")), encoding="utf-8", newline="")
    k.boleh("sep.csv", GENTAN, orang)


@kasus("boleh-cr")
def _cr(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    tulis_teks(k.jalan("mac lama.csv"), [lembar_daftar(BULU, orang)], Teks(";", ganti="\r"))
    k.boleh("mac lama.csv", GENTAN, orang)


@kasus("boleh-rumus-csv")
def _rumus(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    for b in g[1:]:
        for nama in ("NIK", "No KK"):
            i = g[0].index(nama)
            b[i] = f'="{b[i]}"'
    tulis_teks(k.jalan("rumus.csv"), [Lembar("x", g)], Teks(";"))
    k.boleh("rumus.csv", GENTAN, orang)


@kasus("boleh-jk-kata")
def _kata(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    for b in g[1:]:
        i = g[0].index("Jenis Kelamin")
        b[i] = {"L": "Laki-laki", "P": "Perempuan"}[b[i]]
    tulis_xlsx(k.jalan("kata.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("kata.xlsx", GENTAN, orang)


@kasus("boleh-keterangan-01")
def _nol_satu(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    for b in g[1:]:
        b[-1] = b[-1].zfill(2) if b[-1].isdigit() else b[-1]
    tulis_xlsx(k.jalan("nol satu.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("nol satu.xlsx", GENTAN, orang)


@kasus("boleh-wna-tidak-dikenal")
def _wna(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    orang[12] = replace(orang[12], ket="5")
    g = grid(BULU, orang)
    ubah_sel(g, 14, "Keterangan", "WNA/Tidak dikenal")
    tulis_xlsx(k.jalan("wna.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("wna.xlsx", GENTAN, orang)


@kasus("boleh-tps-di-nama-berkas")
def _tps_nama(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN, 20, 4)
    g = [[s for i, s in enumerate(b) if i != 2] for b in grid(BULU, orang)]
    tulis_teks(k.jalan("Gentan TPS 004.csv"), [Lembar("x", g)], Teks(";"))
    k.boleh("Gentan TPS 004.csv", GENTAN, orang)


@kasus("boleh-pagar-tak-dikutip")
def _pagar(k: Kasus) -> None:
    """A `#` in an address of a `#` file shifts the row: never read silently into wrong columns."""
    orang = [replace(p, alamat="-") for p in orang_bersih(k.acak, GENTAN)]
    baris = teks_baris(grid(BULU, orang, "sidalih"), Teks("#", mentah=True)).split("\r\n")
    kolom = baris[9].split("#")
    kolom[14] = "Jl. Mawar #12"
    baris[9] = "#".join(kolom)
    k.jalan("pagar.csv").write_text("\r\n".join(baris), encoding="utf-8", newline="")
    k.boleh("pagar.csv", GENTAN, orang)


@kasus("boleh-kutip-di-awal")
def _kutip(k: Kasus) -> None:
    """An unquoted field that begins with a quote: `"Gareng" Suparman`."""
    orang = orang_bersih(k.acak, GENTAN)
    orang[6] = replace(orang[6], nama="XX")
    teks = teks_baris(grid(BULU, orang, "sidalih"), Teks("#", mentah=True)).replace("#XX#", '#"Gareng" Suparman#')
    k.jalan("kutip.csv").write_text(teks, encoding="utf-8", newline="")
    k.boleh("kutip.csv", GENTAN, orang)


@kasus("boleh-kepala-berulang")
def _berulang(k: Kasus) -> None:
    """A printed list repeats its head on every page."""
    orang = orang_bersih(k.acak, GENTAN, 60)
    g = grid(BULU, orang)
    g[31:31] = [list(g[0])]
    tulis_xlsx(k.jalan("berulang.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("berulang.xlsx", GENTAN, orang)


@kasus("boleh-jumlah-di-tengah")
def _tengah(k: Kasus) -> None:
    """TPS under TPS in one sheet, each closed by a JUMLAH row."""
    g = grid(BULU, orang := orang_bersih(k.acak, GENTAN, 20, 1) + orang_bersih(k.acak, GENTAN, 20, 2))
    g[21:21] = [["JUMLAH", None, None, 20], []]
    g.append(["JUMLAH", None, None, 20])
    tulis_xlsx(k.jalan("tengah.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("tengah.xlsx", GENTAN, orang)


@kasus("boleh-zip-dalam-zip")
def _zip_zip(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    dalam = io.BytesIO()
    with zipfile.ZipFile(dalam, "w") as z:
        z.writestr("gentan.csv", teks_baris(grid(BULU, orang), Teks()))
    with zipfile.ZipFile(k.jalan("luar.zip"), "w") as z:
        z.writestr("gentan.zip", dalam.getvalue())
    k.boleh("luar.zip", GENTAN, orang)


@kasus("boleh-nik-berspasi")
def _spasi(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang)
    i = g[0].index("NIK")
    for b in g[1:]:
        b[i] = f"{b[i][:6]} {b[i][6:12]} {b[i][12:]}"
    tulis_xlsx(k.jalan("spasi.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("spasi.xlsx", GENTAN, orang)


@kasus("boleh-subfolder")
def _subfolder(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    (k.masukan / "Desa Gentan").mkdir(exist_ok=True)
    tulis_xlsx(k.jalan("Desa Gentan/data.xlsx"), [lembar_daftar(BULU, orang)])
    k.boleh("data.xlsx", GENTAN, orang)


@kasus("boleh-berkas-kunci-excel")
def _kunci(k: Kasus) -> None:
    orang = orang_bersih(k.acak, GENTAN)
    tulis_xlsx(k.jalan("data.xlsx"), [lembar_daftar(BULU, orang)])
    k.jalan("~$data.xlsx").write_bytes(b"\x06Suparm" + bytes(158))
    k.boleh("data.xlsx", GENTAN, orang)


@kasus("boleh-tanggal-buruk")
def _tanggal(k: Kasus) -> None:
    """A date that is none is not among the named refusals; the row counts if the file is taken."""
    orang = orang_bersih(k.acak, GENTAN)
    g = grid(BULU, orang, ejaan=Ejaan(tanggal="garis"))
    ubah_sel(g, 9, "Tanggal Lahir", "31/02/1980")
    ubah_sel(g, 11, "Tanggal Lahir", None)
    tulis_xlsx(k.jalan("tanggal.xlsx"), [Lembar("Sheet1", g)])
    k.boleh("tanggal.xlsx", GENTAN, orang)


@kasus("boleh-berkas-lawan-kolom")
def _lawan(k: Kasus) -> None:
    """The file name says another desa than the code in the rows."""
    orang = orang_bersih(k.acak, GENTAN)
    tulis_xlsx(k.jalan("Desa Puron.xlsx"), [lembar_daftar(BULU, orang)])
    k.boleh("Desa Puron.xlsx", GENTAN, orang)

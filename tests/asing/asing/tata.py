"""Column sets of DOMAIN.md §7: each a list of (printed header, field)."""

import random
from typing import Any

from .ejaan import Ejaan, Rumus, dandan, huruf, keterangan, kode_dis, nomor, sebut_desa, status_aktif, tanggal
from .pemilih import Pemilih
from .wilayah import Desa, Kecamatan

Kolom = tuple[str, str]


def _baca(teks: str) -> list[Kolom]:
    return [tuple(s.strip() for s in bagian.split("=")) for bagian in teks.replace("\n", " ").split(";") if bagian.strip()]  # type: ignore[misc]


TATA: dict[str, list[Kolom]] = {
    "sidalih": _baca(
        "KEC_ID=kec_kode; KEL_ID=kel_kode; TPS_ID=tps_id; TAHAPAN_ID=tahapan; KECAMATAN=kec_nama; KELURAHAN=kel_nama;"
        "DPID=dpid; NKK=nkk; NIK=nik; NAMA=nama; TEMPAT_LAHIR=tempat; TANGGAL_LAHIR=lahir; JENIS_KELAMIN=jk; KAWIN=kawin;"
        "ALAMAT=alamat; RT=rt; RW=rw; DIFABEL=dis; EKTP=ektp; KETERANGAN=ket; SUMBERDATA=sumber; TPS=tps; STATUS=status;"
        "UPDATED_AT=diubah"
    ),
    "sidalih-acak": _baca(
        "TAHAPAN_ID=tahapan; ID=dpid; NAMA=nama; NIK=nik; NKK=nkk; JENIS_KELAMIN=jk; TANGGAL_LAHIR=lahir; TEMPAT_LAHIR=tempat;"
        "KAWIN=kawin; TPS=tps; RT=rt; RW=rw; ALAMAT=alamat; EKTP=ektp; DISABILITAS=dis; STATUS=status; KETERANGAN=ket;"
        "SUMBERDATA=sumber; KECAMATAN=kec_nama; KELURAHAN=kel_nama; KEC_ID=kec_kode; KEL_ID=kel_kode; TPS_ID=tps_id"
    ),
    "ecoklit": _baca(
        "KECAMATAN=kec_nama; KELURAHAN=kel_nama; TPS=tps; DPID=dpid; NKK=nkk; NIK=nik; NAMA=nama; TEMPAT_LAHIR=tempat;"
        "TANGGAL_LAHIR=lahir; JENIS_KELAMIN=jk; KAWIN=kawin; ALAMAT=alamat; RT=rt; RW=rw; DISABILITAS=dis; EKTP=ektp;"
        "KETERANGAN=ket; SUMBER=coklit; LATITUDE=lintang; LONGITUDE=bujur"
    ),
    "ecoklit-sumber": _baca(
        "DPID=dpid; NKK=nkk; NIK=nik; NAMA=nama; TEMPAT_LAHIR=tempat; TANGGAL_LAHIR=lahir; JENIS_KELAMIN=jk; KAWIN=kawin;"
        "ALAMAT=alamat; RT=rt; RW=rw; DISABILITAS=dis; EKTP=ektp; KETERANGAN=ket; SUMBER=coklit; KELURAHAN=kel_nama;"
        "KECAMATAN=kec_nama; TPS=tps"
    ),
    "grid": _baca(
        "DPID=dpid; NKK=nkk; NIK=nik; NAMA=nama; TEMPAT LAHIR=tempat; TGL LAHIR=lahir; STATUS=kawin; KELAMIN=jk; JALAN=alamat;"
        "RT=rt; RW=rw; DISABILITAS=dis; KTP-el=ektp; KETERANGAN=ket; SUMBER=sumber; TPS=tps"
    ),
    "bulk": _baca(
        "KECAMATAN=kec_nama; DESA=kel_nama; DPID=dpid; NKK=nkk; NIK=nik; NAMA=nama; TMPLHR=tempat; TGLLHR=lahir; STS=kawin;"
        "L/P=jk; JALAN=alamat; RT=rt; RW=rw; DIS=dis; EKTP=ektp; KET=ket; SMBR=sumber; TPS=tps"
    ),
    "webgrid": _baca(
        "No=no; DPID=dpid; NKK=nkk; NIK=nik; NAMA=nama; JK=jk; TMPT_LHR=tempat; TGL_LHR=lahir; STS=kawin; ALAMAT=alamat;"
        "RT=rt; RW=rw; DIS=dis; KTPel=ektp; SUMBER=sumber; KET=ket; TPS=tps"
    ),
    "bebas-1": _baca(
        "No.=no; Nomor Kartu Keluarga=nkk; Nomor Induk Kependudukan=nik; Nama Lengkap=nama; Tempat Lahir=tempat;"
        "Tgl. Lahir=lahir; Status Perkawinan=kawin; Jenis Kelamin=jk; Alamat=alamat; RT=rt; RW=rw; Disabilitas=dis;"
        "Status KTP-el=ektp; Keterangan=ket; No. TPS=tps"
    ),
    "bebas-2": _baca(
        "TPS=tps; NAMA PEMILIH=nama; L/P=jk; NIK=nik; NO KK=nkk; TGL LAHIR=lahir; TEMPAT LAHIR=tempat; KET=ket;"
        "DISABILITAS=dis; KTP-EL=ektp; STATUS=kawin; RW=rw; RT=rt; DUKUH=alamat"
    ),
    "bebas-kode": _baca(
        "Kode Desa=kel_kode; Nama Desa=kel_nama; Nomor TPS=tps; No KK=nkk; NIK=nik; Nama=nama; Jenis Kelamin=jk;"
        "Tempat Lahir=tempat; Tanggal Lahir=lahir; Status Kawin=kawin; Alamat=alamat; RT=rt; RW=rw; Disabilitas=dis;"
        "KTP-el=ektp; Keterangan=ket"
    ),
    "bebas-nama": _baca(
        "Desa/Kelurahan=kel_nama; TPS=tps; No. KK=nkk; NIK=nik; Nama=nama; Jenis Kelamin=jk; Tanggal Lahir=lahir;"
        "Status=kawin; Jalan/Dukuh=alamat; RT=rt; RW=rw; Disabilitas=dis; KTP-el=ektp; Keterangan=ket"
    ),
}
# Two-row headers: the pair under "Alamat" is merged above; "Tps" stays a column of its own.
MODEL_A = _baca(
    "No=no; No KK=nkk; NIK=nik; Nama=nama; Tempat Lahir=tempat; Tanggal Lahir=lahir; Status Perkawinan B/S/P=kawin;"
    "Jenis Kelamin L/P=jk; Jalan/Dukuh=alamat; RT=rt; RW=rw; Disabilitas=dis; Status KTP-el=ektp; Keterangan=ket"
)
EXPORT_DP = _baca(
    "ID=dpid; No KK=nkk; NIK=nik; Nama=nama; Tempat Lahir=tempat; Tanggal Lahir=lahir; Status B/S/P=kawin; L/P=jk;"
    "Jalan/Dukuh=alamat; Rt=rt; Rw=rw; Disabilitas=dis; Keterangan=ket; Sumberdata=sumber; TPS=tps"
)
ALAMAT = ("alamat", "rt", "rw")


class Pengisi:
    """Turns one person into the cell of a field, in the spelling of the file."""

    def __init__(self, kec: Kecamatan, ejaan: Ejaan, acak: random.Random, kode: str = "polos", rumus: bool = False):
        self.kec, self.ejaan, self.acak, self.kode, self.rumus = kec, ejaan, acak, kode, rumus

    def kode_desa(self, desa: Desa) -> Any:
        return {"titik": desa.kode, "polos": desa.polos, "angka": int(desa.polos), "internal": str(40000 + int(desa.polos) % 9973)}[self.kode]

    def isi(self, p: Pemilih, bidang: str, urut: int) -> Any:
        e, acak, desa = self.ejaan, self.acak, self.kec.cari(p.desa)
        match bidang:
            case "no":
                return urut
            case "nik" | "nkk":
                teks = dandan(getattr(p, bidang), e.nik, acak)
                if self.rumus and bidang == "nik" and len(teks) == 16:
                    return Rumus(f'="{teks[:6]}"&"{teks[6:]}"')
                return teks
            case "nama" | "tempat" | "alamat" | "sumber" | "dpid":
                return getattr(p, bidang)
            case "lahir":
                return tanggal(p.lahir, e.tanggal, acak)
            case "jk" | "kawin" | "ektp":
                teks = huruf(getattr(p, bidang), e.huruf)
                return Rumus(f'=IF(1=1,"{teks}","?")') if self.rumus and bidang == "jk" else teks
            case "rt" | "rw":
                return nomor(getattr(p, bidang), e.rt)
            case "tps":
                if self.rumus and e.tps == "n":
                    return Rumus(f"={p.tps - 1}+1")
                return nomor(p.tps, e.tps)
            case "dis":
                return kode_dis(p, e.dis)
            case "ket":
                return keterangan(p.ket, e.ket, acak)
            case "status":
                return status_aktif(p)
            case "kel_nama":
                return sebut_desa(desa.nama, desa.sebutan, e.desa)
            case "kec_nama":
                return self.kec.nama.upper() if e.desa != "asli" else self.kec.nama
            case "kel_kode":
                return self.kode_desa(desa)
            case "kec_kode":
                return self.kec.kode if self.kode == "titik" else "5913" if self.kode == "internal" else self.kec.polos
            case "tps_id":
                return str(884000 + p.tps * 7)
            case "tahapan":
                return "3"
            case "diubah":
                return "2024-07-20 10:11:12"
            case "coklit":
                return "COKLIT"
            case "lintang":
                return f"-7.{acak.randint(500000, 799999)}"
            case "bujur":
                return f"110.{acak.randint(500000, 999999)}"
        raise KeyError(bidang)

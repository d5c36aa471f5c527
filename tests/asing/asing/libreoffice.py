"""LibreOffice as a foreign program: re-saving in batches, and saving with a password (python-uno)."""

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

SARING = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8", "csv": "csv"}
PENYIMPAN = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8"}


def simpan_ulang(berkas: list[Path], bentuk: str, keluar: Path) -> None:
    """Converts all files into `keluar` under the same stem, one start of the program."""
    if not berkas:
        return
    keluar.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="asing-lo-") as profil:
        perintah = ["soffice", "--headless", f"-env:UserInstallation=file://{profil}", "--convert-to", SARING[bentuk]]
        subprocess.run([*perintah, "--outdir", str(keluar), *map(str, berkas)], check=True, capture_output=True, timeout=900)
    for b in berkas:
        if not (keluar / f"{b.stem}.{bentuk}").exists():
            raise RuntimeError(f"LibreOffice wrote nothing for {b}")


def simpan_bersandi(asal: Path, tujuan: Path, bentuk: str, sandi: str = "rahasia") -> bool:
    """Saves a workbook with a password. False when LibreOffice can't be driven here."""
    try:
        import uno
        from com.sun.star.beans import NamedValue, PropertyValue
    except ImportError:
        return False
    profil = tempfile.mkdtemp(prefix="asing-lo-")
    pipa = f"asing{Path(profil).name.replace('-', '')}"
    alamat = f"pipe,name={pipa};urp;StarOffice.ComponentContext"
    proses = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profil}", f"--accept={alamat}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        lokal = uno.getComponentContext()
        pencari = lokal.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokal)
        for _ in range(120):
            try:
                konteks = pencari.resolve(f"uno:{alamat}")
                break
            except Exception:
                time.sleep(0.5)
        else:
            return False
        meja = konteks.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", konteks)
        dok = meja.loadComponentFromURL(asal.as_uri(), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
        kunci = PropertyValue("Password", 0, sandi, 0)
        if bentuk == "xlsx":  # OOXML ignores Password and wants the encryption spelled out
            nilai = (NamedValue("CryptoType", "StrongEncryptionDataSpace"), NamedValue("OOXPassword", sandi))
            kunci = PropertyValue("EncryptionData", 0, uno.Any("[]com.sun.star.beans.NamedValue", nilai), 0)
        sifat = (PropertyValue("FilterName", 0, PENYIMPAN[bentuk], 0), kunci)
        uno.invoke(dok, "storeToURL", (tujuan.as_uri(), sifat))
        dok.close(True)
        try:
            meja.terminate()
        except Exception:
            pass
        return tujuan.exists() and not (bentuk == "xlsx" and tujuan.read_bytes()[:2] == b"PK")
    finally:
        try:
            proses.wait(20)
        except subprocess.TimeoutExpired:
            proses.kill()
        shutil.rmtree(profil, ignore_errors=True)

"""Runs the program as a user does, through npm, and reads its one JSON object."""

import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KUNCI = "uji-rahasia-1"


@dataclass
class Hasil:
    perintah: list[str]
    kode: int
    keluar: str
    galat: str
    lama: float
    puncak: int = 0  # bytes resident, whole process group
    json: dict[str, Any] | None = None
    cacat_json: str = ""
    mati: bool = False


@dataclass
class Program:
    pemeriksaan: Path
    npm: list[str] = field(default_factory=lambda: ["npm", "run", "--silent", "rekap", "--"])
    batas: int = 600

    def jalankan(self, *argumen: str | Path, kunci: str | None = KUNCI, bunuh: float | None = None, ukur: bool = False, json_: bool = True) -> Hasil:
        perintah = [*self.npm, *map(str, argumen), *(["--json"] if json_ else [])]
        env = {k: v for k, v in os.environ.items() if k != "PLENO_KUNCI"} | ({"PLENO_KUNCI": kunci} if kunci else {})
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            mulai = time.monotonic()
            p = subprocess.Popen(perintah, cwd=self.pemeriksaan, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True)
            pengukur = Pengukur(p.pid) if ukur else None
            mati = False
            try:
                p.wait(self.batas if bunuh is None else bunuh)
            except subprocess.TimeoutExpired:
                mati = True
                os.killpg(p.pid, signal.SIGKILL)
                p.wait()
            lama = time.monotonic() - mulai
            puncak = pengukur.selesai() if pengukur else 0
            out.seek(0)
            err.seek(0)
            h = Hasil(perintah, p.returncode, out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace"), lama, puncak, mati=mati)
        if json_ and not mati:
            try:
                h.json = json.loads(h.keluar)
                if not isinstance(h.json, dict):
                    h.cacat_json, h.json = "stdout bukan satu objek JSON", None
            except json.JSONDecodeError as e:
                h.cacat_json = f"stdout bukan tepat satu objek JSON: {e}; awal {h.keluar[:120]!r}"
        return h


class Pengukur(threading.Thread):
    """Samples the resident memory of a process group."""

    def __init__(self, pgid: int):
        super().__init__(daemon=True)
        self.pgid, self.puncak, self.henti = pgid, 0, False
        self.start()

    def run(self) -> None:
        while not self.henti:
            jumlah = 0
            for d in os.listdir("/proc"):
                if d.isdigit():
                    try:
                        with open(f"/proc/{d}/stat") as f:
                            isi = f.read().rsplit(")", 1)[1].split()
                        if int(isi[2]) == self.pgid:
                            jumlah += int(isi[21]) * 4096
                    except (OSError, IndexError):
                        pass
            self.puncak = max(self.puncak, jumlah)
            time.sleep(0.05)

    def selesai(self) -> int:
        self.henti = True
        self.join()
        return self.puncak

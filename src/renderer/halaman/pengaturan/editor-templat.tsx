import { Badge, Button, Group, List, NavLink, Paper, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import {
  formatGalatTemplat,
  type MedanTampil,
  type TemplatTampil,
} from '../../../core/templat/daftar-templat.ts';
import type { GalatTemplat } from '../../../core/templat/templat.ts';
import gaya from './editor-templat.module.css';
import { barisDari, letakBaris, periksaKata, sisipMedan } from './kata-templat.ts';

function DaftarMedan({
  medan,
  onSisip,
}: {
  readonly medan: readonly MedanTampil[];
  readonly onSisip: (medan: MedanTampil) => void;
}): ReactNode {
  return (
    <Paper withBorder className={gaya.medan}>
      <Text fw={600} fz="sm" px="sm" pt="xs">
        Isian otomatis
      </Text>
      <Text fz="xs" c="dimmed" px="sm" pb={4}>
        Klik untuk menyisipkan di letak kursor.
      </Text>
      <ScrollArea.Autosize mah={420} type="auto">
        {medan.map((m) => (
          <NavLink
            key={m.nama}
            component="button"
            type="button"
            py={4}
            label={
              <Group component="span" gap={6}>
                <span>{`{{${m.nama}}}`}</span>
                {m.wajib ? (
                  <Badge component="span" size="xs" variant="light" color="yellow" tt="none">
                    wajib
                  </Badge>
                ) : null}
              </Group>
            }
            description={m.blok ? `${m.arti} Berdiri sendiri pada barisnya.` : m.arti}
            // The cursor of the text must not be lost.
            onMouseDown={(p) => p.preventDefault()}
            onClick={() => onSisip(m)}
          />
        ))}
      </ScrollArea.Autosize>
    </Paper>
  );
}

function HasilPeriksa({
  galat,
  onTuju,
}: {
  readonly galat: readonly GalatTemplat[];
  readonly onTuju: (baris: number) => void;
}): ReactNode {
  if (galat.length === 0)
    return (
      <Text fz="sm" c="dimmed">
        Semua isian otomatis dikenal.
      </Text>
    );
  return (
    <Stack gap={4}>
      <Text fz="sm" fw={600} c="var(--mantine-color-error)">
        {galat.length} hal perlu dibetulkan sebelum disimpan:
      </Text>
      <List size="sm">
        {galat.slice(0, 20).map((g, i) => (
          <List.Item key={i}>
            {g.baris === null ? (
              formatGalatTemplat(g)
            ) : (
              <Button
                variant="transparent"
                size="compact-sm"
                className={gaya.tuju}
                onClick={() => onTuju(g.baris ?? 1)}
              >
                {formatGalatTemplat(g)}
              </Button>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** The words of one document, its fields beside them, and what is wrong with them as they are typed. */
export function EditorTemplat({
  templat,
  kata,
  onUbah,
}: {
  readonly templat: TemplatTampil;
  readonly kata: string;
  readonly onUbah: (kata: string) => void;
}): ReactNode {
  const kotak = useRef<HTMLTextAreaElement>(null);
  const [baris, setBaris] = useState(1);
  const galat = periksaKata(templat.id, kata);
  const pilih = (awal: number, akhir: number): void => {
    requestAnimationFrame(() => {
      kotak.current?.focus();
      kotak.current?.setSelectionRange(awal, akhir);
    });
  };
  const sisip = (medan: MedanTampil): void => {
    const { selectionStart = kata.length, selectionEnd = kata.length } = kotak.current ?? {};
    const hasil = sisipMedan(kata, selectionStart, selectionEnd, medan);
    onUbah(hasil.teks);
    pilih(hasil.letak, hasil.letak);
  };
  const tuju = (nomor: number): void => {
    const [awal, akhir] = letakBaris(kata, nomor);
    pilih(awal, akhir);
  };
  return (
    <div className={gaya.tata}>
      <Stack gap="xs">
        <Textarea
          ref={kotak}
          label={`Kata-kata ${templat.judul}`}
          description="Baris kosong memisahkan paragraf. “# ” di awal baris: subjudul. “1. ”, “a. ”, atau “- ”: butir. **tebal**."
          classNames={{ input: gaya.teks }}
          rows={20}
          spellCheck={false}
          value={kata}
          aria-invalid={galat.length > 0}
          onChange={(p) => onUbah(p.currentTarget.value)}
          onSelect={(p) => setBaris(barisDari(p.currentTarget.value, p.currentTarget.selectionStart))}
        />
        <Text fz="xs" c="dimmed">
          Baris {baris} dari {kata.split('\n').length}
        </Text>
        <div role="status">
          <HasilPeriksa galat={galat} onTuju={tuju} />
        </div>
      </Stack>
      <DaftarMedan medan={templat.medan} onSisip={sisip} />
    </div>
  );
}

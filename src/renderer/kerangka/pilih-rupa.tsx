import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceLaptop, IconMoon, IconSun, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const PILIHAN: readonly (readonly [MantineColorScheme, string, Icon])[] = [
  ['light', 'Terang', IconSun],
  ['dark', 'Gelap', IconMoon],
  ['auto', 'Ikut sistem', IconDeviceLaptop],
];

/** Light, dark, or as the system. */
export function PilihRupa(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [, label, Kini] = PILIHAN.find(([nilai]) => nilai === colorScheme) ??
    PILIHAN[2] ?? ['auto', '', IconSun];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={`Tampilan: ${label}`}>
          <Kini size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Tampilan</Menu.Label>
        {PILIHAN.map(([nilai, teks, Ikon]) => (
          <Menu.Item
            key={nilai}
            leftSection={<Ikon size={16} aria-hidden />}
            rightSection={nilai === colorScheme ? <IconCheck size={16} aria-label="terpilih" /> : null}
            onClick={() => setColorScheme(nilai)}
          >
            {teks}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

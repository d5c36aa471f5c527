import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface Keadaan {
  readonly nomor: string | null;
}

/** A short number to read aloud; the page has no log of its own. */
function nomorKejadian(): string {
  return `T-${Date.now().toString(36).toUpperCase()}`;
}

/** What is shown when a page itself fails: the data lies in the engine and is not touched by it. */
export class BatasGalat extends Component<{ readonly children: ReactNode }, Keadaan> {
  override state: Keadaan = { nomor: null };

  static getDerivedStateFromError(): Keadaan {
    return { nomor: nomorKejadian() };
  }

  override componentDidCatch(galat: unknown): void {
    console.error(this.state.nomor, galat instanceof Error ? galat.stack : 'unknown');
  }

  override render(): ReactNode {
    if (this.state.nomor === null) return this.props.children;
    return (
      <Container size="sm" py="xl" role="alert">
        <Stack>
          <Title order={1}>Halaman ini mengalami gangguan</Title>
          <Text>
            Data yang sudah disimpan tetap aman. Muat ulang halaman untuk melanjutkan. Bila terulang, catat
            nomor kejadian {this.state.nomor} dan apa yang baru saja dilakukan.
          </Text>
          <Group>
            <Button onClick={() => window.location.reload()}>Muat ulang</Button>
            <Button variant="default" onClick={() => this.setState({ nomor: null })}>
              Coba tampilkan lagi
            </Button>
          </Group>
        </Stack>
      </Container>
    );
  }
}

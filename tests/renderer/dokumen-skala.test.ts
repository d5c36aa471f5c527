import { expect, test } from 'vitest';
import {
  computeFaktor,
  computeKerapatan,
  perbesar,
  perkecil,
  toSkala,
} from '../../src/renderer/halaman/dokumen/skala-pdf.ts';

const A4 = 595.28;

test('selebar layar mengisi lebar bingkai', () => {
  const faktor = computeFaktor('lebar', A4, 700);
  expect(toSkala(faktor) * A4).toBeCloseTo(700, 6);
});

test('bingkai yang belum terukur tidak menghasilkan nol', () => {
  expect(computeFaktor('lebar', A4, 0)).toBe(1);
});

test('perbesar dan perkecil berhenti di batas', () => {
  let faktor = 1;
  for (let i = 0; i < 30; i++) faktor = perbesar(faktor);
  expect(perbesar(faktor)).toBe(faktor);
  expect(faktor).toBe(4);
  for (let i = 0; i < 60; i++) faktor = perkecil(faktor);
  expect(faktor).toBe(0.25);
});

test('kanvas halaman yang sangat besar dibuat lebih renggang', () => {
  expect(computeKerapatan(800, 1100, 2)).toBe(2);
  const rapat = computeKerapatan(4000, 6000, 2);
  expect(4000 * rapat * 6000 * rapat).toBeCloseTo(16_000_000, 0);
});

// The only import of the driver. It is CommonJS with `export =`, which the linter does not take for a default export.
// oxlint-disable-next-line import/default
import Database from 'better-sqlite3';

export type Koneksi = Database.Database;
export type Pernyataan<P extends unknown[], R> = Database.Statement<P, R>;

/** Opens or creates a file. `tungguMs`: how long every statement waits for another program's lock. */
export function openKoneksi(berkas: string, tungguMs: number): Koneksi {
  return new Database(berkas, { timeout: tungguMs });
}

/** The driver's result code (`SQLITE_FULL`) of an error it threw, else `null`. */
export function findKodeSqlite(e: unknown): string | null {
  return e instanceof Database.SqliteError ? e.code : null;
}

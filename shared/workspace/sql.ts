import type { Database, SqlJsStatic, SqlValue, Statement } from 'sql.js';

/** SQLite refused a statement. While a file is read this means damage; while a command runs it is a bug. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
}

export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * One SQLite database in memory. Values are always bound, never spliced into SQL, so text from a document
 * stays text. Statements are prepared once and kept until the database is exported.
 */
export class Store {
  readonly #db: Database;
  readonly #statements = new Map<string, Statement>();
  #inTransaction = false;

  private constructor(db: Database) {
    this.#db = db;
    this.#prepareConnection();
  }

  static empty(sql: SqlJsStatic): Store {
    return new Store(new sql.Database());
  }

  /** @throws SqlError where the bytes are no database */
  static of(sql: SqlJsStatic, bytes: Uint8Array): Store {
    const db = new sql.Database(bytes);
    try {
      return new Store(db);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** Runs one statement with bound values. @returns rows changed by it */
  run(text: string, values: readonly SqlValue[] = []): number {
    return guarded(() => {
      const statement = this.#prepared(text);
      try {
        statement.bind([...values]);
        statement.step();
        return this.#db.getRowsModified();
      } finally {
        statement.reset();
      }
    });
  }

  /** Every row of one query. */
  all(text: string, values: readonly SqlValue[] = []): SqlRow[] {
    return guarded(() => {
      const statement = this.#prepared(text);
      try {
        statement.bind([...values]);
        const rows: SqlRow[] = [];
        let names: readonly string[] | null = null;
        while (statement.step()) {
          // Asked once: for each row anew, as the library does it, names cost more than the row.
          names ??= statement.getColumnNames();
          rows.push(rowOf(names, statement.get()));
        }
        return rows;
      } finally {
        statement.reset();
      }
    });
  }

  /**
   * The rows of one query as their cells, in the order the query names them; read as they are asked for, so that
   * those of a large table are never there together. The same query is not asked again meanwhile.
   */
  *cells(text: string, values: readonly SqlValue[] = []): Generator<readonly SqlValue[]> {
    const statement = guarded(() => this.#prepared(text));
    try {
      guarded(() => statement.bind([...values]));
      while (guarded(() => statement.step())) yield guarded(() => statement.get());
    } finally {
      statement.reset();
    }
  }

  /** The first row of a query, or null. */
  first(text: string, values: readonly SqlValue[] = []): SqlRow | null {
    return this.all(text, values)[0] ?? null;
  }

  /** Several statements without values: table definitions. */
  script(text: string): void {
    guarded(() => this.#db.exec(text));
  }

  /** Does all of `work` or, when it throws, none of it. @throws Error when already in a transaction */
  transaction<T>(work: () => T): T {
    if (this.#inTransaction) throw new Error('transactions do not nest');
    this.run('BEGIN IMMEDIATE');
    this.#inTransaction = true;
    try {
      const value = work();
      this.run('COMMIT');
      return value;
    } catch (error) {
      // A failed COMMIT leaves the transaction open; some errors have ended it already.
      try {
        this.run('ROLLBACK');
      } catch (second) {
        if (!(second instanceof SqlError)) throw second;
      }
      throw error;
    } finally {
      this.#inTransaction = false;
    }
  }

  /** The database file. @throws Error within a transaction, which it would cut in half */
  bytes(): Uint8Array {
    if (this.#inTransaction) throw new Error('cannot export within a transaction');
    this.#forgetStatements();
    const bytes = guarded(() => this.#db.export());
    // Exporting closes and opens the database again, which forgets every pragma.
    this.#prepareConnection();
    return bytes;
  }

  /** Writes the database anew without what was deleted, which otherwise stays in it until its place is needed. */
  compact(): void {
    this.#forgetStatements();
    this.script('VACUUM');
  }

  close(): void {
    this.#forgetStatements();
    this.#db.close();
  }

  #prepareConnection(): void {
    // Files come from others: functions with side effects stay out of their views and triggers.
    this.script('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;');
    // Nobody else has the database open: it need not be locked and read anew for each change, a fifth of a typed key.
    this.script('PRAGMA locking_mode = EXCLUSIVE;');
  }

  #prepared(text: string): Statement {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#db.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  #forgetStatements(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
  }
}

function rowOf(names: readonly string[], cells: readonly SqlValue[]): SqlRow {
  const row: Record<string, SqlValue> = {};
  for (let at = 0; at < names.length; at++) row[names[at]!] = cells[at]!;
  return row;
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SqlError) throw error;
    throw new SqlError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** An identifier for use in SQL. Names of tables and columns come from our own lists, never from a file. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

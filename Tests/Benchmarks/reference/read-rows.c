// read-rows DBPATH -> "ROWS BYTES SECONDS": how long SQLite itself takes to read every entry of every
// case with its payload, in the order of the cases, each column looked at.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
  sqlite3 *database;
  sqlite3_stmt *rows;
  if (count != 2 || sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READONLY, 0)
      || sqlite3_prepare_v2(database,
           "SELECT e.*, p.salt, p.body FROM entry e LEFT JOIN payload p USING (number)"
           " ORDER BY e.stream, e.version", -1, &rows, 0)) {
    fprintf(stderr, "cannot read %s\n", count > 1 ? arguments[1] : "nothing");
    return 1;
  }
  double start = now();
  long found = 0, bytes = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    found++;
    for (int i = 0; i < sqlite3_column_count(rows); i++) {
      if (sqlite3_column_blob(rows, i)) bytes += sqlite3_column_bytes(rows, i);
    }
  }
  printf("%ld %ld %.3f\n", found, bytes, now() - start);
  return 0;
}

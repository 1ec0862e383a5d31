// journal-sqlite DBPATH SECONDS SEARCH(0|1) -> "COMMITS ELAPSED": what SQLite itself allows.
//
// The statements of SQLiteCaseStore.append for one entry of one case, in one transaction: head and
// stream end, entry and payload with three SHA-256 hashes, the row of the case, one term, and with
// SEARCH the text by which it is found. DBPATH is a database that the store has made, so that
// tables, indexes and triggers are the same. Grown out of tools/reference/raw-sqlite.c.
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

enum { CASES = 200 };

static sqlite3 *database;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void fail(const char *what) {
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0)) fail(sql);
  return statement;
}

static void run(sqlite3_stmt *statement) {
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {}
  if (code != SQLITE_DONE) fail(sqlite3_sql(statement));
  sqlite3_reset(statement);
}

// Bytes to be hashed, every part after its length.
static unsigned char buffer[4096];
static size_t used;

static void add_number(int64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) buffer[used++] = (unsigned char)(number >> shift);
}

static void add(const void *bytes, uint32_t length) {
  for (int shift = 24; shift >= 0; shift -= 8) buffer[used++] = (unsigned char)(length >> shift);
  memcpy(buffer + used, bytes, length);
  used += length;
}

static void add_text(const char *text) { add(text, (uint32_t)strlen(text)); }

static const EVP_MD *sha256;

static void hash(const void *bytes, size_t length, unsigned char *output) {
  EVP_Digest(bytes, length, output, NULL, sha256, NULL);
}

static void text(sqlite3_stmt *statement, int place, const char *value) {
  sqlite3_bind_text(statement, place, value, -1, SQLITE_TRANSIENT);
}

static void blob(sqlite3_stmt *statement, int place, const void *value, int length) {
  sqlite3_bind_blob(statement, place, value, length, SQLITE_TRANSIENT);
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: journal-sqlite DBPATH SECONDS SEARCH\n");
    return 64;
  }
  double seconds = atof(arguments[2]);
  int searches = atoi(arguments[3]);
  sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  if (!sha256) return 1;
  if (sqlite3_open(arguments[1], &database)) fail("open");
  sqlite3_busy_timeout(database, 5000);
  if (sqlite3_exec(database, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL", 0, 0, 0)) {
    fail("settings");
  }
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE TRANSACTION");
  sqlite3_stmt *commit = prepare("COMMIT TRANSACTION");
  sqlite3_stmt *head = prepare("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1");
  sqlite3_stmt *end = prepare(
      "SELECT version, stream_hash FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1");
  sqlite3_stmt *entry = prepare(
      "INSERT INTO entry (number, stream, version, type, effective, registered, actor, entered_by,"
      " system_user, commitment, previous_in_stream, stream_hash, previous, hash)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  sqlite3_stmt *payload = prepare("INSERT INTO payload (number, salt, body) VALUES (?, ?, ?)");
  sqlite3_stmt *find = prepare("SELECT id FROM case_row WHERE number = ?");
  sqlite3_stmt *insert_row = prepare(
      "INSERT INTO case_row (title, phase, state, label, moves, rank, due_key, overdue, ended,"
      " version, updated, opened, outcome, area, domain, number)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  sqlite3_stmt *update_row = prepare(
      "UPDATE case_row SET title = ?, phase = ?, state = ?, label = ?, moves = ?, rank = ?,"
      " due_key = ?, overdue = ?, ended = ?, version = ?, updated = ?, opened = ?, outcome = ?,"
      " area = ?, domain = ? WHERE number = ?");
  sqlite3_stmt *no_terms = prepare("DELETE FROM term_row WHERE case_id = ?");
  sqlite3_stmt *term = prepare(
      "INSERT INTO term_row (case_id, place, name, record, ends, provisional, standing,"
      " lapse_noticed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  sqlite3_stmt *no_search = prepare("DELETE FROM search WHERE rowid = ?");
  sqlite3_stmt *search =
      prepare("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)");

  long commits = 0;
  double start = now();
  while (now() - start < seconds) {
    char number[16], stream[24], body[1024];
    int serial = (int)(commits * 7919 % CASES) + 1;
    snprintf(number, sizeof number, "2026-%04d", serial);
    snprintf(stream, sizeof stream, "case/%s", number);
    snprintf(body, sizeof body,
             "{\"id\":\"contact-moment-%ld\",\"kind\":\"contact-moment\",\"values\":{\"date\":"
             "\"2026-03-02\",\"form\":\"meeting\",\"number\":%ld,\"present\":[\"pm\",\"groep\","
             "\"cp\"],\"text\":\"Met de groep en de contactpersoon over het beheer van de tuin "
             "gesproken; de groep maait zelf, de gemeente snoeit de bomen en voert het afval "
             "af.\"},\"visibility\":\"parties\"}",
             commits, commits);
    unsigned char salt[16], commitment[32], stream_hash[32], entry_hash[32];
    unsigned char previous[32] = {0}, previous_in_stream[32] = {0};
    if (getrandom(salt, sizeof salt, 0) != sizeof salt) fail("getrandom");
    used = 0;
    memcpy(buffer, salt, sizeof salt);
    memcpy(buffer + sizeof salt, body, strlen(body));
    hash(buffer, sizeof salt + strlen(body), commitment);

    run(begin);
    int64_t last = 0, version = 0;
    if (sqlite3_step(head) == SQLITE_ROW) {
      last = sqlite3_column_int64(head, 0);
      memcpy(previous, sqlite3_column_blob(head, 1), 32);
    }
    sqlite3_reset(head);
    text(end, 1, stream);
    if (sqlite3_step(end) == SQLITE_ROW) {
      version = sqlite3_column_int64(end, 0);
      memcpy(previous_in_stream, sqlite3_column_blob(end, 1), 32);
    }
    sqlite3_reset(end);

    used = 0;
    add_text("r2c-entry/1");
    add_text(stream);
    add_number(version + 1);
    add_text("contact-moment.held/1");
    add_text("2026-03-02");
    add_text("2026-03-02T10:00:00+01:00");
    add_text("pm");
    for (int i = 0; i < 4; i++) buffer[used++] = 0xFF;
    add_text("gebruiker");
    add(commitment, 32);
    add(previous_in_stream, 32);
    hash(buffer, used, stream_hash);
    used = 0;
    add_text("r2c-journal/1");
    add_number(last + 1);
    add(stream_hash, 32);
    add(previous, 32);
    hash(buffer, used, entry_hash);

    sqlite3_bind_int64(entry, 1, last + 1);
    text(entry, 2, stream);
    sqlite3_bind_int64(entry, 3, version + 1);
    text(entry, 4, "contact-moment.held/1");
    text(entry, 5, "2026-03-02");
    text(entry, 6, "2026-03-02T10:00:00+01:00");
    text(entry, 7, "pm");
    sqlite3_bind_null(entry, 8);
    text(entry, 9, "gebruiker");
    blob(entry, 10, commitment, 32);
    blob(entry, 11, previous_in_stream, 32);
    blob(entry, 12, stream_hash, 32);
    blob(entry, 13, previous, 32);
    blob(entry, 14, entry_hash, 32);
    run(entry);
    sqlite3_bind_int64(payload, 1, last + 1);
    blob(payload, 2, salt, sizeof salt);
    text(payload, 3, body);
    run(payload);

    int64_t id = 0;
    text(find, 1, number);
    if (sqlite3_step(find) == SQLITE_ROW) id = sqlite3_column_int64(find, 0);
    sqlite3_reset(find);
    sqlite3_stmt *row = id ? update_row : insert_row;
    text(row, 1, "Beheer van de buurttuin");
    text(row, 2, "uitvoering");
    text(row, 3, "lopend");
    text(row, 4, "{\"en\":\"Running\",\"nl\":\"Lopend\"}");
    text(row, 5, "[{\"by\":\"municipality\",\"due\":\"2026-04-28\",\"what\":\"rapporteer\"}]");
    sqlite3_bind_int64(row, 6, -(commits % 3));
    text(row, 7, "2026-04-28");
    sqlite3_bind_int(row, 8, 0);
    sqlite3_bind_int(row, 9, 0);
    sqlite3_bind_int64(row, 10, version + 1);
    text(row, 11, "2026-03-02");
    text(row, 12, "2026-01-05");
    sqlite3_bind_null(row, 13);
    text(row, 14, "Noord");
    text(row, 15, "groen");
    text(row, 16, number);
    run(row);
    if (!id) id = sqlite3_last_insert_rowid(database);
    sqlite3_bind_int64(no_terms, 1, id);
    run(no_terms);
    sqlite3_bind_int64(term, 1, id);
    sqlite3_bind_int(term, 2, 0);
    text(term, 3, "beslistermijn");
    sqlite3_bind_null(term, 4);
    text(term, 5, "2026-04-28");
    sqlite3_bind_int(term, 6, 0);
    text(term, 7, "running");
    sqlite3_bind_int(term, 8, 0);
    run(term);
    if (searches) {
      sqlite3_bind_int64(no_search, 1, id);
      run(no_search);
      sqlite3_bind_int64(search, 1, id);
      text(search, 2, "  2026  0001  beheer  van  de  buurttuin");
      text(search, 3, body);
      run(search);
    }
    run(commit);
    commits++;
  }
  printf("%ld %.6f\n", commits, now() - start);
  return 0;
}

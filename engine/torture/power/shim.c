/*
 * A disk that forgets: writes under one folder reach a second one, the shadow, only when they are synced. After a kill the shadow holds what
 * a power cut would have left. Loaded into the process with LD_PRELOAD; TORTURE_FOLDER and TORTURE_SHADOW name the two.
 *
 * Each file that is written keeps a list of the ranges written since its last sync. fsync and fdatasync copy these ranges to the shadow,
 * then return. A new or removed name reaches the shadow at once, as a file system with a journal keeps names; what was in it does not.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_FILES 65536
#define REAL(name) ((__typeof__(&name))real(#name))

struct range { off_t from, to; };
struct file { char *shadow; struct range *ranges; size_t count, room; int truncated; off_t size; };

static struct file *files[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* The path in the shadow of a path in the folder; null for any other. */
static char *shadow_of(const char *path) {
  const char *folder = getenv("TORTURE_FOLDER"), *shadow = getenv("TORTURE_SHADOW");
  if (!folder || !shadow || strncmp(path, folder, strlen(folder)) != 0) return NULL;
  char *to = malloc(strlen(shadow) + strlen(path) + 1);
  sprintf(to, "%s%s", shadow, path + strlen(folder));
  return to;
}

static struct file *file_of(int fd) { return fd >= 0 && fd < MOST_FILES ? files[fd] : NULL; }

static int opened(int fd, const char *path, int flags) {
  char *shadow = fd >= 0 && fd < MOST_FILES ? shadow_of(path) : NULL;
  if (!shadow) return fd;
  pthread_mutex_lock(&lock);
  if (flags & O_CREAT) REAL(close)(REAL(open64)(shadow, O_CREAT | O_WRONLY, 0600));
  struct file *file = calloc(1, sizeof *file);
  file->shadow = shadow;
  files[fd] = file;
  pthread_mutex_unlock(&lock);
  return fd;
}

static void written(int fd, off_t from, ssize_t count) {
  if (count <= 0) return;
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  if (file) {
    if (file->count == file->room) file->ranges = realloc(file->ranges, (file->room = file->room * 2 + 64) * sizeof(struct range));
    file->ranges[file->count++] = (struct range){from, from + count};
  }
  pthread_mutex_unlock(&lock);
}

static void truncated(int fd, off_t size) {
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  if (file) file->truncated = 1, file->size = size;
  pthread_mutex_unlock(&lock);
}

/* What was written since the last sync becomes durable. */
static void synced(int fd) {
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  if (file) {
    int to = REAL(open64)(file->shadow, O_CREAT | O_WRONLY, 0600);
    if (file->truncated) { if (REAL(ftruncate64)(to, file->size)) abort(); }
    for (size_t at = 0; at < file->count; at++) {
      char buffer[65536];
      for (off_t from = file->ranges[at].from; from < file->ranges[at].to;) {
        off_t left = file->ranges[at].to - from;
        ssize_t got = REAL(pread64)(fd, buffer, left < (off_t)sizeof buffer ? (size_t)left : sizeof buffer, from);
        if (got <= 0) break;
        if (REAL(pwrite64)(to, buffer, (size_t)got, from) != got) abort();
        from += got;
      }
    }
    REAL(close)(to);
    file->count = 0;
    file->truncated = 0;
  }
  pthread_mutex_unlock(&lock);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; va_start(more, flags); mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; va_end(more); \
    return opened(((int (*)(const char *, int, ...))real(#name))(path, flags, mode), path, flags); \
  }
OPEN(open)
OPEN(open64)

#define WRITE(name, offset) \
  ssize_t name(int fd, const void *data, size_t count, offset from) { \
    ssize_t done = REAL(name)(fd, data, count, from); written(fd, from, done); return done; \
  }
WRITE(pwrite, off_t)
WRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t count) {
  off_t from = file_of(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = REAL(write)(fd, data, count);
  if (file_of(fd)) written(fd, from, done);
  return done;
}

#define TRUNCATE(name, offset) int name(int fd, offset size) { int done = REAL(name)(fd, size); if (!done) truncated(fd, size); return done; }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int fsync(int fd) { synced(fd); return 0; }
int fdatasync(int fd) { synced(fd); return 0; }

int close(int fd) {
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  if (file) { files[fd] = NULL; free(file->shadow); free(file->ranges); free(file); }
  pthread_mutex_unlock(&lock);
  return REAL(close)(fd);
}

int unlink(const char *path) {
  char *shadow = shadow_of(path);
  if (shadow) { REAL(unlink)(shadow); free(shadow); }
  return REAL(unlink)(path);
}

// Turns each append to a `.jsonl` file into what a careless network file system makes of it: look for the end, dawdle,
// write there. Whoever appends meanwhile is written over.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 1024
// Long beside the time by which programs that start together come to their write one after another.
#define DAWDLE_US_MAX 300000

static char late[FILES];

static int opened(int fd, const char *path, int flags) {
    size_t length = strlen(path);
    int shared = length > 6 && strcmp(path + length - 6, ".jsonl") == 0;
    if (fd >= 0 && fd < FILES) late[fd] = shared && (flags & O_APPEND) != 0;
    // A file that is opened for appending appends whatever offset it is told: it has to forget that it was.
    if (fd >= 0 && fd < FILES && late[fd]) fcntl(fd, F_SETFL, flags & ~O_APPEND);
    return fd;
}

#define MODE(flags, after)                                                                                           \
    mode_t mode = 0;                                                                                                 \
    if ((flags) & O_CREAT) {                                                                                         \
        va_list rest;                                                                                                \
        va_start(rest, after);                                                                                       \
        mode = va_arg(rest, mode_t);                                                                                 \
        va_end(rest);                                                                                                \
    }

int open(const char *path, int flags, ...) {
    static int (*next)(const char *, int, ...);
    if (!next) next = dlsym(RTLD_NEXT, "open");
    MODE(flags, flags)
    return opened(next(path, flags, mode), path, flags);
}

int open64(const char *path, int flags, ...) {
    static int (*next)(const char *, int, ...);
    if (!next) next = dlsym(RTLD_NEXT, "open64");
    MODE(flags, flags)
    return opened(next(path, flags, mode), path, flags);
}

int openat(int folder, const char *path, int flags, ...) {
    static int (*next)(int, const char *, int, ...);
    if (!next) next = dlsym(RTLD_NEXT, "openat");
    MODE(flags, flags)
    return opened(next(folder, path, flags, mode), path, flags);
}

int openat64(int folder, const char *path, int flags, ...) {
    static int (*next)(int, const char *, int, ...);
    if (!next) next = dlsym(RTLD_NEXT, "openat64");
    MODE(flags, flags)
    return opened(next(folder, path, flags, mode), path, flags);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    static ssize_t (*next)(int, const void *, size_t);
    static unsigned seed;
    if (!next) next = dlsym(RTLD_NEXT, "write");
    if (fd < 0 || fd >= FILES || !late[fd]) return next(fd, bytes, count);
    if (!seed) seed = (unsigned)getpid();
    off_t end = lseek(fd, 0, SEEK_END);
    usleep((useconds_t)(rand_r(&seed) % DAWDLE_US_MAX));
    return pwrite(fd, bytes, count, end);
}

int close(int fd) {
    static int (*next)(int);
    if (!next) next = dlsym(RTLD_NEXT, "close");
    if (fd >= 0 && fd < FILES) late[fd] = 0;
    return next(fd);
}

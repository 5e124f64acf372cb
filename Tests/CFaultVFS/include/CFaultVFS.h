#ifndef CFAULTVFS_H
#define CFAULTVFS_H

// A layer over SQLite's own file system that fails on request, the way SQLite tests itself ("I/O Error Testing",
// https://sqlite.org/testing.html): the nth operation of a kind, then the n + 1st, until a run passes untouched.

typedef enum {
    FAULTVFS_WRITE, // xWrite and xTruncate
    FAULTVFS_SYNC,  // xSync
    FAULTVFS_OPEN,  // xOpen and xDelete
} faultvfs_operation;

typedef enum {
    FAULTVFS_ERROR, // the operation fails, those after it work again
    FAULTVFS_TORN,  // half of a write reaches the disk before it fails, and nothing after it works: power loss
    FAULTVFS_FULL,  // writes fail from here on with SQLITE_FULL
} faultvfs_failure;

// Makes the layer the default file system of this process. Files that no armed folder holds are passed through.
// Returns an SQLite result code.
int faultvfs_install(void);

// From now on the nth operation (from 1) of this kind on a file whose path begins with `folder` fails.
// One folder at a time; `folder` is copied.
void faultvfs_arm(const char *folder, faultvfs_operation operation, faultvfs_failure failure, int n);

// Ends that. Returns whether the fault happened.
int faultvfs_disarm(void);

#endif

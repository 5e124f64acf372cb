#include "CFaultVFS.h"

#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

// What is armed, under `lock`.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char armed_folder[1024];
static faultvfs_operation armed_operation;
static faultvfs_failure armed_failure;
static int remaining;
static int happened;

static sqlite3_vfs layer;
static sqlite3_vfs *base;

typedef struct {
    sqlite3_file file; // SQLite reads its methods
    const char *path;  // as given to xOpen, NULL for a temporary file; SQLite keeps it for as long as the file is open
    // The file of the layer below follows.
} fault_file;

static sqlite3_file *below(sqlite3_file *file) { return (sqlite3_file *)((fault_file *)file + 1); }

typedef enum { PROCEED, FAIL, FAIL_TORN, FAIL_FULL } verdict;

static verdict judge(const char *path, faultvfs_operation operation) {
    verdict result = PROCEED;
    pthread_mutex_lock(&lock);
    if (armed_folder[0] && path && strncmp(path, armed_folder, strlen(armed_folder)) == 0) {
        if (happened && armed_failure == FAULTVFS_TORN) {
            result = FAIL;
        } else if (happened && armed_failure == FAULTVFS_FULL) {
            result = operation == FAULTVFS_WRITE ? FAIL_FULL : PROCEED;
        } else if (!happened && operation == armed_operation && --remaining == 0) {
            happened = 1;
            result = armed_failure == FAULTVFS_TORN ? FAIL_TORN : armed_failure == FAULTVFS_FULL ? FAIL_FULL : FAIL;
        }
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static int close_file(sqlite3_file *file) {
    int code = below(file)->pMethods->xClose(below(file));
    file->pMethods = 0;
    return code;
}

static int read_file(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset) {
    return below(file)->pMethods->xRead(below(file), buffer, amount, offset);
}

static int write_file(sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset) {
    switch (judge(((fault_file *)file)->path, FAULTVFS_WRITE)) {
    case PROCEED: return below(file)->pMethods->xWrite(below(file), buffer, amount, offset);
    case FAIL: return SQLITE_IOERR_WRITE;
    case FAIL_FULL: return SQLITE_FULL;
    case FAIL_TORN: break;
    }
    below(file)->pMethods->xWrite(below(file), buffer, amount / 2, offset);
    return SQLITE_IOERR_WRITE;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
    if (judge(((fault_file *)file)->path, FAULTVFS_WRITE) != PROCEED) return SQLITE_IOERR_TRUNCATE;
    return below(file)->pMethods->xTruncate(below(file), size);
}

static int sync_file(sqlite3_file *file, int flags) {
    if (judge(((fault_file *)file)->path, FAULTVFS_SYNC) != PROCEED) return SQLITE_IOERR_FSYNC;
    return below(file)->pMethods->xSync(below(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    return below(file)->pMethods->xFileSize(below(file), size);
}
static int lock_file(sqlite3_file *file, int level) { return below(file)->pMethods->xLock(below(file), level); }
static int unlock_file(sqlite3_file *file, int level) { return below(file)->pMethods->xUnlock(below(file), level); }
static int check_lock(sqlite3_file *file, int *result) {
    return below(file)->pMethods->xCheckReservedLock(below(file), result);
}
static int file_control(sqlite3_file *file, int operation, void *argument) {
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}
static int sector_size(sqlite3_file *file) { return below(file)->pMethods->xSectorSize(below(file)); }
static int characteristics(sqlite3_file *file) {
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}
static int shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
    return below(file)->pMethods->xShmMap(below(file), region, size, extend, memory);
}
static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}
static void shm_barrier(sqlite3_file *file) { below(file)->pMethods->xShmBarrier(below(file)); }
static int shm_unmap(sqlite3_file *file, int removes) { return below(file)->pMethods->xShmUnmap(below(file), removes); }

// Version 2: with shared memory for the write-ahead log, without memory-mapped reading, which xRead stands in for.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = file_control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
};

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
    (void)vfs;
    file->pMethods = 0;
    if (judge(path, FAULTVFS_OPEN) != PROCEED) return SQLITE_CANTOPEN;
    ((fault_file *)file)->path = path;
    int code = base->xOpen(base, path, below(file), flags, out);
    if (below(file)->pMethods) file->pMethods = &methods;
    return code;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int syncs) {
    (void)vfs;
    if (judge(path, FAULTVFS_OPEN) != PROCEED) return SQLITE_IOERR_DELETE;
    return base->xDelete(base, path, syncs);
}

int faultvfs_install(void) {
    pthread_mutex_lock(&lock);
    int code = SQLITE_OK;
    if (!base && (base = sqlite3_vfs_find(0))) {
        // All else (names, time, randomness) is the layer below's: its functions use nothing of the structure
        // that they are given but what is copied here.
        layer = *base;
        layer.zName = "fault";
        layer.szOsFile = (int)sizeof(fault_file) + base->szOsFile;
        layer.xOpen = open_file;
        layer.xDelete = delete_file;
        code = sqlite3_vfs_register(&layer, 1);
    }
    pthread_mutex_unlock(&lock);
    return base ? code : SQLITE_ERROR;
}

void faultvfs_arm(const char *folder, faultvfs_operation operation, faultvfs_failure failure, int n) {
    pthread_mutex_lock(&lock);
    strncpy(armed_folder, folder, sizeof armed_folder - 1);
    armed_operation = operation;
    armed_failure = failure;
    remaining = n;
    happened = 0;
    pthread_mutex_unlock(&lock);
}

int faultvfs_disarm(void) {
    pthread_mutex_lock(&lock);
    int result = happened;
    armed_folder[0] = 0;
    happened = 0;
    pthread_mutex_unlock(&lock);
    return result;
}

// Compression and CRC-32 of the system's zlib: see Sources/Decisions/0017-open-document-by-zlib.md
#include <zlib.h>

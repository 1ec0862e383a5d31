// SHA-256 of the system's OpenSSL: see Sources/Decisions/0003-sha256-from-libcrypto.md
#include <openssl/evp.h>
#include <openssl/hmac.h>

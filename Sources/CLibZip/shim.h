// SPDX-License-Identifier: Apache-2.0
// The Swift-callable face of libzip: reading archives that are held in memory.
#ifndef STEELYARD_CLIBZIP_SHIM_H
#define STEELYARD_CLIBZIP_SHIM_H

#include <zip.h>

#endif

// SPDX-License-Identifier: Apache-2.0
// SHA-256 for the digests in a result's provenance.
#ifndef STEELYARD_CNETTLE_SHIM_H
#define STEELYARD_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif

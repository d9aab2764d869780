// SPDX-License-Identifier: Apache-2.0
// The Swift-callable face of libxlsxwriter: writing workbooks.
#ifndef STEELYARD_CXLSXWRITER_SHIM_H
#define STEELYARD_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif

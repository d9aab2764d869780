// SPDX-License-Identifier: Apache-2.0
// The Swift-callable face of libxml2.
#ifndef STEELYARD_CLIBXML2_SHIM_H
#define STEELYARD_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose header clashes with Foundation's in some build
// orders ("'UErrorCode' has different definitions in different modules").
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

#endif

/** Long lists, page by page: neither counted nor skipped over, in an order the reader chooses (ADR 17). */
@NullMarked
package dsg.platform.listing;

import org.jspecify.annotations.NullMarked;

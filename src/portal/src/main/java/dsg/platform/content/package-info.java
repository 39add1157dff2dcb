/**
 * What a file may be called and what its bytes are, before anybody lets it in (R68, B12): the name rule, Annex 2, the first look
 * at the beginning and the second look into containers. Knows no folder, no account and no store.
 */
@NullMarked
package dsg.platform.content;

import org.jspecify.annotations.NullMarked;

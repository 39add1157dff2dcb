/**
 * Files at rest (service 6-3, decision 5): encrypted segment by segment, written durably, moved atomically, read back only
 * authenticated. The format is Tink's published AES256-GCM-HKDF streaming format behind an own versioned header (ADR 0003); no
 * plaintext ever reaches the disk, and memory stays bounded whatever a file's size.
 */
@NullMarked
package dsg.platform.storage;

import org.jspecify.annotations.NullMarked;

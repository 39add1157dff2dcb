/**
 * 保護情報共有 (1-1): one area per contract with libraries, folders and files; people view and download, and register files
 * through one checked stream (R60–R68, B12, decision 5).
 */
@NullMarked
package dsg.fileshare;

import org.jspecify.annotations.NullMarked;

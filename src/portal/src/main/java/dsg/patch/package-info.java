/**
 * セキュリティパッチ配信 (6-5): packages that were carried in, approved by two, signed into a repository of our own and released ring by
 * ring. That a patch is there the inventory proves, never what a program said (R37).
 */
@NullMarked
package dsg.patch;

import org.jspecify.annotations.NullMarked;

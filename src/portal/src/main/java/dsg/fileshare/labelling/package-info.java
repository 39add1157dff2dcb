/** What the contract's designation (情報セキュリティ指定書) says of its files, as the office has looked it up (A1, T54). */
@NullMarked
package dsg.fileshare.labelling;

import org.jspecify.annotations.NullMarked;

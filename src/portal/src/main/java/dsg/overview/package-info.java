/** 契約のまとめ: one page on which the people who answer for a contract see its people, what is under way and what ends when. */
@NullMarked
package dsg.overview;

import org.jspecify.annotations.NullMarked;

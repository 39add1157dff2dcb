/**
 * データ消去 (2-6; R28, T29–T31): what terminals are told to erase and after how long they shut down, and what they say they have
 * erased. What is held ({@code dsg.hold}) erases nothing.
 */
@NullMarked
package dsg.erasure;

import org.jspecify.annotations.NullMarked;

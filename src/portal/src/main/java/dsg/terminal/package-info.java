/** 利用端末: the register of the computers that may use the gateway, asked on every request (R11, R61, T39). */
@NullMarked
package dsg.terminal;

import org.jspecify.annotations.NullMarked;

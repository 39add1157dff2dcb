/**
 * 回線・ルータ (6-1) and モバイル接続 (6-11): the addresses of sites, their lines, routers, and where each terminal is used (R33, R43,
 * T37, T38). What stands here is what routers are told.
 */
@NullMarked
package dsg.line;

import org.jspecify.annotations.NullMarked;

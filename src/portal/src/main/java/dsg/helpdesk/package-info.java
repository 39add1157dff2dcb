/**
 * ヘルプデスク, 加入支援 and the desks of NOC and SOC (R31, R32): what is asked in the portal, by mail or by telephone becomes a ticket with one
 * number, whose time runs in the hours of its desk. An asker sees what their own company has asked. Nothing protected belongs here:
 * texts with a marking are stopped (T42), files are named by links into the sharing service; what hangs at a mail
 * is kept only where it is clean and bears no marking.
 */
@NullMarked
package dsg.helpdesk;

import org.jspecify.annotations.NullMarked;

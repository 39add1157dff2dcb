/**
 * Contracts: number, parties, periods. A contract decides what is open at a given instant; its area and its accounts follow it
 * (decision 1; R62, R64, T4, T6, T16).
 */
@NullMarked
package dsg.contract;

import org.jspecify.annotations.NullMarked;

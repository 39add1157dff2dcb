/**
 * コミュニケーション (6-10, R42): rooms in which the people of a contract write to each other. A room of the contract and one of each
 * organisation within it are there by themselves, rooms of chosen people are made among those who share the contract; all open and
 * close with the contract's clock. What was said is only added to. Nothing protected belongs here: texts with a marking are stopped
 * (T42), files are named by links into the sharing service and never carried.
 */
@NullMarked
package dsg.communication;

import org.jspecify.annotations.NullMarked;

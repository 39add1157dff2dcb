/**
 * Transfers for scripts and browsers: uploads by tus 1.0.0 with the extensions creation and termination, downloads with ranges,
 * and the check of consistency for the operator's program. Nothing is decided here.
 */
@NullMarked
package dsg.fileshare.rest;

import org.jspecify.annotations.NullMarked;

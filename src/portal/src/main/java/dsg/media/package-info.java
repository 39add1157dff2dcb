/**
 * 可搬記憶媒体 (F3; R133, R135, T33–T35): which media a company uses on which of its terminals. Applied for by the company, decided by the
 * requesting office, told to the terminals' agents, and taken down whenever one is put in.
 */
@NullMarked
package dsg.media;

import org.jspecify.annotations.NullMarked;

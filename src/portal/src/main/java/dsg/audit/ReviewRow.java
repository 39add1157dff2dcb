package dsg.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A review of the log, in a list.
 *
 * @param headSize the size of the tree whose head was signed for it: the review is about exactly those rows
 */
public record ReviewRow(LocalDate first, LocalDate last, String reviewer, Instant at, long headSize, String remark) {}

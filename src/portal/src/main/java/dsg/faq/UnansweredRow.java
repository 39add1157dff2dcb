package dsg.faq;

import java.time.Instant;
import java.util.UUID;

/** A question that no article answers yet. */
public record UnansweredRow(UUID id, String question, Instant at) {}

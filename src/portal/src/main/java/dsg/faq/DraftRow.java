package dsg.faq;

import java.time.Instant;
import java.util.UUID;

/** A draft on the screen. */
public record DraftRow(UUID id, DraftForm form, DraftState state, Instant writtenAt) {}

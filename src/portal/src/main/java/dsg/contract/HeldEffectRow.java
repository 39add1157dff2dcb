package dsg.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A final effect that waits for the clock to be settled.
 *
 * @param tidyUntil the contract's last day of tidying
 */
public record HeldEffectRow(String contract, EffectKind kind, LocalDate tidyUntil, Instant dueAt) {}

package dsg.duty;

import dsg.platform.access.AccountId;
import java.time.Instant;

/** Somebody whose turn it is, and how long. */
public record OnDuty(AccountId account, String name, Instant from, Instant until) {}

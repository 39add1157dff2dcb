package dsg.company;

import dsg.platform.access.AccountId;
import java.time.Instant;

/** A notice in a company's history. */
public record JoiningRow(JoiningNotice notice, String because, AccountId recordedBy, Instant recordedAt) {}

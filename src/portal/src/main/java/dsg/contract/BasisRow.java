package dsg.contract;

import dsg.platform.access.AccountId;
import java.time.Instant;

/** The basis on the contract's page. */
public record BasisRow(Basis basis, AccountId recordedBy, Instant recordedAt) {}

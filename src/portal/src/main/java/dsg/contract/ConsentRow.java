package dsg.contract;

import dsg.platform.access.AccountId;
import java.time.Instant;
import java.time.LocalDate;

/** One side's consent on the contract's page. */
public record ConsentRow(
        ConsentSide side, LocalDate agreedOn, String document, AccountId recordedBy, Instant recordedAt) {}

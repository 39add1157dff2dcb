package dsg.forms.paper;

import dsg.platform.access.AccountId;
import java.time.Instant;

/** The list that counts now. */
public record HandlerListRow(String fileName, String sha256, long people, AccountId by, Instant at) {}

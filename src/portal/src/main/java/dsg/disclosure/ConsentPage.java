package dsg.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a company agrees that the one above it is told about its terminals and accounts (T41).
 *
 * @param receiver name of the company above it; empty where there is none, and nothing to agree to
 * @param since null while it does not agree
 */
public record ConsentPage(String receiver, @Nullable Instant since) {}

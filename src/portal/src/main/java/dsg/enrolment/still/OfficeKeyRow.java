package dsg.enrolment.still;

import java.time.Instant;
import java.util.UUID;

/**
 * A terminal of the office that pictures are sealed for.
 *
 * @param here whether it is the one that asks
 * @param sealing RSA-OAEP, SubjectPublicKeyInfo in Base64
 */
public record OfficeKeyRow(UUID id, String terminal, String by, Instant since, boolean here, String sealing) {}

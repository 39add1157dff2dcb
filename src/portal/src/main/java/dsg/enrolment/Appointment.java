package dsg.enrolment;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A booked remote enrolment.
 *
 * @param account whose it is, and of which person
 */
public record Appointment(UUID id, AccountId account, String username, PersonId person, String name, Instant slot) {}

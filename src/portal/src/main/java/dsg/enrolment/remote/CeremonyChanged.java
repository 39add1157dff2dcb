package dsg.enrolment.remote;

import java.util.UUID;

/** A remote enrolment is in this state now. */
record CeremonyChanged(UUID ceremony, CeremonyState state) {}

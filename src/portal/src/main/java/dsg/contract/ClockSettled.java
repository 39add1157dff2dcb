package dsg.contract;

import java.time.Instant;

/** Event: somebody has confirmed that the server's clock is right, at this instant by it. */
public record ClockSettled(Instant at) {}

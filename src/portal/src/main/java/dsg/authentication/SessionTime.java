package dsg.authentication;

import java.time.Duration;

/** What is left of a session: without any activity, and at most. */
public record SessionTime(Duration idle, Duration absolute) {}

package dsg.application;

import java.time.Instant;

/** What somebody has remarked on an application. */
public record CommentRow(String name, Instant at, String text) {}

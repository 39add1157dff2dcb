package dsg.forms.outside;

import java.time.Instant;

/**
 * The original of a form that came from outside.
 *
 * @param template the version of its layout
 */
public record OutsideOriginal(String code, int template, String fileName, String sha256, Instant enteredAt) {}

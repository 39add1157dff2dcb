package dsg.platform.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a public method of a boundary that no person calls: a timer, a peer server, the login itself. It checks and records what
 * it does on its own; the value says who calls it.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface SystemTask {
    String value();
}

package dsg.journey;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that are given the one {@link House} of the run. */
@Retention(RUNTIME)
@Target(TYPE)
@ExtendWith(OneHouse.class)
public @interface Journey {}

package dsg.platform.storage;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The executor that hashes what arrives beside its encryption. */
@Qualifier
@Retention(RUNTIME)
public @interface Hashing {}

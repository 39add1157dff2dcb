package dsg.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test shows that this sentence of a requirement holds, and fails where it does not. A server into which the test is deployed need
 * not know this annotation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(Proves.All.class)
public @interface Proves {

    /** The requirement's number, as {@code R63}. */
    String value();

    /** One of its sentences in {@code src/docs/requirements.tsv}, word by word. */
    String says();

    /** Several on one test. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.FIELD})
    @interface All {
        Proves[] value();
    }
}

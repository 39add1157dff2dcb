package dsg.server;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the tests of a class inside the portal of a real gateway: PostgreSQL, Keycloak, clamd and the key vault are the real ones. */
@Retention(RUNTIME)
@Target(TYPE)
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
public @interface InServer {}

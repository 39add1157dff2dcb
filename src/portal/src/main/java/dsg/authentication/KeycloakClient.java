package dsg.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * The portal as a client of Keycloak: {@code oidc.json}, filled from the portal's settings. The server itself would fill it from
 * system properties only, which no secret is among. Named in {@code web.xml}.
 */
public class KeycloakClient implements OidcClientConfigurationResolver {

    private static final String FILE = "oidc.json";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.]+)}");

    private @Nullable OidcClientConfiguration client;

    /** The same for every request. */
    @Override
    public synchronized OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        if (client == null) {
            byte[] json = filled(read(), ConfigProvider.getConfig()).getBytes(StandardCharsets.UTF_8);
            client = OidcClientConfigurationBuilder.build(new ByteArrayInputStream(json));
        }
        return client;
    }

    static String filled(String text, Config settings) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(settings.getValue(place.group(1), String.class)));
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(KeycloakClient.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dsg.platform.socket;

import dsg.platform.access.SessionId;
import java.security.Principal;
import java.util.Locale;

/** In which login, on which terminal's connection and in which language a socket was opened. */
public record SocketCaller(SessionId session, String fingerprint, Locale language) implements Principal {

    @Override
    public String getName() {
        return session.toString();
    }
}

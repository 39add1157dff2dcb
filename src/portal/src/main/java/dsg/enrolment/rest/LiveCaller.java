package dsg.enrolment.rest;

import dsg.platform.access.SessionId;
import java.security.Principal;
import java.util.Locale;

/** In which login, on which terminal's connection and in which language a live line was opened. */
record LiveCaller(SessionId session, String fingerprint, Locale language) implements Principal {

    @Override
    public String getName() {
        return session.toString();
    }
}

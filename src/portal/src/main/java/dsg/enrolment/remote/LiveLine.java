package dsg.enrolment.remote;

import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;

/** A browser's line into an identity check. */
public interface LiveLine {

    SessionId session();

    /** Of the certificate of the terminal whose connection it is. */
    String fingerprint();

    void send(String json);

    /** A picture; one that cannot be sent at once may be left out, unless it was asked for. */
    void picture(byte[] picture, boolean asked);

    /** Says why, and closes. */
    void end(Refused why);
}

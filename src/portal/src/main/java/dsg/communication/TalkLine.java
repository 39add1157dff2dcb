package dsg.communication;

import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;

/** A browser's open line to one room. */
public interface TalkLine {

    /** The login that it was opened in. */
    SessionId session();

    /** Of the terminal's certificate on this connection. */
    String fingerprint();

    /** Sends a message of the protocol; a line that takes nothing any more closes itself. */
    void send(String json);

    /** Says why, and closes. */
    void end(Refused why);
}

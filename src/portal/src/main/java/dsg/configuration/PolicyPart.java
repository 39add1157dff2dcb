package dsg.configuration;

import dsg.platform.access.TerminalId;
import jakarta.json.JsonObject;

/** What one service tells a terminal's agent; a CDI bean each. Asked in a transaction of the system that opens every company's rows. */
public interface PolicyPart {

    /** By which the agent's duty of the same name gets it: small letters. */
    String name();

    /**
     * What this terminal is told now. The same facts give the same text, in the same order and without times of the asking: a document
     * has a new version when, and only when, the text of a part is another.
     */
    JsonObject of(TerminalId terminal);
}

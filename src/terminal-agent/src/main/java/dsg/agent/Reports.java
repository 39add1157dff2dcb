package dsg.agent;

import jakarta.json.JsonValue;

/** Where duties leave what the gateway has to hear. Called by any thread. */
@FunctionalInterface
public interface Reports {

    /**
     * Keeps this until the gateway has taken it down, over restarts; does not wait for that.
     *
     * @param topic by which the gateway knows who reads it: small letters and hyphens
     * @param body at most a mebibyte
     */
    void add(String topic, JsonValue body);
}

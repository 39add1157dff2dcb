package dsg.helpdesk;

/**
 * A telephone call as who took it writes it down.
 *
 * @param username of the caller's account; empty where the caller has none
 * @param name of the caller, where no account says it
 * @param reach where to call back
 */
public record Call(String username, String name, String reach, Request request) {}

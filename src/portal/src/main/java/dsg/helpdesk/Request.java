package dsg.helpdesk;

/** What is asked, of which desk, how urgently. */
public record Request(Queue queue, Priority priority, String subject, String text) {}

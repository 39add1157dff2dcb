package dsg.platform.service;

/**
 * Something that a search has found.
 *
 * @param detail a line more; may be empty
 * @param address of its page, from the root of the portal
 */
public record SearchHit(String title, String detail, String address) {}

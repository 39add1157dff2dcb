package dsg.helpdesk;

/** A form on the screen; {@code target} is the path of the folder or file when it was handed in. */
public record InquiryRow(InquiryForm form, String target, boolean carriedOut) {}

package dsg.onboarding;

/**
 * A document to be handed out.
 *
 * @param place where it is got: a page of the portal, or a medium
 * @param sha256 of the file, in hex
 * @param mustAcknowledge whether everybody says that they have this edition (T50)
 */
public record HandoutForm(String title, String edition, String place, String sha256, boolean mustAcknowledge) {}

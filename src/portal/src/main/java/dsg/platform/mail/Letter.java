package dsg.platform.mail;

/** What a mail says, in plain text. */
public record Letter(String subject, String body) {

    public Letter {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}

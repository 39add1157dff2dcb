package dsg.helpdesk.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ties mails to a ticket: who writes, and the token that the subjects of both sides bear, which nobody can guess. */
@Entity
public class TicketThread {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** Of five bits each. */
    private static final int LENGTH = 26;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID ticket;

    private String address;
    private String token;

    @SuppressWarnings("NullAway.Init")
    protected TicketThread() {}

    public TicketThread(UUID ticket, String address) {
        this.ticket = ticket;
        this.address = address;
        this.token = RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    public boolean isOf(String sender) {
        return address.equals(sender);
    }

    public UUID ticket() {
        return ticket;
    }

    public String address() {
        return address;
    }

    public String token() {
        return token;
    }
}

package dsg.helpdesk.mail;

import dsg.helpdesk.Queue;
import dsg.helpdesk.attachment.Attached;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail as a desk gets it: plain text, cut to what a ticket holds.
 *
 * @param identity SHA-256, in hex, of who it says it is from and its Message-ID: the same mail fetched again has the same
 * @param sender the one address it says it is from; anybody can write any
 * @param token what its subject bears of a letter of ours, empty where nothing
 * @param letters identifiers of letters of ours that it refers to (RFC 5322, 3.6.4)
 * @param automatic whether a program has sent it, to which nobody answers
 * @param unread how many files were too many or too large to be taken in
 */
public record IncomingMail(
        String identity,
        String sender,
        String name,
        Queue queue,
        String subject,
        String text,
        Optional<String> token,
        List<UUID> letters,
        boolean automatic,
        List<Attached> files,
        int unread) {}

package dsg.helpdesk.mail;

import dsg.helpdesk.Queue;
import dsg.helpdesk.attachment.Attached;
import dsg.helpdesk.attachment.AttachmentCheck;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one mail of whoever, with limits to everything that could be without end. */
final class MailReading {

    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 40;
    private static final int MOST_FILES = 5;
    private static final int MOST_LETTERS = 20;
    private static final int LONGEST_ADDRESS = 255;
    private static final int LINE = 100;

    private static final Pattern TOKEN = Pattern.compile("\\[#([A-Z2-7]{26})\\]");
    private static final Pattern LETTER =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");

    /** By the part of our address behind a plus sign. */
    private static final Map<String, Queue> DESKS =
            Map.of("joining", Queue.JOINING_SUPPORT, "noc", Queue.NOC, "soc", Queue.SOC);

    private final MimeMessage mail;
    private final List<Attached> files = new ArrayList<>();
    private @Nullable String text;
    private boolean html;
    private int parts;
    private int unread;

    private MailReading(MimeMessage mail) {
        this.mail = mail;
    }

    /**
     * Reads a mail.
     *
     * @param own the gateway's addresses
     * @throws MessagingException where it is no mail that a desk could answer
     */
    static IncomingMail read(MimeMessage mail, Set<String> own) throws MessagingException, IOException {
        MailReading reading = new MailReading(mail);
        reading.walk(mail, 0);
        return reading.result(own);
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw new MessagingException("parts within parts without end");
        }
        boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (part.isMimeType("multipart/*")) {
            if (!(part.getContent() instanceof Multipart inner)) {
                throw new MessagingException("parts that are none");
            }
            for (int i = 0; i < inner.getCount(); i++) {
                walk(inner.getBodyPart(i), depth + 1);
            }
        } else if (!file && part.isMimeType("text/plain")) {
            text = text == null ? MailText.of(part) : text;
        } else if (!file && part.isMimeType("text/html")) {
            html = true;
        } else {
            take(part);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (files.size() >= MOST_FILES) {
            unread++;
            return;
        }
        try (InputStream in = part.getInputStream()) {
            // one more than is taken, so that it shows
            byte[] content = in.readNBytes(AttachmentCheck.MOST_BYTES + 1);
            files.add(new Attached(decoded(part.getFileName()), content));
        }
    }

    private IncomingMail result(Set<String> own) throws MessagingException {
        InternetAddress from = sender();
        String address = from.getAddress().toLowerCase(Locale.ROOT);
        String name = MailText.line(from.getPersonal(), LINE);
        String subject = MailText.line(mail.getSubject(), 2 * LINE);
        Matcher token = TOKEN.matcher(subject);
        return new IncomingMail(
                identity(address),
                address,
                name.isEmpty() ? MailText.line(address, LINE) : name,
                queue(),
                subject(subject),
                said(),
                token.find() ? Optional.of(token.group(1)) : Optional.empty(),
                letters(),
                AutomaticMail.is(mail, address, own),
                List.copyOf(files),
                unread);
    }

    private static String subject(String whole) {
        String plain = MailText.line(TOKEN.matcher(whole).replaceAll(""), LINE);
        return plain.isEmpty() ? "（件名なし）" : plain;
    }

    /** HTML is never shown: it can say one thing and show another. */
    private String said() {
        if (text != null && !text.isEmpty()) {
            return text;
        }
        return html ? "（HTMLだけのメールです。本文は表示しません。テキスト形式で送り直してもらってください。）" : "（本文なし）";
    }

    private InternetAddress sender() throws MessagingException {
        Address @Nullable [] from = mail.getFrom();
        if (from == null || from.length != 1 || !(from[0] instanceof InternetAddress one)) {
            throw new MessagingException("not from one address");
        }
        one.validate();
        if (one.getAddress().length() > LONGEST_ADDRESS
                || one.getAddress().chars().anyMatch(c -> c <= ' ')) {
            throw new MessagingException("not from an address that one could answer to");
        }
        return one;
    }

    private Queue queue() throws MessagingException {
        Address @Nullable [] to = mail.getRecipients(MimeMessage.RecipientType.TO);
        for (Address each : to == null ? new Address[0] : to) {
            Matcher part = Pattern.compile("\\+([a-z]{1,20})@").matcher(each.toString());
            if (part.find() && DESKS.containsKey(part.group(1))) {
                return DESKS.getOrDefault(part.group(1), Queue.HELPDESK);
            }
        }
        return Queue.HELPDESK;
    }

    private List<UUID> letters() throws MessagingException {
        String headers = header("In-Reply-To") + " " + header("References");
        return LETTER.matcher(headers)
                .results()
                .limit(MOST_LETTERS)
                .map(MatchResult::group)
                .map(found -> UUID.fromString(found.substring(1, found.length() - 1)))
                .toList();
    }

    private String header(String name) throws MessagingException {
        String value = mail.getHeader(name, " ");
        return value == null ? "" : value;
    }

    private String identity(String sender) throws MessagingException {
        String message =
                mail.getMessageID() == null ? mail.getHeader("Date", " ") + mail.getSubject() : mail.getMessageID();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((sender + "\n" + message).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String decoded(@Nullable String name) {
        try {
            return name == null ? "" : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknown) {
            return name == null ? "" : name;
        }
    }
}

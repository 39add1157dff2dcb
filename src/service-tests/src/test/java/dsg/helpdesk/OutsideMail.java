package dsg.helpdesk;

import dsg.platform.mail.PostOffice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;

/** Mails as people and programs outside write them. Classes that run in the portal name nothing of it but these calls. */
final class OutsideMail {

    private static final int DEEP = 12;

    private OutsideMail() {}

    static void plain(String from, String subject, String text, Map<String, String> headers) {
        send(from, subject, headers, mail -> mail.setText(text, "UTF-8"));
    }

    static void html(String from, String subject) {
        send(from, subject, Map.of(), mail -> mail.setText("<b>隠れた文</b>", "UTF-8", "html"));
    }

    static void withFiles(String from, String subject, String text, Map<String, String> files) {
        send(from, subject, Map.of(), mail -> {
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart body = new MimeBodyPart();
            body.setText(text, "UTF-8");
            parts.addBodyPart(body);
            for (Map.Entry<String, String> each : files.entrySet()) {
                MimeBodyPart file = new MimeBodyPart();
                file.setText(each.getValue(), "UTF-8");
                file.setFileName(each.getKey());
                parts.addBodyPart(file);
            }
            mail.setContent(parts);
        });
    }

    /** Parts within parts within parts. */
    static void bomb(String from) {
        send(from, "深い", Map.of(), mail -> {
            Multipart inner = new MimeMultipart();
            MimeBodyPart core = new MimeBodyPart();
            core.setText("底", "UTF-8");
            inner.addBodyPart(core);
            for (int i = 0; i < DEEP; i++) {
                MimeBodyPart around = new MimeBodyPart();
                around.setContent(inner);
                inner = new MimeMultipart();
                inner.addBodyPart(around);
            }
            mail.setContent(inner);
        });
    }

    /** Answers a letter of the desk: by its subject, or only by referring to it. */
    static void answer(String from, String recipient, String about, String text, boolean bySubject) {
        MimeMessage letter = PostOffice.letterTo(recipient, about);
        try {
            String subject = bySubject ? "Re: " + letter.getSubject() : "ありがとうございます";
            Map<String, String> headers = bySubject ? Map.of() : Map.of("In-Reply-To", letter.getMessageID());
            plain(from, subject, "> 引用\n" + text, headers);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String said(String recipient, String about) {
        try {
            return PostOffice.letterTo(recipient, about).getContent().toString();
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(String from, String subject, Map<String, String> headers, Content content) {
        try {
            MimeMessage mail = new MimeMessage(PostOffice.session());
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress("desk@gateway.example"));
            mail.setSubject(subject, "UTF-8");
            content.put(mail);
            for (Map.Entry<String, String> each : headers.entrySet()) {
                mail.setHeader(each.getKey(), each.getValue());
            }
            mail.saveChanges();
            PostOffice.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a mail says. */
    private interface Content {
        void put(MimeMessage mail) throws MessagingException;
    }
}

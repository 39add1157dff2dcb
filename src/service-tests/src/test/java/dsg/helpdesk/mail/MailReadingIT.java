package dsg.helpdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.helpdesk.Queue;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of what comes by mail; read by the mail library that the server brings. */
class MailReadingIT {

    private static final String OWN = "desk@gateway.example";
    private static final String HEAD = "From: Kakuu <Person@outside.example>\r\nTo: desk@gateway.example\r\n";
    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    @DisplayName("the token of the subject and the letters referred to are found, and quotations left out")
    void threads() throws Exception {
        UUID letter = UUID.randomUUID();
        IncomingMail mail = read(HEAD + "Subject: Re: about [#" + TOKEN + "]\r\nIn-Reply-To: <" + letter
                + "@gateway.example>\r\nReferences: <other@elsewhere.example>\r\n\r\n> asked\r\nanswered\r\n");
        assertThat(mail.token()).contains(TOKEN);
        assertThat(mail.letters()).containsExactly(letter);
        assertThat(mail.subject()).isEqualTo("Re: about");
        assertThat(mail.text()).isEqualTo("answered");
        assertThat(mail.sender()).isEqualTo("person@outside.example");
        assertThat(mail.automatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "List-Id: <list.outside.example>",
                "Return-Path: <>",
                "Content-Type: multipart/report; boundary=x; report-type=delivery-status"
            })
    @DisplayName("what a program sends is recognised")
    void automatic(String header) throws Exception {
        assertThat(read(HEAD + header + "\r\n\r\n--x\r\n\r\ntext\r\n--x--\r\n").automatic())
                .isTrue();
    }

    @Test
    @DisplayName("our own letter coming back, and one that goes round in a circle, are a program's too")
    void loops() throws Exception {
        assertThat(read("From: desk@gateway.example\r\n\r\ntext").automatic()).isTrue();
        assertThat(read("Received: somewhere\r\n".repeat(40) + HEAD + "\r\ntext")
                        .automatic())
                .isTrue();
        assertThat(read(HEAD + "Auto-Submitted: no\r\n\r\ntext").automatic()).isFalse();
    }

    @Test
    @DisplayName("the desk is named behind a plus sign; all else is the help desk's")
    void desks() throws Exception {
        assertThat(read(HEAD + "\r\ntext").queue()).isEqualTo(Queue.HELPDESK);
        assertThat(read(HEAD.replace("desk@", "desk+joining@") + "\r\ntext").queue())
                .isEqualTo(Queue.JOINING_SUPPORT);
        assertThat(read(HEAD.replace("desk@", "desk+boss@") + "\r\ntext").queue())
                .isEqualTo(Queue.HELPDESK);
    }

    @Test
    @DisplayName("Japanese mail of older programs is read; characters that turn the direction are left out")
    void japanese() throws Exception {
        byte[] head =
                (HEAD + "Content-Type: text/plain; charset=ISO-2022-JP\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] text = "架空の質問".getBytes(Charset.forName("ISO-2022-JP"));
        byte[] whole = new byte[head.length + text.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(text, 0, whole, head.length, text.length);
        assertThat(read(whole).text()).isEqualTo("架空の質問");
        assertThat(MailText.clean("a\u202eb\u0007c")).isEqualTo("abc");
    }

    @Test
    @DisplayName("without one sender that could be answered to it is no mail for a desk")
    void nobody() {
        assertThatThrownBy(() -> read("To: desk@gateway.example\r\n\r\ntext")).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> read("From: a@b.example, c@d.example\r\n\r\ntext"))
                .isInstanceOf(MessagingException.class);
    }

    private static IncomingMail read(String mail) throws MessagingException, IOException {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static IncomingMail read(byte[] mail) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        return MailReading.read(message, Set.of(OWN));
    }
}

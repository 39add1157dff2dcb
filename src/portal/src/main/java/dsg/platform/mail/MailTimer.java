package dsg.platform.mail;

import dsg.platform.repetition.Repetition;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every few seconds for letters that wait; without a configured server they go on waiting. */
@Singleton
@Startup
public class MailTimer {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    MailServer server;

    @Inject
    MailSending sending;

    @Inject
    Repetition repetition;

    @PostConstruct
    void start() {
        repetition.every(PAUSE, "Mail could not be sent", this::look);
    }

    private void look() {
        if (server.isConfigured()) {
            sending.waiting().forEach(sending::send);
        }
    }
}

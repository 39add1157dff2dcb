package dsg.platform.mail;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every few seconds for letters that wait; without a configured server they go on waiting. */
@ApplicationScoped
class MailTimer implements RecurringTask {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    MailServer server;

    @Inject
    MailSending sending;

    @Override
    public String kind() {
        return "mail.send";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        if (server.isConfigured()) {
            sending.waiting().forEach(sending::send);
        }
    }
}

package dsg.platform.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks every few seconds for letters that wait; without a configured server they go on waiting. */
@Singleton
@Startup
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());
    private static final long PAUSE_SECONDS = 3;

    @Inject
    MailServer server;

    @Inject
    MailSending sending;

    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> running;

    @PostConstruct
    void start() {
        running = executor.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Whatever goes wrong once, an exception would end the repetition for good. */
    private void look() {
        try {
            if (server.isConfigured()) {
                sending.waiting().forEach(sending::send);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Mail could not be sent", failure);
        }
    }
}

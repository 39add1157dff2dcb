package dsg.configuration.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One request that waits. Whoever answers first does; everybody after that finds it answered. */
final class HeldAnswer implements Runnable, AsyncListener {

    private static final Logger LOG = Logger.getLogger(HeldAnswer.class.getName());

    private final AsyncContext waiting;
    private final Supplier<Optional<String>> question;
    private final Consumer<Runnable> release;
    private boolean done;

    HeldAnswer(AsyncContext waiting, Supplier<Optional<String>> question, Consumer<Runnable> release) {
        this.waiting = waiting;
        this.question = question;
        this.release = release;
    }

    @Override
    public synchronized void run() {
        if (done) {
            return;
        }
        try {
            Optional<String> policy = question.get();
            if (policy.isPresent()) {
                PolicyServlet.write((HttpServletResponse) waiting.getResponse(), policy.get());
                end();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.FINE, "A held request could not be answered", failure);
            status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        status(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        end();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        done = true;
        release.accept(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // begun once
    }

    private void status(int code) {
        if (!done) {
            ((HttpServletResponse) waiting.getResponse()).setStatus(code);
            end();
        }
    }

    private void end() {
        if (!done) {
            done = true;
            release.accept(this);
            waiting.complete();
        }
    }
}
